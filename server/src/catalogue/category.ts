import { refusals } from '../refusal.ts';

/** A category of the catalogue, which may stand below another. */
export type Category = Readonly<{ id: string; name: string; parentId: string | null; version: number }>;

/** Levels of categories: deeper ones are not found any more. */
const deepest = 4;

export const categoryProblems = refusals({
  'category-name-taken': {
    status: 422,
    says: {
      en: 'There is a category of this name here already.',
      de: 'Hier gibt es schon eine Kategorie dieses Namens.',
    },
  },
  'category-unknown': {
    status: 422,
    says: { en: 'This category is not there any more.', de: 'Diese Kategorie gibt es nicht mehr.' },
  },
  'category-below-itself': {
    status: 422,
    says: { en: 'A category cannot stand below itself.', de: 'Eine Kategorie kann nicht unter sich selbst stehen.' },
  },
  'category-too-deep': {
    status: 422,
    says: {
      en: 'Categories go four levels deep. Choose one further up.',
      de: 'Kategorien reichen vier Ebenen tief. Wählen Sie eine weiter oben.',
    },
  },
  'category-holds-others': {
    status: 409,
    says: {
      en: 'This category has others below it. Delete or move those first.',
      de: 'Unter dieser Kategorie stehen andere. Löschen oder verschieben Sie zuerst diese.',
    },
  },
});

/** A category and everything above it, the nearest first. */
export function lineOf(all: readonly Category[], id: string | null): readonly string[] {
  const parents = new Map(all.map((one) => [one.id, one.parentId]));
  const line: string[] = [];
  for (let at = id; at !== null && parents.has(at) && !line.includes(at); at = parents.get(at) ?? null) line.push(at);
  return line;
}

/** What keeps a category (null: a new one) from standing below another (null: at the top). */
export function hindranceOf(
  all: readonly Category[],
  id: string | null,
  parent: string | null,
): keyof typeof categoryProblems | null {
  if (parent === null) return null;
  const line = lineOf(all, parent);
  if (line.length === 0) return 'category-unknown';
  if (id !== null && line.includes(id)) return 'category-below-itself';
  return line.length + heightOf(all, id) > deepest ? 'category-too-deep' : null;
}

/** Levels that a category takes with those below it. */
const heightOf = (all: readonly Category[], id: string | null): number =>
  id === null ? 1 : Math.max(...all.map((one) => lineOf(all, one.id).indexOf(id))) + 1;
