import {
  type Actor,
  type Anchor,
  type Appointment,
  type Cell,
  type Role,
  type Thing,
  type World,
  compile,
  kind,
  privileges,
} from '../src/index.ts';

/** A few people of the cast, with what the rules need to know of them. */
const text = { en: 'Text', de: 'Text' };
const said = { risk: 'write', title: text, sentence: text } as const;

export const user = kind('user', {
  table: 'users',
  facts: {
    user: 'id',
    place: 'location_id',
    department: 'department_id',
    managers: { link: 'manager_mappings', thing: 'user_id', value: 'manager_id' },
    roles: { link: 'appointments', thing: 'user_id', value: 'role', live: true },
  },
});
export const course = kind('course', { table: 'courses', facts: { course: 'id', owner: 'owner_id', bank: 'bank_id' } });

const everywhere = [
  'own',
  'reports',
  'location',
  'location-tree',
  'department',
  'organization',
  'client',
  'clients',
  'organization-and-clients',
  'platform',
] as const;
export const users = privileges(user, 'users', {
  view: { ...said, scopes: everywhere },
  edit: { ...said, scopes: everywhere, implies: ['view'] },
  export: { ...said, scopes: everywhere, report: true },
  appoint: { ...said, scopes: everywhere },
  profile: { ...said, scopes: ['own', 'organization'], personal: true },
});
export const courses = privileges(course, 'content', {
  create: { ...said, scopes: ['created', 'organization'] },
  issue: { ...said, scopes: ['organization', 'created'] },
});
/** Holding it over a user counts as holding the role Issuer. */
export const giveIssuer = {
  ...said,
  id: 'role.give:issuer',
  on: user,
  area: 'users',
  scopes: ['organization'],
} as const;
export const catalogue = {
  privileges: [...Object.values(users), ...Object.values(courses), giveIssuer],
  kinds: [user, course],
};

const role = (id: string, rank: number, cells: Role['cells'], more: Partial<Role> = {}): Role => ({
  ...{ id, name: text, rank, kind: 'administrator', anchor: 'own-place', cells, ...more },
});

const powers = (any: Cell['any']): Role['cells'] => ({
  'user.view': { any },
  'user.edit': { any, all: ['ranks-at-or-below', 'not-oneself'] },
  'user.export': { any },
  'user.appoint': { any },
});

export const roles: readonly Role[] = [
  role('student', 0, { 'user.view': { any: ['own'] }, 'user.profile': { any: ['own'] } }, { kind: 'learner' }),
  role('local', 30, powers(['location'])),
  role('multiple', 40, powers(['location-tree'])),
  role('organization', 60, powers(['organization']), { available: ['feature:locations'] }),
  role('master', 80, powers(['organization-and-clients'])),
  role('account', 50, powers(['client']), { kind: 'add-on', anchor: 'organization' }),
  role('people', 10, { 'user.view': { any: ['reports'] } }, { kind: 'staff' }),
  role(
    'issuer',
    20,
    { 'course.issue': { any: ['created'], all: ['issuer-on-bank'] } },
    { kind: 'add-on', anchor: 'card-bank' },
  ),
  role('owner', 20, { 'course.create': { any: ['created'], all: ['owner-may-create-courses'] } }, { kind: 'add-on' }),
  role(
    'secretary',
    25,
    {
      'user.view': { any: ['organization'] },
      'user.appoint': { any: ['organization'] },
      'role.give:issuer': { any: ['organization'] },
    },
    { kind: 'staff' },
  ),
  role('operator', 100, powers(['platform']), { kind: 'platform' }),
];
export const rules = compile(catalogue, roles, 'at-or-below');

const parents: Readonly<Record<string, string | null>> = {
  north: null,
  leeds: 'north',
  york: 'north',
  'york-works': 'york',
  south: null,
  bath: 'south',
};
const above = (place: string): readonly string[] => {
  const parent = parents[place];
  return parent === undefined ? [] : parent === null ? [place] : [place, ...above(parent)];
};
const organizations: Readonly<Record<string, string | null>> = {
  ambit: null,
  harbor: 'ambit',
  lakeside: 'harbor',
  pine: 'harbor',
  beacon: 'ambit',
};
const aboveOf = (id: string): readonly string[] => {
  const parent = organizations[id];
  return parent ? [parent, ...aboveOf(parent)] : [];
};

export const now = Date.UTC(2026, 2, 14);
export const world: World = {
  now,
  places: {
    above,
    inside: (place, of) => above(place).includes(of),
    below: (place) => Object.keys(parents).filter((one) => above(one).includes(place)),
  },
  organizations: {
    above: aboveOf,
    isBelow: (id, of) => aboveOf(id).includes(of),
    below: (id) => Object.keys(organizations).filter((one) => aboveOf(one).includes(id)),
    has: (id, condition) => id === 'harbor' && condition === 'feature:locations',
  },
};

export const appointed = (
  role: string,
  anchor: Anchor | null = null,
  more: Partial<Appointment> = {},
): Appointment => ({
  ...{ id: `${role} of a user`, role, anchor, from: null, until: null, ...more },
});

export const actor = (
  id: string,
  place: string | null,
  given: readonly Appointment[],
  organization = 'harbor',
): Actor => ({
  ...{ id, organization, place, department: null, appointments: [appointed('student'), ...given] },
});

export const holder = (
  id: string,
  place: string | null,
  held: readonly string[] = [],
  organization = 'harbor',
): Thing => ({
  ...{ kind: 'user', id, organization, facts: { user: id, place, department: null, managers: [], roles: held } },
});

export const greta = actor('greta', null, [appointed('master')]);
export const olu = actor('olu', null, [appointed('organization')]);
export const mara = actor('mara', 'north', [appointed('multiple')]);
export const lena = actor('lena', 'leeds', [appointed('local')]);
export const jo = actor('jo', null, [appointed('account', { kind: 'organization', id: 'lakeside' })]);
export const ada = actor('ada', null, [appointed('operator')], 'ambit');
export const sam = holder('sam', 'leeds');
export const yara = holder('yara', 'york');
export const ben = holder('ben', 'bath');
export const kim = holder('kim', null);
export const otto = holder('otto', 'leeds', ['organization']);
export const ana = holder('ana', null, [], 'lakeside');
export const joe = holder('joe', null, [], 'pine');
