import { unsafeQuery } from '../../database/template.ts';
import { newId } from '../../outside/ids.ts';
import type { TestWorld } from '../../testing.ts';

/** Puts regions with many sites into Harbor's tree, as an import would; `below` one of its locations, else at the top. */
export async function growTree(
  w: TestWorld,
  { regions, sites, below }: { regions: number; sites: number; below?: string },
): Promise<void> {
  const organization = w.ids.organizations.get('harbor') ?? '';
  const parent = below ? (w.ids.locations.get(`harbor/${below}`) ?? '') : null;
  const sql = (text: string, values: readonly unknown[]) => unsafeQuery(w.database.adminUrl, text, [...values]);
  const [first, second, third] = await sql(
    'select id from location_levels where organization_id = $1 order by position',
    [organization],
  );
  const rows: [id: string, parent: string | null, level: string, name: string][] = [];
  for (let r = 1; r <= regions; r += 1) {
    const region = newId();
    rows.push([region, parent, (below ? second : first)?.id, `${below ? `Below ${below}` : 'Region'} ${r}`]);
    for (let s = 1; s <= sites; s += 1)
      rows.push([newId(), region, (below ? third : second)?.id, `Branch ${s} of ${below ?? r}`]);
  }
  const columns = [0, 1, 2, 3].map((at) => rows.map((row) => row[at as 0]));
  await sql(
    `insert into locations (tenant_id, organization_id, id, parent_id, level_id, name, name_key, identifier, identifier_key)
     select $1, $1, id, parent, level, name, lower(name), name, lower(name) from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as t(id, parent, level, name)`,
    [organization, ...columns],
  );
  await sql(
    `insert into location_closure (tenant_id, organization_id, ancestor_id, descendant_id, depth)
     with recursive up as (
       select id as descendant, id as ancestor, parent_id, 0 as depth from locations where id = any($2::uuid[])
       union all select up.descendant, p.id, p.parent_id, up.depth + 1 from up join locations p on p.id = up.parent_id)
     select $1, $1, ancestor, descendant, depth from up`,
    [organization, columns[0]],
  );
  await sql(
    `insert into search (tenant_id, organization_id, kind, id, text)
     select tenant_id, organization_id, 'location', id, name_key || ' ' || identifier_key from locations where id = any($1::uuid[])`,
    [columns[0]],
  );
  await sql('update organizations set tree_stamp = tree_stamp + 1 where id = $1', [organization]);
}
