import { writeEntry } from '../audit/index.ts';
import type { OrganizationFacts, PublicContext, SignedContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf, nameKey } from '../database/keys.ts';
import { load } from '../database/things.ts';
import type { Event } from '../events.ts';
import { type Admitted, admit } from '../identity/index.ts';
import { newSalt } from '../outside/ids.ts';
import { type Problem, Refusal } from '../refusal.ts';
import { appoint, appointments, demandGivable, roleNamed } from '../roles/index.ts';
import { insertUser, takenOf, user, users } from '../users/index.ts';
import { newcomer } from './deeds-provider.ts';
import { type Person, type Provider, missingOf } from './provider.ts';
import { refused } from './refused.ts';
import { isLinked, maySignInNow, putSubject, seenAgain, subjectOf, usersWith } from './store-subjects.ts';

type Within = Readonly<{
  tx: Tx;
  happened: (event: Event) => Promise<void>;
  /** Whoever set the provider up, as of now; null when they may not sign in, or not get here, any more. */
  by: SignedContext | null;
}>;

type Arrival = Readonly<{ organization: OrganizationFacts; provider: Provider; person: Person }>;
/** Who it is here; or why nobody, which is told when what was written down is safe. */
type Outcome = Readonly<{ user: string }> | Readonly<{ problem: Problem; values?: Record<string, string> }>;

/**
 * Lets somebody in whom a provider has proven. INVARIANT: a provider never speaks for a user whose password whoever set
 * it up may not set, and never gives more than they may give now.
 */
export async function comeIn(c: PublicContext, arrival: Arrival): Promise<Admitted> {
  const { organization, provider } = arrival;
  const tenant = await c.server.directory.tenantOf(provider.setUpFrom);
  const setter = { organization: provider.setUpFrom, user: provider.setUpBy, at: organization.id };
  const within = async (w: Within): Promise<Outcome & { admitted?: Admitted }> => {
    const outcome = await whoIs(c, w, arrival);
    if (!('user' in outcome)) return outcome;
    if (!(await maySignInNow(w.tx, organization.id, outcome.user, c.now)))
      return { problem: refused['user-not-active'] };
    const shown = { method: 'single-sign-on', factors: 1 } as const;
    return { ...outcome, admitted: await admit(w, organization, outcome.user, shown, c) };
  };
  const inName = tenant
    ? await c.inNameOf({ ...setter, tenant }, async (by) =>
        // whoever reaches the organization no more is elsewhere
        by.at.id === organization.id ? within({ tx: by.tx, happened: by.happened, by }) : null,
      )
    : null;
  const outcome = inName ?? (await c.unsafeWithin(organization, (tx, happened) => within({ tx, happened, by: null })));
  if (outcome.admitted) return outcome.admitted;
  if ('user' in outcome) throw new Error('whoever is known here is signed in');
  throw new Refusal(outcome.problem, { ...(outcome.values && { values: outcome.values }) });
}

async function whoIs(c: PublicContext, w: Within, arrival: Arrival): Promise<Outcome> {
  const { organization, provider, person } = arrival;
  const known = await subjectOf(w.tx, organization.id, provider.id, person.subject);
  if (known?.user) {
    if (known.trust !== provider.trust && !(await speaksFor(c, w, known.user))) return wait(c, w, arrival, known.user);
    await seenAgain(w.tx, organization.id, known.id, provider.trust, c.now);
    return { user: known.user };
  }
  const { field } = provider.settings.match;
  const matches = person.match === null ? [] : await usersWith(w.tx, organization.id, field, person.match);
  const [match] = matches;
  if (match !== undefined) {
    const taken = matches.length > 1 || (await isLinked(w.tx, organization.id, provider.id, match));
    if (taken || !(await speaksFor(c, w, match))) return wait(c, w, arrival, matches.length > 1 ? null : match);
    await link(c, w, arrival, match);
    return { user: match };
  }
  if (!provider.justInTime) {
    await wait(c, w, arrival, null);
    return { problem: refused['nobody-here'] };
  }
  // whoever has the address, the name or the number already could be the same person: nobody is merged unasked
  for (const [other, value] of Object.entries({ userName: person.userName, email: person.email })) {
    const same = value === null ? [] : await usersWith(w.tx, organization.id, other as 'userName' | 'email', value);
    if (same.length > 0) return wait(c, w, arrival, same.length === 1 ? (same[0] ?? null) : null);
  }
  const missing = missingOf(provider.settings, person);
  if (missing.length > 0) return { problem: refused['claims-missing'], values: { claims: missing.join(', ') } };
  const { userName, employeeIdentifier } = person;
  const taken = await takenOf(w.tx, organization.id, { userName: userName ?? undefined, employeeIdentifier });
  if (taken.length > 0) return { problem: refused['name-given-up'] };
  return { user: await become(c, w, arrival) };
}

/** Whether the provider may speak for a user: whoever set it up could set the password, or is that user. */
async function speaksFor(c: PublicContext, { tx, by }: Within, id: string): Promise<boolean> {
  if (!by) return false;
  if (by.actor.id === id) return true;
  const found = await load(tx, user, id, true, c.now.getTime());
  return found !== null && by.check(users.password, found.thing).allowed;
}

async function wait(c: PublicContext, w: Within, arrival: Arrival, candidate: string | null): Promise<Outcome> {
  await met(c, w, arrival, { user: null, candidate });
  return { problem: refused['not-linked'] };
}

async function link(c: PublicContext, w: Within, arrival: Arrival, id: string): Promise<void> {
  await met(c, w, arrival, { user: id, candidate: null });
  await write(c, w, arrival, { thing: id, after: { linked: arrival.person.subject } });
}

const met = (
  c: PublicContext,
  { tx }: Within,
  arrival: Arrival,
  is: { user: string | null; candidate: string | null },
) => {
  const { organization, provider, person } = arrival;
  const { subject, ...claims } = person;
  const at = { tenant: organization.tenant, organization: organization.id };
  return putSubject(tx, at, {
    ...{ id: c.newId(), provider: provider.id, subject, trust: provider.trust, claims, at: c.now },
    ...is,
  });
};

/** Makes the user a provider brought: a learner, and what whoever set it up may still give. */
async function become(c: PublicContext, w: Within, arrival: Arrival): Promise<string> {
  const { organization, provider, person } = arrival;
  const { userName, firstName, lastName, email, employeeIdentifier } = person;
  const [name, first, last] = [userName ?? '', firstName ?? '', lastName ?? ''];
  const id = c.newId();
  const why = await lackingFor(w, provider, id);
  await insertUser(w.tx, {
    ...{ tenant: organization.tenant, organization: organization.id, id, userName: name, userNameKey: keyOf(name) },
    ...{ firstName: first, lastName: last, nameKey: nameKey(first, last), email, emailKey: email && keyOf(email) },
    ...{ location: provider.locationId, language: c.language, employeeIdentifier, passwordHash: null },
    ...{ at: c.now, by: provider.setUpBy },
  });
  const { role } = provider;
  if (w.by && role !== null && why === null && (await isMore(w.by, role)))
    await appoint(w.by, { user: id, role, anchor: null, from: null, until: null, reason: null });
  await w.happened({ kind: 'users-changed', users: [id], organization: organization.id });
  await met(c, w, arrival, { user: id, candidate: null });
  const after = { userName, email, location: provider.locationId, heldBack: why === null ? [] : ['role'] };
  await write(c, w, arrival, { thing: id, after: { ...after, ...(why === null && role !== null && { role }) } });
  if (why !== null) await write(c, w, arrival, { thing: id, after: { role }, why });
  return id;
}

const isMore = async (by: SignedContext, role: string): Promise<boolean> =>
  (await roleNamed(by, role)).kind !== 'learner';

/** The code of what keeps whoever set the provider up from giving its role now; null: nothing does, or there is none. */
async function lackingFor({ by }: Within, provider: Provider, id: string): Promise<string | null> {
  const { role, locationId } = provider;
  if (role === null) return null;
  if (!by || !by.check(users.create, newcomer(by.at.id, id, locationId, [role])).allowed) return 'set-up-by';
  try {
    const named = await roleNamed(by, role);
    if (named.kind === 'learner') return null;
    await demandGivable(by, newcomer(by.at.id, id, locationId, []), { role: named.id, anchor: null });
    return null;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return fault.errors[0]?.code ?? fault.problem.code;
  }
}

type Told = Readonly<{ thing: string; after: object; why?: string }>;

/** Stands in the audit; a role that was held back stands there as a refusal of whoever set the provider up. */
async function write(c: PublicContext, { tx }: Within, arrival: Arrival, { thing, after, why }: Told): Promise<void> {
  const { organization, provider, person } = arrival;
  const name = `${person.firstName ?? ''} ${person.lastName ?? ''}`.trim();
  await writeEntry(tx, {
    ...{ tenant: organization.tenant, organization: organization.id, at: c.now, operation: 'single-sign-on.complete' },
    ...{ kind: 'user', thing, appointment: null, role: null, scope: null, reason: null, address: c.address },
    ...{ id: c.newId(), salt: newSalt(), actor: why === undefined ? thing : provider.setUpBy },
    ...{
      outcome: why === undefined ? 'done' : 'refused',
      privilege: why === undefined ? null : appointments.appoint.id,
    },
    payload: {
      actor: why === undefined ? name : provider.setUpName,
      after: { ...after, provider: provider.label },
      ...(why !== undefined && { why }),
    },
  });
}
