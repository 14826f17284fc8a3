import { createHash } from 'node:crypto';
import type { Role } from '@ambit/policy';

const marks = new WeakMap<Role, string>();

/** Names what a built-in role allows: two of the same mark allow the same. Sixteen hexadecimal digits. */
export function markOf(role: Role): string {
  const kept = marks.get(role);
  if (kept) return kept;
  const { rank, kind, anchor, available = [], cells } = role;
  const sorted = Object.entries(cells).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([rank, kind, anchor, available, sorted]);
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 16);
  marks.set(role, mark);
  return mark;
}

/** The version of a role in force: the number of the organization’s own one, or the mark of the model’s. */
export const versionOf = (role: Role): string => (role.version === undefined ? markOf(role) : String(role.version));
