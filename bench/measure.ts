/** One line of the results: what was measured, ours, the partner it is held against, and whether the bar is met. */
export type Line = Readonly<{
  what: string;
  ours: string;
  partner: string | null;
  ratio: number | null;
  bar: string;
  /** null: there is no bar, or it is for another data set. */ met: boolean | null;
}>;

/** Times of single calls, in milliseconds. */
export type Times = Readonly<{ p50: number; p95: number; count: number }>;

export const rounds = 5;

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The smallest number that so large a part (0..1) of the numbers does not exceed. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export const timesOf = (numbers: readonly number[]): Times => ({
  p50: percentile(numbers, 0.5),
  p95: percentile(numbers, 0.95),
  count: numbers.length,
});

/** Of several rounds the median of each of their numbers. */
export const middleOf = (all: readonly Times[]): Times => ({
  p50: median(all.map(({ p50 }) => p50)),
  p95: median(all.map(({ p95 }) => p95)),
  count: all.reduce((sum, { count }) => sum + count, 0),
});

/** Contestants take turns, round by round, so that what disturbs the machine disturbs all of them. The first round only warms up. */
export async function inTurns<const Name extends string, T>(
  contestants: Readonly<Record<Name, () => Promise<T> | T>>,
): Promise<Readonly<Record<Name, readonly T[]>>> {
  const names = Object.keys(contestants) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round <= rounds; round += 1)
    for (const name of names) {
      const result = await contestants[name]();
      if (round > 0) results[name].push(result);
    }
  return results;
}

/** Milliseconds each call takes, one after the other. */
export async function timeEach<T>(things: readonly T[], call: (thing: T) => Promise<unknown>): Promise<Times> {
  const taken: number[] = [];
  for (const thing of things) {
    const begun = performance.now();
    await call(thing);
    taken.push(performance.now() - begun);
  }
  return timesOf(taken);
}

/** Nanoseconds of this thread's processor for each of `count` calls: what others take of the machine is not counted. */
export function cpuEach(count: number, work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return ((user + system) * 1000) / count;
}

export const milliseconds = (number: number): string => `${number.toFixed(number < 10 ? 2 : 1)} ms`;
export const nanoseconds = (number: number): string => `${number.toFixed(0)} ns`;
export const inTimes = ({ p50, p95 }: Times): string => `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`;
export const perSecond = (number: number, of: string): string => `${Math.round(number).toLocaleString('en')} ${of}/s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
