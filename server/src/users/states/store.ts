import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { UserState } from '../user.ts';

/** A role that ended with a change of state: enough to give it anew. */
export type EndedRole = Readonly<{
  role: string;
  anchor: Readonly<{ kind: string; id: string }> | null;
  from: string | null;
  until: string | null;
  options: Readonly<Record<string, boolean>>;
}>;

/** One change of a user's state, as it is kept. */
export type StateChange = Readonly<{
  id: string;
  was: UserState;
  became: UserState;
  until: string | null;
  reason: string | null;
  at: Date;
  by: string | null;
  byName: string | null;
  ended: readonly EndedRole[];
}>;

type Place = Readonly<{ tenant: string; organization: string; user: string }>;

/** Puts a user into a state and keeps how that came about: one statement. */
export async function changeState(tx: Tx, of: Place, to: StateChange): Promise<void> {
  await sql`with changed as (
      update users set state = ${to.became}, suspended_until = ${to.until}::date, stamp = stamp + 1, version = version + 1
      where tenant_id = ${of.tenant}::uuid and organization_id = ${of.organization}::uuid and id = ${of.user}::uuid)
    insert into user_states (tenant_id, organization_id, id, user_id, was, became, until, reason, at, by_id, by_name, ended)
    values (${of.tenant}::uuid, ${of.organization}::uuid, ${to.id}::uuid, ${of.user}::uuid, ${to.was}, ${to.became}, ${to.until}::date, ${to.reason}, ${to.at}::timestamptz,
      ${to.by}::uuid, ${to.byName}, ${JSON.stringify(to.ended)}::jsonb)`.execute(tx);
}

type Row = Readonly<{
  id: string;
  was: UserState;
  became: UserState;
  until: string | null;
  reason: string | null;
  at: Date;
  by_id: string | null;
  by_name: string | null;
  ended: readonly EndedRole[];
}>;

/** How a user came to stand where they stand, the newest first. */
export async function changesOf(
  tx: Tx,
  organization: string,
  user: string,
  most: number,
): Promise<readonly StateChange[]> {
  const { rows } =
    await sql<Row>`select id, was, became, until::text as until, reason, at, by_id, by_name, ended from user_states
    where organization_id = ${organization} and user_id = ${user} order by at desc, id desc limit ${most}`.execute(tx);
  return rows.map(({ by_id: by, by_name: byName, ...row }) => ({ ...row, by, byName }));
}

/** A user whose suspension a job looks after; null when there is none. */
export type Suspended = Readonly<{ name: string; state: UserState; until: string | null; timeZone: string | null }>;

/** Reads the user and keeps them from changing until the end of the transaction. */
export async function suspendedUser(tx: Tx, organization: string, user: string): Promise<Suspended | null> {
  const { rows } =
    await sql<Suspended>`select first_name || ' ' || last_name as name, state, suspended_until::text as until, time_zone as "timeZone"
    from users where organization_id = ${organization} and id = ${user} for no key update`.execute(tx);
  return rows[0] ?? null;
}
