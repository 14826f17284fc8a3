import { z } from 'zod';
import { operation } from '../../operation.ts';
import { settingsOf } from '../../organizations/index.ts';
import { problems, Refusal } from '../../refusal.ts';
import { pending } from '../admission/shown.ts';
import { isRequiredOf } from '../factors/deeds-required.ts';
import { proveOneself } from '../factors/deeds-factors.ts';
import { proof } from '../factors/input.ts';
import { challenging, register, registering, signInByPasskey } from './deeds-passkeys.ts';
import { assertion, name, options, registration } from './input.ts';
import { refused } from './problems.ts';
import { passkeysOf, removePasskey, renamePasskey } from './store.ts';

export const listMyPasskeys = operation({
  id: 'passkey.list-own',
  does: { en: 'See my passkeys', de: 'Meine Passkeys sehen' },
  method: 'GET',
  path: '/api/my/passkeys',
  needs: 'signed in',
  because: 'It is about oneself.',
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().nullable(),
        /** The host name it works at, where that is not the one at hand. */ elsewhere: z.string().nullable(),
      }),
    ),
  }),
  run: async (c) => {
    const found = await passkeysOf(c.tx, c.organization.id, c.actor.id);
    const nameOf = ({ origin }: typeof c.site) => new URL(origin).hostname;
    const [here, installation] = [nameOf(c.site), nameOf(c.server.addresses.installation)];
    return {
      items: found.map(({ id, name: title, createdAt, lastUsedAt, host }) => ({
        id,
        name: title,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        elsewhere: (host ?? installation) === here ? null : (host ?? installation),
      })),
    };
  },
});

export const beginMyPasskey = operation({
  id: 'passkey.begin-own',
  does: { en: 'Begin to register a passkey', de: 'Einen Passkey zu registrieren beginnen' },
  method: 'POST',
  path: '/api/my/passkeys/options',
  needs: 'signed in',
  because: 'It is about oneself, and the password is asked for.',
  input: z.strictObject(proof),
  output: options,
  quiet: true,
  rate: 30,
  run: async (c) => {
    await proveOneself(c, c.input.password);
    return { options: await registering(c) };
  },
});

export const registerMyPasskey = operation({
  id: 'passkey.register-own',
  does: { en: 'Register a passkey', de: 'Einen Passkey registrieren' },
  method: 'POST',
  path: '/api/my/passkeys',
  needs: 'signed in',
  because: 'It is about oneself; the options it answers were given after the password was asked for.',
  input: z.strictObject({ name, response: registration }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  rate: 30,
  run: async (c) => {
    const id = await register(c, c.input.name, c.input.response);
    c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { passkey: c.input.name } });
    return { id };
  },
});

export const renameMyPasskey = operation({
  id: 'passkey.rename-own',
  does: { en: 'Give a passkey of mine another name', de: 'Einem Passkey von mir einen anderen Namen geben' },
  method: 'PATCH',
  path: '/api/my/passkeys/:id',
  needs: 'signed in',
  because: 'It is about oneself.',
  input: z.strictObject({ name }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const isDone = await renamePasskey(c.tx, c.organization.id, c.actor.id, c.params['id'] ?? '', c.input.name);
    if (!isDone) throw new Refusal(problems['not-found']);
    c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { passkey: c.input.name } });
    return null;
  },
});

export const removeMyPasskey = operation({
  id: 'passkey.remove-own',
  does: { en: 'Remove a passkey of mine', de: 'Einen Passkey von mir entfernen' },
  method: 'POST',
  path: '/api/my/passkeys/:id/removal',
  needs: 'signed in',
  because: 'It is about oneself, and the password is asked for.',
  input: z.strictObject(proof),
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    const { hasPassword, since } = await proveOneself(c, c.input.password);
    const all = await passkeysOf(c.tx, c.organization.id, c.actor.id);
    const found = all.find(({ id }) => id === c.params['id']);
    if (!found) throw new Refusal(problems['not-found']);
    const { methods } = settingsOf(c.organization.settings).signIn;
    const entersElse = (hasPassword && methods.includes('password')) || methods.includes('single-sign-on');
    const isSecond = since === null && (await isRequiredOf(c)).required;
    if (all.length === 1 && (!entersElse || isSecond)) throw new Refusal(refused['passkey-last']);
    await removePasskey(c.tx, c.organization.id, c.actor.id, found.id);
    c.audit({ thing: { kind: 'user', id: c.actor.id }, before: { passkey: found.name } });
    return null;
  },
});

export const challengePasskey = operation({
  id: 'passkey.challenge',
  does: { en: 'Be asked for a passkey', de: 'Nach einem Passkey gefragt werden' },
  method: 'POST',
  path: '/api/passkeys/challenge',
  needs: 'public',
  because: 'Nobody is known before signing in; it is a random question and says nothing of anybody.',
  output: options,
  rate: 60,
  run: async (c) => ({ options: await challenging(c) }),
});

export const createPasskeySignIn = operation({
  id: 'sign-in.create-by-passkey',
  does: { en: 'Sign in with a passkey', de: 'Mit einem Passkey anmelden' },
  method: 'POST',
  path: '/api/sign-ins/passkey',
  needs: 'public',
  because: 'Nobody is known before signing in.',
  input: z.strictObject({ response: assertion }),
  output: z.object({ organization: z.object({ identifier: z.string(), name: z.string() }), pending }),
  status: 201,
  rate: 60,
  run: async (c) => {
    const { admitted, organization } = await signInByPasskey(c, c.input.response);
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return {
      organization: { identifier: organization.identifier, name: organization.name },
      pending: admitted.pending && { ...admitted.pending, steps: [...admitted.pending.steps] },
    };
  },
});
