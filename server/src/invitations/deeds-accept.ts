import { writeEntry } from '../audit/index.ts';
import type { PublicContext, SignedContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf, nameKey } from '../database/keys.ts';
import type { Event } from '../events.ts';
import { addMembers } from '../groups/index.ts';
import { admit, readCredential } from '../identity/index.ts';
import { newSalt } from '../outside/ids.ts';
import { Refusal } from '../refusal.ts';
import { appoint, appointments, demandGivable, roleNamed } from '../roles/index.ts';
import { hashPassword, insertUser, refuseTaken, users } from '../users/index.ts';
import { claim } from './claiming/deeds-claim.ts';
import { openGroups } from './deeds-invite.ts';
import type { Acceptance } from './input.ts';
import { type Promised, refused, thingOf } from './invitation.ts';
import { closeAccepted, type OpenInvitation, openByToken } from './store.ts';

/** The organization a link leads into, and the hash of its secret. */
type Link = Readonly<{ id: string; tenant: string; hash: Buffer }>;

/** What a link leads to while it is good. @throws Refusal 404, the same for every link that is not. */
export async function opened(c: PublicContext, token: string): Promise<{ link: Link; invitation: OpenInvitation }> {
  const link = await linkOf(c, token);
  const invitation = link && (await c.unsafeWithin(link, (tx) => openByToken(tx, link, c.now, false)));
  if (!link || !invitation) throw new Refusal(refused['invitation-ended']);
  return { link, invitation };
}

async function linkOf(c: PublicContext, token: string): Promise<Link | null> {
  const read = readCredential(token, 'token');
  const tenant = read && (await c.server.directory.tenantOf(read.organization));
  return read && tenant ? { id: read.organization, tenant, hash: read.hash } : null;
}

/**
 * Makes the user, with what the inviter may still give, and signs them in. Gives the cookie’s value; null where a
 * second factor is asked of everybody: the first sign-in begins with setting it up.
 */
export async function accept(c: PublicContext, token: string, input: Acceptance): Promise<string | null> {
  const { link, invitation } = await opened(c, token);
  const hash = await hashPassword(input.password);
  const tenant = await c.server.directory.tenantOf(invitation.invitedFrom);
  const inviter = { organization: invitation.invitedFrom, user: invitation.invitedBy, at: link.id };
  const given = tenant
    ? await c.inNameOf({ ...inviter, tenant }, async (by) => {
        // whoever reaches the organization no more is elsewhere
        if (by.at.id !== link.id) return null;
        return { cookie: await comeIn(c, { tx: by.tx, happened: by.happened, by }, link, input, hash) };
      })
    : null;
  if (given) return given.cookie;
  return c.unsafeWithin(link, (tx, happened) => comeIn(c, { tx, happened, by: null }, link, input, hash));
}

export type Within = Readonly<{
  tx: Tx;
  happened: (event: Event) => Promise<void>;
  /** The inviter as of now; null when they may not sign in, or not get here, any more. */ by: SignedContext | null;
}>;

async function comeIn(
  c: PublicContext,
  within: Within,
  link: Link,
  input: Acceptance,
  hash: string,
): Promise<string | null> {
  const { tx, happened, by } = within;
  const invitation = await openByToken(tx, link, c.now, true);
  if (!invitation) throw new Refusal(refused['invitation-ended']);
  const [id, place] = [invitation.claims ?? c.newId(), { tenant: link.tenant, organization: link.id }];
  const { firstName, lastName, userName = invitation.email } = input;
  const still = await stillGiven(c, within, link, invitation, id);
  await refuseTaken({ tx, at: link }, { userName }, id);
  const { email } = invitation;
  const person = { id, userName, firstName, lastName, email, language: c.language, passwordHash: hash, at: c.now };
  if (invitation.claims) await claim(within, place, invitation.id, { ...person, change: c.newId() });
  else
    await insertUser(tx, {
      ...{ ...place, ...person, userNameKey: keyOf(userName), nameKey: nameKey(firstName, lastName) },
      ...{ emailKey: keyOf(email), location: invitation.location, department: invitation.department },
      by: invitation.invitedBy,
    });
  const joining = { now: c.now, by: invitation.invitedBy, newId: c.newId };
  for (const group of still.groups) await addMembers(tx, place, group, [id], joining);
  const { role, anchor } = invitation;
  if (by && still.role)
    await appoint(by, { user: id, role, anchor, from: null, until: null, reason: null, isNewcomer: true });
  await happened({ kind: 'users-changed', users: [id], organization: link.id });
  await happened({ kind: 'invitation-ended', invitation: invitation.id, organization: link.id });
  await closeAccepted(tx, link.id, invitation.id, { user: id, at: c.now, heldBack: still.heldBack });
  await tell(c, within, link, invitation, { id, name: `${firstName} ${lastName}`, ...still });
  return (await admit(within, link, id, { method: 'invitation', factors: 1 }, c)).cookie;
}

type Still = Readonly<{ role: boolean; groups: readonly string[]; heldBack: readonly Promised[]; why: string | null }>;

/**
 * What of the invitation the inviter may still give. INVARIANT: nothing but a place and a department, which give the
 * user no power, is given on the authority the inviter had before.
 */
async function stillGiven(
  c: PublicContext,
  { tx, by }: Within,
  link: Link,
  invitation: OpenInvitation,
  id: string,
): Promise<Still> {
  const { role } = invitation;
  const organization = await c.server.directory.find(tx, link.tenant, link.id, invitation.stamp);
  const rules = organization && (await c.server.rulesOf(tx, organization));
  const isLearner = rules?.roles.get(role)?.kind === 'learner';
  const thing = thingOf(link.id, id, invitation, [role]);
  const mayAdd = by?.check(users.create, thing).allowed === true;
  const why = isLearner ? null : by && mayAdd ? await lackingFor(by, invitation, id) : 'inviter';
  const groups = by && mayAdd ? await openGroups(by, invitation.groups) : [];
  const heldBack: Promised[] = [
    ...(why === null ? [] : ['role' as const]),
    ...(groups.length === invitation.groups.length ? [] : ['groups' as const]),
  ];
  const all = [...new Set([...heldBack, ...invitation.gone])];
  return { role: !isLearner && why === null, groups, heldBack: all, why };
}

/** The code of what keeps the inviter from giving the role now; null: nothing does. */
async function lackingFor(by: SignedContext, invitation: OpenInvitation, id: string): Promise<string | null> {
  try {
    const role = await roleNamed(by, invitation.role);
    await demandGivable(by, thingOf(by.at.id, id, invitation, []), { role: role.id, anchor: invitation.anchor });
    return null;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return fault.errors[0]?.code ?? fault.problem.code;
  }
}

type Came = Still & Readonly<{ id: string; name: string }>;

/** Who came in and as what stands in the audit; a role that was held back stands there as a refusal, too. */
async function tell(
  c: PublicContext,
  { tx, happened }: Within,
  link: Link,
  invitation: OpenInvitation,
  came: Came,
): Promise<void> {
  const { role, anchor, location, department, email, inviterName, invitedBy } = invitation;
  const entry = {
    ...{ tenant: link.tenant, organization: link.id, at: c.now, operation: 'invitation.accept', kind: 'user' },
    ...{ thing: came.id, appointment: null, role: null, scope: null, reason: null, address: c.address },
  };
  const { heldBack, groups } = came;
  const after = { email, invitation: invitation.id, invitedBy: inviterName, location, department, groups, heldBack };
  await writeEntry(tx, {
    ...{ ...entry, id: c.newId(), salt: newSalt(), actor: came.id, privilege: null, outcome: 'done' },
    payload: { actor: came.name, after: { ...after, ...(came.role && { role, anchor }) } },
  });
  if (heldBack.length > 0)
    await happened({
      ...{ kind: 'invitation-held-back', invitation: invitation.id, organization: link.id, user: came.id },
      ...{ name: came.name, role, by: inviterName, heldBack },
    });
  if (came.why === null) return;
  await writeEntry(tx, {
    ...{ ...entry, id: c.newId(), salt: newSalt(), actor: invitedBy, outcome: 'refused' },
    privilege: appointments.appoint.id,
    payload: { actor: inviterName, after: { role, anchor, invitation: invitation.id }, why: came.why },
  });
}
