import type { Anchor, Role, Sql } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';

export type VersionDeed = 'made' | 'saved' | 'restored' | 'reset' | 'retired';

/** One version of a role, as it was written. */
export type RoleVersion = Readonly<{
  role: string;
  number: number;
  deed: VersionDeed;
  name: string;
  rank: number;
  kind: Role['kind'];
  anchor: Role['anchor'];
  cells: Role['cells'];
  available: readonly string[];
  /** Reports that its twin lacks. */ twinLacks: readonly string[];
  /** The mark of the model’s table it stands on; null for a role of one’s own. */ modelMark: string | null;
  reason: string | null;
  at: Date;
  by: string | null;
  /** Where it was handed down from, and which version of the role that is there. */ from: Source | null;
}>;
export type Source = Readonly<{ organization: string; number: number }>;

type Row = Readonly<{
  role: string;
  number: number;
  deed: VersionDeed;
  name: string;
  rank: number;
  kind: string;
  anchor: string;
  cells: unknown;
  available: string[];
  twin_lacks: string[];
  model_mark: string | null;
  reason: string | null;
  created_at: Date;
  created_by: string | null;
  source_organization_id: string | null;
  source_number: number | null;
}>;

/**
 * The newest version of every role an organization made or changed, also of those that were reset or retired; `until`:
 * as it was at that moment.
 */
export async function latestVersions(tx: Tx, organization: string, until?: Date): Promise<readonly RoleVersion[]> {
  const newest = tx
    .selectFrom('role_versions')
    .distinctOn('role')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('role')
    .orderBy('number', 'desc');
  const rows = await (until ? newest.where('created_at', '<=', until) : newest).execute();
  return rows.map(versionFrom);
}

/** Every version of a role, the newest first. */
export async function versionsOf(tx: Tx, organization: string, role: string): Promise<readonly RoleVersion[]> {
  const rows = await tx
    .selectFrom('role_versions')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('role', '=', role)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(versionFrom);
}

/** The versions of any role that have one of these numbers. */
export async function versionsNumbered(
  tx: Tx,
  organization: string,
  numbers: readonly number[],
): Promise<readonly RoleVersion[]> {
  const rows = await tx
    .selectFrom('role_versions')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('number', 'in', [...numbers])
    .execute();
  return rows.map(versionFrom);
}

/** Writes a version; false when there is one of this number already. */
export async function insertVersion(
  tx: Tx,
  at: Readonly<{ tenant: string; organization: string }>,
  v: RoleVersion,
): Promise<boolean> {
  const row = await tx
    .insertInto('role_versions')
    .values({
      tenant_id: at.tenant,
      organization_id: at.organization,
      role: v.role,
      number: v.number,
      deed: v.deed,
      name: v.name,
      rank: v.rank,
      kind: v.kind,
      anchor: v.anchor,
      cells: JSON.stringify(v.cells),
      available: [...v.available],
      twin_lacks: [...v.twinLacks],
      model_mark: v.modelMark,
      reason: v.reason,
      created_at: v.at,
      created_by: v.by,
      source_organization_id: v.from?.organization ?? null,
      source_number: v.from?.number ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many users hold some roles, or each, now or later. */
export async function holdersByRole(
  tx: Tx,
  organization: string,
  now: Date,
  roles: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ role: string; n: number }>`
    select p.role, count(distinct p.user_id) as n from appointments p
    join users u on u.tenant_id = p.tenant_id and u.organization_id = p.organization_id and u.id = p.user_id
    where p.organization_id = ${organization} and ${roles ? sql`p.role = any(${[...roles]}::text[])` : sql`true`}
    and (p.ends_at is null or p.ends_at > ${now}) and u.state <> 'deleted' group by p.role`.execute(tx);
  return new Map(rows.map(({ role, n }) => [role, n]));
}

/** The holders of some roles, now or later, whom the asker may see, by name; and how many there are in all. */
export async function holdersOf(
  tx: Tx,
  organization: string,
  roles: readonly string[],
  seen: Sql,
  now: Date,
): Promise<Readonly<{ count: number; people: readonly Readonly<{ id: string; name: string }>[] }>> {
  const { rows } = await sql<{ id: string; name: string; seen: boolean; n: number }>`
    with held as (select distinct p.user_id from appointments p where p.organization_id = ${organization}
      and p.role = any(${[...roles]}::text[]) and (p.ends_at is null or p.ends_at > ${now}))
    select x.id, x.first_name || ' ' || x.last_name as name, (${condition(seen)}) as seen, count(*) over () as n
    from held h join users x on x.organization_id = ${organization} and x.id = h.user_id and x.state <> 'deleted'
    order by seen desc, x.name_key, x.id limit 50`.execute(tx);
  return {
    count: rows[0]?.n ?? 0,
    people: rows.filter(({ seen: isSeen }) => isSeen).map(({ id, name }) => ({ id, name })),
  };
}

/** The names of users of the organization, by id. */
export async function namesOfUsers(
  tx: Tx,
  organization: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('users')
    .select(['id', 'first_name', 'last_name'])
    .where('organization_id', '=', organization)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, `${row.first_name} ${row.last_name}`]));
}

const versionFrom = (row: Row): RoleVersion => ({
  role: row.role,
  number: row.number,
  deed: row.deed,
  name: row.name,
  rank: row.rank,
  kind: row.kind as Role['kind'],
  anchor: row.anchor as Role['anchor'],
  cells: row.cells as Role['cells'],
  available: row.available,
  twinLacks: row.twin_lacks,
  modelMark: row.model_mark,
  reason: row.reason,
  at: row.created_at,
  by: row.created_by,
  from:
    row.source_organization_id !== null && row.source_number !== null
      ? { organization: row.source_organization_id, number: row.source_number }
      : null,
});

/** Where somebody stands by a role: at an anchor, or at their own place and department. */
export type HolderPlace = Readonly<{
  role: string;
  anchor: Anchor | null;
  place: string | null;
  department: string | null;
}>;

/** Every place at which some roles are held, now or later: few rows, however many holders there are. */
export async function placesOfHolders(
  tx: Tx,
  organization: string,
  roles: readonly string[],
  learner: string,
  now: Date,
): Promise<readonly HolderPlace[]> {
  const { rows } = await sql<HolderPlace>`
    select distinct p.role, case when p.anchor_id is not null then jsonb_build_object('kind', p.anchor_kind, 'id', p.anchor_id) end as anchor,
      u.location_id as place, u.department_id as department
    from appointments p join users u on u.organization_id = p.organization_id and u.id = p.user_id
    where p.organization_id = ${organization} and p.role = any(${[...roles]}::text[]) and (p.ends_at is null or p.ends_at > ${now})
    union
    select ${learner}, null, u.location_id, u.department_id from users u
    where u.organization_id = ${organization} and ${learner} = any(${[...roles]}::text[]) and not u.is_service`.execute(
    tx,
  );
  return rows;
}
