import { type Sql, type Thing, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { underName } from '../database/named.ts';
import { indexWords } from '../database/search.ts';
import { after, before, condition } from '../database/where.ts';
import { user, userAtHome } from './privileges.ts';
import { keepPlaces } from './places/store.ts';
import type { UserSort, UserState } from './user.ts';
import { type Narrowed, reached } from './views/store-narrowed.ts';

export type ListedUser = Readonly<{
  thing: Thing;
  nameKey: string;
  userNameKey: string;
  firstName: string;
  lastName: string;
  userName: string;
  email: string | null;
  state: UserState;
  location: Readonly<{ id: string; name: string }> | null;
  employeeIdentifier: string | null;
  hireDate: string | null;
  expiresAt: Date | null;
  lastSignInAt: Date | null;
  version: number;
}>;

type Row = Readonly<{
  id: string;
  organization_id: string;
  facts: Thing['facts'];
  name_key: string;
  user_name_key: string;
  first_name: string;
  last_name: string;
  user_name: string;
  email: string | null;
  state: UserState;
  location_id: string | null;
  location_name: string | null;
  employee_identifier: string | null;
  hire_date: string | null;
  expires_at: Date | null;
  last_sign_in_at: Date | null;
  version: number;
}>;

/** Users within reach, in one of the orders; at most `limit` after a place in that order. */
export async function listUsers(
  tx: Tx,
  within: Sql,
  narrowed: Narrowed,
  limit: number,
  place: readonly string[] | null,
  sort: UserSort = 'name',
): Promise<readonly ListedUser[]> {
  const { order, beyond } = inOrder(sort, place);
  const { rows } = await sql<Row>`
    select ${condition(factsSql(narrowed.furtherPlaces ? user : userAtHome, narrowed.now))}, x.name_key, x.user_name_key, x.first_name, x.last_name, x.user_name, x.email, x.state, x.location_id, x.version,
      x.employee_identifier, x.hire_date, x.expires_at, x.last_sign_in_at, (select l.name from locations l where l.organization_id = x.organization_id and l.id = x.location_id) as location_name
    from ${condition(from(user))}
    where ${reached(within, narrowed)} and ${beyond}
    order by ${order} limit ${limit}`.execute(tx);
  return rows.map(listed);
}

/** An order of users, and the condition that a row stands behind a place in it. */
export function inOrder(sort: UserSort, place: readonly string[] | null) {
  const [key, back] = [`x.${columnOf(sort)}`, sort.startsWith('-')] as const;
  const column = sql.ref(key);
  const order = back ? sql`${column} desc, x.id desc` : sql`${column}, x.id`;
  const beyond = place ? (back ? before : after)([key, 'x.id'], place) : sql`true`;
  return { order, beyond };
}

const columnOf = (sort: UserSort) => (sort.endsWith('user-name') ? 'user_name_key' : 'name_key');

/** What a user stands by in an order. */
export const keyIn = (sort: UserSort, row: Pick<ListedUser, 'nameKey' | 'userNameKey'>): string =>
  columnOf(sort) === 'name_key' ? row.nameKey : row.userNameKey;

export async function countUsers(tx: Tx, within: Sql, narrowed: Narrowed): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from ${condition(from(user))} where ${reached(within, narrowed)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

const listed = (row: Row): ListedUser => ({
  thing: { kind: 'user', id: row.id, organization: row.organization_id, facts: row.facts },
  nameKey: row.name_key,
  userNameKey: row.user_name_key,
  firstName: row.first_name,
  lastName: row.last_name,
  userName: row.user_name,
  email: row.email,
  state: row.state,
  location: row.location_id && row.location_name !== null ? { id: row.location_id, name: row.location_name } : null,
  employeeIdentifier: row.employee_identifier,
  hireDate: row.hire_date,
  expiresAt: row.expires_at,
  lastSignInAt: row.last_sign_in_at,
  version: row.version,
});

export type Profile = ListedUser &
  Readonly<{
    middleName: string | null;
    phone: string | null;
    language: string;
    timeZone: string | null;
    department: Readonly<{ id: string; name: string }> | null;
    jobTitle: Readonly<{ id: string; name: string }> | null;
    /** When the picture was changed; null: there is none. */ photo: string | null;
    /** How the user came to stand where they stand; null: as they were added. */ standing: Standing | null;
    createdAt: Date;
    /** When the personal data was erased. */ erasedAt: Date | null;
  }>;

export type Standing = Readonly<{
  was: UserState;
  became: UserState;
  until: string | null;
  reason: string | null;
  at: string;
  byName: string | null;
}>;

type ProfileRow = Row &
  Record<
    'middle_name' | 'phone' | 'time_zone' | 'department_id' | 'department_name' | 'job_title_id' | 'job_title_name',
    string | null
  > & {
    language: string;
    created_at: Date;
    erased_at: Date | null;
    standing: Standing | null;
    photo: string | null;
  };

/** The whole profile of a user who was decided about before; with `thing`, what that decision read of the user is not read again. */
export async function profileOf(tx: Tx, id: string, now: number, thing?: Thing): Promise<Profile | null> {
  const facts = thing ? sql`x.id, x.organization_id, null as facts` : condition(factsSql(user, now));
  const statement = sql<ProfileRow>`
    select ${facts}, x.name_key, x.user_name_key, x.first_name, x.last_name, x.user_name, x.email, x.state, x.location_id, x.version, l.name as location_name,
      x.middle_name, x.employee_identifier, x.phone, x.time_zone, x.hire_date, x.language, x.created_at, x.erased_at, x.department_id, d.name as department_name,
      x.job_title_id, t.name as job_title_name, x.expires_at, x.last_sign_in_at,
      (select jsonb_build_object('was', s.was, 'became', s.became, 'until', s.until, 'reason', s.reason, 'at', s.at, 'byName', s.by_name) from user_states s
        where s.tenant_id = x.tenant_id and s.organization_id = x.organization_id and s.user_id = x.id order by s.at desc, s.id desc limit 1) as standing,
      (select f.changed_at::text from user_photos f where f.tenant_id = x.tenant_id and f.organization_id = x.organization_id and f.user_id = x.id) as photo
    from ${condition(from(user))}
    left join locations l on l.tenant_id = x.tenant_id and l.organization_id = x.organization_id and l.id = x.location_id
    left join departments d on d.tenant_id = x.tenant_id and d.organization_id = x.organization_id and d.id = x.department_id
    left join job_titles t on t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.id = x.job_title_id
    where x.id = ${id}`;
  const { rows } = await underName(statement).execute(tx);
  const row = rows[0];
  if (!row) return null;
  return {
    ...listed(row),
    ...(thing && { thing }),
    middleName: row.middle_name,
    phone: row.phone,
    language: row.language,
    timeZone: row.time_zone,
    department: named(row.department_id, row.department_name),
    jobTitle: named(row.job_title_id, row.job_title_name),
    standing: row.standing,
    photo: row.photo,
    createdAt: row.created_at,
    erasedAt: row.erased_at,
  };
}

const named = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null);

export type NewUser = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  userName: string;
  userNameKey: string;
  firstName: string;
  lastName: string;
  nameKey: string;
  email: string | null;
  emailKey: string | null;
  passwordHash: string | null;
  at: Date;
  by: string | null;
  location?: string | null;
  department?: string | null;
  language?: string;
  employeeIdentifier?: string | null;
  phone?: string | null;
  dateOfBirth?: string | null;
  mustChangePassword?: boolean;
  state?: UserState;
  isService?: boolean;
}>;

/** Adds a user and what the user is found by. */
export async function insertUser(tx: Tx, u: NewUser): Promise<void> {
  await tx
    .insertInto('users')
    .values({
      tenant_id: u.tenant,
      organization_id: u.organization,
      id: u.id,
      user_name: u.userName,
      user_name_key: u.userNameKey,
      email: u.email,
      email_key: u.emailKey,
      first_name: u.firstName,
      last_name: u.lastName,
      name_key: u.nameKey,
      password_hash: u.passwordHash,
      must_change_password: u.mustChangePassword ?? false,
      location_id: u.location ?? null,
      department_id: u.department ?? null,
      language: u.language ?? 'en',
      employee_identifier: u.employeeIdentifier ?? null,
      phone: u.phone ?? null,
      date_of_birth: u.dateOfBirth ?? null,
      state: u.state ?? 'active',
      is_service: u.isService ?? false,
      created_at: u.at,
      created_by: u.by,
    })
    .execute();
  await indexWords(tx, 'user', [{ ...u, text: wordsOfUser(u) }]);
  if (u.location || u.department) await keepPlaces(tx, u, [u.id]);
}

export const wordsOfUser = (u: {
  firstName: string;
  lastName: string;
  userName: string;
  email: string | null;
  employeeIdentifier?: string | null;
}): string => [u.firstName, u.lastName, u.userName, u.email ?? '', u.employeeIdentifier ?? ''].join(' ');

/** Changes the user that was granted, in the same statement that checks it once more. Undefined when it was changed meanwhile. */
export async function updateUser(
  tx: Tx,
  granted: Granted<'user.edit' | 'profile.edit'>,
  set: Readonly<Record<string, unknown>>,
  words: Parameters<typeof wordsOfUser>[0],
  place: { tenant: string; organization: string; day?: string | undefined },
): Promise<{ version: number } | undefined> {
  const id = granted.thing?.id ?? '';
  const columns = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql<{
    version: number;
  }>`update users x set ${sql.join([...columns, sql`version = x.version + 1`])}
    where x.id = ${id} and x.version = ${granted.version} and ${condition(granted.filter)} returning x.version`.execute(
    tx,
  );
  if (!rows[0]) return undefined;
  await indexWords(tx, 'user', [{ ...place, id, text: wordsOfUser(words) }]);
  if ('location_id' in set) await keepPlaces(tx, { ...place, at: new Date(granted.now), by: granted.actor.id }, [id]);
  return rows[0];
}

/** Everything compiled for these users is out of date from the commit on. */
export async function touchUsers(tx: Tx, organization: string, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('users')
    .set({ stamp: sql`stamp + 1` })
    .where('organization_id', '=', organization)
    .where('id', 'in', [...ids])
    .execute();
}

export async function writePassword(
  tx: Tx,
  granted: Granted<'user.password'>,
  hash: string,
  mustChange: boolean,
): Promise<void> {
  await sql`update users x set password_hash = ${hash}, must_change_password = ${mustChange}
    where x.id = ${granted.thing?.id ?? ''} and ${condition(granted.filter)}`.execute(tx);
}
