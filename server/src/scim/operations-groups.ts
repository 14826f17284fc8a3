import { z } from 'zod';
import { dropExternalId } from '../external-ids/index.ts';
import { dissolve, group, groups, hangsOn } from '../groups/index.ts';
import { many, one, operation, would } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { users } from '../users/index.ts';
import { addGroup, changeGroup, grantedGroup, shownGroup } from './deeds-groups.ts';
import { atOf, baseOf, filtered, readSaid } from './deeds-users.ts';
import { listed, patched, picked, resource } from './input.ts';
import { refused } from './refused.ts';
import { groupResource, listOf, selected } from './resource.ts';
import { listGroups } from './store.ts';
import { saidByGroupOperations, saidOfGroup } from './reading/told-group.ts';

const speaks = 'scim' as const;
const whole = z.looseObject({ schemas: z.array(z.string()).min(1), displayName: z.string().trim().min(1).max(100) });
/** Members are asked for by themselves, as they are many. */
const withMembers = ({ attributes, excludedAttributes }: z.output<typeof picked>): boolean =>
  !/\bmembers\b/iu.test(excludedAttributes ?? '') && (!attributes || /\bmembers\b/iu.test(attributes));

export const listScimGroups = operation({
  id: 'scim.list-groups',
  does: { en: 'List groups for another system (SCIM)', de: 'Gruppen für ein anderes System auflisten (SCIM)' },
  method: 'GET',
  path: '/scim/v2/Groups',
  needs: groups.view,
  on: many(group),
  speaks,
  query: listed,
  output: resource,
  run: async (c) => {
    const { startIndex, count } = c.query;
    const { total, groups: found } = await filtered(c.query.filter, 'group', (filter) => {
      const wanted = { filter, offset: startIndex - 1, limit: count, members: withMembers(c.query) };
      return listGroups(c.tx, atOf(c), c.granted.filter, c.filter(users.view), wanted);
    });
    const items = found.map((row) => selected(groupResource(row, baseOf(c)), c.query));
    return listOf(total, startIndex, items);
  },
});

export const readScimGroup = operation({
  id: 'scim.view-group',
  does: { en: 'See a group for another system (SCIM)', de: 'Eine Gruppe für ein anderes System ansehen (SCIM)' },
  method: 'GET',
  path: '/scim/v2/Groups/:id',
  needs: groups.view,
  on: one(group),
  speaks,
  query: picked,
  output: resource,
  run: async (c) => {
    const { id = '' } = c.params;
    return selected(await shownGroup(c, id, withMembers(c.query), c.granted.thing?.organization), c.query);
  },
});

export const createScimGroup = operation({
  id: 'scim.create-group',
  does: { en: 'Add a group as another system says (SCIM)', de: 'Eine Gruppe nach einem anderen System anlegen (SCIM)' },
  method: 'POST',
  path: '/scim/v2/Groups',
  needs: groups.create,
  on: would(group, (_, c) => ({ owner: c.actor.id, groups: [] })),
  speaks,
  input: whole,
  output: resource,
  status: 201,
  carriesPower: true,
  run: async (c) =>
    shownGroup(
      c,
      await addGroup(
        c,
        readSaid(() => saidOfGroup(c.input)),
      ),
    ),
});

export const replaceScimGroup = operation({
  id: 'scim.replace-group',
  does: {
    en: 'Change a group as another system says (SCIM)',
    de: 'Eine Gruppe nach einem anderen System ändern (SCIM)',
  },
  method: 'PUT',
  path: '/scim/v2/Groups/:id',
  needs: groups.edit,
  on: one(group),
  edits: 'if-named',
  speaks,
  input: whole,
  output: resource,
  carriesPower: true,
  run: async (c) => {
    const id = grantedGroup(c);
    await changeGroup(
      c,
      id,
      readSaid(() => saidOfGroup(c.input)),
    );
    return shownGroup(c, id);
  },
});

export const patchScimGroup = operation({
  id: 'scim.patch-group',
  does: { en: 'Change name or members of a group (SCIM)', de: 'Name oder Mitglieder einer Gruppe ändern (SCIM)' },
  method: 'PATCH',
  path: '/scim/v2/Groups/:id',
  needs: groups.editMembers,
  on: one(group),
  edits: 'if-named',
  speaks,
  input: patched,
  output: resource,
  carriesPower: true,
  run: async (c) => {
    const id = grantedGroup(c);
    await changeGroup(
      c,
      id,
      readSaid(() => saidByGroupOperations(c.input.Operations)),
    );
    return shownGroup(c, id);
  },
});

export const deleteScimGroup = operation({
  id: 'scim.delete-group',
  does: { en: 'Delete a group for another system (SCIM)', de: 'Eine Gruppe für ein anderes System löschen (SCIM)' },
  method: 'DELETE',
  path: '/scim/v2/Groups/:id',
  needs: groups.delete,
  on: one(group),
  edits: 'if-named',
  speaks,
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const id = grantedGroup(c);
    const hangs = await hangsOn(c.tx, c.at.id, id, c.now);
    if (hangs.roles + hangs.assignments > 0) throw new Refusal(refused['scim-group-in-use'], { values: hangs });
    await dropExternalId(c.tx, atOf(c), 'group', id);
    await dissolve(c, id);
    return null;
  },
});
