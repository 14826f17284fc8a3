import type { Facts } from '@ambit/policy';
import type { Context, OrganizationFacts, PublicContext, SignedContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf, nameKey } from '../database/keys.ts';
import type { Event } from '../events.ts';
import { isExpired, settingsOf } from '../organizations/index.ts';
import { Refusal, problems } from '../refusal.ts';
import { insertUser, takenOf } from '../users/index.ts';
import { refused, wouldBe } from './joining.ts';
import { type JoinRequest, deleteRequest, hasAddress, placeThere, requestById } from './store.ts';

/** The organization behind a doorway where people make their own accounts. @throws Refusal 404 */
export async function openDoor(c: PublicContext): Promise<OrganizationFacts> {
  const found = await c.server.directory.byIdentifier(c.params['identifier'] ?? '');
  return demandOpen(found, c.now);
}

/** @throws Refusal 404 where nobody makes their own account, not any more, or not at present */
export function demandOpen(found: OrganizationFacts | null, now: Date): OrganizationFacts {
  if (!found || isExpired(found, now) || !settingsOf(found.settings).joining.on)
    throw new Refusal(refused['joining-off']);
  return found;
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
export const isInUse = async (tx: Tx, organization: string, email: string): Promise<boolean> =>
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

type Newcomer = Pick<JoinRequest, 'email' | 'firstName' | 'lastName' | 'passwordHash' | 'language'>;
type Within = Readonly<{ tx: Tx; now: Date; happened: (event: Event) => Promise<void> }>;

/** Makes the user: a learner at the organization’s default place. */
export async function comeIn(
  { tx, now, happened }: Within,
  at: OrganizationFacts,
  request: Newcomer,
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
