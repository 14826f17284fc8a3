import { z } from 'zod';
import { proof as password } from '../identity/index.ts';
import { operation } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { providersToProveBy } from '../single-sign-on/index.ts';
import { choosePin } from './deeds-pin.ts';
import { signerStanding } from './deeds-prove.ts';
import { beginProof, completeProof } from './deeds-provider.ts';
import { refused } from './problems.ts';
import { asked, asks } from './signature.ts';
import { removeSigningPin } from './store.ts';

const own = 'It is about oneself';

export const readMySigning = operation({
  id: 'signing.view-own',
  does: { en: 'See what I sign with', de: 'Sehen, womit ich unterschreibe' },
  method: 'GET',
  path: '/api/my/signing',
  needs: 'signed in',
  because: `${own}.`,
  output: z.object({
    /** What has to be shown for the next signature. */ asks: z.enum(asks),
    hasPassword: z.boolean(),
    /** Since when there is a signing PIN; null: there is none. */ pinSince: z.iso.datetime().nullable(),
    /** Where one may sign in anew instead of giving a password. */
    providers: z.array(z.object({ id: z.uuid(), label: z.string() })),
  }),
  run: async (c) => {
    const standing = await signerStanding(c);
    const hasPassword = standing.passwordHash !== null;
    const providers = hasPassword ? [] : await providersToProveBy(c);
    const pinSince = standing.pinSetAt?.toISOString() ?? null;
    return { asks: asked(standing, c.now), hasPassword, pinSince, providers: [...providers] };
  },
});

const pinId = 'signing.set-pin';

export const setMySigningPin = operation({
  id: pinId,
  does: { en: 'Choose the PIN I sign with', de: 'Die PIN wählen, mit der ich unterschreibe' },
  method: 'PUT',
  path: '/api/my/signing-pin',
  needs: 'signed in',
  because: `${own}, and the password is asked for.`,
  input: z.strictObject({ pin: z.string().max(12), ...password }),
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    await choosePin(c, pinId, c.input.pin, c.input.password);
    return null;
  },
});

export const removeMySigningPin = operation({
  id: 'signing.remove-pin',
  does: { en: 'Remove the PIN I sign with', de: 'Die PIN entfernen, mit der ich unterschreibe' },
  method: 'DELETE',
  path: '/api/my/signing-pin',
  needs: 'signed in',
  because: `${own}, and leaves less to sign with than before.`,
  output: z.null(),
  status: 204,
  run: async (c) => {
    if (!(await removeSigningPin(c.tx, c.organization.id, c.actor.id)))
      throw new Refusal(refused['signing-pin-missing']);
    c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { signingPin: 'removed' } });
    return null;
  },
});

export const beginMyProof = operation({
  id: 'signing.begin-proof',
  does: {
    en: 'Begin to sign in anew at my provider, to sign',
    de: 'Eine neue Anmeldung bei meinem Anbieter beginnen, um zu unterschreiben',
  },
  method: 'POST',
  path: '/api/my/signing/proofs',
  needs: 'signed in',
  because: `${own}; who they are is proven at the provider.`,
  input: z.strictObject({ provider: z.uuid() }),
  /** The page goes to the address, and keeps the other for its return. */
  output: z.object({ address: z.string(), keep: z.string().nullable() }),
  shownOnce: 'keep',
  quiet: true,
  rate: 30,
  run: (c) => beginProof(c, c.input.provider),
});

export const completeMyProof = operation({
  id: 'signing.prove',
  does: {
    en: 'Come back from my provider, to sign',
    de: 'Vom eigenen Anbieter zurückkommen, um zu unterschreiben',
  },
  method: 'POST',
  path: '/api/my/signing/proofs/complete',
  needs: 'signed in',
  because: `${own}; it goes on with what they began.`,
  input: z.strictObject({
    /** The query of the address that the provider sent the browser to. */ search: z.string().max(8000),
    keep: z.string().max(100).nullable(),
  }),
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    await completeProof(c, c.input.search, c.input.keep);
    return null;
  },
});
