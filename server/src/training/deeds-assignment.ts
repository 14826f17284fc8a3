import type { Facts, Thing } from '@ambit/policy';
import { z } from 'zod';
import { courses, courseWithin } from '../content/index.ts';
import type { Context, SignedContext } from '../context.ts';
import { mayOf } from '../may.ts';
import { problems, Refusal } from '../refusal.ts';
import { say } from '../text.ts';
import { locations } from '../workplace/index.ts';
import {
  type Audience,
  assignmentProblems,
  audienceShape,
  type newAssignment,
  type Standing,
  someLocation,
} from './assignment.ts';
import { dayIn, zoneOf } from './due.ts';
import { atOnce } from './jobs.ts';
import { assignments, enrollments } from './privileges.ts';
import { countsOfAssignment, findAssignment, type Listed, placesSeen } from './store-assignment.ts';
import type { Following } from './store-follow.ts';

type New = Pick<z.output<typeof newAssignment>, 'courseId' | 'audience' | 'dueDate' | 'dueDays'>;

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

/** As `factsOfNew`; whom it reaches is told whatever is said of its due date. */
export async function factsOfPreview(input: Omit<New, 'dueDate' | 'dueDays'>, c: SignedContext): Promise<Facts> {
  await demandCourse(c, input.courseId);
  await demandPlaces(c, input.audience);
  return { owner: c.actor.id, course: input.courseId, place: reachedPlaces(c, input.audience) };
}

/** Every place the audience takes in: with descendants, each of them has to lie inside the author's scope. */
export function reachedPlaces(c: Pick<SignedContext, 'world'>, audience: Audience): readonly string[] {
  if ('everybody' in audience) return [];
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

async function demandCourse(c: SignedContext, id: string): Promise<void> {
  const found = await courseWithin(c.tx, c.at.id, id, c.filter(courses.assign));
  if (!found) throw refusedAt('courseId', 'course-outside');
  if (found.state !== 'published') throw refusedAt('courseId', 'course-not-published', { course: found.title });
}

/** Places that the author may not see are refused in the same words, whether they exist or not. */
export async function demandPlaces(c: SignedContext, audience: Audience): Promise<void> {
  if (!('places' in audience)) return;
  const seen = await placesSeen(c.tx, c.at.id, audience.places, c.filter(locations.view));
  const outside = audience.places.some((id) => !seen.has(id));
  if (outside) throw refusedAt('audience.places', 'place-outside', { place: say(someLocation, c.language) });
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

export const listedAssignment = z.object({
  id: z.uuid(),
  name: z.string(),
  course: z.object({ id: z.uuid(), title: z.string() }),
  audience: audienceShape,
  /** The places of the audience by name, as far as the reader may see them. */
  places: z.array(z.object({ id: z.uuid(), name: z.string() })),
  dueDate: z.iso.date().nullable(),
  dueDays: z.number().nullable(),
  learnersOnly: z.boolean(),
  state: z.enum(['active', 'ended']),
  createdAt: z.iso.datetime(),
  version: z.number(),
  may: z.object({ edit: may, end: may }),
});

export const wholeAssignment = listedAssignment.extend({
  /** Those counted whom the reader may see. */
  counts: z.object({ enrolled: z.number(), inProgress: z.number(), completed: z.number(), overdue: z.number() }),
});

/** The assignment that was granted. */
export async function granted(c: Context): Promise<Listed> {
  const { thing } = c.granted;
  const found = await findAssignment(c.tx, thing?.organization ?? '', thing?.id ?? '', c.granted.now);
  if (!found) throw new Error('an assignment that was granted is gone');
  return found;
}

/** Assignments with the names of their places: one query more, however many they are. */
export async function shownAll(c: SignedContext, organization: string, rows: readonly Listed[]) {
  const ids = [...new Set(rows.flatMap(({ audience }) => ('places' in audience ? audience.places : [])))];
  const names = await placesSeen(c.tx, organization, ids, c.filter(locations.view));
  return rows.map((row) => shownOne(c, row, names));
}

export async function shownWhole(c: SignedContext, organization: string, id: string) {
  const found = await findAssignment(c.tx, organization, id, c.now.getTime());
  if (!found) throw new Error('an assignment that was granted is gone');
  const { today } = followingOf(c, organization);
  const counts = await countsOfAssignment(c.tx, organization, id, c.filter(enrollments.view), today);
  const [first] = await shownAll(c, organization, [found]);
  if (!first) throw new Error('one assignment was asked for and none was shown');
  return { ...first, counts };
}

function shownOne(c: SignedContext, row: Listed, names: ReadonlyMap<string, string>) {
  const named = 'places' in row.audience ? row.audience.places : [];
  return {
    id: row.id,
    name: row.name,
    course: { id: row.course, title: row.courseTitle },
    audience: 'places' in row.audience ? { ...row.audience, places: [...row.audience.places] } : row.audience,
    places: named.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : [])),
    dueDate: row.dueDate,
    dueDays: row.dueDays,
    learnersOnly: row.learnersOnly,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    may: mayOf(c, asReached(c, row.thing, row.audience), { edit: assignments.edit, end: assignments.delete }),
  };
}
