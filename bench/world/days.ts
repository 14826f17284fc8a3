import { chance } from './random.ts';

/** The data set stands still at this day, so that it is the same in every run. */
const today = Date.UTC(2025, 10, 1);
const span = 4 * 366;
const days = Array.from({ length: span }, (_, back) =>
  new Date(today + 31 * 86_400_000 - back * 86_400_000).toISOString().slice(0, 10),
);

/** A day so many days before the data set's own; negative: after it, at most 31. */
export const dayBack = (back: number): string => days[Math.min(span - 1, back + 31)] ?? '2022-01-01';

/** An instant on such a day, at working hours. */
export function instantBack(back: number, stream: number, place: number): string {
  const minutes = Math.floor(chance(stream, place) * 600);
  const hour = 7 + Math.floor(minutes / 60);
  return `${dayBack(back)} ${hour < 10 ? '0' : ''}${hour}:${minutes % 60 < 10 ? '0' : ''}${minutes % 60}:00Z`;
}

/** When the data set was made. */
export const madeAt = instantBack(1_400, 0, 0);
