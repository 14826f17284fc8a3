import { type Anchor, type Places, type Role, type Thing, fits } from '@ambit/policy';

/** Who has users and roles: the two of which several can be merged into one, and from which scopes are read. */
export type Structure = 'location' | 'department';

/** A role somebody holds now or later, and where its holder stands. */
export type Held = Readonly<{
  appointment: string;
  role: string;
  anchor: Anchor | null;
  user: Readonly<{ id: string; name: string; roles: readonly string[]; stands: string | null }>;
}>;

/** Several of one kind that become one: their users, and the roles anchored at them, come to stand at the target. */
export type Merging = Readonly<{ structure: Structure; target: string; sources: readonly string[] }>;

const tokensOf: Readonly<Record<Structure, ReadonlySet<string>>> = {
  location: new Set(['location', 'location-tree']),
  department: new Set(['department']),
};

/** Where a role of somebody counts: at its anchor, else where the holder stands; null: it reads no such place. */
export function standing({ anchor, user }: Held, role: Role | undefined, structure: Structure): string | null {
  if (!role || !readsPlace(role, structure)) return null;
  if (anchor) return anchor.kind === structure ? anchor.id : null;
  return user.stands;
}

const readsPlace = (role: Role, structure: Structure): boolean =>
  Object.values(role.cells)
    .flatMap((cell) => [cell, ...Object.values(cell.sides ?? {})])
    .some(({ any }) => any.some((token) => tokensOf[structure].has(token)));

const readsBelow = (role: Role): boolean =>
  Object.values(role.cells).some(({ any }) => any.some((token) => token === 'location-tree'));

export type Effect = Readonly<{ held: Held; gains: boolean; moves: boolean; loses: boolean }>;

/**
 * Whose reach changes when several become one: who stands at the target or above it gains the users that come, who stood
 * above a former place alone loses them, and who stood at one moves with it.
 */
export function effectsOf(
  roles: ReadonlyMap<string, Role>,
  places: Places,
  { structure, target, sources }: Merging,
  held: readonly Held[],
): readonly Effect[] {
  return held.flatMap((one): Effect[] => {
    const role = roles.get(one.role);
    const at = standing(one, role, structure);
    if (at === null || !role) return [];
    const moves = sources.includes(at);
    const tree = structure === 'location' && readsBelow(role);
    const reaches = (place: string) => at === place || (tree && places.inside(place, at));
    const before = sources.filter(reaches).length;
    const after = moves || reaches(target);
    const gains = moves || (after && before < sources.length);
    const loses = !after && before > 0;
    return gains || loses || moves ? [{ held: one, gains, loses, moves }] : [];
  });
}

/** Whose reach changes when a location comes to stand below another: only scopes of a whole subtree read what is below. */
export function effectsOfMove(
  roles: ReadonlyMap<string, Role>,
  places: Places,
  { id, parent }: Readonly<{ id: string; parent: string | null }>,
  held: readonly Held[],
): readonly Effect[] {
  return held.flatMap((one): Effect[] => {
    const role = roles.get(one.role);
    const at = standing(one, role, 'location');
    if (at === null || !role || !readsBelow(role) || places.inside(at, id)) return [];
    const loses = places.inside(id, at);
    const gains = parent !== null && places.inside(parent, at);
    return gains === loses ? [] : [{ held: one, gains, loses, moves: false }];
  });
}

/** A role that moves counts as ended and given at the target: the thing it would be given to, and its new anchor. */
export function givenAnew(
  { held }: Effect,
  role: Role,
  organization: string,
  { structure, target }: Merging,
): { role: Role; anchor: Anchor | null; holder: Thing } {
  const anchor = held.anchor ? { kind: structure, id: target } : null;
  const place = structure === 'location' ? { place: target } : { department: target };
  const facts = { user: held.user.id, roles: [...held.user.roles], ...place };
  return {
    role,
    anchor: fits(role, anchor) ? anchor : held.anchor,
    holder: { kind: 'user', id: held.user.id, organization, facts },
  };
}
