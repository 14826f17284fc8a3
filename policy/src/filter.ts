import { type Asking, bitOf } from './check.ts';
import { type Named, type Rules, deedOf, maskAt, needsAt, rowAt, tokensAt } from './compile.ts';
import { scopes } from './scope.ts';
import { type Sql, and, or, organizationOf, reads, sql } from './sql.ts';
import { type Actor, type Appointment, type Id, type Kind, type Thing, type World, isActive } from './world.ts';

/** Of a deed on two things the side that is listed and what stands on the other; conditions known to hold for all rows. @example filter(rules, actor, associate, world, { side: 'group', given: { course } }) */
export type Asked = Readonly<{ side?: string; given?: Readonly<Record<string, Thing>>; known?: readonly string[] }>;
/** The rows for which `check` allows it, as a condition on `from(kind)`. @example render(filter(rules, olu, 'user.view', world)).text // 'x.organization_id = $1::uuid' */
export function filter(rules: Rules, actor: Actor, named: Named, world: World, asked: Asked = {}): Sql {
  const deed = deedOf(rules, named);
  const side = deed.sides.findIndex(({ name }) => name === null || name === asked.side);
  const of = deed.sides[side]?.kind;
  if (!of) throw new Error(`${deed.privilege.id} is done to two things: name the side that is listed`);
  const things = deed.sides.map(({ name }, other) => (other === side ? undefined : asked.given?.[name ?? '']));
  const arms = [...armsOf({ rules, actor, deed, things, world, side, of, known: asked.known ?? [] })];
  const own = actor.organization;
  const whole = new Set(arms.flatMap(({ ids, where }) => (where === true ? ids : [])));
  const tied = arms.filter(({ ids }) => !ids.every((id) => whole.has(id)));
  const home = tied.filter(({ ids }) => ids.includes(own)).flatMap(({ where }) => (where === true ? [] : where));
  const all = [
    ...(home.length > 0 ? [sql`${among(of, [own])} and ${or(home)}`] : []),
    ...(whole.size > 0 ? [among(of, [...whole])] : []),
    ...tied.filter(({ ids }) => !ids.includes(own)).map(({ ids, where }) => sql`${among(of, ids)} and ${where}`),
  ];
  return all.length > 1 ? or(all.map((one) => sql`(${one})`)) : or(all);
}
const among = (of: Kind, ids: readonly Id[]): Sql =>
  sql`${organizationOf(of)} = ${ids.length === 1 ? sql`${ids[0]}::uuid` : sql`any(${ids}::uuid[])`}`;
/** The organizations reached by anything now, the own one first. @example organizationsReached(rules, greta, world) // ['harbor', 'lakeside'] */
export function organizationsReached(rules: Rules, actor: Actor, world: World): readonly Id[] {
  const found = new Set([actor.organization]);
  for (const deed of rules.deeds.values())
    for (const [side, { kind: of }] of deed.sides.entries())
      for (const { ids } of armsOf({ rules, actor, deed, things: [], world, side, of, known: [] }))
        for (const id of ids) found.add(id);
  return [...found];
}

type Listed = Readonly<{ things: readonly (Thing | undefined)[]; side: number; of: Kind; known: readonly string[] }>;
type Listing = Omit<Asking, 'about'> & Listed;
type Arm = Readonly<{ ids: readonly Id[]; where: Sql | true }>;
function* armsOf(listing: Listing): Generator<Arm> {
  const { rules, actor, deed, side, world, of } = listing;
  const own = actor.organization;
  for (const given of actor.appointments.filter((one) => isActive(one, world.now) && othersReached(listing, one))) {
    const [home, away] = [needed(listing, given, false), needed(listing, given, true)];
    for (const token of tokensAt(rules, given.role, deed, side)) {
      const at = scopes[token].at(actor, given);
      const reached = at === null ? { organizations: [] } : scopes[token].sql(at, world, actor);
      const organizations = 'fact' in reached ? [own] : reached.organizations;
      const inside = 'fact' in reached ? reached.ids.length > 0 && reads(of, reached.fact, reached.ids, listing) : true;
      const below = organizations.filter((id) => id !== own);
      const where = and([home, inside]);
      if (where !== false && organizations.includes(own)) yield { ids: [own], where };
      if (away !== false && below.length > 0) yield { ids: below, where: away };
    }
  }
}
const othersReached = (listing: Listing, given: Appointment): boolean =>
  listing.deed.sides.every((sided, side) => {
    const mask = maskAt(listing.rules, rowAt(listing.rules, given.role), listing.deed, side);
    const [thing, { every }] = [listing.things[side], sided];
    return thing === undefined ? mask !== 0 : bitOf(listing.actor, given, thing, mask, every, listing.world) >= 0;
  });

function needed(listing: Listing, given: Appointment, away: boolean): Sql | boolean {
  const acting = { ...listing, ranks: listing.rules, given };
  const row = rowAt(listing.rules, given.role);
  const needs = needsAt(listing.rules, row, listing.deed).flatMap(({ requirement, sides }) =>
    sides.map((side) => {
      const thing = listing.things[side];
      if (listing.known.includes(requirement.id)) return true;
      if (side === listing.side) return requirement.sql(acting, listing.of, away);
      return thing === undefined || requirement.test(acting, thing);
    }),
  );
  return and(needs);
}
