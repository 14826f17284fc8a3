import { from } from '@ambit/policy';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import { user as userKind, type UserState } from '../../users/index.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Why two users look like one person. */
export const reasons = ['identifier', 'email-and-name'] as const;

type Looking = Readonly<{
  id: string;
  name: string;
  userName: string;
  email: string | null;
  employeeIdentifier: string | null;
  state: UserState;
}>;
export type Proposal = Readonly<{
  listed: Looking;
  other: Looking;
  by: (typeof reasons)[number];
  /** Whether both have the same date of birth; null: not known of both. */ born: boolean | null;
}>;

const looking = (alias: string) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`jsonb_build_object('id', ${column('id')}, 'name', ${column('first_name')} || ' ' || ${column('last_name')}, 'userName', ${column('user_name')},
    'email', ${column('email')}, 'employeeIdentifier', ${column('employee_identifier')}, 'state', ${column('state')})`;
};

/**
 * Listed users with whom they look like, both within reach: by identifier; where one of them has none, by e-mail and
 * name, unless their dates of birth differ. A pair somebody said is none does not come again.
 */
export async function listProposals(
  tx: Tx,
  organization: string,
  within: ReturnType<typeof condition>,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly Proposal[]> {
  const alike = sql`o.tenant_id = l.tenant_id and o.organization_id = l.organization_id and o.id <> l.id`;
  const { rows } = await sql<Proposal>`
    select ${looking('l')} as listed, ${looking('x')} as other, m.by, l.date_of_birth = x.date_of_birth as born
    from users l cross join lateral (
        select o.id, 'identifier' as by from users o where ${alike} and o.employee_identifier = l.employee_identifier
        union all select o.id, 'email-and-name' from users o where ${alike} and o.email_key = l.email_key and o.name_key = l.name_key
          and (o.employee_identifier = l.employee_identifier) is null and (o.date_of_birth = l.date_of_birth) is not false) m
      join ${condition(from(userKind))} on x.tenant_id = l.tenant_id and x.organization_id = l.organization_id and x.id = m.id
    where l.organization_id = ${organization} and l.state = 'listed' and ${within}
      and exists (select from ${condition(from(userKind))} where x.tenant_id = l.tenant_id and x.organization_id = l.organization_id and x.id = l.id and ${within})
      and x.state in ('active', 'suspended', 'invited', 'disabled', 'listed') and not x.is_service and (x.state <> 'listed' or x.id > l.id)
      and not exists (select from users_not_same n where n.tenant_id = l.tenant_id and n.organization_id = l.organization_id
        and n.one_id = least(l.id, x.id) and n.other_id = greatest(l.id, x.id))
      and ${place ? after(['l.id', 'x.id'], place) : sql`true`}
    order by l.id, x.id limit ${limit}`.execute(tx);
  return rows;
}

type Two = Readonly<{ kept: string; ended: string }>;
const inOrder = ({ kept, ended }: Two) => (kept < ended ? { one: kept, other: ended } : { one: ended, other: kept });

/** Keeps that two users are not the same person; once is enough. */
export async function insertNotSame(
  tx: Tx,
  place: Place,
  two: Two,
  said: Readonly<{ id: string; at: Date; by: string }>,
): Promise<void> {
  const { one, other } = inOrder(two);
  await tx
    .insertInto('users_not_same')
    .values({
      tenant_id: place.tenant,
      organization_id: place.organization,
      id: said.id,
      one_id: one,
      other_id: other,
      said_at: said.at,
      said_by: said.by,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'one_id', 'other_id']).doNothing())
    .execute();
}

/** Forgets it again; false when nobody said so. */
export async function deleteNotSame(tx: Tx, organization: string, two: Two): Promise<boolean> {
  const { one, other } = inOrder(two);
  const { numDeletedRows } = await tx
    .deleteFrom('users_not_same')
    .where('organization_id', '=', organization)
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
