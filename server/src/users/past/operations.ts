import { z } from 'zod';
import { actorIn, afterIn, audit, auditEntry, beforeIn, changedFields, entriesAbout } from '../../audit/index.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, operation } from '../../operation.ts';
import { user } from '../privileges.ts';

const entry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** What was done, by the name of the privilege it took. */ deed: z.string(),
  by: z.string().nullable(),
  /** By which role, by name. */ role: z.string().nullable(),
  reason: z.string().nullable(),
  changed: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});

export const readUserHistory = operation({
  id: 'user.history',
  does: {
    en: 'See what was done to a user, when, by whom and what it changed',
    de: 'Sehen, was mit einem Benutzer geschah, wann, durch wen und was sich änderte',
  },
  method: 'GET',
  path: '/api/users/:id/history',
  needs: audit.view,
  on: many(auditEntry),
  query: z.object(page),
  output: listOf(entry),
  run: async (c) => {
    const { limit, after } = c.query;
    const asked = { after: readCursor(after, ['moment', 'id']), limit: limit + 1 };
    const rows = await entriesAbout(c.tx, c.granted.filter, { kind: user.id, id: c.params.id ?? '' }, asked);
    const { items, after: next } = paged(rows, limit, (row) => [row.at.toISOString(), row.id]);
    return {
      items: items.map(({ id: entryId, at, operation: done, privilege, role, reason, payload }) => ({
        ...{ id: entryId, at: at.toISOString(), reason, by: actorIn(payload) },
        deed: (privilege && c.rules.deeds.get(privilege)?.privilege.title[c.language]) ?? done,
        role: role && (c.rules.roles.get(role)?.name[c.language] ?? role),
        changed: [...changedFields(beforeIn(payload), afterIn(payload))],
      })),
      after: next,
    };
  },
});
