import { factsSql, from, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { SignedContext } from '../context.ts';
import { condition } from '../database/where.ts';
import { keyOf } from '../database/keys.ts';
import { course, courses, titleKey } from '../content/index.ts';
import { user, users } from '../users/index.ts';
import type { Course, Person } from './rows/row.ts';

type Asking = Pick<SignedContext, 'tx' | 'at' | 'world' | 'filter'>;

/** The users that rows name, as far as the asker may see them, by identifier and by user name. */
export async function usersNamed(
  c: Asking,
  identifiers: readonly string[],
  names: readonly string[],
): Promise<Readonly<{ byIdentifier: Map<string, Person>; byUserName: Map<string, Person> }>> {
  const one = (column: string, values: readonly string[]) =>
    sql`select t.id from users t where t.tenant_id = ${c.at.tenant} and t.organization_id = ${c.at.id} and ${sql.ref(column)} = any(${[...values]}::text[])`;
  const { rows: named } = await sql<{ id: string }>`${one('t.employee_identifier', identifiers)} union ${one(
    't.user_name_key',
    names.map(keyOf),
  )}`.execute(c.tx);
  const { rows } = await sql<{
    id: string;
    organization_id: string;
    facts: Thing['facts'];
    employee_identifier: string | null;
    user_name_key: string;
    location_id: string | null;
  }>`select ${condition(factsSql(user, c.world.now))}, x.employee_identifier, x.user_name_key, x.location_id from ${condition(from(user))}
    where x.tenant_id = ${c.at.tenant} and x.organization_id = ${c.at.id} and x.id = any(${named.map(({ id }) => id)}::uuid[])
      and x.state <> 'deleted' and not x.is_service and ${condition(c.filter(users.view))}`.execute(c.tx);
  const people = rows.map((row) => ({
    row,
    person: {
      id: row.id,
      place: row.location_id,
      thing: { kind: user.id, id: row.id, organization: row.organization_id, facts: row.facts },
    },
  }));
  return {
    byIdentifier: new Map(
      people.flatMap(({ row, person }) =>
        row.employee_identifier ? [[row.employee_identifier, person] as const] : [],
      ),
    ),
    byUserName: new Map(people.map(({ row, person }) => [row.user_name_key, person])),
  };
}

/** The courses that cells may mean, as far as the asker may see them; null under a key that several have. */
export async function coursesNamed(c: Asking, cells: readonly string[]): Promise<ReadonlyMap<string, Course | null>> {
  const ids = cells.filter((cell) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(cell));
  const one = (column: string, values: readonly string[], type: string) =>
    sql`select t.id from courses t where t.tenant_id = ${c.at.tenant} and t.organization_id = ${c.at.id} and ${sql.ref(column)} = any(${[...values]}::${sql.raw(type)}[])`;
  const arms = [
    one('t.id', ids, 'uuid'),
    one('t.external_identifier', cells, 'text'),
    one('t.title_key', cells.map(titleKey), 'text'),
  ];
  const { rows: named } = await sql<{ id: string }>`${sql.join(arms, sql` union `)}`.execute(c.tx);
  const { rows } = await sql<{
    id: string;
    organization_id: string;
    facts: Thing['facts'];
    external_identifier: string | null;
    title_key: string;
  }>`select ${condition(factsSql(course, c.world.now))}, x.external_identifier, x.title_key from ${condition(from(course))}
    where x.tenant_id = ${c.at.tenant} and x.organization_id = ${c.at.id} and x.id = any(${named.map(({ id }) => id)}::uuid[])
      and ${condition(c.filter(courses.view))}`.execute(c.tx);
  const found = new Map<string, Course | null>();
  for (const row of rows) {
    const one = {
      id: row.id,
      thing: { kind: course.id, id: row.id, organization: row.organization_id, facts: row.facts },
    };
    for (const key of [row.id, row.external_identifier && `=${row.external_identifier}`, `~${row.title_key}`])
      if (key) found.set(key, found.has(key) ? null : one);
  }
  return found;
}

/** Which of these users began which of these courses here and are not done with them. */
export async function begunHere(
  { tx, at }: Pick<SignedContext, 'tx' | 'at'>,
  people: readonly string[],
  of: readonly string[],
): Promise<ReadonlySet<string>> {
  if (people.length === 0 || of.length === 0) return new Set();
  const { rows } = await sql<{ user_id: string; course_id: string }>`select e.user_id, e.course_id from enrollments e
    where e.tenant_id = ${at.tenant} and e.organization_id = ${at.id} and e.user_id = any(${[...people]}::uuid[]) and (e.course_id = any(${[...of]}::uuid[])) is true
      and e.state in ('in-progress', 'failed')`.execute(tx);
  return new Set(rows.map((row) => `${row.user_id} ${row.course_id}`));
}
