import { type Actor, type Appointment, type World, isActive } from './appointment.ts';
import { type Asking, bitOf } from './check.ts';
import { type Named, type Rules, deedOf, maskAt, needsAt, tokensIn } from './compile.ts';
import type { FactName, Id, Kind, Thing } from './kind.ts';
import { scopes } from './scope.ts';
import { organizationOf, reads } from './source.ts';
import { type Sql, join, or, sql } from './sql.ts';

/**
 * More about a list: of a deed on two things the side that is listed and what stands on the other; conditions that the
 * asker has established for all rows.
 * @example filter(rules, actor, associate, world, { side: 'group', given: { course } })
 */
export type Asked = Readonly<{ side?: string; given?: Readonly<Record<string, Thing>>; known?: readonly string[] }>;

/** The rows for which `check` allows it, as a condition on `from(kind)`. @example render(filter(rules, olu, 'user.view', world)).text // 'x.organization_id = $1::uuid' */
export function filter(rules: Rules, actor: Actor, named: Named, world: World, asked: Asked = {}): Sql {
  const deed = deedOf(rules, named);
  const side = deed.sides.findIndex(({ name }) => name === null || name === asked.side);
  const of = deed.sides[side]?.kind;
  if (!of) throw new Error(`${deed.privilege.id} is done to two things: name the side that is listed`);
  const things = deed.sides.map(({ name }) => asked.given?.[name ?? '']);
  const arms = armsOf({ rules, actor, deed, things, world, side, of, known: asked.known ?? [] });
  const column = organizationOf(of);
  const home = arms.filter(({ away }) => away === null);
  const away = arms.filter((arm) => arm.away !== null);
  const all = new Set(arms.flatMap((arm) => (arm.where === null ? (arm.away ?? [actor.organization]) : [])));
  const own = sql`${column} = ${actor.organization}::uuid`;
  const inside = all.has(actor.organization) ? [] : home.flatMap(({ where }) => where ?? []);
  const tied = away.flatMap((arm) => (arm.where ? sql`(${column} = any(${arm.away}::uuid[]) and ${arm.where})` : []));
  if (all.size > 0)
    tied.unshift(all.size === 1 && all.has(actor.organization) ? own : sql`${column} = any(${[...all]}::uuid[])`);
  if (inside.length === 0) return or(tied);
  return tied.length === 0 ? sql`${own} and ${or(inside)}` : or([sql`(${own} and ${or(inside)})`, ...tied]);
}

/** The organizations reached by anything now, the own one first. @example organizationsReached(rules, greta, world) // ['harbor', 'lakeside'] */
export function organizationsReached(rules: Rules, actor: Actor, world: World): readonly Id[] {
  const arms = [...rules.deeds.values()].flatMap((deed) =>
    deed.sides.flatMap(({ kind: of }, side) => armsOf({ rules, actor, deed, things: [], world, side, of, known: [] })),
  );
  return [...new Set([actor.organization, ...arms.flatMap(({ away }) => away ?? [])])];
}

type Facts = Readonly<{ fact: FactName; ids: readonly Id[] }>;
type Listed = Readonly<{ side: number; of: Kind; known: readonly string[] }>;
type Listing = Asking<Thing | undefined> & Listed;
/** Rows of these organizations below, or of the own one, for which a condition holds (null: all of them). */
type Arm = Readonly<{ away: readonly Id[] | null; where: Sql | null }>;

function armsOf(listing: Listing): readonly Arm[] {
  const { rules, actor, deed, things, world, side } = listing;
  const active = actor.appointments.filter((given) => isActive(given, world.now));
  const reaching = active.filter((given) =>
    deed.sides.every((_, other) => {
      const mask = maskAt(rules, given.role, deed, other);
      return other === side || things[other] === undefined ? mask !== 0 : bitOf(listing, given, other, mask) >= 0;
    }),
  );
  return reaching.flatMap((given) => {
    const needs = [needed(listing, given, false), needed(listing, given, true)] as const;
    return tokensIn(maskAt(rules, given.role, deed, side)).flatMap((token) => {
      const at = scopes[token].at(actor, given);
      const reached = at === null ? { organizations: [] } : scopes[token].sql(at, world, actor);
      return 'organizations' in reached
        ? overOrganizations(reached.organizations, actor, needs)
        : overFacts(listing, reached, needs[0]);
    });
  });
}

/** What requirements ask of the rows: nothing (null), a condition, or too much (false). */
type Need = Sql | null | false;

function overOrganizations(
  ids: readonly Id[],
  { organization }: Actor,
  [home, away]: readonly [Need, Need],
): readonly Arm[] {
  const below = ids.filter((id) => id !== organization);
  const own: readonly Arm[] = home !== false && ids.includes(organization) ? [{ away: null, where: home }] : [];
  return away !== false && below.length > 0 ? [...own, { away: below, where: away }] : own;
}

function overFacts({ actor, of, world }: Listing, { fact, ids }: Facts, need: Need): readonly Arm[] {
  if (need === false || ids.length === 0) return [];
  const where = reads(of, fact, ids, { organization: actor.organization, now: world.now });
  return [{ away: null, where: need ? sql`(${need} and ${where})` : where }];
}

function needed(listing: Listing, given: Appointment, away: boolean): Need {
  const { rules, actor, deed, things, world, of } = listing;
  const needs = needsAt(rules, given.role, deed).flatMap(({ requirement, sides }) =>
    sides.map((side) => {
      const thing = things[side];
      if (listing.known.includes(requirement.id)) return true;
      if (side === listing.side) return requirement.sql({ ranks: rules, actor, given, world }, of, away);
      return thing === undefined || requirement.test(rules, actor, given, thing, world);
    }),
  );
  const unknown = needs.filter((one) => typeof one !== 'boolean');
  return needs.includes(false) ? false : unknown.length === 0 ? null : join(unknown, ' and ');
}
