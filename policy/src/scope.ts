import { type Sql, raw, sql } from './sql.ts';
import type { Actor, Anchor, AnchorKind, Appointment, Fact } from './world.ts';
import type { FactName, Id, Organizations, Thing, World } from './world.ts';

/** Every scope, the narrow ones first: the place of a token is its bit. @example scopeTokens.indexOf('own') // 0 */
export const scopeTokens = [
  ...(['own', 'created', 'instructs', 'reports', 'group', 'site', 'course', 'session', 'card-bank'] as const),
  ...(['location', 'location-tree', 'also-location', 'also-location-tree'] as const),
  ...(['department', 'purchased', 'customer'] as const),
  ...(['organization', 'client', 'clients', 'organization-and-clients', 'platform'] as const),
] as const;
/** Which things a privilege covers for its holder. @example const token: ScopeToken = 'location-tree'; */
export type ScopeToken = (typeof scopeTokens)[number];
/** Something to be worded by whoever shows it. @example { id: 'scope.location', values: { at: 'leeds' } } */
export type Words = Readonly<{ id: string; values: Readonly<Record<string, unknown>> }>;
// what a scope reaches; the users (a, with appointments p) who reach a thing; what would bring a thing within
type Reached = Readonly<{ fact: FactName; ids: readonly Id[] } | { organizations: readonly Id[] }>;
type Holders = Readonly<{ organizations: readonly Id[]; where?: Sql }>;
type Remedy = Readonly<{ anchor?: Anchor | null; fact?: FactName }>;
/** One scope: the fact it reads (null: the organization alone), the anchor it needs, where its holder stands, five faces. @example scopes.own.reads // 'user' */
export type Scope = Reading & Faces & Readonly<{ at(actor: Actor, given: Appointment): Id | null }>;
type Reading = Readonly<{ reads: FactName | null; crosses: boolean; anchor: AnchorKind | null }>;
type Faces = Readonly<{
  test(at: Id, thing: Thing, every: boolean, world: World, actor: Actor): boolean;
  sql(at: Id, world: World, actor: Actor): Reached;
  /** `stored`: the role has rows among the appointments; the learner role has none */
  sqlActors(thing: Thing, every: boolean, world: World, stored: boolean): readonly Holders[];
  words(at: Id): Words;
  remedy(thing: Thing): Remedy;
}>;

const me = { column: 'id', own: (actor: Actor): Id | null => actor.id };
const atPlace = { column: 'location_id', own: (actor: Actor) => actor.place, anchor: 'location' } as const;
const ofDepartment = { column: 'department_id', own: (actor: Actor) => actor.department } as const;
/** Every scope with its faces: one that lacks a face does not compile. @example scopes['location-tree'].crosses // false */
export const scopes: Readonly<Record<ScopeToken, Scope>> = Object.freeze({
  own: byFact('own', 'user', me),
  created: byFact('created', 'owner', { ...me, changes: true }),
  instructs: byFact('instructs', 'instructors', { ...me, changes: true }),
  reports: byFact('reports', 'managers', { ...me, changes: true }),
  group: byFact('group', 'groups', { anchor: 'group' }),
  site: byFact('site', 'groups', { anchor: 'group' }),
  course: byFact('course', 'course', { anchor: 'course' }),
  session: byFact('session', 'session', { anchor: 'session' }),
  'card-bank': byFact('card-bank', 'bank', { anchor: 'card-bank' }),
  location: byFact('location', 'place', atPlace),
  'location-tree': byFact('location-tree', 'place', { ...atPlace, tree: true }),
  'also-location': byFact('also-location', 'also', atPlace),
  'also-location-tree': byFact('also-location-tree', 'also', { ...atPlace, tree: true }),
  department: byFact('department', 'department', { ...ofDepartment, anchor: 'department' }),
  purchased: byFact('purchased', 'buyers', me),
  customer: byFact('customer', 'customer', { anchor: 'customer' }),
  organization: byOrganization('organization', true, false),
  client: byOrganization('client', true, true, 'organization'),
  clients: byOrganization('clients', false, true),
  'organization-and-clients': byOrganization('organization-and-clients', true, true),
  // the platform is the root of all organizations: from there, own and below is everything
  platform: byOrganization('platform', true, true),
});
/** What a privilege marked `also` reads with a scope; roles name no such. @example alongside('location') // 'also-location' */
export const alongside = (of: ScopeToken): ScopeToken | undefined => scopeTokens.find((one) => one === `also-${of}`);
export const idsOf = (fact: Fact | undefined): readonly Id[] => (typeof fact === 'string' ? [fact] : (fact ?? []));
/** What a fact is compared with: the holder's own, found in a column, or an anchor, or either. */
type Compared = Own & Readonly<{ anchor?: AnchorKind; changes?: true; tree?: true }>;
type Own = Readonly<{ column?: string; own?(actor: Actor): Id | null }>;

function byFact(token: ScopeToken, fact: FactName, by: Compared): Scope {
  const { anchor, tree, own = () => null } = by;
  return {
    reads: fact,
    crosses: false,
    anchor: by.column === undefined ? (anchor ?? null) : null,
    at: (actor, given) =>
      anchor === undefined || !given.anchor ? own(actor) : given.anchor.kind === anchor ? given.anchor.id : null,
    test: (at, thing, every, { places }) => {
      const value = thing.facts[fact];
      if (typeof value === 'string') return tree ? places.inside(value, at) : value === at;
      const isIn = (id: Id) => (tree ? places.inside(id, at) : id === at);
      return every ? !!value?.length && value.every(isIn) : value?.some(isIn) === true;
    },
    sql: (at, { places: p }) => ({ fact, ids: (fact === 'also' && p.also?.(at, tree)) || (tree ? p.below(at) : [at]) }),
    sqlActors: (thing, every, { places }, stored) => {
      const from = idsOf(thing.facts[fact]).map((id) => (tree ? places.above(id) : [id]));
      const ids = [...new Set(from.flat())].filter((id) => !every || from.every((one) => one.includes(id)));
      return standing(thing, ids, by, stored);
    },
    words: (at) => ({ id: `scope.${token}`, values: { at } }),
    remedy: ({ facts }) => {
      const [id] = idsOf(facts[fact]);
      return by.changes ? { fact } : anchor === undefined || id === undefined ? {} : { anchor: { kind: anchor, id } };
    },
  };
}

/** The own organization, those below, or both; with an anchor: seen from a named one below. */
function byOrganization(token: ScopeToken, own: boolean, below: boolean, anchor: AnchorKind | null = null): Scope {
  const both = (id: Id, more: readonly Id[]) => [own ? [id] : [], below ? more : []];
  const isFrom = (at: Id, { isBelow }: Organizations, actor: Actor) => !anchor || isBelow(at, actor.organization);
  return {
    reads: null,
    crosses: below,
    anchor,
    at: (actor, given) => (!anchor ? actor.organization : given.anchor?.kind === anchor ? given.anchor.id : null),
    test: (at, { organization: id }, _, { organizations }, actor) =>
      isFrom(at, organizations, actor) && (id === at ? own : below && organizations.isBelow(id, at)),
    sql: (at, { organizations: all }, actor) =>
      isFrom(at, all, actor) ? { organizations: both(at, all.below(at)).flat() } : { organizations: [] },
    sqlActors: ({ organization: id }, _, { organizations: { above } }, stored) => {
      if (anchor === null) return both(id, above(id)).map((organizations) => ({ organizations }));
      const named = stored ? [id, ...above(id)] : [];
      return named.map((at) => ({ organizations: above(at), where: anchored(anchor, [at]) }));
    },
    words: (at) => ({ id: `scope.${token}`, values: { at } }),
    remedy: ({ organization: id }) => ({ anchor: anchor && { kind: anchor, id } }),
  };
}

function standing(thing: Thing, ids: readonly Id[], { column, anchor }: Compared, stored: boolean): readonly Holders[] {
  const here = column === undefined ? [] : [sql`${raw(`a.${column}`)} = any(${ids}::uuid[])`];
  const unanchored = here.map((where) => sql`p.anchor_id is null and ${where}`);
  const all = anchor === undefined || !stored ? here : [...unanchored, anchored(anchor, ids)];
  return ids.length === 0 ? [] : all.map((where) => ({ organizations: [thing.organization], where }));
}
const anchored = (anchor: AnchorKind, ids: readonly Id[]): Sql =>
  sql`p.anchor_kind = ${anchor} and p.anchor_id = any(${ids}::uuid[])`;
