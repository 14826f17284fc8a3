import {
  type Cell,
  type Kind,
  type Privilege,
  type Role,
  type ScopeToken,
  isWithin,
  kindsOf,
  readable,
  scopes,
  sidesOf,
} from '@ambit/policy';

export type Table = Role['cells'];
type Privileges = ReadonlyMap<string, Privilege>;
/** A privilege that came into a table because another one implies it, or that was widened for it. */
export type Implied = Readonly<{ privilege: string; by: string; scopes: readonly ScopeToken[] }>;

/** The scopes with which a privilege makes sense in a role that is given at an anchor. */
export const scopesFor = (privilege: Privilege, anchor: Role['anchor']): readonly ScopeToken[] =>
  privilege.scopes.filter(
    (token) =>
      (scopes[token].anchor ?? anchor) === anchor && kindsOf(privilege).some((kind: Kind) => readable(kind, token)),
  );

/** The table with everything that its privileges imply, and what was added for it. */
export function withImplied(
  privileges: Privileges,
  cells: Table,
  anchor: Role['anchor'],
): { cells: Table; added: readonly Implied[] } {
  const all: Record<string, Cell> = { ...cells };
  const added: Implied[] = [];
  const waiting = Object.keys(cells);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
    for (const implied of privileges.get(id)?.implies ?? []) {
      const [by, to] = [privileges.get(id), privileges.get(implied)];
      const cell = all[id];
      if (!by || !to || !cell) continue;
      const lacking = lackingFor(by, cell, to, all[implied], anchor);
      if (lacking.length === 0) continue;
      all[implied] = widened(to, all[implied] ?? beginning(by, cell, to), lacking);
      added.push({ privilege: implied, by: id, scopes: lacking });
      waiting.push(implied);
    }
  return { cells: all, added };
}

/** Only the privileges a catalogue still knows: a role that was saved earlier must not end with one that was dropped. */
export const known = (privileges: Privileges, cells: Table): Table =>
  Object.fromEntries(Object.entries(cells).filter(([id]) => privileges.has(id)));

/**
 * The cells by which a role would reach further than it does: what was added, and whole where a requirement fell away or
 * a higher rank lets a requirement of rank reach more.
 */
export function widenedCells(before: Role | null, after: Role): Table {
  const isRaised = before !== null && after.rank > before.rank;
  const more = Object.entries(after.cells).flatMap(([id, cell]) => {
    const was = before?.cells[id];
    if (!was) return [[id, cell] as const];
    const ranked = (cell.all ?? []).some((one) => one.startsWith('ranks-'));
    const loosened = (was.all ?? []).some((one) => !cell.all?.includes(one));
    if (loosened || (isRaised && ranked)) return [[id, cell] as const];
    if (cell.sides || was.sides) return isNarrower(was, cell) ? [] : [[id, cell] as const];
    const any = cell.any.filter((token) => !was.any.some((wide) => isWithin(token, wide)));
    return any.length > 0 ? [[id, { ...cell, any }] as const] : [];
  });
  return Object.fromEntries(more);
}

const isNarrower = (was: Cell, is: Cell): boolean =>
  [...new Set([...Object.keys(was.sides ?? {}), ...Object.keys(is.sides ?? {})])].every((side) => {
    const wide = was.sides?.[side]?.any ?? was.any;
    return (is.sides?.[side]?.any ?? is.any).every((token) => wide.some((one) => isWithin(token, one)));
  });

function lackingFor(
  by: Privilege,
  cell: Cell,
  to: Privilege,
  held: Cell | undefined,
  anchor: Role['anchor'],
): readonly ScopeToken[] {
  const side = (sidesOf(by) ?? []).find((_, n) => kindsOf(by)[n] === kindsOf(to)[0]);
  const own = (side === undefined ? undefined : cell.sides?.[side]?.any) ?? cell.any;
  const possible = scopesFor(to, anchor);
  const wanted = own.filter((token) => possible.includes(token));
  if (wanted.length === 0) return held || possible.length === 0 ? [] : possible.slice(0, 1);
  return wanted.filter((token) => !held?.any.some((wide) => isWithin(token, wide)));
}

/** What is added requires what asks for it requires; only looking at things is bound by scope alone. */
const beginning = (by: Privilege, { all }: Cell, to: Privilege): Cell | undefined =>
  all && by.on === to.on && !to.id.endsWith('.view') ? { any: [], all } : undefined;

const widened = (to: Privilege, held: Cell | undefined, more: readonly ScopeToken[]): Cell => {
  const any = [...(held?.any ?? []), ...more];
  const names = sidesOf(to);
  return {
    any,
    ...(held?.all && { all: held.all }),
    ...(names && { sides: held?.sides ?? Object.fromEntries(names.map((name) => [name, { any }])) }),
  };
};
