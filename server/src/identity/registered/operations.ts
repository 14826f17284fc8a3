import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { user, users } from '../../users/index.ts';
import { device, devices } from '../privileges.ts';
import { factsOfNew, giveNewPin, listedDevice, newDevice, register, shownAnew, shownDevice } from './deeds-device.ts';
import { refused } from './problems.ts';
import { endDevice, listDevices, renameDevice } from './store.ts';

export const readDevices = operation({
  id: 'device.list',
  does: { en: 'List the registered devices within reach', de: 'Die erreichbaren registrierten Geräte auflisten' },
  method: 'GET',
  path: '/api/devices',
  needs: devices.view,
  on: many(device),
  query: z.object({ ...page, ended: z.stringbool().default(false) }),
  output: listOf(listedDevice),
  run: async (c) => {
    const { limit, after, ended } = c.query;
    const narrowed = { organization: c.at.id, ended };
    const rows = await listDevices(c.tx, c.granted, narrowed, limit + 1, readCursor(after, 1)?.[0] ?? null);
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => shownDevice(c, row)), after: next };
  },
});

export const registerDevice = operation({
  id: 'device.register',
  does: {
    en: 'Register the browser that asks as a device, for signing in with number and PIN',
    de: 'Den Browser, der fragt, als Gerät für die Anmeldung mit Nummer und PIN registrieren',
  },
  method: 'POST',
  path: '/api/devices',
  needs: devices.register,
  on: would(device, factsOfNew),
  input: newDevice,
  output: listedDevice,
  status: 201,
  run: async (c) => shownAnew(c, await register(c)),
});

export const editDevice = operation({
  id: 'device.edit',
  does: { en: 'Rename a registered device', de: 'Ein registriertes Gerät umbenennen' },
  method: 'PATCH',
  path: '/api/devices/:id',
  needs: devices.edit,
  on: one(device),
  edits: true,
  input: newDevice.pick({ name: true }),
  output: listedDevice,
  ownHand: true,
  run: async (c) => {
    const version = await renameDevice(c.tx, c.granted, c.granted.thing?.organization ?? '', c.input.name);
    if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
    c.audit({ after: c.input });
    return shownAnew(c, c.params.id ?? '');
  },
});

export const endOneDevice = operation({
  id: 'device.end',
  does: {
    en: 'End a registered device; whoever is signed in at it is signed out at once',
    de: 'Ein registriertes Gerät abmelden; wer daran angemeldet ist, ist sofort abgemeldet',
  },
  method: 'DELETE',
  path: '/api/devices/:id',
  needs: devices.end,
  on: one(device),
  output: z.null(),
  status: 204,
  ownHand: true,
  run: async (c) => {
    const { thing, filter } = c.granted;
    const which = { id: thing?.id ?? '', filter };
    const ended = await endDevice(c.tx, thing?.organization ?? '', which, { at: c.now, by: c.actor.id });
    if (ended === null) throw new Refusal(refused['device-ended']);
    c.audit({ after: { ended } });
    return null;
  },
});

export const giveUserPin = operation({
  id: 'user.set-pin',
  does: {
    en: 'Give a user a new PIN for registered devices',
    de: 'Einem Benutzer eine neue PIN für registrierte Geräte geben',
  },
  method: 'POST',
  path: '/api/users/:id/pin',
  needs: users.setPin,
  on: one(user),
  output: z.object({ name: z.string(), number: z.string(), /** Shown once. */ pin: z.string().nullable() }),
  shownOnce: 'pin',
  run: giveNewPin,
});
