import { from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import { refreshCurrent } from '../training/index.ts';
import { user as userKind, type UserState } from '../users/index.ts';
import type { Kept } from '../personal-data/index.ts';
import type { Cycle, Moved } from './moved.ts';

export type Two = Readonly<{ tenant: string; organization: string; kept: string; ended: string }>;

/** The enrollments of both users, the newest last. */
export async function cyclesOf(tx: Tx, two: Two): Promise<readonly Cycle[]> {
  const rows = await tx
    .selectFrom('enrollments')
    .select(['id', 'user_id', 'course_id', 'cycle', 'state'])
    .where('organization_id', '=', two.organization)
    .where('user_id', 'in', [two.kept, two.ended])
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    user: row.user_id,
    course: row.course_id,
    cycle: row.cycle,
    done: row.state === 'completed',
  }));
}

/** Puts enrollments where they go. Cycles are set aside first: no two may meet on the way. */
export async function moveEnrollments(tx: Tx, two: Two, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  // far below every cycle of a history
  await sql`update enrollments set cycle = cycle - 1000000 where organization_id = ${two.organization} and id = any(${ids}::uuid[])`.execute(
    tx,
  );
  await sql`update enrollments x set user_id = m.user_id, cycle = m.cycle, version = x.version + 1
    from unnest(${ids}::uuid[], ${moved.map(({ becomes }) => becomes.user)}::uuid[], ${moved.map(({ becomes }) => becomes.cycle)}::int[]) as m(id, user_id, cycle)
    where x.organization_id = ${two.organization} and x.id = m.id`.execute(tx);
  await refreshCurrent(tx, two.organization, ids);
}

/** Gives the rows of a table to another user; their ids. What the other has one of already stays. */
export async function moveRows(tx: Tx, two: Two, kept: Kept, which?: readonly string[]): Promise<readonly string[]> {
  const table = sql.table(kept.table);
  const by = sql.ref(kept.by);
  if (kept.nth) return moveBehind(tx, two, { ...kept, nth: kept.nth }, which);
  const unless = kept.one
    ? sql`and not exists (select 1 from ${table} y where y.organization_id = x.organization_id and y.${by} = ${two.kept}
        and ${sql.join(
          kept.one.map((column) => sql`y.${sql.ref(column)} = x.${sql.ref(column)}`),
          sql` and `,
        )})`
    : sql``;
  const [column] = kept.key ?? ['id'];
  const id = sql.ref(`x.${column ?? 'id'}`);
  const only = which ? sql`and ${id} = any(${[...which]}${kept.key ? sql`::text[]` : sql`::uuid[]`})` : sql``;
  const { rows } = await sql<{ id: string }>`update ${table} x set ${by} = ${two.kept}
    where x.organization_id = ${two.organization} and x.${by} = ${two.ended} ${only} ${unless} returning ${id} as id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Gives what content keeps of a learner, across courses, to the other; its names. What the other has already stays. */
export async function moveAgentProfiles(tx: Tx, two: Two, which?: readonly string[]): Promise<readonly string[]> {
  const only = which ? sql`and x.name = any(${[...which]}::text[])` : sql``;
  const { rows } = await sql<{ name: string }>`update xapi_documents x set user_id = ${two.kept}, scope = ${two.kept}
    where x.organization_id = ${two.organization} and x.user_id = ${two.ended} and x.kind = 'agent-profile' and x.scope = ${two.ended} ${only}
    and not exists (select 1 from xapi_documents y where y.organization_id = x.organization_id and y.kind = x.kind
      and y.scope = ${two.kept} and y.activity = x.activity and y.name = x.name) returning x.name`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Moves rows of which there may be several: each behind those the other has. */
async function moveBehind(
  tx: Tx,
  two: Two,
  { table: of, by, one = [], nth }: Kept & Readonly<{ nth: string }>,
  which?: readonly string[],
): Promise<readonly string[]> {
  const table = sql.table(of);
  const same = sql.join(one.map((column) => sql`z.${sql.ref(column)}`));
  const { rows } = await sql<{ id: string }>`update ${table} x set ${sql.ref(by)} = ${two.kept}, ${sql.ref(nth)} = m.nth
    from (select z.id, coalesce((select max(y.${sql.ref(nth)}) from ${table} y where y.organization_id = z.organization_id
          and y.${sql.ref(by)} = ${two.kept}::uuid and (${sql.join(one.map((column) => sql`y.${sql.ref(column)}`))}) = (${same})), 0)
        + row_number() over (partition by ${same} order by z.${sql.ref(nth)}, z.id) as nth
      from ${table} z where z.organization_id = ${two.organization} and z.${sql.ref(by)} = ${two.ended}
        ${which ? sql`and z.id = any(${[...which]}::uuid[])` : sql``}) m
    where x.organization_id = ${two.organization} and x.id = m.id returning x.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** An order and its seats name the same buyer: both change before that is looked at. */
export const deferBuyers = async (tx: Tx): Promise<void> => {
  await sql`set constraints all deferred`.execute(tx);
};

export async function countRows(tx: Tx, two: Two, tables: readonly Kept[]): Promise<readonly number[]> {
  const counts = tables.map(
    (kept) =>
      sql`(select count(*)::int from ${sql.table(kept.table)} x where x.organization_id = ${two.organization} and x.${sql.ref(kept.by)} = ${two.ended})`,
  );
  const { rows } = await sql<{ counts: readonly number[] }>`select array[${sql.join(counts)}] as counts`.execute(tx);
  return rows[0]?.counts ?? [];
}

/** What a merge did, as it is needed to undo it. */
export type Merge = Two &
  Readonly<{
    id: string;
    endedState: UserState;
    enrollments: readonly Moved[];
    rows: Readonly<Record<string, readonly string[]>>;
    filled: Readonly<Record<string, string>>;
    reason: string;
    at: Date;
    undoneAt: Date | null;
  }>;

export async function insertMerge(tx: Tx, merge: Omit<Merge, 'undoneAt'>, by: string): Promise<void> {
  await tx
    .insertInto('user_merges')
    .values({
      tenant_id: merge.tenant,
      organization_id: merge.organization,
      id: merge.id,
      kept_id: merge.kept,
      ended_id: merge.ended,
      ended_state: merge.endedState,
      moved: JSON.stringify({ enrollments: merge.enrollments, rows: merge.rows }),
      filled: JSON.stringify(merge.filled),
      reason: merge.reason,
      at: merge.at,
      by_id: by,
    })
    .execute();
}

/** The merges a user had part in, the newest first; `id` narrows it to one. */
export async function mergesOf(tx: Tx, organization: string, user: string, id?: string): Promise<readonly Merge[]> {
  const rows = await tx
    .selectFrom('user_merges')
    .selectAll()
    .where('organization_id', '=', organization)
    .where((where) => where.or([where('kept_id', '=', user), where('ended_id', '=', user)]))
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    // the border to what this product wrote as JSON
    const moved = row.moved as { enrollments?: readonly Moved[]; rows?: Merge['rows'] };
    return {
      tenant: row.tenant_id,
      organization: row.organization_id,
      kept: row.kept_id,
      ended: row.ended_id,
      id: row.id,
      endedState: row.ended_state as UserState,
      enrollments: moved.enrollments ?? [],
      rows: moved.rows ?? {},
      filled: row.filled as Merge['filled'],
      reason: row.reason,
      at: row.at,
      undoneAt: row.undone_at,
    };
  });
}

export async function markUndone(tx: Tx, organization: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('user_merges')
    .set({ undone_at: at })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Columns of a profile that are given, or taken away again where they still say what was given. */
export async function fill(
  tx: Tx,
  organization: string,
  user: string,
  values: Readonly<Record<string, string>>,
  back = false,
): Promise<void> {
  const entries = Object.entries(values);
  if (entries.length === 0) return;
  const set = entries.map(([column, value]) => {
    const name = sql.ref(column);
    return back
      ? sql`${name} = case when x.${name}::text = ${value} then null else x.${name} end`
      : sql`${name} = coalesce(x.${name}, ${sql.lit(value)})`;
  });
  await sql`update users x set ${sql.join([...set, sql`version = x.version + 1`])}
    where x.organization_id = ${organization} and x.id = ${user}`.execute(tx);
}

export async function setStateOf(tx: Tx, organization: string, user: string, state: UserState): Promise<void> {
  await tx
    .updateTable('users')
    .set({ state, stamp: sql`stamp + 1`, version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', '=', user)
    .execute();
}

/** Enrollments with an attempt that was begun or went on after a moment. */
export async function workedOnSince(
  tx: Tx,
  organization: string,
  enrollments: readonly string[],
  since: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select distinct x.enrollment_id as id from attempts x
    where x.organization_id = ${organization} and x.enrollment_id = any(${[...enrollments]}::uuid[]) and x.updated_at > ${since}`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

const ofAttempts = [
  ...['attempt_interactions', 'attempt_objectives', 'attempt_comments'],
  ...['offline_attempts', 'attempt_evidence', 'attempt_changes', 'assessments', 'observations'],
];

/** Attempts, their sittings, signatures and changes of results belong to whom their enrollment belongs to. */
export async function followEnrollments(tx: Tx, organization: string, enrollments: readonly string[]): Promise<void> {
  for (const table of ['attempts', 'result_changes', 'attempt_limits', 'signatures', 'enrollment_moves']) {
    await sql`update ${sql.table(table)} x set user_id = e.user_id from enrollments e
      where x.organization_id = ${organization} and e.tenant_id = x.tenant_id and e.organization_id = x.organization_id and e.id = x.enrollment_id
      and x.enrollment_id = any(${[...enrollments]}::uuid[]) and x.user_id <> e.user_id`.execute(tx);
  }
  await sql`update launches x set user_id = a.user_id from attempts a
    where x.organization_id = ${organization} and a.tenant_id = x.tenant_id and a.organization_id = x.organization_id and a.id = x.attempt_id
    and a.enrollment_id = any(${[...enrollments]}::uuid[]) and x.user_id <> a.user_id`.execute(tx);
  for (const table of ofAttempts) {
    await sql`update ${sql.table(table)} x set user_id = a.user_id from attempts a
      where x.organization_id = ${organization} and a.tenant_id = x.tenant_id and a.organization_id = x.organization_id and a.id = x.attempt_id
      and a.enrollment_id = any(${[...enrollments]}::uuid[]) and x.user_id <> a.user_id`.execute(tx);
  }
  await sql`update xapi_statements x set user_id = e.user_id from enrollments e
    where x.organization_id = ${organization} and e.tenant_id = x.tenant_id and e.organization_id = x.organization_id and e.id = x.registration
    and e.id = any(${[...enrollments]}::uuid[]) and x.user_id <> e.user_id`.execute(tx);
  await sql`update xapi_documents x set user_id = e.user_id from enrollments e
    where x.organization_id = ${organization} and e.tenant_id = x.tenant_id and e.organization_id = x.organization_id and e.id = x.scope
    and e.id = any(${[...enrollments]}::uuid[]) and x.user_id <> e.user_id`.execute(tx);
}

/** By what users are alike. */
export const ways = ['identifier', 'email', 'name'] as const;
export type Likely = Readonly<{
  id: string;
  name: string;
  userName: string;
  email: string | null;
  state: UserState;
  by: (typeof ways)[number];
}>;

/** Users within reach who may be the same person: the same identifier, the same address, or name and date of birth. */
export async function likelySame(
  tx: Tx,
  organization: string,
  user: string,
  within: ReturnType<typeof condition>,
): Promise<readonly Likely[]> {
  const { rows } = await sql<Likely>`
    select x.id, x.first_name || ' ' || x.last_name as name, x.user_name as "userName", x.email, x.state,
      case when x.employee_identifier = u.employee_identifier then 'identifier' when x.email_key = u.email_key then 'email' else 'name' end as by
    from users u join ${condition(from(userKind))} on x.tenant_id = u.tenant_id and x.organization_id = u.organization_id and x.id <> u.id
      and (x.employee_identifier = u.employee_identifier or x.email_key = u.email_key or (x.name_key = u.name_key and x.date_of_birth is not distinct from u.date_of_birth))
    where u.organization_id = ${organization} and u.id = ${user} and x.organization_id = ${organization} and x.state not in ('deleted') and not x.is_service and ${within}
    order by x.name_key, x.id limit 20`.execute(tx);
  return rows;
}
