import { factsSql, from, type Sql, type Thing } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { before, condition } from '../../database/where.ts';
import type { Day } from '../../days.ts';
import type { AwardState, Before, Dates } from '../cycle.ts';
import { award } from '../privileges.ts';
import type { Place } from '../store.ts';
import type { sources } from './award.ts';

type Named = Readonly<{ id: string; name: string }>;

export type Award = Dates &
  Readonly<{
    thing: Thing;
    id: string;
    user: Named;
    certification: Named;
    level: Named | null;
    cycle: number;
    state: AwardState;
    isRevoked: boolean;
    achievedOn: Day;
    source: (typeof sources)[number];
    comment: string;
    revokedOn: Day | null;
    /** The last cycle of its user’s certification. */ isLatest: boolean;
    version: number;
  }>;

/** How an award `x` stands on a day: `stateOn` in SQL. */
export const stateBy = (today: Day): RawBuilder<AwardState> => sql`case when x.state = 'revoked' then 'revoked'
  when x.expires_on is null or x.renews_from is null or x.grace_until is null then 'active'
  when x.grace_until < ${today}::date then 'expired' when x.expires_on < ${today}::date then 'in-grace'
  when x.renews_from <= ${today}::date then 'expiring' else 'active' end`;

export type Which = Readonly<{
  organization: string;
  scope: Sql;
  now: number;
  today: Day;
  id?: string | undefined;
  user?: string | undefined;
  certification?: string | undefined;
  state?: AwardState | undefined;
  /** Without the cycles that others came after. */ latest?: boolean;
}>;

const isLatest = sql`not exists (select from awards y where y.tenant_id = x.tenant_id and y.organization_id = x.organization_id
  and y.user_id = x.user_id and y.certification_id = x.certification_id and y.cycle > x.cycle)`;

/** Awards within reach, the newest first; at most `limit` after a place in that order. */
export async function listAwards(
  tx: Tx,
  which: Which,
  limit: number,
  after: readonly string[] | null,
): Promise<readonly Award[]> {
  const parts = [sql`x.organization_id = ${which.organization}`, condition(which.scope)];
  if (which.id) parts.push(sql`x.id = ${which.id}`);
  if (which.user) parts.push(sql`x.user_id = ${which.user}`);
  if (which.certification) parts.push(sql`x.certification_id = ${which.certification}`);
  if (which.state) parts.push(sql`${stateBy(which.today)} = ${which.state}`);
  if (which.latest) parts.push(isLatest);
  if (after) parts.push(before(['x.achieved_on', 'x.id'], after));
  const { rows } = await sql<Omit<Award, 'thing'> & Readonly<{ organization_id: string; facts: Thing['facts'] }>>`
    select ${condition(factsSql(award, which.now))}, x.cycle, x.achieved_on as "achievedOn", x.expires_on as "expiresOn",
      x.renews_from as "renewsFrom", x.grace_until as "graceUntil", x.source, x.comment, x.revoked_on as "revokedOn", x.version,
      ${stateBy(which.today)} as state, x.state = 'revoked' as "isRevoked", ${isLatest} as "isLatest",
      (select jsonb_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name) from users p
        where p.tenant_id = x.tenant_id and p.organization_id = x.organization_id and p.id = x.user_id) as "user",
      (select jsonb_build_object('id', c.id, 'name', c.name) from certifications c
        where c.tenant_id = x.tenant_id and c.organization_id = x.organization_id and c.id = x.certification_id) as certification,
      (select jsonb_build_object('id', l.id, 'name', l.name) from certification_levels l
        where l.tenant_id = x.tenant_id and l.organization_id = x.organization_id and l.id = x.level_id) as level
    from ${condition(from(award))} where ${sql.join(parts, sql` and `)}
    order by x.achieved_on desc, x.id desc limit ${limit}`.execute(tx);
  return rows.map(({ organization_id, facts, ...row }) => ({
    ...row,
    thing: { kind: award.id, id: row.id, organization: organization_id, facts },
  }));
}

/** What of an award is corrected by hand. */
export type Told = Readonly<{
  level: string | null;
  achievedOn: Day;
  expiresOn: Day | null;
  comment: string;
  revokedOn: Day | null;
}>;
export type Change = Readonly<{ id: string; was: Told; became: Told; reason: string; by: string; at: Date }>;

/** What was changed of an award by hand, the latest first. */
export async function changesOf(tx: Tx, organization: string, id: string): Promise<readonly Change[]> {
  const { rows } =
    await sql<Change>`select id, was, became, reason, changed_by_name as by, changed_at as at from award_changes
    where organization_id = ${organization} and award_id = ${id} order by id desc`.execute(tx);
  return rows;
}

/** The award that the next of a user’s certification follows: what still holds, else what held longest. */
export type Former = Before & Readonly<{ revokedOn: Day | null; level: string | null; cycle: number }>;

/** Keeps the cycles of a user from changing until the end, and gives the one of a certification to follow and its number. */
export async function lockCycles(
  tx: Tx,
  organization: string,
  user: string,
  certification: string,
): Promise<Readonly<{ former: Former | null; next: number }>> {
  await sql`select 1 from users u where u.organization_id = ${organization} and u.id = ${user} for no key update of u`.execute(
    tx,
  );
  const { rows } = await sql<
    Former & Readonly<{ last: number }>
  >`select x.state, x.expires_on as "expiresOn", x.renews_from as "renewsFrom",
      x.grace_until as "graceUntil", x.revoked_on as "revokedOn", x.level_id as level, x.cycle, max(x.cycle) over () as last
    from awards x where x.organization_id = ${organization} and x.user_id = ${user} and x.certification_id = ${certification}
    order by x.state, x.expires_on desc nulls first, x.cycle desc limit 1`.execute(tx);
  const [row] = rows;
  return { former: row ?? null, next: (row?.last ?? 0) + 1 };
}

export type NewRow = Dates &
  Readonly<{
    id: string;
    user: string;
    certification: string;
    level: string | null;
    cycle: number;
    achievedOn: Day;
    source: Award['source'];
    comment: string;
    by: string | null;
    at: Date;
  }>;

export async function insertAward(tx: Tx, { tenant, organization }: Place, row: NewRow): Promise<void> {
  await tx
    .insertInto('awards')
    .values({
      ...{ tenant_id: tenant, organization_id: organization, id: row.id, user_id: row.user, cycle: row.cycle },
      ...{ certification_id: row.certification, level_id: row.level, achieved_on: row.achievedOn, source: row.source },
      ...{ expires_on: row.expiresOn, renews_from: row.renewsFrom, grace_until: row.graceUntil },
      ...{ comment: row.comment, given_by: row.by, created_at: row.at },
    })
    .execute();
}

type Changed = Dates & Readonly<{ level: string | null; achievedOn: Day; comment: string; revokedOn: Day | null }>;
type Noted = Omit<Change, 'by'> & Readonly<{ user: string; by: Named }>;

/** Changes the award that was granted and notes what it was, in the statement that checks it once more. False: changed meanwhile. */
export async function changeAward(
  tx: Tx,
  granted: Granted<'award.give'>,
  { tenant, organization }: Place,
  to: Changed,
  change: Noted,
): Promise<boolean> {
  const id = granted.thing?.id ?? '';
  const { numAffectedRows } =
    await sql`with changed as (update awards x set level_id = ${to.level}, achieved_on = ${to.achievedOn}, expires_on = ${to.expiresOn},
      renews_from = ${to.renewsFrom}, grace_until = ${to.graceUntil}, comment = ${to.comment}, revoked_on = ${to.revokedOn},
      state = ${to.revokedOn === null ? 'active' : 'revoked'}, version = x.version + 1
    where x.organization_id = ${organization} and x.id = ${id} and x.version = ${granted.version} returning x.id)
    insert into award_changes (tenant_id, organization_id, id, award_id, user_id, was, became, reason, changed_at, changed_by, changed_by_name)
    select ${tenant}::uuid, ${organization}::uuid, ${change.id}::uuid, c.id, ${change.user}::uuid, ${JSON.stringify(change.was)}::jsonb, ${JSON.stringify(change.became)}::jsonb,
      ${change.reason}, ${change.at}::timestamptz, ${change.by.id}::uuid, ${change.by.name} from changed c`.execute(tx);
  return numAffectedRows === 1n;
}

export type Offered = Named & Readonly<{ levels: readonly Named[] }>;

/** The certifications that can be awarded, with their levels: names alone. */
export async function offeredCertifications(tx: Tx, organization: string): Promise<readonly Offered[]> {
  const { rows } =
    await sql<Offered>`select c.id, c.name, (select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by l.position, l.id)
      from certification_levels l where l.tenant_id = c.tenant_id and l.organization_id = c.organization_id and l.certification_id = c.id) as levels
    from certifications c where c.organization_id = ${organization} and c.state = 'active'
      and exists (select from certification_levels l where l.tenant_id = c.tenant_id and l.organization_id = c.organization_id and l.certification_id = c.id)
    order by c.name_key, c.id limit 500`.execute(tx);
  return rows;
}
