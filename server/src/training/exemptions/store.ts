import { type Sql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Upload } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import type { Day } from '../due.ts';
import { enrollment } from '../privileges.ts';
import { completePathsWith } from '../paths/store.ts';
import { settle, type Site } from '../sources/store.ts';
import { type ExemptionState, leastDays, type Standing, type Term } from './exemption.ts';
import type { Exemption } from './store-read.ts';

type By = Readonly<{ id: string; name: string }>;
/** An obligation somebody may be exempted from. */
export type Obligation = Standing & Readonly<{ enrollment: string; user: string; name: string; course: string }>;

const isOpen = sql`exists (select from exemptions q where q.organization_id = x.organization_id and q.user_id = x.user_id
  and (q.course_id = x.course_id) is true and q.state in ('asked', 'given'))`;

/** Enrollments within reach as obligations, kept from changing until the end, in one order. */
export async function lockObligations(
  tx: Tx,
  organization: string,
  ids: readonly string[],
  scope: Sql,
): Promise<readonly Obligation[]> {
  const held = await sql<{ id: string }>`select x.id from ${condition(from(enrollment))}
    where x.organization_id = ${organization} and x.id = any(${[...ids]}::uuid[]) and ${condition(scope)}
    order by x.id for no key update of x`.execute(tx);
  // asked behind the lock: whoever waited for it sees what was done meanwhile
  const { rows } = await sql<Obligation>`select x.id as enrollment, x.user_id as "user", x.course_id as course, x.state,
      u.first_name || ' ' || u.last_name as name, ${isOpen} as "isOpen" from enrollments x
    join users u on u.tenant_id = x.tenant_id and u.organization_id = x.organization_id and u.id = x.user_id
    where x.organization_id = ${organization} and x.id = any(${held.rows.map(({ id }) => id)}::uuid[])
    order by u.name_key, x.id`.execute(tx);
  return rows;
}

export type NewExemption = Term &
  Readonly<{ id: string; user: string; course: string; at: Date; by: By; isAsked: boolean }>;

export async function insertExemptions(
  tx: Tx,
  { tenant, organization }: Pick<Site, 'tenant' | 'organization'>,
  rows: readonly NewExemption[],
): Promise<void> {
  await tx
    .insertInto('exemptions')
    .values(
      rows.map(({ by, at, isAsked, ...one }) => ({
        tenant_id: tenant,
        organization_id: organization,
        id: one.id,
        user_id: one.user,
        course_id: one.course,
        state: isAsked ? 'asked' : 'given',
        reason: one.reason,
        starts_on: one.from,
        ends_on: one.until,
        created_at: at,
        ...(isAsked
          ? { asked_by: by.id, asked_by_name: by.name }
          : { decided_at: at, decided_by: by.id, decided_by_name: by.name }),
      })),
    )
    .execute();
}

/** An exemption of the obligation of an enrollment, kept from changing until the end; null: there is none. */
export async function lockExemption(
  tx: Tx,
  organization: string,
  of: string,
  id: string,
): Promise<(Pick<Exemption, 'id' | 'state' | 'until' | 'holds' | 'asked'> & { hasFile: boolean }) | null> {
  const { rows } = await sql<{
    state: ExemptionState;
    until: Day | null;
    holds: boolean;
    asked_by: string | null;
    asked_by_name: string;
    has_file: boolean;
  }>`select q.state, q.ends_on as until, q.holds, q.asked_by, q.asked_by_name, q.file_id is not null as has_file
    from exemptions q join enrollments x on x.tenant_id = q.tenant_id and x.organization_id = q.organization_id
      and x.user_id = q.user_id and (x.course_id = q.course_id) is true
    where q.organization_id = ${organization} and q.id = ${id} and x.id = ${of} for no key update of q`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const asked = row.asked_by === null ? null : { id: row.asked_by, by: row.asked_by_name };
  return { id, state: row.state, until: row.until, holds: row.holds, asked, hasFile: row.has_file };
}

/** Decides what was asked for. */
export async function decide(
  tx: Tx,
  organization: string,
  id: string,
  { state, at, by, reason }: Readonly<{ state: 'given' | 'refused' | 'withdrawn'; at: Date; by: By; reason: string }>,
): Promise<void> {
  await tx
    .updateTable('exemptions')
    .set({ state, decided_at: at, decided_by: by.id, decided_by_name: by.name, answer: reason })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** By whose days exemptions begin and end. */
type At = Site & Readonly<{ zone: string; today: Day }>;

/** Has those hold whose first day has come: nothing of theirs is due from now on. */
export async function beginExemptions(tx: Tx, at: At): Promise<void> {
  const { organization, today } = at;
  const { rows } = await sql<{ id: string }>`update exemptions q set holds = true
    where q.organization_id = ${organization} and q.state = 'given' and not q.holds and q.starts_on <= ${today}
      and (q.ends_on is null or q.ends_on >= ${today}) returning q.id`.execute(tx);
  if (rows.length === 0) return;
  const begun = await sql<{
    user: string;
    course: string;
  }>`update enrollments e set exemption_id = q.id, version = e.version + 1,
      due_date = case when e.state = 'completed' then e.due_date end
    from exemptions q where q.organization_id = ${organization} and q.id = any(${rows.map(({ id }) => id)}::uuid[])
      and e.tenant_id = q.tenant_id and e.organization_id = q.organization_id and e.user_id = q.user_id
      and (e.course_id = q.course_id) is true and e.is_current returning e.user_id as "user", e.course_id as course`.execute(
    tx,
  );
  await completePathsWith(tx, at, begun.rows);
}

/** Those that are over by a day. */
export async function exemptionsOver(tx: Tx, organization: string, today: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select q.id from exemptions q
    where q.organization_id = ${organization} and q.state = 'given' and q.ends_on < ${today} order by q.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Ends exemptions. What is asked for comes back with a due date that is later by the days it rested, and not before a
 * least number of days. `by` is null where they ran out.
 */
export async function endExemptions(
  tx: Tx,
  at: At,
  ids: readonly string[],
  { by, reason }: Readonly<{ by: By | null; reason: string }>,
): Promise<void> {
  if (ids.length === 0) return;
  const { organization, now, today, zone } = at;
  const these = sql`e.organization_id = ${organization} and e.exemption_id = any(${[...ids]}::uuid[])`;
  const { rows } = await sql<{ id: string }>`select e.id from enrollments e where ${these}
    order by e.id for no key update`.execute(tx);
  const rested = sql`${today}::date - greatest(q.starts_on, (s.since at time zone ${zone})::date)`;
  const least = sql`coalesce((select a.least_days from assignments a where a.tenant_id = s.tenant_id and a.organization_id = s.organization_id
    and s.source_kind = 'assignment' and a.id = s.source_id), ${leastDays}::int)`;
  const due = sql`greatest(s.due_date + (${rested}), ${today}::date + ${least})`;
  await sql`update enrollment_sources s set due_date = ${due}, shifted_days = s.shifted_days + (${due} - s.due_date)
    from enrollments e join exemptions q on q.tenant_id = e.tenant_id and q.organization_id = e.organization_id and q.id = e.exemption_id
    where ${these} and e.state <> 'completed' and s.tenant_id = e.tenant_id and s.organization_id = e.organization_id
      and s.enrollment_id = e.id and s.ended_at is null and s.due_date is not null`.execute(tx);
  await sql`update enrollments e set exemption_id = null, version = e.version + 1 where ${these}`.execute(tx);
  await sql`update exemptions q set state = 'ended', holds = false, ended_at = ${now}::timestamptz, ended_by = ${by?.id ?? null}::uuid,
      ended_by_name = ${by?.name ?? ''}, end_reason = ${reason}
    where q.organization_id = ${organization} and q.id = any(${[...ids]}::uuid[])`.execute(tx);
  await settle(
    tx,
    organization,
    rows.map(({ id }) => id),
  );
}

/** The next day on which an exemption begins or is over; null: none does. */
export async function nextDay(tx: Tx, organization: string): Promise<Day | null> {
  const { rows } = await sql<{
    day: Day | null;
  }>`select min(case when q.holds then q.ends_on + 1 else q.starts_on end) as day
    from exemptions q where q.organization_id = ${organization} and q.state = 'given'`.execute(tx);
  return rows[0]?.day ?? null;
}

/** Keeps the file that shows why. */
export async function keepFile(
  tx: Tx,
  { tenant, organization }: Pick<Site, 'tenant' | 'organization'>,
  of: string,
  { id, upload, at, by }: Readonly<{ id: string; upload: Upload; at: Date; by: string }>,
): Promise<void> {
  const { key, name, size, sha256 } = upload;
  const file = { id, key, name, size, sha256, uploaded_by: by, created_at: at };
  await tx
    .insertInto('files')
    .values({ tenant_id: tenant, organization_id: organization, ...file })
    .execute();
  await tx
    .updateTable('exemptions')
    .set({ file_id: id })
    .where('organization_id', '=', organization)
    .where('id', '=', of)
    .execute();
}

/** Takes away the files beside the exemptions of a user; gives where their bytes lie. */
export async function removeFiles(tx: Tx, organization: string, user: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`with had as (select q.id, q.file_id from exemptions q
      where q.organization_id = ${organization} and q.user_id = ${user} and q.file_id is not null)
    update exemptions q set file_id = null from had where q.organization_id = ${organization} and q.id = had.id
    returning had.file_id as id`.execute(tx);
  if (rows.length === 0) return [];
  const removed = await sql<{ key: string }>`delete from files where organization_id = ${organization}
    and id = any(${rows.map(({ id }) => id)}::uuid[]) returning key`.execute(tx);
  return removed.rows.map(({ key }) => key);
}
