import type { Catalogue } from './compile.ts';
import { type Privilege, kindsOf, sidesOf } from './privilege.ts';
import { type Requirement, requirementNamed } from './requirement.ts';
import type { Cell, Role } from './role.ts';
import { type ScopeToken, type Words, scopes } from './scope.ts';
import type { Kind } from './world.ts';

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
export const requirementOf = ({ requirements }: Catalogue, id: string): Requirement | undefined =>
  requirements?.find((one) => one.id === id) ?? requirementNamed(id);
export const tokensOf = (cell: Cell, side: string | null): readonly ScopeToken[] =>
  cell.sides?.[side ?? '']?.any ?? cell.any;
type Values = Words['values'];
const wrong = (id: string, values: Values): Words => ({ id: `complaint.${id}`, values });
export function* complaintsAbout(catalogue: Catalogue, roles: readonly Role[]): Generator<Words> {
  const { kinds, privileges } = catalogue;
  const declared = new Map(privileges.map((privilege) => [privilege.id, privilege]));
  for (const ids of [kinds, privileges, roles].map((things) => things.map(({ id }) => id)))
    for (const [n, id] of ids.entries()) if (ids.indexOf(id) < n) yield wrong('declared-twice', { id });
  const [, ...learners] = roles.filter(({ kind }) => kind === 'learner');
  for (const { id } of learners) yield wrong('second-learner', { role: id });
  for (const privilege of privileges) {
    const [at, on] = [{ privilege: privilege.id }, kindsOf(privilege)];
    for (const { id } of on.filter((one) => !kinds.includes(one))) yield wrong('unknown-kind', { ...at, kind: id });
    for (const scope of privilege.scopes.filter((one) => !on.some((of) => readable(of, one))))
      yield wrong('scope-cannot-be-read', { ...at, scope });
    for (const implied of (privilege.implies ?? []).filter((one) => !declared.has(one)))
      yield wrong('unknown-privilege', { ...at, implied });
  }
  for (const role of roles)
    for (const [id, cell] of Object.entries(role.cells)) {
      const [privilege, at] = [declared.get(id), { role: role.id, privilege: id }];
      if (!privilege) yield wrong('unknown-privilege', at);
      else yield* [...aboutScopes(at, role, privilege, cell), ...aboutNeeds(at, catalogue, role, privilege, cell)];
    }
}

function* aboutScopes(at: Values, role: Role, privilege: Privilege, cell: Cell): Generator<Words> {
  const names: readonly (string | null)[] = sidesOf(privilege) ?? [null];
  for (const side of Object.keys(cell.sides ?? {}))
    if (!names.includes(side)) yield wrong('unknown-side', { ...at, side });
  for (const [position, of] of kindsOf(privilege).entries()) {
    const tokens = tokensOf(cell, names[position] ?? null);
    if (tokens.length === 0) yield wrong('no-scope', { ...at, side: names[position] });
    for (const scope of tokens) {
      const anchor = scopes[scope].anchor ?? role.anchor;
      if (!privilege.scopes.includes(scope)) yield wrong('scope-not-offered', { ...at, scope });
      else if (!readable(of, scope)) yield wrong('scope-cannot-be-read', { ...at, scope });
      else if (anchor !== role.anchor) yield wrong('scope-without-anchor', { ...at, scope, anchor });
    }
  }
}

function* aboutNeeds(at: Values, catalogue: Catalogue, role: Role, privilege: Privilege, cell: Cell): Generator<Words> {
  for (const requirement of cell.all ?? []) {
    const { judges, weight } = requirementOf(catalogue, requirement) ?? {};
    // what is a fact by itself may also be established by whoever asks
    const isGiven = !judges || weight === 'condition' || requirement === 'whole-audience-in-scope';
    const isRead = isGiven || kindsOf(privilege).some(judges);
    if (judges === undefined) yield wrong('unknown-requirement', { ...at, requirement });
    else if (!isRead) yield wrong('requirement-cannot-be-read', { ...at, requirement });
  }
  // a twin keeps its reports and nothing that they would imply
  for (const implied of role.twinOf === undefined ? (privilege.implies ?? []) : []) {
    const held = role.cells[implied];
    const isAlike = catalogue.privileges.some(({ id, on }) => id === implied && on === privilege.on);
    const narrower = cell.any.filter((token) => !held?.any.some((wide) => isWithin(token, wide)));
    const more = (held?.all ?? []).filter((one) => !cell.all?.includes(one));
    const isWide = !isAlike || narrower.length + more.length === 0;
    if (!held) yield wrong('implied-missing', { ...at, implied });
    else if (!isWide) yield wrong('implied-narrower', { ...at, implied, narrower, more });
  }
}
