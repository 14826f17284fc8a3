import { type Anchor, type Kind, type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { before, condition } from '../database/where.ts';
import type { Invited, Promised } from './invitation.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
type Named = Readonly<{ id: string; name: string }>;

/** Who sent a link, and until when it is good. */
export type Sent = Readonly<{
  hash: Buffer;
  by: string;
  from: string;
  byName: string;
  at: Date;
  until: Date;
}>;

export type NewInvitation = Place &
  Invited &
  Readonly<{ id: string; email: string; emailKey: string; firstName: string | null; lastName: string | null }> &
  Readonly<{ /** The listed user whoever accepts becomes; null: a new one. */ claims: string | null }>;

/** An invitation as lists show it. */
export type Invitation = Invited &
  Readonly<{
    id: string;
    organization: string;
    email: string;
    firstName: string | null;
    lastName: string | null;
    place: string | null;
    sector: string | null;
    invitedBy: string;
    invitedFrom: string;
    inviterName: string;
    sentAt: Date;
    expiresAt: Date;
    acceptedAt: Date | null;
    cancelledAt: Date | null;
    user: string | null;
    /** The listed user whoever accepts becomes; null: a new one. */ claims: string | null;
    heldBack: readonly Promised[];
  }>;

/** Ends invitations of an address that nobody may accept any more, so that a new one can take their place. */
export async function endExpired(tx: Tx, organization: string, emailKey: string, now: Date): Promise<void> {
  await sql`update invitations set cancelled_at = ${now} where organization_id = ${organization} and email_key = ${emailKey}
    and accepted_at is null and cancelled_at is null and expires_at <= ${now}`.execute(tx);
}

/** Keeps an invitation; false when the address has an open one. */
export async function insertInvitation(
  tx: Tx,
  _: Granted<'user.create' | 'user.password'>,
  i: NewInvitation,
  sent: Sent,
): Promise<boolean> {
  const row = await tx
    .insertInto('invitations')
    .values({
      tenant_id: i.tenant,
      organization_id: i.organization,
      id: i.id,
      email: i.email,
      email_key: i.emailKey,
      first_name: i.firstName,
      last_name: i.lastName,
      role: i.role,
      anchor_kind: i.anchor?.kind ?? null,
      anchor_id: i.anchor?.id ?? null,
      location_id: i.location,
      department_id: i.department,
      groups: [...i.groups],
      claims_id: i.claims,
      created_at: sent.at,
      ...columnsOf(sent),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const columnsOf = (sent: Sent) => ({
  token_hash: sent.hash,
  invited_by: sent.by,
  invited_from: sent.from,
  inviter_name: sent.byName,
  sent_at: sent.at,
  expires_at: sent.until,
});

/** The invitations of people who would stand within a scope, and one’s own, the newest first. */
export const listInvitations = (
  tx: Tx,
  organization: string,
  within: Sql,
  actor: string,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Invitation[]> =>
  read(
    tx,
    sql`x.organization_id = ${organization} and (${condition(within)} or x.invited_by = ${actor})
      and ${place ? before(['x.id'], place) : sql`true`} order by x.id desc limit ${limit}`,
  );

/** One invitation, kept from changing until the end of the transaction. */
export async function invitationById(tx: Tx, organization: string, id: string): Promise<Invitation | null> {
  const where = sql`x.organization_id = ${organization} and x.id = ${id} for update of x`;
  return (await read(tx, where))[0] ?? null;
}

async function read(tx: Tx, where: RawBuilder<unknown>): Promise<readonly Invitation[]> {
  const { rows } = await sql<Omit<Invitation, 'anchor'> & Anchored>`
    select x.id, x.organization_id as organization, x.email, x.first_name as "firstName", x.last_name as "lastName", x.role,
      x.anchor_kind as "anchorKind", x.anchor_id as "anchorId", x.location_id as location, l.name as place,
      x.department_id as department, d.name as sector, x.groups, x.invited_by as "invitedBy", x.invited_from as "invitedFrom",
      x.inviter_name as "inviterName", x.sent_at as "sentAt", x.expires_at as "expiresAt", x.accepted_at as "acceptedAt",
      x.cancelled_at as "cancelledAt", x.user_id as "user", x.claims_id as claims, x.held_back as "heldBack"
    from invitations x
    left join locations l on l.tenant_id = x.tenant_id and l.organization_id = x.organization_id and l.id = x.location_id
    left join departments d on d.tenant_id = x.tenant_id and d.organization_id = x.organization_id and d.id = x.department_id
    where ${where}`.execute(tx);
  return rows.map(anchored);
}

type Anchored = Readonly<{ anchorKind: Anchor['kind'] | null; anchorId: string | null }>;
const anchored = <T extends Anchored>({ anchorKind, anchorId, ...rest }: T) => ({
  ...rest,
  anchor: anchorKind && anchorId ? { kind: anchorKind, id: anchorId } : null,
});

/** Gives an invitation that is neither accepted nor cancelled a new link; the former one ends. */
export async function sendAgain(tx: Tx, granted: Granted<'user.create'>, id: string, sent: Sent): Promise<boolean> {
  const row = await waiting(tx, granted, id).set(columnsOf(sent)).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Cancels an open invitation; false when it is not open. */
export async function cancel(tx: Tx, granted: Granted<'user.create'>, id: string, at: Date): Promise<boolean> {
  const open = waiting(tx, granted, id).where('expires_at', '>', at);
  return (await open.set({ cancelled_at: at }).returning('id').executeTakeFirst()) !== undefined;
}

const waiting = (tx: Tx, { thing }: Granted<'user.create'>, id: string) =>
  tx
    .updateTable('invitations')
    .where('organization_id', '=', thing?.organization ?? '')
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null);

/** An invitation that can be accepted, with what is still there of what it promises. */
export type OpenInvitation = Invited &
  Readonly<{
    id: string;
    email: string;
    firstName: string | null;
    lastName: string | null;
    invitedBy: string;
    invitedFrom: string;
    inviterName: string;
    expiresAt: Date;
    claims: string | null;
    /** What it promised and is not there any more. */ gone: readonly Promised[];
    /** Of its organization. */ stamp: number;
  }>;

/** The invitation a link belongs to, while it can be accepted; `lock`: by nobody else meanwhile. */
export async function openByToken(
  tx: Tx,
  at: Readonly<{ id: string; hash: Buffer }>,
  now: Date,
  lock: boolean,
): Promise<OpenInvitation | null> {
  const { rows } = await sql<Omit<OpenInvitation, 'anchor' | 'gone'> & Anchored & { all: Record<Promised, unknown> }>`
    select x.id, x.email, x.first_name as "firstName", x.last_name as "lastName", x.role, x.anchor_kind as "anchorKind", x.anchor_id as "anchorId",
      x.invited_by as "invitedBy", x.invited_from as "invitedFrom", x.inviter_name as "inviterName", x.expires_at as "expiresAt", x.claims_id as claims, o.stamp,
      (select l.id from locations l where l.organization_id = x.organization_id and l.id = x.location_id) as location,
      (select d.id from departments d where d.organization_id = x.organization_id and d.id = x.department_id and (d.expires_at is null or d.expires_at > ${now})) as department,
      array(select g.id from groups g where g.organization_id = x.organization_id and g.id = any(x.groups)) as groups,
      json_build_object('location', x.location_id, 'department', x.department_id, 'groups', cardinality(x.groups)) as all
    from invitations x join organizations o on o.tenant_id = x.tenant_id and o.id = x.organization_id
    where x.organization_id = ${at.id} and x.token_hash = ${at.hash} and x.accepted_at is null and x.cancelled_at is null and x.expires_at > ${now}
    and (x.claims_id is null or exists (select from users u where u.tenant_id = x.tenant_id and u.organization_id = x.organization_id
      and u.id = x.claims_id and u.state = 'listed'))
    and o.state = 'active' and (o.expires_at is null or o.expires_at > ${now}) ${lock ? sql`for update of x` : sql``}`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { all, ...rest } = row;
  const gone: Promised[] = [
    ...(all.groups === row.groups.length ? [] : ['groups' as const]),
    ...(all.location === row.location ? [] : ['location' as const]),
    ...(all.department === row.department ? [] : ['department' as const]),
  ];
  return { ...anchored(rest), gone };
}

/** Closes the invitation that was locked: somebody came in by it. */
export async function closeAccepted(
  tx: Tx,
  organization: string,
  id: string,
  by: Readonly<{ user: string; at: Date; heldBack: readonly Promised[] }>,
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ accepted_at: by.at, user_id: by.user, held_back: [...by.heldBack] })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Things of a kind that has names, within a scope and unless they expired; `ids`: only some of them. */
export async function namedWithin(
  tx: Tx,
  of: Kind,
  organization: string,
  within: Sql,
  asked: Readonly<{ ids?: readonly string[]; liveAt?: Date }> = {},
): Promise<readonly Named[]> {
  const { ids, liveAt } = asked;
  const { rows } = await sql<Named>`select x.id, x.name from ${condition(from(of))}
    where x.organization_id = ${organization} and ${condition(within)} ${ids ? sql`and x.id = any(${[...ids]}::uuid[])` : sql``}
    ${liveAt ? sql`and (x.expires_at is null or x.expires_at > ${liveAt})` : sql``} order by x.name, x.id limit 1000`.execute(
    tx,
  );
  return rows;
}
