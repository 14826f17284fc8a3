import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { operation } from '../../operation.ts';
import { settingsOf } from '../../organizations/index.ts';
import { Refusal } from '../../refusal.ts';
import { refused } from './codes.ts';
import { beginFactor, confirmFactor, newCodes, proveOneself, wrongCode } from './deeds-factors.ts';
import { isRequiredOf } from './deeds-required.ts';
import { code, codes, proof, shared } from './input.ts';
import { removeFactor, securityOf } from './store.ts';

const whose = (c: SignedContext) => ({ organization: c.organization, user: c.actor.id, userName: c.user.userName });

export const readMySecurity = operation({
  id: 'security.view-own',
  does: { en: 'See what I sign in with', de: 'Sehen, womit ich mich anmelde' },
  method: 'GET',
  path: '/api/my/security',
  needs: 'signed in',
  because: 'It is about oneself.',
  output: z.object({
    hasPassword: z.boolean(),
    /** Since when an app for codes is set up; null: none is. */ codesSince: z.iso.datetime().nullable(),
    recoveryCodesLeft: z.number(),
    /** The organization asks it of this user. */ secondFactorRequired: z.boolean(),
    methods: z.array(z.string()),
  }),
  run: async (c) => {
    const security = await securityOf(c.tx, c.organization.id, c.actor.id, c.user.signIn);
    return {
      hasPassword: security.hasPassword,
      codesSince: security.since?.toISOString() ?? null,
      recoveryCodesLeft: security.codesLeft,
      secondFactorRequired: (await isRequiredOf(c)).required,
      methods: [...settingsOf(c.organization.settings).signIn.methods],
    };
  },
});

export const beginMyFactor = operation({
  id: 'second-factor.begin-own',
  does: { en: 'Set up an app for codes', de: 'Eine App für Codes einrichten' },
  method: 'POST',
  path: '/api/my/second-factor',
  needs: 'signed in',
  because: 'It is about oneself, and the password is asked for.',
  input: z.strictObject(proof),
  output: shared.extend({ secret: z.string().nullable() }),
  shownOnce: 'secret',
  rate: 30,
  run: async (c) => {
    await proveOneself(c, c.input.password);
    return beginFactor(c.tx, whose(c), c);
  },
});

export const confirmMyFactor = operation({
  id: 'second-factor.confirm-own',
  does: {
    en: 'Confirm the app by its first code and get recovery codes',
    de: 'Die App mit ihrem ersten Code bestätigen und Wiederherstellungscodes bekommen',
  },
  method: 'POST',
  path: '/api/my/second-factor/confirm',
  needs: 'signed in',
  because: 'It is about oneself; the code proves that the app was set up.',
  input: z.strictObject({ code }),
  output: z.object({ recoveryCodes: codes.nullable() }),
  shownOnce: 'recoveryCodes',
  rate: 30,
  run: async (c) => {
    const recoveryCodes = await confirmFactor(c.tx, whose(c), c.input.code, c);
    if (!recoveryCodes) throw wrongCode();
    c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { secondFactor: true } });
    return { recoveryCodes: [...recoveryCodes] };
  },
});

export const renewMyCodes = operation({
  id: 'second-factor.renew-codes-own',
  does: { en: 'Make new recovery codes', de: 'Neue Wiederherstellungscodes machen' },
  method: 'POST',
  path: '/api/my/second-factor/recovery-codes',
  needs: 'signed in',
  because: 'It is about oneself, and the password is asked for.',
  input: z.strictObject(proof),
  output: z.object({ recoveryCodes: codes.nullable() }),
  shownOnce: 'recoveryCodes',
  rate: 30,
  run: async (c) => {
    const { since } = await proveOneself(c, c.input.password);
    if (!since) throw new Refusal(refused['factor-missing']);
    c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { recoveryCodes: 'new' } });
    return { recoveryCodes: [...(await newCodes(c.tx, whose(c), c))] };
  },
});

export const removeMyFactor = operation({
  id: 'second-factor.remove-own',
  does: { en: 'Remove my app for codes', de: 'Meine App für Codes entfernen' },
  method: 'POST',
  path: '/api/my/second-factor/removal',
  needs: 'signed in',
  because: 'It is about oneself, and the password is asked for.',
  input: z.strictObject(proof),
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    const { since } = await proveOneself(c, c.input.password);
    if (!since) throw new Refusal(refused['factor-missing']);
    const { required, hasPasskey } = await isRequiredOf(c);
    if (required && !hasPasskey) throw new Refusal(refused['factor-required']);
    await removeFactor(c.tx, c.organization.id, c.actor.id);
    c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { secondFactor: false } });
    return null;
  },
});
