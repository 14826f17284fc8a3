import {
  type Actor,
  type Cell,
  type Missing,
  type Privilege,
  type Role,
  type Rules,
  type Thing,
  type World,
  mayGive,
  organizationsReached,
  scopes,
} from '@ambit/policy';

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

type Asker = Readonly<{ actor: Actor; rules: Rules; world: World }>;

/**
 * Where somebody's roles, present and future, reach further than the asker's, by the order in which roles are given;
 * nothing: all that they reach lies within. What is theirs by name (made, taught, reporting to them) is not the
 * asker's, so it counts as anywhere in the organization; and the right to give a role does not count as holding it.
 */
export function beyondReach(
  { actor, rules, world }: Asker,
  other: Pick<Asker, 'actor' | 'rules'>,
  holder: Thing,
  privilege: Privilege,
): readonly Missing[] {
  // what everybody there has from the beginning sets nobody apart
  const given = other.actor.appointments.filter(({ id }) => id !== 'learner');
  const held = given.filter(({ until }) => until === null || until > world.now);
  return held.flatMap(({ role: id, anchor }) => {
    const found = other.rules.roles.get(id);
    if (!found) return [];
    const role = { ...found, id: `${id} as it is held`, cells: byAnybody(found.cells) };
    const { reasons } = mayGive(rules, actor, { role, anchor, holder }, privilege, world);
    const beyond = reasons.filter((one) => one.id === 'ceiling.beyond');
    return beyond.map((one) => ({ ...one, values: { ...one.values, role: id } }));
  });
}

const byName: ReadonlySet<string> = new Set(['created', 'instructs', 'reports']);

const byAnybody = (cells: Role['cells']): Role['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([privilege, cell]) => [privilege, widened(cell)]));

const widened = (cell: Cell): Cell => ({
  ...cell,
  any: cell.any.map((token) => (byName.has(token) ? 'organization' : token)),
  ...(cell.sides && {
    sides: Object.fromEntries(Object.entries(cell.sides).map(([side, one]) => [side, widened(one)])),
  }),
});
