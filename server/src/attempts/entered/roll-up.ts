import { countsAsDone, type DatedTry, type Standing, standingOf, type Tries } from '../standing.ts';

export type RolledUp = Standing & Readonly<{ /** Null: not completed. */ completedAt: Date | null }>;

/**
 * How an enrollment stands by its tries alone, after somebody changed or added one: what it was before says nothing. It
 * was completed when the last of its items was first done, or when the course as a whole was.
 * @example rolledUp(before, ['a'], { items: ['a'], tries: [passedOnFriday] }).completedAt // that Friday
 */
export function rolledUp(before: Standing, { items, tries }: Tries): RolledUp {
  const judged = items.length > 0 ? items : itemsOf(tries);
  const standing = standingOf({ ...before, state: 'not-started' }, judged, tries);
  return { ...standing, completedAt: standing.state === 'completed' ? doneAt(judged, tries) : null };
}

/** A course whose units are all done by being there counts those that were opened. */
const itemsOf = (tries: readonly DatedTry[]): readonly string[] => [
  ...new Set(tries.flatMap(({ item }) => (item === null ? [] : [item]))),
];

function doneAt(items: readonly string[], tries: readonly DatedTry[]): Date {
  const firstOf = (item: string | null): number =>
    Math.min(...tries.filter((one) => one.item === item && countsAsDone(one)).map(({ at }) => Date.parse(at)));
  const byItems = items.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...items.map(firstOf));
  return new Date(Math.min(firstOf(null), byItems));
}
