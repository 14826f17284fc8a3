import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import { type Step, stepsOf } from '../../catalogue/index.ts';
import { course } from '../../content/index.ts';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import { user } from '../../users/index.ts';
import { refreshCurrent } from '../cycles/store.ts';
import { enroll, type Site } from '../sources/store.ts';

type State = 'open' | 'approved' | 'refused' | 'withdrawn';
type Asked = Readonly<{ id: string; user: string; course: string; waiver: string }>;

/** Writes down what somebody asked for; false when it waits for a decision already. */
export async function insertRegistration(tx: Tx, site: Site, asked: Asked, state: 'open' | 'approved') {
  const { tenant, organization, now } = site;
  const { rows } = await sql`insert into registrations
      (tenant_id, organization_id, id, user_id, course_id, state, waiver, asked_at, step_since, decided_at)
    values (${tenant}, ${organization}, ${asked.id}, ${asked.user}, ${asked.course}, ${state}, ${asked.waiver}, ${now}::timestamptz, ${now}::timestamptz,
      ${state === 'open' ? null : now}::timestamptz)
    on conflict (tenant_id, organization_id, user_id, course_id) where state = 'open' do nothing returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Enrolls a learner because of what they registered for; they may leave it while nothing else asks for it. */
export async function enrollRegistered(tx: Tx, site: Site, { id, user: learner, course: of }: Omit<Asked, 'waiver'>) {
  await enroll(tx, site, [{ user: learner, course: of, source: { kind: 'registration', id }, due: null }]);
  await sql`update enrollments e set registered_by_learner = true, version = e.version + 1
    where e.organization_id = ${site.organization} and e.user_id = ${learner} and e.course_id = ${of} and e.is_current
      and not e.registered_by_learner and not exists (select from enrollment_sources s where s.tenant_id = e.tenant_id
        and s.organization_id = e.organization_id and s.enrollment_id = e.id and s.ended_at is null and s.source_kind <> 'registration')`.execute(
    tx,
  );
}

/** Takes a learner out of what they registered for. False: it is completed, and stays. */
export async function leaveEnrollment(tx: Tx, organization: string, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`update enrollments set state = 'withdrawn', due_date = null, version = version + 1
    where organization_id = ${organization} and id = ${id} and state not in ('completed', 'withdrawn') returning id`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await sql`update registrations r set state = 'withdrawn' from enrollment_sources s
    where s.organization_id = ${organization} and s.enrollment_id = ${id} and s.source_kind = 'registration' and s.ended_at is null
      and r.tenant_id = s.tenant_id and r.organization_id = s.organization_id and r.id = s.source_id`.execute(tx);
  await sql`update enrollment_sources set ended_at = ${now}::timestamptz
    where organization_id = ${organization} and enrollment_id = ${id} and ended_at is null`.execute(tx);
  await refreshCurrent(tx, organization, [id]);
  return true;
}

/** A registration that waits, kept from changing. */
export type Waiting = Readonly<{
  id: string;
  user: string;
  course: string;
  askedAt: Date;
  step: number;
  since: Date;
  goesOnAfter: number | null;
  steps: readonly Step[];
  /** Who approved the step before. */ approvedBy: string | null;
}>;

const columns = sql`g.id, g.user_id as "user", g.course_id as course, g.asked_at as "askedAt", g.step, g.step_since as since,
  r.goes_on_after as "goesOnAfter", ${stepsOf} as steps, g.approved_by as "approvedBy"`;
const joined = sql`registrations g
  join courses x on x.tenant_id = g.tenant_id and x.organization_id = g.organization_id and x.id = g.course_id
  left join course_registrations r on r.tenant_id = g.tenant_id and r.organization_id = g.organization_id and r.course_id = g.course_id`;

export async function findWaiting(tx: Tx, organization: string, id: string): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`select ${columns} from ${joined}
    where g.organization_id = ${organization} and g.id = ${id} and g.state = 'open' for update of g`.execute(tx);
  return rows[0] ?? null;
}

export type ListedWaiting = Waiting &
  Readonly<{ name: string; title: string; isManager: boolean; isInstructor: boolean }>;

/** What waits for a decision of learners and courses within reach, the longest waiting first. */
export async function listWaiting(
  tx: Tx,
  organization: string,
  reach: Readonly<{ users: Sql; courses: Sql; asker: string }>,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly ListedWaiting[]> {
  const within = (of: typeof user | typeof course, scope: Sql) =>
    sql`(select x.id from ${condition(from(of))} where x.organization_id = ${organization} and ${condition(scope)})`;
  const { rows } = await sql<ListedWaiting>`select ${columns}, l.first_name || ' ' || l.last_name as name, x.title,
      exists (select from manager_mappings m where m.tenant_id = g.tenant_id and m.organization_id = g.organization_id
        and m.user_id = g.user_id and m.manager_id = ${reach.asker}) as "isManager",
      exists (select from course_instructors t where t.tenant_id = g.tenant_id and t.organization_id = g.organization_id
        and t.course_id = g.course_id and t.user_id = ${reach.asker}) as "isInstructor"
    from ${joined} join users l on l.tenant_id = g.tenant_id and l.organization_id = g.organization_id and l.id = g.user_id
    where g.organization_id = ${organization} and g.state = 'open' and g.user_id <> ${reach.asker}
      and g.user_id in ${within(user, reach.users)} and g.course_id in ${within(course, reach.courses)}
      and ${place ? after(['g.asked_at', 'g.id'], place) : sql`true`}
    order by g.asked_at, g.id limit ${limit}`.execute(tx);
  return rows;
}

/** Hands a registration on to the next step. */
export async function handOn(tx: Tx, organization: string, id: string, to: { step: number; by: string; at: Date }) {
  await sql`update registrations set step = ${to.step}, step_since = ${to.at}::timestamptz, approved_by = ${to.by}
    where organization_id = ${organization} and id = ${id}`.execute(tx);
}

/** Ends the waiting. `by` is null where the learner takes it back. */
export async function closeRegistration(
  tx: Tx,
  organization: string,
  id: string,
  as: Readonly<{ state: State; at: Date; by: Readonly<{ id: string; name: string }> | null; reason: string }>,
): Promise<void> {
  await sql`update registrations set state = ${as.state}, decided_at = ${as.at}::timestamptz, decided_by = ${as.by?.id ?? null}::uuid,
      decided_by_name = ${as.by?.name ?? ''}, reason = ${as.reason}
    where organization_id = ${organization} and id = ${id}`.execute(tx);
}
