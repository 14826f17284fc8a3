import type { Facts } from '@ambit/policy';
import { writeEntry } from '../audit/index.ts';
import type { Context, OrganizationFacts, PublicContext, SignedContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf, nameKey } from '../database/keys.ts';
import type { Event } from '../events.ts';
import { isExpired, refuseAccount, settingsOf } from '../organizations/index.ts';
import { newSalt } from '../outside/ids.ts';
import { Refusal, problems } from '../refusal.ts';
import { hashPassword, insertUser, takenOf } from '../users/index.ts';
import { isOfDomain, refused, wouldBe } from './joining.ts';
import { type JoinRequest, deleteRequest, insertRequest, hasAddress, placeThere, requestById } from './store.ts';

export type Wanted = Readonly<{ email: string; firstName: string; lastName: string; password: string }>;

/** The organization behind a doorway where people make their own accounts. @throws Refusal 404 */
export async function openDoor(c: PublicContext): Promise<OrganizationFacts> {
  const found = await c.server.directory.byIdentifier(c.params['identifier'] ?? '');
  if (!found || isExpired(found, c.now) || !settingsOf(found.settings).joining.on)
    throw new Refusal(refused['joining-off']);
  return found;
}

/**
 * Takes somebody in, or keeps the request. INVARIANT: the answer is the same, and takes as long, whether the address is
 * free, in use, or has asked before; nothing is written then.
 */
export async function join(c: PublicContext, wanted: Wanted): Promise<{ approval: boolean }> {
  const organization = await openDoor(c);
  const { joining } = settingsOf(organization.settings);
  const { email, password, ...names } = wanted;
  if (!isOfDomain(email, joining.domains)) {
    const values = { domains: joining.domains.join(', ') };
    throw new Refusal(problems.invalid, { errors: [{ field: 'email', ...refused['domain-not-taken'], values }] });
  }
  refuseAccount(organization, { userName: email, password }, false, { userName: 'email' });
  const request = { id: c.newId(), email, ...names, passwordHash: await hashPassword(password), language: c.language };
  await c.unsafeWithin(organization, async (tx, happened) => {
    if (await isInUse(tx, organization.id, email)) return;
    const place = { tenant: organization.tenant, organization: organization.id };
    if (joining.approval) {
      await insertRequest(tx, place, { ...request, at: c.now, emailKey: keyOf(email) });
      return;
    }
    await comeIn({ tx, happened, now: c.now }, organization, { ...request, at: c.now }, request.id, null);
    await writeEntry(tx, {
      ...{ tenant: place.tenant, organization: place.organization, at: c.now, operation: 'join-request.create' },
      ...{ id: c.newId(), salt: newSalt(), actor: request.id, privilege: null, kind: 'user', thing: request.id },
      ...{ outcome: 'done', appointment: null, role: null, scope: null, reason: null, address: c.address },
      payload: { actor: `${request.firstName} ${request.lastName}`, after: { email } },
    });
  });
  return { approval: joining.approval };
}

/** Lets the one who asked in, as a learner at the organization’s default place. */
export async function approve(c: Context<'user.create'>): Promise<string> {
  const request = await requested(c);
  if (await isInUse(c.tx, c.at.id, request.email)) throw new Refusal(refused['address-in-use']);
  const id = c.newId();
  await comeIn(c, c.at, request, id, c.actor.id);
  await deleteRequest(c.tx, c.at.id, request.id);
  c.audit({ thing: { kind: 'user', id }, after: { email: request.email, request: request.id } });
  return id;
}

export async function refuse(c: Context<'user.create'>): Promise<void> {
  const request = await requested(c);
  await deleteRequest(c.tx, c.at.id, request.id);
  c.audit({ before: { email: request.email, name: `${request.firstName} ${request.lastName}` } });
}

/** Is this address a user’s, or a user name that was given once? */
const isInUse = async (tx: Tx, organization: string, email: string): Promise<boolean> =>
  (await takenOf(tx, organization, { userName: email })).length > 0 || hasAddress(tx, organization, keyOf(email));

/** The request in the address; 404 where there is none of the organization that is administered. */
async function requested(c: SignedContext): Promise<JoinRequest> {
  const found = await requestById(c.tx, c.at.id, c.params['id'] ?? '');
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

/** The facts of whoever would be let in; 404 where there is no such request, or one would not see the user. */
export async function factsOfRequest(_: unknown, c: SignedContext): Promise<Facts> {
  const { locationId } = settingsOf(c.at.settings).joining;
  const thing = wouldBe(c.at.id, c.newId(), await placeThere(c.tx, c.at.id, locationId));
  await requested(c);
  if (!c.sees(thing)) throw new Refusal(problems['not-found']);
  return thing.facts;
}

type Within = Readonly<{ tx: Tx; now: Date; happened: (event: Event) => Promise<void> }>;

async function comeIn(
  { tx, now, happened }: Within,
  at: OrganizationFacts,
  request: JoinRequest,
  id: string,
  by: string | null,
): Promise<void> {
  const { email, firstName, lastName, passwordHash, language } = request;
  const { locationId } = settingsOf(at.settings).joining;
  await insertUser(tx, {
    ...{ tenant: at.tenant, organization: at.id, id, userName: email, userNameKey: keyOf(email), firstName, lastName },
    ...{ nameKey: nameKey(firstName, lastName), email, emailKey: keyOf(email), passwordHash, language },
    ...{ location: await placeThere(tx, at.id, locationId), at: now, by },
  });
  await happened({ kind: 'users-changed', users: [id], organization: at.id });
}
