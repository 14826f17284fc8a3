import { sql } from 'kysely';
import { type Tx, withKeptPlans } from '../../database/connection.ts';
import { keyOf } from '../../database/keys.ts';
import { indexWords } from '../../database/search.ts';
import type { Kept, Row } from './diff.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Every location of an organization with all that a file may say about it. */
export async function keptLocations(tx: Tx, organization: string): Promise<readonly Kept[]> {
  const rows = await tx
    .selectFrom('locations')
    .select(['id', 'parent_id', 'level_id', 'name', 'identifier', 'address', 'time_zone', 'expires_at'])
    .where('organization_id', '=', organization)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parent: row.parent_id,
    level: row.level_id,
    name: row.name,
    identifier: row.identifier,
    address: row.address,
    timeZone: row.time_zone,
    expiresAt: row.expires_at,
  }));
}

/** Changes locations that are there and adds new ones: each a statement, whatever their number. */
export async function writeLocations(tx: Tx, at: Place, changed: readonly Row[], added: readonly Row[]): Promise<void> {
  if (changed.length > 0) {
    // names change hands within the file: all that change give theirs free first
    await sql`update locations set name_key = id::text where organization_id = ${at.organization} and id = any(${changed.map(({ id }) => id)}::uuid[])`.execute(
      tx,
    );
  }
  if (added.length > 0)
    await withKeptPlans(tx, () =>
      sql`insert into locations (tenant_id, organization_id, id, level_id, parent_id, name, name_key, identifier, identifier_key, address, time_zone, expires_at)
        select ${at.tenant}::uuid, ${at.organization}::uuid, r.id, r.level, r.parent, r.name, r.name_key, r.identifier, r.identifier_key, r.address, r.time_zone, r.expires_at
        from ${rowsOf(added)}`.execute(tx),
    );
  if (changed.length > 0)
    await sql`update locations l set parent_id = r.parent, name = r.name, name_key = r.name_key, identifier = r.identifier,
        identifier_key = r.identifier_key, address = r.address, time_zone = r.time_zone, expires_at = r.expires_at, version = l.version + 1
      from ${rowsOf(changed)} where l.organization_id = ${at.organization} and l.id = r.id`.execute(tx);
  const words = [...changed, ...added].map(({ id, name, identifier }) => ({
    ...at,
    id,
    text: `${name} ${identifier}`,
  }));
  await indexWords(tx, 'location', words);
}

const rowsOf = (rows: readonly Row[]) => sql`unnest(
  ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ level }) => level)}::uuid[], ${rows.map(({ parent }) => parent)}::uuid[],
  ${rows.map(({ name }) => name)}::text[], ${rows.map(({ name }) => keyOf(name))}::text[],
  ${rows.map(({ identifier }) => identifier)}::text[], ${rows.map(({ identifier }) => keyOf(identifier))}::text[],
  ${rows.map(({ detail, was }) => (detail.address === undefined ? (was?.address ?? null) : detail.address))}::text[],
  ${rows.map(({ detail, was }) => (detail.timeZone === undefined ? (was?.timeZone ?? null) : detail.timeZone))}::text[],
  ${rows.map(({ detail, was }) => (detail.expiresAt === undefined ? (was?.expiresAt ?? null) : detail.expiresAt))}::timestamptz[]
) as r(id, level, parent, name, name_key, identifier, identifier_key, address, time_zone, expires_at)`;

/** What stands above each of these, written anew: the closure follows from the parents. */
export async function writeClosure(
  tx: Tx,
  at: Place,
  ids: readonly string[],
  above: (id: string) => readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from location_closure where organization_id = ${at.organization} and descendant_id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
  await withKeptPlans(tx, async () => {
    for (let from = 0; from < ids.length; from += atOnce) {
      const rows = ids
        .slice(from, from + atOnce)
        .flatMap((id) => above(id).map((ancestor, depth) => ({ ancestor, id, depth })));
      await sql`insert into location_closure (tenant_id, organization_id, ancestor_id, descendant_id, depth)
        select ${at.tenant}::uuid, ${at.organization}::uuid, ancestor, descendant, depth
        from unnest(${rows.map((row) => row.ancestor)}::uuid[], ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.depth)}::int[]) as r(ancestor, descendant, depth)`.execute(
        tx,
      );
    }
  });
}

const atOnce = 5_000;
