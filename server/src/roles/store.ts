import type { Anchor, Appointment, Facts, Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { underName } from '../database/named.ts';
import { condition } from '../database/where.ts';

export type StoredActor = Readonly<{
  id: string;
  organization: string;
  place: string | null;
  department: string | null;
  stamp: number;
  /** Has no sign-in, and is no learner. */ isService: boolean;
  appointments: readonly Appointment[];
}>;

/** A user's own facts and appointments, past ones left out: one query. */
export async function actorOf(tx: Tx, organization: string, user: string): Promise<StoredActor | null> {
  const statement = sql<ActorRow>`
    select u.id, u.organization_id, u.location_id, u.department_id, u.stamp, u.is_service,
      (select coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'anchorKind', p.anchor_kind,
        'anchorId', p.anchor_id, 'from', extract(epoch from p.starts_at) * 1000, 'until', extract(epoch from p.ends_at) * 1000,
        'options', p.options) order by p.id), '[]')
      from appointments p where p.organization_id = u.organization_id and p.user_id = u.id) as appointments
    from users u where u.organization_id = ${organization} and u.id = ${user}`;
  const [row] = (await underName(statement).execute(tx)).rows;
  if (!row) return null;
  return {
    id: row.id,
    organization: row.organization_id,
    place: row.location_id,
    department: row.department_id,
    stamp: row.stamp,
    isService: row.is_service,
    appointments: row.appointments.map(appointment),
  };
}

/** Where anybody also works, has worked or will. */
export async function furtherPlaces(tx: Tx, organization: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select distinct f.location_id as id from user_further_places f where f.organization_id = ${organization}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

type ActorRow = Readonly<{
  id: string;
  organization_id: string;
  location_id: string | null;
  department_id: string | null;
  stamp: number;
  is_service: boolean;
  appointments: readonly AppointmentRow[];
}>;

type AppointmentRow = Readonly<{
  id: string;
  role: string;
  anchorKind: Anchor['kind'] | null;
  anchorId: string | null;
  from: number | null;
  until: number | null;
  options: Readonly<Record<string, boolean>>;
}>;

const appointment = (row: AppointmentRow): Appointment => ({
  id: row.id,
  role: row.role,
  anchor: row.anchorKind && row.anchorId ? { kind: row.anchorKind, id: row.anchorId } : null,
  from: row.from,
  until: row.until,
  options: row.options,
});

/** The names of locations, departments, groups and courses, by id. */
export async function namesOf(
  tx: Tx,
  organization: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = [
    ['locations', 'name'],
    ['departments', 'name'],
    ['groups', 'name'],
    ['courses', 'title'],
  ].map(
    ([table = '', column = '']) => sql`select id, ${sql.ref(column)} as name from ${sql.table(table)}
      where organization_id = ${organization} and id = any(${[...ids]}::uuid[])`,
  );
  const { rows } = await sql<{ id: string; name: string }>`${sql.join(named, sql` union all `)}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.name]));
}

export type NewAppointment = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  user: string;
  role: string;
  isBase: boolean;
  anchor: Anchor | null;
  from: Date | null;
  until: Date | null;
  by: string | null;
  at: Date;
  reason: string | null;
  options: Readonly<Record<string, boolean>>;
}>;

export async function insertAppointment(tx: Tx, a: NewAppointment): Promise<void> {
  await tx
    .insertInto('appointments')
    .values({
      tenant_id: a.tenant,
      organization_id: a.organization,
      id: a.id,
      user_id: a.user,
      role: a.role,
      is_base: a.isBase,
      anchor_kind: a.anchor?.kind ?? null,
      anchor_id: a.anchor?.id ?? null,
      starts_at: a.from,
      ends_at: a.until,
      given_by: a.by,
      given_at: a.at,
      reason: a.reason,
      options: JSON.stringify(a.options),
    })
    .execute();
}

/** An appointment as administrators see it; ended ones stay as history. */
export type GivenAppointment = Readonly<{
  id: string;
  user: string;
  organization: string;
  role: string;
  isBase: boolean;
  anchor: Anchor | null;
  anchorName: string | null;
  from: Date | null;
  until: Date | null;
  givenBy: string | null;
  givenByName: string | null;
  givenAt: Date;
  reason: string | null;
  options: Readonly<Record<string, boolean>>;
  version: number;
}>;

type GivenRow = Readonly<{
  id: string;
  user_id: string;
  organization_id: string;
  role: string;
  is_base: boolean;
  anchor_kind: Anchor['kind'] | null;
  anchor_id: string | null;
  anchor_name: string | null;
  starts_at: Date | null;
  ends_at: Date | null;
  given_by: string | null;
  given_by_name: string | null;
  given_at: Date;
  reason: string | null;
  options: Readonly<Record<string, boolean>>;
  version: number;
}>;

/** The appointments of a user that are or will be, newest first. */
export const appointmentsOf = (
  tx: Tx,
  organization: string,
  user: string,
  now: Date,
): Promise<readonly GivenAppointment[]> =>
  given(
    tx,
    sql`p.organization_id = ${organization} and p.user_id = ${user} and (p.ends_at is null or p.ends_at > ${now})`,
  );

export async function appointmentById(tx: Tx, id: string): Promise<GivenAppointment | null> {
  return (await given(tx, sql`p.id = ${id}`))[0] ?? null;
}

async function given(tx: Tx, where: RawBuilder<unknown>): Promise<readonly GivenAppointment[]> {
  const { rows } = await sql<GivenRow>`
    select p.id, p.user_id, p.organization_id, p.role, p.is_base, p.anchor_kind, p.anchor_id, p.starts_at, p.ends_at, p.given_by, p.given_at, p.reason, p.options, p.version,
      coalesce((select l.name from locations l where l.organization_id = p.organization_id and l.id = p.anchor_id),
        (select g.name from groups g where g.organization_id = p.organization_id and g.id = p.anchor_id),
        (select d.name from departments d where d.organization_id = p.organization_id and d.id = p.anchor_id),
        (select k.title from courses k where k.organization_id = p.organization_id and k.id = p.anchor_id),
        (select o.name from organizations o where o.tenant_id = p.tenant_id and o.id = p.anchor_id)) as anchor_name,
      (select u.first_name || ' ' || u.last_name from users u where u.id = p.given_by) as given_by_name
    from appointments p where ${where} order by p.given_at desc, p.id desc`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    user: row.user_id,
    organization: row.organization_id,
    role: row.role,
    isBase: row.is_base,
    anchor: row.anchor_kind && row.anchor_id ? { kind: row.anchor_kind, id: row.anchor_id } : null,
    anchorName: row.anchor_name,
    from: row.starts_at,
    until: row.ends_at,
    givenBy: row.given_by,
    givenByName: row.given_by_name,
    givenAt: row.given_at,
    reason: row.reason,
    options: row.options,
    version: row.version,
  }));
}

/** Ends appointments at an instant: those that would only begin later are removed from sight with it. */
export async function endAppointments(tx: Tx, organization: string, ids: readonly string[], at: Date): Promise<void> {
  await tx
    .updateTable('appointments')
    .set({ ends_at: at, version: sql`version + 1` })
    .where('organization_id', '=', organization)
    .where('id', 'in', [...ids])
    .execute();
}

export async function changeAppointed(
  tx: Tx,
  organization: string,
  id: string,
  to: Readonly<{ from: Date | null; until: Date | null; options: Readonly<Record<string, boolean>> }>,
): Promise<void> {
  await tx
    .updateTable('appointments')
    .set({
      starts_at: to.from,
      ends_at: to.until,
      options: JSON.stringify(to.options),
      version: sql`version + 1`,
    })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** What compiled authority of these users was built from has changed. */
export async function touchActors(tx: Tx, organization: string, users: readonly string[]): Promise<void> {
  await tx
    .updateTable('users')
    .set({ stamp: sql`stamp + 1` })
    .where('organization_id', '=', organization)
    .where('id', 'in', [...users])
    .execute();
}

/** Active users who hold one of these roles without an end, besides some appointments: the last administrator's rule. */
export async function holdersWithoutEnd(
  tx: Tx,
  organization: string,
  roles: readonly string[],
  butNot: { appointments?: readonly string[]; user?: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct p.user_id) as n from appointments p
    join users u on u.organization_id = p.organization_id and u.id = p.user_id
    where p.organization_id = ${organization} and p.role = any(${[...roles]}) and p.anchor_id is null and p.ends_at is null
    and u.state = 'active' and not u.is_service and p.id <> all(${[...(butNot.appointments ?? [])]}::uuid[])
    and p.user_id is distinct from ${butNot.user ?? null}::uuid`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** The people among the ids a query gives, with the roles they hold now; never the asker. At most 200. */
export async function peopleAmong(
  tx: Tx,
  ids: Sql,
  butNot: string,
  now: number,
): Promise<readonly Readonly<{ id: string; name: string; roles: readonly string[] }>[]> {
  const { rows } = await sql<{ id: string; name: string; roles: string[] }>`
    select u.id, u.first_name || ' ' || u.last_name as name, array(select p.role from appointments p where p.organization_id = u.organization_id
      and p.user_id = u.id and (p.starts_at is null or p.starts_at <= to_timestamp(${now}::float8 / 1000)) and (p.ends_at is null or p.ends_at > to_timestamp(${now}::float8 / 1000))) as roles
    from (${condition(ids)}) w join users u on u.organization_id = w.organization_id and u.id = w.id
    where u.id <> ${butNot} and not u.is_service order by u.name_key limit 200`.execute(tx);
  return rows;
}

export async function readThing(
  tx: Tx,
  table: Sql,
  facts: Sql,
  id: string,
): Promise<{ id: string; organization: string; facts: Facts } | null> {
  const { rows } = await sql<{ id: string; organization_id: string; facts: Facts }>`
    select ${condition(facts)} from ${condition(table)} where x.id = ${id} for no key update of x`.execute(tx);
  const row = rows[0];
  return row ? { id: row.id, organization: row.organization_id, facts: row.facts } : null;
}
