import { z } from 'zod';
import { courses } from '../content/index.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { one, operation } from '../operation.ts';
import { users } from '../users/index.ts';
import { demandCourse, demandMember, mayAssociate } from './deeds-members.ts';
import { group, groups } from './privileges.ts';
import {
  listCourses,
  listMembers,
  memberIds,
  putCourse,
  putMember,
  removeCourse,
  removeMember,
} from './store-members.ts';

/** Whether a deed may be done, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
const membership = {
  function: z.string().trim().min(1).max(100).nullable().default(null),
  since: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
};

export const readMembers = operation({
  id: 'group.members',
  does: {
    en: 'List the members of a group whom one may see',
    de: 'Die Mitglieder einer Gruppe auflisten, die man sehen darf',
  },
  method: 'GET',
  path: '/api/groups/:id/members',
  needs: groups.view,
  on: one(group),
  query: z.object(page),
  output: listOf(
    z.object({
      ...{ id: z.uuid(), name: z.string(), userName: z.string(), function: z.string().nullable() },
      ...{ since: z.iso.date().nullable(), until: z.iso.date().nullable() },
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const wanted = { after: readCursor(after, 2), limit: limit + 1 };
    const rows = await listMembers(c.tx, c.at.id, c.params.id ?? '', c.filter(users.view), wanted);
    const { items, after: next } = paged(rows, limit, (row) => [row.key, row.id]);
    return { items: items.map(({ key: _, ...row }) => row), after: next };
  },
});

export const addMember = operation({
  id: 'group.add-member',
  does: { en: 'Make a user a member of a group', de: 'Einen Benutzer zum Mitglied einer Gruppe machen' },
  method: 'POST',
  path: '/api/groups/:id/members',
  needs: groups.editMembers,
  on: one(group),
  input: z.strictObject({ userId: z.uuid(), ...membership }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const { userId, ...said } = c.input;
    await demandMember(c, userId);
    await putMember(
      c.tx,
      { tenant: c.at.tenant, organization: c.at.id },
      { group: c.params.id ?? '', user: userId, ...said },
    );
    c.audit({ after: c.input });
    await c.happened({ kind: 'users-changed', users: [userId], organization: c.at.id });
    return null;
  },
});

export const endMember = operation({
  id: 'group.remove-member',
  does: { en: 'Take a user out of a group', de: 'Einen Benutzer aus einer Gruppe nehmen' },
  method: 'POST',
  path: '/api/groups/:id/members/removal',
  needs: groups.editMembers,
  on: one(group),
  input: z.strictObject({ userId: z.uuid() }),
  output: z.object({ removed: z.boolean() }),
  carriesPower: true,
  run: async (c) => {
    await demandMember(c, c.input.userId);
    const removed = await removeMember(c.tx, c.at.id, c.params.id ?? '', c.input.userId);
    c.audit({ before: c.input });
    if (removed) await c.happened({ kind: 'users-changed', users: [c.input.userId], organization: c.at.id });
    return { removed };
  },
});

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

// The deed is on two things: the group is in the address, the other side and both together are asked in the handler.
export const associateCourse = operation({
  id: 'group.associate-course',
  does: { en: 'Make a course one of a group’s', de: 'Einen Kurs zu einem der Gruppe machen' },
  method: 'POST',
  path: '/api/groups/:id/courses',
  needs: groups.view,
  on: one(group),
  input: z.strictObject({ courseId: z.uuid() }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    await demandCourse(c, c.input.courseId);
    await putCourse(c.tx, { tenant: c.at.tenant, organization: c.at.id }, id, c.input.courseId);
    c.audit({ after: c.input });
    const members = await memberIds(c.tx, c.at.id, id);
    if (members.length > 0) await c.happened({ kind: 'users-changed', users: members, organization: c.at.id });
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
  input: z.strictObject({ courseId: z.uuid() }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    await demandCourse(c, c.input.courseId);
    await removeCourse(c.tx, c.at.id, c.params.id ?? '', c.input.courseId);
    c.audit({ before: c.input });
    return null;
  },
});
