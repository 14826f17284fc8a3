import { z } from 'zod';
import { fieldsFor, readAdditional, shownAs, shownField, shownValue } from '../../fields/index.ts';
import { many, one, operation } from '../../operation.ts';
import { course, courses } from '../privileges.ts';

export const readFieldsOfCourses = operation({
  id: 'course.fields',
  does: { en: 'See which additional fields courses have', de: 'Sehen, welche zusätzlichen Felder Kurse haben' },
  method: 'GET',
  path: '/api/course-fields',
  needs: courses.view,
  on: many(course),
  output: z.object({ items: z.array(shownField) }),
  run: async (c) => ({ items: (await fieldsFor(c.tx, c.at.id, 'course')).map((field) => shownAs(c, field)) }),
});

export const readAdditionalOfCourse = operation({
  id: 'course.additional',
  does: { en: 'See the additional fields of a course', de: 'Die zusätzlichen Felder eines Kurses ansehen' },
  method: 'GET',
  path: '/api/courses/:id/additional',
  needs: courses.view,
  on: one(course),
  output: z.object({ items: z.array(shownValue) }),
  run: async (c) => {
    const { thing } = c.granted;
    const about = { about: 'course', organization: thing?.organization ?? c.at.id, id: thing?.id ?? '' } as const;
    return { items: await readAdditional(c, about) };
  },
});
