import { type Deed, type Named, type Rules, deedOf, maskAt, maskOf, needsAt } from './compile.ts';
import type { Weight } from './requirement.ts';
import { type ScopeToken, type Words, scopeTokens, scopes } from './scope.ts';
import { type Actor, type Appointment, type Id, type Thing, type World, isActive } from './world.ts';

/** What is missing, to be worded by whoever shows it. @example { kind: 'authority', id: 'requirement.ranks-below', values: {} } */
export type Missing = Words & Readonly<{ kind: Weight; remedy?: Words }>;
type Why = 'nowhere' | 'scope' | 'requirement';
/** By which appointment, or what is missing, authority first. @example { allowed: true, appointment: '7', role: 'multisite.student', scope: 'own' } */
export type Decision =
  | Readonly<{ allowed: true; appointment: Id; role: string; scope: ScopeToken }>
  | Readonly<{ allowed: false; why: Why; missing: readonly Missing[] }>;
/** The thing, or for a deed on two things one for each side. @example const about: About = { course, group }; */
export type About = Thing | Readonly<Record<string, Thing>>;
type Question = Readonly<{ rules: Rules; actor: Actor; deed: Deed; world: World }>;
export type Asking<T = Thing> = Question & Readonly<{ things: readonly T[] }>;
const none: readonly Missing[] = Object.freeze([]);
const faces = scopeTokens.map((token) => scopes[token]);
const crossing = maskOf(scopeTokens.filter((token) => scopes[token].crosses));
const refusals = new Map<number, Decision>();
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** May this actor do this to this thing? @example check(rules, lena, 'user.edit', sam, world).allowed // true */
export function check(rules: Rules, actor: Actor, named: Named, about: About, world: World): Decision {
  const deed = deedOf(rules, named);
  const asking: Asking = { rules, actor, deed, things: thingsOf(deed, about), world };
  let least: readonly Missing[] | null = null;
  for (const given of actor.appointments) {
    const bit = reachedBy(asking, given);
    if (bit < 0) continue;
    const missing = missingFor(asking, given);
    const { id, role } = given;
    if (missing === none) return { allowed: true, appointment: id, role, scope: scopeTokens[bit] ?? 'own' };
    // the appointment that misses least authority is the one to speak of
    if (least === null || weightOf(missing) < weightOf(least)) least = missing;
  }
  if (least !== null) return { allowed: false, why: 'requirement', missing: least };
  const held = actor.appointments.reduce((mask, given) => mask | heldBy(asking, given), 0);
  return held === 0 ? { allowed: false, why: 'nowhere', missing: none } : elsewhere(held);
}

/** Held anywhere now? Says what a menu shows, decides nothing. @example canEver(rules, lena, 'user.edit', world) // true */
export const canEver = (rules: Rules, actor: Actor, named: Named, world: World): boolean =>
  actor.appointments.some((one) => heldBy({ rules, actor, deed: deedOf(rules, named), things: [], world }, one) > 0);

/** The scopes with which an appointment holds the privilege now, somewhere, if its requirements can be met at all. */
export function heldBy({ rules, actor, deed, world }: Asking, given: Appointment): number {
  let all = isActive(given, world.now) ? 0 : -1;
  for (let side = 0; side < deed.sides.length && all >= 0; side++) {
    const mask = maskAt(rules, given.role, deed, side);
    let left = mask;
    while (left !== 0 && faces[lowest(left)]?.at(actor, given) === null) left &= left - 1;
    all = left === 0 ? -1 : all | mask;
  }
  const needs = all > 0 ? needsAt(rules, given.role, deed) : [];
  const isOpen = needs.every(({ requirement }) => requirement.ever?.({ ranks: rules, actor, given, world }) ?? true);
  return isOpen && all > 0 ? all : 0;
}

export const allows = (asking: Asking, given: Appointment): boolean =>
  reachedBy(asking, given) >= 0 && missingFor(asking, given) === none;
/** The bit of the scope by which an appointment reaches every side, that of the first; -1: it does not. */
export function reachedBy(asking: Asking, given: Appointment): number {
  const { rules, deed, world } = asking;
  let first = isActive(given, world.now) ? 0 : -1;
  for (let side = deed.sides.length - 1; side >= 0 && first >= 0; side--)
    first = bitOf(asking, given, side, maskAt(rules, given.role, deed, side));
  return first;
}

/** The narrowest scope of a mask that covers the thing; -1: none does. */
export function bitOf(asking: Asking<Thing | undefined>, given: Appointment, side: number, mask: number): number {
  const { actor, deed, world } = asking;
  const [thing, every = 0] = [asking.things[side], deed.sides[side]?.every];
  if (thing === undefined) return -1;
  // only scopes made for it leave the organization
  for (let left = thing.organization === actor.organization ? mask : mask & crossing; left !== 0; left &= left - 1) {
    const bit = lowest(left);
    const at = faces[bit]?.at(actor, given) ?? null;
    if (at !== null && faces[bit]?.test(at, thing, (every & (1 << bit)) !== 0, world, actor)) return bit;
  }
  return -1;
}

export function missingFor({ rules, actor, deed, things, world }: Asking, given: Appointment): readonly Missing[] {
  const needs = needsAt(rules, given.role, deed);
  if (needs.length === 0) return none;
  const acting = { ranks: rules, actor, given, world };
  const missing = needs.flatMap(({ requirement: { weight: kind, test, words, remedy }, sides }) => {
    const failing = things.filter((thing, side) => sides.includes(side) && !test(acting, thing));
    return failing.map((thing): Missing => ({ kind, ...words(thing), remedy: remedy(thing) }));
  });
  return missing.length ? missing.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id)) : none;
}

/** The things of a deed in the order of its sides; one of another kind is a fault of the caller. */
export const thingsOf = ({ sides, privilege }: Deed, about: About): readonly Thing[] =>
  sides.map(({ name, kind: { id } }) => {
    const thing = name === null ? (about as Thing) : (about as Record<string, Thing>)[name];
    if (thing?.kind === id) return thing;
    throw new Error(`${privilege.id} is done to a ${id}, not to a ${thing?.kind}`);
  });
const weightOf = (missing: readonly Missing[]): number =>
  missing.reduce((sum, { kind }) => sum + (kind === 'authority' ? 1000 : 1), 0);

/** The refusal of a thing outside of these scopes: the same object for the same ones. */
function elsewhere(mask: number): Decision {
  const known = refusals.get(mask);
  if (known) return known;
  const values = { scopes: scopeTokens.filter((_, bit) => mask & (1 << bit)) };
  refusals.set(mask, { allowed: false, why: 'scope', missing: [{ kind: 'authority', id: 'scope', values }] });
  return elsewhere(mask);
}
