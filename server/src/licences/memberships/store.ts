import { factsSql, from, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { keyOf } from '../../database/keys.ts';
import { after, condition } from '../../database/where.ts';
import { membershipType } from '../privileges.ts';
import type { membershipStates, Period, Pricing, Said } from './membership.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type MembershipType = Readonly<{
  thing: Thing;
  name: string;
  nameKey: string;
  description: string;
  state: (typeof membershipStates)[number];
  period: Period | null;
  renewalDays: number;
  pricing: Pricing | null;
  atJoining: boolean;
  version: number;
}>;

type Row = Omit<MembershipType, 'thing'> & Readonly<{ id: string; organization_id: string; facts: Thing['facts'] }>;

const columns = (
  now: number,
) => sql`${condition(factsSql(membershipType, now))}, x.name, x.name_key as "nameKey", x.description, x.state,
  x.period, x.renewal_days as "renewalDays", x.at_joining as "atJoining", x.version,
  case when x.currency is not null then jsonb_build_object('initial', x.initial_price, 'renewal', x.renewal_price,
    'currency', x.currency, 'tax', x.tax) end as pricing`;

const withThing = ({ organization_id, facts, ...row }: Row): MembershipType => ({
  ...row,
  thing: { kind: membershipType.id, id: row.id, organization: organization_id, facts },
});

/** Types of membership within reach, by name; at most `limit` after a place in that order. */
export async function listTypes(
  tx: Tx,
  granted: Granted<'membership-type.view'>,
  organization: string,
  limit: number,
  place: readonly string[] | null,
): Promise<readonly MembershipType[]> {
  const { rows } = await sql<Row>`select ${columns(granted.now)} from ${condition(from(membershipType))}
    where x.organization_id = ${organization} and ${condition(granted.filter)} and ${place ? after(['x.name_key', 'x.id'], place) : sql`true`}
    order by x.name_key, x.id limit ${limit}`.execute(tx);
  return rows.map(withThing);
}

export async function findType(tx: Tx, organization: string, id: string, now: number): Promise<MembershipType | null> {
  const { rows } = await sql<Row>`select ${columns(now)} from ${condition(from(membershipType))}
    where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? withThing(rows[0]) : null;
}

/** Whether another type has this name. */
export async function isNameTaken(tx: Tx, organization: string, name: string, but: string | null): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from membership_types
    where organization_id = ${organization} and name_key = ${keyOf(name)} and id is distinct from ${but}`.execute(tx);
  return rows.length > 0;
}

const written = (said: Said) => ({
  ...{ name: said.name, name_key: keyOf(said.name), description: said.description },
  ...{ period: JSON.stringify(said.period), renewal_days: said.renewalDays, at_joining: said.atJoining },
  ...{ initial_price: said.pricing?.initial ?? null, renewal_price: said.pricing?.renewal ?? null },
  ...{ currency: said.pricing?.currency ?? null, tax: said.pricing?.tax ?? 0 },
});

export async function insertType(tx: Tx, { tenant, organization }: Place, id: string, said: Said): Promise<void> {
  const place = { tenant_id: tenant, organization_id: organization, id };
  await tx
    .insertInto('membership_types')
    .values({ ...place, ...written(said) })
    .execute();
}

/** Changes the type that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function updateType(
  tx: Tx,
  granted: Granted<'membership-type.edit'>,
  organization: string,
  said: Said & Pick<MembershipType, 'state'>,
): Promise<number | undefined> {
  const to = written(said);
  const { rows } = await sql<{
    version: number;
  }>`update membership_types x set name = ${to.name}, name_key = ${to.name_key},
      description = ${to.description}, period = ${to.period}::jsonb, renewal_days = ${to.renewal_days}, at_joining = ${to.at_joining},
      initial_price = ${to.initial_price}, renewal_price = ${to.renewal_price}, currency = ${to.currency}, tax = ${to.tax},
      state = ${said.state}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and x.version = ${granted.version}
      and ${condition(granted.filter)} returning x.version`.execute(tx);
  return rows[0]?.version;
}

export type Mapping = Readonly<{ id: string; objective: string }>;

export async function mappingsOf(tx: Tx, organization: string, type: string): Promise<readonly Mapping[]> {
  const { rows } = await sql<Mapping>`select id, objective from membership_objectives
    where organization_id = ${organization} and membership_type_id = ${type} order by objective`.execute(tx);
  return rows;
}

/** Maps an objective to a type; false when it is already. */
export async function insertMapping(
  tx: Tx,
  { tenant, organization }: Place,
  made: Readonly<{ id: string; type: string; objective: string }>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into membership_objectives (tenant_id, organization_id, id, membership_type_id, objective)
    values (${tenant}, ${organization}, ${made.id}, ${made.type}, ${made.objective})
    on conflict (tenant_id, organization_id, membership_type_id, objective) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The objective that was mapped; null when there was no such mapping. */
export async function deleteMapping(tx: Tx, organization: string, type: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ objective: string }>`delete from membership_objectives
    where organization_id = ${organization} and membership_type_id = ${type} and id = ${id} returning objective`.execute(
    tx,
  );
  return rows[0]?.objective ?? null;
}
