import { z } from 'zod';
import { courses } from '../content/index.ts';
import type { Context } from '../context.ts';
import { one, operation } from '../operation.ts';
import { courseSide, coursesSide, mayAssociate } from './deeds-members.ts';
import { keepOrUnenroll } from './members/deeds-many.ts';
import { group, groups } from './privileges.ts';
import { listCourses, putCourses, removeCourse } from './store-courses.ts';

/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

/** Whether those who are members already are enrolled, too, or only who comes from now on. */
const enroll = z.enum(['members', 'new-members']).default('members');

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
  input: z.strictObject({ courseId: z.uuid(), enroll }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    const { courseId, enroll } = c.input;
    await associate(c, id, [courseId], enroll);
    return null;
  },
});

export const associateCourses = operation({
  id: 'group.associate-courses',
  does: { en: 'Make several courses a group’s at once', de: 'Mehrere Kurse auf einmal zu denen der Gruppe machen' },
  method: 'POST',
  path: '/api/groups/:id/courses/many',
  needs: groups.view,
  on: one(group),
  andOn: coursesSide,
  input: z.strictObject({ courses: z.array(z.uuid()).min(1).max(100), enroll }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    await associate(c, c.params.id ?? '', [...new Set(c.input.courses)], c.input.enroll);
    return null;
  },
});

async function associate(
  c: Context,
  id: string,
  courseIds: readonly string[],
  enrolls: z.output<typeof enroll>,
): Promise<void> {
  const from = enrolls === 'members' ? null : c.now;
  await putCourses(c.tx, { tenant: c.at.tenant, organization: c.at.id }, id, courseIds, from);
  c.audit({ after: c.input });
  await c.happened({ kind: 'group-changed', group: id, organization: c.at.id });
}

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
