import type { Client } from 'pg';
import type { Installation, Row } from './worlds.ts';
import { tenantOf } from './ground.ts';

const schema = 'policy_laws';

const columns: Readonly<Record<string, string>> = {
  organizations: 'parent_id uuid',
  locations: 'parent_id uuid',
  users: 'location_id uuid, department_id uuid, state text',
  courses: 'owner_id uuid, is_open boolean',
  sessions: 'course_id uuid, owner_id uuid, location_id uuid, bank_id uuid, customer_id uuid',
  enrollments: 'user_id uuid, course_id uuid, session_id uuid, state text',
  attempts: 'enrollment_id uuid',
  assignments: 'owner_id uuid, places uuid[], group_ids uuid[]',
  groups: 'owner_id uuid',
  appointments:
    'user_id uuid, role text, anchor_kind text, anchor_id uuid, starts_at timestamptz, ends_at timestamptz, options jsonb',
  course_instructors: 'course_id uuid, user_id uuid',
  session_instructors: 'session_id uuid, user_id uuid',
  group_courses: 'course_id uuid, group_id uuid',
  group_members: 'user_id uuid, group_id uuid',
  manager_mappings: 'user_id uuid, manager_id uuid',
  seats: 'user_id uuid, buyer_id uuid',
  user_further_places: 'user_id uuid, location_id uuid, starts_at timestamptz, ends_at timestamptz',
};

/** Tables in a schema of their own, in the image of the product's. */
export async function makeTables(client: Client): Promise<void> {
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema}; set search_path to ${schema}`);
  for (const [table, more] of Object.entries(columns))
    await client.query(`create table ${table} (tenant_id uuid, organization_id uuid, id uuid, ${more})`);
}

export const dropTables = (client: Client) => client.query(`drop schema ${schema} cascade`);

/** Empties the tables and fills them with the rows of an installation. */
export async function fill(client: Client, all: Installation): Promise<void> {
  await client.query(`truncate ${Object.keys(columns).join(', ')}`);
  for (const [table, rows] of Object.entries(rowsOf(all))) {
    const types = `tenant_id uuid, organization_id uuid, id uuid, ${columns[table]}`;
    const json = JSON.stringify(rows.map((row) => ({ ...row, tenant_id: tenantOf(row.organization_id) })));
    await client.query(`insert into ${table} select * from jsonb_to_recordset($1::jsonb) as r(${types})`, [json]);
  }
}

type Written = Readonly<{ organization_id: string; [column: string]: unknown }>;

function rowsOf(all: Installation): Readonly<Record<string, readonly Written[]>> {
  const at = ({ organization, id }: Row) => ({ organization_id: organization, id });
  const linked = (rows: readonly Row[], values: (row: never) => readonly string[], thing: string, value: string) =>
    rows.flatMap((row) =>
      values(row as never).map((one) => ({ organization_id: row.organization, [thing]: row.id, [value]: one })),
    );
  const paired = (pairs: Installation['members'], value: string) =>
    pairs.map((pair) => ({ organization_id: pair.organization, user_id: pair.of, [value]: pair.value }));
  const instant = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  const taughtBy = ({ instructors }: Readonly<{ instructors: readonly string[] }>) => instructors;
  return {
    organizations: all.organizations.map(({ id, parent }) => ({ organization_id: id, id, parent_id: parent })),
    locations: all.places.map((row) => ({ ...at(row), parent_id: row.parent })),
    users: all.users.map((row) => ({
      ...at(row),
      location_id: row.place,
      department_id: row.department,
      state: row.state,
    })),
    courses: all.courses.map((row) => ({ ...at(row), owner_id: row.owner, is_open: row.open })),
    sessions: all.sessions.map((row) => ({
      ...{ ...at(row), course_id: row.course, owner_id: row.owner, location_id: row.place },
      ...{ bank_id: row.bank, customer_id: row.customer },
    })),
    enrollments: all.enrollments.map((row) => ({
      ...{ ...at(row), user_id: row.user, course_id: row.course, session_id: row.session, state: row.state },
    })),
    attempts: all.attempts.map((row) => ({ ...at(row), enrollment_id: row.enrollment })),
    assignments: all.assignments.map((row) => ({
      ...at(row),
      owner_id: row.owner,
      places: row.places,
      group_ids: row.groups,
    })),
    groups: all.groups.map((row) => ({ ...at(row), owner_id: row.owner })),
    appointments: all.appointments.map((row) => ({
      ...{ ...at(row), user_id: row.user, role: row.role, options: row.options },
      ...{ anchor_kind: row.anchor?.kind ?? null, anchor_id: row.anchor?.id ?? null },
      ...{ starts_at: instant(row.from), ends_at: instant(row.until) },
    })),
    course_instructors: linked(all.courses, taughtBy, 'course_id', 'user_id'),
    session_instructors: linked(all.sessions, taughtBy, 'session_id', 'user_id'),
    group_courses: linked(all.courses, ({ groups }: { groups: readonly string[] }) => groups, 'course_id', 'group_id'),
    group_members: paired(all.members, 'group_id'),
    manager_mappings: paired(all.managers, 'manager_id'),
    seats: paired(all.seats, 'buyer_id'),
    user_further_places: all.further.map(({ organization, of, value, from, until }) => ({
      ...{ organization_id: organization, user_id: of, location_id: value },
      ...{ starts_at: instant(from), ends_at: instant(until) },
    })),
  };
}
