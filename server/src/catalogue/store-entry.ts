import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../database/connection.ts';
import { holdsAny, replacedIn } from '../database/replaced.ts';
import type { registrationInput, Step } from './entry.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
type Named = Readonly<{ id: string; name: string }>;

/** How a course stands in the catalogue, as those see it who look after it. */
export type Entry = Readonly<{
  open: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
  waiver: string;
  goesOnAfter: number | null;
  steps: readonly Step[];
  categories: readonly string[];
  prerequisites: readonly Readonly<{ id: string; title: string }>[];
  locations: readonly Named[];
  departments: readonly Named[];
  jobTitles: readonly Named[];
  groups: readonly Named[];
}>;

/** The steps of an approval, in order; of a course `x`. */
export const stepsOf = sql`coalesce((select jsonb_agg(jsonb_build_object('by', s.approver, 'user',
    case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) end) order by s.position)
  from approval_steps s left join users u on u.tenant_id = s.tenant_id and u.organization_id = s.organization_id and u.id = s.user_id
  where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.course_id = x.id), '[]')`;

const named = (
  table: string,
  column: string,
) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.name)
  from ${sql.table(table)} n where n.tenant_id = x.tenant_id and n.organization_id = x.organization_id and n.id = any(r.${sql.ref(column)})), '[]')`;

export async function findEntry(tx: Tx, organization: string, course: string): Promise<Entry | null> {
  const { rows } =
    await sql<Entry>`select x.self_registration as open, r.opens_at as "opensAt", r.closes_at as "closesAt",
      coalesce(r.waiver, '') as waiver, r.goes_on_after as "goesOnAfter", ${stepsOf} as steps,
      array(select c.category_id from category_courses c where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id and c.course_id = x.id) as categories,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.needed_id, 'title', c.title) order by p.position) from course_prerequisites p
        join courses c on c.tenant_id = p.tenant_id and c.organization_id = p.organization_id and c.id = p.needed_id
        where p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.course_id = x.id), '[]') as prerequisites,
      ${named('locations', 'locations')} as locations, ${named('departments', 'departments')} as departments,
      ${named('job_titles', 'job_titles')} as "jobTitles", ${named('groups', 'groups')} as groups
    from courses x left join course_registrations r on r.tenant_id = x.tenant_id and r.organization_id = x.organization_id and r.course_id = x.id
    where x.organization_id = ${organization} and x.id = ${course}`.execute(tx);
  return rows[0] ?? null;
}

/** Opens a course for self-registration or closes it, and says from when until when. */
export async function putWindow(
  tx: Tx,
  { tenant, organization }: Place,
  course: string,
  { open, from, until }: Readonly<{ open: boolean; from: string | null; until: string | null }>,
): Promise<void> {
  await sql`update courses set self_registration = ${open}, version = version + 1
    where organization_id = ${organization} and id = ${course}`.execute(tx);
  await sql`insert into course_registrations (tenant_id, organization_id, course_id, opens_at, closes_at)
    values (${tenant}, ${organization}, ${course}, ${from}, ${until})
    on conflict (tenant_id, organization_id, course_id) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at`.execute(
    tx,
  );
}

/** Says what a registration asks for and whom the course is offered to. */
export async function putRegistration(
  tx: Tx,
  { tenant, organization }: Place,
  course: string,
  { waiver, steps, goesOnAfter, audience }: z.output<typeof registrationInput>,
): Promise<void> {
  const { locations, departments, jobTitles, groups } = audience;
  await sql`insert into course_registrations (tenant_id, organization_id, course_id, waiver, goes_on_after, locations, departments, job_titles, groups)
    values (${tenant}, ${organization}, ${course}, ${waiver}, ${goesOnAfter}, ${locations}::uuid[], ${departments}::uuid[], ${jobTitles}::uuid[], ${groups}::uuid[])
    on conflict (tenant_id, organization_id, course_id) do update set waiver = excluded.waiver, goes_on_after = excluded.goes_on_after,
      locations = excluded.locations, departments = excluded.departments, job_titles = excluded.job_titles, groups = excluded.groups`.execute(
    tx,
  );
  await sql`delete from approval_steps where organization_id = ${organization} and course_id = ${course}`.execute(tx);
  if (steps.length === 0) return;
  const rows = steps.map((step, position) => ({
    ...{ tenant_id: tenant, organization_id: organization, course_id: course, position },
    ...{ approver: step.by, user_id: step.by === 'user' ? step.userId : null },
  }));
  await tx.insertInto('approval_steps').values(rows).execute();
}

/** What every course of an organization asks for first. */
export async function allPrerequisites(tx: Tx, organization: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; needed: string[] }>`select course_id as id, array_agg(needed_id) as needed
    from course_prerequisites where organization_id = ${organization} group by course_id`.execute(tx);
  return new Map(rows.map(({ id, needed }) => [id, needed]));
}

export async function putPrerequisites(
  tx: Tx,
  { tenant, organization }: Place,
  course: string,
  needed: readonly string[],
): Promise<void> {
  await sql`delete from course_prerequisites where organization_id = ${organization} and course_id = ${course}`.execute(
    tx,
  );
  await sql`insert into course_prerequisites (tenant_id, organization_id, course_id, needed_id, position)
    select ${tenant}::uuid, ${organization}::uuid, ${course}::uuid, n.id, n.position::int
    from unnest(${[...needed]}::uuid[]) with ordinality as n(id, position)`.execute(tx);
}

/** A course leaves the catalogue for good; no other asks for it first any more. */
export async function deleteEntry(tx: Tx, organization: string, course: string): Promise<void> {
  for (const table of ['category_courses', 'approval_steps', 'course_registrations'])
    await sql`delete from ${sql.table(table)} where organization_id = ${organization} and course_id = ${course}`.execute(
      tx,
    );
  await sql`delete from course_prerequisites where organization_id = ${organization} and ${course} in (course_id, needed_id)`.execute(
    tx,
  );
}

/** In whom an entry is offered to, some become one. */
export async function replaceInAudiences(
  tx: Tx,
  organization: string,
  column: 'locations' | 'departments' | 'job_titles',
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update course_registrations set ${sql.ref(column)} = ${replacedIn(column, target, sources)}
    where organization_id = ${organization} and ${holdsAny(column, sources)}`.execute(tx);
}
