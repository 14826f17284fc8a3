import { unsafeQuery } from '../../database/template.ts';

/** How many rows each table still has of an organization. */
export async function leftOf(url: string, organization: string): Promise<Map<string, number>> {
  const tables = await unsafeQuery<{ name: string }>(
    url,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  const counts = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as n from ${name} where organization_id = '${organization}'`,
  );
  const rows = await unsafeQuery<{ name: string; n: number }>(url, counts.join(' union all '));
  return new Map(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]));
}
