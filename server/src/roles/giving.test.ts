import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Actor,
  type Anchor,
  type Appointment,
  compile,
  mayGive,
  type Organizations,
  type Places,
  type Rules,
  type Thing,
  withTwins,
  type World,
} from '@ambit/policy';
import { allKinds, allPrivileges } from '../catalogue.ts';
import { cast, type CastOrganization, type CastUser } from '../demo/cast.ts';
import { roleModels } from './models/index.ts';

// Here things are called by their names: `harbor/Sam Doyle` is a user, `harbor/Leeds` a location.
const organizationsByName = new Map(cast.map((one) => [one.identifier, one]));
const rules = new Map(
  roleModels
    .map((model) => withTwins(model, allPrivileges))
    .map((model) => [model.id, compile({ privileges: allPrivileges, kinds: allKinds }, model.roles, model.assigning)]),
);
const world: World = { now: Date.UTC(2026, 0, 5), places: placesOfCast(), organizations: organizationsOfCast() };

describe('Roles are given in the cast’s world', () => {
  const given: readonly (readonly [giver: string, role: string, to: string, at?: Anchor])[] = [
    ['harbor/Greta Holm', 'multisite.master-administrator', 'harbor/Sam Doyle'],
    ['harbor/Greta Holm', 'multisite.organization-administrator', 'lakeside/Ana Petrova'],
    ['harbor/Olu Adeyemi', 'multisite.organization-administrator', 'harbor/Kim Park'],
    ['harbor/Olu Adeyemi', 'multisite.purchaser', 'harbor/Kim Park'],
    ['harbor/Mara Kane', 'multisite.multiple-location-administrator', 'harbor/Yara Haddad'],
    ['harbor/Mara Kane', 'multisite.local-administrator', 'harbor/Sam Doyle'],
    ['harbor/Lena Fox', 'multisite.local-administrator', 'harbor/Sam Doyle'],
    ['harbor/Lena Fox', 'multisite.local-administrator.reports-only', 'harbor/Sam Doyle'],
    ['harbor/Lena Fox', 'multisite.purchaser', 'harbor/Sam Doyle'],
    ['meridian/Cora Weiss', 'academy.content-manager', 'meridian/Leo Marsh'],
    ['meridian/Cora Weiss', 'academy.trainer', 'meridian/Leo Marsh'],
    ['beacon/Alma Reed', 'provider.instructor', 'beacon/Faye Burke'],
    ['beacon/Alma Reed', 'provider.session-manager', 'beacon/Ivan Ross'],
    ['beacon/Alma Reed', 'provider.issuer', 'beacon/Nora Vance', { kind: 'card-bank', id: 'Heart' }],
    ['solace/Ines Duarte', 'clinical.department-manager', 'solace/Ken Osei'],
    ['solace/Ines Duarte', 'clinical.manager', 'solace/Ken Osei'],
    ['solace/Ines Duarte', 'clinical.qa', 'solace/Ken Osei'],
    ['solace/Ines Duarte', 'clinical.instructor', 'solace/Ken Osei'],
    ['solace/Ines Duarte', 'clinical.training-group-owner', 'solace/Ken Osei', { kind: 'group', id: 'Cardiology' }],
    ['solace/Ines Duarte', 'clinical.site-coordinator', 'solace/Ken Osei', { kind: 'group', id: 'Site 021' }],
    ['solace/Ines Duarte', 'clinical.course-instructor', 'solace/Ken Osei', { kind: 'course', id: 'Consent basics' }],
    ['ambit/Ada Novak', 'academy.company-admin', 'meridian/Leo Marsh'],
    ['ambit/Ada Novak', 'multisite.master-administrator', 'harbor/Sam Doyle'],
  ];
  for (const [giver, role, to, at] of given)
    test(`${giver} may give ${role} to ${to}`, () => assert.deepEqual(reasons(giver, role, to, at), []));

  const refused: readonly (readonly [giver: string, role: string, to: string, reason: string])[] = [
    ['harbor/Olu Adeyemi', 'multisite.master-administrator', 'harbor/Sam Doyle', 'rank'],
    ['harbor/Lena Fox', 'multisite.multiple-location-administrator', 'harbor/Sam Doyle', 'rank'],
    ['harbor/Lena Fox', 'multisite.local-administrator', 'harbor/Yara Haddad', 'scope'],
    ['harbor/Lena Fox', 'multisite.purchaser', 'harbor/Otto Lang', 'requirement.ranks-at-or-below'],
    ['harbor/Lena Fox', 'multisite.local-administrator.reports-only', 'harbor/Lena Fox', 'oneself'],
    ['harbor/Mara Kane', 'multisite.local-administrator', 'harbor/Ben Ito', 'scope'],
    ['harbor/Mara Kane', 'multisite.local-administrator', 'harbor/Kim Park', 'scope'],
    ['harbor/Theo Brandt', 'multisite.purchaser', 'harbor/Sam Doyle', 'nowhere'],
    ['lakeside/Hugo Lind', 'multisite.local-administrator', 'lakeside/Ana Petrova', 'not-available'],
    ['lakeside/Hugo Lind', 'multisite.organization-administrator', 'pine/Joe Walsh', 'scope'],
    ['meridian/Cora Weiss', 'academy.company-admin', 'meridian/Leo Marsh', 'rank'],
    ['meridian/Tara Onyx', 'academy.trainer', 'meridian/Leo Marsh', 'nowhere'],
    ['solace/Bo Larsen', 'clinical.instructor', 'solace/Ken Osei', 'nowhere'],
    ['beacon/Ruth Hale', 'provider.session-manager', 'beacon/Ivan Ross', 'nowhere'],
  ];
  for (const [giver, role, to, reason] of refused)
    test(`${giver} may not give ${role} to ${to}`, () =>
      assert.ok(reasons(giver, role, to).includes(reason), String(reasons(giver, role, to))));

  test('A Company Admin gives roles below the own one only', () => {
    const offered = ['academy.trainer', 'academy.content-manager', 'academy.company-admin'];
    const allowed = offered.filter((role) => reasons('meridian/Cora Weiss', role, 'meridian/Leo Marsh').length === 0);
    assert.deepEqual(allowed, ['academy.trainer', 'academy.content-manager']);
  });
});

function reasons(giver: string, role: string, to: string, anchor: Anchor | null = null): readonly string[] {
  const [from, about] = [organizationOf(giver), organizationOf(to)];
  const given = rulesOf(about).roles.get(role);
  assert.ok(given, role);
  const verdict = mayGive(
    rulesOf(from),
    actor(giver),
    { role: given, anchor, holder: thing(to) },
    'role.appoint',
    world,
  );
  return [...new Set(verdict.reasons.map(({ id }) => id.replace('ceiling.', '')))];
}

function rulesOf(organization: CastOrganization): Rules {
  const found = rules.get(organization.roleModel);
  assert.ok(found, organization.roleModel);
  return found;
}

function organizationOf(name: string): CastOrganization {
  const found = organizationsByName.get(name.split('/')[0] ?? '');
  assert.ok(found, name);
  return found;
}

function person(name: string): CastUser {
  const found = organizationOf(name).users.find((one) => one.name === name.split('/')[1]);
  assert.ok(found, name);
  return found;
}

function actor(name: string): Actor {
  const organization = organizationOf(name);
  const learner = [...rulesOf(organization).roles.values()].find(({ kind }) => kind === 'learner');
  assert.ok(learner, name);
  const { location, roles = [], anchored = [] } = person(name);
  const always = { anchor: null, from: null, until: null };
  const atGroup = (at?: string): Anchor | null => (at === undefined ? null : { kind: 'group', id: at });
  const held = [
    ...roles.map(({ role, at }) => ({ role, anchor: atGroup(at) })),
    ...anchored.map(({ role, kind, at }) => ({ role, anchor: { kind, id: at } })),
  ].map((one, number): Appointment => ({ ...always, ...one, id: `${name} ${number}` }));
  return {
    id: name,
    organization: organization.identifier,
    place: location ? `${organization.identifier}/${location}` : null,
    department: null,
    appointments: [{ ...always, id: 'learner', role: learner.id }, ...held],
  };
}

function thing(name: string): Thing {
  const organization = organizationOf(name).identifier;
  const { location, roles = [], anchored = [], groups = [] } = person(name);
  const place = location ? `${organization}/${location}` : null;
  const held = [...roles, ...anchored].map(({ role }) => role);
  const facts = { user: name, place, department: null, groups, managers: [], roles: held };
  return { kind: 'user', id: name, organization, facts };
}

function placesOfCast(): Places {
  const parents = new Map<string, string>(
    cast.flatMap(({ identifier: of, locations = [] }) =>
      locations.map(({ name, below }) => [`${of}/${name}`, below ? `${of}/${below}` : ''] as const),
    ),
  );
  const above = (place: string): readonly string[] =>
    parents.has(place) ? [place, ...above(parents.get(place) ?? '')] : [];
  const inside = (place: string, of: string) => above(place).includes(of);
  return { above, inside, below: (of) => [...parents.keys()].filter((place) => inside(place, of)) };
}

function organizationsOfCast(): Organizations {
  const above = (id: string): readonly string[] => {
    const parent = organizationsByName.get(id)?.parent ?? 'ambit';
    return id === 'ambit' ? [] : [parent, ...above(parent)];
  };
  const isBelow = (id: string, of: string) => above(id).includes(of);
  return {
    above,
    isBelow,
    below: (of) => [...organizationsByName.keys()].filter((id) => isBelow(id, of)),
    has: (id, condition) => organizationsByName.get(id)?.features.includes(condition.replace('feature:', '')) === true,
  };
}
