import { sql } from 'kysely';
import { type Tx, withKeptPlans } from '../../database/connection.ts';
import { countsNow } from '../../users/index.ts';
import { holdsRole } from '../store-follow.ts';

/**
 * Users of an organization of whom an assignment asks and has nothing, or has something and asks no longer: one
 * statement for all assignments, however many there are. What is to be done about each is worked out from their own
 * situation; whoever is named here for nothing stays as they are.
 */
export async function differingUsers(tx: Tx, organization: string, now: Date): Promise<readonly string[]> {
  const mine = (alias: string) => sql`${sql.ref(alias)}.organization_id = ${organization}`;
  const places = sql`(select a.id, a.with_descendants, p.place from assignments a cross join unnest(a.places) as p(place)
    where ${mine('a')} and a.state = 'active')`;
  const reached = sql`select p.id, c.descendant_id as place from ${places} p
    join location_closure c on ${mine('c')} and c.ancestor_id = p.place and (p.with_descendants or c.descendant_id = p.place)`;
  const { rows } = await withKeptPlans(tx, () =>
    sql<{ user_id: string }>`with reached as materialized (${reached}),
    there as (select r.id, u.id as user_id from reached r join users u on ${mine('u')} and u.location_id = r.place
      union select r.id, f.user_id from reached r join user_further_places f on ${mine('f')} and f.location_id = r.place and ${countsNow(now)}
      union all select a.id, u.id from assignments a join users u on ${mine('u')} where ${mine('a')} and a.state = 'active' and a.places = '{}'),
    asked as (select t.id, t.user_id from there t join assignments a on ${mine('a')} and a.id = t.id
      join users u on ${mine('u')} and u.id = t.user_id and u.state = 'active' and not u.is_service
      where (a.audience->'users' is null or a.audience->'users' ? u.id::text) and (not a.learners_only or not ${holdsRole(now)})),
    held as (select s.source_id as id, e.user_id from enrollment_sources s join enrollments e on ${mine('e')} and e.id = s.enrollment_id
      where ${mine('s')} and s.source_kind = 'assignment' and s.ended_at is null
      union all select s.source_id, o.user_id from path_sources s join path_enrollments o on ${mine('o')} and o.id = s.path_enrollment_id
      where ${mine('s')} and s.source_kind = 'assignment' and s.ended_at is null)
    select distinct d.user_id from ((select * from asked except select * from held) union all (select * from held except select * from asked)) d
    order by d.user_id`.execute(tx),
  );
  return rows.map((row) => row.user_id);
}

/** Can anything differ at all? Of new users in no group, in an organization without assignments, nothing can. */
export async function isConcerned(tx: Tx, organization: string, users: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select
    exists (select from assignments a where a.organization_id = ${organization} and a.state = 'active')
    or exists (select from enrollments e where e.organization_id = ${organization} and e.user_id = any(${[...users]}::uuid[]))
    or exists (select from group_members m where m.organization_id = ${organization} and m.user_id = any(${[...users]}::uuid[])) as is`.execute(
    tx,
  );
  return rows[0]?.is ?? false;
}
