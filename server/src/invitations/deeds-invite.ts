import type { Facts, Thing } from '@ambit/policy';
import type { Context, SignedContext } from '../context.ts';
import { keyOf } from '../database/keys.ts';
import { group, groups } from '../groups/privileges.ts';
import { hashSecret } from '../identity/index.ts';
import { newSecret } from '../outside/ids.ts';
import { type Problem, Refusal, problems } from '../refusal.ts';
import { demandGivable, roleNamed } from '../roles/index.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import { department, departments } from '../workplace/privileges.ts';
import type { InvitationInput } from './input.ts';
import { type Invited, lifetime, refused, thingOf } from './invitation.ts';
import {
  type Invitation,
  type Sent,
  endExpired,
  insertInvitation,
  invitationById,
  namedWithin,
  sendAgain,
} from './store.ts';

/** The facts of the user an invitation would make; what lies outside reach is refused at its field. */
export async function factsOfInvited(input: InvitationInput, c: SignedContext): Promise<Facts> {
  const { locationId, departmentId, groups: wanted } = input;
  const location = locationId ? (await placeInScope(c, locationId, 'locationId', findLocation)).id : null;
  if (departmentId) {
    const asked = { ids: [departmentId], liveAt: c.now };
    const found = await namedWithin(c.tx, department, c.at.id, c.filter(departments.view), asked);
    if (found.length === 0) throw atField('departmentId', refused['department-outside']);
  }
  const open = new Set(await openGroups(c, wanted));
  const closed = wanted.findIndex((id) => !open.has(id));
  if (closed >= 0) throw atField(`groups.${closed}`, refused['group-outside']);
  const roles = input.role ? [(await roleNamed(c, input.role)).id] : [];
  const where = { location, department: departmentId ?? null, groups: wanted };
  return thingOf(c.at.id, c.newId(), where, roles).facts;
}

/** Those of some groups whose members the asker may change. */
export async function openGroups(c: SignedContext, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const found = await namedWithin(c.tx, group, c.at.id, c.filter(groups.editMembers), { ids });
  return found.map(({ id }) => id);
}

/** Invites somebody as what the asker may make them now. Gives the link, which is kept nowhere. */
export async function invite(
  c: Context<'user.create', InvitationInput>,
): Promise<{ id: string; link: string; expiresAt: Date }> {
  const { email, firstName, lastName, role, anchor, locationId, departmentId, groups: wanted } = c.input;
  const rest = { location: locationId ?? null, department: departmentId ?? null, groups: wanted };
  const given = role ? await roleNamed(c, role) : null;
  const invited: Invited =
    given === null || given.kind === 'learner'
      ? { ...rest, role: await learnerOf(c), anchor: null }
      : { ...rest, role: given.id, anchor: anchor ?? null };
  await demandPromise(c, invited);
  return send(c, { ...invited, email, firstName: firstName ?? null, lastName: lastName ?? null, claims: null });
}

type Sending = Invited & Pick<Invitation, 'email' | 'firstName' | 'lastName' | 'claims'>;

/** Keeps an invitation that was decided about and sends its link. */
export async function send(
  c: Context<'user.create' | 'user.password', unknown>,
  to: Sending,
): Promise<{ id: string; link: string; expiresAt: Date }> {
  const { email, firstName, lastName, claims, ...invited } = to;
  const [id, emailKey] = [c.newId(), keyOf(email)];
  const { secret, sent } = newLink(c);
  await endExpired(c.tx, c.at.id, emailKey, c.now);
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const made = await insertInvitation(c.tx, c.granted, { ...place, ...to, id, emailKey }, sent);
  if (!made) throw atField('email', refused['invitation-open']);
  const names = { email, firstName, lastName };
  c.audit({ thing: { kind: 'invitation', id }, after: { ...names, ...invited, ...(claims && { claims }) } });
  await tellSent(c, { id, ...names, role: invited.role }, secret, sent);
  return { id, link: await linkOf(c, secret), expiresAt: sent.until };
}

/** Sends an invitation again in the asker’s name: from now on their authority counts at acceptance. */
export async function resend(c: Context<'user.create'>): Promise<{ id: string; link: string; expiresAt: Date }> {
  const found = await invitationOf(c);
  await demandPromise(c, found);
  const { secret, sent } = newLink(c);
  if (!(await sendAgain(c.tx, c.granted, found.id, sent))) throw new Refusal(refused['invitation-closed']);
  c.audit({ thing: { kind: 'invitation', id: found.id }, after: { email: found.email, until: sent.until } });
  await tellSent(c, found, secret, sent);
  return { id: found.id, link: await linkOf(c, secret), expiresAt: sent.until };
}

/** The invitation in the address; 404 where there is none whose user the asker would see. */
export async function invitationOf(c: SignedContext): Promise<Invitation> {
  const found = await invitationById(c.tx, c.at.id, c.params['id'] ?? '');
  if (!found || !c.sees(wouldBe(c, found))) throw new Refusal(problems['not-found']);
  return found;
}

export const factsOfInvitation = async (_: unknown, c: SignedContext): Promise<Facts> =>
  wouldBe(c, await invitationOf(c)).facts;

/** The user a kept invitation would make; a role that is not there any more outranks nobody. */
export const wouldBe = (c: SignedContext, one: Invitation): Thing =>
  thingOf(one.organization, c.newId(), one, c.rules.roles.has(one.role) ? [one.role] : []);

/** Every ceiling that will be asked at acceptance is asked before anything is promised. */
async function demandPromise(c: SignedContext, invited: Invited): Promise<void> {
  const role = await roleNamed(c, invited.role);
  if (role.kind !== 'learner') await demandGivable(c, thingOf(c.at.id, c.newId(), invited, []), invited);
}

export async function learnerOf(c: SignedContext): Promise<string> {
  const { roles } = await c.server.rulesOf(c.tx, c.at);
  const learner = [...roles.values()].find(({ kind }) => kind === 'learner');
  if (!learner) throw new Error(`${c.at.roleModel} has no learner role`);
  return learner.id;
}

function newLink(c: SignedContext): { secret: string; sent: Sent } {
  const secret = newSecret();
  const until = new Date(c.now.getTime() + lifetime);
  const by = { by: c.actor.id, from: c.organization.id, byName: c.user.name };
  return { secret, sent: { hash: hashSecret(secret), ...by, at: c.now, until } };
}

/** The link goes by mail as well as by whoever copies it. */
const tellSent = (
  c: SignedContext,
  one: Pick<Invitation, 'id' | 'email' | 'firstName' | 'lastName' | 'role'>,
  secret: string,
  { until }: Sent,
): Promise<void> =>
  c.happened({
    ...{ kind: 'invitation-sent', invitation: one.id, email: one.email, role: one.role, organization: c.at.id },
    ...{ name: [one.firstName, one.lastName].filter(Boolean).join(' ') || null, by: c.user.name },
    ...{ secret: `${c.at.id}.${secret}`, until },
  });

// behind the hash, so that the secret stands in no log of a server in between
async function linkOf(c: SignedContext, secret: string): Promise<string> {
  const { origin } = await c.server.addresses.siteOf(c.tx, c.at.id);
  return `${origin}/invitation#${c.at.id}.${secret}`;
}

export const atField = (field: string, { code, says }: Problem): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says }] });
