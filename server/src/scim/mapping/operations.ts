import { z } from 'zod';
import { apiToken, apiTokens, serviceUser } from '../../identity/index.ts';
import { many, operation, would } from '../../operation.ts';
import { anchorInput } from '../../roles/index.ts';
import { addMapping, removeMapping } from './deeds-mapping.ts';
import { mappingsOf } from './store.ts';

const named = z.object({ id: z.uuid(), name: z.string().nullable() });

export const readMappings = operation({
  id: 'scim-mapping.list',
  does: {
    en: 'See what the groups of another system mean here',
    de: 'Sehen, was die Gruppen eines anderen Systems hier bedeuten',
  },
  method: 'GET',
  path: '/api/service-users/:id/scim-mappings',
  needs: apiTokens.view,
  on: many(apiToken),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        /** Null: the system has not spoken of it yet. */ group: named.nullable(),
        role: z.object({ id: z.string(), name: z.string() }).nullable(),
        anchor: named.extend({ kind: z.string() }).nullable(),
        /** How many hold the role by it. */ holders: z.number(),
      }),
    ),
  }),
  run: async (c) => {
    const thing = await serviceUser(c);
    const found = await mappingsOf(c.tx, c.at.id, thing.id ?? '');
    const { roles } = await c.server.rulesOf(c.tx, c.at);
    const items = found.map(({ id, name, group, groupName, role, anchor, anchorName, holders }) => ({
      ...{ id, name, holders },
      group: group === null ? null : { id: group, name: groupName },
      role: role === null ? null : { id: role, name: roles.get(role)?.name[c.language] ?? role },
      anchor: anchor && { ...anchor, name: anchorName },
    }));
    return { items };
  },
});

export const createMapping = operation({
  id: 'scim-mapping.create',
  does: {
    en: 'Say what a group of another system means here: a group, or a role for its members',
    de: 'Sagen, was eine Gruppe eines anderen Systems hier bedeutet: eine Gruppe oder eine Rolle für ihre Mitglieder',
  },
  method: 'POST',
  path: '/api/service-users/:id/scim-mappings',
  needs: apiTokens.create,
  on: would(apiToken, async (_, c) => (await serviceUser(c)).facts),
  input: z.strictObject({
    name: z.string().trim().min(1).max(100),
    group: z.uuid().nullable().default(null),
    role: z.string().max(100).nullable().default(null),
    anchor: anchorInput.nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  carriesPower: true,
  run: async (c) => {
    const id = await addMapping(c, c.input);
    c.audit({ thing: { kind: 'user', id: c.params['id'] ?? '' }, after: { mapping: id, ...c.input } });
    return { id };
  },
});

export const deleteMapping = operation({
  id: 'scim-mapping.delete',
  does: {
    en: 'Take away what a group of another system means here; roles given by it end',
    de: 'Wegnehmen, was eine Gruppe eines anderen Systems hier bedeutet; damit vergebene Rollen enden',
  },
  method: 'DELETE',
  path: '/api/service-users/:id/scim-mappings/:mapping',
  needs: apiTokens.create,
  on: would(apiToken, async (_, c) => (await serviceUser(c)).facts),
  output: z.object({ ended: z.number() }),
  carriesPower: true,
  run: async (c) => {
    const { ended } = await removeMapping(c);
    const user = c.params['id'] ?? '';
    c.audit({ thing: { kind: 'user', id: user }, before: { mapping: c.params['mapping'] }, after: { ended } });
    return { ended };
  },
});
