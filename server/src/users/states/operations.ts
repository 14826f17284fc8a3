import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { profile, whole } from '../answers.ts';
import { found, granted } from '../deeds-user.ts';
import { user, users } from '../privileges.ts';
import { userStates } from '../user.ts';
import { becomes, comesBack } from './deeds-states.ts';
import { changesOf } from './store.ts';

const reason = z.string().trim().min(1).max(500).optional();
const back = profile.extend({ /** Roles that were not given again, by name. */ heldBack: z.array(z.string()) });

export const changeUserState = operation({
  id: 'user.suspend',
  does: { en: 'Suspend, disable or bring back a user', de: 'Einen Benutzer aussetzen, sperren oder zurückholen' },
  method: 'POST',
  path: '/api/users/:id/state',
  needs: users.suspend,
  on: one(user),
  input: z.strictObject({
    state: z.enum(['active', 'suspended', 'disabled']),
    until: z.iso.date().nullable().optional(),
    reason,
  }),
  output: profile,
  carriesPower: true,
  run: async (c) => {
    const was = await granted(c);
    const { state: to, ...said } = c.input;
    await becomes(c, was, { privilege: users.suspend, to, ...said });
    return whole(c, await found(c, was.thing.id ?? ''));
  },
});

export const archiveUser = operation({
  id: 'user.archive',
  does: {
    en: 'Archive a user: sign-ins and roles end at once, the history stays',
    de: 'Einen Benutzer archivieren: Anmeldungen und Rollen enden sofort, die Geschichte bleibt',
  },
  method: 'POST',
  path: '/api/users/:id/archive',
  needs: users.archive,
  on: one(user),
  input: z.strictObject({ reason }),
  output: profile,
  carriesPower: true,
  run: async (c) => {
    const was = await granted(c);
    await becomes(c, was, { privilege: users.archive, to: 'archived', reason: c.input.reason });
    return whole(c, await found(c, was.thing.id ?? ''));
  },
});

export const restoreUser = operation({
  id: 'user.restore',
  does: {
    en: 'Bring back an archived user, with the roles that may be given again',
    de: 'Einen archivierten Benutzer zurückholen, mit den Rollen, die wieder vergeben werden dürfen',
  },
  method: 'POST',
  path: '/api/users/:id/restore',
  needs: users.archive,
  on: one(user),
  input: z.strictObject({ reason }),
  output: back,
  carriesPower: true,
  run: async (c) => {
    const was = await granted(c);
    const heldBack = await comesBack(c, was, 'archived', c.input);
    return { ...whole(c, await found(c, was.thing.id ?? '')), heldBack: [...heldBack] };
  },
});

export const deleteUser = operation({
  id: 'user.delete',
  does: { en: 'Delete a user; the history keeps the name', de: 'Einen Benutzer löschen; der Verlauf behält den Namen' },
  method: 'DELETE',
  path: '/api/users/:id',
  needs: users.delete,
  on: one(user),
  query: z.object({ reason }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const was = await granted(c);
    await becomes(c, was, { privilege: users.delete, to: 'deleted', reason: c.query.reason });
    return null;
  },
});

export const undeleteUser = operation({
  id: 'user.undelete',
  does: { en: 'Take back that a user was deleted', de: 'Das Löschen eines Benutzers zurücknehmen' },
  method: 'POST',
  path: '/api/users/:id/undelete',
  needs: users.delete,
  on: one(user),
  input: z.strictObject({ reason }),
  output: back,
  carriesPower: true,
  run: async (c) => {
    const was = await granted(c);
    const heldBack = await comesBack(c, was, 'deleted', c.input);
    return { ...whole(c, await found(c, was.thing.id ?? '')), heldBack: [...heldBack] };
  },
});

export const readUserStates = operation({
  id: 'user.list-states',
  does: {
    en: 'See how a user came to stand where they stand',
    de: 'Sehen, wie ein Benutzer in seinen Zustand gekommen ist',
  },
  method: 'GET',
  path: '/api/users/:id/states',
  needs: users.view,
  on: one(user),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        was: z.enum(userStates),
        became: z.enum(userStates),
        until: z.iso.date().nullable(),
        reason: z.string().nullable(),
        at: z.iso.datetime(),
        byName: z.string().nullable(),
      }),
    ),
  }),
  run: async (c) => {
    const { thing } = c.granted;
    const changes = await changesOf(c.tx, thing?.organization ?? '', thing?.id ?? '', 100);
    return { items: changes.map(({ by: _by, ended: _ended, at, ...rest }) => ({ ...rest, at: at.toISOString() })) };
  },
});
