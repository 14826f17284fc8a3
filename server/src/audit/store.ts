import { createHash } from 'node:crypto';
import { from, type Sql } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { underName } from '../database/named.ts';
import { condition } from '../database/where.ts';
import { auditEntry } from './privileges.ts';

/** One entry of the audit: who did (or was refused) what, on what, by which appointment, from where. */
export type Entry = Readonly<{
  id: string;
  tenant: string;
  organization: string;
  at: Date;
  actor: string | null;
  operation: string;
  outcome: 'done' | 'refused' | 'failed';
  kind: string | null;
  thing: string | null;
  privilege: string | null;
  appointment: string | null;
  role: string | null;
  scope: string | null;
  reason: string | null;
  address: string | null;
  /** Names, before and after: kept beside the entry, so that erasure can empty it while the entry stays. */ payload: unknown;
  salt: Buffer;
}>;

/** What is told apart among entries that were made by one deed on many things. */
export type Each = Pick<Entry, 'id' | 'thing' | 'appointment' | 'role' | 'scope' | 'payload' | 'salt'>;

/** Writes an entry, its payload, and that no seal covers it yet, in one statement; reads nothing. */
export const writeEntry = (tx: Tx, entry: Entry): Promise<void> => writeEntries(tx, entry, [entry]);

/** The same, for what one deed did to many things: one statement, however many. */
export async function writeEntries(tx: Tx, of: Omit<Entry, keyof Each>, each: readonly Each[]): Promise<void> {
  if (each.length === 0) return;
  const payloads = each.map(({ payload }) => JSON.stringify(payload ?? null));
  const hashes = each.map(({ salt }, n) =>
    createHash('sha256')
      .update(salt)
      .update(payloads[n] ?? '')
      .digest(),
  );
  // everybody is a learner without an appointment
  const appointments = each.map(({ appointment }) => (appointment === 'learner' ? null : appointment));
  const column = <K extends keyof Each>(name: K) => each.map((one) => one[name]);
  await underName(sql`with e as materialized (select * from unnest(${column('id')}::uuid[], ${column('thing')}::uuid[], ${appointments}::uuid[], ${column('role')}::text[],
      ${column('scope')}::text[], ${hashes}::bytea[], ${column('salt')}::bytea[], ${payloads}::text[]) as e(id, thing, appointment, role, scope, hash, salt, payload)),
    entries as (
      insert into audit_entries (tenant_id, organization_id, id, at, actor_id, operation, outcome, kind, thing_id, privilege, appointment_id, role, scope, reason, address, payload_hash)
      select ${of.tenant}::uuid, ${of.organization}::uuid, e.id, ${of.at}::timestamptz, ${of.actor}::uuid, ${of.operation}, ${of.outcome}, ${of.kind}, e.thing,
        ${of.privilege}, e.appointment, e.role, e.scope, ${of.reason}, ${of.address}, e.hash from e),
    waiting as (
      insert into audit_waiting (tenant_id, organization_id, entry_id, at)
      select ${of.tenant}::uuid, ${of.organization}::uuid, e.id, ${of.at}::timestamptz from e)
    insert into audit_payloads (tenant_id, organization_id, at, entry_id, salt, payload)
    select ${of.tenant}::uuid, ${of.organization}::uuid, ${of.at}::timestamptz, e.id, e.salt, e.payload from e`).execute(
    tx,
  );
}

/** An entry with what lies beside it; `payload` is null once it was emptied. */
export type KeptEntry = Readonly<{
  at: Date;
  operation: string;
  outcome: Entry['outcome'];
  privilege: string | null;
  appointment: string | null;
  role: string | null;
  scope: string | null;
  payload: unknown;
}>;

/** One entry by its id, decided about before. */
export async function readEntry(tx: Tx, organization: string, id: string): Promise<KeptEntry | null> {
  const row = await tx
    .selectFrom('audit_entries as e')
    .leftJoin('audit_payloads as p', (join) =>
      join
        .onRef('p.tenant_id', '=', 'e.tenant_id')
        .onRef('p.organization_id', '=', 'e.organization_id')
        .onRef('p.at', '=', 'e.at')
        .onRef('p.entry_id', '=', 'e.id'),
    )
    .select(['e.at', 'e.operation', 'e.outcome', 'e.privilege', 'e.appointment_id', 'e.role', 'e.scope', 'p.payload'])
    .where('e.organization_id', '=', organization)
    .where('e.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { at, operation, privilege, appointment_id: appointment, role, scope, payload } = row;
  const outcome = row.outcome as Entry['outcome'];
  return { at, operation, outcome, privilege, appointment, role, scope, payload: payload ? JSON.parse(payload) : null };
}

/** A deed that was done by a role, with what lies beside the entry. */
export type RoleDeed = Readonly<{
  id: string;
  at: Date;
  actor: string | null;
  operation: string;
  privilege: string;
  role: string;
  scope: string | null;
  kind: string | null;
  payload: unknown;
}>;

/** What was done since a moment by some roles with some privileges, the newest first. */
export async function deedsByRoles(
  tx: Tx,
  organizations: readonly string[],
  asked: Readonly<{ roles: readonly string[]; privileges: readonly string[]; since: Date; limit: number }>,
): Promise<readonly RoleDeed[]> {
  if (asked.roles.length === 0 || asked.privileges.length === 0) return [];
  const { rows } = await sql<Omit<RoleDeed, 'payload'> & { payload: string | null }>`
    select e.id, e.at, e.actor_id as actor, e.operation, e.privilege, e.role, e.scope, e.kind, p.payload
    from audit_entries e left join audit_payloads p on p.tenant_id = e.tenant_id and p.organization_id = e.organization_id and p.at = e.at and p.entry_id = e.id
    where e.organization_id = any(${[...organizations]}::uuid[]) and e.role = any(${[...asked.roles]}::text[]) and e.at >= ${asked.since}
    and e.outcome = 'done' and e.privilege = any(${[...asked.privileges]}::text[])
    order by e.at desc, e.id desc limit ${asked.limit}`.execute(tx);
  return rows.map((row) => ({ ...row, payload: row.payload ? JSON.parse(row.payload) : null }));
}

/** Empties what lies beside the entries about something: the entries stay, and so does the chain over them. */
export async function emptyPayloads(
  tx: Tx,
  organization: string,
  about: Readonly<{ kind: string; id: string }>,
): Promise<number> {
  const { numAffectedRows } = await sql`update audit_payloads p set payload = null from audit_entries e
    where e.organization_id = ${organization} and e.kind = ${about.kind} and e.thing_id = ${about.id}
    and p.tenant_id = e.tenant_id and p.organization_id = e.organization_id and p.at = e.at and p.entry_id = e.id and p.payload is not null`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

type Place = Readonly<{ tenant: string; organization: string }>;
/** A place among payloads by their age; without an entry: before all of that moment. */
export type Older = Readonly<{ at: Date; entry: string | null }>;

/** Payloads that are there and older than a moment; at most so many are counted. */
export async function countOlder(tx: Tx, { tenant, organization }: Place, until: Date, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from audit_payloads p
    where p.tenant_id = ${tenant} and p.organization_id = ${organization} and p.at < ${until} and p.payload is not null limit ${most}) counted`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Empties the next payloads older than a moment, from the oldest on; gives where it came to, null when there are no more. */
export async function emptyOlder(
  tx: Tx,
  { tenant, organization }: Place,
  { after, until, limit }: Readonly<{ after: Older | null; until: Date; limit: number }>,
): Promise<Older | null> {
  const nil = '00000000-0000-0000-0000-000000000000';
  const from = after
    ? sql`p.at >= ${after.at} and (p.at, p.entry_id) > (${after.at}, ${after.entry ?? nil}::uuid)`
    : sql`true`;
  const { rows } = await sql<{ at: Date; entry: string }>`select p.at, p.entry_id as entry from audit_payloads p
    where p.tenant_id = ${tenant} and p.organization_id = ${organization} and ${from} and p.at < ${until} order by p.at, p.entry_id limit ${limit}`.execute(
    tx,
  );
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last) return null;
  // between two moments, so that no month is looked into but theirs
  await sql`update audit_payloads p set payload = null where p.tenant_id = ${tenant} and p.organization_id = ${organization}
    and p.at between ${first.at} and ${last.at} and p.entry_id = any(${rows.map(({ entry }) => entry)}::uuid[]) and p.payload is not null`.execute(
    tx,
  );
  return rows.length < limit ? null : last;
}

/** What was done to a thing, with what lies beside it. */
export type AboutThing = Readonly<{
  id: string;
  at: Date;
  operation: string;
  privilege: string | null;
  role: string | null;
  reason: string | null;
  payload: unknown;
}>;

/** What was done to a thing, of what may be seen, the newest first, after a place in that order. */
export async function entriesAbout(
  tx: Tx,
  within: Sql,
  thing: Readonly<{ kind: string; id: string }>,
  asked: Readonly<{ after: readonly string[] | null; limit: number }>,
  only?: Readonly<{ organization: string; operation: string }>,
): Promise<readonly AboutThing[]> {
  const [at, id] = asked.after ?? [];
  const older = at && id ? sql`(x.at, x.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`;
  const narrowed = only ? sql`and x.organization_id = ${only.organization} and x.operation = ${only.operation}` : sql``;
  const { rows } = await sql<Omit<AboutThing, 'payload'> & { payload: string | null }>`
    select x.id, x.at, x.operation, x.privilege, x.role, x.reason, p.payload
    from ${condition(from(auditEntry))} left join audit_payloads p on p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.at = x.at and p.entry_id = x.id
    where x.kind = ${thing.kind} and x.thing_id = ${thing.id} and x.outcome = 'done' and ${condition(within)} and ${older} ${narrowed}
    order by x.at desc, x.id desc limit ${asked.limit}`.execute(tx);
  return rows.map((row) => ({ ...row, payload: row.payload ? JSON.parse(row.payload) : null }));
}
