import { z } from 'zod';
import type { Counts, SentOptions } from '../users/index.ts';
import type { Values } from '../refusal.ts';

export const waysToCome = ['post', 'https', 'sftp'] as const;
export const whatItHolds = ['changes', 'everything'] as const;
export const forMissing = ['list', 'suspend', 'disable'] as const;
export const runStates = ['waiting', 'checking', 'asks', 'applying', 'done', 'failed', 'dropped', 'nothing'] as const;
export type RunState = (typeof runStates)[number];

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}]+$/u);

/** Where files are fetched from; nothing for those that are delivered. */
export const place = z.strictObject({
  address: z.url().max(2_000).optional(),
  host: line(253).optional(),
  port: z.number().int().min(1).max(65_535).default(22),
  userName: line(200).optional(),
  folder: z.string().max(500).default(''),
  /** Names of files, with * and ?. */ pattern: line(200).default('*.csv'),
  /** `SHA256:…` of the key of the server, as it was confirmed. */ hostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}$/u)
    .optional(),
  /** Whether the result is put beside the file. */ leavesResult: z.boolean().default(false),
});
export type Place = z.output<typeof place>;

/** What proves who fetches; sealed, and never shown again. */
export const secret = z.strictObject({
  password: z.string().min(1).max(500).optional(),
  privateKey: z.string().min(1).max(20_000).optional(),
  headers: z
    .record(
      z.string().regex(/^[A-Za-z0-9-]{1,100}$/u),
      z
        .string()
        .max(4_000)
        .regex(/^[\x20-\x7e]*$/u),
    )
    .optional(),
});
export type Secret = z.output<typeof secret>;

export const schedule = z.union([
  z.strictObject({
    everyMinutes: z
      .number()
      .int()
      .min(5)
      .max(7 * 1440),
  }),
  z.strictObject({ dailyAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u) }),
]);
export type Schedule = z.output<typeof schedule>;

const share = z.number().min(0).max(100).nullable();
const number = z.number().int().min(0).nullable();
/** From when on a run stops and asks: shares in percent, numbers of users; those who go count apart. Null: never. */
export const guard = z.strictObject({
  changedPercent: share.default(20),
  changedNumber: number.default(null),
  gonePercent: share.default(10),
  goneNumber: number.default(null),
});
export type Guard = z.output<typeof guard>;

/** What a column of the file means, by its name: columns may change places. */
export const columns = z
  .array(z.strictObject({ column: z.string().min(1).max(201), field: z.string().max(60) }))
  .min(1)
  .max(500);

export type Feed = Readonly<{
  id: string;
  organization: string;
  name: string;
  source: string;
  user: string;
  userName: string;
  state: 'active' | 'paused';
  comesBy: (typeof waysToCome)[number];
  place: Place;
  secret: Buffer | null;
  schedule: Schedule | null;
  nextAt: Date | null;
  mapping: z.output<typeof columns>;
  options: SentOptions;
  holds: (typeof whatItHolds)[number];
  missing: (typeof forMissing)[number];
  guard: Guard;
  createdAt: Date;
  createdBy: string;
  version: number;
}>;

/** What is counted of a run: of the import, and those the file does not name any more. */
export type RunCounts = Counts &
  Readonly<{ gone?: number; goneDone?: number; back?: number; known?: number; unread?: number }>;

export type Stops = Readonly<{ code: 'many-changed' | 'many-gone' | 'rows-unread'; values: Values }>;

/** Users under whom a share says nothing: one of three is a third. */
const fewest = 3;

/**
 * Why a run has to ask somebody before it goes on; null: it may.
 * @example stops({ gonePercent: 10, ... }, { gone: 4, known: 10 }) // { code: 'many-gone', ... }
 */
export function stops(guarded: Guard, counts: RunCounts): Stops | null {
  const { created = 0, existing = 0, gone = 0, known = 0, unread = 0 } = counts;
  const updated = (counts.updated ?? 0) - (counts.ending ?? 0) + (counts.back ?? 0);
  const isOver = (n: number, of: number, percent: number | null, most: number | null) =>
    (most !== null && n > most) || (percent !== null && n >= Math.min(fewest, of) && n * 100 > of * percent);
  if (unread > 0) return { code: 'rows-unread', values: { unread } };
  if (gone > 0 && isOver(gone, known, guarded.gonePercent, guarded.goneNumber))
    return { code: 'many-gone', values: { gone, known } };
  const changed = created + updated;
  if (changed > 0 && isOver(changed, existing, guarded.changedPercent, guarded.changedNumber))
    return { code: 'many-changed', values: { created, updated, existing } };
  return null;
}

/** Whether a file is meant by a pattern with * and ?; upper and lower case are the same. */
export function isMeant(pattern: string, name: string): boolean {
  const source = pattern
    .replaceAll(/[\\^$.|+()[\]{}]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'iu').test(name);
}

/** When a feed runs next after a moment. */
export function nextRun(when: Schedule, after: Date, zone: string): Date {
  if ('everyMinutes' in when) return new Date(after.getTime() + when.everyMinutes * 60_000);
  const today = clockIn(after, zone);
  const [hour = 0, minute = 0] = when.dailyAt.split(':').map(Number);
  for (let day = 0; ; day += 1) {
    const wanted = Date.UTC(today.year, today.month - 1, today.day + day, hour, minute);
    // the clock there, read back twice: the first guess may lie on the other side of a change of the clocks
    let at = wanted;
    for (let steps = 0; steps < 2; steps += 1) at += wanted - asUtc(clockIn(new Date(at), zone));
    if (at > after.getTime()) return new Date(at);
  }
}

type Clock = Readonly<{ year: number; month: number; day: number; hour: number; minute: number }>;
const asUtc = ({ year, month, day, hour, minute }: Clock) => Date.UTC(year, month - 1, day, hour, minute);

function clockIn(at: Date, zone: string): Clock {
  const options = { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const parts = new Intl.DateTimeFormat('en', { ...options, hour: 'numeric', minute: 'numeric' }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}
