import type { ConditionFact, FactName, Id, Kind, Milliseconds, Source } from './kind.ts';
import { type Sql, join, or, raw, sql } from './sql.ts';

/** The table of a kind as x, its parts joined under their names in quotes. @example render(from(enrollment)).text // 'enrollments x join …' */
export const from = (of: Kind): Sql => raw([`${of.table} x`, ...joins(start(of))].join(' '));

/** The columns a decision reads: `id`, `organization_id`, and the object `facts`. @example render(factsSql(user, Date.now())).text */
export function factsSql(of: Kind, now: Milliseconds): Sql {
  const at = start(of);
  const field = (name: string, value: Sql) => sql`${raw(`'${name}'`)}, ${value}`;
  const factOf = (name: string) => sql`to_jsonb(${valueOf(placed(at, name as FactName), now)})`;
  const facts = Object.keys(of.facts).map((name) => field(name, factOf(name)));
  const conditions = Object.keys(of.conditions ?? {}).map((name) => field(name, isTrue(at, name as ConditionFact)));
  const all = join([...facts, ...conditions], ', ');
  return sql`x.id, ${organizationOf(of)} as organization_id, jsonb_build_object(${all}) as facts`;
}

export const organizationOf = (of: Kind): Sql => raw(`x.${of.organizationColumn ?? 'organization_id'}`);
export const instant = (at: Milliseconds): Sql => sql`to_timestamp(${at}::float8 / 1000)`;

/** The actor in whose organization link rows are read, and when. */
type Within = Readonly<{ actor: Readonly<{ organization: Id }>; world: Readonly<{ now: Milliseconds }> }>;

/** Holds for the rows whose fact is (or, when every value counts, lies within) these ids. */
export const reads = (of: Kind, fact: FactName, ids: readonly Id[], within: Within): Sql =>
  matches(placed(start(of), fact), ids, within);

/** Holds for the rows whose fact, a column or link, is known and is none of these. */
export function readsNot(of: Kind, name: FactName, ids: readonly Id[], within: Within): Sql {
  const { at, fact, source } = placed(start(of), name);
  if (typeof source === 'object' && !('link' in source))
    throw new Error(`kind ${of.id}: ${name} must be a column or link`);
  const key = raw(typeof source === 'string' ? column(at, source) : at.key);
  const values = typeof source === 'string' ? sql`${ids}::${cast(fact)}[]` : linked(fact, source, ids, within);
  // what is missing is not among none either
  return sql`(${key} is not null and ${key} <> all(${values}))`;
}

/** Holds for the rows for which a condition of the kind is true. */
export const readsTrue = (of: Kind, condition: ConditionFact): Sql => isTrue(start(of), condition);

/** Where a fact is really read, through parts. */
export const sourceOf = (of: Kind, fact: FactName | null): Leaf['source'] | undefined =>
  fact === null || of.facts[fact] === undefined ? undefined : placed(start(of), fact).source;

/** Where in a query a thing stands: its alias, the column that is its id, and whether it may be absent. */
type Position = Readonly<{ kind: Kind; alias: string; key: string; optional: boolean }>;
type Leaf = Readonly<{ at: Position; fact: FactName; source: Exclude<Source, { of: string }> }>;
type Link = Extract<Source, { link: string }>;

const start = (of: Kind): Position => ({ kind: of, alias: 'x', key: 'x.id', optional: false });
const column = (at: Position, name: string): string => (name === 'id' ? at.key : `${at.alias}.${name}`);

/** The part of a thing. Its id is the column that names it, so that the indexes of the naming table serve. */
function part(at: Position, name: string): Position {
  const found = at.kind.parts?.[name];
  if (!found) throw new Error(`kind ${at.kind.id} has no part ${name}`);
  const alias = at.alias === 'x' ? `"${name}"` : `"${at.alias.slice(1, -1)}_${name}"`;
  return { kind: found.kind, alias, key: column(at, found.by), optional: at.optional || found.optional === true };
}

const joins = (at: Position): readonly string[] =>
  Object.keys(at.kind.parts ?? {}).flatMap((name) => {
    const { kind, alias, key, optional } = part(at, name);
    const keys = ['tenant_id', 'organization_id'].map((one) => `${alias}.${one} = ${at.alias}.${one}`).join(' and ');
    const joined = `${optional ? 'left ' : ''}join ${kind.table} ${alias} on ${keys} and ${alias}.id = ${key}`;
    return [joined, ...joins(part(at, name))];
  });

/** Follows a fact through the parts to where it is read. */
function placed(at: Position, fact: FactName, source: Source | undefined = at.kind.facts[fact]): Leaf {
  if (source === undefined) throw new Error(`kind ${at.kind.id} has no fact ${fact}`);
  if (typeof source === 'string' || !('of' in source)) return { at, fact, source };
  return placed(part(at, source.of), source.fact ?? fact);
}

function matches({ at, fact, source }: Leaf, ids: readonly Id[], within: Within): Sql {
  if (ids.length === 0) return raw('false');
  if (typeof source === 'string') return sql`${raw(column(at, source))} = ${among(fact, ids)}`;
  if ('link' in source) return sql`${raw(at.key)} = any(${linked(fact, source, ids, within)})`;
  if ('each' in source) {
    const values = raw(`unnest(${column(at, source.each)}) as one(id)`);
    return sql`(select bool_and(one.id is not null and one.id = ${among(fact, ids)}) from ${values})`;
  }
  const [first, second] = 'both' in source ? source.both : source.first;
  const arm = (one: Source, some: readonly Id[]) => matches(placed(at, fact, one), some, within);
  // the same id must be in both, so each id is asked for by itself
  if ('both' in source) return or(ids.map((id) => sql`(${arm(first, [id])} and ${arm(second, [id])})`));
  const there = presence(at, first);
  return or([sql`(${there} is not null and ${arm(first, ids)})`, sql`(${there} is null and ${arm(second, ids)})`]);
}

/** An array worked out once for the whole query: it refers to nothing outside, only to the organization. */
function linked(fact: FactName, source: Link, ids: readonly Id[], { actor, world }: Within): Sql {
  const rows = raw(`select l.${source.thing} from ${source.link} l where l.organization_id =`);
  return sql`array(${rows} ${actor.organization}::uuid and ${raw(`l.${source.value}`)} = ${among(fact, ids)}${live(source, world.now)})`;
}

const live = (source: Link, now: Milliseconds): Sql =>
  source.live ? sql` and (l.ends_at is null or l.ends_at > ${instant(now)})` : raw('');

const cast = (fact: FactName): Sql => raw(fact === 'roles' ? 'text' : 'uuid');
const among = (fact: FactName, ids: readonly Id[]): Sql =>
  ids.length === 1 ? sql`${ids[0]}::${cast(fact)}` : sql`any(${ids}::${cast(fact)}[])`;

function presence(at: Position, source: Source): Sql {
  if (typeof source === 'string') return raw(column(at, source));
  if ('of' in source) return raw(part(at, source.of).key);
  throw new Error(`kind ${at.kind.id}: what is read first must be a column or a part`);
}

function valueOf({ at, fact, source }: Leaf, now: Milliseconds): Sql {
  if (typeof source === 'string') return raw(column(at, source));
  if ('each' in source) return raw(column(at, source.each));
  if ('link' in source) {
    const rows = `select l.${source.value} from ${source.link} l where l.tenant_id = ${at.alias}.tenant_id`;
    const where = `and l.organization_id = ${at.alias}.organization_id and l.${source.thing} = ${at.key}`;
    return sql`case when ${raw(`${at.key} is not null then array(${rows} ${where}`)}${live(source, now)}) end`;
  }
  const values = ('both' in source ? source.both : source.first).map((one) => valueOf(placed(at, fact, one), now));
  const rows = values.map((one) => sql`select unnest(array[${one}])`);
  if ('both' in source) return sql`array(${join(rows, ' intersect ')})`;
  const [first, second] = values.map((one) => sql`to_jsonb(${one})`);
  return sql`case when ${presence(at, source.first[0])} is not null then ${first} else ${second} end`;
}

function isTrue(at: Position, condition: ConditionFact): Sql {
  const source = at.kind.conditions?.[condition];
  if (typeof source !== 'object') return raw(source === undefined ? 'false' : column(at, source));
  if ('of' in source) return isTrue(part(at, source.of), condition);
  return sql`${raw(column(at, source.column))} = any(${source.among}::text[])`;
}
