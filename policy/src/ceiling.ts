import { type Asking, type Missing, allows, check, heldBy } from './check.ts';
import { type Named, type Rules, deedOf, needsAt, rowAt, tokensAt } from './compile.ts';
import { type Ranks, requirementNamed } from './requirement.ts';
import { type Cell, type Role, fits } from './role.ts';
import { type ScopeToken, idsOf, scopes } from './scope.ts';
import { isWithin, tokensOf } from './validate.ts';
import type { Actor, Anchor, Appointment, Id, Thing, World } from './world.ts';

type Given = Readonly<{ role: string | Role; anchor: Anchor | null; holder: Thing }>;
type Saved = Readonly<{ role: Role; organization: Id }>;
/** Whether it may be, with every reason why not. @example const verdict: Verdict = { allowed: true, reasons: [] }; */
export type Verdict = Readonly<{ allowed: boolean; reasons: readonly Missing[] }>;
/** The highest rank of these roles, at least the learner's; null: one is unknown. @example rankOf(rules, ['multisite.student']) // 0 */
export function rankOf({ ranks, floor }: Ranks, roles: readonly string[]): number | null {
  const known = roles.flatMap((role) => ranks.get(role) ?? []);
  return known.length < roles.length ? null : Math.max(floor ?? Number.NEGATIVE_INFINITY, ...known);
}
/** Do the first roles rank above the others? Never where one is unknown. @example outranks(rules, ['multisite.master'], []) // true */
export const outranks = (rules: Ranks, roles: readonly string[], others: readonly string[]): boolean =>
  (rankOf(rules, roles) ?? Number.NaN) > (rankOf(rules, others) ?? Number.NaN);

/** May the giver give, change or end this, by scope, rank, reach, availability and anchor, and not to oneself? @example mayGive(rules, lena, given, 'role.appoint', world).reasons */
export function mayGive(rules: Rules, giver: Actor, given: Given, named: Named, world: World): Verdict {
  const role = typeof given.role === 'string' ? rules.roles.get(given.role) : given.role;
  if (!role) throw new Error(`unknown role ${JSON.stringify(given.role)}`);
  const { holder, anchor } = given;
  const { id, rank } = role;
  const asking: Asking = { rules, actor: giver, deed: deedOf(rules, named), about: holder, world };
  const decision = check(rules, giver, named, holder, world);
  // holding the privilege to give a role counts as holding the role
  const counts = rules.deeds.has(`role.give:${id}`) && check(rules, giver, `role.give:${id}`, holder, world).allowed;
  const condition = role.available?.find((one) => world.organizations.has?.(holder.organization, one) !== true);
  return verdict([
    (holder.id === giver.id || idsOf(holder.facts.user).includes(giver.id)) && reason('oneself', {}),
    role.kind === 'learner' && reason('learner-role', { role: id }),
    decision.allowed && !clearsRank(asking, role, holder) && reason('rank', { role: id, rank }),
    !decision.allowed && decision.why === 'nowhere' && reason('nowhere', {}),
    ...(decision.allowed ? [] : decision.missing),
    ...(counts ? [] : beyond(asking, role, { ...holder, anchor })),
    condition !== undefined && { ...reason('not-available', { role: id, condition }), kind: 'condition' },
    !fits(role, anchor) && reason('anchor', { role: id, takes: role.anchor }),
  ]);
}

/** May a role be saved: ranked below the editor as before, reaching no further at the same anchor? @example maySave(rules, olu, saved, 'role.edit', world) */
export function maySave(rules: Rules, editor: Actor, saved: Saved, named: Named, world: World): Verdict {
  const { role, organization } = saved;
  const asking: Asking = { rules, actor: editor, deed: deedOf(rules, named), about: {}, world };
  const rank = Math.max(role.rank, rules.ranks.get(role.id) ?? role.rank);
  const clears = (one: Appointment) => rank < (rules.ranks.get(one.role) ?? 0) || organization !== editor.organization;
  const isRanked = editor.appointments.some((one) => heldBy(asking, one) > 0 && clears(one));
  const far = beyond(asking, role, { organization, anchor: 'same' });
  return verdict([!isRanked && reason('rank', { role: role.id, rank }), ...far]);
}

type Stand = Readonly<{ organization: Id; anchor: Anchor | null | 'same'; facts?: Thing['facts'] }>;
function clearsRank(asking: Asking, { id, rank }: Role, holder: Thing): boolean {
  const { rules, actor, world } = asking;
  const rule = requirementNamed(rules.assigning === 'below' ? 'ranks-below' : 'ranks-at-or-below');
  const ranks: Ranks = { ranks: new Map([...rules.ranks, [id, rank]]), floor: rules.floor };
  const roles = [...idsOf(holder.facts.roles), id];
  const target = holder.facts.roles ? { ...holder, facts: { ...holder.facts, roles } } : holder;
  const clears = (given: Appointment) => rule?.test({ ranks, actor, given, world }, target) === true;
  return actor.appointments.some((one) => allows(asking, one) && clears(one));
}

/** Every cell of the role that reaches further than the giver does; one's own things are not compared. */
function* beyond(asking: Asking, role: Role, stand: Stand): Generator<Missing> {
  for (const [privilege, cell] of Object.entries(role.cells)) {
    const all: Asking = { ...asking, deed: deedOf(asking.rules, privilege) };
    const own = asking.actor.appointments.filter((one) => heldBy(all, one) > 0 && isAsked(all, one, role, cell, stand));
    const given = all.deed.sides.flatMap(({ name }, side) => tokensOf(cell, name).map((scope) => ({ side, scope })));
    const compared = given.filter(({ scope }) => scope !== 'own' && scope !== 'purchased');
    // a deed on several things takes one appointment that reaches all of them
    const sets = all.deed.sides.length > 1 ? [compared] : compared.map((one) => [one]);
    for (const set of all.deed.privilege.personal ? [] : sets)
      if (!own.some((one) => set.every(({ side, scope }) => covers(all, one, side, scope, stand))))
        for (const { scope } of set) yield reason('beyond', { role: role.id, privilege, scope });
  }
}

/** What the giver's cell requires, the given one must require too, with no higher rank and at the same bank. */
function isAsked(asking: Asking, own: Appointment, { rank }: Role, { all = [] }: Cell, stand: Stand): boolean {
  const away = stand.organization !== asking.actor.organization;
  return needsAt(asking.rules, rowAt(asking.rules, own.role), asking.deed).every(({ requirement: { id } }) => {
    const isAlike = all.includes(id) || (id === 'ranks-at-or-below' && all.includes('ranks-below'));
    if (id.startsWith('ranks-')) return away || (isAlike && rank <= (asking.rules.ranks.get(own.role) ?? 0));
    return isAlike && (id !== 'issuer-on-bank' || stand.anchor === 'same' || own.anchor?.id === stand.anchor?.id);
  });
}
/** Does the giver's own appointment reach what a scope would, for somebody who stands there? */
function covers(asking: Asking, own: Appointment, side: number, scope: ScopeToken, stand: Stand): boolean {
  const { rules, actor, deed, world } = asking;
  const { isBelow } = world.organizations;
  const { organization, anchor, facts = {} } = stand;
  const [place = null, department = null] = [idsOf(facts.place)[0], idsOf(facts.department)[0]];
  const holder = { ...actor, organization, place, department };
  const at = anchor === 'same' ? null : scopes[scope].at(holder, { ...own, anchor });
  // an empty scope reaches nothing; a place that was not read may be any
  const isEmpty = anchor !== null || facts[scope === 'department' ? scope : 'place'] === null;
  if (at === null && anchor !== 'same' && isEmpty) return true;
  return tokensAt(rules, own.role, deed, side).some((wide) => {
    const from = scopes[wide].at(actor, own);
    const { reads, crosses } = scopes[wide];
    if (from === null || (scope === 'platform' && wide !== scope)) return false;
    const isClient = wide === 'client' && organization === from;
    if (organization !== actor.organization) return crosses && (isClient || isBelow(organization, from));
    if (anchor === 'same' || (reads === null && wide !== 'client')) return isWithin(scope, wide);
    if (wide === 'location-tree') return at !== null && isWithin(scope, wide) && world.places.inside(at, from);
    return wide === scope && at !== null && (at === from || (wide === 'client' && isBelow(at, from)));
  });
}
const reason = (id: string, values: Missing['values']): Missing => ({ kind: 'authority', id: `ceiling.${id}`, values });
const verdict = (all: readonly (Missing | false)[]): Verdict => {
  return { allowed: all.every((one) => one === false), reasons: all.filter((one) => one !== false) };
};
