import type { Role, ScopeToken } from '@ambit/policy';

/** A role as an organization makes one for itself: it looks after the people within one scope. */
type Form = Readonly<{ name: string; anchor: Role['anchor']; scope: ScopeToken }>;

const forms: readonly Form[] = [
  { name: 'Area lead', anchor: 'location', scope: 'location-tree' },
  { name: 'People lead', anchor: 'own-place', scope: 'reports' },
  { name: 'Group lead', anchor: 'group', scope: 'group' },
  { name: 'Department lead', anchor: 'department', scope: 'department' },
];

export const customRoleId = (number: number): string => `large.role-${number + 1}`;

/** The scope that the n-th custom role gives, and the anchor it takes. */
export const formOf = (number: number): Form => forms[number % forms.length] ?? (forms[0] as Form);

/** The cells of the n-th custom role: what it sees, and for every third also the records of these people. */
export function cellsOf(number: number): Role['cells'] {
  const cell = { any: [formOf(number).scope] };
  const people = { 'user.view': cell, 'role.view': cell, 'sign-in.view': cell, 'report.users-list': cell };
  const records = { 'enrollment.view': cell, 'result.view-status': cell, 'report.takers-and-exceptions': cell };
  return number % 3 === 0 ? { ...people, ...records } : people;
}
