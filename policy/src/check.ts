import { type Deed, type Named, type Rules, deedOf, maskAt, maskOf, needsAt, rowAt } from './compile.ts';
import type { Weight } from './requirement.ts';
import { type ScopeToken, type Words, scopeTokens, scopes } from './scope.ts';
import { type Actor, type Appointment, type Id, type Kind, type Thing, type World, isActive } from './world.ts';

/** What is missing, to be worded by whoever shows it. @example { kind: 'authority', id: 'requirement.ranks-below', values: {} } */
export type Missing = Words & Readonly<{ kind: Weight; remedy?: Words }>;
type Why = 'nowhere' | 'scope' | 'requirement';
type Refused = Readonly<{ allowed: false; why: Why; missing: readonly Missing[] }>;
/** By which appointment, or what is missing, authority first. @example { allowed: true, appointment: '7', role: 'multisite.student', scope: 'own' } */
export type Decision = Readonly<{ allowed: true; appointment: Id; role: string; scope: ScopeToken }> | Refused;
/** The thing, or for a deed on two things one for each side. @example const about: About = { course, group }; */
export type About = Thing | Readonly<Record<string, Thing>>;
type Question = Readonly<{ rules: Rules; actor: Actor; deed: Deed; world: World }>;
export type Asking<T = Thing> = Question & Readonly<{ things: readonly T[] }>;
const faces = scopeTokens.map((token) => scopes[token]);
const crossing = maskOf(scopeTokens.filter((token) => scopes[token].crosses));
const nowhere: Refused = Object.freeze({ allowed: false, why: 'nowhere', missing: Object.freeze([]) });
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** May this actor do this to this thing? @example check(rules, lena, 'user.edit', sam, world).allowed // true */
export function check(rules: Rules, actor: Actor, named: Named, about: About, world: World): Decision {
  const deed = deedOf(rules, named);
  const asking: Asking = { rules, actor, deed, things: thingsOf(deed, about), world };
  let isHeld = false;
  // measured: no closure and no array is made for an appointment, a list asks this 10,000 times
  for (const given of actor.appointments) {
    const row = rowOf(asking, given);
    if (maskAt(rules, row, deed, 0) === 0) continue;
    isHeld = true;
    const bit = reachedBy(asking, given, row);
    if (bit < 0 || !isMet(asking, given, row)) continue;
    return { allowed: true, appointment: given.id, role: given.role, scope: scopeTokens[bit] ?? 'own' };
  }
  return isHeld ? new Refusal(asking) : nowhere;
}

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
  const asking: Asking = { rules, actor, deed: deedOf(rules, named), things: [], world };
  return actor.appointments.some((one) => heldBy(asking, one) > 0);
}
/** The row of the role of an appointment, while that counts; else -1. */
const rowOf = ({ rules, world }: Asking<unknown>, given: Appointment): number =>
  isActive(given, world.now) ? rowAt(rules, given.role) : -1;

/** The scopes with which an appointment holds the privilege now, somewhere, if its requirements can be met at all. */
export function heldBy(asking: Asking, given: Appointment): number {
  const { rules, actor, deed } = asking;
  const row = rowOf(asking, given);
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

export const allows = (asking: Asking, given: Appointment): boolean =>
  reachedBy(asking, given) >= 0 && isMet(asking, given);
/** The bit of the scope by which an appointment reaches every side, that of the first; -1: it does not. */
export function reachedBy(asking: Asking, given: Appointment, row = rowOf(asking, given)): number {
  let first = -1;
  for (let side = asking.deed.sides.length - 1; side >= 0; side--) {
    first = bitOf(asking, given, side, maskAt(asking.rules, row, asking.deed, side));
    if (first < 0) return -1;
  }
  return first;
}

/** The narrowest scope of a mask that covers the thing; -1: none does. */
export function bitOf(asking: Asking<Thing | undefined>, given: Appointment, side: number, mask: number): number {
  const { actor, deed, world } = asking;
  const thing = asking.things[side];
  if (thing === undefined) return -1;
  const every = deed.sides[side]?.every ?? 0;
  // only scopes made for it leave the organization
  for (let left = thing.organization === actor.organization ? mask : mask & crossing; left !== 0; left &= left - 1) {
    const bit = lowest(left);
    const at = faces[bit]?.at(actor, given) ?? null;
    if (at !== null && faces[bit]?.test(at, thing, (every & (1 << bit)) !== 0, world, actor)) return bit;
  }
  return -1;
}

function isMet(asking: Asking, given: Appointment, row = rowOf(asking, given)): boolean {
  const { rules, actor, world } = asking;
  const needs = needsAt(rules, row, asking.deed);
  if (needs.length === 0) return true;
  const acting = { ranks: rules, actor, given, world };
  for (const { requirement, sides } of needs)
    for (const side of sides) if (!requirement.test(acting, asking.things[side] as Thing)) return false;
  return true;
}

/** What each appointment that reaches the things misses, authority first. */
export const lackingIn = (asking: Asking): readonly (readonly Missing[])[] =>
  asking.actor.appointments.flatMap((given) => {
    if (reachedBy(asking, given) < 0) return [];
    const acting = { ...asking, ranks: asking.rules, given };
    const needs = needsAt(asking.rules, rowOf(asking, given), asking.deed);
    const missing = needs.flatMap(({ requirement: { weight: kind, test, words, remedy }, sides }) => {
      const failing = asking.things.filter((thing, side) => sides.includes(side) && !test(acting, thing));
      return failing.map((thing): Missing => ({ kind, ...words(thing), remedy: remedy(thing) }));
    });
    return [missing.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id))];
  });

/** The things of a deed in the order of its sides; one of another kind is a fault of the caller. */
export function thingsOf(deed: Deed, about: About): readonly Thing[] {
  const side = deed.sides[0];
  if (side?.name === null) return [ofKind(deed, side.kind, about as Thing)];
  return deed.sides.map(({ name, kind }) => ofKind(deed, kind, (about as Record<string, Thing>)[name ?? '']));
}
function ofKind({ privilege }: Deed, { id }: Kind, thing: Thing | undefined): Thing {
  if (thing?.kind === id) return thing;
  throw new Error(`${privilege.id} is done to a ${id}, not to a ${thing?.kind}`);
}
