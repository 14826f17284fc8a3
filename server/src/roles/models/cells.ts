import type { Cell, ScopeToken } from '@ambit/policy';

export type Cells = Readonly<Record<string, Cell>>;

/** A cell that covers what any of these scopes covers. */
export const cell = (...any: ScopeToken[]): Cell => Object.freeze({ any: Object.freeze(any) });

// The words of the tables: one for each scope that stands in them alone.
/** not held */ export const _ = null;
export const me = cell('own');
export const made = cell('created');
export const taught = cell('instructs');
export const ours = cell('created', 'instructs');
export const reports = cell('reports');
export const group = cell('group');
export const site = cell('site');
export const course = cell('course');
export const place = cell('location');
export const tree = cell('location-tree');
export const bought = cell('purchased');
export const client = cell('client');
export const customer = cell('customer');
export const all = cell('organization');
export const below = cell('clients');
export const both = cell('organization-and-clients');
export const every = cell('platform');

type Requirement = NonNullable<Cell['all']>[number];

/** The cell, where these hold as well. */
export const where = (of: Cell, ...requirements: Requirement[]): Cell =>
  Object.freeze({ ...of, all: Object.freeze([...(of.all ?? []), ...requirements]) });

/** Over users, and with roles, up to one's own rank. */
export const upTo = (of: Cell): Cell => where(of, 'ranks-at-or-below');

/** Over users, and with roles, below one's own rank. */
export const under = (of: Cell): Cell => where(of, 'ranks-below');

/** Never over oneself. */
export const others = (of: Cell): Cell => where(of, 'not-oneself');

/** Of a deed on two things: a cell for each side. */
export const sides = (each: Readonly<Record<string, Cell>>): Cell =>
  Object.freeze({ any: [], sides: Object.freeze(each) });

/**
 * Reads a table, privileges down and roles across, into the cells of each role.
 * @example across(['student', 'admin'], { 'user.view': [_, all] }).admin['user.view'] // { any: ['organization'] }
 */
export function across<const R extends readonly string[]>(
  roles: R,
  rows: Readonly<Record<string, { readonly [C in keyof R]: Cell | null }>>,
): Readonly<Record<R[number], Cells>> {
  const columns = roles.map((role, column) => {
    const held = Object.entries(rows).flatMap(([privilege, row]) => {
      const at = row[column];
      return at ? [[privilege, at] as const] : [];
    });
    return [role, Object.freeze(Object.fromEntries(held))] as const;
  });
  // the border where the names that were given become the keys
  return Object.freeze(Object.fromEntries(columns)) as Readonly<Record<R[number], Cells>>;
}
