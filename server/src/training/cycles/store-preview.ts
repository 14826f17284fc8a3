import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { user } from '../../users/index.ts';
import type { Standing } from '../assignment.ts';
import { type Following, reaches } from '../store-follow.ts';
import { countsFor, withPast } from './store.ts';

type Asked = Pick<
  Standing,
  'course' | 'path' | 'audience' | 'learnersOnly' | 'countsAlready' | 'repeats' | 'leastDays'
>;

/** How somebody stands to an assignment that is not made yet. */
export const effects = ['new', 'again', 'done', 'already'] as const;
type Effect = (typeof effects)[number];

/** Users whom it would reach, as `u`, and what it would do for each. */
function reached(at: Following, of: Asked): RawBuilder<unknown> {
  const { effect, joined } = of.path === null ? onCourse(at, of) : onPath(of.path);
  return sql`(select u.id, ${effect} as effect from users u ${joined}
    where u.organization_id = ${at.organization} and ${reaches(of.audience, of.learnersOnly, at.organization, at.now)})`;
}

function onCourse(at: Following, of: Asked) {
  const effect = sql`case when e.id is null then 'new' when e.state <> 'completed' then 'already'
    when ${countsFor({ ...of, id: '' }, at)} then 'done' else 'again' end`;
  const joined = sql`left join enrollments e on e.tenant_id = u.tenant_id and e.organization_id = u.organization_id and e.user_id = u.id
      and (e.course_id = ${of.course}) is true and e.is_current and e.state <> 'withdrawn'
    ${withPast}`;
  return { effect, joined };
}

/** Whoever completed a path has done it; whoever left it before comes onto it anew. */
const onPath = (path: string) => ({
  effect: sql`case when o.completed_at is not null then 'done' when o.id is null or o.ended_at is not null then 'new' else 'already' end`,
  joined: sql`left join path_enrollments o on o.tenant_id = u.tenant_id and o.organization_id = u.organization_id and o.user_id = u.id
    and o.path_id = ${path}`,
});

/** How many users it would reach, and what it would do for them. */
export async function countReached(
  tx: Tx,
  at: Following,
  of: Asked,
): Promise<Readonly<Record<'count' | Effect, number>>> {
  const each = effects.map((effect) => sql`count(*) filter (where r.effect = ${effect}) as ${sql.ref(effect)}`);
  const { rows } = await sql<Record<'count' | Effect, number>>`
    select count(*) as count, ${sql.join(each)} from ${reached(at, of)} r`.execute(tx);
  if (!rows[0]) throw new Error('a select of aggregates gives one row');
  return rows[0];
}

/** The first of them by name, as far as somebody may see users. */
export async function namesOfReached(
  tx: Tx,
  at: Following,
  of: Asked,
  scope: Sql,
  limit: number,
): Promise<readonly Readonly<{ id: string; name: string; effect: Effect }>[]> {
  const { rows } = await sql<{ id: string; name: string; effect: Effect }>`
    select x.id, x.first_name || ' ' || x.last_name as name, r.effect from ${condition(from(user))} join ${reached(at, of)} r on r.id = x.id
    where x.organization_id = ${at.organization} and ${condition(scope)} order by x.name_key, x.id limit ${limit}`.execute(
    tx,
  );
  return rows;
}
