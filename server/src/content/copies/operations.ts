export * from './operations-templates.ts';

import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { course, courses } from '../privileges.ts';
import { copyProblems, copyTitle, hindranceWords } from './copy.ts';
import { copyOf, placeOf, titleNow } from './deeds-copy.ts';
import { deleteCourse, hindrancesOf } from './store.ts';

export const makeCopy = operation({
  id: 'course.copy',
  does: {
    en: 'Make a new course from an existing one, with its items and settings',
    de: 'Aus einem Kurs einen neuen machen, mit seinen Teilen und Einstellungen',
  },
  method: 'POST',
  path: '/api/courses/:id/copy',
  needs: courses.copy,
  on: one(course),
  input: z.strictObject({
    /** As the other one, marked as a copy, unless said. */ title: z.string().trim().min(1).max(300).optional(),
  }),
  output: z.object({ id: z.uuid(), title: z.string() }),
  status: 201,
  run: async (c) => {
    const from = c.granted.thing?.id ?? '';
    const place = placeOf(c);
    const title = c.input.title ?? copyTitle(await titleNow(c, place.organization, from), c.language);
    const id = await copyOf(c, place, { from, title });
    c.audit({ thing: { kind: course.id, id, organization: place.organization }, after: { title, copyOf: from } });
    return { id, title };
  },
});

export const readHindrances = operation({
  id: 'course.preview-deletion',
  does: { en: 'See whether a course can be deleted', de: 'Sehen, ob ein Kurs gelöscht werden kann' },
  method: 'GET',
  path: '/api/courses/:id/deletion',
  needs: courses.delete,
  on: one(course),
  output: z.object({ /** What hangs on it, in words; empty: it can. */ hinders: z.string() }),
  run: async (c) => ({
    hinders: hindranceWords(await hindrancesOf(c.tx, placeOf(c).organization, c.params.id ?? ''), c.language),
  }),
});

export const removeCourse = operation({
  id: 'course.delete',
  does: { en: 'Delete a course on which no records hang', de: 'Einen Kurs löschen, an dem keine Nachweise hängen' },
  method: 'DELETE',
  path: '/api/courses/:id',
  needs: courses.delete,
  on: one(course),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const place = placeOf(c);
    const id = c.params.id ?? '';
    const hinders = await hindrancesOf(c.tx, place.organization, id);
    if (hinders.length > 0)
      throw new Refusal(copyProblems['course-in-use'], { values: { what: hindranceWords(hinders, c.language) } });
    const title = await titleNow(c, place.organization, id);
    await c.happened({ kind: 'course-deleted', course: id, organization: place.organization });
    const lying = await deleteCourse(c.tx, place, id);
    c.afterCommit(async () => {
      for (const key of lying) await c.server.files.remove(key);
    });
    c.audit({ before: { title } });
    return null;
  },
});
