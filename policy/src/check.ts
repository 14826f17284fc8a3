import { type Deed, type Named, type Rules, deedOf, maskAt, maskOf, needsAt, rowAt } from './compile.ts';
import type { Weight } from './requirement.ts';
import { type ScopeToken, type Words, scopeTokens, scopes } from './scope.ts';
import { type Actor, type Appointment, type Id, type Thing, type World, isActive } from './world.ts';

/** What is missing, to be worded by whoever shows it. @example { kind: 'authority', id: 'requirement.ranks-below', values: {} } */
export type Missing = Words & Readonly<{ kind: Weight; remedy?: Words }>;
type Why = 'nowhere' | 'scope' | 'requirement';
type Refused = Readonly<{ allowed: false; why: Why; missing: readonly Missing[] }>;
/** By which appointment, or what is missing, authority first. @example { allowed: true, appointment: '7', role: 'multisite.student', scope: 'own' } */
export type Decision = Readonly<{ allowed: true; appointment: Id; role: string; scope: ScopeToken }> | Refused;
/** The thing, or for a deed on two things one for each side. @example const about: About = { course, group }; */
export type About = Thing | Readonly<Record<string, Thing>>;
export type Asking = Readonly<{ rules: Rules; actor: Actor; deed: Deed; about: About; world: World }>;
const faces = scopeTokens.map((token) => scopes[token]);
const crossing = maskOf(scopeTokens.filter((token) => scopes[token].crosses));
const nowhere: Refused = Object.freeze({ allowed: false, why: 'nowhere', missing: Object.freeze([]) });
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** May this actor do this to this thing? @example check(rules, lena, 'user.edit', sam, world).allowed // true */
export function check(rules: Rules, actor: Actor, named: Named, about: About, world: World): Decision {
  const deed = deedOf(rules, named);
  for (let side = 0; side < deed.sides.length; side++) thingAt(deed, about, side);
  let isHeld = false;
  const only = deed.sides.length === 1 ? (about as Thing) : null;
  // measured: what is made here is paid for 10,000 times by a list, so nothing is, for an appointment
  for (const given of actor.appointments) {
    const row = rowOf(rules, given, world);
    const mask = maskAt(rules, row, deed, 0);
    if (mask === 0) continue;
    isHeld = true;
    const bit = !only
      ? reached(rules, actor, deed, about, world, given, row)
      : bitOf(actor, given, only, mask, deed.sides[0]?.every ?? 0, world);
    if (bit < 0 || !isMet(rules, actor, deed, about, world, given, row)) continue;
    return { allowed: true, appointment: given.id, role: given.role, scope: scopeTokens[bit] ?? 'own' };
  }
  return isHeld ? new Refusal({ rules, actor, deed, about, world }) : nowhere;
}

/** The bit of the scope by which an appointment reaches every side, that of the first; -1: it does not. */
function reached(rules: Rules, actor: Actor, deed: Deed, about: About, world: World, given: Appointment, row: number) {
  let first = -1;
  for (let side = deed.sides.length - 1; side >= 0; side--) {
    const mask = maskAt(rules, row, deed, side);
    first = bitOf(actor, given, thingAt(deed, about, side), mask, deed.sides[side]?.every ?? 0, world);
    if (first < 0) return -1;
  }
  return first;
}
/** The narrowest scope of a mask that covers the thing; -1: none does. `every`: scopes for which every value counts. */
export function bitOf(actor: Actor, given: Appointment, thing: Thing, mask: number, every: number, world: World) {
  // only scopes made for it leave the organization
  for (let left = thing.organization === actor.organization ? mask : mask & crossing; left !== 0; left &= left - 1) {
    const bit = lowest(left);
    const at = faces[bit]?.at(actor, given) ?? null;
    if (at !== null && faces[bit]?.test(at, thing, (every & (1 << bit)) !== 0, world, actor)) return bit;
  }
  return -1;
}
function isMet(rules: Rules, actor: Actor, deed: Deed, about: About, world: World, given: Appointment, row: number) {
  const needs = needsAt(rules, row, deed);
  if (needs.length === 0) return true;
  const acting = { ranks: rules, actor, given, world };
  const only = deed.sides.length === 1 ? (about as Thing) : null;
  for (const { requirement, sides } of needs)
    for (const side of sides) if (!requirement.test(acting, only ?? thingAt(deed, about, side))) return false;
  return true;
}
/** What a side is about; a thing of another kind is a fault of the caller. */
export function thingAt({ sides, privilege }: Deed, about: About, at: number): Thing {
  const { name = null, kind } = sides[at] ?? {};
  const thing = name === null ? (about as Thing) : (about as Record<string, Thing>)[name];
  if (thing !== undefined && thing.kind === kind?.id) return thing;
  throw new Error(`${privilege.id} is done to a ${kind?.id}, not to a ${thing?.kind}`);
}
/** The things of a deed in the order of its sides. */
export const thingsOf = (deed: Deed, about: About): readonly Thing[] =>
  deed.sides.map((_, side) => thingAt(deed, about, side));
/** A refusal works its reasons out when they are read. */
class Refusal implements Refused {
  readonly allowed = false;
  readonly #asking: Asking;
  constructor(asking: Asking) {
    this.#asking = asking;
  }
  get why(): Why {
    return reasonsOf(this.#asking).why;
  }
  get missing(): readonly Missing[] {
    return reasonsOf(this.#asking).missing;
  }
}
function reasonsOf(asking: Asking): Refused {
  // the appointment that misses least authority is the one to speak of
  const [missing] = lackingIn(asking).toSorted((a, b) => weightOf(a) - weightOf(b));
  if (missing) return { allowed: false, why: 'requirement', missing };
  const held = asking.actor.appointments.reduce((mask, given) => mask | heldBy(asking, given), 0);
  const values = { scopes: scopeTokens.filter((_, bit) => held & (1 << bit)) };
  return held === 0 ? nowhere : { allowed: false, why: 'scope', missing: [{ kind: 'authority', id: 'scope', values }] };
}
const weightOf = (missing: readonly Missing[]): number =>
  missing.reduce((sum, { kind }) => sum + (kind === 'authority' ? 1000 : 1), 0);

/** Held anywhere now? Says what a menu shows, decides nothing. @example canEver(rules, lena, 'user.edit', world) // true */
export function canEver(rules: Rules, actor: Actor, named: Named, world: World): boolean {
  const asking: Asking = { rules, actor, deed: deedOf(rules, named), about: {}, world };
  return actor.appointments.some((one) => heldBy(asking, one) > 0);
}
/** The row of the role of an appointment, while that counts; else -1. */
const rowOf = (rules: Rules, given: Appointment, world: World): number =>
  isActive(given, world.now) ? rowAt(rules, given.role) : -1;
/** The scopes with which an appointment holds the privilege now, somewhere, if its requirements can be met at all. */
export function heldBy(asking: Asking, given: Appointment): number {
  const { rules, actor, deed, world } = asking;
  const row = rowOf(rules, given, world);
  let all = 0;
  for (let side = 0; side < deed.sides.length; side++) {
    const mask = maskAt(rules, row, deed, side);
    let left = mask;
    while (left !== 0 && faces[lowest(left)]?.at(actor, given) === null) left &= left - 1;
    if (left === 0) return 0;
    all |= mask;
  }
  for (const { requirement } of needsAt(rules, row, deed))
    if (requirement.ever?.({ ...asking, ranks: rules, given }) === false) return 0;
  return all;
}
/** Does this one appointment allow it? */
export const allows = ({ rules, actor, deed, about, world }: Asking, given: Appointment): boolean =>
  check(rules, { ...actor, appointments: [given] }, deed.privilege, about, world).allowed;
/** What each appointment that reaches the things misses, authority first. */
export const lackingIn = (asking: Asking): readonly (readonly Missing[])[] =>
  asking.actor.appointments.flatMap((given) => {
    const { rules, actor, deed, about, world } = asking;
    const row = rowOf(rules, given, world);
    if (reached(rules, actor, deed, about, world, given, row) < 0) return [];
    const acting = { ranks: rules, actor, given, world };
    const needs = needsAt(rules, row, deed);
    const missing = needs.flatMap(({ requirement: { weight: kind, test, words, remedy }, sides }) => {
      const failing = thingsOf(deed, about).filter((thing, side) => sides.includes(side) && !test(acting, thing));
      return failing.map((thing): Missing => ({ kind, ...words(thing), remedy: remedy(thing) }));
    });
    return [missing.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id))];
  });
