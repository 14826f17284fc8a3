import type { Thing } from '@ambit/policy';
import { keyOf } from '../../../database/keys.ts';
import { users } from '../../privileges.ts';
import type { UserState } from '../../user.ts';
import { lacking, lackingToEnd, lackingToGive, lastOfAll } from '../ceilings.ts';
import { parseField } from '../../../fields/index.ts';
import { type FieldId, fieldIds, isAdditional } from '../fields.ts';
import type { Judged } from '../judged.ts';
import type { Around, Existing, Profile, Reference } from '../known.ts';
import type { Reason } from '../reasons.ts';
import { overWhom } from '../row-change.ts';
import { groupsBack, outOfGroups } from './groups-back.ts';
import type { ImportRow, Kept } from '../store-rows.ts';

export const undoOutcomes = ['put-back', 'removed', 'disabled', 'left'] as const;
export type UndoOutcome = (typeof undoOutcomes)[number];

/** What would come, or came, of undoing one row; the reasons say what stays as it is. */
export type Undo = Readonly<{
  outcome: UndoOutcome;
  /** The fields that are put back. */ fields: readonly FieldId[];
  reasons: readonly Reason[];
  done: boolean;
}>;

/** What undoing the rows of a batch reads besides the users themselves. */
export type Beside = Readonly<{
  people: ReadonlyMap<string, Existing>;
  /** Users who signed in once, or of whom records are held. */ hold: ReadonlySet<string>;
  /** Locations, departments and job titles that are there still. */ there: ReadonlySet<string>;
  /** Who has a user name now, by its key. */ named: ReadonlyMap<string, string>;
  /** The import that is undone. */ import: string;
  /** The user of each line that came with the import. */ inLine: ReadonlyMap<number, string>;
}>;

export type Undone = Readonly<{ undo: Undo; judged: Judged | null }>;

/** Decides what becomes of one row when the import is undone, as if the asker did it by hand. */
export function judgeUndo(row: ImportRow, beside: Beside, around: Around): Undone {
  const user = row.user === null ? undefined : beside.people.get(row.user);
  if (!user || user.state === 'deleted') return left([{ field: null, code: 'gone-since' }]);
  return row.outcome === 'created' ? takenOut(user, beside, around) : putBack(user, row, beside, around);
}

/** Somebody who came with the import goes with it; who has signed in or has records is disabled. */
function takenOut(user: Existing, { hold, import: of }: Beside, around: Around): Undone {
  const isHeld = hold.has(user.id);
  if (isHeld && user.state === 'disabled') return left([{ field: null, code: 'changed-since' }]);
  if (user.id === around.asker.actor.id) return left([{ field: null, code: 'oneself' }]);
  const missing = lacking(users.import, user.thing, around.asker.world, around);
  if (missing) return left([{ field: null, code: 'not-changed-by-you', missing }]);
  const state: UserState = isHeld ? 'disabled' : 'deleted';
  const after: Profile = { ...user, state };
  const last = lastOfAll(user, after, around);
  if (last) return left([{ field: null, code: last }]);
  const reasons: readonly Reason[] = isHeld ? [{ field: null, code: 'has-records' }] : [];
  return {
    undo: { outcome: isHeld ? 'disabled' : 'removed', fields: [], reasons, done: false },
    judged: { ...changed(user, after, ['state'], null), ...(!isHeld && outOfGroups(user, of, around)) },
  };
}

/** Puts back, field by field, what nobody changed since. */
function putBack(user: Existing, row: ImportRow, beside: Beside, around: Around): Undone {
  const reasons: Reason[] = [];
  const before: Partial<Record<FieldId, Kept>> = {};
  const names: readonly FieldId[] = [...fieldIds, ...Object.keys(row.cells.set ?? {}).filter(isAdditional)];
  for (const field of names) {
    const kept = row.cells.set?.[field];
    if (!kept || field === 'groups') continue;
    const [was, set] = kept;
    const came =
      field === 'manager' && set === null ? (beside.inLine.get(row.cells.managerLine ?? 0) ?? null) : idOf(set);
    const now = field === 'movesOn' ? dayOf(user, came) : idOf(nowOf(user, field));
    const code = now === came ? inTheWay(field, was, user, beside, around) : 'changed-since';
    if (code) reasons.push(typeof code === 'string' ? { field, code } : code);
    else before[field] = was;
  }
  const groups = groupsBack(user, row, beside, around);
  reasons.push(...groups.reasons);
  const fields = names.filter((field) => before[field] !== undefined || (field === 'groups' && groups.back !== null));
  if (fields.length === 0) return left(reasons);
  const { manager, movesOn: _, ...profile } = before;
  // each field comes back with what it was kept as
  const after = { ...user, ...profile } as Profile;
  const { world } = around.asker;
  const facts = { ...user.thing.facts, place: after.location?.id ?? null, department: after.department?.id ?? null };
  const thing: Thing = { ...user.thing, facts };
  const refused = overWhom(user, after, thing, fields, world, around);
  if (refused.length > 0) return left(refused);
  const last = lastOfAll(user, after, around);
  if (last) return left([{ field: null, code: last }]);
  return {
    undo: { outcome: 'put-back', fields, reasons, done: false },
    judged: {
      ...changed(user, after, fields, referenceIn(manager)),
      ...datedBack(row, user, fields),
      ...(groups.back && { groups: groups.back }),
    },
  };
}

/** What was planned is taken back, and what was known since a day is so no more since that day. */
function datedBack(row: ImportRow, user: Existing, fields: readonly FieldId[]): Pick<Judged, 'day' | 'unplanned'> {
  const day = idOf(row.cells.set?.['movesOn']?.[1] ?? null);
  if (day === null || !fields.includes('movesOn')) return {};
  return user.planned.some((one) => one.day === day) ? { unplanned: day } : { day };
}

/** Why a field cannot be put back to what it was; null: nothing is in the way. */
function inTheWay(
  field: FieldId,
  was: Kept,
  user: Existing,
  beside: Beside,
  around: Around,
): Reason['code'] | Reason | null {
  const { world, actor } = around.asker;
  const no = (code: Reason['code'], missing: Reason['missing'] | null): Reason | null =>
    missing ? { field, code, missing, values: { value: idOf(was) ?? '' } } : null;
  if (field === 'location' || field === 'department' || field === 'jobTitle')
    return was === null || beside.there.has(idOf(was) ?? '') ? null : 'gone-since';
  if (isAdditional(field)) {
    const added = around.added.get(field);
    const isThere = added && (was === null || !('fault' in parseField(added, idOf(was) ?? '')));
    return isThere ? null : 'gone-since';
  }
  if (field === 'userName') {
    const holder = beside.named.get(keyOf(String(was)));
    return holder === undefined || holder === user.id ? null : 'changed-since';
  }
  if (field === 'state' && user.id !== actor.id)
    return no('state-not-changed', lacking(users.suspend, user.thing, world, around));
  if (field === 'role') {
    const { roles } = around.organization;
    const [held, given] = [roles.get(user.role ?? ''), roles.get(idOf(was) ?? '')];
    if (was !== null && !given) return 'gone-since';
    const end = held ? lackingToEnd(held, user.thing, around) : null;
    if (end) return no('role-not-ended', end);
    return given ? no('role-not-given', lackingToGive(given, user.thing, world, around)) : null;
  }
  if (field !== 'manager' || user.id === actor.id) return null;
  const manager = was === null ? null : beside.people.get(idOf(was) ?? '');
  if (was !== null && (!manager || manager.state === 'deleted')) return 'gone-since';
  const missing = lacking(users.mapManager, user.thing, world, around);
  return no('manager-not-set', missing ?? (manager ? lacking(users.mapManager, manager.thing, world, around) : null));
}

const left = (reasons: readonly Reason[]): Undone => ({
  undo: { outcome: 'left', fields: [], reasons, done: false },
  judged: null,
});

const changed = (before: Existing, after: Profile, fields: readonly FieldId[], manager: Reference | null): Judged => ({
  outcome: 'updated',
  reasons: [],
  user: before.id,
  before,
  after,
  changed: fields,
  newPlaces: null,
  manager,
  managerLine: null,
});

function nowOf(user: Existing, field: FieldId): Kept {
  if (field === 'manager') return user.managers[0] ?? null;
  // what an import keeps are the fields of a profile
  return user[field as keyof Profile] ?? null;
}

/** The day of a row while it is still planned, or the last on which anything of it changed. */
const dayOf = ({ planned, placed }: Existing, day: string | null): string | null =>
  [...planned.map((one) => one.day), ...Object.values(placed)].find((one) => one === day) ?? null;

const idOf = (value: Kept): string | null => (value !== null && typeof value === 'object' ? value.id : value);
const referenceIn = (value: Kept | undefined): Reference | null =>
  value !== null && typeof value === 'object' ? value : null;
