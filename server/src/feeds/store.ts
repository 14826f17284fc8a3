import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import type { Feed } from './feed.ts';
import { feed } from './privileges.ts';

export type At = Readonly<{ tenant: string; organization: string }>;

/** The feeds within reach, by name. */
export const listFeeds = (tx: Tx, organization: string, scope: Sql): Promise<readonly Feed[]> =>
  read(tx, sql`x.organization_id = ${organization} and ${condition(scope)} order by lower(x.name), x.id limit 500`);

export async function feedById(tx: Tx, organization: string, id: string, lock = false): Promise<Feed | null> {
  const [found] = await read(
    tx,
    sql`x.organization_id = ${organization} and x.id = ${id} ${lock ? sql`for no key update of x` : sql``}`,
  );
  return found ?? null;
}

async function read(tx: Tx, where: ReturnType<typeof sql>): Promise<readonly Feed[]> {
  const { rows } =
    await sql<Feed>`select x.id, x.organization_id as organization, x.name, x.source, x.user_id as "user",
      s.first_name as "userName", x.state, x.comes_by as "comesBy", x.place, x.secret, x.schedule, x.next_at as "nextAt", x.mapping,
      x.options, x.holds, x.missing, x.guard, x.created_at as "createdAt", x.created_by as "createdBy", x.version::int as version
    from ${condition(from(feed))} join users s on s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.id = x.user_id
    where ${where}`.execute(tx);
  return rows;
}

export type Kept = Pick<
  Feed,
  | 'name'
  | 'source'
  | 'user'
  | 'comesBy'
  | 'place'
  | 'secret'
  | 'schedule'
  | 'nextAt'
  | 'mapping'
  | 'options'
  | 'holds'
  | 'missing'
  | 'guard'
>;

const columnsOf = (kept: Kept) => ({
  ...{ name: kept.name, source: kept.source, user_id: kept.user, comes_by: kept.comesBy, secret: kept.secret },
  ...{ place: JSON.stringify(kept.place), schedule: kept.schedule && JSON.stringify(kept.schedule) },
  ...{ next_at: kept.nextAt, mapping: JSON.stringify(kept.mapping), options: JSON.stringify(kept.options) },
  ...{ holds: kept.holds, missing: kept.missing, guard: JSON.stringify(kept.guard) },
});

export async function insertFeed(tx: Tx, at: At, id: string, kept: Kept, by: string, now: Date): Promise<void> {
  await tx
    .insertInto('feeds')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization, id, created_at: now, created_by: by },
      ...columnsOf(kept),
    })
    .execute();
}

export async function updateFeed(
  tx: Tx,
  organization: string,
  id: string,
  change: Kept | Readonly<{ state: Feed['state']; nextAt: Date | null }> | Readonly<{ nextAt: Date | null }>,
): Promise<void> {
  await tx
    .updateTable('feeds')
    .set({
      ...('name' in change ? columnsOf(change) : { next_at: change.nextAt }),
      ...('state' in change && { state: change.state }),
      // the hour of the next run is no change of the feed
      ...(('name' in change || 'state' in change) && { version: sql`version + 1` }),
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

export async function deleteFeed(tx: Tx, organization: string, id: string): Promise<void> {
  await tx.deleteFrom('feed_runs').where('organization_id', '=', organization).where('feed_id', '=', id).execute();
  await tx.deleteFrom('feeds').where('organization_id', '=', organization).where('id', '=', id).execute();
}

export async function isSourceTaken(tx: Tx, organization: string, source: string, butNot: string | null) {
  const row = await tx
    .selectFrom('feeds')
    .select('id')
    .where('organization_id', '=', organization)
    .where('source', '=', source)
    .$if(butNot !== null, (query) => query.where('id', '<>', butNot ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}
