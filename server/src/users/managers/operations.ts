import { z } from 'zod';
import { wordsOf } from '../../database/search.ts';
import { mayOf } from '../../may.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { keepPlaces } from '../places/store.ts';
import { user, users } from '../privileges.ts';
import { demandMapping, managerSide, mappedUser, reachesReports } from './deeds-map.ts';
import {
  deleteMapping,
  insertManager,
  listMappings,
  type Mapping,
  managersOf,
  managersOffered,
  mappingById,
} from './store.ts';

const named = z.object({ id: z.uuid(), name: z.string() });
const mapping = z.object({
  id: z.uuid(),
  user: named,
  manager: named,
  /** Null: in general. */ group: named.nullable(),
  /** Null: before this was kept. */ beganAt: z.iso.datetime().nullable(),
  givenBy: z.string().nullable(),
});
const shown = ({ beganAt, ...row }: Mapping): z.input<typeof mapping> => ({
  ...row,
  beganAt: beganAt?.toISOString() ?? null,
});

export const readManagers = operation({
  id: 'user.managers',
  does: { en: 'See whom a user reports to', de: 'Sehen, an wen ein Benutzer berichtet' },
  method: 'GET',
  path: '/api/users/:id/managers',
  needs: users.view,
  on: one(user),
  output: z.object({
    items: z.array(mapping),
    /** Managers whom the asker may not see. */ hidden: z.number(),
    may: z.object({ map: z.union([z.literal(true), z.object({ reason: z.string() })]) }),
  }),
  run: async (c) => {
    const thing = mappedUser(c);
    const { items, hidden } = await managersOf(c.tx, thing.organization, thing.id ?? '', c.filter(users.view));
    return { items: items.map(shown), hidden, may: mayOf(c, thing, { map: users.mapManager }) };
  },
});

export const readOfferedManagers = operation({
  id: 'user.offered-managers',
  does: {
    en: 'See who may become a user’s manager, by name',
    de: 'Sehen, wer Führungskraft eines Benutzers werden kann, nach Namen',
  },
  method: 'GET',
  path: '/api/users/:id/offered-managers',
  needs: users.mapManager,
  on: one(user),
  query: z.object({
    search: z.string().trim().max(100).default(''),
    /** Within a group: only who holds a role that reaches direct reports. */
    within: z.enum(['group', 'organization']).default('organization'),
  }),
  output: z.object({ items: z.array(named) }),
  run: async (c) => {
    const thing = mappedUser(c);
    const { search, within } = c.query;
    const roles = [...c.rules.roles.values()].filter(reachesReports).map(({ id }) => id);
    const whom = { words: wordsOf(search), roles: within === 'group' ? roles : null, butNot: thing.id ?? '' };
    const at = { tenant: c.at.tenant, organization: thing.organization };
    const found = await managersOffered(c.tx, at, c.filter(users.mapManager), { ...whom, now: c.now, limit: 50 });
    return { items: [...found] };
  },
});

export const mapManager = operation({
  id: 'user.map-manager',
  does: { en: 'Have a user report to somebody', de: 'Einen Benutzer jemandem unterstellen' },
  method: 'POST',
  path: '/api/users/:id/managers',
  needs: users.mapManager,
  on: one(user),
  andOn: managerSide,
  input: z.strictObject({ managerId: z.uuid(), groupId: z.uuid().nullable().default(null) }),
  output: z.object({ /** Null: it was so already. */ id: z.uuid().nullable() }),
  status: 201,
  carriesPower: true,
  run: async (c) => {
    await demandMapping(c, c.input.groupId);
    const { organization, id: mapped } = mappedUser(c);
    const id = c.newId();
    const { managerId: manager, groupId: group } = c.input;
    const row = { id, user: mapped ?? '', manager, group, at: c.now, by: c.actor.id };
    const isNew = await insertManager(c.tx, { tenant: c.at.tenant, organization }, row);
    c.audit({ after: c.input });
    if (isNew) await c.happened({ kind: 'authority-changed', users: [manager], organization });
    return { id: isNew ? id : null };
  },
});

export const unmapManager = operation({
  id: 'user.unmap-manager',
  does: { en: 'End that a user reports to somebody', de: 'Beenden, dass ein Benutzer jemandem unterstellt ist' },
  method: 'DELETE',
  path: '/api/users/:id/managers/:mapping',
  needs: users.mapManager,
  on: one(user),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const { organization, id } = mappedUser(c);
    const found = await mappingById(c.tx, organization, c.params.mapping ?? '');
    if (!found || found.user !== id) throw new Refusal(problems['not-found']);
    await deleteMapping(c.tx, organization, c.params.mapping ?? '');
    const of = { tenant: c.at.tenant, organization, at: c.now, by: c.actor.id };
    if (found.group === null) await keepPlaces(c.tx, of, [found.user]);
    c.audit({ before: found });
    await c.happened({ kind: 'authority-changed', users: [found.manager], organization });
    return null;
  },
});

export const readMappings = operation({
  id: 'user.list-managers',
  does: {
    en: 'List who reports to whom, of users within reach',
    de: 'Auflisten, wer an wen berichtet, unter den erreichbaren Benutzern',
  },
  method: 'GET',
  path: '/api/manager-mappings',
  needs: users.view,
  on: many(user),
  query: z.object({
    ...page,
    manager: z.uuid().optional(),
    group: z.uuid().optional(),
    search: z.string().trim().max(100).default(''),
  }),
  output: listOf(mapping),
  run: async (c) => {
    const { limit, after, manager = null, group = null, search } = c.query;
    const wanted = { manager, group, words: wordsOf(search), after: readCursor(after, 2), limit: limit + 1 };
    const at = { tenant: c.at.tenant, organization: c.at.id };
    const rows = await listMappings(c.tx, at, c.granted.filter, wanted);
    const { items, after: next } = paged(rows, limit, (row) => [row.key, row.id]);
    return { items: items.map(({ key: _, ...row }) => shown(row)), after: next };
  },
});
