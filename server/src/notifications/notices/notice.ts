import { z } from 'zod';
import { refusals } from '../../refusal.ts';
import type { Day } from '../../training/index.ts';

/** Whom a notice is for: everybody in the organization, the users of places, or those of a department. */
export type Audience =
  | Readonly<{ everybody: true }>
  | Readonly<{ places: readonly string[]; withDescendants: boolean }>
  | Readonly<{ department: string }>;

export const levels = ['info', 'warning'] as const;
export type Level = (typeof levels)[number];

/** Places that one notice names at most: whole regions are named by their top. */
const mostPlaces = 200;

export const audienceShape = z.union([
  z.strictObject({ everybody: z.literal(true) }),
  z.strictObject({
    places: z.array(z.uuid()).min(1).max(mostPlaces),
    withDescendants: z.boolean().default(true),
  }),
  z.strictObject({ department: z.uuid() }),
]);

const shape = {
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(4_000),
  level: z.enum(levels),
  audience: audienceShape,
  startsOn: z.iso.date(),
  /** The last day; null: until it is taken down. */ endsOn: z.iso.date().nullable(),
  /** Comes back at each sign-in after it was dismissed. */ isStanding: z.boolean(),
};
export const newNotice = z.strictObject(shape);
export const changedNotice = z.strictObject(shape).partial();

/** What its author says of a notice. */
export type Said = Readonly<{
  title: string;
  text: string;
  level: Level;
  audience: Audience;
  startsOn: Day;
  endsOn: Day | null;
  isStanding: boolean;
}>;

export const saidOf = ({ title, text, level, audience, startsOn, endsOn, isStanding }: Said): Said => ({
  title,
  text,
  level,
  audience,
  startsOn,
  endsOn,
  isStanding,
});

/** A notice with a change made to it. */
export const changed = (was: Said, input: z.output<typeof changedNotice>): Said => ({
  title: input.title ?? was.title,
  text: input.text ?? was.text,
  level: input.level ?? was.level,
  audience: input.audience ?? was.audience,
  startsOn: input.startsOn ?? was.startsOn,
  endsOn: input.endsOn === undefined ? was.endsOn : input.endsOn,
  isStanding: input.isStanding ?? was.isStanding,
});

export const noticeStates = ['up', 'coming', 'past'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** @example stateOf({ startsOn: '2026-11-01', endsOn: null, isEnded: false }, '2026-11-22') // 'up' */
export function stateOf(
  { startsOn, endsOn, isEnded }: Readonly<{ startsOn: Day; endsOn: Day | null; isEnded: boolean }>,
  today: Day,
): NoticeState {
  if (isEnded || (endsOn !== null && endsOn < today)) return 'past';
  return startsOn > today ? 'coming' : 'up';
}

export const noticeProblems = refusals({
  'notice-place-outside': {
    status: 422,
    says: {
      en: 'One of these [locations|locations] is not among those you manage.',
      de: 'Einer dieser [locations|Standorte] gehört nicht zu denen, die Sie verwalten.',
    },
  },
  'notice-department-outside': {
    status: 422,
    says: {
      en: 'This [department|department] is not among those you see.',
      de: 'Das gehört nicht zu den [departments|Abteilungen], die Sie sehen.',
    },
  },
  'notice-days': {
    status: 422,
    says: {
      en: 'The last day lies before the first. Choose the same day or a later one.',
      de: 'Der letzte Tag liegt vor dem ersten. Wählen Sie denselben oder einen späteren Tag.',
    },
  },
  'notice-past': {
    status: 422,
    says: {
      en: 'This day has passed. Choose today or a later day.',
      de: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.',
    },
  },
  'notice-ended': {
    status: 409,
    says: {
      en: 'This notice was taken down already.',
      de: 'Dieser Aushang wurde schon abgenommen.',
    },
  },
});
