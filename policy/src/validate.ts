import type { Catalogue } from './compile.ts';
import type { Kind } from './kind.ts';
import { type Privilege, kindsOf, sidesOf } from './privilege.ts';
import { type Requirement, requirementNamed } from './requirement.ts';
import type { Cell, Role } from './role.ts';
import { type ScopeToken, type Words, scopes } from './scope.ts';

/** Everything that is wrong with a catalogue and its roles, in one list. @example fault instanceof Complaints && fault.list */
export class Complaints extends Error {
  readonly list: readonly Words[];
  constructor(list: readonly Words[]) {
    super(list.map(({ id, values }) => `${id} ${JSON.stringify(values)}`).join('\n'));
    this.list = list;
  }
}

/** Does a scope mean anything for a kind? @example readable(user, 'location') // true */
export function readable(of: Kind, token: ScopeToken): boolean {
  const { reads } = scopes[token];
  return !of.empty?.includes(token) && (reads === null || of.facts[reads] !== undefined);
}

/** Is what a scope covers always covered by the wider one of the same appointment? @example isWithin('location', 'location-tree') // true */
export function isWithin(token: ScopeToken, wide: ScopeToken): boolean {
  if (token === wide || wide === 'platform') return true;
  if (wide === 'organization-and-clients') return token !== 'platform';
  if (wide === 'clients') return token === 'client';
  return wide === 'organization' ? !scopes[token].crosses : wide === 'location-tree' && token === 'location';
}

/** The requirement of this name: one of the catalogue's own, or a built-in one. */
export const requirementOf = ({ requirements }: Catalogue, id: string): Requirement | undefined =>
  requirements?.find((one) => one.id === id) ?? requirementNamed(id);

/** The scopes of a cell for a side. */
export const tokensOf = ({ sides, any }: Cell, side: string | null): readonly ScopeToken[] =>
  sides?.[side ?? '']?.any ?? any;

export function complaintsAbout(catalogue: Catalogue, roles: readonly Role[]): readonly Words[] {
  const declared = new Map(catalogue.privileges.map((privilege) => [privilege.id, privilege]));
  const ids = [catalogue.kinds, catalogue.privileges, roles].map((things) => things.map(({ id }) => id));
  const twice = ids.flatMap((all) => all.filter((id, position) => all.indexOf(id) < position));
  const [, ...learners] = roles.filter(({ kind }) => kind === 'learner');
  return [
    ...twice.map((id) => complaint('declared-twice', { id })),
    ...learners.map(({ id }) => complaint('second-learner', { role: id })),
    ...catalogue.privileges.flatMap((privilege) => aboutPrivilege(catalogue, declared, privilege)),
    ...roles.flatMap((role) => Object.keys(role.cells).flatMap((id) => aboutCell(catalogue, declared, role, id))),
  ];
}

type Values = Words['values'];
type Declared = ReadonlyMap<string, Privilege>;
const complaint = (id: string, values: Values): Words => ({ id: `complaint.${id}`, values });

function aboutPrivilege({ kinds }: Catalogue, declared: Declared, privilege: Privilege): readonly Words[] {
  const { id, scopes: tokens, implies = [] } = privilege;
  const on = kindsOf(privilege);
  const values = [
    ...on.filter((one) => !kinds.includes(one)).map((one) => ['unknown-kind', one.id]),
    ...tokens
      .filter((token) => !on.some((one) => readable(one, token)))
      .map((token) => ['scope-cannot-be-read', token]),
    ...implies.filter((one) => !declared.has(one)).map((one) => ['unknown-privilege', one]),
  ];
  return values.map(([what = '', named]) => complaint(what, { privilege: id, named }));
}

function aboutCell(catalogue: Catalogue, declared: Declared, role: Role, id: string): readonly Words[] {
  const at = { role: role.id, privilege: id };
  const [privilege, cell] = [declared.get(id), role.cells[id]];
  if (!privilege || !cell) return [complaint('unknown-privilege', at)];
  const names = sidesOf(privilege) ?? [null];
  const unknown = Object.keys(cell.sides ?? {}).filter((side) => !names.includes(side));
  return [
    ...unknown.map((side) => complaint('unknown-side', { ...at, side })),
    ...kindsOf(privilege).flatMap((of, side) => aboutScopes({ ...at, side: names[side] }, role, privilege, of)),
    ...(cell.all ?? []).flatMap((requirement) =>
      aboutRequirement(catalogue, { ...at, requirement }, privilege, requirement),
    ),
    // a twin keeps its reports and nothing that they would imply
    ...(role.twinOf === undefined ? (privilege.implies ?? []) : []).flatMap((implied) =>
      declared.get(implied)?.on === privilege.on || !role.cells[implied]
        ? aboutImplied({ ...at, implied }, cell, role.cells[implied])
        : [],
    ),
  ];
}

function aboutScopes(at: Values, role: Role, { id, scopes: offered }: Privilege, of: Kind): readonly Words[] {
  const cell = role.cells[id];
  const tokens = cell ? tokensOf(cell, at['side'] as string | null) : [];
  if (tokens.length === 0) return [complaint('no-scope', at)];
  return tokens.flatMap((scope) => {
    const { anchor } = scopes[scope];
    if (!offered.includes(scope)) return complaint('scope-not-offered', { ...at, scope });
    if (!readable(of, scope)) return complaint('scope-cannot-be-read', { ...at, scope });
    return (anchor ?? role.anchor) === role.anchor ? [] : complaint('scope-without-anchor', { ...at, scope, anchor });
  });
}

function aboutRequirement(catalogue: Catalogue, at: Values, privilege: Privilege, id: string): readonly Words[] {
  const requirement = requirementOf(catalogue, id);
  if (!requirement) return [complaint('unknown-requirement', at)];
  const { judges, weight } = requirement;
  // what is a fact by itself may also be established by whoever asks
  const isGiven = judges === null || weight === 'condition' || id === 'whole-audience-in-scope';
  return isGiven || kindsOf(privilege).some(judges) ? [] : [complaint('requirement-cannot-be-read', at)];
}

function aboutImplied(at: Values, cell: Cell, held: Cell | undefined): readonly Words[] {
  if (!held) return [complaint('implied-missing', at)];
  const narrower = cell.any.filter((token) => !held.any.some((wide) => isWithin(token, wide)));
  const more = (held.all ?? []).filter((one) => !cell.all?.includes(one));
  return narrower.length + more.length > 0 ? [complaint('implied-narrower', { ...at, narrower, more })] : [];
}
