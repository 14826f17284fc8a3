import type { Privilege, Text } from './privilege.ts';
import type { ScopeToken } from './scope.ts';
import type { Anchor, AnchorKind, ConditionFact } from './world.ts';

type Any = Readonly<{ any: readonly ScopeToken[] }>;
/** Allowed: some scope and every requirement; on two things, with scopes for each side. @example { any: ['location'], all: ['ranks-below'] } */
export type Cell = Any & Readonly<{ all?: readonly ConditionFact[]; sides?: Readonly<Record<string, Any>> }>;
/** @example const kind: RoleKind = 'add-on'; */
export type RoleKind = 'learner' | 'staff' | 'administrator' | 'add-on' | 'platform';
type Ranked = Readonly<{ id: string; name: Text; rank: number; kind: RoleKind; anchor: AnchorKind | 'own-place' }>;
type Origin = Readonly<{ available?: readonly string[]; twinOf?: string; version?: number }>;
/** A named, ranked table of privilege -> cell; `available`: what its organization must have. @example const student: Role = { id, name, rank: 0, kind: 'learner', anchor: 'own-place', cells: {} }; */
export type Role = Ranked & Origin & Readonly<{ cells: Readonly<Record<string, Cell>> }>;
/** Which roles may be given, by rank. @example const rule: Assigning = 'below'; */
export type Assigning = 'below' | 'at-or-below';
type Rule = Readonly<{ id: string; assigning: Assigning; twins: boolean; labels: Readonly<Record<string, Text>> }>;
/** A ready-made set of roles. @example const model: RoleModel = { id: 'academy', assigning: 'below', twins: false, roles, labels: {} }; */
export type RoleModel = Rule & Readonly<{ roles: readonly Role[] }>;
type Off = Readonly<Record<string, readonly string[]>>;
/** The model with a twin of every administrator role: its reports alone, one rank below; `off`: reports a twin lacks. @example withTwins(multisite, privileges).roles.at(-1)?.twinOf // 'multisite.master-administrator' */
export function withTwins(model: RoleModel, privileges: readonly Privilege[], off: Off = {}): RoleModel {
  if (!model.twins) return model;
  const reports = new Set(privileges.filter(({ report }) => report).map(({ id }) => id));
  const twin = (role: Role): Role => {
    const id = `${role.id}.reports-only`;
    const name = { en: `${role.name.en} (Reports Only)`, de: `${role.name.de} (nur Berichte)` };
    const kept = Object.entries(role.cells).filter(([one]) => reports.has(one) && !off[id]?.includes(one));
    return Object.freeze({ ...role, id, name, rank: role.rank - 1, cells: Object.fromEntries(kept), twinOf: role.id });
  };
  const roles = model.roles.flatMap((role) => (role.kind === 'administrator' ? [role, twin(role)] : [role]));
  return Object.freeze({ ...model, roles });
}
/** Does this anchor fit this role? `own-place` also takes a named place. @example fits(issuer, { kind: 'card-bank', id: 'heart' }) // true */
export function fits(role: Role, anchor: Anchor | null): boolean {
  if (anchor === null) return role.anchor === 'own-place' || role.anchor === 'organization';
  return anchor.kind === role.anchor || (role.anchor === 'own-place' && /^(location|department)$/u.test(anchor.kind));
}
