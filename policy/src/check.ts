import { type Actor, type Appointment, type World, isActive } from './appointment.ts';
import { type Deed, type Named, type Rules, deedOf, maskAt, maskOf, needsAt, tokensAt } from './compile.ts';
import type { Id, Thing } from './kind.ts';
import type { Weight } from './requirement.ts';
import { type ScopeToken, type Words, scopeTokens, scopes } from './scope.ts';

/** What is missing, to be worded by whoever shows it. @example { kind: 'authority', id: 'requirement.ranks-below', values: {} } */
export type Missing = Words & Readonly<{ kind: Weight }>;
/** Held nowhere now; not over this thing; here, but with something missing. @example const why: Why = 'scope'; */
export type Why = 'nowhere' | 'scope' | 'requirement';
/** By which appointment, or what is missing, authority first. @example { allowed: true, appointment: '7', role: 'multisite.student', scope: 'own' } */
export type Decision =
  | Readonly<{ allowed: true; appointment: Id; role: string; scope: ScopeToken }>
  | Readonly<{ allowed: false; why: Why; missing: readonly Missing[] }>;
/** The thing, or for a deed on two things one for each side. @example const about: About = { course, group }; */
export type About = Thing | Readonly<Record<string, Thing>>;
type Asker = Readonly<{ rules: Rules; actor: Actor; deed: Deed; world: World }>;
/** A question as all parts of the engine pass it on. */
export type Asking<T = Thing> = Asker & Readonly<{ things: readonly T[] }>;

const none: readonly Missing[] = Object.freeze([]);
const faces = scopeTokens.map((token) => scopes[token]);
const crossing = maskOf(scopeTokens.filter((token) => scopes[token].crosses));

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
  const held = actor.appointments.filter((given) => holds(asking, given));
  if (held.length === 0) return { allowed: false, why: 'nowhere', missing: none };
  const tokens = held.flatMap(({ role }) => deed.sides.flatMap((_, side) => tokensAt(rules, role, deed, side)));
  const values = { scopes: [...new Set(tokens)] };
  return { allowed: false, why: 'scope', missing: [{ kind: 'authority', id: 'scope', values }] };
}

/** Held anywhere now? Says what a menu shows, decides nothing. @example canEver(rules, lena, 'user.edit', world) // true */
export const canEver = (rules: Rules, actor: Actor, named: Named, world: World): boolean =>
  actor.appointments.some((given) => holds({ rules, actor, deed: deedOf(rules, named), world }, given));

/** Does an appointment hold the privilege now, somewhere, with requirements that can be met at all? */
export function holds({ rules, actor, deed, world }: Asker, given: Appointment): boolean {
  const acting = { ranks: rules, actor, given, world };
  const stands = (token: ScopeToken) => scopes[token].at(actor, given) !== null;
  if (!isActive(given, world.now)) return false;
  if (!deed.sides.every((_, side) => tokensAt(rules, given.role, deed, side).some(stands))) return false;
  return needsAt(rules, given.role, deed).every(({ requirement, sides: [side = 0] }) => {
    const of = deed.sides[side]?.kind;
    return of && [false, true].some((away) => requirement.sql(acting, of, away) !== false);
  });
}

/** Does an appointment allow it? */
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
    const bit = 31 - Math.clz32(left & -left);
    const at = faces[bit]?.at(actor, given) ?? null;
    if (at !== null && faces[bit]?.test(at, thing, (every & (1 << bit)) !== 0, world, actor)) return bit;
  }
  return -1;
}

/** What an appointment that reaches the things still misses, authority first. */
export function missingFor({ rules, actor, deed, things, world }: Asking, given: Appointment): readonly Missing[] {
  const needs = needsAt(rules, given.role, deed);
  if (needs.length === 0) return none;
  const acting = { ranks: rules, actor, given, world };
  const missing = needs.flatMap(({ requirement, sides }) => {
    const failing = things.filter((thing, side) => sides.includes(side) && !requirement.test(acting, thing));
    return failing.map((thing): Missing => ({ kind: requirement.weight, ...requirement.words(thing) }));
  });
  return missing.length ? missing.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id)) : none;
}

/** The things of a deed in the order of its sides; one of another kind is a fault of the caller. */
export const thingsOf = (deed: Deed, about: About): readonly Thing[] =>
  deed.sides.map(({ name, kind: { id } }) => {
    const thing = name === null ? (about as Thing) : (about as Record<string, Thing>)[name];
    if (thing?.kind === id) return thing;
    throw new Error(`${deed.privilege.id} is done to a thing of the kind ${id}, not ${thing?.kind}`);
  });

const weightOf = (missing: readonly Missing[]): number =>
  missing.reduce((sum, { kind }) => sum + (kind === 'authority' ? 1000 : 1), 0);
