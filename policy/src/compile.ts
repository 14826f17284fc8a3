import type { Kind } from './kind.ts';
import { type Privilege, kindsOf, sidesOf } from './privilege.ts';
import type { Ranks, Requirement } from './requirement.ts';
import type { Assigning, Cell, Role } from './role.ts';
import { type ScopeToken, scopeTokens, scopes } from './scope.ts';
import { sourceOf } from './source.ts';
import { Complaints, complaintsAbout, readable, requirementOf, tokensOf } from './validate.ts';

/** A privilege, or its id. @example const named: Named = 'user.edit'; */
export type Named = string | Privilege;
/** A requirement and the sides of the deed on which it is judged. */
type Judged = Readonly<{ requirement: Requirement; sides: readonly number[] }>;
/** One side of a deed (no name when it is the only one): which scopes can be read, and of which every value counts. */
type Side = Readonly<{ name: string | null; kind: Kind; readable: number; every: number }>;
/** A compiled privilege: its column among the requirements, and the first of its columns among the masks. */
export type Deed = Readonly<{ privilege: Privilege; column: number; slot: number; sides: readonly Side[] }>;
type Known = Readonly<{ roles: ReadonlyMap<string, Role>; deeds: ReadonlyMap<string, Deed>; assigning: Assigning }>;
/** A row for each role; in `masks` (scopes as bits) a column for each side, in `needs` one for each privilege. */
type Matrix = Readonly<{ rows: ReadonlyMap<string, number>; width: number; masks: Uint32Array; needs: Needs }>;
type Needs = readonly (readonly Judged[])[];
/** Compiled rules: roles x privileges as numbers, nothing kept per user. @example const rules: Rules = compile(catalogue, roles, 'below'); */
export type Rules = Ranks & Known & Matrix;

type Declared = Readonly<{ privileges: readonly Privilege[]; kinds: readonly Kind[] }>;
/** What roles may speak of, with requirements besides the built-in ones. @example const catalogue: Catalogue = { privileges, kinds }; */
export type Catalogue = Declared & Readonly<{ requirements?: readonly Requirement[] }>;

/** Turns roles into numbers, or throws `Complaints`. @example const rules = compile({ privileges, kinds }, model.roles, model.assigning); */
export function compile(catalogue: Catalogue, roles: readonly Role[], assigning: Assigning): Rules {
  const complaints = complaintsAbout(catalogue, roles);
  if (complaints.length > 0) throw new Complaints(complaints);
  const deeds = deedsOf(catalogue.privileges);
  const width = [...deeds.values()].reduce((sum, { sides }) => sum + sides.length, 0);
  const masks = new Uint32Array(roles.length * width);
  const needs = Array.from<readonly Judged[]>({ length: roles.length * deeds.size }).fill([]);
  for (const [row, role] of roles.entries()) {
    for (const [id, cell] of Object.entries(role.cells)) {
      const { column, slot, sides } = deedOf({ deeds }, id);
      const bits = sides.map(({ name, readable: can }) => maskOf(tokensOf(cell, name)) & can);
      masks.set(bits, row * width + slot);
      if (cell.all?.length) needs[row * deeds.size + column] = judgedBy(catalogue, sides, cell.all);
    }
  }
  const rows = new Map(roles.map(({ id }, row) => [id, row]));
  const ranks = new Map(roles.map(({ id, rank }) => [id, rank]));
  const floor = roles.find(({ kind }) => kind === 'learner')?.rank ?? null;
  const byId = new Map(roles.map((role) => [role.id, role]));
  return Object.freeze({ roles: byId, deeds, assigning, rows, width, masks, needs, ranks, floor });
}

/** The compiled privilege; one that was never declared is a fault, not a refusal. */
export function deedOf({ deeds }: Pick<Rules, 'deeds'>, named: Named): Deed {
  const id = typeof named === 'string' ? named : named.id;
  const deed = deeds.get(id);
  if (deed === undefined) throw new Error(`unknown privilege ${id}`);
  return deed;
}

/** The scopes, as bits, with which a role holds a side of a deed. */
export function maskAt({ rows, masks, width }: Rules, role: string, deed: Deed, side: number): number {
  const row = rows.get(role);
  return row === undefined ? 0 : (masks[row * width + deed.slot + side] ?? 0);
}

export const needsAt = ({ rows, needs, deeds }: Rules, role: string, deed: Deed): readonly Judged[] =>
  needs[(rows.get(role) ?? 0) * deeds.size + deed.column] ?? [];

export const maskOf = (tokens: readonly ScopeToken[]): number =>
  tokens.reduce((mask, token) => mask | (1 << scopeTokens.indexOf(token)), 0);

export const tokensIn = (mask: number): readonly ScopeToken[] => scopeTokens.filter((_, bit) => mask & (1 << bit));

/** The cell of a role as it is in force, or null. @example cellOf(rules, 'multisite.student', 'user.view') // { any: ['own'], all: [] } */
export function cellOf(rules: Rules, role: string, named: Named): Cell | null {
  const deed = deedOf(rules, named);
  const cells = deed.sides.map((_, side) => ({ any: tokensIn(maskAt(rules, role, deed, side)) }));
  const [first] = cells;
  if (!first || cells.some(({ any }) => any.length === 0)) return null;
  const all = needsAt(rules, role, deed).map(({ requirement }) => requirement.id);
  const sides = sidesOf(deed.privilege)?.map((name, side) => [name, cells[side] ?? first]);
  return { ...first, all, ...(sides ? { sides: Object.fromEntries(sides) } : {}) };
}

function deedsOf(privileges: readonly Privilege[]): ReadonlyMap<string, Deed> {
  let slot = 0;
  const deeds = privileges.map((privilege, column): Deed => {
    const names = sidesOf(privilege);
    const sides = kindsOf(privilege).map((of, side) => sideOf(of, names?.[side] ?? null));
    slot += sides.length;
    return { privilege, column, slot: slot - sides.length, sides };
  });
  return new Map(deeds.map((deed) => [deed.privilege.id, deed]));
}

function sideOf(of: Kind, name: string | null): Side {
  const can = scopeTokens.filter((token) => readable(of, token));
  const every = can.filter((token) => {
    const source = scopes[token].reads && sourceOf(of, scopes[token].reads);
    return source && typeof source === 'object' && 'each' in source;
  });
  return { name, kind: of, readable: maskOf(can), every: maskOf(every) };
}

/** A requirement is judged on every side that can answer it; what none can is asked of the first. */
function judgedBy(catalogue: Catalogue, sides: readonly Side[], all: NonNullable<Cell['all']>): readonly Judged[] {
  return all.flatMap((id) => {
    const requirement = requirementOf(catalogue, id);
    const judging = sides.flatMap(({ kind }, side) => (requirement?.judges?.(kind) ? side : []));
    return requirement ? { requirement, sides: judging.length === 0 ? [0] : judging } : [];
  });
}
