import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, one, operation, would } from '../operation.ts';
import {
  changeable,
  changed,
  joining,
  organization,
  organizations,
  savePage,
  settingsOf,
} from '../organizations/index.ts';
import { user, users } from '../users/index.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import { approve, factsOfRequest, refuse } from './deeds-join.ts';
import { wouldBe } from './joining.ts';
import { listRequests, placeThere } from './store.ts';

export const editJoining = operation({
  id: 'organization.edit-joining',
  does: {
    en: 'Change whether people make their own accounts, and who of them comes in',
    de: 'Ändern, ob man selbst ein Konto anlegt und wer so hineinkommt',
  },
  method: 'PATCH',
  path: '/api/organizations/:id/joining',
  needs: organizations.editAccess,
  on: one(organization),
  edits: true,
  input: joining.partial(),
  output: z.object({ id: z.uuid(), version: z.number() }),
  run: async (c) => {
    const was = changeable(c);
    const before = settingsOf(was.settings).joining;
    const after = joining.parse({ ...before, ...c.input });
    if (c.input.locationId) await placeInScope({ ...c, at: was }, c.input.locationId, 'locationId', findLocation);
    const version = await savePage(c.tx, was, 'joining', after);
    await changed(c, was);
    c.audit({ before, after: c.input });
    return { id: was.id, version };
  },
});

export const readJoinRequests = operation({
  id: 'join-request.list',
  does: { en: 'List who asks to be let in', de: 'Auflisten, wer um ein Konto bittet' },
  method: 'GET',
  path: '/api/join-requests',
  needs: users.create,
  on: many(user),
  query: z.object(page),
  output: listOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      at: z.iso.datetime(),
      /** False: asked before addresses were confirmed by mail. */ isConfirmed: z.boolean(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const location = await placeThere(c.tx, c.at.id, settingsOf(c.at.settings).joining.locationId);
    // all of them would begin at one place
    if (!c.check(users.create, wouldBe(c.at.id, c.newId(), location)).allowed) return { items: [], after: null };
    const rows = await listRequests(c.tx, c.at.id, limit + 1, readCursor(after, 1));
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return {
      items: items.map(({ id, email, firstName, lastName, at, isConfirmed }) => {
        return { id, email, name: `${firstName} ${lastName}`, at: at.toISOString(), isConfirmed };
      }),
      after: next,
    };
  },
});

export const approveRequest = operation({
  id: 'join-request.approve',
  does: { en: 'Let somebody in who asks for an account', de: 'Jemanden hereinlassen, der um ein Konto bittet' },
  method: 'POST',
  path: '/api/join-requests/:id/approve',
  needs: users.create,
  on: would(user, factsOfRequest),
  output: z.object({ id: z.uuid() }),
  status: 201,
  carriesPower: true,
  ownHand: true,
  run: async (c) => ({ id: await approve(c) }),
});

export const refuseRequest = operation({
  id: 'join-request.refuse',
  does: { en: 'Refuse somebody who asks for an account', de: 'Jemanden ablehnen, der um ein Konto bittet' },
  method: 'DELETE',
  path: '/api/join-requests/:id',
  needs: users.create,
  on: would(user, factsOfRequest),
  output: z.null(),
  status: 204,
  ownHand: true,
  run: async (c) => {
    await refuse(c);
    return null;
  },
});
