import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Place } from './store.ts';

export type PinHolder = Readonly<{
  id: string;
  name: string;
  number: string;
  born: string | null;
  hash: string | null;
  mustChange: boolean;
}>;

const holder = sql`u.id, u.first_name || ' ' || u.last_name as name, u.employee_identifier as number, u.date_of_birth as born, p.pin_hash as hash,
  coalesce(p.must_change, false) as "mustChange"`;
const withPin = sql`from users u left join pins p
  on p.tenant_id = u.tenant_id and p.organization_id = u.organization_id and p.user_id = u.id`;
const maySignIn = sql`u.state in ('active', 'suspended') and not u.is_service`;

/** Who has a number, when exactly one user who may sign in has it, and stands at the place of a device or below it. */
export async function holderAt(
  tx: Tx,
  organization: string,
  number: string,
  place: string | null,
): Promise<PinHolder | null> {
  const { rows } = await sql<PinHolder & { isHere: boolean }>`select ${holder},
      ${place}::uuid is null or exists (select from location_closure c where c.organization_id = ${organization}
        and c.ancestor_id = ${place}::uuid and c.descendant_id = u.location_id) as "isHere" ${withPin}
    where u.organization_id = ${organization} and u.employee_identifier = ${number} and ${maySignIn} limit 2`.execute(
    tx,
  );
  const [only, more] = rows;
  return only?.isHere && !more ? only : null;
}

/** Somebody known already, with their number; null when the number is missing or another one has it too. */
export async function holderById(tx: Tx, organization: string, id: string): Promise<PinHolder | null> {
  const { rows } = await sql<PinHolder>`select ${holder} ${withPin}
    where u.organization_id = ${organization} and u.id = ${id} and u.employee_identifier <> ''
      and not exists (select from users o where o.organization_id = ${organization} and o.id <> u.id
        and o.employee_identifier = u.employee_identifier and o.state in ('active', 'suspended') and not o.is_service)`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export type NewPin = Readonly<{ user: string; hash: string; mustChange: boolean; by: string; at: Date }>;

export async function setPin(tx: Tx, { tenant, organization }: Place, pin: NewPin): Promise<void> {
  const set = { pin_hash: pin.hash, must_change: pin.mustChange, created_at: pin.at, created_by: pin.by };
  await tx
    .insertInto('pins')
    .values({ tenant_id: tenant, organization_id: organization, user_id: pin.user, ...set })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'user_id']).doUpdateSet(set))
    .execute();
}

export async function endPin(tx: Tx, organization: string, user: string): Promise<void> {
  await tx.deleteFrom('pins').where('organization_id', '=', organization).where('user_id', '=', user).execute();
}

/** Ends what a user is signed in at with a PIN. */
export async function endAtDevices(tx: Tx, organization: string, user: string): Promise<void> {
  await tx
    .deleteFrom('sign_ins')
    .where('organization_id', '=', organization)
    .where('user_id', '=', user)
    .where('registered_device_id', 'is not', null)
    .execute();
}
