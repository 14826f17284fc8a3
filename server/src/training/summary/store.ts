import type { Sql } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Enrolled } from '../plan.ts';
import { type EnrollmentRow, enrolled, enrollmentColumns, ofUser } from '../store.ts';

/** Everything a user is enrolled in, as far as the scope reaches, with how often anything of each was tried. */
export async function triedOf(
  tx: Tx,
  of: Readonly<{ organization: string; user: string }>,
  scope: Sql,
  now: number,
): Promise<readonly (Enrolled & Readonly<{ attempts: number }>)[]> {
  const { rows } = await sql<EnrollmentRow & Readonly<{ attempts: number }>>`select ${enrollmentColumns(now)},
      (select count(*) from attempts a where a.tenant_id = x.tenant_id and a.organization_id = x.organization_id
        and a.enrollment_id = x.id and a.set_aside_at is null) as attempts
    ${ofUser(of.organization, of.user, scope)}`.execute(tx);
  return rows.map((row) => ({ ...enrolled(row), attempts: row.attempts }));
}
