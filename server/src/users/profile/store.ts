import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { indexWords } from '../../database/search.ts';
import { nameKey, keyOf } from '../../database/keys.ts';
import { wordsOfUser } from '../store.ts';

/** What somebody sees of themselves. */
export type OwnProfile = Readonly<{
  userName: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  timeZone: string | null;
  employeeIdentifier: string | null;
  location: string | null;
  department: string | null;
  jobTitle: string | null;
  /** When the picture was changed; null: there is none. */ photo: string | null;
}>;

export async function ownProfile(tx: Tx, organization: string, user: string): Promise<OwnProfile | null> {
  const { rows } = await sql<OwnProfile>`
    select x.user_name as "userName", x.first_name as "firstName", x.last_name as "lastName", x.email, x.phone, x.address,
      x.time_zone as "timeZone", x.employee_identifier as "employeeIdentifier", l.name as location, d.name as department, t.name as "jobTitle",
      (select f.changed_at::text from user_photos f where f.tenant_id = x.tenant_id and f.organization_id = x.organization_id and f.user_id = x.id) as photo
    from users x
    left join locations l on l.tenant_id = x.tenant_id and l.organization_id = x.organization_id and l.id = x.location_id
    left join departments d on d.tenant_id = x.tenant_id and d.organization_id = x.organization_id and d.id = x.department_id
    left join job_titles t on t.tenant_id = x.tenant_id and t.organization_id = x.organization_id and t.id = x.job_title_id
    where x.organization_id = ${organization} and x.id = ${user}`.execute(tx);
  return rows[0] ?? null;
}

/** Writes one’s own fields, in the statement that checks it once more; false when somebody changed them meanwhile. */
export async function writeOwnProfile(
  tx: Tx,
  granted: Granted<'profile.edit'>,
  tenant: string,
  p: OwnProfile,
): Promise<boolean> {
  const [id, organization] = [granted.thing?.id ?? '', granted.thing?.organization ?? ''];
  const { rows } = await sql`update users x set first_name = ${p.firstName}, last_name = ${p.lastName},
      name_key = ${nameKey(p.firstName, p.lastName)}, email = ${p.email}, email_key = ${p.email && keyOf(p.email)}, phone = ${p.phone},
      address = ${p.address}, time_zone = ${p.timeZone}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${id} and x.version = ${granted.version} and ${condition(granted.filter)}
    returning x.id`.execute(tx);
  if (rows[0]) await indexWords(tx, 'user', [{ tenant, organization, id, text: wordsOfUser(p) }]);
  return rows[0] !== undefined;
}
