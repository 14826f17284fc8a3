import { z } from 'zod';
import type { Context } from '../context.ts';
import { group, groups } from '../groups/privileges.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { mayOf } from '../may.ts';
import { many, operation, would } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { offeredRole, offeredTo } from '../roles/index.ts';
import { user, users } from '../users/index.ts';
import { findLocation, placeInScope } from '../workplace/index.ts';
import { department, departments } from '../workplace/privileges.ts';
import { factsOfInvitation, factsOfInvited, invitationOf, invite, resend, wouldBe } from './deeds-invite.ts';
import { invitationInput } from './input.ts';
import { invitationStates, promises, refused, stateOf, thingOf } from './invitation.ts';
import { sent, shownSent } from './sent.ts';
import { cancel, type Invitation, listInvitations, namedWithin } from './store.ts';

const reference = z.object({ id: z.uuid(), name: z.string() });
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string().nullable(),
  role: z.object({ role: z.string(), name: z.string() }),
  location: reference.nullable(),
  department: reference.nullable(),
  state: z.enum(invitationStates),
  invitedBy: z.string(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Who came in by it. */ user: z.uuid().nullable(),
  /** What was promised and not given, since the inviter could not give it any more. */
  heldBack: z.array(z.enum(promises)),
  may: z.object({ resend: deed, cancel: deed }),
});

export const readInvitations = operation({
  id: 'invitation.list',
  does: { en: 'List the invitations within reach', de: 'Die erreichbaren Einladungen auflisten' },
  method: 'GET',
  path: '/api/invitations',
  needs: users.create,
  on: many(user),
  query: z.object(page),
  output: listOf(invitation),
  run: async (c) => {
    const { limit, after } = c.query;
    const place = readCursor(after, 1);
    const rows = await listInvitations(c.tx, c.at.id, c.granted.filter, c.actor.id, limit + 1, place);
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    // rows are narrowed by place; who may be seen is decided for each
    return { items: items.flatMap((one) => (c.sees(wouldBe(c, one)) ? [shown(c, one)] : [])), after: next };
  },
});

export const readInvitationOffers = operation({
  id: 'invitation.list-offers',
  does: {
    en: 'See as what and where one may invite somebody',
    de: 'Sehen, als was und wohin man jemanden einladen darf',
  },
  method: 'GET',
  path: '/api/invitations/offers',
  needs: users.create,
  on: many(user),
  query: z.object({ locationId: z.uuid().optional() }),
  output: z.object({
    roles: z.array(offeredRole),
    departments: z.array(reference),
    groups: z.array(reference),
  }),
  run: async (c) => {
    const { locationId } = c.query;
    const location = locationId ? (await placeInScope(c, locationId, 'locationId', findLocation)).id : null;
    const thing = thingOf(c.at.id, c.newId(), { location, department: null, groups: [] }, []);
    const live = { liveAt: c.now };
    return {
      roles: [...(await offeredTo(c, thing))],
      departments: [...(await namedWithin(c.tx, department, c.at.id, c.filter(departments.view), live))],
      groups: [...(await namedWithin(c.tx, group, c.at.id, c.filter(groups.editMembers)))],
    };
  },
});

export const createInvitation = operation({
  id: 'invitation.create',
  does: { en: 'Invite somebody to become a user', de: 'Jemanden als Benutzer einladen' },
  method: 'POST',
  path: '/api/invitations',
  needs: users.create,
  on: would(user, factsOfInvited),
  input: invitationInput,
  output: sent,
  shownOnce: 'link',
  status: 201,
  carriesPower: true,
  ownHand: true,
  run: async (c) => shownSent(c, await invite(c)),
});

export const resendInvitation = operation({
  id: 'invitation.resend',
  does: {
    en: 'Make a new link for an invitation; the old one ends',
    de: 'Einen neuen Link für eine Einladung erzeugen; der alte endet',
  },
  method: 'POST',
  path: '/api/invitations/:id/resend',
  needs: users.create,
  on: would(user, factsOfInvitation),
  output: sent,
  shownOnce: 'link',
  carriesPower: true,
  ownHand: true,
  run: async (c) => shownSent(c, await resend(c)),
});

export const cancelInvitation = operation({
  id: 'invitation.cancel',
  does: { en: 'Cancel an invitation; its link ends', de: 'Eine Einladung zurückziehen; ihr Link endet' },
  method: 'DELETE',
  path: '/api/invitations/:id',
  needs: users.create,
  on: would(user, factsOfInvitation),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const found = await invitationOf(c);
    if (!(await cancel(c.tx, c.granted, found.id, c.now))) throw new Refusal(refused['invitation-closed']);
    c.audit({ thing: { kind: 'invitation', id: found.id }, before: { email: found.email, role: found.role } });
    await c.happened({ kind: 'invitation-ended', invitation: found.id, organization: c.at.id });
    return null;
  },
});

function shown(c: Context<string>, one: Invitation): z.input<typeof invitation> {
  const named = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null);
  return {
    id: one.id,
    email: one.email,
    name: [one.firstName, one.lastName].filter(Boolean).join(' ') || null,
    role: { role: one.role, name: c.rules.roles.get(one.role)?.name[c.language] ?? one.role },
    location: named(one.location, one.place),
    department: named(one.department, one.sector),
    state: stateOf(one, c.now),
    invitedBy: one.inviterName,
    sentAt: one.sentAt.toISOString(),
    expiresAt: one.expiresAt.toISOString(),
    user: one.user,
    heldBack: [...one.heldBack],
    may: mayOf(c, wouldBe(c, one), { resend: users.create, cancel: users.create }),
  };
}
