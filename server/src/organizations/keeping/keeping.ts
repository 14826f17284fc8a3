/** The job that empties what is older than an organization keeps it. */
export const keepingJob = 'organization.empty-audit';

const day = 86_400_000;

/** What was written before that moment has been kept for so many months. */
export function before(months: number, now: Date): Date {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const daysOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(first.getTime() + (Math.min(now.getUTCDate(), daysOfMonth) - 1) * day);
}

/** When a change begins to hold: a day later, so that it can be taken back. */
export const firstAfter = (now: Date): Date => new Date(now.getTime() + day);
