import type { Location } from '../api/types.ts';

export type Branch = Readonly<{ location: Location; depth: number; children: number }>;

/** The tree as rows from top to bottom, names in order; a location whose parent is out of sight stands at the top. */
export function rowsOf(locations: readonly Location[], isOpen: (id: string) => boolean): readonly Branch[] {
  const known = new Set(locations.map(({ id }) => id));
  const byParent = Map.groupBy(locations, ({ parentId }) => (parentId && known.has(parentId) ? parentId : ''));
  const rows: Branch[] = [];
  const visit = (parent: string, depth: number): void => {
    for (const location of [...(byParent.get(parent) ?? [])].sort((a, b) => a.name.localeCompare(b.name))) {
      const children = byParent.get(location.id)?.length ?? 0;
      rows.push({ location, depth, children });
      if (children > 0 && isOpen(location.id)) visit(location.id, depth + 1);
    }
  };
  visit('', 0);
  return rows;
}

/** Those that match, with everything above them so that one sees where they stand. */
export function matching(locations: readonly Location[], words: string): readonly Location[] {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return locations;
  const byId = new Map(locations.map((each) => [each.id, each]));
  const kept = new Set<string>();
  for (const location of locations) {
    if (!`${location.name} ${location.identifier}`.toLowerCase().includes(wanted)) continue;
    for (
      let at: Location | undefined = location;
      at && !kept.has(at.id);
      at = at.parentId ? byId.get(at.parentId) : undefined
    ) {
      kept.add(at.id);
    }
  }
  return locations.filter(({ id }) => kept.has(id));
}

type Named = Pick<Location, 'id' | 'parentId' | 'name'>;

/** "North / Leeds": where a location stands, for lists that show no tree. */
export function pathsOf(locations: readonly Named[]): ReadonlyMap<string, string> {
  const byId = new Map(locations.map((each) => [each.id, each]));
  const paths = new Map<string, string>();
  const pathOf = (location: Named): string => {
    const known = paths.get(location.id);
    if (known !== undefined) return known;
    const parent = location.parentId ? byId.get(location.parentId) : undefined;
    const path = parent ? `${pathOf(parent)} / ${location.name}` : location.name;
    paths.set(location.id, path);
    return path;
  };
  for (const location of locations) pathOf(location);
  return paths;
}

/** Everything at or below one location. */
export function within(locations: readonly Location[], id: string): ReadonlySet<string> {
  const byParent = Map.groupBy(locations, ({ parentId }) => parentId ?? '');
  const found = new Set([id]);
  for (const each of found) for (const child of byParent.get(each) ?? []) found.add(child.id);
  return found;
}
