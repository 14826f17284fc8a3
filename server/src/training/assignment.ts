import { z } from 'zod';
import { refusals } from '../refusal.ts';
import { type Counts, countsShape, type Repeat, repeatShape } from './cycles/cycle.ts';
import { type Day, type DueFrom, type DueTerms, dayIn, dueFroms } from './due.ts';

/**
 * Whom an assignment reaches: everybody in the organization, the users of places, or users by name. Those named are
 * reached while they are at one of the places the assignment stands at; no places: wherever they are.
 */
export type Audience =
  | Readonly<{ everybody: true }>
  | Readonly<{ places: readonly string[]; withDescendants: boolean }>
  | Readonly<{ users: readonly string[]; at: readonly string[] }>;

/** An audience as its author says it: where one of named users stands follows from the author's authority. */
export type SaidAudience = Exclude<Audience, { users: unknown }> | Readonly<{ users: readonly string[] }>;

/** Places that one assignment names at most: whole regions are named by their top. */
const mostPlaces = 500;
/** Users that one assignment names at most: more are reached by their place. */
const mostUsers = 1_000;

export const audienceShape = z.union([
  z.strictObject({ everybody: z.literal(true) }),
  z.strictObject({
    places: z.array(z.uuid()).min(1).max(mostPlaces),
    withDescendants: z.boolean().default(true),
  }),
  z.strictObject({ users: z.array(z.uuid()).min(1).max(mostUsers) }),
]);

const shape = {
  name: z.string().trim().min(1).max(200),
  audience: audienceShape,
  learnersOnly: z.boolean(),
  dueDate: z.iso.date().nullable(),
  dueDays: z.int().min(1).max(3650).nullable(),
  dueFrom: z.enum(dueFroms),
  leastDays: z.int().min(1).max(365),
  countsAlready: countsShape,
  repeats: repeatShape.nullable(),
  /** What learners read beside the course. */ note: z.string().trim().max(2_000),
};
/** Of a course or of a learning path: exactly one of them. */
const target = { courseId: z.uuid().nullable().default(null), pathId: z.uuid().nullable().default(null) };
export const newAssignment = z.strictObject({
  ...target,
  ...shape,
  learnersOnly: shape.learnersOnly.default(false),
  dueDate: shape.dueDate.default(null),
  dueDays: shape.dueDays.default(null),
  dueFrom: shape.dueFrom.default('joined'),
  leastDays: shape.leastDays.default(7),
  countsAlready: shape.countsAlready.default({ kind: 'any' }),
  repeats: shape.repeats.default(null),
  note: shape.note.default(''),
});
export const changedAssignment = z.strictObject(shape).partial();

/** What following an assignment needs to know of it. */
export type Standing = Readonly<{
  id: string;
  /** Null: it is of a path. */ course: string | null;
  /** Null: it is of a course. */ path: string | null;
  audience: Audience;
  learnersOnly: boolean;
  state: 'active' | 'ended';
  dueDate: Day | null;
  dueDays: number | null;
  dueFrom: DueFrom;
  leastDays: number;
  countsAlready: Counts;
  repeats: Repeat | null;
  createdAt: Date;
}>;

export type Said = Omit<Standing, 'id' | 'course' | 'path' | 'state' | 'createdAt'> &
  Readonly<{ name: string; note: string }>;

/** What its author said of an assignment. */
export const saidOf = (one: Said): Said => ({
  name: one.name,
  audience: one.audience,
  learnersOnly: one.learnersOnly,
  dueDate: one.dueDate,
  dueDays: one.dueDays,
  dueFrom: one.dueFrom,
  leastDays: one.leastDays,
  countsAlready: one.countsAlready,
  repeats: one.repeats,
  note: one.note,
});

/** An assignment with a change made to it: a new way of saying when it is due takes the place of the other. */
export function changed(
  was: Said,
  input: Omit<z.output<typeof changedAssignment>, 'audience'> & Readonly<{ audience?: Audience | undefined }>,
): Said {
  const [date, days] = [input.dueDate, input.dueDays];
  return {
    name: input.name ?? was.name,
    audience: input.audience ?? was.audience,
    learnersOnly: input.learnersOnly ?? was.learnersOnly,
    dueFrom: input.dueFrom ?? was.dueFrom,
    leastDays: input.leastDays ?? was.leastDays,
    countsAlready: input.countsAlready ?? was.countsAlready,
    repeats: input.repeats === undefined ? was.repeats : input.repeats,
    note: input.note ?? was.note,
    dueDate: date === undefined ? (days ? null : was.dueDate) : date,
    dueDays: days === undefined ? (date ? null : was.dueDays) : days,
  };
}

export type Terms = Pick<Standing, 'dueDate' | 'dueDays' | 'dueFrom' | 'leastDays' | 'createdAt'>;

/** What the due dates of an assignment are worked out from, by the days of a zone. */
export const termsOf = ({ dueDate, dueDays, dueFrom, leastDays, createdAt }: Terms, zone: string): DueTerms => ({
  dueDate,
  dueDays,
  dueFrom,
  leastDays,
  madeOn: dayIn(zone, createdAt),
});

/** What is known of some users, and of the assignments that may reach them. */
export type Situation = Readonly<{
  users: readonly Readonly<{
    id: string;
    place: string | null;
    /** Where they also work. */ also: readonly string[];
    state: string;
    isService: boolean;
    holdsRole: boolean;
    hiredOn: Day | null;
  }>[];
  /** Each place of a user with itself and every place above. */
  closure: readonly Readonly<{ place: string; above: string }>[];
  assignments: readonly Reaching[];
  enrollments: readonly Readonly<{ id: string; user: string }>[];
  /** Those of the enrollments that are on paths. */ onPaths: readonly string[];
  /** Which assignments ask for which enrollments now. */
  held: readonly Readonly<{ enrollment: string; assignment: string }>[];
}>;

/** An assignment as it reaches users; no places: wherever they are. Its dates are as JSON has them. */
export type Reaching = Readonly<{
  id: string;
  course: string | null;
  path: string | null;
  places: readonly string[];
  /** Null: not by name. */ users: readonly string[] | null;
  withDescendants: boolean;
  learnersOnly: boolean;
  dueDate: Day | null;
  dueDays: number | null;
  dueFrom: DueFrom;
  leastDays: number;
  countsAlready: Counts;
  repeats: Repeat | null;
  createdAt: string;
}>;

type Difference = Readonly<{
  missing: readonly Readonly<{
    user: string;
    course: string | null;
    path: string | null;
    assignment: string;
    terms: Terms;
  }>[];
  superfluous: readonly Readonly<{ enrollment: string; assignment: string }>[];
}>;

/** Whom assignments reach and do not have yet, and whom they have and reach no longer. Suspended users stay as they are. */
export function differences({ users, closure, assignments, enrollments, held }: Situation): Difference {
  const byPlace = new Map<string, Reaching[]>();
  for (const one of assignments)
    for (const place of one.places) byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  const everybody = assignments.filter(({ places }) => places.length === 0);
  const named = new Map(assignments.flatMap((one) => (one.users ? [[one.id, new Set(one.users)] as const] : [])));
  const above = Map.groupBy(closure, ({ place }) => place);
  const userOf = new Map(enrollments.map(({ id, user }) => [id, user]));
  const has = new Set(held.map(({ enrollment, assignment }) => `${userOf.get(enrollment)} ${assignment}`));
  const wanted = new Map<string, Difference['missing'][number]>();
  for (const { id, place, also, state, isService, holdsRole } of users) {
    if (state !== 'active' || isService) continue;
    const here = [...(place === null ? [] : [place]), ...also].flatMap((at) =>
      (above.get(at) ?? []).flatMap((one) =>
        (byPlace.get(one.above) ?? []).filter(({ withDescendants }) => withDescendants || one.above === at),
      ),
    );
    for (const one of [...everybody, ...here]) {
      if ((one.learnersOnly && holdsRole) || named.get(one.id)?.has(id) === false) continue;
      const terms = { ...one, createdAt: new Date(one.createdAt) };
      wanted.set(`${id} ${one.id}`, { user: id, course: one.course, path: one.path, assignment: one.id, terms });
    }
  }
  const stays = new Set(users.filter(({ state }) => state === 'suspended').map(({ id }) => id));
  return {
    missing: [...wanted].filter(([key]) => !has.has(key)).map(([, one]) => one),
    superfluous: held.filter(({ enrollment, assignment }) => {
      const user = userOf.get(enrollment) ?? '';
      return !stays.has(user) && !wanted.has(`${user} ${assignment}`);
    }),
  };
}

export const assignmentProblems = refusals({
  'place-outside': {
    status: 422,
    says: {
      en: '{place} is not among the [locations|locations] you manage.',
      de: '{place} gehört nicht zu den [locations|Standorten], die Sie verwalten.',
    },
  },
  'user-outside': {
    status: 422,
    says: {
      en: 'One of these users is not among the users you can assign training to.',
      de: 'Unter diesen Benutzern ist jemand, dem Sie keine Schulung zuweisen können.',
    },
  },
  'course-outside': {
    status: 422,
    says: {
      en: 'This [course|course] is not among the [courses|courses] you can assign.',
      de: 'Das gehört nicht zu den [courses|Kursen], die Sie zuweisen können.',
    },
  },
  'one-target': {
    status: 422,
    says: {
      en: 'Choose [course|a course] or a learning path, one of them.',
      de: 'Wählen Sie eines: [course|Kurs] oder Lernpfad.',
    },
  },
  'path-outside': {
    status: 422,
    says: {
      en: 'This is not a learning path all of whose [courses|courses] you can assign.',
      de: 'Das ist kein Lernpfad, von dem Sie alles zuweisen können.',
    },
  },
  'path-not-published': {
    status: 422,
    says: {
      en: '“{path}” is not published. Publish it first, then assign it.',
      de: '„{path}“ ist nicht veröffentlicht. Veröffentlichen Sie den Lernpfad zuerst, dann weisen Sie ihn zu.',
    },
  },
  'path-once': {
    status: 422,
    says: {
      en: 'A learning path is done once, and whatever was completed before counts. Assign its [courses|courses] one by one instead.',
      de: 'Ein Lernpfad wird einmal durchlaufen, und was schon abgeschlossen ist, zählt. Weisen Sie stattdessen einzeln zu, was dazugehört.',
    },
  },
  'course-not-published': {
    status: 422,
    says: {
      en: '“{course}” is not published. Publish it first, then assign it.',
      de: '„{course}“ ist nicht veröffentlicht. Veröffentlichen Sie den Kurs zuerst, dann weisen Sie ihn zu.',
    },
  },
  'due-twice': {
    status: 422,
    says: {
      en: 'Give a date or a number of days, not both.',
      de: 'Geben Sie ein Datum oder eine Anzahl von Tagen an, nicht beides.',
    },
  },
  'due-past': {
    status: 422,
    says: {
      en: 'This date has passed. Choose today or a later day.',
      de: 'Dieses Datum ist vorbei. Wählen Sie heute oder einen späteren Tag.',
    },
  },
  'already-ended': {
    status: 409,
    says: {
      en: 'This [assignment|assignment] has ended already.',
      de: 'Das ist schon beendet.',
    },
  },
});

/** What a place is called to somebody who may not see it. */
export const someLocation = { en: 'This location', de: 'Dieser Standort' } as const;
