import { keyOf } from '../../database/keys.ts';
import { type FieldId, isAdditional } from './fields.ts';
import { type GroupChange, namesOf } from './groups.ts';
import { type Judged, profileFields } from './judged.ts';
import type { Planned } from './known.ts';
import type { ImportRow, Kept, KeptCells } from './store-rows.ts';
import type { Cells } from './wanted.ts';

/** A row with what was decided, as it is kept. A password is never kept; of somebody new, nothing was there before. */
export function keptRow(line: number, cells: Cells, judged: Judged, done: boolean): ImportRow {
  const { password: _, ...raw } = cells;
  const set = judged.before ? changesOf(judged) : {};
  const kept: KeptCells = {
    raw,
    ...(judged.after && { place: judged.after.location?.id ?? null }),
    ...(Object.keys(set).length > 0 && { set }),
    ...(judged.managerLine !== null && { managerLine: judged.managerLine }),
    ...(judged.newPlaces && { newLocation: judged.newPlaces.key }),
    ...(judged.groups && keptGroups(judged.groups)),
  };
  return { line, outcome: judged.outcome, cells: kept, reasons: judged.reasons, user: judged.user, done };
}

/** What each changed field was and what it is to be. */
export function changesOf({
  before,
  after,
  changed,
  manager,
  day,
  planned,
  groups,
}: Judged): Readonly<Record<string, readonly [Kept, Kept]>> {
  const set: Record<string, readonly [Kept, Kept]> = {};
  if (!after) return set;
  for (const field of [...profileFields, ...changed.filter(isAdditional)])
    if (changed.includes(field)) set[field] = [before?.[field] ?? null, after[field] ?? null];
  if (changed.includes('movesOn')) set['movesOn'] = [null, planned ? waitingFor(planned) : (day ?? null)];
  if (changed.includes('manager')) set['manager'] = [before?.managers[0] ?? null, manager];
  if (groups) set['groups'] = namesOf(groups);
  return set;
}

/** Which groups the user joined and left, and the keys of those that come with the row. */
const keptGroups = ({ join, leave, create }: GroupChange): Pick<KeptCells, 'groups' | 'newGroups'> => ({
  groups: { joined: join, left: leave },
  ...(create.length > 0 && { newGroups: create.map(keyOf) }),
});

/** What waits for a day, under the day, as people read it. */
const waitingFor = ({ day, told }: Planned): Kept => ({
  id: day,
  name: `${day}: ${Object.values(told)
    .map((one) => one ?? '–')
    .join(', ')}`,
});

/** The cells of a row of the file under the fields they stand for. */
export function cellsOf(row: readonly string[], mapping: readonly (FieldId | null)[]): Cells {
  const cells: Partial<Record<FieldId, string>> = {};
  for (const [at, field] of mapping.entries()) {
    const cell = field ? row[at]?.trim() : '';
    if (field && cell) cells[field] = cell;
  }
  return cells;
}
