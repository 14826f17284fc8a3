import { Refusal, problems } from '../../refusal.ts';

/** Requests a token may make within a minute, on each server. */
export const perMinute = 600;
const minute = 60_000;

/** How much of its minute each token has used; nothing else counts against it. */
export type Budget = Readonly<{
  /** Counts one request; refuses it (429) when the minute is used up. */ spend(token: string, now: Date): void;
}>;

/** Counts in memory: tokens of the present minute alone are kept. */
export function makeBudget(limit = perMinute): Budget {
  const spent = new Map<string, number>();
  let current = 0;
  return {
    spend(token, now) {
      const at = Math.floor(now.getTime() / minute);
      if (at !== current) spent.clear();
      current = at;
      const count = (spent.get(token) ?? 0) + 1;
      spent.set(token, count);
      if (count <= limit) return;
      const seconds = Math.ceil(((at + 1) * minute - now.getTime()) / 1000);
      throw new Refusal(problems['too-many'], { values: { seconds }, headers: { 'retry-after': String(seconds) } });
    },
  };
}
