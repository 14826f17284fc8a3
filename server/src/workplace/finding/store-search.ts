import { from, type Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { holdsWords, nearness, nearWords, withNearness } from '../../database/search.ts';
import { condition } from '../../database/where.ts';
import { location } from '../privileges.ts';
import { isNear, swapped } from './near.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Of words that very many have, so many are looked at; one named just so is always among them. */
const mostLookedAt = 2_000;
const mostNear = 300;
/** As many trigrams of a typed word as one slip in a word of five letters leaves. */
const nearEnough = 0.4;

/** Ids of the locations within a scope whose name or identifier is meant, the best first. */
export async function idsByWords(
  tx: Tx,
  at: Place,
  scope: Sql,
  words: readonly string[],
  most: number,
): Promise<readonly string[]> {
  const typed = words.join(' ');
  const { rows } = await sql<{ id: string }>`
    select f.id from (
      (select x.id, x.name_key from ${within(at, scope)} and x.name_key = ${typed} limit ${most})
      union (select x.id, x.name_key from ${within(at, scope)} and x.identifier_key = ${typed})
      union (select x.id, x.name_key from ${withWords(at, scope)} and ${holdsWords(words)} limit ${mostLookedAt})
    ) f
    order by f.name_key = ${typed} desc, starts_with(f.name_key, ${typed}) desc, length(f.name_key), f.name_key, f.id
    limit ${most}`.execute(tx);
  return rows.length > 0 ? rows.map(({ id }) => id) : await idsNear(tx, at, scope, words, most);
}

/** Where nothing is called so: what may have been meant. */
async function idsNear(
  tx: Tx,
  at: Place,
  scope: Sql,
  words: readonly string[],
  most: number,
): Promise<readonly string[]> {
  const meant = words.map((typed) => ({ typed, others: swapped(typed) }));
  const { rows } = await withNearness(tx, nearEnough, () =>
    sql<{ id: string; text: string }>`select x.id, s.text from ${withWords(at, scope)} and ${nearWords(meant)}
      order by ${nearness(words.join(' '))} desc, length(s.text), s.text, x.id limit ${mostNear}`.execute(tx),
  );
  return rows
    .filter(({ text }) => isNear(words, text))
    .slice(0, most)
    .map(({ id }) => id);
}

const within = ({ organization }: Place, scope: Sql): RawBuilder<unknown> =>
  sql`${condition(from(location))} where x.organization_id = ${organization} and ${condition(scope)}`;

/** The search table has no row-level security: tenant and organization are named. */
const withWords = ({ tenant, organization }: Place, scope: Sql): RawBuilder<unknown> =>
  sql`${condition(from(location))} join search s on s.tenant_id = ${tenant} and s.organization_id = ${organization}
    and s.kind = 'location' and s.id = x.id where x.organization_id = ${organization} and ${condition(scope)}`;
