import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { one, operation } from '../operation.ts';
import { users } from '../users/index.ts';
import { demandFillingWith, memberSide, thingOf } from './deeds-members.ts';
import { keepOrUnenroll, leave, membership } from './members/deeds-many.ts';
import { group, groups } from './privileges.ts';
import { listMembers, putMember } from './store-members.ts';

export const readMembers = operation({
  id: 'group.members',
  does: { en: 'List the members of a group', de: 'Die Mitglieder einer Gruppe auflisten' },
  method: 'GET',
  path: '/api/groups/:id/members',
  needs: groups.viewMembers,
  on: one(group),
  query: z.object(page),
  output: listOf(
    z.object({
      ...{ id: z.uuid(), name: z.string() },
      /** Null of a member whom the asker may not see as a user. */ userName: z.string().nullable(),
      ...{ function: z.string().nullable(), since: z.iso.date().nullable(), until: z.iso.date().nullable() },
      /** Null: before this was kept. */ joinedAt: z.iso.datetime().nullable(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const wanted = { after: readCursor(after, 2), limit: limit + 1 };
    const rows = await listMembers(c.tx, c.at.id, c.params.id ?? '', c.filter(users.view), wanted);
    const { items, after: next } = paged(rows, limit, (row) => [row.key, row.id]);
    return {
      items: items.map(({ key: _, seen, userName, joinedAt, ...row }) => ({
        ...row,
        userName: seen ? userName : null,
        joinedAt: joinedAt?.toISOString() ?? null,
      })),
      after: next,
    };
  },
});

export const addMember = operation({
  id: 'group.add-member',
  does: {
    en: 'Make a user a member of a group, or give a member another function',
    de: 'Einen Benutzer zum Mitglied einer Gruppe machen oder einem Mitglied eine andere Funktion geben',
  },
  method: 'POST',
  path: '/api/groups/:id/members',
  needs: groups.editMembers,
  on: one(group),
  andOn: memberSide,
  input: z.strictObject({ userId: z.uuid(), ...membership }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const { userId, ...said } = c.input;
    await demandFillingWith(c, thingOf(c), userId);
    const at = { tenant: c.at.tenant, organization: c.at.id };
    const when = { now: c.now, by: c.actor.id, newId: c.newId };
    const { isNew } = await putMember(c.tx, at, { group: c.params.id ?? '', user: userId, ...said }, when);
    c.audit({ after: c.input });
    if (isNew) await c.happened({ kind: 'users-changed', users: [userId], organization: c.at.id });
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
  andOn: memberSide,
  input: z.strictObject({ userId: z.uuid(), enrollments: keepOrUnenroll }),
  output: z.object({ removed: z.boolean() }),
  carriesPower: true,
  run: async (c) => {
    const { userId, enrollments } = c.input;
    await demandFillingWith(c, thingOf(c), userId);
    const removed = await leave(c, c.params.id ?? '', [userId], enrollments);
    c.audit({ before: { userId }, after: { enrollments } });
    return { removed: removed.length > 0 };
  },
});
