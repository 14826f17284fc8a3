import type { Kind, Privilege } from '@ambit/policy';
import { z } from 'zod';
import { course, courses } from '../content/index.ts';
import type { Context } from '../context.ts';
import { loadAll } from '../database/things.ts';
import { group, groups } from '../groups/index.ts';
import { mayOf } from '../may.ts';
import { one, operation } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { user, users } from '../users/index.ts';
import { department, departments, jobTitle, jobTitles, location, locations } from '../workplace/privileges.ts';
import { categoryProblems } from './category.ts';
import { approvers, closesRing, entryProblems, registrationInput, windowInput } from './entry.ts';
import { cataloguing } from './privileges.ts';
import { putIntoCategories } from './store-categories.ts';
import { allPrerequisites, findEntry, putPrerequisites, putRegistration, putWindow } from './store-entry.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const named = z.object({ id: z.uuid(), name: z.string() });
const shownEntry = z.object({
  open: z.boolean(),
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  waiver: z.string(),
  goesOnAfter: z.number().nullable(),
  steps: z.array(z.object({ by: z.enum(approvers), user: named.nullable() })),
  categories: z.array(z.uuid()),
  prerequisites: z.array(z.object({ id: z.uuid(), title: z.string() })),
  audience: z.object({
    locations: z.array(named),
    departments: z.array(named),
    jobTitles: z.array(named),
    groups: z.array(named),
  }),
  may: z.object({ add: may, selfRegistration: may, registration: may, prerequisites: may }),
});

export const readEntry = operation({
  id: 'catalogue.view-entry',
  does: { en: 'See how a course stands in the catalogue', de: 'Sehen, wie ein Kurs im Katalog steht' },
  method: 'GET',
  path: '/api/courses/:id/catalogue-entry',
  needs: courses.view,
  on: one(course),
  output: shownEntry,
  run: (c) => whole(c),
});

export const addToCatalogue = operation({
  id: 'catalogue.add',
  does: { en: 'Put a course into categories of the catalogue', de: 'Einen Kurs in Kategorien des Katalogs aufnehmen' },
  method: 'PUT',
  path: '/api/courses/:id/categories',
  needs: cataloguing.add,
  on: one(course),
  input: z.strictObject({ categories: z.array(z.uuid()).max(50) }),
  output: shownEntry,
  run: async (c) => {
    const before = await whole(c);
    const ids = [...new Set(c.input.categories)];
    if ((await putIntoCategories(c.tx, placeOf(c).organization, idOf(c), ids)) < ids.length)
      throw wrong('categories', categoryProblems['category-unknown']);
    c.audit({ before: { categories: before.categories }, after: c.input });
    return whole(c);
  },
});

export const editSelfRegistration = operation({
  id: 'course.edit-self-registration',
  does: {
    en: 'Open or close a course for self-registration',
    de: 'Einen Kurs zur Selbstanmeldung öffnen oder schließen',
  },
  method: 'PUT',
  path: '/api/courses/:id/self-registration',
  needs: courses.editSelfRegistration,
  on: one(course),
  input: windowInput,
  output: shownEntry,
  run: async (c) => {
    const { open, from, until } = await whole(c);
    await putWindow(c.tx, placeOf(c), idOf(c), c.input);
    c.audit({ before: { open, from, until }, after: c.input });
    return whole(c);
  },
});

export const editRegistration = operation({
  id: 'course.edit-registration',
  does: { en: 'Set what a registration asks for', de: 'Festlegen, was eine Anmeldung verlangt' },
  method: 'PUT',
  path: '/api/courses/:id/registration',
  needs: courses.editRegistration,
  on: one(course),
  input: registrationInput,
  output: shownEntry,
  run: async (c) => {
    const { audience, steps } = c.input;
    await demandSeen(c, 'audience.locations', location, locations.view, audience.locations);
    await demandSeen(c, 'audience.departments', department, departments.view, audience.departments);
    await demandSeen(c, 'audience.jobTitles', jobTitle, jobTitles.view, audience.jobTitles);
    await demandSeen(c, 'audience.groups', group, groups.view, audience.groups);
    const asked = steps.flatMap((step) => (step.by === 'user' ? [step.userId] : []));
    await demandSeen(c, 'steps', user, users.view, asked);
    const { waiver, goesOnAfter, steps: before } = await whole(c);
    await putRegistration(c.tx, placeOf(c), idOf(c), c.input);
    c.audit({ before: { waiver, goesOnAfter, steps: before }, after: c.input });
    return whole(c);
  },
});

export const editPrerequisites = operation({
  id: 'course.edit-prerequisites',
  does: { en: 'Say which courses a course asks for first', de: 'Festlegen, welche Kurse ein Kurs voraussetzt' },
  method: 'PUT',
  path: '/api/courses/:id/prerequisites',
  needs: courses.editPrerequisites,
  on: one(course),
  input: z.strictObject({ courses: z.array(z.uuid()).max(20) }),
  output: shownEntry,
  run: async (c) => {
    const needed = [...new Set(c.input.courses)];
    await demandSeen(c, 'courses', course, courses.view, needed);
    if (closesRing(await allPrerequisites(c.tx, placeOf(c).organization), idOf(c), needed))
      throw wrong('courses', entryProblems['prerequisites-ring']);
    const { prerequisites } = await whole(c);
    await putPrerequisites(c.tx, placeOf(c), idOf(c), needed);
    c.audit({ before: { prerequisites }, after: { courses: needed } });
    return whole(c);
  },
});

/** Ids that name something the asker may not see are refused in the same words as ids that name nothing. */
async function demandSeen(
  c: Context,
  field: string,
  kind: Kind,
  view: Privilege,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const found = await loadAll(c.tx, kind, ids, c.world.now);
  const { organization } = placeOf(c);
  const isSeen = (id: string) => {
    const thing = found.get(id);
    return thing?.organization === organization && c.check(view, thing).allowed;
  };
  if (!ids.every(isSeen)) throw wrong(field, entryProblems['outside-reach']);
}

const wrong = (field: string, { code, says }: (typeof entryProblems)[keyof typeof entryProblems]): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says }] });

const idOf = (c: Context): string => c.granted.thing?.id ?? '';

/** A course may stand in an organization below the one that is administered. */
const placeOf = (c: Context) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

async function whole(c: Context): Promise<z.output<typeof shownEntry>> {
  const found = await findEntry(c.tx, placeOf(c).organization, idOf(c));
  if (!found || !c.granted.thing) throw new Error('a course that was granted is gone');
  const { opensAt, closesAt, locations: places, departments: parts, jobTitles: titles, groups: teams, ...rest } = found;
  return {
    ...rest,
    ...{ steps: [...rest.steps], categories: [...rest.categories], prerequisites: [...rest.prerequisites] },
    ...{ from: opensAt?.toISOString() ?? null, until: closesAt?.toISOString() ?? null },
    audience: { locations: [...places], departments: [...parts], jobTitles: [...titles], groups: [...teams] },
    may: mayOf(c, c.granted.thing, {
      add: cataloguing.add,
      selfRegistration: courses.editSelfRegistration,
      registration: courses.editRegistration,
      prerequisites: courses.editPrerequisites,
    }),
  };
}
