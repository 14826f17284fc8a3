import { from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import { user as userKind } from '../users/index.ts';
import type { LookedAfter } from './looked-after.ts';

type Of = Readonly<{ organization: string; user: string }>;

const theirs = (of: Of, one: LookedAfter) =>
  sql`x.organization_id = ${of.organization} and x.${sql.ref(one.by)} = ${of.user} ${present(one)}`;
const present = ({ past }: LookedAfter) => (past ? sql`and x.state <> all(${[...past]}::text[])` : sql``);

/** How much of each somebody looks after, with the first few by name: one statement. */
export async function looksAfter(
  tx: Tx,
  of: Of,
  register: readonly LookedAfter[],
): Promise<readonly Readonly<{ count: number; names: readonly string[] }>[]> {
  const parts = register.map((one) => {
    const table = sql.table(one.table);
    const name = nameOf(one);
    return sql`jsonb_build_object('count', (select count(*) from ${table} x where ${theirs(of, one)}), 'names',
      coalesce((select jsonb_agg(n.name) from (select ${name} as name from ${table} x where ${theirs(of, one)} order by 1 limit 5) n), '[]'))`;
  });
  const { rows } = await sql<{
    parts: readonly Readonly<{ count: number; names: readonly string[] }>[];
  }>`select jsonb_build_array(${sql.join(parts)}) as parts`.execute(tx);
  return rows[0]?.parts ?? [];
}

function nameOf({ called }: LookedAfter) {
  if (called === 'course_id')
    return sql`(select c.title from courses c where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id and c.id = x.course_id)`;
  if (called === 'user_id')
    return sql`(select u.first_name || ' ' || u.last_name from users u where u.tenant_id = x.tenant_id and u.organization_id = x.organization_id and u.id = x.user_id)`;
  return sql.ref(`x.${called}`);
}

/** Gives what somebody looks after to somebody else; how many. What the other looks after already ends for the first. */
export async function handOver(tx: Tx, of: Of, to: string, one: LookedAfter): Promise<number> {
  const table = sql.table(one.table);
  const by = sql.ref(one.by);
  const same = (one.one ?? []).map((column) => sql`y.${sql.ref(column)} is not distinct from x.${sql.ref(column)}`);
  const twice = one.one
    ? sql`exists (select 1 from ${table} y where y.organization_id = x.organization_id and y.${by} = ${to} and ${sql.join(same, sql` and `)})`
    : sql`false`;
  const oneself = one.notIn ? sql`x.${sql.ref(one.notIn)} = ${to}` : sql`false`;
  const { numAffectedRows: ended = 0n } = one.one
    ? await sql`delete from ${table} x where ${theirs(of, one)} and ${twice}`.execute(tx)
    : {};
  const { numAffectedRows: moved = 0n } =
    await sql`update ${table} x set ${by} = ${to} where ${theirs(of, one)} and not ${oneself}`.execute(tx);
  return Number(ended) + Number(moved);
}

export type Unowned = Readonly<{ id: string; name: string; state: string; what: string; count: number }>;

/** Users within reach who can no longer sign in and still look after something. */
export async function unowned(
  tx: Tx,
  organization: string,
  within: ReturnType<typeof condition>,
  register: readonly LookedAfter[],
  limit: number,
): Promise<readonly Unowned[]> {
  const owned = register.map(
    (
      one,
    ) => sql`select ${one.id} as what, x.${sql.ref(one.by)} as user_id, count(*)::int as count from ${sql.table(one.table)} x
      where x.organization_id = ${organization} and x.${sql.ref(one.by)} is not null ${present(one)} group by 2`,
  );
  const { rows } = await sql<Unowned>`
    select x.id, x.first_name || ' ' || x.last_name as name, x.state, o.what, o.count
    from (${sql.join(owned, sql` union all `)}) o join ${condition(from(userKind))} on x.organization_id = ${organization} and x.id = o.user_id
    where x.state in ('disabled', 'archived', 'deleted') and ${within}
    order by x.name_key, x.id, o.what limit ${limit}`.execute(tx);
  return rows;
}
