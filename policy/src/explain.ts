import type { Actor, World } from './appointment.ts';
import { type About, type Asking, type Missing, type Why, allows, bitOf, check, reachedBy, thingsOf } from './check.ts';
import { type Named, type Rules, cellOf, deedOf, maskAt, maskOf, needsAt, tokensIn } from './compile.ts';
import type { Id, Thing } from './kind.ts';
import { type Cell, type Role, fits } from './role.ts';
import { type ScopeToken, type Words, idsOf, scopes } from './scope.ts';

type By = Readonly<{ appointment: Id; role: string; version: number | null }>;
/** What grants it: an appointment, its role, and a scope that covers the thing. @example explanation.because[0]?.scope // 'location' */
export type Because = By & Readonly<{ scope: ScopeToken; side: string | null; words: Words }>;
/** A role that holds the privilege, and how. @example const holder: Holder = { role: 'multisite.student', rank: 0, cell: { any: ['own'] } }; */
export type Holder = Readonly<{ role: string; rank: number; cell: Cell }>;
type Answer = Readonly<{ allowed: boolean; privilege: string; why: Why | null; missing: readonly Missing[] }>;
type Reasons = Readonly<{ because: readonly Because[]; holders: readonly Holder[]; remedies: readonly Words[] }>;
/** The answer with its reasons, as ids and values. @example explanation.remedies[0]?.id // 'remedy.give-role' */
export type Explanation = Answer & Reasons;

/** Why it is allowed, or what is missing and what would help; agrees with `check`. @example explain(rules, theo, 'user.edit', sam, world).why // 'nowhere' */
export function explain(rules: Rules, actor: Actor, named: Named, about: About, world: World): Explanation {
  const deed = deedOf(rules, named);
  const asking: Asking = { rules, actor, deed, things: thingsOf(deed, about), world };
  const decision = check(rules, actor, named, about, world);
  const { allowed } = decision;
  const roles = [...rules.roles.values()].toSorted((a, b) => a.rank - b.rank);
  const cells = roles.map(({ id: role, rank }) => ({ role, rank, cell: cellOf(rules, role, named) }));
  const holders = cells.flatMap(({ cell, ...holder }) => (cell ? { ...holder, cell } : []));
  const answer = { allowed, privilege: deed.privilege.id, because: because(asking), holders };
  if (allowed) return { ...answer, why: null, missing: [], remedies: [] };
  const remedies = [...required(asking), ...changes(asking), ...roles.flatMap((role) => toGive(asking, role))];
  const different = new Map(remedies.map((one) => [JSON.stringify(one), one]));
  return { ...answer, why: decision.why, missing: decision.missing, remedies: [...different.values()] };
}

type Place = Readonly<{ thing: Thing; side: number; scope: ScopeToken }>;

/** Each scope of a role, with the thing it would have to cover. */
const placesOf = ({ rules, deed, things }: Asking, role: string): readonly Place[] =>
  things.flatMap((thing, side) => tokensIn(maskAt(rules, role, deed, side)).map((scope) => ({ thing, side, scope })));

function because(asking: Asking): readonly Because[] {
  const { rules, actor, deed } = asking;
  return actor.appointments
    .filter((given) => allows(asking, given))
    .flatMap((given) =>
      placesOf(asking, given.role).flatMap(({ side, scope }) => {
        const at = scopes[scope].at(actor, given);
        if (at === null || bitOf(asking, given, side, maskOf([scope])) < 0) return [];
        const by = { appointment: given.id, role: given.role, version: rules.roles.get(given.role)?.version ?? null };
        return { ...by, scope, side: deed.sides[side]?.name ?? null, words: scopes[scope].words(at) };
      }),
    );
}

/** What the requirements ask for where a scope reaches the things already. */
const required = (asking: Asking): readonly Words[] =>
  asking.actor.appointments
    .filter((given) => reachedBy(asking, given) >= 0)
    .flatMap((given) =>
      needsAt(asking.rules, given.role, asking.deed).flatMap(({ requirement, sides }) => {
        const judged = asking.things.filter((_, side) => sides.includes(side));
        const failing = judged.filter(
          (thing) => !requirement.test(asking.rules, asking.actor, given, thing, asking.world),
        );
        return failing.flatMap((thing) => requirement.remedy(thing) ?? []);
      }),
    );

const helps = (asking: Asking): boolean => asking.actor.appointments.some((given) => allows(asking, given));

/** Facts of a thing that would bring it within a scope that the actor holds already; tried before they are named. */
const changes = (asking: Asking): readonly Words[] =>
  asking.actor.appointments
    .flatMap(({ role }) => placesOf(asking, role))
    .flatMap(({ thing, side, scope }) => {
      const remedy = scopes[scope].remedy(thing);
      if (!remedy || !('fact' in remedy)) return [];
      const { fact } = remedy;
      const user = asking.actor.id;
      const facts = { ...thing.facts, [fact]: fact === 'owner' ? user : [...idsOf(thing.facts[fact]), user] };
      const isEnough = helps({ ...asking, things: asking.things.with(side, { ...thing, facts }) });
      return isEnough ? { id: `remedy.change-${fact}`, values: { fact, user, thing: thing.id } } : [];
    });

/** The anchors at which this role, given to the actor, would allow it; tried before they are named. */
const toGive = (asking: Asking, role: Role): readonly Words[] =>
  placesOf(asking, role.id).flatMap(({ thing, scope }) => {
    const remedy = scopes[scope].remedy(thing);
    if (/^(learner|platform)$/u.test(role.kind) || !remedy || !('anchor' in remedy) || !fits(role, remedy.anchor))
      return [];
    const { anchor } = remedy;
    const given = { id: '', role: role.id, anchor, from: null, until: null };
    const actor = { ...asking.actor, appointments: [given] };
    return helps({ ...asking, actor }) ? { id: 'remedy.give-role', values: { role: role.id, scope, anchor } } : [];
  });
