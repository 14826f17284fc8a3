import type { SignedContext } from '../context.ts';
import { isOpen, makeLink, sentLifetime } from '../identity/index.ts';
import { settingsOf } from '../organizations/index.ts';
import { users } from '../users/index.ts';
import { changedSince, noAddress, noSignIn } from './before.ts';
import type { Doing, Somebody } from './deeds-apply.ts';
import { lacksPrivilege } from './deeds-decide.ts';

/** Mails a link for a new password. The present password stays good until the link is used; what was mailed stays so. */
export function resettingPassword(c: SignedContext): Doing {
  return {
    privilege: users.password,
    operation: 'password-reset.ask',
    lacks(somebody) {
      const decided = lacksPrivilege(c, users.password, somebody.thing);
      if (decided) return decided;
      if (!signsIn(c, somebody)) return noSignIn();
      return somebody.email ? null : noAddress();
    },
    async do({ thing, userName, email }) {
      const at = { tenant: c.at.tenant, organization: thing.organization };
      const link = await makeLink(c, at, { user: thing.id ?? '', userName }, sentLifetime);
      c.audit({ thing: { kind: 'user', id: thing.id ?? '', organization: thing.organization }, after: { email } });
      return { link };
    },
    undo: () => Promise.reject(changedSince()),
  };
}

function signsIn(c: SignedContext, { thing, state, expiresAt }: Somebody): boolean {
  const facts = thing.organization === c.at.id ? c.at : c.server.directory.known(thing.organization);
  const isIn = (state === 'active' || state === 'suspended') && (!expiresAt || expiresAt > c.now);
  return isIn && facts !== undefined && isOpen('password', thing.id ?? '', settingsOf(facts.settings).signIn);
}
