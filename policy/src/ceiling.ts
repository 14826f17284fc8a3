import type { Actor, Anchor, Appointment, World } from './appointment.ts';
import { type Asking, type Missing, allows, check, holds } from './check.ts';
import { type Named, type Rules, deedOf, maskAt, needsAt, tokensIn } from './compile.ts';
import type { Id, Thing } from './kind.ts';
import { type Ranks, requirementNamed } from './requirement.ts';
import { type Cell, type Role, fits } from './role.ts';
import { type ScopeToken, idsOf, scopes } from './scope.ts';
import { isWithin, tokensOf } from './validate.ts';

/** An appointment to be given, changed or ended. @example const given: Given = { role: 'multisite.student', anchor: null, holder: sam }; */
export type Given = Readonly<{ role: string | Role; anchor: Anchor | null; holder: Thing }>;
/** A role to be saved in an organization. @example const saved: Saved = { role, organization: 'harbor' }; */
export type Saved = Readonly<{ role: Role; organization: Id }>;
/** Whether it may be, with every reason why not. @example const verdict: Verdict = { allowed: true, reasons: [] }; */
export type Verdict = Readonly<{ allowed: boolean; reasons: readonly Missing[] }>;

/** The highest rank of these roles, at least the learner's; null: one is unknown. @example rankOf(rules, ['multisite.student']) // 0 */
export function rankOf({ ranks, floor }: Ranks, roles: readonly string[]): number | null {
  const known = roles.flatMap((role) => ranks.get(role) ?? []);
  return known.length < roles.length ? null : Math.max(floor ?? Number.NEGATIVE_INFINITY, ...known);
}

/** Do the first roles rank above the others? Never where one is unknown. @example outranks(rules, ['multisite.master'], []) // true */
export function outranks(rules: Ranks, roles: readonly string[], others: readonly string[]): boolean {
  const [mine, theirs] = [rankOf(rules, roles), rankOf(rules, others)];
  return mine !== null && theirs !== null && mine > theirs;
}

/**
 * May the giver give, change or end this? Not to oneself, within the privilege's scope, by rank as the organization
 * says, not beyond the giver's reach, where the role is available and fits its anchor.
 * @example mayGive(rules, lena, { role: 'multisite.student', anchor: null, holder: sam }, 'role.appoint', world).reasons
 */
export function mayGive(rules: Rules, giver: Actor, given: Given, named: Named, world: World): Verdict {
  const role = typeof given.role === 'string' ? rules.roles.get(given.role) : given.role;
  if (!role) throw new Error(`unknown role ${given.role}`);
  const { holder, anchor } = given;
  const { id } = role;
  const asking: Asking = { rules, actor: giver, deed: deedOf(rules, named), things: [holder], world };
  const decision = check(rules, giver, named, holder, world);
  const scope = decision.allowed
    ? [!clearsRank(asking, role, holder) && reason('rank', { role: id, rank: role.rank })]
    : decision.missing;
  // holding the privilege to give a role counts as holding the role
  const counts = rules.deeds.has(`role.give:${id}`) && check(rules, giver, `role.give:${id}`, holder, world).allowed;
  const lacking = role.available?.find((one) => world.organizations.has?.(holder.organization, one) !== true);
  return verdict([
    (holder.id === giver.id || idsOf(holder.facts.user).includes(giver.id)) && reason('oneself', {}),
    role.kind === 'learner' && reason('learner-role', { role: id }),
    ...(scope.length === 0 ? [reason('nowhere', {})] : scope),
    ...(counts ? [] : beyond(asking, role, { ...holder, anchor })),
    lacking !== undefined && { ...reason('not-available', { role: id, condition: lacking }), kind: 'condition' },
    !fits(role, anchor) && reason('anchor', { role: id, takes: role.anchor }),
  ]);
}

/** May a role be saved: ranked below the editor as before, reaching no further at the same anchor? @example maySave(rules, olu, saved, 'role.edit', world) */
export function maySave(
  rules: Rules,
  editor: Actor,
  { role, organization }: Saved,
  named: Named,
  world: World,
): Verdict {
  const asking: Asking = { rules, actor: editor, deed: deedOf(rules, named), things: [], world };
  const held = editor.appointments.filter((one) => holds(asking, one)).map((one) => rules.ranks.get(one.role) ?? 0);
  const rank = Math.max(role.rank, rules.ranks.get(role.id) ?? role.rank);
  const isRanked = held.some((own) => rank < own || organization !== editor.organization);
  const far = beyond(asking, role, { organization, anchor: 'same' });
  return verdict([!isRanked && reason('rank', { role: role.id, rank }), ...far]);
}

/** Where the holder of a role would stand: with these facts, or wherever the giver does. */
type Stand = Readonly<{ organization: Id; anchor: Anchor | null | 'same'; facts?: Thing['facts'] }>;

function clearsRank(asking: Asking, { id, rank }: Role, holder: Thing): boolean {
  const { rules, actor, world } = asking;
  const rule = requirementNamed(rules.assigning === 'below' ? 'ranks-below' : 'ranks-at-or-below');
  const ranks: Ranks = { ranks: new Map([...rules.ranks, [id, rank]]), floor: rules.floor };
  const roles = [...idsOf(holder.facts.roles), id];
  const target = holder.facts.roles ? { ...holder, facts: { ...holder.facts, roles } } : holder;
  return actor.appointments.some((one) => allows(asking, one) && rule?.test(ranks, actor, one, target, world));
}

/** Every cell of the role that reaches further than the giver does; one's own things are not compared. */
function beyond(asking: Asking, role: Role, stand: Stand): readonly Missing[] {
  const cells = Object.entries(role.cells).map(([id, cell]) => ({ cell, deed: deedOf(asking.rules, id) }));
  return cells
    .filter(({ deed }) => !deed.privilege.personal)
    .flatMap(({ cell, deed }) => {
      const all: Asking = { ...asking, deed };
      const held = asking.actor.appointments.filter((own) => holds(all, own) && isAsked(all, own, role, cell, stand));
      const reach = (side: number, own: Appointment) => tokensIn(maskAt(asking.rules, own.role, deed, side));
      return deed.sides.flatMap(({ name }, side) => {
        const tokens = tokensOf(cell, name).filter((token) => token !== 'own' && token !== 'purchased');
        const over = tokens.filter(
          (token) => !held.some((own) => reach(side, own).some((wide) => covers(all, own, wide, token, stand))),
        );
        return over.map((scope) => reason('beyond', { role: role.id, privilege: deed.privilege.id, scope }));
      });
    });
}

/** What the giver's cell requires, the given one must require too, with no higher rank and at the same bank. */
function isAsked(
  { rules, deed, actor }: Asking,
  own: Appointment,
  { rank }: Role,
  { all = [] }: Cell,
  stand: Stand,
): boolean {
  return needsAt(rules, own.role, deed).every(({ requirement: { id } }) => {
    const isAlike = id === 'ranks-at-or-below' ? all.includes(id) || all.includes('ranks-below') : all.includes(id);
    if (id.startsWith('ranks-'))
      return stand.organization !== actor.organization || (isAlike && rank <= (rules.ranks.get(own.role) ?? 0));
    return isAlike && (id !== 'issuer-on-bank' || stand.anchor === 'same' || own.anchor?.id === stand.anchor?.id);
  });
}

function covers(
  { actor, world }: Asking,
  own: Appointment,
  wide: ScopeToken,
  token: ScopeToken,
  stand: Stand,
): boolean {
  const from = scopes[wide].at(actor, own);
  const { isBelow } = world.organizations;
  const { organization, anchor, facts = {} } = stand;
  if (from === null) return false;
  if (organization !== actor.organization)
    return (
      token !== 'platform' &&
      scopes[wide].crosses &&
      ((wide === 'client' && organization === from) || isBelow(organization, from))
    );
  if (anchor === 'same') return isWithin(token, wide);
  const [place = null, department = null] = [idsOf(facts.place)[0], idsOf(facts.department)[0]];
  const at = scopes[token].at({ ...actor, organization, place, department }, { ...own, anchor });
  // an empty scope reaches nothing; a place that was not read may be any
  if (at === null)
    return anchor !== null || isWithin(token, wide) || facts[token === 'department' ? token : 'place'] === null;
  if (wide === 'location-tree') return isWithin(token, wide) && world.places.inside(at, from);
  if (wide === 'client') return token === wide && (at === from || isBelow(at, from));
  return token === wide ? at === from : isWithin(token, wide);
}

const reason = (id: string, values: Missing['values']): Missing => ({ kind: 'authority', id: `ceiling.${id}`, values });

function verdict(all: readonly (Missing | false)[]): Verdict {
  const reasons = all.filter((one) => one !== false);
  return { allowed: reasons.length === 0, reasons };
}
