import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { underName } from '../database/named.ts';
import type { Credential } from './lookup.ts';
import type { StandingKind, Stands } from './standing/standing.ts';

/** What one query says of a sign-in (or an API token), its user and the three authority stamps. */
export type Known = Readonly<{
  signIn: string | null;
  /** The API token that was used instead of a sign-in. */ token: string | null;
  organization: string;
  user: string;
  entered: string | null;
  userName: string;
  email: string | null;
  firstName: string;
  lastName: string;
  language: string;
  timeZone: string | null;
  seenAt: Date | null;
  /** It ends after so many minutes without a request; null: never for that. */ idleMinutes: number | null;
  /** By number and PIN at a registered device. */ atDevice: boolean;
  /** Whom the sign-in stands in for. */ stands: Stands | null;
  stamps: Readonly<{ user: number; organization: number; tree: number }>;
}>;

const nobodyElse = sql`null::uuid as stands_organization_id, null::uuid as stands_user_id, null::text as stands_kind,
  null::timestamptz as stands_since, null::timestamptz as stands_until`;

/** The sign-in that a credential belongs to, when it is live, its user may sign in and the organization is not expired. */
export async function lookUp(tx: Tx, credential: Credential, now: Date): Promise<Known | null> {
  const held =
    credential.kind === 'sign-in'
      ? sql`select s.id as sign_in, null::uuid as token, s.entered_id, s.seen_at, s.idle_minutes, s.registered_device_id is not null as at_device, s.user_id,
          s.stands_organization_id, s.stands_user_id, s.stands_kind, s.stands_since, s.stands_until from sign_ins s
          where s.organization_id = ${credential.organization} and s.token_hash = ${credential.hash} and s.expires_at > ${now}`
      : sql`select null::uuid as sign_in, s.id as token, null::uuid as entered_id, s.seen_at, null::int as idle_minutes, false as at_device, s.user_id, ${nobodyElse} from api_tokens s
          where s.organization_id = ${credential.organization} and s.token_hash = ${credential.hash} and s.ended_at is null
          and (s.expires_at is null or s.expires_at > ${now})`;
  return knownBy(tx, credential.organization, held, now);
}

/** A user who is not there, for jobs: when the user may still sign in. */
export const known = (tx: Tx, organization: string, user: string, now: Date): Promise<Known | null> =>
  knownBy(
    tx,
    organization,
    sql`select null::uuid as sign_in, null::uuid as token, null::uuid as entered_id, null::timestamptz as seen_at, null::int as idle_minutes, false as at_device, ${user}::uuid as user_id, ${nobodyElse}`,
    now,
  );

type KnownRow = Readonly<{
  sign_in: string | null;
  token: string | null;
  entered_id: string | null;
  seen_at: Date | null;
  idle_minutes: number | null;
  at_device: boolean;
  id: string;
  user_name: string;
  email: string | null;
  first_name: string;
  last_name: string;
  language: string;
  time_zone: string | null;
  stands_organization_id: string | null;
  stands_user_id: string | null;
  stands_kind: StandingKind | null;
  stands_since: Date | null;
  stands_until: Date | null;
  user_stamp: number;
  stamp: number;
  tree_stamp: number;
}>;

async function knownBy(tx: Tx, organization: string, held: RawBuilder<unknown>, now: Date): Promise<Known | null> {
  const statement = sql<KnownRow>`
    select h.sign_in, h.token, h.entered_id, h.seen_at, h.idle_minutes, h.at_device, h.stands_organization_id, h.stands_user_id, h.stands_kind, h.stands_since, h.stands_until, u.id, u.user_name, u.email, u.first_name, u.last_name, u.language, u.time_zone,
      u.stamp as user_stamp, o.stamp, o.tree_stamp
    from (${held}) h
    join users u on u.organization_id = ${organization} and u.id = h.user_id
    join organizations o on o.tenant_id = u.tenant_id and o.id = u.organization_id
    where u.state in ('active', 'suspended') and (u.expires_at is null or u.expires_at > ${now})
    and o.state = 'active' and (o.expires_at is null or o.expires_at > ${now})`;
  const { rows } = await underName(statement).execute(tx);
  const row = rows[0];
  if (!row || isIdle(row.seen_at, row.idle_minutes, now)) return null;
  return {
    signIn: row.sign_in,
    token: row.token,
    organization,
    user: row.id,
    entered: row.entered_id,
    userName: row.user_name,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    language: row.language,
    timeZone: row.time_zone,
    seenAt: row.seen_at,
    idleMinutes: row.idle_minutes,
    atDevice: row.at_device,
    stands: standsOf(row),
    stamps: { user: row.user_stamp, organization: row.stamp, tree: row.tree_stamp },
  };
}

function standsOf(row: KnownRow): Stands | null {
  const { stands_organization_id: organization, stands_user_id: user, stands_kind: kind } = row;
  const { stands_since: since, stands_until: until } = row;
  return organization && user && kind && since && until ? { organization, user, kind, since, until } : null;
}

const isIdle = (seen: Date | null, minutes: number | null, now: Date): boolean =>
  seen !== null && minutes !== null && now.getTime() - seen.getTime() > minutes * 60_000;

/** Remembers at most once in five minutes that a sign-in or a token is in use; more often where it soon ends idle. */
export async function seen(tx: Tx, known: Known, credential: Credential, now: Date): Promise<void> {
  const id = known.signIn ?? known.token;
  const pause = Math.min(300_000, ((known.idleMinutes ?? 60) * 60_000) / 12);
  if (!id || (known.seenAt && now.getTime() - known.seenAt.getTime() < pause)) return;
  await tx
    .updateTable(known.token ? 'api_tokens' : 'sign_ins')
    .set({ seen_at: now })
    .where('organization_id', '=', credential.organization)
    .where('id', '=', id)
    .execute();
}

export type Claimant = Readonly<{ id: string; passwordHash: string | null; mustChange: boolean }>;

/** Whom a typed user name, e-mail or employee identifier means: the latter two only when exactly one user who may sign in has it. */
export async function claimant(tx: Tx, organization: string, key: string, typed: string): Promise<Claimant | null> {
  const users = tx
    .selectFrom('users')
    .select(['id', 'password_hash', 'must_change_password', 'user_name_key'])
    .where('organization_id', '=', organization)
    .where('state', 'in', ['active', 'suspended'])
    .where('is_service', '=', false);
  const byName = await users.where('user_name_key', '=', key).executeTakeFirst();
  const byEmail = byName ? [] : await users.where('email_key', '=', key).limit(2).execute();
  const byNumber =
    byName || byEmail.length > 0 ? [] : await users.where('employee_identifier', '=', typed).limit(2).execute();
  const [only, more] = [...byEmail, ...byNumber];
  const row = byName ?? (more ? undefined : only);
  return row ? { id: row.id, passwordHash: row.password_hash, mustChange: row.must_change_password } : null;
}

export async function failuresSince(tx: Tx, organization: string, subject: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('sign_in_failures')
    .select((q) => q.fn.countAll<number>().as('n'))
    .where('organization_id', '=', organization)
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

type Place = Readonly<{ tenant: string; organization: string }>;

export async function addFailures(
  tx: Tx,
  at: Place,
  rows: readonly { id: string; subject: string; at: Date }[],
): Promise<void> {
  const values = rows.map((row) => ({ tenant_id: at.tenant, organization_id: at.organization, ...row }));
  await tx.insertInto('sign_in_failures').values(values).execute();
}

/** A sign-in that went well forgives the user's own failures. */
export async function forgetFailures(tx: Tx, organization: string, subject: string): Promise<void> {
  await tx
    .deleteFrom('sign_in_failures')
    .where('organization_id', '=', organization)
    .where('subject', '=', subject)
    .execute();
}

export type NewSignIn = Place &
  Readonly<{
    id: string;
    user: string;
    hash: Buffer;
    at: Date;
    until: Date;
    address: string;
    device: string;
    method: string;
    factors: number;
    idleMinutes: number | null;
    /** The registered device it was made at. */ registered: string | null;
  }>;

export async function insertSignIn(tx: Tx, s: NewSignIn): Promise<void> {
  await sql`with came as (update users set last_sign_in_at = ${s.at}::timestamptz
      where tenant_id = ${s.tenant}::uuid and organization_id = ${s.organization}::uuid and id = ${s.user}::uuid)
    insert into sign_ins (tenant_id, organization_id, id, user_id, token_hash, created_at, seen_at, expires_at, address, device, method, factors, idle_minutes, registered_device_id)
    values (${s.tenant}::uuid, ${s.organization}::uuid, ${s.id}::uuid, ${s.user}::uuid, ${s.hash}::bytea, ${s.at}::timestamptz, ${s.at}::timestamptz,
      ${s.until}::timestamptz, ${s.address}, ${s.device}, ${s.method}, ${s.factors}::int, ${s.idleMinutes}::int, ${s.registered}::uuid)`.execute(
    tx,
  );
}

export type OwnSignIn = Readonly<{
  id: string;
  createdAt: Date;
  seenAt: Date;
  address: string | null;
  device: string | null;
  method: string;
  factors: number;
}>;

export async function signInsOf(tx: Tx, organization: string, user: string, now: Date): Promise<readonly OwnSignIn[]> {
  const rows = await tx
    .selectFrom('sign_ins')
    .select(['id', 'created_at', 'seen_at', 'address', 'device', 'method', 'factors', 'idle_minutes'])
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();
  const live = rows.filter((row) => !isIdle(row.seen_at, row.idle_minutes, now));
  return live.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    address: row.address,
    device: row.device,
    method: row.method,
    factors: row.factors,
  }));
}

/** Ends sign-ins of a user: one, or all but one, or all. Gives how many there were. */
export async function endSignIns(
  tx: Tx,
  organization: string,
  user: string,
  which: { only?: string; butNot?: string | null },
): Promise<number> {
  let query = tx.deleteFrom('sign_ins').where('organization_id', '=', organization).where('user_id', '=', user);
  if (which.only) query = query.where('id', '=', which.only);
  if (which.butNot) query = query.where('id', '!=', which.butNot);
  const result = await query.executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function setEntered(tx: Tx, organization: string, signIn: string, entered: string | null): Promise<void> {
  await tx
    .updateTable('sign_ins')
    .set({ entered_id: entered })
    .where('organization_id', '=', organization)
    .where('id', '=', signIn)
    .execute();
}

export async function setPassword(
  tx: Tx,
  organization: string,
  user: string,
  hash: string,
  mustChange: boolean,
): Promise<void> {
  await tx
    .updateTable('users')
    .set({ password_hash: hash, must_change_password: mustChange })
    .where('organization_id', '=', organization)
    .where('id', '=', user)
    .execute();
}

export async function setLanguage(tx: Tx, organization: string, user: string, language: string): Promise<void> {
  await tx
    .updateTable('users')
    .set({ language, version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', user)
    .execute();
}

export async function passwordOf(tx: Tx, organization: string, user: string): Promise<string | null> {
  const row = await tx
    .selectFrom('users')
    .select('password_hash')
    .where('organization_id', '=', organization)
    .where('id', '=', user)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}
