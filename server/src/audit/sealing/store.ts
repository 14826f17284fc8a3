import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Covered } from './chain.ts';
import type { Finding } from './finding.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

/** Those of the organizations within the bounds of the transaction in which entries wait for a seal. */
export async function waitingIn(tx: Tx, tenant: string, organizations: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ organization: string }>`
    select o.id as organization from unnest(${[...organizations]}::uuid[]) o(id)
    where exists (select from audit_waiting w where w.tenant_id = ${tenant} and w.organization_id = o.id)`.execute(tx);
  return rows.map(({ organization }) => organization);
}

const covered = sql`e.tenant_id as tenant, e.organization_id as organization, e.id, e.at, e.actor_id as actor, e.operation, e.outcome,
  e.kind, e.thing_id as thing, e.privilege, e.appointment_id as appointment, e.role, e.scope, e.reason, e.address, e.payload_hash as "payloadHash"`;

/** Entries and the time they lie in: only the parts of those months are looked into. */
export type Span = Readonly<{ ids: readonly string[]; from: Date; to: Date }>;

const timesOf = (rows: readonly Readonly<{ id: string; at: Date }>[]): Span => {
  const moments = rows.map((row) => row.at.getTime());
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  return { ids: rows.map(({ id }) => id), from: new Date(from), to: new Date(to) };
};

/** Takes some of those that wait, the oldest first; null when none does. Another server that does the same waits for it. */
export async function takeWaiting(tx: Tx, at: Place, limit: number): Promise<Span | null> {
  const { rows } = await sql<{ id: string; at: Date }>`
    delete from audit_waiting w where w.tenant_id = ${at.tenant} and w.organization_id = ${at.organization} and w.entry_id = any(array(
      select n.entry_id from audit_waiting n where n.tenant_id = ${at.tenant} and n.organization_id = ${at.organization}
      order by n.entry_id limit ${limit} for update))
    returning w.entry_id as id, w.at`.execute(tx);
  return rows.length === 0 ? null : timesOf(rows);
}

/** Entries by their ids, in the order of these. */
export async function entriesOf(tx: Tx, at: Place, { ids, from, to }: Span): Promise<readonly Covered[]> {
  const { rows } = await sql<Covered>`
    select ${covered} from audit_entries e where e.tenant_id = ${at.tenant} and e.organization_id = ${at.organization}
      and e.at >= ${from} and e.at <= ${to} and e.id = any(${[...ids]}::uuid[]) order by e.id`.execute(tx);
  return rows;
}

export type Payload = Readonly<{ id: string; salt: Buffer; payload: string | null }>;

/** What lies beside entries. */
export async function payloadsOf(tx: Tx, at: Place, { ids, from, to }: Span): Promise<readonly Payload[]> {
  const { rows } = await sql<Payload>`
    select p.entry_id as id, p.salt, p.payload from audit_payloads p where p.tenant_id = ${at.tenant} and p.organization_id = ${at.organization}
      and p.at >= ${from} and p.at <= ${to} and p.entry_id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

export type Seal = Readonly<{
  number: number;
  at: Date;
  entries: readonly string[];
  firstAt: Date;
  lastAt: Date;
  entryHashes: Buffer;
  previous: Buffer;
  hash: Buffer;
  vouched: Buffer;
}>;

/** The last seal of an organization, without what it covers. */
export async function lastSeal(tx: Tx, at: Place): Promise<Pick<Seal, 'number' | 'at' | 'hash'> | null> {
  const { rows } = await sql<{ number: string; at: Date; hash: Buffer }>`
    select s.number, s.at, s.hash from audit_seals s where s.tenant_id = ${at.tenant} and s.organization_id = ${at.organization}
    order by s.number desc limit 1`.execute(tx);
  const [row] = rows;
  return row ? { ...row, number: Number(row.number) } : null;
}

export async function insertSeal(tx: Tx, at: Place, seal: Seal): Promise<void> {
  await sql`insert into audit_seals (tenant_id, organization_id, number, at, entry_count, entries, first_at, last_at, entry_hashes, previous, hash, vouched)
    values (${at.tenant}, ${at.organization}, ${seal.number}, ${seal.at}, ${seal.entries.length}, ${[...seal.entries]}::uuid[], ${seal.firstAt}, ${seal.lastAt},
      ${seal.entryHashes}, ${seal.previous}, ${seal.hash}, ${seal.vouched})`.execute(tx);
}

/** The next seals, in the order of their numbers. */
export async function sealsAfter(tx: Tx, at: Place, after: number, limit: number): Promise<readonly Seal[]> {
  const { rows } = await sql<Omit<Seal, 'number'> & { number: string }>`
    select s.number, s.at, s.entries, s.first_at as "firstAt", s.last_at as "lastAt", s.entry_hashes as "entryHashes", s.previous, s.hash, s.vouched
    from audit_seals s where s.tenant_id = ${at.tenant} and s.organization_id = ${at.organization} and s.number > ${after}
    order by s.number limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** When the first entry was written or the first seal was made. */
export async function firstMoment(tx: Tx, at: Place): Promise<Date | null> {
  const { rows } = await sql<{ first: Date | null }>`
    select least((select min(e.at) from audit_entries e where e.tenant_id = ${at.tenant} and e.organization_id = ${at.organization}),
      (select s.at from audit_seals s where s.tenant_id = ${at.tenant} and s.organization_id = ${at.organization} order by s.number limit 1)) as first`.execute(
    tx,
  );
  return rows[0]?.first ?? null;
}

export type Sealed = Readonly<{ seals: number /** Entries they cover. */; sealed: number; waiting: number }>;

/** How many seals there are over how many entries, and how many wait: of one moment. Doesn't go through the entries. */
export async function sealedSoFar(tx: Tx, { tenant, organization }: Place): Promise<Sealed> {
  const { rows } = await sql<Record<keyof Sealed, string>>`
    select count(*) as seals, coalesce(sum(s.entry_count), 0) as sealed,
      (select count(*) from audit_waiting w where w.tenant_id = ${tenant} and w.organization_id = ${organization}) as waiting
    from audit_seals s where s.tenant_id = ${tenant} and s.organization_id = ${organization}`.execute(tx);
  const [row] = rows;
  return { seals: Number(row?.seals), sealed: Number(row?.sealed), waiting: Number(row?.waiting) };
}

/** How many entries there are beyond those that are sealed and those that wait: of one moment. */
export async function countBeyond(tx: Tx, { tenant, organization }: Place): Promise<number> {
  const of = (alias: string) =>
    sql`${sql.ref(`${alias}.tenant_id`)} = ${tenant} and ${sql.ref(`${alias}.organization_id`)} = ${organization}`;
  const { rows } = await sql<{ beyond: string }>`
    select (select count(*) from audit_entries e where ${of('e')}) - (select count(*) from audit_waiting w where ${of('w')})
      - (select coalesce(sum(s.entry_count), 0) from audit_seals s where ${of('s')}) as beyond`.execute(tx);
  return Number(rows[0]?.beyond);
}

/** Entries that no seal covers and that do not wait for one either, at most so many: somebody put them in. */
export async function neverSealed(tx: Tx, at: Place, limit: number): Promise<readonly Covered[]> {
  const { rows } = await sql<Covered>`
    select ${covered} from audit_entries e
    where e.tenant_id = ${at.tenant} and e.organization_id = ${at.organization}
      and not exists (select from (select unnest(s.entries) as id from audit_seals s
        where s.tenant_id = ${at.tenant} and s.organization_id = ${at.organization}) sealed where sealed.id = e.id)
      and not exists (select from audit_waiting w where w.tenant_id = ${at.tenant} and w.organization_id = ${at.organization} and w.entry_id = e.id)
    order by e.at, e.id limit ${limit}`.execute(tx);
  return rows;
}

export type StoredCheck = Readonly<{
  id: string;
  state: 'waiting' | 'running' | 'done';
  askedAt: Date;
  by: string;
  done: number;
  total: number;
  entries: number;
  findings: readonly Finding[];
  findingCount: number;
  endedAt: Date | null;
}>;

export async function insertCheck(
  tx: Tx,
  at: Place,
  asked: Readonly<{ id: string; at: Date; by: string; byName: string }>,
): Promise<void> {
  await sql`insert into audit_checks (tenant_id, organization_id, id, asked_at, asked_by, asked_by_name)
    values (${at.tenant}, ${at.organization}, ${asked.id}, ${asked.at}, ${asked.by}, ${asked.byName})`.execute(tx);
}

/** Checks that somebody asked for, the newest first. */
export async function lastChecks(tx: Tx, at: Place, limit: number): Promise<readonly StoredCheck[]> {
  const { rows } = await sql<Record<'done' | 'total' | 'entries' | 'findingCount', string> & StoredCheck>`
    select k.id, k.state, k.asked_at as "askedAt", k.asked_by_name as by, k.done, k.total, k.entries, k.findings,
      k.finding_count as "findingCount", k.ended_at as "endedAt"
    from audit_checks k where k.tenant_id = ${at.tenant} and k.organization_id = ${at.organization}
    order by k.asked_at desc, k.id desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    ...row,
    ...{ done: Number(row.done), total: Number(row.total), entries: Number(row.entries) },
    findingCount: Number(row.findingCount),
  }));
}

export async function changeCheck(
  tx: Tx,
  at: Place,
  id: string,
  to: Pick<StoredCheck, 'state' | 'done' | 'total' | 'entries' | 'findings' | 'findingCount' | 'endedAt'>,
): Promise<void> {
  await sql`update audit_checks set state = ${to.state}, done = ${to.done}, total = ${to.total}, entries = ${to.entries},
      findings = ${JSON.stringify(to.findings)}::jsonb, finding_count = ${to.findingCount}, ended_at = ${to.endedAt}
    where tenant_id = ${at.tenant} and organization_id = ${at.organization} and id = ${id}`.execute(tx);
}
