import { type Kind, type Privilege, type ScopeToken, kind, privileges, readable, scopeTokens } from '../src/index.ts';

import { countsFurther } from './ground.ts';

/** Kinds in the image of the product's: every kind of source is read by one of them. */
export const user = kind('user', {
  table: 'users',
  facts: {
    user: 'id',
    place: 'location_id',
    also: { link: 'user_further_places', thing: 'user_id', value: 'location_id', live: 'begun' },
    department: 'department_id',
    managers: { link: 'manager_mappings', thing: 'user_id', value: 'manager_id' },
    groups: { link: 'group_members', thing: 'user_id', value: 'group_id' },
    buyers: { link: 'seats', thing: 'user_id', value: 'buyer_id' },
    roles: { link: 'appointments', thing: 'user_id', value: 'role', live: true },
  },
});

export const course = kind('course', {
  table: 'courses',
  facts: {
    course: 'id',
    owner: 'owner_id',
    instructors: { link: 'course_instructors', thing: 'course_id', value: 'user_id' },
    groups: { link: 'group_courses', thing: 'course_id', value: 'group_id' },
  },
  conditions: { 'window-open': 'is_open' },
});

export const session = kind('session', {
  table: 'sessions',
  parts: { course: { kind: course, by: 'course_id' } },
  facts: {
    session: 'id',
    course: 'course_id',
    owner: 'owner_id',
    place: 'location_id',
    bank: 'bank_id',
    customer: 'customer_id',
    instructors: { link: 'session_instructors', thing: 'session_id', value: 'user_id' },
  },
});

export const enrollment = kind('enrollment', {
  table: 'enrollments',
  parts: {
    user: { kind: user, by: 'user_id' },
    course: { kind: course, by: 'course_id' },
    session: { kind: session, by: 'session_id', optional: true },
  },
  facts: {
    user: { of: 'user' },
    place: { of: 'user' },
    also: { of: 'user' },
    department: { of: 'user' },
    managers: { of: 'user' },
    buyers: { of: 'user' },
    roles: { of: 'user' },
    course: 'course_id',
    session: 'session_id',
    owner: { first: [{ of: 'session' }, { of: 'course' }] },
    instructors: { first: [{ of: 'session' }, { of: 'course' }] },
    groups: { both: [{ of: 'user' }, { of: 'course' }] },
  },
  conditions: {
    'record-open': { column: 'state', among: ['not-started', 'in-progress'] },
    'window-open': { of: 'course' },
  },
});

/** Two parts deep: an attempt stands where its enrollment stands. */
export const attempt = kind('attempt', {
  table: 'attempts',
  parts: { enrollment: { kind: enrollment, by: 'enrollment_id' } },
  facts: {
    user: { of: 'enrollment' },
    place: { of: 'enrollment' },
    managers: { of: 'enrollment' },
    owner: { of: 'enrollment' },
    instructors: { of: 'enrollment' },
    groups: { of: 'enrollment' },
    roles: { of: 'enrollment' },
  },
});

export const assignment = kind('assignment', {
  table: 'assignments',
  facts: { owner: 'owner_id', place: { each: 'places' }, groups: { each: 'group_ids' } },
});

export const group = kind('group', { table: 'groups', facts: { groups: 'id', owner: 'owner_id' } });
export const place = kind('location', { table: 'locations', facts: { place: 'id' } });
export const organization = kind('organization', {
  table: 'organizations',
  organizationColumn: 'id',
  facts: {},
  empty: ['organization-and-clients'],
});

export const kinds: readonly Kind[] = [
  user,
  course,
  session,
  enrollment,
  attempt,
  assignment,
  group,
  place,
  organization,
];

/** The scopes that roles name. */
export const spoken = scopeTokens.filter((token) => !token.startsWith('also-'));

const text = { en: 'Text', de: 'Text' };
const tokensOf = (kinds: readonly Kind[]): readonly ScopeToken[] =>
  spoken.filter((token) => kinds.some((one) => readable(one, token)));

const declared = (of: Kind): readonly Privilege[] => {
  const said = { scopes: tokensOf([of]), risk: 'read', title: text, sentence: text } as const;
  return Object.values(
    privileges(of, 'all', { view: { ...said, report: true }, edit: said, mine: { ...said, personal: true } }),
  );
};

const twoThings = (id: string, on: Readonly<Record<string, Kind>>): Privilege => ({
  ...{ id, on, area: 'all', risk: 'write', title: text, sentence: text, scopes: tokensOf(Object.values(on)) },
});

export const associate = twoThings('course.associate', { course, group });
export const enroll = twoThings('enrollment.add', { course, users: user });
export const appoint: Privilege = {
  ...{
    id: 'role.appoint',
    on: user,
    scopes: tokensOf([user]),
    risk: 'authority',
    area: 'all',
    title: text,
    sentence: text,
  },
};

export const all: readonly Privilege[] = [...kinds.flatMap(declared), associate, enroll, appoint].map((privilege) =>
  countsFurther(privilege.id) ? { ...privilege, also: true } : privilege,
);
export const catalogue = { privileges: all, kinds };
