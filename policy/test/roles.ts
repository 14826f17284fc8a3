import fc from 'fast-check';
import { type Anchor, type Cell, type Role, kindsOf, readable, scopes, sidesOf } from '../src/index.ts';
import { all, spoken } from './kinds.ts';
import { type Dice, id, lakeside, tree } from './ground.ts';
import type { Row } from './worlds.ts';

/** Some roles of every kind, with some cells of every privilege. */
export function rolesFrom(choose: fc.GeneratorValue): readonly Role[] {
  const number = (max: number) => choose(fc.nat, { max });
  const some = <T>(from: readonly T[], share: number): readonly T[] => from.filter(() => number(share - 1) === 0);
  const kinds = [
    'learner',
    'administrator',
    'administrator',
    'add-on',
    'add-on',
    'staff',
    'staff',
    'platform',
  ] as const;
  const anchors = [
    'own-place',
    'own-place',
    'location',
    'group',
    'organization',
    'card-bank',
    'course',
    'own-place',
  ] as const;
  return kinds.map((kind, n) => {
    const anchor = kind === 'learner' ? 'own-place' : (anchors[n] ?? 'own-place');
    const cells = some(all, 2).flatMap((privilege): readonly (readonly [string, Cell])[] => {
      const sides = kindsOf(privilege).map((of) => {
        const able = spoken.filter((token) => readable(of, token) && (scopes[token].anchor ?? anchor) === anchor);
        const [first, ...more] = some(able, 4);
        return first ? [first, ...more] : [able[number(able.length - 1)] ?? 'organization'];
      });
      const needs = some(requirementsOn(privilege.id), 4);
      const names = sidesOf(privilege);
      const named = names
        ? { sides: Object.fromEntries(names.map((name, side) => [name, { any: sides[side] ?? [] }])) }
        : {};
      return [[privilege.id, { any: sides[0] ?? [], all: needs, ...named }]];
    });
    return {
      id: `role-${n}`,
      name: { en: `Role ${n}`, de: `Rolle ${n}` },
      rank: kind === 'learner' ? 0 : number(4) * 10,
      kind,
      anchor,
      cells: Object.fromEntries(cells),
    };
  });
}

function requirementsOn(privilege: string): readonly NonNullable<Cell['all']>[number][] {
  const about = [
    'user.edit',
    'enrollment.edit',
    'enrollment.view',
    'attempt.edit',
    'enrollment.add',
    'role.appoint',
  ].includes(privilege);
  return [
    ...(about ? (['ranks-below', 'ranks-at-or-below', 'not-oneself'] as const) : []),
    ...(privilege.startsWith('session.') ? (['issuer-on-bank'] as const) : []),
    ...(privilege.startsWith('enrollment.') && privilege !== 'enrollment.add'
      ? (['record-open', 'window-open'] as const)
      : []),
    ...(privilege === 'course.edit' ? (['window-open', 'owner-may-create-courses'] as const) : []),
    ...(privilege.endsWith('.edit') ? (['feature-on:extra'] as const) : []),
  ];
}

export type Anchored = Readonly<Record<'groups' | 'places' | 'departments' | 'courses' | 'sessions', readonly Row[]>>;

/** An anchor of the kind that a role takes, or none. */
export function anchorFor({ anchor }: Role, organization: string, rows: Anchored, { one, maybe }: Dice): Anchor | null {
  const at = (kind: Anchor['kind'], from: readonly Row[]): Anchor | null => {
    const row = maybe(from.filter((each) => each.organization === organization));
    return row && { kind, id: row.id };
  };
  const banks = [0, 1].map((n) => ({ organization, id: id(20, n) }));
  switch (anchor) {
    case 'own-place':
      return one([null, null, at('department', rows.departments), at('location', rows.places)]);
    case 'location':
      return at('location', rows.places);
    case 'group':
      return at('group', rows.groups);
    case 'course':
      return at('course', rows.courses);
    case 'card-bank':
      return at('card-bank', banks);
    case 'organization':
      return { kind: 'organization', id: one([lakeside, lakeside, one(tree).id]) };
    default:
      return null;
  }
}
