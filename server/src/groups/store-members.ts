import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import { course } from '../content/privileges.ts';
import type { Tx } from '../database/connection.ts';
import { after, condition } from '../database/where.ts';
import { user } from '../users/privileges.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
export type Membership = Readonly<{ function: string | null; since: string | null; until: string | null }>;
export type Member = Membership & Readonly<{ id: string; name: string; key: string; userName: string }>;

/** The members of a group whom the asker may see, by name. */
export async function listMembers(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
  wanted: Readonly<{ after: readonly string[] | null; limit: number }>,
): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select x.id, x.first_name || ' ' || x.last_name as name, x.name_key as key, x.user_name as "userName",
      m.function, m.since::text as since, m.until::text as until
    from ${condition(from(user))}
    join group_members m on m.tenant_id = x.tenant_id and m.organization_id = x.organization_id and m.user_id = x.id
    where m.organization_id = ${organization} and m.group_id = ${id} and x.state <> 'deleted' and ${condition(scope)}
      ${wanted.after ? sql`and ${after(['x.name_key', 'x.id'], wanted.after)}` : sql``}
    order by x.name_key, x.id limit ${wanted.limit}`.execute(tx);
  return rows;
}

/** Makes somebody a member, or changes what the membership says. */
export async function putMember(
  tx: Tx,
  at: Place,
  membership: Membership & Readonly<{ group: string; user: string }>,
): Promise<void> {
  const said = { function: membership.function, since: membership.since, until: membership.until };
  await tx
    .insertInto('group_members')
    .values({
      ...{ tenant_id: at.tenant, organization_id: at.organization },
      ...{ group_id: membership.group, user_id: membership.user, ...said },
    })
    .onConflict((on) => on.columns(['tenant_id', 'organization_id', 'group_id', 'user_id']).doUpdateSet(said))
    .execute();
}

export async function removeMember(tx: Tx, organization: string, group: string, member: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('group_members')
    .where('organization_id', '=', organization)
    .where('group_id', '=', group)
    .where('user_id', '=', member)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Who holds a role at a group now or later, with all their roles: they reach its members. */
export async function holdersAt(
  tx: Tx,
  organization: string,
  group: string,
  now: Date,
): Promise<readonly { user: string; roles: readonly string[] }[]> {
  const { rows } = await sql<{ user: string; roles: readonly string[] }>`
    select p.user_id as user, array_agg(distinct o.role) as roles from appointments p
    join appointments o on o.tenant_id = p.tenant_id and o.organization_id = p.organization_id and o.user_id = p.user_id
    where p.organization_id = ${organization} and p.anchor_kind = 'group' and p.anchor_id = ${group}
      and (p.ends_at is null or p.ends_at > ${now}) and (o.ends_at is null or o.ends_at > ${now})
    group by p.user_id`.execute(tx);
  return rows;
}

export type GroupCourse = Readonly<{ title: string; thing: Thing }>;

/** The courses of a group which the asker may see, with what decides about each. */
export async function listCourses(
  tx: Tx,
  organization: string,
  id: string,
  scope: Sql,
  now: number,
): Promise<readonly GroupCourse[]> {
  const { rows } = await sql<{ id: string; organization_id: string; facts: Thing['facts']; title: string }>`
    select ${condition(factsSql(course, now))}, x.title from ${condition(from(course))}
    join group_courses g on g.tenant_id = x.tenant_id and g.organization_id = x.organization_id and g.course_id = x.id
    where g.organization_id = ${organization} and g.group_id = ${id} and ${condition(scope)} order by x.title_key, x.id`.execute(
    tx,
  );
  return rows.map((row) => ({
    title: row.title,
    thing: { kind: course.id, id: row.id, organization: row.organization_id, facts: row.facts },
  }));
}

export async function putCourse(tx: Tx, at: Place, group: string, courseId: string): Promise<void> {
  await tx
    .insertInto('group_courses')
    .values({ tenant_id: at.tenant, organization_id: at.organization, group_id: group, course_id: courseId })
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function removeCourse(tx: Tx, organization: string, group: string, courseId: string): Promise<void> {
  await tx
    .deleteFrom('group_courses')
    .where('organization_id', '=', organization)
    .where('group_id', '=', group)
    .where('course_id', '=', courseId)
    .execute();
}

export const memberIds = async (tx: Tx, organization: string, group: string): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('group_members')
      .select('user_id')
      .where('organization_id', '=', organization)
      .where('group_id', '=', group)
      .execute()
  ).map((row) => row.user_id);
