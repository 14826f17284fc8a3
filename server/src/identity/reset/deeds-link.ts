import type { SignedContext } from '../../context.ts';
import { newId, newSecret } from '../../outside/ids.ts';
import { hashSecret } from '../lookup.ts';
import { endResets, insertReset, type Place } from './store.ts';

type Whom = Readonly<{ user: string; userName: string }>;
type Where = Pick<SignedContext, 'tx' | 'now' | 'happened'>;

/** Makes a link for a user, which goes out by mail, and ends the one before it. Gives its id. */
export async function makeLink(h: Where, at: Place, { user, userName }: Whom, lasts: number): Promise<string> {
  const { organization } = at;
  const until = new Date(h.now.getTime() + lasts);
  for (const before of await endResets(h.tx, organization, user, h.now))
    await h.happened({ kind: 'password-reset-ended', reset: before, organization });
  const [reset, secret] = [newId(), newSecret()];
  await insertReset(h.tx, at, { id: reset, user, hash: hashSecret(secret), at: h.now, until });
  const link = { secret: `${organization}.${secret}`, until };
  await h.happened({ kind: 'password-reset-asked', organization, reset, user, userName, ...link });
  return reset;
}
