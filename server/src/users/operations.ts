import { z } from 'zod';
import { putAdditional } from '../fields/index.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, one, operation, would } from '../operation.ts';
import { refuseAccount } from '../organizations/index.ts';
import { problems, Refusal } from '../refusal.ts';
import { appoint } from '../roles/index.ts';
import { listedUser, offered, offers, profile, shown, whole } from './answers.ts';
import { asGranted, found, granted } from './deeds-user.ts';
import { givenUp, keepFormer } from './former/store.ts';
import { moving } from './places/deeds-form.ts';
import {
  changedNames,
  changedUser,
  columnsOfChange,
  columnsOfNew,
  factsOfNew,
  newUser,
  refuseTaken,
} from './deeds-edit.ts';
import { hashPassword } from './password.ts';
import { kindly, narrowed, narrowing } from './views/deeds-narrow.ts';
import type { Narrowed } from './views/store-narrowed.ts';
import { user, users } from './privileges.ts';
import { countUsers, insertUser, keyIn, listUsers, touchUsers, updateUser, writePassword } from './store.ts';
import { sorts, type UserSort } from './user.ts';

export const readUsers = operation({
  id: 'user.list',
  does: { en: 'List the users within reach', de: 'Die erreichbaren Benutzer auflisten' },
  method: 'GET',
  path: '/api/users',
  needs: users.view,
  on: many(user),
  query: z.object({ ...page, ...narrowing, sort: z.enum(sorts).default('name') }),
  output: listOf(listedUser),
  run: async (c) => {
    const { limit, after, sort, ...query } = c.query;
    const place = placeIn(sort, readCursor(after, 3));
    const rows = await kindly(
      c,
      await narrowed(c, query),
      (by) => listUsers(c.tx, c.granted.filter, by, limit + 1, place, sort),
      (found) => found.length === 0,
    );
    const { items, after: next } = paged(rows, limit, (row) => [sort, keyIn(sort, row), row.thing.id ?? '']);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readUserOffers = operation({
  id: 'user.list-offers',
  does: {
    en: 'See what a list of users can be narrowed and ordered by',
    de: 'Sehen, wonach eine Benutzerliste gefiltert und sortiert werden kann',
  },
  method: 'GET',
  path: '/api/users/offers',
  needs: users.view,
  on: many(user),
  output: offers,
  run: offered,
});

export const countOfUsers = operation({
  id: 'user.count',
  does: { en: 'Count the users within reach', de: 'Die erreichbaren Benutzer zählen' },
  method: 'GET',
  path: '/api/users/count',
  needs: users.view,
  on: many(user),
  query: z.object(narrowing),
  output: z.object({ count: z.number() }),
  run: async (c) => {
    const ask = (by: Narrowed) => countUsers(c.tx, c.granted.filter, by);
    return { count: await kindly(c, await narrowed(c, c.query), ask, (count) => count === 0) };
  },
});

export const createUser = operation({
  id: 'user.create',
  does: { en: 'Add a user', de: 'Einen Benutzer anlegen' },
  method: 'POST',
  path: '/api/users',
  needs: users.create,
  on: would(user, factsOfNew),
  input: newUser,
  output: profile,
  status: 201,
  carriesPower: true,
  run: async (c) => {
    refuseAccount(c.at, c.input, true);
    await refuseTaken(c, c.input);
    const id = c.newId();
    const { password, role, ...rest } = c.input;
    await insertUser(c.tx, columnsOfNew(c, c.input, id, password ? await hashPassword(password) : null));
    c.audit({ thing: { kind: 'user', id }, after: { ...rest, role } });
    await putAdditional(c, { about: 'user', organization: c.at.id, id }, c.input.additional, true);
    if (role)
      await appoint(c, { user: id, role, anchor: null, from: null, until: null, reason: null, isNewcomer: true });
    await c.happened({ kind: 'users-changed', users: [id], organization: c.at.id });
    return whole(c, await found(c, id));
  },
});

export const readUser = operation({
  id: 'user.view',
  does: { en: 'See a user’s profile', de: 'Das Profil eines Benutzers ansehen' },
  method: 'GET',
  path: '/api/users/:id',
  needs: users.view,
  on: one(user),
  output: profile,
  run: async (c) => whole(c, await asGranted(c)),
});

export const editUser = operation({
  id: 'user.edit',
  does: { en: 'Change a user’s profile', de: 'Das Profil eines Benutzers ändern' },
  method: 'PATCH',
  path: '/api/users/:id',
  needs: users.edit,
  on: one(user),
  edits: true,
  input: changedUser,
  output: profile,
  carriesPower: true,
  run: async (c) => {
    const was = await granted(c);
    const id = c.params.id ?? '';
    const place = { tenant: c.at.tenant, organization: was.thing.organization };
    refuseAccount(c.server.directory.known(place.organization) ?? c.at, c.input);
    await refuseTaken(c, changedNames(was, c.input), id);
    const { moved, day, to, input } = await moving(c, was, c.input);
    const { locationId: _, ...told } = c.input;
    const { set, words } = columnsOfChange(was, input);
    const changed = await updateUser(c.tx, c.granted, set, words, { ...place, day });
    if (!changed) throw new Refusal(problems['changed-meanwhile']);
    await keepFormer(c.tx, { ...place, at: c.now }, givenUp(id, was, c.input));
    await putAdditional(c, { about: 'user', ...place, id }, c.input.additional, false);
    c.audit({
      before: { name: was.name, userName: was.userName, email: was.email, location: was.location },
      after: { ...told, ...(to !== undefined && { location: to }) },
    });
    if (c.input.email && c.input.email !== was.email)
      await c.happened({ kind: 'email-changed', users: [id], organization: place.organization });
    if (moved) {
      await touchUsers(c.tx, place.organization, [id]);
      await c.happened({ kind: 'authority-changed', users: [id], organization: place.organization });
      await c.happened({ kind: 'users-changed', users: [id], organization: place.organization });
    }
    return whole(c, await found(c, id));
  },
});

export const setUserPassword = operation({
  id: 'user.password',
  does: { en: 'Set a new password for a user', de: 'Ein neues Passwort für einen Benutzer setzen' },
  method: 'POST',
  path: '/api/users/:id/password',
  needs: users.password,
  on: one(user),
  input: z.strictObject({ password: z.string().min(8).max(200), mustChange: z.boolean().default(true) }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await granted(c);
    refuseAccount(c.server.directory.known(was.thing.organization) ?? c.at, c.input);
    await writePassword(c.tx, c.granted, await hashPassword(c.input.password), c.input.mustChange);
    await c.happened({ kind: 'user-ended', user: was.thing.id ?? '', organization: was.thing.organization });
    return null;
  },
});

/** A place in a list is a place in one order of it: in another it means nothing. */
function placeIn(sort: UserSort, cursor: readonly string[] | null): readonly string[] | null {
  if (cursor && cursor[0] !== sort) throw new Refusal(problems.malformed);
  return cursor?.slice(1) ?? null;
}
