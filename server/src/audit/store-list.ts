import { from, type Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connection.ts';
import { holdsWords } from '../database/search.ts';
import { condition } from '../database/where.ts';
import { auditEntry } from './privileges.ts';
import type { Entry } from './store.ts';

/** What entries are looked for by; all of it holds. */
export type Sought = Readonly<{
  from?: Date | undefined;
  until?: Date | undefined;
  actor?: string | undefined;
  kind?: string | undefined;
  thing?: string | undefined;
  outcome?: Entry['outcome'] | undefined;
  operations?: readonly string[] | undefined;
  /** Words of who did it or what it was done to; or deeds that are called so. */
  words?: Readonly<{ typed: readonly string[]; operations: readonly string[] }> | undefined;
}>;

export type ListedEntry = Omit<Entry, 'tenant' | 'salt' | 'payload'> &
  Readonly<{ payload: unknown; isEmptied: boolean; actorName: string | null }>;

type Asked = Readonly<{
  tenant: string;
  organization: string;
  within: Sql;
  after: readonly string[] | null;
  now: Date;
  limit: number;
}>;

/** Things and people whose words are looked for: so many at most. */
const mostNamed = 100;

/** Entries of what may be seen, the newest first. Each way to find some is read by an index of its own, so many each. */
export async function listEntries(tx: Tx, sought: Sought, asked: Asked): Promise<readonly ListedEntry[]> {
  const rows = await findPlaces(tx, sought, asked);
  return rows.length === 0 ? [] : entriesAt(tx, asked.tenant, rows);
}

async function findPlaces(tx: Tx, sought: Sought, asked: Asked): Promise<readonly Placed[]> {
  const { limit } = asked;
  const holds = sql`${condition(asked.within)} and ${matching(sought)} and ${olderThan(asked)}`;
  const page = sought.words
    ? sql<Placed>`select * from (${sql.join(
        waysTo(sought.words, asked).map((way) => sql`(${way(holds)})`),
        sql` union `,
      )}) found order by at desc, id desc limit ${limit}`
    : sql<Placed>`select x.at, x.id, x.organization_id from ${condition(from(auditEntry))} where ${holds} order by x.at desc, x.id desc limit ${limit}`;
  return (await page.execute(tx)).rows;
}

/** How many entries that is, counted up to so many. */
export async function countEntries(
  tx: Tx,
  sought: Sought,
  asked: Omit<Asked, 'after' | 'limit'>,
  most: number,
): Promise<number> {
  const found = await findPlaces(tx, sought, { ...asked, after: null, limit: most });
  return found.length;
}

type Placed = Readonly<{ at: Date; id: string; organization_id: string }>;

/** Whole entries; asked for by themselves, between two moments, so that no month is looked into but theirs. */
async function entriesAt(tx: Tx, tenant: string, found: readonly Placed[]): Promise<readonly ListedEntry[]> {
  const organizations = [...new Set(found.map((one) => one.organization_id))];
  const [newest, oldest] = [found.at(0)?.at, found.at(-1)?.at];
  const here = (alias: string) =>
    sql`${sql.ref(`${alias}.tenant_id`)} = ${tenant} and ${sql.ref(`${alias}.organization_id`)} = any(${organizations}::uuid[])
      and ${sql.ref(`${alias}.at`)} between ${oldest} and ${newest}`;
  const { rows } = await sql<Omit<ListedEntry, 'payload' | 'isEmptied'> & { payload: string | null }>`
    select e.id, e.organization_id as organization, e.at, e.actor_id as actor, e.operation, e.outcome, e.kind, e.thing_id as thing, e.privilege,
      e.appointment_id as appointment, e.role, e.scope, e.reason, e.address, p.payload, u.first_name || ' ' || u.last_name as "actorName"
    from audit_entries e
    left join audit_payloads p on p.tenant_id = e.tenant_id and p.organization_id = e.organization_id and p.at = e.at and p.entry_id = e.id and ${here('p')}
    left join users u on u.tenant_id = e.tenant_id and u.id = e.actor_id
    where ${here('e')} and e.id = any(${found.map(({ id }) => id)}::uuid[])
    order by e.at desc, e.id desc`.execute(tx);
  return rows.map(({ payload, ...row }) => ({
    ...row,
    isEmptied: payload === null,
    payload: payload === null ? null : JSON.parse(payload),
  }));
}

/** Goes on after an entry. Nothing is of tomorrow: months to come are not looked into. */
const olderThan = ({ after, now }: Asked): RawBuilder<unknown> => {
  const [at, id] = after ?? [];
  return at && id
    ? sql`x.at <= ${at}::timestamptz and (x.at, x.id) < (${at}::timestamptz, ${id}::uuid)`
    : sql`x.at < ${new Date(now.getTime() + day)}`;
};
const day = 86_400_000;

function matching(sought: Sought): RawBuilder<unknown> {
  const all = [
    sought.from && sql`x.at >= ${sought.from}`,
    sought.until && sql`x.at < ${sought.until}`,
    sought.actor && sql`x.actor_id = ${sought.actor}::uuid`,
    sought.kind && sql`x.kind = ${sought.kind}`,
    sought.thing && sql`x.thing_id = ${sought.thing}::uuid`,
    sought.outcome && sql`x.outcome = ${sought.outcome}`,
    sought.operations && sql`x.operation = any(${[...sought.operations]}::text[])`,
  ].filter((one) => one !== undefined && one !== '');
  return all.length === 0 ? sql`true` : sql`${sql.join(all, sql` and `)}`;
}

type Way = (holds: RawBuilder<unknown>) => RawBuilder<unknown>;

/** By whom, to what, and which deed: for each that is named so, its newest. */
function waysTo(words: NonNullable<Sought['words']>, { tenant, organization, limit }: Asked): readonly Way[] {
  const named = sql`(select s.kind, s.id from search s where s.tenant_id = ${tenant} and s.organization_id = ${organization}
    and ${holdsWords(words.typed)} limit ${mostNamed})`;
  const newest =
    (by: RawBuilder<unknown>, each: RawBuilder<unknown>): Way =>
    (holds) =>
      sql`
    select e.at, e.id, e.organization_id from ${by} cross join lateral (
      select x.at, x.id, x.organization_id from ${condition(from(auditEntry))} where ${each} and ${holds}
      order by x.at desc, x.id desc limit ${limit}) e`;
  return [
    newest(sql`${named} n`, sql`n.kind = 'user' and x.actor_id = n.id`),
    newest(sql`${named} n`, sql`x.kind = n.kind and x.thing_id = n.id`),
    newest(sql`unnest(${[...words.operations]}::text[]) n(operation)`, sql`x.operation = n.operation`),
  ];
}
