import { type Kind, type Privilege, kindsOf, sidesOf } from '@ambit/policy';
import { standsIn } from './thing-to-be.ts';

/** One question as it is asked from outside: may this subject do this to this resource? */
export type Question = Readonly<{
  subject: Readonly<{ type: string; id: string }>;
  action: Readonly<{ name: string }>;
  resource: Readonly<{ type: string; id: string }>;
}>;

/** What is read for one side of a question; `to`: the kind of thing that would be made where the one that is read is. */
export type Read = Readonly<{ side: string | null; kind: Kind; id: string; to: Kind | null }>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Anything but a lower-case uuid is the id of nothing. */
export const isId = (id: string): boolean => uuid.test(id);

/** How the resource of a privilege is named: the kind, or the sides joined with `+`. @example typeOf(associate) // 'course+group' */
export const typeOf = (privilege: Privilege): string =>
  sidesOf(privilege)?.join('+') ?? kindsOf(privilege)[0]?.id ?? '';

/**
 * What has to be read to answer about this resource: a thing, one for each side, or where a thing would be made. Null when
 * the privilege is not about such a thing.
 */
export function readsFor(
  privilege: Privilege,
  { type, id }: Question['resource'],
  kinds: readonly Kind[],
): readonly Read[] | null {
  const sides = sidesOf(privilege);
  const on = kindsOf(privilege);
  const ids = sides ? id.split('+') : [id];
  const idAt = (n: number): string => (ids.length === on.length ? (ids[n] ?? '') : '');
  if (type === typeOf(privilege))
    return on.map((kind, n) => ({ side: sides?.[n] ?? null, kind, id: idAt(n), to: null }));
  const container = kinds.find((kind) => kind.id === type);
  const [to] = on;
  return !sides && to && container && standsIn(to, container) ? [{ side: null, kind: container, id, to }] : null;
}
