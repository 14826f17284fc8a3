import { z } from 'zod';
import type { PublicContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { one, operation } from '../../operation.ts';
import { refuseAccount } from '../../organizations/index.ts';
import { Refusal } from '../../refusal.ts';
import { hashPassword, isPassword, user, users } from '../../users/index.ts';
import type { Step } from '../admission/admission.ts';
import { type Admitted, advance, note, waiting, type Waiting, whereOf } from '../admission/deeds-admit.ts';
import { pending, token } from '../admission/shown.ts';
import { countFailure, refuseLocked } from '../deeds-sign-in.ts';
import { endSignIns, forgetFailures, passwordOf, setPassword } from '../store.ts';
import { answered } from '../passkeys/deeds-passkeys.ts';
import { assertion } from '../passkeys/input.ts';
import { refused } from '../passkeys/problems.ts';
import { removePasskeysOf } from '../passkeys/store.ts';
import { beginFactor, confirmFactor, samePassword, takeCode, wrongCode } from './deeds-factors.ts';
import { code, codes, shared } from './input.ts';
import { removeFactor } from './store.ts';

const because = 'The token of a sign-in that waits for this step is the key, for ten minutes.';
const leftOf = ({ pending: left }: Admitted) => left && { ...left, steps: [...left.steps] };

/** Work on what waits under a token; what it gives null for was not right and counts against user and address. */
async function atStep<T>(
  c: PublicContext<{ token: string }>,
  step: Step,
  work: (tx: Tx, at: Waiting) => Promise<T | null>,
  wrong = wrongCode,
): Promise<T> {
  const where = await whereOf(c, c.input.token);
  const done = await c.unsafeWithin(where, async (tx) => {
    const at = await waiting(tx, where, c.input.token, step, c);
    const subject = `factor:${at.pending.user}`;
    await refuseLocked(tx, where.id, subject, c);
    const result = await work(tx, at);
    if (result !== null) await forgetFailures(tx, where.id, subject);
    else {
      await countFailure(tx, where, subject, c);
      const payload = { actor: at.door.name, after: { step } };
      await note(tx, where, c, { operation: 'second-factor.give', user: at.pending.user, outcome: 'refused', payload });
    }
    return result;
  });
  if (done === null) throw wrong();
  return done;
}

const whose = ({ organization, pending: { user: id }, door }: Waiting) => ({
  organization,
  user: id,
  userName: door.userName,
});

export const giveSecondFactor = operation({
  id: 'second-factor.give',
  does: {
    en: 'Finish signing in with a code of the app or a recovery code',
    de: 'Die Anmeldung mit einem Code der App oder einem Wiederherstellungscode abschließen',
  },
  method: 'POST',
  path: '/api/sign-ins/pending/second-factor',
  needs: 'public',
  because,
  input: z.strictObject({ token, code }),
  output: z.object({ pending }),
  rate: 60,
  run: async (c) => {
    const admitted = await atStep(c, 'second-factor', async (tx, at) => {
      const kind = await takeCode(tx, whose(at), c.input.code, c);
      if (!kind) return null;
      const after = { kind };
      const noted = { operation: 'second-factor.give', user: at.pending.user, payload: { actor: at.door.name, after } };
      if (kind === 'recovery') await note(tx, at.organization, c, { ...noted, outcome: 'done' });
      return advance(tx, at, c, 2);
    });
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return { pending: leftOf(admitted) };
  },
});

export const givePasskey = operation({
  id: 'second-factor.give-passkey',
  does: { en: 'Finish signing in with a passkey', de: 'Die Anmeldung mit einem Passkey abschließen' },
  method: 'POST',
  path: '/api/sign-ins/pending/passkey',
  needs: 'public',
  because,
  input: z.strictObject({ token, response: assertion }),
  output: z.object({ pending }),
  rate: 60,
  run: async (c) => {
    const answers = async (tx: Tx, at: Waiting) => {
      const of = await answered(tx, at.organization, c.input.response, c);
      return of === at.pending.user ? advance(tx, at, c, 2) : null;
    };
    const admitted = await atStep(c, 'second-factor', answers, () => new Refusal(refused['passkey-refused']));
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return { pending: leftOf(admitted) };
  },
});

export const beginRequiredFactor = operation({
  id: 'second-factor.begin-required',
  does: {
    en: 'Set up the second factor that is required before signing in',
    de: 'Den zweiten Faktor einrichten, der vor der Anmeldung verlangt wird',
  },
  method: 'POST',
  path: '/api/sign-ins/pending/second-factor/set-up',
  needs: 'public',
  because,
  input: z.strictObject({ token }),
  output: shared,
  rate: 30,
  run: (c) => atStep(c, 'set-up-factor', (tx, at) => beginFactor(tx, whose(at), c)),
});

export const confirmRequiredFactor = operation({
  id: 'second-factor.confirm-required',
  does: {
    en: 'Confirm the required second factor by its first code',
    de: 'Den verlangten zweiten Faktor mit seinem ersten Code bestätigen',
  },
  method: 'POST',
  path: '/api/sign-ins/pending/second-factor/confirm',
  needs: 'public',
  because,
  input: z.strictObject({ token, code }),
  output: z.object({ recoveryCodes: codes, pending }),
  rate: 30,
  run: async (c) => {
    const { recoveryCodes, admitted } = await atStep(c, 'set-up-factor', async (tx, at) => {
      const made = await confirmFactor(tx, whose(at), c.input.code, c);
      if (!made) return null;
      const noted = { user: at.pending.user, payload: { actor: at.door.name, after: { secondFactor: true } } };
      await note(tx, at.organization, c, { operation: 'second-factor.confirm-required', ...noted, outcome: 'done' });
      return { recoveryCodes: made, admitted: await advance(tx, at, c, 2) };
    });
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return { recoveryCodes: [...recoveryCodes], pending: leftOf(admitted) };
  },
});

export const choosePassword = operation({
  id: 'password.choose',
  does: {
    en: 'Choose a password of one’s own before signing in',
    de: 'Vor der Anmeldung ein eigenes Passwort wählen',
  },
  method: 'POST',
  path: '/api/sign-ins/pending/password',
  needs: 'public',
  because,
  input: z.strictObject({ token, next: z.string().min(8).max(200) }),
  output: z.object({ pending }),
  rate: 30,
  run: async (c) => {
    const hash = await hashPassword(c.input.next);
    const admitted = await atStep(c, 'new-password', async (tx, at) => {
      refuseAccount(at.organization, { password: c.input.next }, false, { password: 'next' });
      const former = await passwordOf(tx, at.organization.id, at.pending.user);
      if (former && (await isPassword(c.input.next, former))) throw samePassword();
      await setPassword(tx, at.organization.id, at.pending.user, hash, false);
      const noted = { user: at.pending.user, payload: { actor: at.door.name } };
      await note(tx, at.organization, c, { operation: 'password.choose', ...noted, outcome: 'done' });
      return advance(tx, at, c);
    });
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return { pending: leftOf(admitted) };
  },
});

export const resetFactors = operation({
  id: 'user.reset-factors',
  does: {
    en: 'Take away a user’s second factor and passkeys, who lost them',
    de: 'Zweiten Faktor und Passkeys eines Benutzers entfernen, der sie verloren hat',
  },
  method: 'POST',
  path: '/api/users/:id/second-factor/reset',
  needs: users.resetFactors,
  on: one(user),
  output: z.object({ secondFactor: z.boolean(), passkeys: z.number() }),
  run: async (c) => {
    const thing = c.granted.thing;
    if (!thing?.id) throw new Error('a user is granted');
    if (thing.id === c.actor.id)
      c.refuse(users.resetFactors, thing, [{ kind: 'authority', id: 'requirement.not-oneself', values: {} }]);
    const secondFactor = await removeFactor(c.tx, thing.organization, thing.id);
    const passkeys = await removePasskeysOf(c.tx, thing.organization, thing.id);
    await endSignIns(c.tx, thing.organization, thing.id, {});
    c.audit({ before: { secondFactor, passkeys } });
    return { secondFactor, passkeys };
  },
});
