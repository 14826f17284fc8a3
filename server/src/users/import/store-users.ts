import { type Fact, type FactName, type Facts, from, type Source } from '@ambit/policy';
import { sql } from 'kysely';
import type { SignedContext } from '../../context.ts';
import { condition } from '../../database/where.ts';
import { user } from '../privileges.ts';
import type { UserState } from '../user.ts';
import { lastDayBefore } from './days.ts';
import { valuesOfMany } from '../../fields/index.ts';
import type { Added } from './fields.ts';
import type { Existing, Reference } from './known.ts';
import { datesOf } from './store-moves.ts';

type Asking = Pick<SignedContext, 'tx' | 'at' | 'now'>;
type How = Readonly<{
  zone: string /** Keeps them from changing until the end. */;
  lock: boolean /** Reads whom they report to. */;
  managers: boolean;
  /** Reads since when they stand where they stand, and what is planned. */ dated?: boolean;
  /** Reads their values of these. */ added?: Added;
}>;

/**
 * Reads users as they are, with what decisions read. What hangs on them is read for all of them at once: as many
 * statements as there are kinds of it, and none that is repeated for each user.
 */
export async function readExisting(c: Asking, ids: readonly string[], how: How): Promise<readonly Existing[]> {
  const rows = await readColumns(c, ids, how.lock);
  const facts = await factsOf(c, ids);
  const roles = await baseRoles(c, ids);
  const managers = how.managers ? await generalManagers(c, ids) : new Map<string, readonly Reference[]>();
  const values = await additionalValues(c, ids, how.added ?? new Map());
  const dates = how.dated ? await datesOf(c, ids) : () => ({ placed: {}, planned: [] });
  return rows.map((row) => ({
    ...values.get(row.id),
    ...dates(row.id),
    ...existing(row, facts(row), roles.get(row.id) ?? null, managers.get(row.id) ?? [], how.zone),
  }));
}

async function additionalValues(
  { tx, at }: Asking,
  ids: readonly string[],
  added: Added,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  if (added.size === 0) return new Map();
  const byField = new Map([...added].map(([id, field]) => [field.id, id]));
  const values = Map.groupBy(await valuesOfMany(tx, at.id, ids), ({ of }) => of);
  const named = ({ field, value }: Readonly<{ field: string; value: string }>): (readonly [string, string])[] => {
    const id = byField.get(field);
    return id ? [[id, value]] : [];
  };
  return new Map([...values].map(([user, some]) => [user, Object.fromEntries(some.flatMap(named))]));
}

type Row = Readonly<{
  id: string;
  organization_id: string;
  user_name: string;
  first_name: string;
  middle_name: string | null;
  last_name: string;
  email: string | null;
  employee_identifier: string | null;
  phone: string | null;
  language: string;
  state: UserState;
  expires_at: Date | null;
  hire_date: string | null;
  time_zone: string | null;
  is_service: boolean;
  location_id: string | null;
  location_name: string | null;
  department_id: string | null;
  department_name: string | null;
  job_title_id: string | null;
  job_title_name: string | null;
}>;

async function readColumns({ tx, at }: Asking, ids: readonly string[], lock: boolean): Promise<readonly Row[]> {
  const joined = (table: string, alias: string, column: string) =>
    sql`left join ${sql.table(table)} as ${sql.ref(alias)} on ${sql.ref(`${alias}.tenant_id`)} = x.tenant_id and ${sql.ref(`${alias}.organization_id`)} = x.organization_id and ${sql.ref(`${alias}.id`)} = ${sql.ref(`x.${column}`)}`;
  const { rows } = await sql<Row>`
    select x.id, x.organization_id, x.user_name, x.first_name, x.middle_name, x.last_name, x.email, x.employee_identifier, x.phone,
      x.language, x.state, x.expires_at, x.hire_date, x.time_zone, x.is_service,
      x.location_id, l.name as location_name, x.department_id, d.name as department_name, x.job_title_id, t.name as job_title_name
    from unnest(${[...ids]}::uuid[]) as k(id)
    join ${condition(from(user))} on x.tenant_id = ${at.tenant} and x.organization_id = ${at.id} and x.id = k.id
    ${joined('locations', 'l', 'location_id')} ${joined('departments', 'd', 'department_id')} ${joined('job_titles', 't', 'job_title_id')}
    order by x.id ${lock ? sql`for no key update of x` : sql``}`.execute(tx);
  return rows;
}

/** The facts that the kind `user` declares: its own columns, and the rows of its link tables. */
async function factsOf(c: Asking, ids: readonly string[]): Promise<(row: Row) => Facts> {
  const reads: ((row: Row, facts: Partial<Record<FactName, Fact>>) => void)[] = [];
  // the border where the names of a declaration come back as what they are
  for (const [fact, source] of Object.entries(user.facts) as [FactName, Source][]) {
    if (typeof source === 'string') reads.push((row, facts) => void (facts[fact] = valueOf(row, source)));
    else if ('link' in source) {
      const values = await linked(c, source, ids);
      reads.push((row, facts) => void (facts[fact] = values.get(row.id) ?? []));
    } else throw new Error(`the import does not know how to read ${fact} of users`);
  }
  return (row) => {
    const facts: Partial<Record<FactName, Fact>> = {};
    for (const read of reads) read(row, facts);
    return facts;
  };
}

function valueOf(row: Row, column: string): string | null {
  const value: unknown = Object.entries(row).find(([name]) => name === column)?.[1];
  if (typeof value !== 'string' && value !== null)
    throw new Error(`the import does not read the column ${column} of users`);
  return value;
}

type Link = Readonly<{ link: string; thing: string; value: string; live?: true | 'begun' }>;

async function linked(
  { tx, at, now }: Asking,
  { link, thing, value, live }: Link,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{
    user: string;
    values: string[];
  }>`select ${sql.ref(`l.${thing}`)} as user, array_agg(${sql.ref(`l.${value}`)}) as values from ${sql.table(link)} l
    where l.tenant_id = ${at.tenant} and l.organization_id = ${at.id} and ${sql.ref(`l.${thing}`)} = any(${[...ids]}::uuid[])
    ${live ? sql`and (l.ends_at is null or l.ends_at > ${now})` : sql``} ${live === 'begun' ? sql`and l.starts_at <= ${now}` : sql``} group by 1`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.user, row.values]));
}

async function baseRoles({ tx, at, now }: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    user: string;
    role: string;
  }>`select distinct on (p.user_id) p.user_id as user, p.role from appointments p
    where p.tenant_id = ${at.tenant} and p.organization_id = ${at.id} and p.user_id = any(${[...ids]}::uuid[]) and p.is_base and (p.ends_at is null or p.ends_at > ${now})
    order by p.user_id, p.starts_at nulls first`.execute(tx);
  return new Map(rows.map((row) => [row.user, row.role]));
}

/** Whom users report to in general: mappings within a group are not an import's business. */
async function generalManagers(
  { tx, at }: Asking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Reference[]>> {
  const { rows } = await sql<{
    user: string;
    id: string;
    name: string;
  }>`select m.user_id as user, u.id, u.first_name || ' ' || u.last_name as name from manager_mappings m
    join users u on u.tenant_id = m.tenant_id and u.organization_id = m.organization_id and u.id = m.manager_id
    where m.tenant_id = ${at.tenant} and m.organization_id = ${at.id} and m.user_id = any(${[...ids]}::uuid[]) and m.group_id is null`.execute(
    tx,
  );
  return Map.groupBy(rows, (row) => row.user);
}

const existing = (
  row: Row,
  facts: Facts,
  role: string | null,
  managers: readonly Reference[],
  zone: string,
): Omit<Existing, 'placed' | 'planned'> => ({
  id: row.id,
  thing: { kind: user.id, id: row.id, organization: row.organization_id, facts },
  isService: row.is_service,
  timeZone: row.time_zone,
  userName: row.user_name,
  firstName: row.first_name,
  middleName: row.middle_name,
  lastName: row.last_name,
  email: row.email,
  employeeIdentifier: row.employee_identifier,
  phone: row.phone,
  location: reference(row.location_id, row.location_name),
  department: reference(row.department_id, row.department_name),
  jobTitle: reference(row.job_title_id, row.job_title_name),
  role,
  language: row.language,
  state: row.state,
  expiresOn: row.expires_at ? lastDayBefore(row.expires_at, row.time_zone ?? zone) : null,
  hireDate: row.hire_date,
  managers: managers.map(({ id, name }) => ({ id, name })),
});

const reference = (id: string | null, name: string | null): Reference | null =>
  id && name !== null ? { id, name } : null;
