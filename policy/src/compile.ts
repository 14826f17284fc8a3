import { type Privilege, kindsOf, sidesOf } from './privilege.ts';
import type { Ranks, Requirement } from './requirement.ts';
import type { Assigning, Cell, Role } from './role.ts';
import { type ScopeToken, alongside, scopeTokens, scopes } from './scope.ts';
import { everyCounts } from './sql.ts';
import { Complaints, complaintsAbout, requirementOf, tokensOf } from './validate.ts';
import type { Kind } from './world.ts';
/** A privilege, or its id. @example const named: Named = 'user.edit'; */
export type Named = string | Privilege;
type Judged = Readonly<{ requirement: Requirement; sides: readonly number[] }>;
type Side = Readonly<{ name: string | null; kind: Kind; every: number }>;
/** A compiled privilege: where its cells lie, and its sides with the scopes for which every value of a fact counts. */
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
  const complaints = [...complaintsAbout(catalogue, roles)];
  if (complaints.length > 0) throw new Complaints(complaints);
  const deeds = new Map<string, Deed>();
  let width = 0;
  for (const [column, privilege] of catalogue.privileges.entries()) {
    const every = (of: Kind) => maskOf(scopeTokens.filter((token) => everyCounts(of, scopes[token].reads)));
    const names = sidesOf(privilege);
    const sides = kindsOf(privilege).map((of, n) => ({ name: names?.[n] ?? null, kind: of, every: every(of) }));
    deeds.set(privilege.id, { privilege, column, slot: width, sides });
    width += sides.length;
  }
  const masks = new Uint32Array(roles.length * width);
  const needs = Array.from<readonly Judged[]>({ length: roles.length * deeds.size }).fill([]);
  for (const [row, role] of roles.entries())
    for (const [id, cell] of Object.entries(role.cells)) {
      const { column, slot, sides, privilege } = deedOf({ deeds }, id);
      for (const [side, { name, kind }] of sides.entries())
        masks[row * width + slot + side] = maskOf(withAlso(privilege, kind, tokensOf(cell, name)));
      if (cell.all?.length) needs[row * deeds.size + column] = judgedBy(catalogue, sides, cell.all);
    }
  const floor = roles.find(({ kind }) => kind === 'learner')?.rank ?? null;
  const rows = new Map(roles.map(({ id }, row) => [id, row]));
  const ranks = new Map(roles.map(({ id, rank }) => [id, rank]));
  const byId = new Map(roles.map((role) => [role.id, role]));
  return Object.freeze({ roles: byId, deeds, assigning, rows, width, masks, needs, ranks, floor });
}

const withAlso = ({ also }: Privilege, { facts }: Kind, tokens: readonly ScopeToken[]) =>
  also && facts.also ? tokens.flatMap((token) => [token, alongside(token) ?? token]) : tokens;
/** The compiled privilege; one that was never declared is a fault, not a refusal. */
export function deedOf({ deeds }: Pick<Rules, 'deeds'>, named: Named): Deed {
  const id = typeof named === 'string' ? named : named.id;
  const deed = deeds.get(id);
  if (deed === undefined) throw new Error(`unknown privilege ${id}`);
  return deed;
}
export const rowAt = ({ rows }: Rules, role: string): number => rows.get(role) ?? -1;
export const maskAt = ({ masks, width }: Rules, row: number, deed: Deed, side: number): number =>
  row < 0 ? 0 : (masks[row * width + deed.slot + side] ?? 0);
export const needsAt = ({ needs, deeds }: Rules, row: number, deed: Deed): readonly Judged[] =>
  needs[row * deeds.size + deed.column] ?? [];
export const maskOf = (tokens: readonly ScopeToken[]): number =>
  tokens.reduce((mask, token) => mask | (1 << scopeTokens.indexOf(token)), 0);
export function tokensAt(rules: Rules, role: string, deed: Deed, side: number): readonly ScopeToken[] {
  const mask = maskAt(rules, rowAt(rules, role), deed, side);
  return scopeTokens.filter((_, bit) => mask & (1 << bit));
}

/** The cell of a role as it is in force, or null. @example cellOf(rules, 'multisite.student', 'user.view') // { any: ['own'], all: [] } */
export function cellOf(rules: Rules, role: string, named: Named): Cell | null {
  const cell = rules.roles.get(role)?.cells[deedOf(rules, named).privilege.id];
  return cell ? { all: [], ...cell } : null;
}

/** A requirement is judged on every side that can answer it; what none can is asked of the first. */
const judgedBy = (catalogue: Catalogue, sides: readonly Side[], all: NonNullable<Cell['all']>): readonly Judged[] =>
  all.flatMap((id) => {
    const requirement = requirementOf(catalogue, id);
    const judging = sides.flatMap(({ kind }, side) => (requirement?.judges?.(kind) ? side : []));
    return requirement ? { requirement, sides: judging.length === 0 ? [0] : judging } : [];
  });
