import { factsSql, from, type Sql, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { condition } from '../../database/where.ts';
import { device } from '../privileges.ts';

export type Place = Readonly<{ tenant: string; organization: string }>;

type NewDevice = Readonly<{
  id: string;
  name: string;
  location: string | null;
  hash: Buffer;
  by: string;
  at: Date;
}>;

export async function insertDevice(tx: Tx, { tenant, organization }: Place, one: NewDevice): Promise<void> {
  await tx
    .insertInto('devices')
    .values({
      tenant_id: tenant,
      organization_id: organization,
      id: one.id,
      name: one.name,
      location_id: one.location,
      token_hash: one.hash,
      created_at: one.at,
      created_by: one.by,
    })
    .execute();
}

export type LiveDevice = Readonly<{ id: string; name: string; location: string | null; place: string | null }>;

/** The device of a token, while it is registered; `lock`: attempts at it come one after the other. */
export async function deviceOf(tx: Tx, organization: string, hash: Buffer, lock: boolean): Promise<LiveDevice | null> {
  const { rows } = await sql<LiveDevice>`select x.id, x.name, x.location_id as location,
      (select l.name from locations l where l.organization_id = ${organization} and l.id = x.location_id) as place
    from devices x where x.organization_id = ${organization} and x.token_hash = ${hash} and x.ended_at is null
    ${lock ? sql`for update of x` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

export async function useDevice(tx: Tx, organization: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('devices')
    .set({ last_used_at: at })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

export type ListedDevice = Readonly<{
  thing: Thing;
  id: string;
  name: string;
  location: string | null;
  place: string | null;
  createdAt: Date;
  createdBy: string;
  lastUsedAt: Date | null;
  endedAt: Date | null;
  version: number;
}>;

type Row = Omit<ListedDevice, 'thing'> & Readonly<{ organization_id: string; facts: Thing['facts'] }>;

const columns = sql`x.name, x.location_id as location, l.name as place, x.created_at as "createdAt",
  a.first_name || ' ' || a.last_name as "createdBy", x.last_used_at as "lastUsedAt", x.ended_at as "endedAt", x.version`;
const joined = sql`join users a on a.tenant_id = x.tenant_id and a.organization_id = x.organization_id and a.id = x.created_by
  left join locations l on l.tenant_id = x.tenant_id and l.organization_id = x.organization_id and l.id = x.location_id`;

const listed = ({ organization_id: organization, facts, ...row }: Row): ListedDevice => ({
  ...row,
  thing: { kind: device.id, id: row.id, organization, facts },
});

/** Devices within reach, registered ones or those of the past, the newest first. */
export async function listDevices(
  tx: Tx,
  { filter, now }: Pick<Granted, 'filter' | 'now'>,
  narrowed: Readonly<{ organization: string; ended: boolean }>,
  limit: number,
  before: string | null,
): Promise<readonly ListedDevice[]> {
  const { rows } = await sql<Row>`select ${condition(factsSql(device, now))}, ${columns}
    from ${condition(from(device))} ${joined}
    where x.organization_id = ${narrowed.organization} and ${narrowed.ended ? sql`x.ended_at is not null` : sql`x.ended_at is null`}
      and ${before ? sql`x.id < ${before}` : sql`true`} and ${condition(filter)}
    order by x.id desc limit ${limit}`.execute(tx);
  return rows.map(listed);
}

export async function findDevice(tx: Tx, organization: string, id: string, now: number): Promise<ListedDevice | null> {
  const { rows } = await sql<Row>`select ${condition(factsSql(device, now))}, ${columns}
    from ${condition(from(device))} ${joined} where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? listed(rows[0]) : null;
}

/** Renames the device that was granted, in the statement that checks it once more. Undefined: changed meanwhile. */
export async function renameDevice(
  tx: Tx,
  granted: Granted<'device.edit'>,
  organization: string,
  name: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update devices x set name = ${name}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${granted.thing?.id ?? ''} and x.version = ${granted.version}
      and x.ended_at is null and ${condition(granted.filter)} returning x.version`.execute(tx);
  return rows[0]?.version;
}

/** Ends a device, and every sign-in that was made at it. Null: it had ended before. */
export async function endDevice(
  tx: Tx,
  organization: string,
  { id, filter }: Readonly<{ id: string; filter: Sql }>,
  { at, by }: Readonly<{ at: Date; by: string }>,
): Promise<number | null> {
  const { rows } = await sql`update devices x set ended_at = ${at}, ended_by = ${by}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${id} and x.ended_at is null and ${condition(filter)}
    returning x.id`.execute(tx);
  if (rows.length === 0) return null;
  const ended = await tx
    .deleteFrom('sign_ins')
    .where('organization_id', '=', organization)
    .where('registered_device_id', '=', id)
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}

/** Devices of places that become one. */
export async function mergePlaces(
  tx: Tx,
  organization: string,
  target: string,
  sources: readonly string[],
): Promise<void> {
  await sql`update devices set location_id = ${target}, version = version + 1
    where organization_id = ${organization} and location_id = any(${[...sources]}::uuid[])`.execute(tx);
}
