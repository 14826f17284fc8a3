import { z } from 'zod';
import { operation } from '../../operation.ts';
import type { PublicContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { token } from '../admission/shown.ts';
import { readCredential } from '../lookup.ts';
import { refused } from '../sheets/problems.ts';
import { useSheet } from '../sheets/store.ts';
import { choosePinBySheet, signInByPin } from './deeds-pin.ts';
import { pinForm } from './device.ts';
import { deviceOf } from './store.ts';

const pin = z.string().regex(pinForm);
const thisDevice = z.object({
  name: z.string(),
  /** The place it is registered for; null: the whole organization. */ place: z.string().nullable(),
  organization: z.object({ identifier: z.string(), name: z.string() }),
});

/** What this browser is registered as; a cookie that means nothing any more goes. */
async function registeredAs(c: PublicContext): Promise<z.input<typeof thisDevice> | null> {
  const { registered } = c;
  const tenant = registered && (await c.server.directory.tenantOf(registered.organization));
  if (!registered || !tenant) return null;
  const at = { id: registered.organization, tenant };
  const { found, organization } = await c.unsafeWithin(at, async (tx) => ({
    found: await deviceOf(tx, at.id, registered.hash, false),
    organization: await c.server.directory.find(tx, tenant, at.id, 0),
  }));
  if (!found || !organization) {
    c.setDevice(null);
    return null;
  }
  const { identifier, name } = organization;
  return { name: found.name, place: found.place, organization: { identifier, name } };
}

export const readThisDevice = operation({
  id: 'device.view-this',
  does: { en: 'See what this browser is registered as', de: 'Sehen, als was dieser Browser registriert ist' },
  method: 'GET',
  path: '/api/devices/this',
  needs: 'public',
  because: 'The sign-in page asks before anybody is known; the cookie of the device is the key.',
  output: z.object({ device: thisDevice.nullable() }),
  rate: 300,
  run: async (c) => ({ device: await registeredAs(c) }),
});

export const signInAtDevice = operation({
  id: 'sign-in.create-by-pin',
  does: {
    en: 'Sign in with number and PIN at a registered device',
    de: 'Sich an einem registrierten Gerät mit Nummer und PIN anmelden',
  },
  method: 'POST',
  path: '/api/sign-ins/pin',
  needs: 'public',
  because: 'Nobody is known before signing in; it is good at a registered device alone.',
  input: z.strictObject({
    /** The employee identifier. */ number: z.string().trim().min(1).max(100),
    pin,
    /** What the PIN shall be from now on. */ next: pin.optional(),
  }),
  output: z.null(),
  status: 204,
  // many devices stand behind one address; number and device have budgets of their own
  rate: 300,
  run: async (c) => {
    const { cookie } = await signInByPin(c, c.input);
    if (cookie) c.setCookie(cookie);
    return null;
  },
});

export const choosePinFirst = operation({
  id: 'sign-in.create-by-sheet-at-device',
  does: {
    en: 'Choose a PIN with a printed sheet at a registered device, once, and sign in',
    de: 'Mit einem gedruckten Blatt an einem registrierten Gerät eine PIN wählen, einmal, und sich anmelden',
  },
  method: 'POST',
  path: '/api/sign-ins/sheet-pin',
  needs: 'public',
  because: 'Whoever holds the sheet has no PIN yet; its secret is the key, once, for 30 days.',
  input: z.strictObject({ token, next: pin }),
  output: z.null(),
  status: 204,
  rate: 60,
  run: async (c) => {
    const read = readCredential(c.input.token, 'token');
    const admitted =
      read &&
      (await choosePinBySheet(c, c.input.next, async (tx, organization) =>
        read.organization === organization ? useSheet(tx, organization, read.hash, c.now) : null,
      ));
    if (!admitted) throw new Refusal(refused['sheet-ended']);
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return null;
  },
});
