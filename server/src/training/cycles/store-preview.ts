import { type Sql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { user } from '../../users/index.ts';
import type { Standing } from '../assignment.ts';
import { type Following, reaches } from '../store-follow.ts';
import { countsFor, withPast } from './store.ts';

type Asked = Pick<Standing, 'course' | 'audience' | 'learnersOnly' | 'countsAlready' | 'repeats' | 'leastDays'>;

/** How somebody stands to an assignment that is not made yet. */
export const effects = ['new', 'again', 'done', 'already'] as const;
type Effect = (typeof effects)[number];

/** Users whom it would reach, as `u`, and what it would do for each. */
function reached(at: Following, of: Asked): RawBuilder<unknown> {
  const effect = sql`case when e.id is null then 'new' when e.state <> 'completed' then 'already'
    when ${countsFor({ ...of, id: '' }, at)} then 'done' else 'again' end`;
  return sql`(select u.id, ${effect} as effect from users u
    left join enrollments e on e.tenant_id = u.tenant_id and e.organization_id = u.organization_id and e.user_id = u.id
      and (e.course_id = ${of.course}) is true and e.is_current and e.state <> 'withdrawn'
    ${withPast}
    where u.organization_id = ${at.organization} and ${reaches(of.audience, of.learnersOnly, at.organization, at.now)})`;
}

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
