import { type Sql, factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { user } from '../privileges.ts';
import { inOrder } from '../store.ts';
import type { UserSort, UserState } from '../user.ts';
import { type Narrowed, reached } from '../views/store-narrowed.ts';

/** A user as files show them. */
export type ExportedUser = Readonly<{
  id: string;
  nameKey: string;
  userNameKey: string;
  userName: string;
  firstName: string;
  middleName: string | null;
  lastName: string;
  email: string | null;
  employeeIdentifier: string | null;
  phone: string | null;
  location: string | null;
  department: string | null;
  jobTitle: string | null;
  roles: readonly string[];
  language: string;
  state: UserState;
  hireDate: string | null;
}>;

type Row = Omit<ExportedUser, 'roles'> & Readonly<{ facts: Readonly<{ roles?: unknown }> }>;

/** Users within reach with what a file can show of them, in one of the orders; at most `limit` after a place in it. */
export async function exportedUsers(
  tx: Tx,
  within: Sql,
  narrowed: Narrowed,
  limit: number,
  place: readonly string[] | null,
  sort: UserSort,
): Promise<readonly ExportedUser[]> {
  const { order, beyond } = inOrder(sort, place);
  const { rows } = await sql<Row>`
    select ${condition(factsSql(user, narrowed.now))}, x.name_key as "nameKey", x.user_name_key as "userNameKey", x.user_name as "userName",
      x.first_name as "firstName", x.middle_name as "middleName", x.last_name as "lastName", x.email, x.employee_identifier as "employeeIdentifier", x.phone,
      l.name as location, d.name as department, t.name as "jobTitle", x.language, x.state, x.hire_date as "hireDate"
    from ${condition(from(user))}
    left join locations l on l.tenant_id = x.tenant_id and l.organization_id = x.organization_id and l.id = x.location_id
    left join departments d on d.tenant_id = x.tenant_id and d.organization_id = x.organization_id and d.id = x.department_id
    left join job_titles t on t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.id = x.job_title_id
    where ${reached(within, narrowed)} and ${beyond}
    order by ${order} limit ${limit}`.execute(tx);
  return rows.map(({ facts, ...rest }) => ({
    ...rest,
    roles: Array.isArray(facts.roles) ? facts.roles.map(String) : [],
  }));
}
