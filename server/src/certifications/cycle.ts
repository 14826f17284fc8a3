import { z } from 'zod';
import { addDays, addMonths, type Day, yearDay } from '../days.ts';

const months = z.int().min(1).max(240);
const monthEnd = z.boolean().default(false);

/** How long an award is valid: so many months, or up to a fixed day of the year but no less than so many days. */
export const validityShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('months'),
    months,
    /** Where a renewal in time counts from. */ from: z.enum(['completion', 'expiry']).default('completion'),
    monthEnd,
  }),
  z.strictObject({ kind: z.literal('year-day'), day: yearDay, leastDays: z.int().min(0).max(3650), monthEnd }),
]);
export type Validity = z.output<typeof validityShape>;

/** What a certification says of the dates of its awards. */
export type Terms = Readonly<{
  /** Null: once and for all. */ validity: Validity | null;
  /** Days before the expiry from which it may be renewed. */ renewalDays: number;
  /** Days after the expiry in which it still may. */ graceDays: number;
}>;

/** The days of one award; all null: it never expires. */
export type Dates = Readonly<{ expiresOn: Day | null; renewsFrom: Day | null; graceUntil: Day | null }>;

/** The award before it, as far as the next one counts from it. */
export type Before = Readonly<{ state: 'active' | 'revoked' }> & Dates;

/** When an award expires that was achieved on a day. `levelMonths`: its level lasts so long, whatever the rule says. */
export function datesOf(terms: Terms, levelMonths: number | null, achievedOn: Day, before: Before | null): Dates {
  const expiresOn = expiryOf(terms, levelMonths, achievedOn, before);
  return datesAround(terms, expiresOn);
}

/** The window of renewal and the grace around an expiry. */
export function datesAround({ renewalDays, graceDays }: Terms, expiresOn: Day | null): Dates {
  if (expiresOn === null) return { expiresOn: null, renewsFrom: null, graceUntil: null };
  return { expiresOn, renewsFrom: addDays(expiresOn, -renewalDays), graceUntil: addDays(expiresOn, graceDays) };
}

function expiryOf({ validity }: Terms, levelMonths: number | null, achievedOn: Day, before: Before | null): Day | null {
  const lasts = levelMonths ?? (validity?.kind === 'months' ? validity.months : null);
  const ends = validity?.monthEnd ? lastOfMonth : (day: Day) => day;
  if (lasts !== null) {
    const isContinued = validity?.kind === 'months' && validity.from === 'expiry' && isInWindow(achievedOn, before);
    return ends(addMonths(isContinued && before?.expiresOn ? before.expiresOn : achievedOn, lasts));
  }
  return validity?.kind === 'year-day' ? ends(nextDay(validity.day, addDays(achievedOn, validity.leastDays))) : null;
}

/** Achieved in the time before the expiry in which it is renewed without losing days. */
const isInWindow = (achievedOn: Day, before: Before | null): boolean =>
  before?.state === 'active' &&
  before.renewsFrom !== null &&
  before.expiresOn !== null &&
  achievedOn >= before.renewsFrom &&
  achievedOn <= before.expiresOn;

/** @example nextDay('09-30', '2026-10-01') // '2027-09-30' */
function nextDay(yearly: string, from: Day): Day {
  const year = Number(from.slice(0, 4));
  const thisYear = `${year}-${yearly}`;
  return thisYear >= from ? thisYear : `${year + 1}-${yearly}`;
}

/** @example lastOfMonth('2026-02-03') // '2026-02-28' */
const lastOfMonth = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

export const awardStates = ['active', 'expiring', 'in-grace', 'expired', 'revoked'] as const;
export type AwardState = (typeof awardStates)[number];

/** How an award stands on a day. `store` says the same in SQL; a test holds the two against each other. */
export function stateOn({ state, expiresOn, renewsFrom, graceUntil }: Before, today: Day): AwardState {
  if (state === 'revoked') return 'revoked';
  if (expiresOn === null || renewsFrom === null || graceUntil === null) return 'active';
  if (today > graceUntil) return 'expired';
  if (today > expiresOn) return 'in-grace';
  return today >= renewsFrom ? 'expiring' : 'active';
}

/** What the next cycle asks for after an award, and since when completions count for it; null: nothing is open. */
export type Next = Readonly<{ purpose: 'earns' | 'renews'; since: Day | null }>;

export function nextOn(
  before: (Before & Readonly<{ revokedOn: Day | null }>) | null,
  { earnedAgain }: Readonly<{ earnedAgain: boolean }>,
  today: Day,
): Next | null {
  if (before === null) return { purpose: 'earns', since: null };
  switch (stateOn(before, today)) {
    case 'active':
      return null;
    case 'revoked':
      return { purpose: 'earns', since: before.revokedOn };
    case 'expired':
      return { purpose: earnedAgain ? 'earns' : 'renews', since: before.renewsFrom };
    default:
      return { purpose: 'renews', since: before.renewsFrom };
  }
}
