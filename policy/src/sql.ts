import type { ConditionFact, FactName, Id, Kind, Milliseconds, Source, World } from './world.ts';

/** SQL with its values kept apart: one string more than values. @example const id: Sql = { strings: ['x.id = ', ''], values: [1] } */
export type Sql = Readonly<{ strings: readonly string[]; values: readonly unknown[] }>;

/** Writes a piece of SQL: a piece within it is joined in, anything else becomes a parameter. */
export function sql(template: readonly string[], ...parts: readonly unknown[]): Sql {
  const strings = [template[0] ?? ''];
  const values: unknown[] = [];
  for (const [position, part] of parts.entries()) {
    const piece = isSql(part) ? part : { strings: ['', ''], values: [part] };
    strings.push((strings.pop() ?? '') + (piece.strings[0] ?? ''), ...piece.strings.slice(1));
    values.push(...piece.values);
    strings.push((strings.pop() ?? '') + (template[position + 1] ?? ''));
  }
  return { strings, values };
}
const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && 'strings' in part;
/** Names of tables and columns, from declarations only: never from input. */
export const raw = (text: string): Sql => ({ strings: [text], values: [] });
export const join = (parts: readonly Sql[], between: string): Sql =>
  parts.reduce((all, part, position) => (position === 0 ? part : sql`${all}${raw(between)}${part}`), raw(''));

export function or(conditions: readonly Sql[]): Sql {
  const [first, ...more] = new Map(conditions.map((one) => [textOf(one), one])).values();
  return first === undefined ? raw('false') : more.length === 0 ? first : sql`(${join([first, ...more], ' or ')})`;
}
/** Every condition; those that are known already are left out. */
export function and(conditions: readonly (Sql | boolean)[]): Sql | boolean {
  const unknown = conditions.filter((one) => typeof one !== 'boolean');
  return !conditions.includes(false) && (unknown.length === 0 || join(unknown, ' and '));
}
export const textOf = (piece: Sql): string => JSON.stringify([piece.strings, piece.values]);
/** The text and the values as a driver wants them. @example render(filter(rules, lena, 'user.view', world)).text // '… $1 …' */
export const render = ({ strings, values }: Sql): { text: string; values: unknown[] } => {
  return { text: strings.reduce((text, part, position) => `${text}$${position}${part}`), values: [...values] };
};

/** The table of a kind as x, its parts joined under their names in quotes. @example render(from(enrollment)).text // 'enrollments x join …' */
export const from = (of: Kind): Sql => raw([`${of.table} x`, ...joins(start(of))].join(' '));

/** The columns a decision reads: `id`, `organization_id`, and the object `facts`. @example render(factsSql(user, Date.now())).text */
export function factsSql(of: Kind, now: Milliseconds): Sql {
  const at = start(of);
  const field = (name: string, value: Sql) => sql`${raw(`'${name}'`)}, ${value}`;
  const factOf = (name: string) => sql`to_jsonb(${valueOf(placed(at, name as FactName), now)})`;
  const facts = Object.keys(of.facts).map((name) => field(name, factOf(name)));
  const conditions = Object.keys(of.conditions ?? {}).map((name) => field(name, readsTrue(of, name as ConditionFact)));
  const all = join([...facts, ...conditions], ', ');
  return sql`x.id, ${organizationOf(of)} as organization_id, jsonb_build_object(${all}) as facts`;
}
export const organizationOf = (of: Kind): Sql => raw(`x.${of.organizationColumn ?? 'organization_id'}`);
export const instant = (at: Milliseconds): Sql => sql`to_timestamp(${at}::float8 / 1000)`;
type Within = Readonly<{ actor: Readonly<{ organization: Id }>; world: Pick<World, 'now'> & Partial<World> }>;
/** Holds for the rows whose fact is (or, when every value counts, lies within) these ids. */
export const reads = (of: Kind, fact: FactName, ids: readonly Id[], within: Within): Sql =>
  matches(placed(start(of), fact), ids, within);
/** Holds for the rows whose fact, a column or link, is known and is none of these. */
export function readsNot(of: Kind, name: FactName, ids: readonly Id[], within: Within): Sql {
  const { at, fact, source } = placed(start(of), name);
  if (typeof source === 'object' && !('link' in source)) throw new Error(`${of.id}: ${name} is no column and no link`);
  const key = raw(typeof source === 'string' ? column(at, source) : at.key);
  const values = typeof source === 'string' ? sql`${ids}::${cast(fact)}[]` : linked(fact, source, ids, within);
  // what is missing is not among none either
  return sql`(${key} is not null and ${key} <> all(${values}))`;
}

export function everyCounts(of: Kind, fact: FactName | null): boolean {
  const source = fact === null || !of.facts[fact] ? '' : placed(start(of), fact).source;
  return typeof source === 'object' && 'each' in source;
}

/** Where in a query a thing stands: its alias, the column that is its id, and whether it may be absent. */
type Position = Readonly<{ kind: Kind; alias: string; key: string; optional: boolean }>;
type Leaf = Readonly<{ at: Position; fact: FactName; source: Exclude<Source, { of: string }> }>;
type Link = Extract<Source, { link: string }>;
const start = (of: Kind): Position => ({ kind: of, alias: 'x', key: 'x.id', optional: false });
const column = (at: Position, name: string): string => (name === 'id' ? at.key : `${at.alias}.${name}`);
const keyOf = (at: Position, named: string | { of: string }): Sql =>
  raw(typeof named === 'string' ? column(at, named) : partOf(at, named.of).key);

/** The part of a thing. Its id is the column that names it, so that the indexes of the naming table serve. */
function partOf(at: Position, name: string): Position {
  const found = at.kind.parts?.[name];
  if (!found) throw new Error(`kind ${at.kind.id} has no part ${name}`);
  const alias = at.alias === 'x' ? `"${name}"` : `"${at.alias.slice(1, -1)}_${name}"`;
  return { kind: found.kind, alias, key: column(at, found.by), optional: at.optional || found.optional === true };
}
const joins = (at: Position): readonly string[] =>
  Object.keys(at.kind.parts ?? {}).flatMap((name) => {
    const { kind, alias, key, optional } = partOf(at, name);
    const keys = ['tenant_id', 'organization_id'].map((one) => `${alias}.${one} = ${at.alias}.${one}`).join(' and ');
    const joined = `${optional ? 'left ' : ''}join ${kind.table} ${alias} on ${keys} and ${alias}.id = ${key}`;
    return [joined, ...joins(partOf(at, name))];
  });
function placed(at: Position, fact: FactName, source: Source | undefined = at.kind.facts[fact]): Leaf {
  if (source === undefined) throw new Error(`kind ${at.kind.id} has no fact ${fact}`);
  if (typeof source === 'string' || !('of' in source)) return { at, fact, source };
  return placed(partOf(at, source.of), source.fact ?? fact);
}

function matches({ at, fact, source }: Leaf, ids: readonly Id[], within: Within): Sql {
  // INVARIANT: a column that is a place names one of the tree, by a foreign key
  if (typeof source === 'string' && ids === within.world.places?.all) return raw(`${column(at, source)} is not null`);
  if (typeof source === 'string') return sql`${raw(column(at, source))} = ${among(fact, ids)}`;
  if ('link' in source) return sql`${raw(at.key)} = any(${linked(fact, source, ids, within)})`;
  if ('each' in source) {
    const values = raw(`unnest(${column(at, source.each)}) as one(id)`);
    return sql`(select bool_and(one.id is not null and one.id = ${among(fact, ids)}) from ${values})`;
  }
  const arm = (one: Source, some: readonly Id[]) => matches(placed(at, fact, one), some, within);
  const [first, second] = 'both' in source ? source.both : source.first;
  // the same id must be in both, so each id is asked for by itself
  if ('both' in source) return or(ids.map((id) => sql`(${arm(first, [id])} and ${arm(second, [id])})`));
  const there = keyOf(at, source.first[0]);
  return or([sql`(${there} is not null and ${arm(first, ids)})`, sql`(${there} is null and ${arm(second, ids)})`]);
}
/** An array worked out once for the whole query: it refers to nothing outside, only to the organization. */
function linked(fact: FactName, source: Link, ids: readonly Id[], { actor, world }: Within): Sql {
  const rows = raw(`select l.${source.thing} from ${source.link} l where l.organization_id =`);
  return sql`array(${rows} ${actor.organization}::uuid and ${raw(`l.${source.value}`)} = ${among(fact, ids)}${live(source, world.now)})`;
}
const live = ({ live: how }: Link, now: Milliseconds): Sql =>
  how === undefined ? raw('') : sql` and (l.ends_at is null or l.ends_at > ${instant(now)})${begun(how, now)}`;
const begun = (how: Link['live'], now: Milliseconds): Sql =>
  how === 'begun' ? sql` and l.starts_at <= ${instant(now)}` : raw('');
const cast = (fact: FactName): Sql => raw(fact === 'roles' ? 'text' : 'uuid');
const among = (fact: FactName, ids: readonly Id[]): Sql =>
  ids.length === 1 ? sql`${ids[0]}::${cast(fact)}` : sql`any(${ids}::${cast(fact)}[])`;

function valueOf({ at, fact, source }: Leaf, now: Milliseconds): Sql {
  if (typeof source === 'string' || 'each' in source)
    return raw(column(at, typeof source === 'string' ? source : source.each));
  if ('link' in source) {
    const rows = `select l.${source.value} from ${source.link} l where l.tenant_id = ${at.alias}.tenant_id`;
    const where = `and l.organization_id = ${at.alias}.organization_id and l.${source.thing} = ${at.key}`;
    return sql`case when ${raw(`${at.key} is not null then array(${rows} ${where}`)}${live(source, now)}) end`;
  }
  const values = ('both' in source ? source.both : source.first).map((one) => valueOf(placed(at, fact, one), now));
  const rows = values.map((one) => sql`select unnest(array[${one}])`);
  if ('both' in source) return sql`array(${join(rows, ' intersect ')})`;
  const [first, second] = values.map((one) => sql`to_jsonb(${one})`);
  return sql`case when ${keyOf(at, source.first[0])} is not null then ${first} else ${second} end`;
}

export function readsTrue(of: Kind, condition: ConditionFact, at: Position = start(of)): Sql {
  const source = of.conditions?.[condition];
  if (typeof source !== 'object') return raw(source === undefined ? 'false' : column(at, source));
  if ('column' in source) return sql`${raw(column(at, source.column))} = any(${source.among}::text[])`;
  const named = partOf(at, source.of);
  return readsTrue(named.kind, condition, named);
}
