import type { Sql } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { before, condition } from '../database/where.ts';
import type { Language } from '../text.ts';
import type { MailKind, MailState, Reason } from './mail.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

/** What is to be told to one person: a user, or an address that belongs to nobody yet. */
export type NewMail = Readonly<{
  id: string;
  /** Told once, however often it is said. */ key: string;
  user: string | null;
  address: string | null;
  /** As it is compared. */ addressKey: string | null;
  name: string | null;
  details: unknown;
  secret: string | null;
}>;

/** What mails that are written together have in common. */
export type Telling = Place &
  Readonly<{
    kind: MailKind;
    about: string | null;
    /** Of whoever has none of their own. */ language: Language;
    isAsked: boolean;
    mayDecline: boolean;
    isQuiet: boolean;
    at: Date;
    until: Date;
  }>;

/**
 * Writes mails in one statement: each waits, or is held or dropped with the reason, as its user and its organization
 * have it. Gives those that wait and those that stand in somebody’s inbox.
 */
export async function insertMails(
  tx: Tx,
  of: Telling,
  mails: readonly NewMail[],
): Promise<Readonly<{ waiting: boolean; told: readonly string[] }>> {
  const column = <K extends keyof NewMail>(name: K) => mails.map((one) => one[name]);
  const details = mails.map((one) => JSON.stringify(one.details));
  const { rows } = await sql<{ state: MailState; told: string | null }>`
    insert into mails (tenant_id, organization_id, id, key, kind, about_id, user_id, address, address_key, name, language, details, secret, state,
      reason, fault, created_at, due_at, expires_at, told_at)
    select ${of.tenant}::uuid, ${of.organization}::uuid, m.id, m.key, ${of.kind}, ${of.about}::uuid, m.user_id, coalesce(m.address, u.email),
      coalesce(m.address_key, u.email_key), coalesce(m.name, u.first_name || ' ' || u.last_name), coalesce(u.language, ${of.language}),
      m.details::jsonb, case when w.state <> 'dropped' then m.secret end, w.state, w.reason, b.fault,
      ${of.at}::timestamptz, ${of.at}::timestamptz, ${of.until}::timestamptz,
      case when w.held is null and coalesce(e.is_on, true) then ${of.at}::timestamptz end
    from unnest(${column('id')}::uuid[], ${column('key')}::text[], ${column('user')}::uuid[], ${column('address')}::text[],
      ${column('addressKey')}::text[], ${column('name')}::text[], ${details}::text[], ${column('secret')}::text[])
      as m(id, key, user_id, address, address_key, name, details, secret)
    left join users u on u.organization_id = ${of.organization} and u.id = m.user_id
    left join mail_switches s on s.organization_id = ${of.organization}
    left join notification_settings e on e.organization_id = ${of.organization} and e.event = ${of.kind}
    left join mail_refusals r on r.organization_id = ${of.organization} and r.user_id = m.user_id and r.kind = ${of.kind} and ${of.mayDecline}::boolean
    left join mail_bounces b on b.organization_id = ${of.organization} and b.address_key = coalesce(m.address_key, u.email_key)
    cross join lateral (select case when ${of.isAsked}::boolean then null when s.live_at is null then 'not-live' when ${of.isQuiet}::boolean then 'quiet' end as held,
      case when not coalesce(e.is_on, true) then 'switched-off' when coalesce(m.address, u.email) is null then 'no-address'
        when r.user_id is not null then 'declined' end as dropped) h
    cross join lateral (select h.held, coalesce(h.dropped, h.held, case when b.fault is not null then 'bounced' end) as reason,
      case when h.dropped is not null then 'dropped' when h.held is not null then 'held' when b.fault is not null then 'failed' else 'waiting' end as state) w
    where m.user_id is null or u.id is not null
    on conflict (tenant_id, organization_id, key) do nothing
    returning state, case when told_at is not null then user_id end as told`.execute(tx);
  return {
    waiting: rows.some(({ state }) => state === 'waiting'),
    told: rows.flatMap(({ told }) => (told === null ? [] : [told])),
  };
}

/** Drops what was to be told of something that is not so any more. */
export async function dropOvertaken(tx: Tx, organization: string, about: string): Promise<void> {
  await overtaken(tx, organization).where('about_id', '=', about).execute();
}

/** Drops what was to be told to somebody who has left. */
export async function dropOfUser(tx: Tx, organization: string, user: string): Promise<void> {
  await overtaken(tx, organization).where('user_id', '=', user).execute();
}

const overtaken = (tx: Tx, organization: string) => {
  const reason: Reason = 'overtaken';
  return tx
    .updateTable('mails')
    .set({ state: 'dropped', reason, secret: null })
    .where('organization_id', '=', organization)
    .where('state', 'in', ['waiting', 'held', 'failed']);
};

/** A mail as the outbox shows it. */
export type Mail = Readonly<{
  id: string;
  kind: MailKind;
  about: string | null;
  user: string | null;
  address: string | null;
  name: string | null;
  language: Language;
  details: unknown;
  state: MailState;
  reason: Reason | null;
  attempts: number;
  fault: string | null;
  createdAt: Date;
  dueAt: Date;
  expiresAt: Date;
  sentAt: Date | null;
}>;

const shown = sql`x.id, x.kind, x.about_id as about, x.user_id as "user", x.address, x.name, x.language, x.details, x.state, x.reason,
  x.attempts, x.fault, x.created_at as "createdAt", x.due_at as "dueAt", x.expires_at as "expiresAt", x.sent_at as "sentAt"`;

/** The mails of an organization within a scope, the newest first. */
export async function listMails(
  tx: Tx,
  organization: string,
  within: Sql,
  state: MailState | undefined,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Mail[]> {
  const { rows } =
    await sql<Mail>`select ${shown} from mails x where x.organization_id = ${organization} and ${condition(within)}
    and ${state ? sql`x.state = ${state}` : sql`true`} and ${place ? before(['x.id'], place) : sql`true`}
    order by x.id desc limit ${limit}`.execute(tx);
  return rows;
}

export async function mailById(tx: Tx, organization: string, id: string): Promise<Mail | null> {
  const { rows } =
    await sql<Mail>`select ${shown} from mails x where x.organization_id = ${organization} and x.id = ${id}
    for update of x`.execute(tx);
  return rows[0] ?? null;
}

/** How many mails stand in each state, and since when the organization is live. */
export async function outboxState(
  tx: Tx,
  organization: string,
  within: Sql,
): Promise<Readonly<{ liveAt: Date | null; counts: Readonly<Partial<Record<MailState, number>>> }>> {
  const { rows } = await sql<{ liveAt: Date | null; state: MailState | null; n: number }>`
    select s.live_at as "liveAt", c.state, c.n
    from (select x.state, count(*) as n from mails x where x.organization_id = ${organization} and ${condition(within)} group by x.state) c
    full join (select live_at from mail_switches where organization_id = ${organization}) s on true`.execute(tx);
  return {
    liveAt: rows[0]?.liveAt ?? null,
    counts: Object.fromEntries(rows.flatMap(({ state, n }) => (state === null ? [] : [[state, n]]))),
  };
}

/** From now on mails of the organization leave, or are held. */
export async function setLive(tx: Tx, place: Place, at: Date | null): Promise<void> {
  if (at === null) {
    await tx.deleteFrom('mail_switches').where('organization_id', '=', place.organization).execute();
    return;
  }
  await tx
    .insertInto('mail_switches')
    .values({ tenant_id: place.tenant, organization_id: place.organization, live_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lets the oldest of the mails that are held go; each has its whole time again. Gives how many. */
export async function releaseHeld(tx: Tx, organization: string, at: Date, until: Date, most: number): Promise<number> {
  const { rows } = await sql<{
    id: string;
  }>`select id from mails where organization_id = ${organization} and state = 'held'
    order by id limit ${most} for update skip locked`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await sql`update mails set state = 'waiting', reason = null, due_at = ${at}, told_at = ${at}, expires_at = greatest(expires_at, ${until}::timestamptz)
    where organization_id = ${organization} and id = any(${ids}::uuid[])`.execute(tx);
  return ids.length;
}

/** Drops what is held: it is told to nobody. Gives how many. */
export async function dropHeld(tx: Tx, organization: string): Promise<number> {
  const reason: Reason = 'by-hand';
  const result = await tx
    .updateTable('mails')
    .set({ state: 'dropped', reason, secret: null })
    .where('organization_id', '=', organization)
    .where('state', '=', 'held')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Puts one mail into another state: to be sent now, or dropped. */
export async function putMail(
  tx: Tx,
  organization: string,
  id: string,
  to: Readonly<{ state: 'waiting'; at: Date; until: Date }> | Readonly<{ state: 'dropped' }>,
): Promise<void> {
  const reason: Reason = 'by-hand';
  const set =
    to.state === 'waiting'
      ? sql`state = 'waiting', reason = null, due_at = ${to.at}, attempts = 0, told_at = coalesce(told_at, ${to.at}),
          expires_at = case when secret is null then ${to.until}::timestamptz else expires_at end`
      : sql`state = 'dropped', reason = ${reason}, secret = null`;
  await sql`update mails set ${set} where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** The same once more, to be sent now; it stands in nobody’s inbox a second time. */
export async function copyMail(
  tx: Tx,
  organization: string,
  of: string,
  { id, at, until }: Readonly<{ id: string; at: Date; until: Date }>,
): Promise<void> {
  await sql`insert into mails (tenant_id, organization_id, id, key, kind, about_id, user_id, address, address_key, name, language, details, state,
      created_at, due_at, expires_at)
    select tenant_id, organization_id, ${id}::uuid, key || ':' || ${id}::text, kind, about_id, user_id, address, address_key, name, language, details, 'waiting',
      ${at}::timestamptz, ${at}::timestamptz, ${until}::timestamptz
    from mails where organization_id = ${organization} and id = ${of}`.execute(tx);
}

/** Whether a user is there and may sign in. */
export async function mayBeTold(tx: Tx, organization: string, user: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', organization)
    .where('id', '=', user)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row !== undefined;
}
