import { z } from 'zod';
import { many, one, operation } from '../operation.ts';
import { becomes, user, users, wholeUser } from '../users/index.ts';
import { atOf, baseOf, filtered, grantedUser, put, readSaid, shownUser } from './deeds-users.ts';
import { listed, patched, picked, resource } from './input.ts';
import { listOf, selected, userResource } from './resource.ts';
import { listUsers } from './store.ts';
import { saidBy, saidByOperations } from './reading/told.ts';

const speaks = 'scim' as const;
const whole = z.looseObject({ schemas: z.array(z.string()).min(1), userName: z.string().trim().min(1).max(300) });

export const listScimUsers = operation({
  id: 'scim.list-users',
  does: { en: 'List users for another system (SCIM)', de: 'Benutzer für ein anderes System auflisten (SCIM)' },
  method: 'GET',
  path: '/scim/v2/Users',
  needs: users.view,
  on: many(user),
  speaks,
  query: listed,
  output: resource,
  run: async (c) => {
    const { startIndex, count } = c.query;
    const scope = c.granted.filter;
    const { total, users: found } = await filtered(c.query.filter, 'user', (filter) =>
      listUsers(c.tx, atOf(c), scope, scope, { filter, offset: startIndex - 1, limit: count }),
    );
    const items = found.map((one) => selected(userResource(one, baseOf(c)), c.query));
    return listOf(total, startIndex, items);
  },
});

export const readScimUser = operation({
  id: 'scim.view-user',
  does: { en: 'See a user for another system (SCIM)', de: 'Einen Benutzer für ein anderes System ansehen (SCIM)' },
  method: 'GET',
  path: '/scim/v2/Users/:id',
  needs: users.view,
  on: one(user),
  speaks,
  query: picked,
  output: resource,
  run: async (c) => selected(await shownUser(c, c.params['id'] ?? '', c.granted.thing?.organization), c.query),
});

// whoever it would be is decided with everything that is said of them, as a row of an import is
export const createScimUser = operation({
  id: 'scim.create-user',
  does: {
    en: 'Add a user as another system says (SCIM)',
    de: 'Einen Benutzer nach einem anderen System anlegen (SCIM)',
  },
  method: 'POST',
  path: '/scim/v2/Users',
  needs: users.import,
  on: many(user),
  speaks,
  input: whole,
  output: resource,
  status: 201,
  carriesPower: true,
  run: async (c) =>
    shownUser(
      c,
      await put(
        c,
        readSaid(() => saidBy(c.input)),
        null,
      ),
    ),
});

export const replaceScimUser = operation({
  id: 'scim.replace-user',
  does: {
    en: 'Change a user as another system says (SCIM)',
    de: 'Einen Benutzer nach einem anderen System ändern (SCIM)',
  },
  method: 'PUT',
  path: '/scim/v2/Users/:id',
  needs: users.import,
  on: one(user),
  edits: 'if-named',
  speaks,
  input: whole,
  output: resource,
  carriesPower: true,
  run: async (c) =>
    shownUser(
      c,
      await put(
        c,
        readSaid(() => saidBy(c.input)),
        await grantedUser(c),
      ),
    ),
});

export const patchScimUser = operation({
  id: 'scim.patch-user',
  does: { en: 'Change some of a user (SCIM)', de: 'Einiges an einem Benutzer ändern (SCIM)' },
  method: 'PATCH',
  path: '/scim/v2/Users/:id',
  needs: users.import,
  on: one(user),
  edits: 'if-named',
  speaks,
  input: patched,
  output: resource,
  carriesPower: true,
  run: async (c) =>
    shownUser(
      c,
      await put(
        c,
        readSaid(() => saidByOperations(c.input.Operations)),
        await grantedUser(c),
      ),
    ),
});

export const deleteScimUser = operation({
  id: 'scim.delete-user',
  does: {
    en: 'Disable a user whom another system deletes (SCIM); history and identifiers stay',
    de: 'Einen Benutzer sperren, den ein anderes System löscht (SCIM); Verlauf und Kennungen bleiben',
  },
  method: 'DELETE',
  path: '/scim/v2/Users/:id',
  needs: users.suspend,
  on: one(user),
  edits: 'if-named',
  speaks,
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const was = await wholeUser(c, await grantedUser(c));
    if (was.state !== 'disabled') await becomes(c, was, { privilege: users.suspend, to: 'disabled' });
    return null;
  },
});
