import { type Entry, writeEntry } from '../../audit/index.ts';
import type { OrganizationFacts, PublicContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import type { Event } from '../../events.ts';
import { isExpired, settingsOf } from '../../organizations/index.ts';
import { newSalt, newSecret } from '../../outside/ids.ts';
import { Refusal } from '../../refusal.ts';
import { seeDevice } from '../devices/deeds-device.ts';
import { hashSecret, readCredential } from '../lookup.ts';
import { refused as known } from '../problems.ts';
import { isLearnerOnly, stayAtDevice } from '../registered/device.ts';
import { insertSignIn } from '../store.ts';
import { factorAsked, isOpen, missingSteps, refused, type Shown, type Step } from './admission.ts';
import { type AtDoor, atDoor, endPending, insertPending, keepPending, type Pending, takePending } from './store.ts';

export type Asking = Pick<PublicContext, 'now' | 'newId' | 'address' | 'device' | 'server' | 'site'>;
/** A transaction, and where rooms above are told what happens in it. */
export type Within = Readonly<{ tx: Tx; happened: (event: Event) => Promise<void> }>;
type At = Pick<OrganizationFacts, 'id' | 'tenant'>;

/** Come in, with the cookie's value; or a step is missing, and the token opens that step alone. */
export type Admitted =
  | Readonly<{ cookie: string; pending: null }>
  | Readonly<{ cookie: null; pending: Readonly<{ token: string; steps: readonly Step[] }> }>;

/** Minutes a pending sign-in waits. */
const patience = 10;
const day = 24 * 3600_000;

/**
 * How a sign-in is made: every way in ends here, once it has proven who somebody is. Asks whether they may sign in, the
 * organization is not expired and takes this way, and what is still missing; makes the sign-in when nothing is.
 */
export async function admit(within: Within, at: At, user: string, shown: Shown, asking: Asking): Promise<Admitted> {
  const { tx } = within;
  const { organization, door } = await whoIs(tx, at, user, asking);
  const page = settingsOf(organization.settings).signIn;
  if (!isOpen(shown.method, user, page)) throw new Refusal(refused['method-off']);
  if (shown.method === 'device') await refuseMore(tx, organization, user, door, asking);
  const asked = factorAsked(shown.method, page);
  const administers = asked === 'administrators' && (await administersAny(tx, organization, user, door, asking));
  const steps = missingSteps(shown, { ...door, administers }, asked);
  if (steps.length === 0) return comeIn(within, organization, { user, ...shown }, door, asking);
  const token = newSecret();
  const until = new Date(asking.now.getTime() + patience * 60_000);
  const row = { id: asking.newId(), user, ...shown, steps, hash: hashSecret(token), at: asking.now, until };
  await insertPending(tx, { tenant: at.tenant, organization: at.id }, row);
  return { cookie: null, pending: { token: `${at.id}.${token}`, steps } };
}

/** A sign-in that waits, held by its token, with the user it is for. */
export type Waiting = Readonly<{
  within: Within;
  organization: OrganizationFacts;
  pending: Pending;
  door: AtDoor;
  token: string;
}>;

/** The organization a pending token leads into. @throws Refusal 401 for what is no such token. */
export async function whereOf(asking: Pick<Asking, 'server'>, token: string): Promise<At & { hash: Buffer }> {
  const read = readCredential(token, 'token');
  const tenant = read && (await asking.server.directory.tenantOf(read.organization));
  if (!read || !tenant) throw new Refusal(refused['step-ended']);
  return { id: read.organization, tenant, hash: read.hash };
}

/** What waits under a token, locked. @throws Refusal when nothing does, or when another step comes first. */
export async function waiting(
  within: Within,
  at: At & { hash: Buffer },
  token: string,
  step: Step,
  asking: Asking,
): Promise<Waiting> {
  const { tx } = within;
  const pending = await takePending(tx, at.id, at.hash, asking.now);
  if (!pending) throw new Refusal(refused['step-ended']);
  if (pending.steps[0] !== step) throw new Refusal(refused['not-now']);
  const { organization, door } = await whoIs(tx, at, pending.user, asking);
  return { within, organization, pending, door, token };
}

/** The step was done: the next one, or the sign-in. */
export async function advance(
  { within, organization, pending, door, token }: Waiting,
  asking: Asking,
  factors: 1 | 2 = pending.factors,
): Promise<Admitted> {
  const left = { ...pending, factors, steps: pending.steps.slice(1) };
  if (left.steps.length === 0) await endPending(within.tx, organization.id, pending.user);
  if (left.steps.length === 0) return comeIn(within, organization, left, door, asking);
  await keepPending(within.tx, organization.id, left);
  return { cookie: null, pending: { token, steps: left.steps } };
}

/** The user at the door and their organization as they stand now. */
async function whoIs(tx: Tx, at: At, user: string, { server, site, now }: Asking) {
  const door = await atDoor(tx, at.id, user, now);
  const organization = door && (await server.directory.find(tx, at.tenant, at.id, door.stamps.organization));
  if (!door || !organization) throw new Refusal(known['sign-in-failed']);
  if (isExpired(organization, now)) throw new Refusal(known['organization-expired']);
  if (site.organization && site.organization.id !== at.id) {
    const { origin } = await server.addresses.siteOf(tx, at.id);
    const values = { organization: organization.name, address: origin };
    throw new Refusal(known['other-site'], { values, more: { address: origin } });
  }
  return { door, organization };
}

/** Whether a user holds a role that administers anything, now. */
export async function administersAny(
  tx: Tx,
  { id, tenant }: At,
  user: string,
  { stamps }: AtDoor,
  { server, now }: Pick<Asking, 'server' | 'now'>,
): Promise<boolean> {
  const authority = await server.authorities.of(tx, { tenant, organization: id, user }, stamps, now);
  if (!authority) return false;
  const isNow = ({ from, until }: { from: number | null; until: number | null }) =>
    (from ?? 0) <= now.getTime() && (until ?? Number.POSITIVE_INFINITY) > now.getTime();
  return authority.actor.appointments.filter(isNow).some(({ role }) => {
    const kind = authority.rules.roles.get(role)?.kind;
    return kind === 'administrator' || kind === 'platform';
  });
}

/** A PIN opens to learners alone: whoever holds any other role is asked for more than six digits. */
async function refuseMore(
  tx: Tx,
  { id, tenant }: At,
  user: string,
  { stamps }: AtDoor,
  { server, now }: Pick<Asking, 'server' | 'now'>,
): Promise<void> {
  const authority = await server.authorities.of(tx, { tenant, organization: id, user }, stamps, now);
  if (!authority || !isLearnerOnly(authority, now)) throw new Refusal(refused['learners-only']);
}

async function comeIn(
  within: Within,
  organization: OrganizationFacts,
  { user, method, factors, device }: Shown & { user: string },
  { name }: AtDoor,
  asking: Asking,
): Promise<Admitted> {
  const { tx } = within;
  const { idleMinutes, days } = settingsOf(organization.settings).signIn;
  if (!device) await seeDevice(within, organization, user, asking);
  const stay = device ? { ...stayAtDevice, device } : { idleMinutes, days };
  const cookie = await openSignIn(tx, organization, user, asking, { method, factors, ...stay });
  await note(tx, organization, asking, {
    operation: 'sign-in.create',
    user,
    outcome: 'done',
    payload: { actor: name, after: { method, factors, ...(device && { device }) } },
  });
  return { cookie, pending: null };
}

type Made = Omit<Shown, 'device'> & Readonly<{ idleMinutes: number | null; days: number; device?: string | null }>;
const plain: Made = { method: 'password', factors: 1, idleMinutes: null, days: 30 };

/** Makes the sign-in itself, for a user of whom nothing is missing. Gives the cookie's value. */
export async function openSignIn(
  tx: Tx,
  { id, tenant }: At,
  user: string,
  { now, newId, address, device }: Pick<Asking, 'now' | 'newId' | 'address' | 'device'>,
  { method, factors, idleMinutes, days, device: registered = null }: Made = plain,
): Promise<string> {
  const secret = newSecret();
  const until = new Date(now.getTime() + days * day);
  const row = {
    id: newId(),
    user,
    hash: hashSecret(secret),
    at: now,
    until,
    address,
    device,
    method,
    factors,
    idleMinutes,
    registered,
  };
  await insertSignIn(tx, { tenant, organization: id, ...row });
  return `${id}.${secret}`;
}

type Noted = Readonly<{
  operation: string;
  user: string;
  outcome: Entry['outcome'];
  payload: unknown;
  reason?: string;
}>;

/** What happens at the door stands in the audit under the name of whoever stood there. */
export const note = (tx: Tx, at: At, asking: Pick<Asking, 'now' | 'newId' | 'address'>, noted: Noted): Promise<void> =>
  writeEntry(tx, {
    tenant: at.tenant,
    organization: at.id,
    id: asking.newId(),
    salt: newSalt(),
    at: asking.now,
    actor: noted.user,
    operation: noted.operation,
    outcome: noted.outcome,
    kind: 'user',
    thing: noted.user,
    privilege: null,
    appointment: null,
    role: null,
    scope: null,
    reason: noted.reason ?? null,
    address: asking.address,
    payload: noted.payload,
  });
