import { from, type Sql } from '@ambit/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { holdsWords, nearness, nearWords, withNearness } from '../../database/search.ts';
import { condition } from '../../database/where.ts';
import { location } from '../privileges.ts';
import { isNear, swapped } from './near.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Of words that very many have, so many are looked at first: the shortest, so that one named just so is among them. */
const mostLookedAt = 500;
const mostJoined = 2_000;
const mostNear = 300;
/** As many trigrams of a typed word as one slip in a word of five letters leaves. */
const nearEnough = 0.4;

/** A scope that names more locations than that is asked of each that was found instead of by the database. */
const fewPlaces = 2_000;

type Asked = Readonly<{
  at: Place;
  scope: Sql;
  words: readonly string[];
  most: number;
  /** Whether one lies within the scope, as the engine has it. */ isSeen: (id: string) => boolean;
}>;
/** `isAll`: no other could have been found. */
type Found = Readonly<{ found: readonly string[]; isAll: boolean }>;

/**
 * Ids of the locations within a scope whose name or identifier is meant, the best first. In a wide scope the best of all
 * are looked at and those outside left out; in a narrow one, or one that holds few of these, only what lies inside.
 */
export async function idsByWords(tx: Tx, asked: Asked): Promise<readonly string[]> {
  const isNarrow = asked.scope.values.some((value) => Array.isArray(value) && value.length <= fewPlaces);
  const first = isNarrow ? null : await bestHolding(tx, asked);
  const isEnough = first !== null && (first.isAll || first.found.length >= asked.most);
  const found = isEnough ? first.found : await inScope(tx, isNarrow, () => holdingWithin(tx, asked));
  if (found.length > 0) return found;
  const near = isNarrow ? null : await bestNear(tx, asked);
  const isNearEnough = near !== null && (near.isAll || near.found.length > 0);
  return isNearEnough ? near.found : inScope(tx, isNarrow, () => nearWithin(tx, asked));
}

/**
 * A wide scope and what was found are joined at once. Row by row, which is what is planned while a tree read in a moment
 * ago has no statistics yet, the whole scope is gone through again for each that was found: seconds instead of milliseconds.
 */
async function inScope<T>(tx: Tx, isNarrow: boolean, work: () => Promise<T>): Promise<T> {
  if (isNarrow) return work();
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
  const done = await work();
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx);
  return done;
}

const byName = (typed: string) =>
  sql`order by f.name_key = ${typed} desc, starts_with(f.name_key, ${typed}) desc, length(f.name_key), f.name_key, f.id`;

/** Those that hold the words among the best of all. */
async function bestHolding(tx: Tx, { at, words, most, isSeen }: Asked): Promise<Found> {
  const typed = words.join(' ');
  const { rows } = await sql<{ looked: number; ids: readonly string[] }>`
    with looked as materialized (select s.id from ${inSearch(at)} and ${holdsWords(words)}
      order by starts_with(s.text, ${typed}) desc, length(s.text), s.text, s.id limit ${mostLookedAt})
    select (select count(*) from looked) as looked, array(select f.id from (
      (select x.id, x.name_key from ${within(at, all)} and x.name_key = ${typed} limit ${mostLookedAt})
      union (select x.id, x.name_key from ${within(at, all)} and x.identifier_key = ${typed})
      union (select x.id, x.name_key from ${within(at, all)} and x.id = any(array(select id from looked)))
    ) f ${byName(typed)} limit ${mostLookedAt}) as ids`.execute(tx);
  const { looked, ids } = rows[0] ?? { looked: 0, ids: [] };
  return { found: ids.filter(isSeen).slice(0, most), isAll: looked < mostLookedAt };
}

/** Those within the scope that hold the words. */
async function holdingWithin(tx: Tx, { at, scope, words, most }: Asked): Promise<readonly string[]> {
  const typed = words.join(' ');
  const { rows } = await sql<{ id: string }>`
    select f.id from (
      (select x.id, x.name_key from ${within(at, scope)} and x.name_key = ${typed} limit ${most})
      union (select x.id, x.name_key from ${within(at, scope)} and x.identifier_key = ${typed})
      union (select x.id, x.name_key from ${withWords(at, scope)} and ${holdsWords(words)} limit ${mostJoined})
    ) f ${byName(typed)} limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

type Near = Readonly<{ id: string; text: string }>;
const meant = (words: readonly string[]) => words.map((typed) => ({ typed, others: swapped(typed) }));
const byNearness = (words: readonly string[]) =>
  sql`order by ${nearness(words.join(' '))} desc, length(s.text), s.text, s.id limit ${mostNear}`;

/** Where nothing is called so: what may have been meant, among the first that are near. */
async function bestNear(tx: Tx, { at, words, most, isSeen }: Asked): Promise<Found> {
  const { rows } = await withNearness(tx, nearEnough, () =>
    sql<{ looked: number; found: readonly Near[] }>`
      with looked as materialized (select s.id, s.text from ${inSearch(at)} and ${nearWords(meant(words), nearEnough)} limit ${mostLookedAt})
      select (select count(*) from looked) as looked,
        coalesce((select jsonb_agg(f) from (select s.id, s.text from looked s ${byNearness(words)}) f), '[]'::jsonb) as found`.execute(
      tx,
    ),
  );
  const { looked, found } = rows[0] ?? { looked: 0, found: [] };
  const right = found.filter(({ id, text }) => isSeen(id) && isNear(words, text)).slice(0, most);
  return { found: right.map(({ id }) => id), isAll: looked < mostLookedAt };
}

/** The same within the scope, however many are near. */
async function nearWithin(tx: Tx, { at, scope, words, most }: Asked): Promise<readonly string[]> {
  const { rows } = await withNearness(tx, nearEnough, () =>
    sql<Near>`select s.id, s.text from ${withWords(at, scope)} and ${nearWords(meant(words), nearEnough)} ${byNearness(words)}`.execute(
      tx,
    ),
  );
  return rows
    .filter(({ text }) => isNear(words, text))
    .slice(0, most)
    .map(({ id }) => id);
}

const all: Sql = { strings: ['true'], values: [] };

/** The search table has no row-level security: tenant and organization are named; its ids are looked for in the other. */
const inSearch = ({ tenant, organization }: Place): RawBuilder<unknown> =>
  sql`search s where s.tenant_id = ${tenant} and s.organization_id = ${organization} and s.kind = 'location'`;

const within = ({ organization }: Place, scope: Sql): RawBuilder<unknown> =>
  sql`${condition(from(location))} where x.organization_id = ${organization} and ${condition(scope)}`;

const withWords = ({ tenant, organization }: Place, scope: Sql): RawBuilder<unknown> =>
  sql`${condition(from(location))} join search s on s.tenant_id = ${tenant} and s.organization_id = ${organization}
    and s.kind = 'location' and s.id = x.id where x.organization_id = ${organization} and ${condition(scope)}`;
