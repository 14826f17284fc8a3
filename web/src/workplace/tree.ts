import type { FoundLocation, Location } from '../api/types.ts';

/** What is known of the children of one location: those that came, and where the list goes on. */
export type Known = Readonly<{ items: readonly Location[]; after: string | null }>;
/** Rows from top to bottom: a location, or the place where more of the same parent can be had. */
export type Branch =
  | Readonly<{ location: Location; depth: number }>
  | Readonly<{ more: string; after: string; depth: number }>
  | Readonly<{ waiting: string; depth: number }>;

/** The key of what stands at the top, among the parents. */
export const top = '';

/** The tree as rows; a branch that is open and has not come yet shows that it is waited for. */
export function rowsOf(known: ReadonlyMap<string, Known>, isOpen: (id: string) => boolean): readonly Branch[] {
  const rows: Branch[] = [];
  const visit = (parent: string, depth: number): void => {
    const part = known.get(parent);
    if (!part) return void rows.push({ waiting: parent, depth });
    for (const location of part.items) {
      rows.push({ location, depth });
      if (location.children > 0 && isOpen(location.id)) visit(location.id, depth + 1);
    }
    if (part.after !== null) rows.push({ more: parent, after: part.after, depth });
  };
  visit(top, 0);
  return rows;
}

/** A small tree that came whole, by parents; what stands below something out of sight stands at the top. */
export function byParent(all: readonly Location[]): ReadonlyMap<string, Known> {
  const ids = new Set(all.map(({ id }) => id));
  const grouped = Map.groupBy(all, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : top));
  const known = new Map<string, Known>([[top, { items: [], after: null }]]);
  for (const [parent, items] of grouped) known.set(parent, { items, after: null });
  return known;
}

/** Pages of one parent in a row, and after them what was found further on than they go. */
export function joined(pages: readonly Known[], found: readonly Location[]): Known {
  const items = pages.flatMap((page) => page.items);
  const there = new Set(items.map(({ id }) => id));
  return { items: [...items, ...found.filter(({ id }) => !there.has(id))], after: pages.at(-1)?.after ?? null };
}

/** "North / Leeds": where a location stands, for lists that show no tree. */
export const pathOf = ({ name, above }: Readonly<{ name: string; above: readonly Readonly<{ name: string }>[] }>) =>
  [...above.map((one) => one.name), name].join(' / ');

/** Is it this very location, or does it stand below it? */
export const isWithin = ({ id, above }: Pick<FoundLocation, 'id' | 'above'>, of: string): boolean =>
  id === of || above.some((one) => one.id === of);

/** Is the row this very location, or below it, as far as the rows tell? */
export function isBelow(rows: readonly Branch[], id: string | null, of: string): boolean {
  const parents = new Map(rows.flatMap((row) => ('location' in row ? [[row.location.id, row.location.parentId]] : [])));
  for (let at: string | null = id; at; at = parents.get(at) ?? null) if (at === of) return true;
  return false;
}

/** The next row whose name begins with what was typed, from one on and round again. */
export function typedAhead(rows: readonly Branch[], typed: string, from: number): number {
  const wanted = typed.toLowerCase();
  const begins = (row: Branch | undefined) =>
    row !== undefined && 'location' in row && row.location.name.toLowerCase().startsWith(wanted);
  const order = rows.map((_, step) => (from + step) % rows.length);
  return order.find((index) => begins(rows[index])) ?? -1;
}
