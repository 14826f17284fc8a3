import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Feature } from './plan.ts';

/** What is kept with a feature and would be out of reach without it. */
const kept = {
  locations: sql`select 1 from locations where organization_id = `,
  hierarchies: sql`select 1 from locations where parent_id is not null and organization_id = `,
  'further-places': sql`select 1 from user_further_places where organization_id = `,
  departments: sql`select 1 from departments where organization_id = `,
  'job-titles': sql`select 1 from job_titles where organization_id = `,
  groups: sql`select 1 from groups where organization_id = `,
  certifications: sql`select 1 from certifications where organization_id = `,
  memberships: sql`select 1 from membership_types where organization_id = `,
  licences: sql`select 1 from licences where organization_id = `,
  'card-banks': sql`select 1 from card_banks where organization_id = `,
  shop: sql`select 1 from orders where organization_id = `,
  aicc: sql`select 1 from content_packages where standard = 'aicc' and organization_id = `,
} as const satisfies Partial<Record<Feature, ReturnType<typeof sql>>>;

/** What ends by itself is kept with it no longer than that. */
const ends: ReadonlySet<Feature> = new Set(['further-places']);

const isKept = (feature: Feature): feature is keyof typeof kept => feature in kept;

/** How much of an organization each of these features keeps; one statement for all of them. */
export async function dataOf(
  tx: Tx,
  organization: string,
  features: readonly Feature[],
  now: Date,
): Promise<ReadonlyMap<Feature, number>> {
  const asked = features.filter(isKept);
  if (asked.length === 0) return new Map();
  const arms = asked.map(
    (feature) =>
      sql`select ${feature}::text as feature, count(*)::int as n from (${kept[feature]}${organization}${ends.has(feature) ? sql` and (ends_at is null or ends_at > ${now})` : sql``}) held`,
  );
  const { rows } = await sql<{ feature: Feature; n: number }>`${sql.join(arms, sql` union all `)}`.execute(tx);
  return new Map(rows.map(({ feature, n }) => [feature, n]));
}

/** How many users hold each of these roles now or will later. */
export async function holdersOf(
  tx: Tx,
  organization: string,
  roles: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (roles.length === 0) return new Map();
  const rows = await tx
    .selectFrom('appointments')
    .select((q) => ['role', q.fn.count<number>('user_id').distinct().as('n')])
    .where('organization_id', '=', organization)
    .where('role', 'in', [...roles])
    .where((q) => q.or([q('ends_at', 'is', null), q('ends_at', '>', now)]))
    .groupBy('role')
    .execute();
  return new Map(rows.map(({ role, n }) => [role, Number(n)]));
}

type Manager = { id: string; name: string };

/** Who holds a role of the organization above that is tied to one of these clients by name, as of now. */
export async function managersOf(
  tx: Tx,
  organization: string,
  clients: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Manager[]>> {
  if (clients.length === 0) return new Map();
  const { rows } = await sql<Manager & { client: string }>`
    select distinct p.anchor_id as client, u.id, u.first_name || ' ' || u.last_name as name
    from appointments p join users u on u.tenant_id = p.tenant_id and u.organization_id = p.organization_id and u.id = p.user_id
    where p.organization_id = ${organization} and p.anchor_kind = 'organization' and p.anchor_id = any(${[...clients]}::uuid[])
      and (p.starts_at is null or p.starts_at <= ${now}) and (p.ends_at is null or p.ends_at > ${now}) and u.state = 'active'
    order by name, u.id`.execute(tx);
  const byClient = Map.groupBy(rows, ({ client }) => client);
  return new Map([...byClient].map(([client, some]) => [client, some.map(({ id, name }) => ({ id, name }))]));
}
