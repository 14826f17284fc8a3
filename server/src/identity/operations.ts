import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { keyOf, nameKey } from '../database/keys.ts';
import { operation } from '../operation.ts';
import { refuseAccount } from '../organizations/index.ts';
import { Refusal } from '../refusal.ts';
import { pageEvents } from './live.ts';
import { describeMe, me } from './me.ts';
import { languages } from '../text.ts';
import { hashPassword, isPassword, profile, user } from '../users/index.ts';
import { refused } from './problems.ts';
import { completeSetUp, setUpNeeded } from './deeds-set-up.ts';
import { openSignIn } from './admission/deeds-admit.ts';
import { pending } from './admission/shown.ts';
import { signIn } from './deeds-sign-in.ts';
import { ownLinks } from './linked/deeds-linked.ts';
import { endOwn } from './standing/deeds-stand.ts';
import { endSignIns, passwordOf, setLanguage, setPassword, signInsOf } from './store.ts';

const nothing = z.null();
/** At least 8 characters, as long as anybody likes within reason. */
const password = z.string().min(8).max(200);

const oneself = (c: SignedContext): Thing => {
  return { kind: user.id, id: c.actor.id, organization: c.organization.id, facts: { user: c.actor.id } };
};

export const createSignIn = operation({
  id: 'sign-in.create',
  does: { en: 'Sign in', de: 'Anmelden' },
  method: 'POST',
  path: '/api/sign-ins',
  needs: 'public',
  because: 'Nobody is known before signing in.',
  input: z.strictObject({
    organization: z.string().min(1).max(40),
    userName: z.string().min(1).max(300),
    password: z.string().min(1).max(200),
  }),
  output: z.object({
    organization: z.object({ id: z.uuid(), name: z.string() }),
    /** What is missing before one is signed in, in order, and the token that opens it. */ pending,
  }),
  status: 201,
  rate: 60,
  run: async (c) => {
    const { admitted, organization } = await signIn(c, c.input);
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return {
      organization: { id: organization.id, name: organization.name },
      pending: admitted.pending && { ...admitted.pending, steps: [...admitted.pending.steps] },
    };
  },
});

export const readMe = operation({
  id: 'me.view',
  does: { en: 'See who I am and what I may open', de: 'Sehen, wer ich bin und was ich öffnen darf' },
  method: 'GET',
  path: '/api/me',
  needs: 'signed in',
  because: 'It is about oneself.',
  output: me,
  run: async (c) => describeMe(c, await ownLinks(c)),
});

export const endCurrentSignIn = operation({
  id: 'sign-in.end-current',
  does: { en: 'Sign out', de: 'Abmelden' },
  method: 'DELETE',
  path: '/api/sign-ins/current',
  needs: 'signed in',
  because: 'Everybody may sign out.',
  output: nothing,
  status: 204,
  quiet: true,
  ownHand: false,
  run: async (c) => {
    const { signIn, standing } = c.user;
    if (standing) await endOwn(c, standing);
    else if (signIn) await endSignIns(c.tx, c.organization.id, c.actor.id, { only: signIn });
    c.setCookie(null);
    return null;
  },
});

export const listMySignIns = operation({
  id: 'sign-in.list-own',
  does: { en: 'See where I am signed in', de: 'Sehen, wo ich angemeldet bin' },
  method: 'GET',
  path: '/api/my/sign-ins',
  needs: 'signed in',
  because: 'It is about oneself.',
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        createdAt: z.iso.datetime(),
        seenAt: z.iso.datetime(),
        address: z.string().nullable(),
        device: z.string().nullable(),
        /** password, passkey, single-sign-on, … */ method: z.string(),
        factors: z.number(),
        current: z.boolean(),
      }),
    ),
  }),
  run: async (c) => {
    const items = await signInsOf(c.tx, c.organization.id, c.actor.id, c.now);
    return {
      items: items.map((s) => ({
        ...s,
        createdAt: s.createdAt.toISOString(),
        seenAt: s.seenAt.toISOString(),
        current: s.id === c.user.signIn,
      })),
    };
  },
});

export const endMySignIn = operation({
  id: 'sign-in.end-own',
  does: { en: 'End one of my sign-ins', de: 'Eine meiner Anmeldungen beenden' },
  method: 'DELETE',
  path: '/api/my/sign-ins/:id',
  needs: 'signed in',
  because: 'It is about oneself.',
  output: nothing,
  status: 204,
  run: async (c) => {
    const ended = await endSignIns(c.tx, c.organization.id, c.actor.id, { only: c.params.id ?? '' });
    c.audit({ after: { ended } });
    return null;
  },
});

export const endMyOtherSignIns = operation({
  id: 'sign-in.end-others-own',
  does: { en: 'End all my other sign-ins', de: 'Alle meine anderen Anmeldungen beenden' },
  method: 'DELETE',
  path: '/api/my/sign-ins',
  needs: 'signed in',
  because: 'It is about oneself.',
  output: nothing,
  status: 204,
  run: async (c) => {
    const ended = await endSignIns(c.tx, c.organization.id, c.actor.id, { butNot: c.user.signIn });
    c.audit({ after: { ended } });
    return null;
  },
});

export const changeMyPassword = operation({
  id: 'password.change-own',
  does: { en: 'Change my password', de: 'Mein Passwort ändern' },
  method: 'POST',
  path: '/api/my/password',
  needs: 'signed in',
  because: 'It is about oneself; the privilege “Change my password” and the present password are asked for.',
  input: z.strictObject({ present: z.string().max(200), next: password }),
  output: nothing,
  status: 204,
  rate: 10,
  run: async (c) => {
    await c.demand(profile.changePassword, oneself(c));
    const proven = await isPassword(c.input.present, await passwordOf(c.tx, c.organization.id, c.actor.id));
    if (!proven) throw new Refusal(refused['password-wrong']);
    refuseAccount(c.organization, { password: c.input.next }, false, { password: 'next' });
    await setPassword(c.tx, c.organization.id, c.actor.id, await hashPassword(c.input.next), false);
    await endSignIns(c.tx, c.organization.id, c.actor.id, { butNot: c.user.signIn });
    return null;
  },
});

export const editMyProfile = operation({
  id: 'profile.edit',
  does: { en: 'Change my language', de: 'Meine Sprache ändern' },
  method: 'PATCH',
  path: '/api/my/profile',
  needs: 'signed in',
  because: 'It is about oneself; the privilege “Edit my profile” is asked for in one’s own organization.',
  input: z.strictObject({ language: z.enum(languages) }),
  output: nothing,
  status: 204,
  run: async (c) => {
    await c.demand(profile.edit, oneself(c));
    await setLanguage(c.tx, c.organization.id, c.actor.id, c.input.language);
    c.audit({ before: { language: c.user.language }, after: c.input });
    return null;
  },
});

export const readSetUp = operation({
  id: 'set-up.view',
  does: {
    en: 'See whether this installation waits for its first operator',
    de: 'Sehen, ob diese Installation auf ihren ersten Betreiber wartet',
  },
  method: 'GET',
  path: '/api/set-up',
  needs: 'public',
  because: 'There is no user yet; it tells only whether there is one.',
  output: z.object({ needed: z.boolean() }),
  run: async (c) => ({ needed: await setUpNeeded(c.server.connection) }),
});

export const doSetUp = operation({
  id: 'set-up.complete',
  does: {
    en: 'Create the first operator by the one-time link',
    de: 'Den ersten Betreiber mit dem Einmal-Link anlegen',
  },
  method: 'POST',
  path: '/api/set-up',
  needs: 'public',
  because: 'The one-time secret printed at the first start is the key.',
  input: z.strictObject({
    token: z.string().max(100),
    userName: z.string().min(1).max(300),
    firstName: z.string().min(1).max(100),
    lastName: z.string().min(1).max(100),
    email: z.email().max(300),
    password: password.min(12),
  }),
  output: nothing,
  status: 204,
  rate: 10,
  run: async (c) => {
    const keys = {
      userNameKey: keyOf(c.input.userName),
      emailKey: keyOf(c.input.email),
      nameKey: nameKey(c.input.firstName, c.input.lastName),
    };
    const made = await completeSetUp(
      c.server.connection,
      { ...c.input, ...keys },
      await hashPassword(c.input.password),
      c,
    );
    if (!made) throw new Refusal(refused['set-up-link']);
    c.setCookie(
      await c.server.connection.transaction({ tenant: made.tenant, organizations: [made.id] }, (tx) =>
        openSignIn(tx, made, made.user, c),
      ),
    );
    return null;
  },
});

export const pageStream = operation({
  id: 'events.stream',
  does: {
    en: 'Be told when my authority or my running work changes',
    de: 'Erfahren, wenn sich meine Rechte oder meine laufende Arbeit ändern',
  },
  method: 'GET',
  path: '/api/events',
  needs: 'signed in',
  because: 'It tells of oneself only.',
  output: z.null(),
  stream: 'text/event-stream',
  run: async (c) => pageEvents(c),
});
