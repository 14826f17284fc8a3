import type { Facts, Thing } from '@ambit/policy';
import { z } from 'zod';
import { countWithin, courses, courseWithin, paths, pathWithin } from '../content/index.ts';
import type { Context, SignedContext } from '../context.ts';
import { mayOf } from '../may.ts';
import { problems, Refusal } from '../refusal.ts';
import { say } from '../text.ts';
import { locations } from '../workplace/index.ts';
import {
  type Audience,
  assignmentProblems,
  type newAssignment,
  type SaidAudience,
  type Standing,
  someLocation,
} from './assignment.ts';
import { countsShape, isOnce, repeatShape } from './cycles/cycle.ts';
import { dayIn, dueFroms, zoneOf } from './due.ts';
import { atOnce } from './jobs.ts';
import { countsOnPath } from './paths/store-counts.ts';
import { users } from '../users/index.ts';
import { assignment, assignments, enrollments } from './privileges.ts';
import {
  countsOfAssignment,
  findAssignment,
  type Listed,
  placesSeen,
  type Seen,
  usersSeen,
} from './store-assignment.ts';
import type { Following } from './store-follow.ts';

type New = z.output<typeof newAssignment>;

/** Where and by whose days the work of following is done. Everybody's day counts as the organization's. */
export function followingOf(c: Pick<SignedContext, 'at' | 'now' | 'newId'>, organization: string): Following {
  const zone = zoneOf(null, c.at.settings);
  const day = { now: c.now, zone, today: dayIn(zone, c.now) };
  return { tenant: c.at.tenant, organization, newId: c.newId, ...day, most: atOnce };
}

/** The facts a new assignment would have; what the author may not see or assign is refused at its field. */
export async function factsOfNew(input: New, c: SignedContext): Promise<Facts> {
  refuseDue(c, input);
  return factsOfPreview(input, c);
}

type Previewed = Pick<New, 'courseId' | 'pathId' | 'audience' | 'countsAlready' | 'repeats'>;

/** As `factsOfNew`; whom it reaches is told whatever is said of its due date. */
export async function factsOfPreview(input: Previewed, c: SignedContext): Promise<Facts> {
  await demandTarget(c, input);
  if (input.pathId !== null) refuseOnPath(input);
  const audience = await demandAudience(c, input.audience, input.courseId);
  return { owner: c.actor.id, course: input.courseId, place: reachedPlaces(c, audience) };
}

/** Every place the audience takes in: with descendants, each of them has to lie inside the author's scope. */
export function reachedPlaces(c: Pick<SignedContext, 'world'>, audience: Audience): readonly string[] {
  if ('everybody' in audience) return [];
  if ('users' in audience) return audience.at;
  if (!audience.withDescendants) return audience.places;
  return [...new Set(audience.places.flatMap((place) => [place, ...c.world.places.below(place)]))];
}

/**
 * An assignment with every place it reaches, not only those it names: what changing and ending it is decided on. It
 * goes without its id, since that it may be seen was found before.
 */
export const asReached = (c: Pick<SignedContext, 'world'>, thing: Thing, audience: Audience): Thing => ({
  ...thing,
  id: null,
  facts: { ...thing.facts, place: reachedPlaces(c, audience) },
});

/** A path is assigned by whoever sees it and may assign every one of its courses. */
async function demandTarget(c: SignedContext, { courseId, pathId }: Pick<New, 'courseId' | 'pathId'>): Promise<void> {
  if (courseId !== null && pathId === null) return demandCourse(c, courseId);
  if (courseId !== null || pathId === null) throw refusedAt('courseId', 'one-target');
  const found = await pathWithin(c.tx, c.at.id, pathId, c.filter(paths.view));
  if (!found) throw refusedAt('pathId', 'path-outside');
  if (found.state !== 'published') throw refusedAt('pathId', 'path-not-published', { path: found.title });
  if ((await countWithin(c.tx, c.at.id, found.courses, c.filter(courses.assign))) < found.courses.length)
    throw refusedAt('pathId', 'path-outside');
}

async function demandCourse(c: SignedContext, id: string): Promise<void> {
  const found = await courseWithin(c.tx, c.at.id, id, c.filter(courses.assign));
  if (!found) throw refusedAt('courseId', 'course-outside');
  if (found.state !== 'published') throw refusedAt('courseId', 'course-not-published', { course: found.title });
}

/** Whom the author may not see is refused in the same words, whether they exist or not. */
export async function demandAudience(c: SignedContext, said: SaidAudience, course: string | null): Promise<Audience> {
  if ('places' in said) await demandPlaces(c, said);
  return audienceOf(c, said, course);
}

/** An audience that was demanded, as it is kept. */
export const audienceOf = async (c: SignedContext, said: SaidAudience, course: string | null): Promise<Audience> =>
  'users' in said ? namedAudience(c, said.users, course) : said;

/**
 * Users by name: the assignment stands at the organization when its author may assign there, else at the places where
 * they are today, each of which has to lie inside the author's scope.
 */
async function namedAudience(c: SignedContext, ids: readonly string[], course: string | null): Promise<Audience> {
  const seen = await usersSeen(c.tx, c.at.id, ids, c.filter(users.view), c.now);
  if (ids.some((id) => !seen.has(id))) throw refusedAt('audience.users', 'user-outside');
  const mayAt = (place: readonly string[]): boolean => {
    const facts = { owner: c.actor.id, course, place };
    return c.check(assignments.create, { kind: assignment.id, id: null, organization: c.at.id, facts }).allowed;
  };
  // where somebody is at home lies outside, where they also work may lie inside
  const at = ({ place, also }: Seen): string | null =>
    place !== null && (also.length === 0 || mayAt([place])) ? place : (also.find((one) => mayAt([one])) ?? place);
  const places = [...new Set([...seen.values()].map(at))];
  const stands = mayAt([]) || places.includes(null);
  return { users: [...new Set(ids)], at: stands ? [] : places.filter((place) => place !== null) };
}

async function demandPlaces(c: SignedContext, audience: Extract<Audience, { places: unknown }>): Promise<void> {
  const seen = await placesSeen(c.tx, c.at.id, audience.places, c.filter(locations.view));
  const outside = audience.places.some((id) => !seen.has(id));
  if (outside) throw refusedAt('audience.places', 'place-outside', { place: say(someLocation, c.language) });
}

/** A path is done once: what asks for its courses is the path, which begins no further cycles of them. */
export function refuseOnPath(said: Pick<Standing, 'countsAlready' | 'repeats'>): void {
  if (!isOnce(said)) throw refusedAt(said.repeats === null ? 'countsAlready' : 'repeats', 'path-once');
}

/** A due date is given once, and lies ahead. */
export function refuseDue(
  c: Pick<SignedContext, 'at' | 'now'>,
  { dueDate, dueDays }: Pick<Standing, 'dueDate' | 'dueDays'>,
): void {
  if (dueDate !== null && dueDays !== null) throw refusedAt('dueDays', 'due-twice');
  if (dueDate !== null && dueDate < dayIn(zoneOf(null, c.at.settings), c.now)) throw refusedAt('dueDate', 'due-past');
}

function refusedAt(field: string, code: keyof typeof assignmentProblems, values: Record<string, string> = {}): Refusal {
  const { says } = assignmentProblems[code];
  return new Refusal(problems.invalid, { errors: [{ field, code, says, values }] });
}

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

const shownAudience = z.union([
  z.object({ everybody: z.literal(true) }),
  z.object({ places: z.array(z.uuid()), withDescendants: z.boolean() }),
  z.object({ users: z.array(z.uuid()) }),
]);

const target = z.object({ id: z.uuid(), title: z.string() });

export const listedAssignment = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What is assigned: one of the two. */ course: target.nullable(),
  path: target.nullable(),
  audience: shownAudience,
  /** The places of the audience by name, as far as the reader may see them. */
  places: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** The users of the audience by name, as far as the reader may see them; the audience names no other. */
  users: z.array(z.object({ id: z.uuid(), name: z.string() })),
  dueDate: z.iso.date().nullable(),
  dueDays: z.number().nullable(),
  /** From which day the days count. */ dueFrom: z.enum(dueFroms),
  /** Days that somebody who comes late has at least. */ leastDays: z.number(),
  countsAlready: countsShape,
  repeats: repeatShape.nullable(),
  note: z.string(),
  learnersOnly: z.boolean(),
  state: z.enum(['active', 'ended']),
  createdAt: z.iso.datetime(),
  version: z.number(),
  may: z.object({ edit: may, end: may }),
});

export const wholeAssignment = listedAssignment.extend({
  /** Those counted whom the reader may see. */
  counts: z.object({
    enrolled: z.number(),
    inProgress: z.number(),
    completed: z.number(),
    overdue: z.number(),
    exempt: z.number(),
  }),
});

/** The assignment that was granted. */
export async function granted(c: Context): Promise<Listed> {
  const { thing } = c.granted;
  const found = await findAssignment(c.tx, thing?.organization ?? '', thing?.id ?? '', c.granted.now);
  if (!found) throw new Error('an assignment that was granted is gone');
  return found;
}

/** Assignments with the names of their places and users: a query more for each, however many they are. */
export async function shownAll(c: SignedContext, organization: string, rows: readonly Listed[]) {
  const ids = [...new Set(rows.flatMap(({ audience }) => ('places' in audience ? audience.places : [])))];
  const named = [...new Set(rows.flatMap(({ audience }) => ('users' in audience ? audience.users : [])))];
  const names = {
    places: await placesSeen(c.tx, organization, ids, c.filter(locations.view)),
    users: await usersSeen(c.tx, organization, named, c.filter(users.view), c.now),
  };
  return rows.map((row) => shownOne(c, row, names));
}

export async function shownWhole(c: SignedContext, organization: string, id: string) {
  const found = await findAssignment(c.tx, organization, id, c.now.getTime());
  if (!found) throw new Error('an assignment that was granted is gone');
  const { today } = followingOf(c, organization);
  const counts = await (found.path === null
    ? countsOfAssignment(c.tx, organization, id, c.filter(enrollments.view), today)
    : countsOnPath(c.tx, organization, id, c.filter(users.view), today));
  const [first] = await shownAll(c, organization, [found]);
  if (!first) throw new Error('one assignment was asked for and none was shown');
  return { ...first, counts };
}

type Names = Readonly<{ places: ReadonlyMap<string, string>; users: ReadonlyMap<string, Readonly<{ name: string }>> }>;

function shownOne(c: SignedContext, row: Listed, names: Names) {
  const { audience } = row;
  const places = 'places' in audience ? [...audience.places] : [];
  const users = 'users' in audience ? audience.users.filter((id) => names.users.has(id)) : [];
  return {
    id: row.id,
    name: row.name,
    course: row.course === null ? null : { id: row.course, title: row.title },
    path: row.path === null ? null : { id: row.path, title: row.title },
    audience: 'users' in audience ? { users } : 'places' in audience ? { ...audience, places } : audience,
    places: places.flatMap((id) => (names.places.has(id) ? [{ id, name: names.places.get(id) ?? '' }] : [])),
    users: users.map((id) => ({ id, name: names.users.get(id)?.name ?? '' })),
    dueDate: row.dueDate,
    dueDays: row.dueDays,
    dueFrom: row.dueFrom,
    leastDays: row.leastDays,
    countsAlready: row.countsAlready,
    repeats: row.repeats,
    note: row.note,
    learnersOnly: row.learnersOnly,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    may: mayOf(c, asReached(c, row.thing, row.audience), { edit: assignments.edit, end: assignments.delete }),
  };
}
