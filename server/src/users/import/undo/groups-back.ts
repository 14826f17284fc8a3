import type { Around, Existing } from '../known.ts';
import { type GroupChange, groupsKept, overMember } from '../groups.ts';
import type { Reason } from '../reasons.ts';
import type { ImportRow } from '../store-rows.ts';
import type { Beside } from './undo.ts';

type Back = Readonly<{ back: GroupChange | null; reasons: readonly Reason[] }>;

/** Has somebody leave the groups a row brought them into, and come back to those it had them leave; the rest stays. */
export function groupsBack(user: Existing, row: ImportRow, { import: of }: Beside, around: Around): Back {
  const { joined = [], left = [] } = row.cells.groups ?? {};
  if (joined.length + left.length === 0) return { back: null, reasons: [] };
  const has = around.groups.of.get(user.id) ?? [];
  const leave = joined.filter(({ id }) => has.some((one) => one.id === id && one.import === of));
  const join = left.filter(({ id }) => around.groups.known.has(id) && !has.some((one) => one.id === id));
  if (leave.length + join.length === 0) return { back: null, reasons: [changedSince] };
  const refused = [...groupsKept([...leave, ...join], around), ...overMember(user, around)];
  if (refused.length > 0) return { back: null, reasons: refused };
  const back = { join, leave, create: [], was: has.map(({ name }) => name) };
  return { back, reasons: leave.length + join.length < joined.length + left.length ? [changedSince] : [] };
}

/** Whoever goes with the import leaves the groups it brought them into. */
export function outOfGroups(user: Existing, of: string, around: Around): Readonly<{ groups?: GroupChange }> {
  const has = around.groups.of.get(user.id) ?? [];
  const leave = has.filter((one) => one.import === of);
  return leave.length > 0 ? { groups: { join: [], leave, create: [], was: has.map(({ name }) => name) } } : {};
}

const changedSince: Reason = { field: 'groups', code: 'changed-since' };
