import { fieldIds, type HistoryField } from '../rows/fields.ts';
import type { Reason } from '../rows/reasons.ts';
import type { HistoryRow, KeptValue } from '../kept.ts';

/** What would come, or came, of undoing one row; the reasons say why it stays as it is. */
export type Undo = Readonly<{
  outcome: 'put-back' | 'removed' | 'left';
  fields: readonly HistoryField[];
  reasons: readonly Reason[];
  done: boolean;
}>;

/** A record as it is now. */
export type Now = Readonly<{ version: number; import: string | null }>;

/** What undoing the rows of a batch reads. */
export type Beside = Readonly<{
  import: string;
  /** Records by their ids. */ records: ReadonlyMap<string, Now>;
  /** Records that something was built on. */ built: ReadonlySet<string>;
  /** Users the asker may undo it for. */ mine(row: HistoryRow): Reason | null;
}>;

/** Decides what becomes of one row when the import is undone: what somebody changed since, or built on, stays. */
export function judgeUndo(row: HistoryRow, beside: Beside): Undo {
  const { record = '', version, set = {} } = row.cells;
  const now = beside.records.get(record);
  if (!now) return left('gone-since');
  const refused = beside.mine(row);
  if (refused) return { outcome: 'left', fields: [], reasons: [refused], done: false };
  if (now.version !== version) return left('changed-since');
  if (row.outcome === 'created' && beside.built.has(record)) return left('built-on');
  return row.outcome === 'created'
    ? { outcome: 'removed', fields: [], reasons: [], done: false }
    : { outcome: 'put-back', fields: fieldIds.filter((id) => set[id] !== undefined), reasons: [], done: false };
}

const left = (code: Reason['code']): Undo => ({
  outcome: 'left',
  fields: [],
  reasons: [{ field: null, code }],
  done: false,
});

/** What a field was before the import; the present value where the import did not set it. */
export function was<T extends KeptValue>(row: HistoryRow, field: HistoryField, now: T): T {
  const kept = row.cells.set?.[field];
  // what was kept of a field has the type of that field
  return kept ? (kept[0] as T) : now;
}
