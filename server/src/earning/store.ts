import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import type { Day } from '../days.ts';

export type Pair = Readonly<{ user: string; certification: string }>;

/** Whom these completed enrollments may have earned which certifications: those that ask for the course, or a path with it. */
export async function concernedBy(
  tx: Tx,
  organization: string,
  enrollments: readonly string[],
): Promise<readonly Pair[]> {
  const { rows } =
    await sql<Pair>`select distinct e.user_id as "user", r.certification_id as certification from enrollments e
    join certification_requirements r on r.tenant_id = e.tenant_id and r.organization_id = e.organization_id
      and (r.thing_id = e.course_id or r.thing_id in (select p.path_id from path_courses p
        where p.tenant_id = e.tenant_id and p.organization_id = e.organization_id and (p.course_id = e.course_id) is true))
    where e.organization_id = ${organization} and e.id = any(${[...enrollments]}::uuid[]) and e.state = 'completed'
    order by 1, 2`.execute(tx);
  return rows;
}

/** A completion that no cycle of the certification was counted for yet; one for each thing. */
export type Done = Readonly<{ thing: string; kind: 'enrollment' | 'path-enrollment'; id: string; day: Day }>;
type Asking = Readonly<{ organization: string; zone: string; since: Day | null }>;

export async function doneOf(
  tx: Tx,
  { organization, zone, since }: Asking,
  { user, certification }: Pair,
  things: readonly string[],
): Promise<readonly Done[]> {
  const { rows } = await sql<Done>`select distinct on (d.thing) d.thing, d.kind, d.id, d.day from (
      select e.course_id as thing, 'enrollment' as kind, e.id, (e.completed_at at time zone ${zone})::date as day from enrollments e
        where e.organization_id = ${organization} and e.user_id = ${user} and e.state = 'completed' and e.completed_at is not null
      union all
      select p.path_id, 'path-enrollment', p.id, (p.completed_at at time zone ${zone})::date from path_enrollments p
        where p.organization_id = ${organization} and p.user_id = ${user} and p.completed_at is not null) d
    where d.thing = any(${[...things]}::uuid[]) and (${since}::date is null or d.day >= ${since}::date)
      and not exists (select from award_completions a where a.organization_id = ${organization} and a.certification_id = ${certification}
        and a.source_kind = d.kind and a.source_id = d.id)
    order by d.thing, d.day desc, d.id`.execute(tx);
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Notes which completions an award was given for: they count for no other cycle. */
export async function noteCounted(
  tx: Tx,
  { tenant, organization }: Readonly<{ tenant: string; organization: string }>,
  { certification, award }: Readonly<{ certification: string; award: string }>,
  done: readonly Done[],
): Promise<void> {
  const rows = done.map(({ kind, id }) => ({
    ...{ tenant_id: tenant, organization_id: organization, certification_id: certification },
    ...{ source_kind: kind, source_id: id, award_id: award },
  }));
  await tx.insertInto('award_completions').values(rows).execute();
}

export type Met = Readonly<{ certification: string; level: string; day: Day }>;

/** The levels whose objectives a user satisfied, with the day a course said so last; the highest level of each first. */
export async function metBy(
  tx: Tx,
  { organization, zone }: Omit<Asking, 'since'>,
  user: string,
): Promise<readonly Met[]> {
  const { rows } =
    await sql<Met>`select distinct on (m.certification_id) m.certification_id as certification, m.level_id as level,
      (o.updated_at at time zone ${zone})::date as day
    from learner_objectives o
    join certification_objectives m on m.tenant_id = o.tenant_id and m.organization_id = o.organization_id and m.objective = o.objective
    join certification_levels l on l.tenant_id = m.tenant_id and l.organization_id = m.organization_id and l.id = m.level_id
    where o.organization_id = ${organization} and o.user_id = ${user} and o.satisfied
    order by m.certification_id, l.position desc, o.updated_at desc`.execute(tx);
  return rows;
}
