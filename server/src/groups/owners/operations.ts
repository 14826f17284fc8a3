import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { loadAll } from '../../database/things.ts';
import { one, operation } from '../../operation.ts';
import { lackingToEnd, namesOf, optionsOf, wordAll } from '../../roles/index.ts';
import { users } from '../../users/index.ts';
import { user } from '../../users/privileges.ts';
import { group, groups } from '../privileges.ts';
import { type Held, heldAt } from './store.ts';

const shownOwner = z.object({
  /** The appointment; it is changed and ended like any role of its holder. */ id: z.uuid(),
  user: z.object({ id: z.uuid(), name: z.string() }),
  role: z.string(),
  name: z.string(),
  /** The switches it has, and which are on. */
  options: z.array(z.object({ id: z.string(), title: z.string(), on: z.boolean() })),
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  /** Left out where the asker may not see the holder as a user. */
  may: z.object({ change: z.union([z.literal(true), z.object({ reason: z.string() })]) }).optional(),
});

export const readOwners = operation({
  id: 'group.owners',
  does: {
    en: 'See who looks after a group, in which role',
    de: 'Sehen, wer eine Gruppe betreut und in welcher Rolle',
  },
  method: 'GET',
  path: '/api/groups/:id/owners',
  needs: groups.viewMembers,
  on: one(group),
  output: z.object({ items: z.array(shownOwner) }),
  run: async (c) => {
    const rows = await heldAt(c.tx, c.at.id, c.params.id ?? '', c.now);
    const ids = [...new Set(rows.map((row) => row.user))];
    const things = ids.length > 0 ? await loadAll(c.tx, user, ids, c.world.now) : new Map<string, Thing>();
    return { items: rows.map((row) => shown(c, row, things.get(row.user))) };
  },
});

function shown(c: Context<string>, row: Held, holder: Thing | undefined): z.input<typeof shownOwner> {
  const role = c.rules.roles.get(row.role);
  const isSeen = holder !== undefined && c.check(users.view, holder).allowed;
  const missing = role && isSeen ? lackingToEnd(c, holder, role, { kind: 'group', id: c.granted.thing?.id ?? '' }) : [];
  const reason = wordAll(missing, c.language, namesOf(c)).join(' ');
  return {
    id: row.id,
    user: { id: row.user, name: row.name },
    role: row.role,
    name: role?.name[c.language] ?? row.role,
    options: (role ? optionsOf(role) : []).map(({ id, title }) => ({
      id,
      title: title[c.language],
      on: row.options[id] === true,
    })),
    from: row.from?.toISOString() ?? null,
    until: row.until?.toISOString() ?? null,
    ...(isSeen && { may: { change: missing.length === 0 || { reason } } }),
  };
}
