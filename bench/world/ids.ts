import { mixed, streams } from './random.ts';

/** Things of the data set that have an id; the place in this list is part of the id. */
const kinds = [
  ...([
    'organization',
    'level',
    'location',
    'department',
    'job-title',
    'group',
    'user',
    'mapping',
    'appointment',
  ] as const),
  ...(['file', 'package', 'course', 'version', 'item', 'enrollment', 'attempt'] as const),
] as const;

export type IdKind = (typeof kinds)[number];

const codes = Object.freeze(Object.fromEntries(kinds.map((kind, place) => [kind, (0x100 + place).toString(16)])));
const four = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'));

/**
 * The id of the n-th thing of a kind: a uuid of version 7 whose time goes up with n, as if one had been made each
 * millisecond, and which is the same in every run.
 * @example idOf('user', 0) // '01970000-0000-7106-…'
 */
export function idOf(kind: IdKind, index: number): string {
  const low = mixed(streams.id, index);
  const high = mixed(streams.id + kinds.indexOf(kind) + 1, index);
  const variant = (0x8000 | (high >>> 18)).toString(16);
  return `0197${four[index >>> 16]}-${four[index & 0xffff]}-7${codes[kind]}-${variant}-${four[high & 0xffff]}${four[low >>> 16]}${four[low & 0xffff]}`;
}
