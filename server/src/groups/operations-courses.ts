import { z } from 'zod';
import { courses } from '../content/index.ts';
import { one, operation } from '../operation.ts';
import { courseSide, mayAssociate } from './deeds-members.ts';
import { keepOrUnenroll } from './members/deeds-many.ts';
import { group, groups } from './privileges.ts';
import { listCourses, putCourse, removeCourse } from './store-courses.ts';

/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const readGroupCourses = operation({
  id: 'group.courses',
  does: { en: 'List the courses of a group', de: 'Die Kurse einer Gruppe auflisten' },
  method: 'GET',
  path: '/api/groups/:id/courses',
  needs: groups.view,
  on: one(group),
  output: z.object({
    items: z.array(z.object({ id: z.uuid(), title: z.string(), may: z.object({ remove: deed }) })),
  }),
  run: async (c) => {
    const id = c.params.id ?? '';
    const owner = c.granted.thing?.facts.owner;
    const rows = await listCourses(c.tx, c.at.id, id, c.filter(courses.view), c.world.now);
    return {
      items: rows.map(({ title, thing }) => ({
        id: thing.id ?? '',
        title,
        may: { remove: mayAssociate(c, id, typeof owner === 'string' ? owner : null, thing) },
      })),
    };
  },
});

// The privilege is on both: the group must be seen, and the other side asks for both together.
export const associateCourse = operation({
  id: 'group.associate-course',
  does: { en: 'Make a course one of a group’s', de: 'Einen Kurs zu einem der Gruppe machen' },
  method: 'POST',
  path: '/api/groups/:id/courses',
  needs: groups.view,
  on: one(group),
  andOn: courseSide,
  input: z.strictObject({
    courseId: z.uuid(),
    /** Whether those who are members already are enrolled, too, or only who comes from now on. */
    enroll: z.enum(['members', 'new-members']).default('members'),
  }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    const { courseId, enroll } = c.input;
    const from = enroll === 'members' ? null : c.now;
    await putCourse(c.tx, { tenant: c.at.tenant, organization: c.at.id }, id, courseId, from);
    c.audit({ after: c.input });
    await c.happened({ kind: 'group-changed', group: id, organization: c.at.id });
    return null;
  },
});

export const dissociateCourse = operation({
  id: 'group.dissociate-course',
  does: { en: 'Take a course away from a group', de: 'Einer Gruppe einen Kurs wieder wegnehmen' },
  method: 'POST',
  path: '/api/groups/:id/courses/removal',
  needs: groups.view,
  on: one(group),
  andOn: courseSide,
  input: z.strictObject({ courseId: z.uuid(), enrollments: keepOrUnenroll }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    const { courseId, enrollments } = c.input;
    const organization = c.at.id;
    if (enrollments === 'keep')
      await c.happened({ kind: 'enrollments-kept', group: id, users: null, course: courseId, organization });
    await removeCourse(c.tx, organization, id, courseId);
    c.audit({ before: { courseId }, after: { enrollments } });
    await c.happened({ kind: 'group-changed', group: id, organization });
    return null;
  },
});
