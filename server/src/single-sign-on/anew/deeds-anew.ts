import type { SignedContext } from '../../context.ts';
import { readCredential } from '../../identity/index.ts';
import { Refusal } from '../../refusal.ts';
import { type Begun, go, isKept, personBack } from '../deeds-sign-in.ts';
import type { OidcProvider } from '../provider.ts';
import { refused } from '../refused.ts';
import { insertAttempt, openAttempt, providerById, useAttempt } from '../store.ts';
import { subjectsOfUser } from '../store-subjects.ts';

/** The providers at which the asker may prove anew who they are: OpenID providers that are on, with an account of theirs. */
export async function providersToProveBy(
  c: SignedContext,
): Promise<readonly Readonly<{ id: string; label: string }>[]> {
  const links = await subjectsOfUser(c.tx, c.organization.id, c.actor.id);
  const found = await Promise.all(links.map(({ provider }) => providerById(c.tx, c.organization.id, provider)));
  return found.flatMap((one) => (one?.kind === 'oidc' && one.on ? [{ id: one.id, label: one.label }] : []));
}

/** Sends the asker to a provider, to sign in there once more although they are signed in. @throws Refusal 404 */
export async function goAnew(c: SignedContext, id: string, patience: number): Promise<Begun> {
  const { organization } = c;
  const provider = await demandOidc(c, id);
  const at = { tenant: organization.tenant, organization: organization.id };
  const beginning = { organization, provider, forUser: c.actor.id, patience, isProof: true };
  return go(c, beginning, (row) => insertAttempt(c.tx, at, row, c.now));
}

/**
 * Comes back from a provider. INVARIANT: it is the account of the asker that signed in there, and it did so after this was
 * begun.
 */
export async function returnedAnew(
  c: SignedContext,
  search: string,
  keep: string | null,
  patience: number,
): Promise<string> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const read = readCredential(state, 'token');
  const { id: organization } = c.organization;
  const attempt = read?.organization === organization ? await openAttempt(c.tx, organization, read.hash, c.now) : null;
  if (!attempt?.isProof || attempt.forUser !== c.actor.id || !isKept(attempt, keep))
    throw new Refusal(refused['attempt-ended']);
  await useAttempt(c.tx, organization, attempt.id, c.now);
  const provider = await demandOidc(c, attempt.provider);
  const begun = attempt.until.getTime() - patience;
  const maxAge = Math.ceil((c.now.getTime() - begun) / 1000);
  const person = await personBack(c, provider, { ...attempt, state, maxAge }, search);
  const links = await subjectsOfUser(c.tx, organization, c.actor.id);
  const isOwn = links.some((link) => link.provider === provider.id && link.subject === person.subject);
  if (!isOwn) throw new Refusal(refused['other-account']);
  return provider.label;
}

async function demandOidc(c: SignedContext, id: string): Promise<OidcProvider> {
  const provider = await providerById(c.tx, c.organization.id, id);
  if (provider?.kind !== 'oidc' || !provider.on) throw new Refusal(refused['provider-off']);
  return provider;
}
