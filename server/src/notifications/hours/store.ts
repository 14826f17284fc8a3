import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { type Hours, usualHours } from './hours.ts';

type Place = Readonly<{ tenant: string; organization: string }>;
type Row = Readonly<{
  user: string;
  from: number | null;
  until: number | null;
  gathers: boolean | null;
  dailyAt: number | null;
  lastDailyOn: string | null;
  zone: string | null;
}>;

/** When each of these users wants to be reached; who has no zone of their own has the organization’s. */
export async function hoursOf(
  tx: Tx,
  organization: string,
  users: readonly string[],
  zone: string,
): Promise<ReadonlyMap<string, Hours>> {
  if (users.length === 0) return new Map();
  const { rows } = await sql<Row>`select u.id as user, h.quiet_from as "from", h.quiet_until as until, h.gathers,
      h.daily_at as "dailyAt", h.last_daily_on::text as "lastDailyOn", u.time_zone as zone
    from users u left join mail_hours h on h.tenant_id = u.tenant_id and h.organization_id = u.organization_id and h.user_id = u.id
    where u.organization_id = ${organization} and u.id = any(${[...users]}::uuid[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.user,
      {
        quiet: row.from === null || row.until === null ? null : { from: row.from, until: row.until },
        gathers: row.gathers ?? usualHours.gathers,
        dailyAt: row.dailyAt ?? usualHours.dailyAt,
        lastDailyOn: row.lastDailyOn,
        zone: row.zone ?? zone,
      },
    ]),
  );
}

export async function putHours(
  tx: Tx,
  { tenant, organization }: Place,
  user: string,
  { quiet, gathers, dailyAt }: Pick<Hours, 'quiet' | 'gathers' | 'dailyAt'>,
): Promise<void> {
  const set = {
    ...{ quiet_from: quiet?.from ?? null, quiet_until: quiet?.until ?? null },
    ...{ gathers, daily_at: dailyAt },
  };
  await tx
    .insertInto('mail_hours')
    .values({ tenant_id: tenant, organization_id: organization, user_id: user, ...set })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'user_id']).doUpdateSet(set))
    .execute();
}

/** Notes that the daily mail of that day has left. */
export async function markDaily(tx: Tx, { tenant, organization }: Place, user: string, day: string): Promise<void> {
  await sql`insert into mail_hours (tenant_id, organization_id, user_id, last_daily_on)
    values (${tenant}, ${organization}, ${user}, ${day}::date)
    on conflict (tenant_id, organization_id, user_id) do update set last_daily_on = excluded.last_daily_on`.execute(tx);
}
