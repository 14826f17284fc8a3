import { type About, type Asking, allows, bitOf, check, lackingIn, thingAt } from './check.ts';
import { type Named, type Rules, cellOf, deedOf, maskOf, tokensAt } from './compile.ts';
import { type Role, fits } from './role.ts';
import { type Words, idsOf, scopes } from './scope.ts';
import type { Actor, World } from './world.ts';

/** The answer with its reasons, as ids and values. @example explanation.remedies[0]?.id // 'remedy.give-role' */
export type Explanation = ReturnType<typeof explain>;
/** Why it is allowed, or what is missing and what would help; agrees with `check`. @example explain(rules, theo, 'user.edit', sam, world).why // 'nowhere' */
export function explain(rules: Rules, actor: Actor, named: Named, about: About, world: World) {
  const deed = deedOf(rules, named);
  const asking: Asking = { rules, actor, deed, about, world };
  const decision = check(rules, actor, named, about, world);
  const roles = [...rules.roles.values()].toSorted((a, b) => a.rank - b.rank);
  const cells = roles.map(({ id: role, rank }) => ({ role, rank, cell: cellOf(rules, role, named) }));
  const holders = cells.flatMap(({ cell, ...holder }) => (cell ? { ...holder, cell } : []));
  const answer = { allowed: decision.allowed, privilege: deed.privilege.id, because: [...because(asking)], holders };
  if (decision.allowed) return { ...answer, why: null, missing: [], remedies: [] };
  const needed = lackingIn(asking).flatMap((missing) => missing.flatMap(({ remedy }) => remedy ?? []));
  const ways = [...needed, ...changes(asking), ...roles.flatMap((role) => [...toGive(asking, role)])];
  const remedies = [...new Map(ways.map((one) => [JSON.stringify(one), one])).values()];
  return { ...answer, why: decision.why, missing: decision.missing, remedies };
}
const placesOf = ({ rules, deed, about }: Asking, role: string) =>
  deed.sides.flatMap(({ name, every }, side) => {
    const thing = thingAt(deed, about, side);
    return tokensAt(rules, role, deed, side).map((scope) => ({ thing, name, every, scope }));
  });
function* because(asking: Asking) {
  for (const given of asking.actor.appointments.filter((one) => allows(asking, one)))
    for (const { thing, name, every, scope } of placesOf(asking, given.role)) {
      const at = scopes[scope].at(asking.actor, given);
      if (at === null || bitOf(asking.actor, given, thing, maskOf([scope]), every, asking.world) < 0) continue;
      const { id: appointment, role } = given;
      const { version = null } = asking.rules.roles.get(role) ?? {};
      yield { appointment, role, version, scope, side: name, words: scopes[scope].words(at) };
    }
}
const helps = ({ rules, actor, deed, about, world }: Asking): boolean =>
  check(rules, actor, deed.privilege, about, world).allowed;
/** Facts of a thing that would bring it within a scope that the actor holds already; tried before they are named. */
function* changes(asking: Asking): Generator<Words> {
  const { id: user, appointments } = asking.actor;
  for (const { thing, name, scope } of appointments.flatMap(({ role }) => placesOf(asking, role))) {
    const { fact = null } = scopes[scope].remedy(thing);
    if (fact === null) continue;
    const facts = { ...thing.facts, [fact]: fact === 'owner' ? user : [...idsOf(thing.facts[fact]), user] };
    const about = name === null ? { ...thing, facts } : { ...asking.about, [name]: { ...thing, facts } };
    if (helps({ ...asking, about })) yield { id: `remedy.change-${fact}`, values: { fact, user, thing: thing.id } };
  }
}
/** The anchors at which this role, given to the actor, would allow it; tried before they are named. */
function* toGive(asking: Asking, role: Role): Generator<Words> {
  for (const { thing, scope } of /^(learner|platform)$/u.test(role.kind) ? [] : placesOf(asking, role.id)) {
    const { anchor } = scopes[scope].remedy(thing);
    if (anchor === undefined || !fits(role, anchor)) continue;
    const appointments = [{ id: '', role: role.id, anchor, from: null, until: null }];
    const isEnough = helps({ ...asking, actor: { ...asking.actor, appointments } });
    if (isEnough) yield { id: 'remedy.give-role', values: { role: role.id, scope, anchor } };
  }
}
