export * from './operations-items.ts';
export * from './operations-package.ts';
export * from '../versions/operations.ts';

import { z } from 'zod';
import { one, operation, would } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { course, courses } from '../privileges.ts';
import { demandDraft, draftShape, draftOf, placeOf, shownDraft } from './deeds-draft.ts';
import { draftProblems } from './draft.ts';
import { note } from '../versions/deeds-history.ts';
import { copyEffective, deleteDraft, findDraft, insertEmptyCourse } from './store.ts';

export const createCourse = operation({
  id: 'course.create',
  does: { en: 'Begin a course by hand', de: 'Einen Kurs von Hand beginnen' },
  method: 'POST',
  path: '/api/courses',
  needs: courses.create,
  on: would(course, ({ groups }: { groups: string[] }, c) => ({ owner: c.actor.id, instructors: [], groups })),
  input: z.strictObject({
    title: z.string().trim().min(1).max(300),
    description: z.string().trim().max(10_000).default(''),
    language: z.enum(['en', 'de']).default('en'),
    /** Groups whose course it is from the beginning. */ groups: z.array(z.uuid()).max(50).default([]),
  }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  carriesPower: true,
  run: async (c) => {
    const [id, version] = [c.newId(), c.newId()];
    const { groups, ...said } = c.input;
    const place = { tenant: c.at.tenant, organization: c.at.id };
    await insertEmptyCourse(c.tx, { ...place, ...said, id, version, owner: c.actor.id, at: c.now });
    c.audit({ thing: { kind: course.id, id }, after: c.input });
    if (groups.length > 0)
      await c.happened({ kind: 'course-begun', asker: c, course: id, groups, organization: place.organization });
    return { id };
  },
});

export const readDraft = operation({
  id: 'course-version.view-draft',
  does: {
    en: 'See the draft of a course with what is missing in it',
    de: 'Den Entwurf eines Kurses ansehen, und was darin fehlt',
  },
  method: 'GET',
  path: '/api/courses/:id/draft',
  needs: courses.edit,
  on: one(course),
  output: z.object({ draft: draftShape.nullable() }),
  run: async (c) => {
    const found = await findDraft(c.tx, placeOf(c).organization, c.params.id ?? '', false);
    return { draft: found && shownDraft(c, found) };
  },
});

export const beginVersion = operation({
  id: 'course-version.begin',
  does: {
    en: 'Begin a new version of a course as a copy of the one in force',
    de: 'Eine neue Version eines Kurses als Kopie der geltenden beginnen',
  },
  method: 'POST',
  path: '/api/courses/:id/draft',
  needs: courses.edit,
  on: one(course),
  output: draftShape,
  run: async (c) => {
    const place = placeOf(c);
    const id = c.params.id ?? '';
    const stands = await findDraft(c.tx, place.organization, id, false);
    if (stands) return shownDraft(c, stands);
    const version = c.newId();
    const isBegun = await copyEffective(c.tx, { ...place, id, version, owner: c.actor.id, at: c.now }, c.newId);
    if (!isBegun) throw new Error('a course has neither a draft nor a version in force');
    const draft = await draftOf(c, id);
    await note(c, id, 'draft-begun', { name: draft.number });
    c.audit({ after: { version } });
    return draft;
  },
});

export const discardVersion = operation({
  id: 'course-version.discard',
  does: { en: 'Discard the draft of a course', de: 'Den Entwurf eines Kurses verwerfen' },
  method: 'DELETE',
  path: '/api/courses/:id/draft',
  needs: courses.edit,
  on: one(course),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const draft = await demandDraft(c);
    if (draft.isFirst) throw new Refusal(draftProblems['only-version']);
    await deleteDraft(c.tx, placeOf(c).organization, draft);
    await note(c, c.params.id ?? '', 'draft-discarded', { name: draft.number });
    c.audit({ before: { number: draft.number, items: draft.items.map(({ title }) => title) } });
    return null;
  },
});
