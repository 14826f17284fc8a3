import { type Actor, type Role, type Rules, type World, organizationsReached, scopes } from '@ambit/policy';

/** The organizations somebody's scopes reach, the own one first; `platform`: every tenant. */
export function reachOf({ actor, rules, world }: { actor: Actor; rules: Rules; world: World }): {
  organizations: readonly string[];
  platform: boolean;
} {
  const held = actor.appointments.map(({ role }) => role);
  const platform = held.some((role) => rules.roles.get(role)?.kind === 'platform');
  const wide = wideRoles(rules);
  if (!held.some((role) => wide.has(role))) return { organizations: [actor.organization], platform };
  const reached = organizationsReached(rules, actor, world);
  return { organizations: [actor.organization, ...reached.filter((id) => id !== actor.organization)], platform };
}

const known = new WeakMap<Rules, ReadonlySet<string>>();

/** Roles that may reach another organization. Every request asks, most people hold none, and a set of rules never changes. */
function wideRoles(rules: Rules): ReadonlySet<string> {
  const found = known.get(rules) ?? new Set([...rules.roles.values()].filter(isWide).map(({ id }) => id));
  known.set(rules, found);
  return found;
}

const isWide = ({ cells }: Role): boolean =>
  Object.values(cells)
    .flatMap((cell) => [cell, ...Object.values(cell.sides ?? {})])
    .some(({ any }) => any.some((token) => scopes[token].crosses));

/** A role that covers clients by name, and nothing besides. */
export const needsClient = ({ cells }: Role): boolean =>
  Object.keys(cells).length > 0 &&
  Object.values(cells).every(({ any }) => any.length > 0 && any.every((token) => token === 'client'));

/** A role that covers places, and so needs one. */
export const needsPlace = (role: Role): boolean =>
  Object.values(role.cells).some(({ any }) => any.some((token) => token.startsWith('location')));
