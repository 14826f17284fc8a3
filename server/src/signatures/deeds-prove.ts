import type { SignedContext } from '../context.ts';
import { keyOf } from '../database/keys.ts';
import { countFailure, isOpen, note } from '../identity/index.ts';
import { settingsOf } from '../organizations/index.ts';
import { problems, Refusal } from '../refusal.ts';
import { isPassword } from '../users/index.ts';
import { refused } from './problems.ts';
import type { Standing } from './signature.ts';
import { standingOf } from './store.ts';

/** What a failure counts against: the same as where one signs in. */
export const subjectOf = ({ user }: SignedContext): string => `user:${keyOf(user.userName)}`;

/** What the asker signs with. A password that does not sign in here signs nothing either. */
export async function signerStanding(c: SignedContext): Promise<Standing> {
  const standing = await standingOf(c.tx, c.organization.id, c.actor.id, c.user.signIn);
  const isTaken = isOpen('password', c.actor.id, settingsOf(c.organization.settings).signIn);
  return isTaken ? standing : { ...standing, passwordHash: null };
}

/** What is hashed instead of some digits: without the key of the installation nobody tries them all against a copy. */
export const keyed = ({ server, organization, actor }: SignedContext, pin: string): string =>
  server.vault.mac(pin, `signing pin ${organization.id} ${actor.id}`).toString('base64');

export const isPin = (c: SignedContext, pin: string, hash: string | null): Promise<boolean> =>
  isPassword(keyed(c, pin), hash);

/** What was tried, and at which field it failed. */
type Tried = Readonly<{
  /** The operation, for the audit. */ deed: string;
  field: 'password' | 'pin';
  /** Administrators are told. */ isSigning: boolean;
}>;

/** Refuses what was not proven. That it was tried is counted and written down, although the request is undone. */
export function failed(c: SignedContext, { deed, field, isSigning }: Tried): Refusal {
  const { code, says } = refused[field === 'pin' ? 'signing-pin-wrong' : 'signature-not-proven'];
  const at = { id: c.organization.id, tenant: c.organization.tenant };
  return new Refusal(problems.invalid, {
    errors: [{ field, code, says }],
    stays: {
      at,
      work: async (tx, happened) => {
        await countFailure(tx, at, subjectOf(c), c);
        const payload = { actor: c.user.name, after: { by: field } };
        await note(tx, at, c, { operation: deed, user: c.actor.id, outcome: 'refused', payload });
        if (!isSigning) return;
        const who = { user: c.actor.id, name: c.user.name, userName: c.user.userName };
        await happened({ kind: 'signature-refused', ...who, address: c.address, organization: at.id });
      },
    },
  });
}
