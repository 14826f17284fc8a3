/** One field that a deed changed, as a person reads it. */
export type Changed = Readonly<{ field: string; before: string | null; after: string | null }>;

/** What a deed changed, of what it wrote down: fields whose values differ, each in plain words. */
export function changedFields(before: unknown, after: unknown): readonly Changed[] {
  const [was, is] = [record(before), record(after)];
  return Object.keys(is)
    .map((field) => ({ field, before: plain(was[field.replace(/Id$/u, '')] ?? was[field]), after: plain(is[field]) }))
    .filter((one) => one.before !== one.after);
}

/** A value in one line; a place or a role by its name; what is more than that is left out. */
function plain(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const { name } = record(value);
  return typeof name === 'string' ? name : null;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

/** Who did it, by the name that was written down with it. */
export const actorIn = (payload: unknown): string | null => {
  const { actor } = record(payload);
  return typeof actor === 'string' ? actor : null;
};
export const beforeIn = (payload: unknown): unknown => record(payload)['before'];
export const afterIn = (payload: unknown): unknown => record(payload)['after'];
