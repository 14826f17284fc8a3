import type { May, Me } from './api/types.ts';
import { changing, type PrivilegeId } from './api/privileges.gen.ts';

/** How a deed is shown: to be done, visible with its reason, or not at all. */
export type Standing = Readonly<{ shown: 'open' } | { shown: 'refused'; reason: string | null } | { shown: 'absent' }>;

/**
 * Where a deed on one thing stands: the answer that came with the thing decides. Without an answer the deed is not for
 * this thing and is left out.
 */
export function standingOn(may: May | undefined, me: Me): Standing {
  if (may === true) return { shown: 'open' };
  if (may === undefined || !changesThings(me)) return { shown: 'absent' };
  return { shown: 'refused', reason: may.reason };
}

/** Where a deed stands that begins something new: refused ones are shown to people who change things, not to readers. */
export function standingOf(privilege: PrivilegeId, me: Me): Standing {
  if (me.may[privilege]) return { shown: 'open' };
  return changesThings(me) ? { shown: 'refused', reason: null } : { shown: 'absent' };
}

/** Learners and reports-only roles see no trace of deeds that are not theirs. */
export const changesThings = (me: Me): boolean => changing.some((privilege) => me.may[privilege]);
