import { type Anchor, type Appointment, type Kind, type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';

type Page = Readonly<{ organization: string; within: Sql; after: string | null; now: Date; limit: number }>;

/** The next things of a kind within reach, by id, with the facts that decisions read. */
export async function pageOfThings(tx: Tx, of: Kind, page: Page): Promise<readonly Thing[]> {
  const { organization, within, after, now, limit } = page;
  const { rows } = await sql<{ id: string; organization_id: string; facts: Thing['facts'] }>`
    select ${condition(factsSql(of, now.getTime()))} from ${condition(from(of))}
    where ${sql.ref(`x.${of.organizationColumn ?? 'organization_id'}`)} = ${organization} and (${condition(within)})
    and (${after}::uuid is null or x.id > ${after}::uuid) order by x.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({ kind: of.id, id: row.id, organization: row.organization_id, facts: row.facts }));
}

/** What these users hold now or later, besides the learner role, which everybody has. */
export async function appointmentsOfUsers(
  tx: Tx,
  organization: string,
  users: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly Appointment[]>> {
  const rows = await tx
    .selectFrom('appointments')
    .select(['id', 'user_id', 'role', 'anchor_kind', 'anchor_id', 'starts_at', 'ends_at', 'options'])
    .where('organization_id', '=', organization)
    .where('user_id', 'in', [...users])
    .where((q) => q.or([q('ends_at', 'is', null), q('ends_at', '>', now)]))
    .orderBy('id')
    .execute();
  const given = rows.map((row) => ({
    user: row.user_id,
    appointment: {
      id: row.id,
      role: row.role,
      // the table's own check keeps kinds of anchors to those there are
      anchor: row.anchor_kind && row.anchor_id ? { kind: row.anchor_kind as Anchor['kind'], id: row.anchor_id } : null,
      from: row.starts_at?.getTime() ?? null,
      until: row.ends_at?.getTime() ?? null,
      options: row.options as Readonly<Record<string, boolean>>,
    },
  }));
  return new Map(
    [...Map.groupBy(given, ({ user }) => user)].map(([user, all]) => [user, all.map(({ appointment }) => appointment)]),
  );
}
