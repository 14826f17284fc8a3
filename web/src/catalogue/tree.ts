import type { Category } from '../api/types.ts';

export type Branch = Readonly<{
  category: Category;
  depth: number /** With those above it: `Safety › Fire`. */;
  path: string;
}>;

/** Categories in the order of the catalogue, each with those below it right after it. */
export function branchesOf(
  all: readonly Category[],
  parent: string | null = null,
  above: readonly string[] = [],
): Branch[] {
  return all
    .filter(({ parentId }) => parentId === parent)
    .flatMap((category) => {
      const names = [...above, category.name];
      return [{ category, depth: above.length, path: names.join(' › ') }, ...branchesOf(all, category.id, names)];
    });
}

/** A category and everything below it. */
export const belowOf = (all: readonly Category[], id: string): readonly string[] => [
  id,
  ...all.filter(({ parentId }) => parentId === id).flatMap((one) => belowOf(all, one.id)),
];
