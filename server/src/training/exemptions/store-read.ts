import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import type { Day } from '../due.ts';
import { enrollment } from '../privileges.ts';
import type { ExemptionState } from './exemption.ts';

type Decided = Readonly<{ at: string; by: string; reason: string }>;

/** An exemption with everything that became of it; instants are as JSON has them. */
export type Exemption = Readonly<{
  id: string;
  state: ExemptionState;
  reason: string;
  from: Day;
  until: Day | null;
  holds: boolean;
  createdAt: string;
  /** Null: it was given without being asked for. */ asked: Readonly<{ id: string; by: string }> | null;
  decided: Decided | null;
  /** Nobody ended it where it ran out. */ ended: Decided | null;
  file: Readonly<{ name: string; size: number }> | null;
}>;

const told = (column: string, reason: string): RawBuilder<unknown> =>
  sql`case when q.${sql.ref(`${column}_at`)} is not null then jsonb_build_object('at', q.${sql.ref(`${column}_at`)},
    'by', q.${sql.ref(`${column}_by_name`)}, 'reason', q.${sql.ref(reason)}) end`;

/** Exemption `q` as one value. */
const asJson = sql`jsonb_build_object('id', q.id, 'state', q.state, 'reason', q.reason, 'from', q.starts_on, 'until', q.ends_on,
  'holds', q.holds, 'createdAt', q.created_at,
  'asked', case when q.asked_by is not null then jsonb_build_object('id', q.asked_by, 'by', q.asked_by_name) end,
  'decided', ${told('decided', 'answer')}, 'ended', ${told('ended', 'end_reason')},
  'file', (select jsonb_build_object('name', f.name, 'size', f.size) from files f
    where f.tenant_id = q.tenant_id and f.organization_id = q.organization_id and f.id = q.file_id))`;

/** Every exemption of the obligation of enrollment `x`, the newest first. */
export const exemptionsOf = (organization: string): RawBuilder<unknown> =>
  sql`(select coalesce(jsonb_agg(${asJson} order by q.created_at desc, q.id desc), '[]') from exemptions q
    where q.organization_id = ${organization} and q.user_id = x.user_id and (q.course_id = x.course_id) is true)`;

/** Until when an enrollment is exempt, as `{ until }`; null where it is not, or has been completed all the same. */
export function exemptionNow(of: string): RawBuilder<unknown> {
  const its = (column: string) => sql.ref(`${of}.${column}`);
  return sql`case when ${its('exemption_id')} is not null and ${its('state')} <> 'completed' then
    (select jsonb_build_object('until', q.ends_on) from exemptions q where q.tenant_id = ${its('tenant_id')}
      and q.organization_id = ${its('organization_id')} and q.id = ${its('exemption_id')}) end`;
}

/** An exemption in a list, with the enrollment it hangs on. */
export type Listed = Readonly<{
  exemption: Exemption;
  thing: Thing;
  user: Readonly<{ id: string; name: string }>;
  course: Readonly<{ id: string; title: string }>;
  createdAt: Date;
}>;

type ListedRow = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  exemption: Exemption;
  user_id: string;
  name: string;
  course_id: string;
  title: string;
  created_at: Date;
}>;

/** Exemptions in a state within reach, the newest first; at most `limit` after a place in that order. */
export async function listExemptions(
  tx: Tx,
  granted: Granted<'result.view-status'>,
  of: Readonly<{ organization: string; state: ExemptionState }>,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Listed[]> {
  const [at, id] = place ?? [];
  const { rows } = await sql<ListedRow>`select ${condition(factsSql(enrollment, granted.now))}, ${asJson} as exemption,
      x.user_id, u.first_name || ' ' || u.last_name as name, x.course_id, c.title, q.created_at
    from ${condition(from(enrollment))}
    join exemptions q on q.tenant_id = x.tenant_id and q.organization_id = x.organization_id and q.user_id = x.user_id
      and (q.course_id = x.course_id) is true
    where x.organization_id = ${of.organization} and x.is_current and q.organization_id = ${of.organization}
      and q.state = ${of.state} and u.state <> 'deleted' and ${condition(granted.filter)}
      and ${place ? sql`(q.created_at, q.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`}
    order by q.created_at desc, q.id desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    exemption: row.exemption,
    thing: { kind: enrollment.id, id: row.id, organization: row.organization_id, facts: row.facts },
    user: { id: row.user_id, name: row.name },
    course: { id: row.course_id, title: row.title },
    createdAt: row.created_at,
  }));
}

/** Where the file of an exemption lies; null: there is none. */
export async function keyOfFile(tx: Tx, organization: string, of: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ key: string }>`select f.key from exemptions q
    join enrollments x on x.tenant_id = q.tenant_id and x.organization_id = q.organization_id and x.user_id = q.user_id
      and (x.course_id = q.course_id) is true
    join files f on f.tenant_id = q.tenant_id and f.organization_id = q.organization_id and f.id = q.file_id
    where q.organization_id = ${organization} and q.id = ${id} and x.id = ${of}`.execute(tx);
  return rows[0]?.key ?? null;
}

/** What is told of exemptions: those of one course that have the same days together. */
export type Told = Readonly<{
  course: string;
  title: string;
  until: Day | null;
  /** When the course is due now. */ due: Day | null;
  users: readonly Readonly<{ exemption: string; user: string }>[];
}>;

export async function toldOf(tx: Tx, organization: string, ids: readonly string[]): Promise<readonly Told[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Told>`select q.course_id as course, c.title, q.ends_on as until, e.due_date as due,
      jsonb_agg(jsonb_build_object('exemption', q.id, 'user', q.user_id) order by q.id) as users
    from exemptions q join courses c on c.tenant_id = q.tenant_id and c.organization_id = q.organization_id and c.id = q.course_id
    join enrollments e on e.tenant_id = q.tenant_id and e.organization_id = q.organization_id and e.user_id = q.user_id
      and (e.course_id = q.course_id) is true and e.is_current and e.state not in ('completed', 'withdrawn')
    where q.organization_id = ${organization} and q.id = any(${[...ids]}::uuid[])
    group by q.course_id, c.title, q.ends_on, e.due_date`.execute(tx);
  return rows;
}

/** What a user was exempted from and is, the newest first; as far as `scope` reaches (null: all of it). */
export type Exempted = Readonly<{ id: string; course: Readonly<{ id: string; title: string }> }> &
  Pick<Exemption, 'from' | 'until' | 'reason'> &
  Readonly<{ endedOn: Day | null; by: string }>;

export async function exemptedFrom(
  tx: Tx,
  organization: string,
  user: string,
  { scope, zone }: Readonly<{ scope: Sql | null; zone: string }>,
): Promise<readonly Exempted[]> {
  const { rows } =
    await sql<Exempted>`select q.id, jsonb_build_object('id', c.id, 'title', c.title) as course, q.starts_on as "from",
      q.ends_on as until, q.reason, (q.ended_at at time zone ${zone})::date as "endedOn", q.decided_by_name as by
    from ${condition(from(enrollment))} join exemptions q on q.organization_id = x.organization_id and q.user_id = x.user_id
      and (q.course_id = x.course_id) is true and q.state in ('given', 'ended')
    where x.organization_id = ${organization} and x.user_id = ${user} and x.is_current and ${scope ? condition(scope) : sql`true`}
    order by q.starts_on desc, q.id desc`.execute(tx);
  return rows;
}
