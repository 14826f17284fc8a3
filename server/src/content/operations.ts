export * from './authoring/operations.ts';
export * from './copies/operations.ts';
export * from './facts/operations.ts';
export * from './fields/operations.ts';
export * from './files/operations.ts';
export * from './operations-package.ts';
export * from './paths/operations.ts';
export * from './tags/operations.ts';

import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import { wordsOf } from '../database/search.ts';
import { additionalInput, narrowedByFields, putAdditional } from '../fields/index.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { mayOf } from '../may.ts';
import { many, one, operation, would } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { byOf, demandReady } from './authoring/deeds-draft.ts';
import { type CourseState, courseProblems, courseStates, itemsOf, titleOf } from './course.ts';
import { course, courses, packages } from './privileges.ts';
import {
  countCourses,
  findCourse,
  insertCourse,
  type ListedCourse,
  listCourses,
  type Narrowed,
  publishDraft,
  setCourseState,
  updateCourse,
} from './store.ts';
import { findPackage } from './store-package.ts';
import { note } from './versions/deeds-history.ts';
import { type Fate, fates, versionProblems } from './versions/version.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const listedCourse = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(courseStates),
  standard: z.string().nullable(),
  itemCount: z.number(),
  version: z.number(),
  may: z.object({ edit: may, publish: may, retire: may, assign: may, copy: may }),
});
const wholeCourse = listedCourse.extend({
  description: z.string(),
  /** The version that is shown: `1.0`. */ number: z.string().nullable(),
  items: z.array(
    z.object({ id: z.uuid(), title: z.string(), kind: z.string(), depth: z.number(), launchable: z.boolean() }),
  ),
});

const narrowing = {
  search: z.string().trim().max(200).optional(),
  state: z.enum(courseStates).optional(),
  tag: z.uuid().optional(),
  /** `key:value` or `key:from..to`, several with a semicolon between. */ additional: z.string().max(1_000).optional(),
};
type Narrowing = Readonly<{
  search?: string | undefined;
  state?: CourseState | undefined;
  tag?: string | undefined;
  additional?: string | undefined;
}>;

export const readCourses = operation({
  id: 'course.list',
  does: { en: 'List the courses within reach', de: 'Die erreichbaren Kurse auflisten' },
  method: 'GET',
  path: '/api/courses',
  needs: courses.view,
  on: many(course),
  query: z.object({ ...page, ...narrowing }),
  output: listOf(listedCourse),
  run: async (c) => {
    const { limit, after, ...query } = c.query;
    const rows = await listCourses(c.tx, c.granted, await narrowed(c, query), limit + 1, readCursor(after, 2));
    const { items, after: next } = paged(rows, limit, (row) => [row.titleKey, row.thing.id ?? '']);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const countOfCourses = operation({
  id: 'course.count',
  does: { en: 'Count the courses within reach', de: 'Die erreichbaren Kurse zählen' },
  method: 'GET',
  path: '/api/courses/count',
  needs: courses.view,
  on: many(course),
  query: z.object(narrowing),
  output: z.object({ count: z.number() }),
  run: async (c) => ({ count: await countCourses(c.tx, c.granted, await narrowed(c, c.query)) }),
});

export const readCourse = operation({
  id: 'course.view',
  does: { en: 'See a course with its items', de: 'Einen Kurs mit seinen Teilen ansehen' },
  method: 'GET',
  path: '/api/courses/:id',
  needs: courses.view,
  on: one(course),
  output: wholeCourse,
  run: (c) => whole(c),
});

export const editCourse = operation({
  id: 'course.edit',
  does: { en: 'Change title and description of a course', de: 'Titel und Beschreibung eines Kurses ändern' },
  method: 'PATCH',
  path: '/api/courses/:id',
  needs: courses.edit,
  on: one(course),
  edits: true,
  input: z
    .strictObject({
      title: z.string().trim().min(1).max(300),
      description: z.string().trim().max(10_000),
      additional: additionalInput,
    })
    .partial(),
  output: wholeCourse,
  run: async (c) => {
    const was = await whole(c);
    const set = { title: c.input.title ?? was.title, description: c.input.description ?? was.description };
    const version = await updateCourse(c.tx, c.granted, set, placeOf(c));
    if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
    await putAdditional(c, { about: 'course', ...placeOf(c), id: was.id }, c.input.additional, false);
    c.audit({ before: { title: was.title, description: was.description }, after: c.input });
    return { ...was, ...set, version };
  },
});

export const publishCourse = operation({
  id: 'course.publish',
  does: { en: 'Publish a course', de: 'Einen Kurs veröffentlichen' },
  method: 'POST',
  path: '/api/courses/:id/publish',
  needs: courses.publish,
  on: one(course),
  input: z
    .strictObject({
      /**
       * What happens to people in progress; who has completed keeps what they completed. Unless it is said they stay, or come
       * along where training is regulated.
       */
      people: z.enum(fates).optional(),
      changeSummary: z.string().trim().max(2_000).default(''),
    })
    .prefault({}),
  output: wholeCourse,
  run: async (c) => {
    const was = await whole(c);
    const { organization } = placeOf(c);
    await demandReady(c);
    const { changeSummary } = c.input;
    const people = c.input.people ?? (c.at.features.has('regulated') ? 'move' : 'stay');
    const [at, by] = [c.now, byOf(c)];
    const version = await publishDraft(c.tx, organization, was.id, { people, changeSummary, at, by });
    // a retired course comes back as it was
    if (version === null && was.state !== 'retired') throw new Refusal(courseProblems['nothing-to-publish']);
    if (version !== null && was.state !== 'draft') demandRegulated(c, people);
    await setCourseState(c.tx, c.granted, organization, 'published');
    const now = await whole(c);
    if (version !== null) await note(c, was.id, 'published', { name: now.number });
    c.audit({ before: { state: was.state }, after: { state: 'published', number: now.number, people, changeSummary } });
    await c.happened({ kind: 'course-published', course: was.id, version, people, by, organization });
    return now;
  },
});

export const retireCourse = operation({
  id: 'course.retire',
  does: { en: 'Retire a course', de: 'Einen Kurs außer Dienst stellen' },
  method: 'POST',
  path: '/api/courses/:id/retire',
  needs: courses.delete,
  on: one(course),
  output: wholeCourse,
  run: async (c) => {
    const was = await whole(c);
    if (was.state !== 'published') throw new Refusal(courseProblems['not-published']);
    await setCourseState(c.tx, c.granted, placeOf(c).organization, 'retired');
    c.audit({ before: { state: was.state }, after: { state: 'retired' } });
    return whole(c);
  },
});

export const takeOverPackage = operation({
  id: 'content-package.take-over',
  does: { en: 'Make a course of a package', de: 'Aus einem Paket einen Kurs machen' },
  method: 'POST',
  path: '/api/content-packages/:id/course',
  needs: courses.create,
  on: would(course, (_, c) => ({ owner: c.actor.id, instructors: [], groups: [] })),
  input: z.strictObject({ title: z.string().trim().min(1).max(300).optional() }),
  output: wholeCourse,
  status: 201,
  run: async (c) => {
    const found = await findPackage(c.tx, c.at.id, c.params.id ?? '', c.now.getTime());
    if (!found) throw new Refusal(problems['not-found']);
    await c.demand(packages.load, found.thing);
    if (!found.manifest) throw new Refusal(courseProblems['package-not-ready']);
    const title = titleOf(c.input.title, found.manifest.title, found.fileName);
    const [id, version] = [c.newId(), c.newId()];
    const place = { tenant: c.at.tenant, organization: c.at.id };
    const made = { id, version, title, description: found.manifest.description ?? '', owner: c.actor.id, at: c.now };
    await insertCourse(c.tx, {
      ...place,
      ...made,
      package: c.params.id ?? '',
      items: itemsOf(found.manifest, c.newId),
    });
    await note(c, id, 'package-loaded', { name: found.fileName, items: found.manifest.items.length, size: found.size });
    c.audit({ thing: { kind: course.id, id }, after: { title, package: c.params.id } });
    return wholeOf(c, c.at.id, id);
  },
});

/** Where training is regulated, a version that replaces another says what is new, and leaves nobody behind. */
function demandRegulated(
  { at, input: { changeSummary } }: Pick<Context, 'at'> & Readonly<{ input: { changeSummary: string } }>,
  people: Fate,
): void {
  if (!at.features.has('regulated')) return;
  const errors = [
    ...(people === 'stay' ? [faultAt('people', 'nobody-stays')] : []),
    ...(changeSummary === '' ? [faultAt('changeSummary', 'summary-missing')] : []),
  ];
  if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
}

const faultAt = (field: string, code: 'nobody-stays' | 'summary-missing') => ({
  field,
  code,
  says: versionProblems[code].says,
});

async function narrowed(c: SignedContext, { search, state, tag, additional }: Narrowing): Promise<Narrowed> {
  const said = { words: wordsOf(search ?? ''), state: state ?? null, tag: tag ?? null };
  const byFields = await narrowedByFields(c, 'course', additional);
  return { tenant: c.at.tenant, organization: c.at.id, ...said, additional: byFields };
}

/** A course may stand in an organization below the one that is administered. */
const placeOf = (c: Context) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

/** The course that was granted, with its items and what may be done with it. */
const whole = (c: Context) => wholeOf(c, placeOf(c).organization, c.granted.thing?.id ?? '');

async function wholeOf(c: SignedContext, organization: string, id: string) {
  const found = await findCourse(c.tx, organization, id, c.now.getTime());
  if (!found) throw new Error('a course that was granted is gone');
  const { description, number, items } = found;
  return { ...shown(c, found), description, number, items: [...items] };
}

const shown = (c: SignedContext, row: ListedCourse) => ({
  id: row.thing.id ?? '',
  title: row.title,
  state: row.state,
  standard: row.standard,
  itemCount: row.itemCount,
  version: row.version,
  may: mayOf(c, row.thing, {
    edit: courses.edit,
    publish: courses.publish,
    retire: courses.delete,
    assign: courses.assign,
    copy: courses.copy,
  }),
});
