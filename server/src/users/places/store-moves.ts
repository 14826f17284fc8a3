import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import type { Text } from '../../text.ts';

export const moveStates = ['planned', 'done', 'refused', 'taken-back'] as const;
export type MoveState = (typeof moveStates)[number];

/** Where somebody will stand, in the words of a file; null: nowhere any more. */
export type Told = Readonly<Partial<Record<'location' | 'department' | 'jobTitle' | 'manager', string | null>>>;

/** A move that is to be on a day to come, and what became of it. */
export type Move = Readonly<{
  id: string;
  user: string;
  /** Null: to no location. */ location: Readonly<{ id: string; name: string | null }> | null;
  /** Of a file: what it says, in its words, instead of a location. */ told: Told | null;
  day: string;
  state: MoveState;
  /** Why it could not be done. */ reason: Text | null;
  by: string;
  byName: string;
  /** The organization of whoever planned it. */ from: string;
}>;

export type NewMove = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  user: string;
  location: string | null;
  day: string;
  at: Date;
  by: string;
  byName: string;
  from: string;
  /** What a file said, where it is more than a location. */ told?: Told;
}>;

export async function insertMove(tx: Tx, move: NewMove): Promise<void> {
  await tx
    .insertInto('user_moves')
    .values({
      ...{ tenant_id: move.tenant, organization_id: move.organization, id: move.id, user_id: move.user },
      ...{ location_id: move.location, on_day: move.day, planned_at: move.at },
      told: move.told ? JSON.stringify(move.told) : null,
      ...{ planned_by: move.by, planned_by_name: move.byName, planned_from: move.from },
    })
    .execute();
}

const columns = sql`m.id, m.user_id as user, m.on_day::text as day, m.told, m.state, m.reason, m.planned_by as by, m.planned_by_name as "byName", m.planned_from as "from",
  case when m.location_id is not null then jsonb_build_object('id', m.location_id, 'name',
    (select l.name from locations l where l.tenant_id = m.tenant_id and l.organization_id = m.organization_id and l.id = m.location_id)) end as location`;

/** What is planned for a user, the next first, and what could not be done of late. */
export async function movesOf(tx: Tx, organization: string, user: string, since: Date): Promise<readonly Move[]> {
  const { rows } = await sql<Move>`select ${columns} from user_moves m
    where m.organization_id = ${organization} and m.user_id = ${user}
      and (m.state = 'planned' or (m.state = 'refused' and m.ended_at > ${since})) order by m.on_day, m.id`.execute(tx);
  return rows;
}

/** A move, kept from changing until the end. */
export async function moveById(tx: Tx, organization: string, id: string): Promise<Move | null> {
  const { rows } = await sql<Move>`select ${columns} from user_moves m
    where m.organization_id = ${organization} and m.id = ${id} for no key update of m`.execute(tx);
  return rows[0] ?? null;
}

export async function endMove(
  tx: Tx,
  organization: string,
  id: string,
  { state, reason, at }: Readonly<{ state: Exclude<MoveState, 'planned'>; reason?: Text; at: Date }>,
): Promise<void> {
  await tx
    .updateTable('user_moves')
    .set({ state, reason: reason ? JSON.stringify(reason) : null, ended_at: at })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

/** Where a user stands by the dates: since when, and where before; null where there was no location. */
export type Latest = Readonly<{
  /** The day of the latest change; null: none is known. */ day: string | null;
  now: string | null;
  before: string | null;
  /** The day on which the user last left a location; null: never. */ ended: string | null;
  /** The day on which the user was added. */ added: string;
}>;

export async function latestOf(tx: Tx, tenant: string, organization: string, user: string): Promise<Latest> {
  const { rows } = await sql<Latest>`
    with p as (select value_id, from_day, until_day from user_places
      where organization_id = ${organization} and user_id = ${user} and what = 'location'),
    l as (select max(greatest(from_day, until_day)) as day, max(until_day) as ended from p)
    select l.day::text as day, l.ended::text as ended, (select value_id from p where until_day is null) as now,
      (select value_id from p where until_day = l.day) as before,
      (select (u.created_at at time zone coalesce(o.settings -> 'general' ->> 'timeZone', 'UTC'))::date::text from users u
        join organizations o on o.tenant_id = ${tenant} and o.id = u.organization_id
        where u.organization_id = ${organization} and u.id = ${user}) as added from l`.execute(tx);
  return rows[0] ?? { day: null, now: null, before: null, ended: null, added: '' };
}

/** The user has been where they are since an earlier day than was known. */
export async function beganEarlier(tx: Tx, organization: string, user: string, day: string): Promise<void> {
  await sql`update user_places set from_day = ${day}::date where organization_id = ${organization} and user_id = ${user}
    and what = 'location' and until_day is null`.execute(tx);
}
