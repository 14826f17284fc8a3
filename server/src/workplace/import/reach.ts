import type { Places, Role } from '@ambit/policy';
import { type Held, standing } from '../gains.ts';
import type { Kept, Row } from './diff.ts';

/** The parents of all locations, as they are and as they would be. */
export type Trees = Readonly<{ before: Places; after: Places }>;
export type Change = Readonly<{ held: Held; gains: boolean; loses: boolean }>;

/** Where locations come to stand that move, and where they stood: whoever looks after what is above is concerned. */
export const around = (rows: readonly Row[], { before, after }: Trees): readonly string[] => [
  ...new Set(movedOf(rows).flatMap(({ id, parent }) => [...before.above(id), ...(parent ? after.above(parent) : [])])),
];

export const movedOf = (rows: readonly Row[]): readonly (Row & { was: Kept })[] =>
  rows.filter(
    (row): row is Row & { was: Kept } => row.reason === null && row.was !== null && row.was.parent !== row.parent,
  );

/** Who comes to reach locations that were there before, and who no longer reaches some. */
export function changes(
  roles: ReadonlyMap<string, Role>,
  held: readonly Held[],
  { before, after }: Trees,
): readonly Change[] {
  const known = new Map<string, Readonly<{ gains: boolean; loses: boolean }>>();
  const at = (place: string) => {
    const found = known.get(place) ?? compared(before.below(place), after.below(place), before);
    known.set(place, found);
    return found;
  };
  return held.flatMap((one): Change[] => {
    const role = roles.get(one.role);
    const place = standing(one, role, 'location');
    if (place === null || !role || !readsBelow(role)) return [];
    const { gains, loses } = at(place);
    return gains || loses ? [{ held: one, gains, loses }] : [];
  });
}

/** Rows by which somebody who stands at a place comes to reach more: the uppermost, which take others along. */
export function causes(rows: readonly Row[], place: string, { before, after }: Trees): readonly Row[] {
  const moved = movedOf(rows).filter(({ id }) => after.inside(id, place) && !before.inside(id, place));
  const ids = new Set(moved.map(({ id }) => id));
  return moved.filter(
    ({ id }) =>
      !after
        .above(id)
        .slice(1)
        .some((above) => ids.has(above)),
  );
}

function compared(before: readonly string[], after: readonly string[], tree: Places) {
  const [was, is] = [new Set(before), new Set(after)];
  return {
    // what is new has no users yet
    gains: after.some((id) => !was.has(id) && tree.above(id).length > 0),
    loses: before.some((id) => !is.has(id)),
  };
}

const readsBelow = (role: Role): boolean =>
  Object.values(role.cells).some(({ any }) => any.some((token) => token === 'location-tree'));
