import { keyOf } from '../../database/keys.ts';

/** A location a cell may mean; `path` are the keys of the names from the top down to its own. */
export type Place = Readonly<{
  id: string;
  name: string;
  identifierKey: string;
  path: readonly string[];
  /** Position of its level, the highest level first. */ level: number;
  holdsUsers: boolean;
  expired: boolean;
}>;

/** Locations as cells name them; each under the key of its identifier and of its name. */
export type Places = Readonly<{
  byIdentifier: ReadonlyMap<string, Place>;
  byName: ReadonlyMap<string, readonly Place[]>;
}>;

/** A level of the location tree. */
export type Level = Readonly<{ id: string; position: number; holdsUsers: boolean }>;

/** Locations that would be added for a row: each below the one before it, the first below `parent`. */
export type NewPlaces = Readonly<{
  key: string;
  parent: Place | null;
  names: readonly string[];
  levels: readonly string[];
}>;

/** @example namesIn('North > Leeds') // ['North', 'Leeds'] */
export const namesIn = (cell: string): readonly string[] =>
  cell
    .split(/[/\\>»›|]/u)
    .map((step) => step.trim())
    .filter(Boolean);

/** Every key by which a location has to be looked up to understand a cell. */
export const keysIn = (cell: string): readonly string[] => [keyOf(cell), ...namesIn(cell).map(keyOf)];

/**
 * The locations a cell may mean: by identifier, else by name, else by a path that ends in it. A path may begin anywhere,
 * also with the name of the organization; when several end like it, the one that begins at the top is meant.
 */
export function placesMeant(cell: string, among: Places, organization: readonly string[]): readonly Place[] {
  const key = keyOf(cell);
  const identified = among.byIdentifier.get(key);
  if (identified) return [identified];
  const named = among.byName.get(key);
  if (named) return named;
  const steps = namesIn(cell).map(keyOf);
  const found = endingWith(steps, among);
  return found.length > 0 || !isRooted(steps, organization) ? found : endingWith(steps.slice(1), among);
}

/**
 * What would have to be added for a cell that means no location yet; null where the tree has no level left for it.
 * `parents` says which of several locations may be built on, `top` what a name without a known parent stands below.
 */
export function newPlaces(
  cell: string,
  among: Places,
  levels: readonly Level[],
  organization: readonly string[],
  parents: (place: Place) => boolean,
  top: Place | null,
): NewPlaces | null {
  const written = namesIn(cell);
  const names = isRooted(written.map(keyOf), organization) ? written.slice(1) : written;
  for (let known = names.length - 1; known >= 0; known -= 1) {
    const meant = known > 0 ? endingWith(names.slice(0, known).map(keyOf), among).filter(parents) : [];
    // whoever builds below the own location writes a name there, not a path to somewhere else
    if (meant.length > 1 || (known === 0 && top !== null && names.length > 1)) return null;
    const parent = known > 0 ? meant[0] : top;
    if (parent === undefined) continue;
    const rest = names.slice(known);
    const below = levels
      .filter(({ position }) => position > (parent?.level ?? Number.NEGATIVE_INFINITY))
      .slice(0, rest.length);
    if (
      rest.length === 0 ||
      below.length < rest.length ||
      below.at(-1)?.holdsUsers !== true ||
      rest.some((name) => name.length > longestName)
    )
      return null;
    const key = [...(parent?.path ?? []), ...rest.map(keyOf)].join('/');
    return { key, parent, names: rest, levels: below.map(({ id }) => id) };
  }
  return null;
}

const longestName = 100;

const isRooted = (steps: readonly string[], organization: readonly string[]): boolean =>
  steps.length > 1 && (steps[0] === 'root' || organization.includes(steps[0] ?? ''));

function endingWith(steps: readonly string[], among: Places): readonly Place[] {
  const candidates = among.byName.get(steps.at(-1) ?? '') ?? [];
  const found = candidates.filter(({ path }) =>
    steps.every((step, at) => path[path.length - steps.length + at] === step),
  );
  const fromTop = found.filter(({ path }) => path.length === steps.length);
  return steps.length > 1 && fromTop.length === 1 ? fromTop : found;
}
