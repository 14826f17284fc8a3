import { z } from 'zod';
import { saying } from '../issue-text.ts';
import { type Problem, refusals, type Values } from '../refusal.ts';
import type { Language, Text } from '../text.ts';

/** Who may be asked for approval of a registration. */
export const approvers = ['manager', 'instructors', 'administrators', 'user'] as const;
export type Step = Readonly<{
  by: (typeof approvers)[number];
  user: Readonly<{ id: string; name: string }> | null;
}>;

/** Steps of an approval: a second pair of eyes, not a committee. */
const mostSteps = 2;
const ids = z.array(z.uuid()).max(200);

export const windowInput = z
  .strictObject({
    open: z.boolean(),
    /** Null: at once; without end. */ from: z.iso.datetime().nullable(),
    until: z.iso.datetime().nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || Date.parse(from) < Date.parse(until), {
    path: ['until'],
    ...saying({ en: 'The end has to come after the beginning.', de: 'Das Ende muss nach dem Anfang liegen.' }),
  });

/** Whom an entry is offered to: any of these; all empty: everybody. */
export const audienceShape = z.strictObject({ locations: ids, departments: ids, jobTitles: ids, groups: ids });

export const registrationInput = z.strictObject({
  waiver: z.string().trim().max(20_000),
  steps: z
    .array(
      z.union([
        z.strictObject({ by: z.enum(['manager', 'instructors', 'administrators']) }),
        z.strictObject({ by: z.literal('user'), userId: z.uuid() }),
      ]),
    )
    .max(mostSteps),
  /** Days; null: it waits for as long as it takes. */ goesOnAfter: z.number().int().min(1).max(90).nullable(),
  audience: audienceShape,
});

/** What of a course stands between a learner and registering. */
export type Locking = Readonly<{
  opensAt: Date | null;
  closesAt: Date | null;
  /** Courses that are asked for first and not completed yet. */ missing: readonly Readonly<{ title: string }>[];
}>;

export const locks = refusals({
  'registration-not-yet': {
    status: 409,
    says: { en: 'Registration opens on {day}.', de: 'Die Anmeldung öffnet am {day}.' },
  },
  'registration-over': {
    status: 409,
    says: { en: 'Registration closed on {day}.', de: 'Die Anmeldung endete am {day}.' },
  },
  'prerequisites-missing': {
    status: 409,
    says: { en: 'Complete this first: {courses}.', de: 'Schließen Sie zuerst ab: {courses}.' },
  },
});

/** Why nobody may register now or not this learner yet; null: it is open. */
export function lockOf(
  { opensAt, closesAt, missing }: Locking,
  now: Date,
  dayOf: (at: Date) => string,
): Readonly<{ problem: Problem; values: Values }> | null {
  if (opensAt && now < opensAt) return { problem: locks['registration-not-yet'], values: { day: dayOf(opensAt) } };
  if (closesAt && now >= closesAt) return { problem: locks['registration-over'], values: { day: dayOf(closesAt) } };
  if (missing.length === 0) return null;
  const courses = missing.map(({ title }) => title).join(', ');
  return { problem: locks['prerequisites-missing'], values: { courses } };
}

/** A day as people write it. @example dayWords('de', 'Europe/Berlin')(new Date('2026-11-30T12:00Z')) // '30. November 2026' */
export const dayWords =
  (language: Language, timeZone: string) =>
  (at: Date): string =>
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone }).format(at);

const asked: Readonly<Record<Exclude<Step['by'], 'user'>, Text>> = {
  manager: { en: 'your manager', de: 'Ihre Führungskraft' },
  instructors: { en: 'whoever teaches it', de: 'wer ihn unterrichtet' },
  administrators: { en: 'an administrator', de: 'die Administration' },
};

/** Who approves, in words, one after the other. */
export const approvalWords = (steps: readonly Step[], language: Language): readonly string[] =>
  steps.map(({ by, user }) => (by === 'user' ? (user?.name ?? '') : asked[by][language]));

/** What each course asks for first; a ring would let nobody begin. */
export function closesRing(asks: ReadonlyMap<string, readonly string[]>, course: string, needed: readonly string[]) {
  const seen = new Set<string>();
  const waiting = [...needed];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === course) return true;
    if (!seen.has(next)) waiting.push(...(asks.get(next) ?? []));
    seen.add(next);
  }
  return false;
}

export const entryProblems = refusals({
  'prerequisites-ring': {
    status: 422,
    says: {
      en: 'One of these asks for this [course|course] itself, so nobody could begin either.',
      de: 'Einer davon setzt diesen selbst voraus; niemand könnte mit einem davon beginnen.',
    },
  },
  'outside-reach': {
    status: 422,
    says: { en: 'One of these is not among those you may see.', de: 'Eines davon gehört nicht zu dem, was Sie sehen.' },
  },
  'course-unknown': {
    status: 422,
    says: {
      en: 'This [course|course] is not in your catalogue.',
      de: 'Das ist nicht in Ihrem Katalog.',
    },
  },
});
