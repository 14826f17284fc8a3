import { z } from 'zod';
import { yearDay } from '../../days.ts';
import { addDays, addMonths, type Day } from '../due.ts';

const opensDays = z.int().min(0);
/** Days that every month has: a cycle has to end before the next one may begin. */
const shortMonth = 28;

/**
 * How an obligation comes again after it was met: months after the completion, in a window of each year, or by a fixed
 * day of each year. The next cycle begins some days before it is due.
 */
export const repeatShape = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('rolling'), months: z.int().min(1).max(120), opensDays })
    .refine((one) => one.opensDays < one.months * shortMonth, {
      path: ['opensDays'],
      message: 'fewer days than until it is due',
    }),
  z.strictObject({ kind: z.literal('window'), from: yearDay, until: yearDay }),
  z.strictObject({ kind: z.literal('anchored'), day: yearDay, opensDays: opensDays.max(364) }),
]);
export type Repeat = z.output<typeof repeatShape>;

/** Which completions from before somebody came under an assignment count for it. */
export const countsShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('valid') }),
  z.strictObject({ kind: z.literal('since'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('within'), count: z.int().min(1).max(1200), unit: z.enum(['days', 'months']) }),
]);
export type Counts = z.output<typeof countsShape>;

/** A completion counts when it was on this day or later (null: whenever), and, if asked, is not past its own expiry. */
export type Counted = Readonly<{ from: Day | null; mustBeValid: boolean }>;

export function countedOn(counts: Counts, today: Day): Counted {
  if (counts.kind === 'none') return { from: addDays(today, 1), mustBeValid: false };
  if (counts.kind === 'since') return { from: counts.date, mustBeValid: false };
  if (counts.kind === 'within') {
    const back = counts.unit === 'days' ? addDays(today, -counts.count) : addMonths(today, -counts.count);
    return { from: back, mustBeValid: false };
  }
  return { from: null, mustBeValid: counts.kind === 'valid' };
}

/** Of whom the next cycle may begin on a day: who completed before that, and by when they are to do it again. */
export type Renewal =
  | Readonly<{ kind: 'rolling'; months: number; opensDays: number }>
  | Readonly<{ kind: 'yearly'; completedBefore: Day; due: Day }>;

/** What begins anew on a day; null: it is between two cycles. */
export function renewalOn(repeat: Repeat, today: Day): Renewal | null {
  if (repeat.kind === 'rolling') return repeat;
  const { opening, due } = lastOpening(repeat, today);
  return today <= due ? { kind: 'yearly', completedBefore: opening, due } : null;
}

/** When a yearly cycle opened last, and when that one is due. */
function lastOpening(repeat: Exclude<Repeat, { kind: 'rolling' }>, today: Day): Readonly<{ opening: Day; due: Day }> {
  const year = Number(today.slice(0, 4));
  const cycles = [year + 1, year, year - 1, year - 2].map((each) => cycleOf(repeat, each));
  const last = cycles.find(({ opening }) => opening <= today);
  if (!last) throw new Error('every year has an opening');
  return last;
}

function cycleOf(repeat: Exclude<Repeat, { kind: 'rolling' }>, year: number): Readonly<{ opening: Day; due: Day }> {
  if (repeat.kind === 'anchored') {
    const due = `${year}-${repeat.day}`;
    return { opening: addDays(due, -repeat.opensDays), due };
  }
  const opening = `${year}-${repeat.from}`;
  return { opening, due: `${repeat.until >= repeat.from ? year : year + 1}-${repeat.until}` };
}

/** Says nothing of completions from before and does not come again: whoever completed it once has done it. */
export const isOnce = ({
  countsAlready,
  repeats,
}: Readonly<{ countsAlready: Counts; repeats: Repeat | null }>): boolean =>
  countsAlready.kind === 'any' && repeats === null;
