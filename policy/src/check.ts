import { type Actor, type Appointment, type World, isActive } from './appointment.ts';
import { type Deed, type Named, type Rules, deedOf, maskAt, maskOf, needsAt, tokensIn } from './compile.ts';
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
/** A question as all parts of the engine pass it on. */
export type Asking<T = Thing> = Readonly<{
  rules: Rules;
  actor: Actor;
  deed: Deed;
  things: readonly T[];
  world: World;
}>;

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
    if (missing === none)
      return { allowed: true, appointment: given.id, role: given.role, scope: scopeTokens[bit] ?? 'own' };
    // the appointment that misses least authority is the one to speak of
    if (least === null || weightOf(missing) < weightOf(least)) least = missing;
  }
  if (least !== null) return { allowed: false, why: 'requirement', missing: least };
  const held = actor.appointments.filter((given) => holds(asking, given));
  if (held.length === 0) return { allowed: false, why: 'nowhere', missing: none };
  const masks = held.flatMap(({ role }) => deed.sides.map((_, side) => maskAt(rules, role, deed, side)));
  const values = { scopes: tokensIn(masks.reduce((all, mask) => all | mask, 0)) };
  return { allowed: false, why: 'scope', missing: [{ kind: 'authority', id: 'scope', values }] };
}

/** Held anywhere now? Says what a menu shows, decides nothing. @example canEver(rules, lena, 'user.edit', world) // true */
export const canEver = (rules: Rules, actor: Actor, named: Named, world: World): boolean =>
  actor.appointments.some((given) => holds({ rules, actor, deed: deedOf(rules, named), things: [], world }, given));

/** Does an appointment hold the privilege now, somewhere, with requirements that can be met at all? */
export function holds({ rules, actor, deed, world }: Asking, given: Appointment): boolean {
  const acting = { ranks: rules, actor, given, world };
  const stands = (mask: number) => tokensIn(mask).some((token) => scopes[token].at(actor, given) !== null);
  const somewhere = deed.sides.every((_, side) => stands(maskAt(rules, given.role, deed, side)));
  return (
    isActive(given, world.now) &&
    somewhere &&
    needsAt(rules, given.role, deed).every(({ requirement, sides }) => {
      const of = deed.sides[sides[0] ?? 0]?.kind;
      return of && [false, true].some((away) => requirement.sql(acting, of, away) !== false);
    })
  );
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
export function bitOf(
  { actor, deed, things, world }: Asking<Thing | undefined>,
  given: Appointment,
  side: number,
  mask: number,
): number {
  const thing = things[side];
  if (thing === undefined) return -1;
  // only scopes made for it leave the organization
  let left = thing.organization === actor.organization ? mask : mask & crossing;
  for (; left !== 0; left &= left - 1) {
    const bit = 31 - Math.clz32(left & -left);
    const at = faces[bit]?.at(actor, given) ?? null;
    const every = ((deed.sides[side]?.every ?? 0) & (1 << bit)) !== 0;
    if (at !== null && faces[bit]?.test(at, thing, every, world, actor)) return bit;
  }
  return -1;
}

/** What an appointment that reaches the things still misses, authority first. */
export function missingFor({ rules, actor, deed, things, world }: Asking, given: Appointment): readonly Missing[] {
  let missing = none;
  for (const { requirement, sides } of needsAt(rules, given.role, deed))
    for (const side of sides) {
      const thing = things[side];
      if (thing && !requirement.test(rules, actor, given, thing, world))
        missing = [...missing, { kind: requirement.weight, ...requirement.words(thing) }];
    }
  return missing === none ? none : missing.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id));
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
