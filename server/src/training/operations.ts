export * from './cycles/operations.ts';
export * from './paths/operations.ts';

import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import { courses, courseWithin } from '../content/index.ts';
import type { Context } from '../context.ts';
import { wordsOf } from '../database/search.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, one, operation, would } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { user, users } from '../users/index.ts';
import { locationsBelow } from '../workplace/index.ts';
import { assignmentProblems, changed, changedAssignment, newAssignment, saidOf } from './assignment.ts';
import {
  asReached,
  audienceOf,
  demandAudience,
  factsOfNew,
  followingOf,
  granted,
  listedAssignment,
  refuseDue,
  refuseOnPath,
  shownAll,
  shownWhole,
  wholeAssignment,
} from './deeds-assignment.ts';
import { followNow } from './jobs.ts';
import { lockOf, myPath, shownPath } from './paths/my-path.ts';
import { pathsOf } from './paths/store-learner.ts';
import { countsOf, enrollmentStates, inOrder, shown, shownEnrollment, todayOf } from './plan.ts';
import { assignment, assignments, enrollment, enrollments, results, trainingPlan } from './privileges.ts';
import {
  countParticipants,
  enrollmentsOf,
  listParticipants,
  type Narrowed,
  type Participant,
  planOf,
} from './store.ts';
import { endAssignment, insertAssignment, listAssignments, updateAssignment } from './store-assignment.ts';
import { beginSoon } from './cycles/jobs.ts';

export const readMyPlan = operation({
  id: 'training-plan.view',
  does: { en: 'See what I am to do, in order', de: 'Sehen, was ich zu tun habe, der Reihe nach' },
  method: 'GET',
  path: '/api/my/training-plan',
  needs: trainingPlan.view,
  on: many(enrollment),
  output: z.object({
    items: z.array(shownEnrollment.extend({ /** Why it does not open yet. */ lock: z.string().nullable() })),
    paths: z.array(myPath),
  }),
  run: async (c) => {
    const { id } = c.organization;
    const plan = await planOf(c.tx, id, c.actor.id, c.granted.filter, c.now.getTime());
    const paths = await pathsOf(c.tx, id, c.actor.id, null);
    const [today, language, own] = [todayOf(c), c.language, c.own()];
    return {
      items: inOrder(plan, today).map((row) => ({ ...shown(row, today), lock: lockOf(row.waits, language, own) })),
      paths: paths.map((one) => shownPath(one, { today, language, own })),
    };
  },
});

const counts = z.object({
  all: z.number(),
  notStarted: z.number(),
  inProgress: z.number(),
  completed: z.number(),
  failed: z.number(),
  overdue: z.number(),
});

export const readEnrollmentsOfUser = operation({
  id: 'enrollment.list-of-user',
  does: { en: 'See what a user is enrolled in', de: 'Sehen, worin ein Benutzer eingeschrieben ist' },
  method: 'GET',
  path: '/api/users/:id/enrollments',
  needs: users.view,
  on: one(user),
  output: z.object({ items: z.array(shownEnrollment), counts }),
  run: async (c) => {
    const { organization, id } = thingOf(c);
    const today = todayOf(c);
    const rows = await enrollmentsOf(c.tx, organization, id, c.filter(enrollments.view), c.now.getTime());
    const plan = inOrder(rows, today);
    return { items: plan.map((row) => guarded(c, row.thing, shown(row, today))), counts: countsOf(plan, today) };
  },
});

const participant = shownEnrollment.extend({
  user: z.object({ id: z.uuid(), name: z.string() }),
  location: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});

const narrowing = {
  search: z.string().trim().max(200).optional(),
  location: z.uuid().optional(),
  state: z.enum(enrollmentStates).optional(),
};
type Narrowing = z.output<z.ZodObject<typeof narrowing>>;

export const readParticipants = operation({
  id: 'enrollment.list-of-course',
  does: {
    en: 'List the participants of a course within reach',
    de: 'Die erreichbaren Teilnehmenden eines Kurses auflisten',
  },
  method: 'GET',
  path: '/api/courses/:id/participants',
  needs: enrollments.view,
  on: many(enrollment),
  query: z.object({ ...page, ...narrowing }),
  output: listOf(participant),
  run: async (c) => {
    const { limit, after, ...query } = c.query;
    const narrowed = await narrowedBy(c, query);
    const rows = await listParticipants(c.tx, c.granted, narrowed, limit + 1, readCursor(after, 2));
    const { items, after: next } = paged(rows, limit, (row) => [row.nameKey, row.thing.id ?? '']);
    return { items: items.map((row) => shownParticipant(c, row)), after: next };
  },
});

export const countOfParticipants = operation({
  id: 'enrollment.count-of-course',
  does: {
    en: 'Count the participants of a course within reach',
    de: 'Die erreichbaren Teilnehmenden eines Kurses zählen',
  },
  method: 'GET',
  path: '/api/courses/:id/participants/count',
  needs: enrollments.view,
  on: many(enrollment),
  query: z.object(narrowing),
  output: z.object({ count: z.number() }),
  run: async (c) => ({ count: await countParticipants(c.tx, c.granted, await narrowedBy(c, c.query)) }),
});

export const createAssignment = operation({
  id: 'assignment.create',
  does: { en: 'Assign a course or a learning path', de: 'Einen Kurs oder einen Lernpfad zuweisen' },
  method: 'POST',
  path: '/api/assignments',
  needs: assignments.create,
  on: would(assignment, factsOfNew),
  input: newAssignment,
  output: wholeAssignment,
  status: 201,
  run: async (c) => {
    const id = c.newId();
    const { courseId, pathId, ...rest } = c.input;
    const said = { ...rest, audience: await audienceOf(c, rest.audience, courseId) };
    await insertAssignment(c.tx, {
      ...placeOf(c),
      id,
      course: courseId,
      path: pathId,
      owner: c.actor.id,
      at: c.now,
      ...said,
    });
    await followNow(c.tx, followingOf(c, c.at.id), id);
    if (said.repeats) await beginSoon(c.tx, placeOf(c));
    c.audit({ thing: { kind: assignment.id, id }, after: c.input });
    return shownWhole(c, c.at.id, id);
  },
});

export const readAssignments = operation({
  id: 'assignment.list',
  does: { en: 'List the assignments within reach', de: 'Die erreichbaren Zuweisungen auflisten' },
  method: 'GET',
  path: '/api/assignments',
  needs: assignments.view,
  on: many(assignment),
  query: z.object({
    ...page,
    search: z.string().trim().max(200).optional(),
    state: z.enum(['active', 'ended']).optional(),
    courseId: z.uuid().optional(),
  }),
  output: listOf(listedAssignment),
  run: async (c) => {
    const { limit, after, search, state, courseId } = c.query;
    const narrowed = { words: wordsOf(search ?? ''), state: state ?? null, course: courseId ?? null };
    const before = readCursor(after, 1)?.[0] ?? null;
    const rows = await listAssignments(c.tx, c.granted, { ...placeOf(c), ...narrowed }, limit + 1, before);
    const { items, after: next } = paged(rows, limit, (row) => [row.id]);
    return { items: await shownAll(c, c.at.id, items), after: next };
  },
});

export const readAssignment = operation({
  id: 'assignment.view',
  does: { en: 'See an assignment and how its users stand', de: 'Eine Zuweisung und den Stand ihrer Benutzer ansehen' },
  method: 'GET',
  path: '/api/assignments/:id',
  needs: assignments.view,
  on: one(assignment),
  output: wholeAssignment,
  run: (c) => shownWhole(c, placeOf(c).organization, c.params.id ?? ''),
});

export const editAssignment = operation({
  id: 'assignment.edit',
  does: { en: 'Change an assignment', de: 'Eine Zuweisung ändern' },
  method: 'PATCH',
  path: '/api/assignments/:id',
  needs: assignments.edit,
  on: one(assignment),
  edits: true,
  input: changedAssignment,
  output: wholeAssignment,
  run: async (c) => {
    const was = await granted(c);
    const audience = c.input.audience && (await demandAudience(c, c.input.audience, was.course));
    const said = changed(was, { ...c.input, audience });
    if (was.state === 'ended') throw new Refusal(assignmentProblems['already-ended']);
    if (was.path !== null) refuseOnPath(said);
    if (c.input.dueDate !== undefined || c.input.dueDays !== undefined) refuseDue(c, said);
    // the whole audience has to lie inside: as it was, and as it is to be
    await c.demand(assignments.edit, asReached(c, was.thing, was.audience));
    await c.demand(assignments.edit, asReached(c, was.thing, said.audience));
    const version = await updateAssignment(c.tx, c.granted, placeOf(c), said);
    if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
    await followNow(c.tx, followingOf(c, placeOf(c).organization), was.id);
    if (said.repeats) await beginSoon(c.tx, placeOf(c));
    c.audit({ before: saidOf(was), after: said });
    return shownWhole(c, placeOf(c).organization, was.id);
  },
});

export const removeAssignment = operation({
  id: 'assignment.delete',
  does: { en: 'End an assignment', de: 'Eine Zuweisung beenden' },
  method: 'DELETE',
  path: '/api/assignments/:id',
  needs: assignments.delete,
  on: one(assignment),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await granted(c);
    if (was.state === 'ended') throw new Refusal(assignmentProblems['already-ended']);
    await c.demand(assignments.delete, asReached(c, was.thing, was.audience));
    await endAssignment(c.tx, c.granted, placeOf(c).organization);
    await followNow(c.tx, followingOf(c, placeOf(c).organization), was.id);
    c.audit({ before: saidOf(was), after: { state: 'ended' } });
    return null;
  },
});

const placeOf = (c: Context) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

const thingOf = (c: Context) => ({
  organization: c.granted.thing?.organization ?? c.at.id,
  id: c.granted.thing?.id ?? '',
});

/** The course in the address has to be one that may be seen; a location means itself and everything below it. */
async function narrowedBy(c: Context, { search, location, state }: Narrowing): Promise<Narrowed> {
  const course = await courseWithin(c.tx, c.at.id, c.params.id ?? '', c.filter(courses.view));
  if (!course) throw new Refusal(problems['not-found']);
  const locations = location ? await locationsBelow(c.tx, [c.at.id], location) : null;
  const words = wordsOf(search ?? '');
  return { ...placeOf(c), course: course.id, words, locations, state: state ?? null };
}

const shownParticipant = (c: Context, row: Participant) => ({
  ...guarded(c, row.thing, shown(row, todayOf(c))),
  user: row.user,
  location: row.location,
});

/** A score is shown to those who may see scores. */
const guarded = (c: Context, thing: Thing, row: z.output<typeof shownEnrollment>) =>
  c.check(results.viewScore, thing).allowed ? row : { ...row, score: null };
