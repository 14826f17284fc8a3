import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { one, operation } from '../../operation.ts';
import { group, groups } from '../privileges.ts';
import { listPeriods } from '../store-members.ts';
import { chosen, chosenUsers, join } from './deeds-many.ts';
import { namesOfUsers } from './store.ts';

/** Names shown of those a choice would add. */
const shownNames = 10;

export const previewMembers = operation({
  id: 'group.preview-members',
  does: {
    en: 'See who would become a member of a group by adding many',
    de: 'Sehen, wer Mitglied einer Gruppe würde, wenn man viele aufnimmt',
  },
  method: 'POST',
  path: '/api/groups/:id/members/preview',
  needs: groups.editMembers,
  on: one(group),
  input: chosenUsers,
  output: z.object({
    adds: z.number(),
    /** The first of them by name. */ names: z.array(z.string()),
    already: z.number(),
    /** Chosen by name and not among those the asker looks after. */ outside: z.number(),
    /** The asker is among them; nobody adds themselves. */ oneself: z.boolean(),
  }),
  quiet: true,
  run: async (c) => {
    const { fresh, already, outside, oneself } = await chosen(c, c.input);
    const names = await namesOfUsers(c.tx, c.at.id, fresh.slice(0, shownNames));
    return { adds: fresh.length, names: [...names], already, outside, oneself };
  },
});

export const addManyMembers = operation({
  id: 'group.add-members',
  does: { en: 'Make many users members of a group', de: 'Viele Benutzer zu Mitgliedern einer Gruppe machen' },
  method: 'POST',
  path: '/api/groups/:id/members/many',
  needs: groups.editMembers,
  on: one(group),
  input: chosenUsers,
  output: z.object({ added: z.number(), already: z.number(), outside: z.number(), oneself: z.boolean() }),
  carriesPower: true,
  run: async (c) => {
    const { fresh, ...rest } = await chosen(c, c.input);
    const added = await join(c, c.params.id ?? '', fresh);
    c.audit({ after: { ...c.input, added } });
    return { added: added.length, ...rest };
  },
});

export const readMemberHistory = operation({
  id: 'group.member-history',
  does: {
    en: 'See who was a member of a group when, and as what',
    de: 'Sehen, wer wann und als was Mitglied einer Gruppe war',
  },
  method: 'GET',
  path: '/api/groups/:id/members/history',
  needs: groups.viewMembers,
  on: one(group),
  query: z.object(page),
  output: listOf(
    z.object({
      ...{ id: z.uuid(), name: z.string(), function: z.string().nullable() },
      ...{ since: z.iso.date().nullable(), until: z.iso.date().nullable() },
      /** Null: before this was kept. */ beganAt: z.iso.datetime().nullable(),
      beganBy: z.string().nullable(),
      /** Null: lasts. */ endedAt: z.iso.datetime().nullable(),
      endedBy: z.string().nullable(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const wanted = { after: readCursor(after, 2), limit: limit + 1 };
    const rows = await listPeriods(c.tx, c.at.id, c.params.id ?? '', wanted);
    const { items, after: next } = paged(rows, limit, (row) => [row.key, row.id]);
    return {
      items: items.map(({ key: _, user: __, beganAt, endedAt, ...row }) => ({
        ...row,
        beganAt: beganAt?.toISOString() ?? null,
        endedAt: endedAt?.toISOString() ?? null,
      })),
      after: next,
    };
  },
});
