import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;
type Column = Readonly<{ name: string; type: string }>;
/** A table as the schema has it: what names a row within its organization, and which tables it points at. */
export type Shape = Readonly<{
  table: string;
  columns: readonly Column[];
  key: readonly Column[];
  points: readonly string[];
  /** Its own column that points at another of its rows. */ parent: string | null;
}>;

/** The tables with an organization, as the schema has them. */
export async function shapes(tx: Tx): Promise<ReadonlyMap<string, Shape>> {
  const { rows } = await sql<Shape>`
    with own as (select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')),
      column_of as (select a.attrelid, a.attnum, json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) as said
        from pg_attribute a where a.attnum > 0 and not a.attisdropped and a.attname not in ('tenant_id', 'organization_id')),
      key as (select k.* from pg_constraint k where k.contype = 'f')
    select o.relname as table,
      array(select c.said from column_of c where c.attrelid = o.oid order by c.attnum) as columns,
      array(select c.said from pg_index i, unnest(i.indkey::int[]) with ordinality n(number, place), column_of c
        where i.indrelid = o.oid and i.indisprimary and c.attrelid = o.oid and c.attnum = n.number order by n.place) as key,
      array(select t.relname::text from key k join pg_class t on t.oid = k.confrelid where k.conrelid = o.oid) as points,
      (select c.said->>'name' from key k join column_of c on c.attrelid = o.oid and c.attnum = k.conkey[array_length(k.conkey, 1)]
        where k.conrelid = o.oid and k.confrelid = o.oid limit 1) as parent
    from own o order by 1`.execute(tx);
  return new Map(rows.map((row) => [row.table, row]));
}

export type Rows = Readonly<{
  rows: readonly (readonly (string | null)[])[];
  /** Names the last of them; null: there are no more. */ next: readonly string[] | null;
}>;

/** Some rows of a table, each column as text, after a place in the order of its key. */
export async function rowsAfter(
  tx: Tx,
  { tenant, organization }: Place,
  { table, key }: Shape,
  asked: Readonly<{ columns: readonly Column[]; after: readonly string[] | null; limit: number }>,
): Promise<Rows> {
  const names = sql.join(key.map(({ name }) => ref(name)));
  const place = asked.after?.map((value, n) => sql`${value}::${sql.raw(key[n]?.type ?? 'text')}`);
  const later = place && key.length > 0 ? sql`and (${names}) > (${sql.join(place)})` : sql``;
  const order = key.length > 0 ? sql`order by ${names}` : sql``;
  const { rows } = await sql<{ cells: (string | null)[]; key: string[] }>`
    select array[${sql.join(asked.columns.map(asText))}]::text[] as cells,
      array[${sql.join(key.map(({ name }) => sql`${ref(name)}::text`))}]::text[] as key
    from ${sql.table(table)} x where x.tenant_id = ${tenant} and x.organization_id = ${organization} ${later} ${order} limit ${asked.limit}`.execute(
    tx,
  );
  const last = rows.length === asked.limit && key.length > 0 ? rows.at(-1)?.key : undefined;
  return { rows: rows.map(({ cells }) => cells), next: last ?? null };
}

const ref = (column: string) => sql.ref(`x.${column}`);

/** Moments in UTC, bytes as base64, everything else as the database writes it. */
function asText({ name, type }: Column): RawBuilder<string> {
  if (type === 'bytea') return sql`translate(encode(${ref(name)}, 'base64'), chr(10), '')`;
  if (type === 'timestamp with time zone')
    return sql`to_char(${ref(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return sql`${ref(name)}::text`;
}

/** The logo, or none. */
export const logosOf = (tx: Tx, { tenant, organization }: Place) =>
  tx
    .selectFrom('organization_logos')
    .select(['mime', 'bytes'])
    .where('tenant_id', '=', tenant)
    .where('organization_id', '=', organization)
    .execute();

export type Picture = Readonly<{ user: string; bytes: Buffer }>;

/** The next picture of a user, in the order of the users. */
export async function picturesAfter(
  tx: Tx,
  { tenant, organization }: Place,
  after: string | null,
): Promise<Picture | null> {
  const { rows } = await sql<Picture>`
    select x.user_id as "user", x.large as bytes from user_photos x
    where x.tenant_id = ${tenant} and x.organization_id = ${organization} ${after ? sql`and x.user_id > ${after}::uuid` : sql``}
    order by x.user_id limit 1`.execute(tx);
  return rows[0] ?? null;
}

export type Kept = Readonly<{ id: string; key: string; name: string }>;

/** Uploaded files, in the order of their ids. */
export async function filesAfter(
  tx: Tx,
  { tenant, organization }: Place,
  after: string | null,
  limit: number,
): Promise<readonly Kept[]> {
  const { rows } = await sql<Kept>`
    select x.id, x.key, x.name from files x
    where x.tenant_id = ${tenant} and x.organization_id = ${organization} ${after ? sql`and x.id > ${after}::uuid` : sql``}
    order by x.id limit ${limit}`.execute(tx);
  return rows;
}

/** Removes some rows of a table; how many it were. Of users, those a proof is about are left. */
export async function removeSome(tx: Tx, at: Place, { table, key, parent }: Shape, limit: number): Promise<number> {
  // of a tree the leaves first
  const free = parent
    ? sql`and not exists (select 1 from ${sql.table(table)} c where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id
        and ${sql.ref(`c.${parent}`)} = x.id)`
    : sql``;
  const unproven = table === 'users' ? sql`and not ${hasProof}` : sql``;
  const names = key.length > 0 ? key.map(({ name }) => name) : ['organization_id'];
  const of = (alias: string) => sql.join(names.map((name) => sql.ref(`${alias}.${name}`)));
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} d where d.tenant_id = ${at.tenant} and d.organization_id = ${at.organization} and (${of('d')}) in (
      select ${of('x')} from ${sql.table(table)} x where x.tenant_id = ${at.tenant} and x.organization_id = ${at.organization} ${free} ${unproven}
      limit ${limit})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Empties columns of some rows that are not empty yet; how many it were. */
export async function emptySome(
  tx: Tx,
  at: Place,
  { table }: Shape,
  empties: Readonly<Record<string, string | null>>,
  limit: number,
): Promise<number> {
  const each = Object.entries(empties);
  if (each.length === 0) return 0;
  const full = each.map(([column, to]) => sql`${ref(column)} is distinct from ${sql.lit(to)}`);
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} d set ${sql.join(each.map(([column, to]) => sql`${sql.ref(column)} = ${sql.lit(to)}`))}
    where d.tenant_id = ${at.tenant} and d.organization_id = ${at.organization} and d.id in (
      select x.id from ${sql.table(table)} x where x.tenant_id = ${at.tenant} and x.organization_id = ${at.organization}
      and (${sql.join(full, sql` or `)}) limit ${limit})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

const hasProof = sql`(exists (select 1 from awards a where a.tenant_id = x.tenant_id and a.organization_id = x.organization_id and a.user_id = x.id)
  or exists (select 1 from cards k where k.tenant_id = x.tenant_id and k.organization_id = x.organization_id and k.user_id = x.id)
  or exists (select 1 from signatures s where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.user_id = x.id))`;

/** Leaves some of the users a proof is about under a number instead of a name; how many it were. */
export async function leaveNumbers(tx: Tx, at: Place, now: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update users d set first_name = '', last_name = upper(right(d.id::text, 8)), name_key = right(d.id::text, 8),
      user_name = 'erased-' || d.id::text, user_name_key = 'erased-' || d.id::text, state = 'deleted', erased_at = ${now},
      middle_name = null, email = null, email_key = null, phone = null, address = null, date_of_birth = null,
      employee_identifier = null, doubled_identifier = null, hire_date = null, time_zone = null, password_hash = null, last_sign_in_at = null,
      location_id = null, department_id = null, job_title_id = null, created_by = null, suspended_until = null,
      version = d.version + 1, stamp = d.stamp + 1
    where d.tenant_id = ${at.tenant} and d.organization_id = ${at.organization} and d.id in (
      select x.id from users x where x.tenant_id = ${at.tenant} and x.organization_id = ${at.organization}
      and x.user_name <> 'erased-' || x.id::text limit ${limit})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
