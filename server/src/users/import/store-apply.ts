import type { Decision } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import { writeEntries } from '../../audit/index.ts';
import type { SignedContext } from '../../context.ts';
import { indexWords } from '../../database/search.ts';
import { newSalt } from '../../outside/ids.ts';
import { wordsOfUser } from '../store.ts';
import { withKeptPlans } from '../../database/connection.ts';

type Writing = Pick<SignedContext, 'tx' | 'at' | 'actor' | 'now' | 'newId'>;

/** The columns of a user that an import sets. */
export type UserColumns = Readonly<{
  id: string;
  user_name: string;
  user_name_key: string;
  email: string | null;
  email_key: string | null;
  first_name: string;
  middle_name: string | null;
  last_name: string;
  name_key: string;
  state: string;
  employee_identifier: string | null;
  phone: string | null;
  hire_date: string | null;
  language: string;
  location_id: string | null;
  department_id: string | null;
  job_title_id: string | null;
  expires_at: string | null;
}>;

// the same names in the statements below, once
const columns =
  sql.raw(`user_name, user_name_key, email, email_key, first_name, middle_name, last_name, name_key, state, employee_identifier, phone,
  hire_date, language, location_id, department_id, job_title_id, expires_at`);
const types: readonly (readonly [keyof UserColumns, string])[] = [
  ['id', 'uuid'],
  ['user_name', 'text'],
  ['user_name_key', 'text'],
  ['email', 'text'],
  ['email_key', 'text'],
  ['first_name', 'text'],
  ['middle_name', 'text'],
  ['last_name', 'text'],
  ['name_key', 'text'],
  ['state', 'text'],
  ['employee_identifier', 'text'],
  ['phone', 'text'],
  ['hire_date', 'date'],
  ['language', 'text'],
  ['location_id', 'uuid'],
  ['department_id', 'uuid'],
  ['job_title_id', 'uuid'],
  ['expires_at', 'timestamptz'],
];

/** Rows as the database takes many at the least cost: an array for each column. */
function columnsOf<T extends object>(
  rows: readonly T[],
  named: readonly (readonly [keyof T & string, string])[],
): RawBuilder<unknown> {
  const arrays = named.map(([name, type]) => sql`${rows.map((row) => row[name])}::${sql.raw(type)}[]`);
  return sql`unnest(${sql.join(arrays)}) as r(${sql.raw(named.map(([name]) => name).join(', '))})`;
}

/** Adds users and what they are found by; gives the ids of those whose name was still free. */
export async function insertUsers(
  c: Writing,
  users: readonly (UserColumns & { password_hash: string | null })[],
): Promise<ReadonlySet<string>> {
  if (users.length === 0) return new Set();
  const { rows } = await withKeptPlans(c.tx, () =>
    sql<{
      id: string;
    }>`insert into users (tenant_id, organization_id, id, ${columns}, password_hash, must_change_password, created_at, created_by)
    select ${c.at.tenant}::uuid, ${c.at.id}::uuid, r.id, ${columns}, r.password_hash, r.password_hash is not null, ${c.now}, ${c.actor.id}::uuid
    from ${columnsOf(users, [...types, ['password_hash', 'text']])}
    on conflict do nothing returning id`.execute(c.tx),
  );
  const added = new Set(rows.map(({ id }) => id));
  await index(
    c,
    users.filter(({ id }) => added.has(id)),
  );
  return added;
}

/** Changes users who were read, and kept from changing, in this transaction. */
export async function updateUsers(c: Writing, users: readonly (UserColumns & { power: boolean })[]): Promise<void> {
  if (users.length === 0) return;
  await sql`update users x set (${columns}) = (select ${sql.raw(named)}), version = x.version + 1, stamp = x.stamp + r.power::int
    from ${columnsOf(users, [...types, ['power', 'boolean']])}
    where x.tenant_id = ${c.at.tenant}::uuid and x.organization_id = ${c.at.id}::uuid and x.id = r.id`.execute(c.tx);
  await index(c, users);
}

const named = `r.user_name, r.user_name_key, r.email, r.email_key, r.first_name, r.middle_name, r.last_name, r.name_key, r.state, r.employee_identifier, r.phone,
  r.hire_date, r.language, r.location_id, r.department_id, r.job_title_id, r.expires_at`;

const index = (c: Writing, users: readonly UserColumns[]): Promise<void> =>
  indexWords(
    c.tx,
    'user',
    users.map((u) => ({
      tenant: c.at.tenant,
      organization: c.at.id,
      id: u.id,
      text: wordsOfUser({
        firstName: u.first_name,
        lastName: u.last_name,
        userName: u.user_name,
        email: u.email,
        employeeIdentifier: u.employee_identifier,
      }),
    })),
  );

export async function endBaseRoles(c: Writing, users: readonly string[]): Promise<void> {
  if (users.length === 0) return;
  await sql`update appointments set ends_at = ${c.now}, version = version + 1
    where tenant_id = ${c.at.tenant} and organization_id = ${c.at.id} and user_id = any(${[...users]}::uuid[]) and is_base and (ends_at is null or ends_at > ${c.now})`.execute(
    c.tx,
  );
}

export async function giveBaseRoles(
  c: Writing,
  given: readonly Readonly<{ id: string; user: string; role: string }>[],
): Promise<void> {
  if (given.length === 0) return;
  await sql`insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, given_by, given_at)
    select ${c.at.tenant}::uuid, ${c.at.id}::uuid, r.id, r.user, r.role, true, ${c.actor.id}::uuid, ${c.now}
    from json_to_recordset(${JSON.stringify(given)}::json) as r(id uuid, "user" uuid, role text)`.execute(c.tx);
}

/** Gives users the manager they report to in general; what they had before goes, mappings within groups stay. */
export async function setManagers(
  c: Writing,
  before: readonly string[],
  mapped: readonly Readonly<{ id: string; user: string; manager: string }>[],
): Promise<void> {
  if (before.length > 0)
    await sql`delete from manager_mappings where tenant_id = ${c.at.tenant} and organization_id = ${c.at.id} and group_id is null and user_id = any(${[...before]}::uuid[])`.execute(
      c.tx,
    );
  if (mapped.length === 0) return;
  await sql`insert into manager_mappings (tenant_id, organization_id, id, user_id, manager_id)
    select ${c.at.tenant}::uuid, ${c.at.id}::uuid, r.id, r.user, r.manager
    from json_to_recordset(${JSON.stringify(mapped)}::json) as r(id uuid, "user" uuid, manager uuid)`.execute(c.tx);
}

/** What the audit says of one user that came of a row. */
export type Deed = Readonly<{ user: string; by: Extract<Decision, { allowed: true }> | null; payload: unknown }>;

/** Writes an entry of the audit, with its payload, for each user of a batch. */
export const writeDeeds = (c: Writing, operation: string, deeds: readonly Deed[]): Promise<void> =>
  writeEntries(
    c.tx,
    {
      tenant: c.at.tenant,
      organization: c.at.id,
      at: c.now,
      actor: c.actor.id,
      operation,
      outcome: 'done',
      kind: 'user',
      privilege: 'user.import',
      reason: null,
      address: null,
    },
    deeds.map(({ user, by, payload }) => ({
      id: c.newId(),
      thing: user,
      appointment: by?.appointment ?? null,
      role: by?.role ?? null,
      scope: by?.scope ?? null,
      payload,
      salt: newSalt(),
    })),
  );
