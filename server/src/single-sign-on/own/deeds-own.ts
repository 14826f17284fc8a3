import type { SignedContext } from '../../context.ts';
import { passkeysOf, proveOneself, readCredential } from '../../identity/index.ts';
import { settingsOf } from '../../organizations/index.ts';
import { problems, Refusal } from '../../refusal.ts';
import { type Begun, go, isKept, personBack } from '../deeds-sign-in.ts';
import type { Person, Provider } from '../provider.ts';
import { refused } from '../refused.ts';
import { insertAttempt, openAttempt, providerById, providersOf, useAttempt } from '../store.ts';
import { deleteSubject, isLinked, type OwnSubject, putSubject, subjectOf, subjectsOfUser } from '../store-subjects.ts';

/** Minutes for which a proof of who one is counts, and as long one may take at the provider. */
const fresh = 5;

/** A provider one may link oneself to, or is linked to. */
export type OwnWay = Readonly<{ provider: string; label: string; link: OwnSubject | null }>;

export async function ownWays(c: SignedContext): Promise<readonly OwnWay[]> {
  const isTaken = settingsOf(c.organization.settings).signIn.methods.includes('single-sign-on');
  const links = await subjectsOfUser(c.tx, c.organization.id, c.actor.id);
  const providers = await providersOf(c.tx, c.organization.id);
  return providers.flatMap(({ id, label, on }) => {
    const link = links.find(({ provider }) => provider === id) ?? null;
    return link || (on && isTaken) ? [{ provider: id, label, link }] : [];
  });
}

/** Sends whoever has just proven who they are to a provider, to come back with an account of theirs there. */
export async function beginOwn(c: SignedContext, id: string, password: string | null): Promise<Begun> {
  await proveOneself(c, password, fresh);
  const { organization } = c;
  const isTaken = settingsOf(organization.settings).signIn.methods.includes('single-sign-on');
  const provider = await providerById(c.tx, organization.id, id);
  if (!c.user.signIn || !isTaken || !provider?.on) throw new Refusal(refused['provider-off']);
  if (await isLinked(c.tx, organization.id, id, c.actor.id)) throw new Refusal(refused['subject-linked']);
  const at = { tenant: organization.tenant, organization: organization.id };
  const beginning = { organization, provider, forUser: c.actor.id, patience: fresh * 60_000 };
  return go(c, beginning, (row) => insertAttempt(c.tx, at, row, c.now));
}

/**
 * Comes back from a provider: the account there is one's own from now on. INVARIANT: it is the one who began it who is
 * signed in now, and nobody else's account is taken.
 */
export async function completeOwn(c: SignedContext, search: string, keep: string | null): Promise<Provider> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const read = readCredential(state, 'token');
  const { organization } = c;
  const attempt =
    read?.organization === organization.id ? await openAttempt(c.tx, organization.id, read.hash, c.now) : null;
  if (attempt?.forUser !== c.actor.id || attempt.isProof || !isKept(attempt, keep))
    throw new Refusal(refused['attempt-ended']);
  await useAttempt(c.tx, organization.id, attempt.id, c.now);
  const provider = await providerById(c.tx, organization.id, attempt.provider);
  if (!provider?.on) throw new Refusal(refused['provider-off']);
  const person = await personBack(c, provider, { ...attempt, state }, search);
  await linkOwn(c, provider, person);
  await c.happened({
    ...{ kind: 'sign-in-linked', user: c.actor.id },
    provider: provider.label,
    organization: organization.id,
  });
  c.audit({ thing: { kind: 'user', id: c.actor.id }, after: { provider: provider.label, linked: person.subject } });
  return provider;
}

async function linkOwn(c: SignedContext, provider: Provider, { subject, ...claims }: Person): Promise<void> {
  const { organization } = c;
  const known = await subjectOf(c.tx, organization.id, provider.id, subject);
  if (known?.user && known.user !== c.actor.id) throw new Refusal(refused['linked-elsewhere']);
  if (!known?.user && (await isLinked(c.tx, organization.id, provider.id, c.actor.id)))
    throw new Refusal(refused['subject-linked']);
  const at = { tenant: organization.tenant, organization: organization.id };
  const who = { provider: provider.id, subject, user: c.actor.id, candidate: null, claims };
  await putSubject(c.tx, at, { id: c.newId(), ...who, trust: provider.trust, at: c.now });
}

/** Ends a link of one's own, unless nothing else lets one in. */
export async function endOwn(c: SignedContext, id: string, password: string | null): Promise<void> {
  const { hasPassword } = await proveOneself(c, password);
  const links = await subjectsOfUser(c.tx, c.organization.id, c.actor.id);
  const found = links.find((link) => link.id === id);
  if (!found) throw new Refusal(problems['not-found']);
  const { methods } = settingsOf(c.organization.settings).signIn;
  const isElse = (hasPassword && methods.includes('password')) || links.length > 1;
  const hasPasskey = (await passkeysOf(c.tx, c.organization.id, c.actor.id)).length > 0;
  if (!isElse && !(hasPasskey && methods.includes('passkey'))) throw new Refusal(refused['link-last']);
  await deleteSubject(c.tx, c.organization.id, found.id);
  c.audit({ thing: { kind: 'user', id: c.actor.id }, before: { provider: found.label, linked: found.id } });
}
