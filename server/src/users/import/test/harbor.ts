import { type Actor, type Thing, compile } from '@ambit/policy';
import { allKinds, allPrivileges } from '../../../catalogue.ts';
import { keyOf } from '../../../database/keys.ts';
import type { GroupsFound } from '../../../events.ts';
import type { Field } from '../../../fields/index.ts';
import { type Access, settingsOf } from '../../../organizations/index.ts';
import { roleModels } from '../../../roles/index.ts';
import { makeTree } from '../../../workplace/index.ts';
import { administers } from '../ceilings.ts';
import { addedBy, type FieldId, fieldIds } from '../fields.ts';
import { noGroups } from '../groups.ts';
import type { Around, Existing, Known, Options, Profile } from '../known.ts';
import type { Place } from '../places.ts';
import { type Judged } from '../judged.ts';
import { judge } from '../row.ts';
import { type Cells, wantedBy } from '../wanted.ts';

/** Harbor in memory, for tests that judge rows without a database: its places, its people, its roles. */
const model = roleModels.find(({ id }) => id === 'multisite');
if (!model) throw new Error('there is no role model multisite');
const learner = model.roles.find(({ kind }) => kind === 'learner')?.id ?? '';
const rules = compile({ kinds: allKinds, privileges: allPrivileges }, model.roles, model.assigning);

const tree: readonly (readonly [name: string, above: string | null, level: number])[] = [
  ['North', null, 1],
  ['Leeds', 'North', 2],
  ['York', 'North', 2],
  ['York Works', 'York', 3],
  ['York Yard', 'York', 3],
  ['South', null, 1],
  ['Bath', 'South', 2],
  ['Bristol', 'South', 2],
  ['Closed', 'South', 2],
  ['Annex', 'Bath', 3],
  ['Annex', 'York', 3],
];
// two places have one name: their ids tell them apart
const idOf = (name: string, above: string | null): string => (name === 'Annex' ? `${above} Annex` : name);
const pathOf = (name: string, above: string | null): readonly string[] => {
  const parent = tree.find(([one]) => one === above);
  return [...(parent ? pathOf(parent[0], parent[1]) : []), keyOf(name)];
};
const places = tree.map(
  ([name, above, level]): Place => ({
    id: idOf(name, above),
    name,
    identifierKey: keyOf(`${idOf(name, above)}-1`),
    path: pathOf(name, above),
    level,
    holdsUsers: name !== 'South',
    expired: name === 'Closed',
  }),
);

const people: readonly (readonly [name: string, role: string | null, place: string | null])[] = [
  ['Greta Holm', 'master-administrator', null],
  ['Olu Adeyemi', 'organization-administrator', null],
  ['Mara Kane', 'multiple-location-administrator', 'North'],
  ['Rune Falk', 'multiple-location-administrator', 'South'],
  ['Lena Fox', 'local-administrator', 'Leeds'],
  ['Otto Lang', 'organization-administrator', 'Leeds'],
  ['Sam Doyle', null, 'Leeds'],
  ['Yara Haddad', null, 'York'],
  ['Ben Ito', null, 'Bath'],
  ['Kim Park', null, null],
];

const userNameOf = (name: string): string => keyOf(name.split(' ')[0] ?? '');

/** Somebody of Harbor as an import finds them; `more` is what a test needs besides. */
export function person(name: string, more: Partial<Profile & Pick<Existing, 'managers' | 'isService'>> = {}): Existing {
  const [, role = null, place = null] = people.find(([one]) => one === name) ?? [];
  const [firstName = '', lastName = ''] = name.split(' ');
  const id = name;
  const held = role ? [`multisite.${role}`] : [];
  const thing: Thing = {
    kind: 'user',
    id,
    organization: 'harbor',
    facts: {
      user: id,
      place,
      department: null,
      managers: (more.managers ?? []).map((one) => one.id),
      groups: [],
      roles: held,
    },
  };
  return {
    id,
    thing,
    isService: false,
    timeZone: null,
    managers: [],
    placed: {},
    planned: [],
    userName: userNameOf(name),
    firstName,
    middleName: null,
    lastName,
    email: `${userNameOf(name)}@harbor.example`,
    employeeIdentifier: null,
    phone: null,
    location: place ? { id: place, name: place } : null,
    department: null,
    jobTitle: null,
    role: held[0] ?? null,
    language: 'en',
    state: 'active',
    expiresOn: null,
    hireDate: null,
    ...more,
  };
}

type Case = Readonly<{
  as: string;
  cells: Cells;
  line?: number;
  changed?: readonly Existing[];
  options?: Partial<Options>;
  unmapped?: readonly FieldId[];
  added?: readonly Field[];
  lines?: Readonly<Record<string, number>>;
  spoken?: readonly (readonly [user: string, line: number])[];
  administrators?: readonly string[];
  exempt?: readonly string[];
  access?: Partial<Access>;
  groups?: GroupsFound;
}>;

/** Judges one row as somebody of Harbor; every field is mapped but those that are named. */
export function judged(one: Case): Judged {
  const { as, cells, line = 7, options = {}, unmapped = ['fullName'], lines = {} } = one;
  const { administrators = ['Greta Holm', 'Olu Adeyemi', 'Otto Lang'] } = one;
  const around: Around = {
    asker: { rules, actor: actor(as), world },
    organization: {
      id: 'harbor',
      called: ['harbor group', 'harbor'],
      roles: rules.roles,
      learner,
      access: { ...asDelivered, ...one.access },
    },
    language: 'en',
    today: '2026-11-20',
    options: { ...plain, ...options },
    added: addedBy(one.added ?? []),
    mapped: new Set(fieldIds.filter((id) => !unmapped.includes(id))),
    known: known(as, one.changed ?? []),
    groups: one.groups ?? noGroups,
    lineOf: (field, key) => lines[`${field} ${key}`] ?? null,
    spoken: new Map(one.spoken),
    administrators: new Set(administrators),
    exempt: new Set(one.exempt),
    decided: new Map(),
  };
  return judge(wantedBy(cells, around.options.dateOrder, around.added), { line, id: 'new', managerLine: null }, around);
}

const asDelivered = settingsOf({}).access;

const plain: Options = {
  dateOrder: 'day-first',
  userNameFrom: 'email',
  roles: new Map(),
  newUsers: 'active',
  defaultLocation: null,
  createLocations: false,
  createGroups: false,
  onlyGroups: false,
  source: null,
};

/** What is found for anybody's rows: everybody of Harbor, some of them as the test says. */
function known(as: string, changed: readonly Existing[]): Known {
  const others = people.map(([name]) => name).filter((name) => !changed.some((one) => one.id === name));
  const everybody = [...others.map((name) => person(name)), ...changed];
  const stores = ['s1', 's2'].map((id) => ({ id, name: 'Stores' }));
  return {
    byUserName: new Map(everybody.map((one) => [keyOf(one.userName), one])),
    byIdentifier: Map.groupBy(everybody, (one) => one.employeeIdentifier ?? 'none'),
    byExternalId: new Map(everybody.map((one) => [`X ${one.id}`, one])),
    called: new Map(everybody.map((one) => [one.id, `X ${one.id}`])),
    former: new Set(),
    byEmail: Map.groupBy(everybody, (one) => keyOf(one.email ?? 'none')),
    places: {
      byIdentifier: new Map(places.map((place) => [place.identifierKey, place])),
      byName: Map.groupBy(places, ({ path }) => path.at(-1) ?? ''),
    },
    levels: [1, 2, 3].map((position) => ({ id: `level ${position}`, position, holdsUsers: true })),
    departments: new Map([
      ['sales', [{ id: 'sales', name: 'Sales' }]],
      ['stores', stores],
    ]),
    jobTitles: new Map([['picker', [{ id: 'picker', name: 'Picker' }]]]),
    own: places.find(({ id }) => id === person(as).location?.id) ?? null,
  };
}

/** A row in a few words: `created`, `updated firstName location`, `rejected location:location-outside`. */
export const inShort = ({ outcome, changed, reasons }: Judged): string =>
  [
    outcome,
    ...(outcome === 'updated' ? changed : []),
    ...reasons.map(({ field, code }) => `${field ?? 'row'}:${code}`),
  ].join(' ');

const features: ReadonlySet<string> = new Set([
  'feature:locations',
  'feature:hierarchies',
  'feature:clients',
  'feature:shop',
]);
const world: Around['asker']['world'] = {
  now: Date.UTC(2026, 2, 1),
  places: makeTree(tree.map(([name, above]) => ({ id: idOf(name, above), parent: above }))),
  organizations: {
    isBelow: () => false,
    below: () => [],
    above: () => [],
    has: (_, condition) => features.has(condition),
  },
};

function actor(name: string): Actor {
  const { role, location } = person(name);
  const held = role ? [{ id: `${name} 1`, role, anchor: null, from: null, until: null }] : [];
  const everybody = { id: 'learner', role: learner, anchor: null, from: null, until: null };
  return {
    id: name,
    organization: 'harbor',
    place: location?.id ?? null,
    department: null,
    appointments: [everybody, ...held],
  };
}

/** Roles that may give roles in the whole organization. */
export const administrating: readonly string[] = [...rules.roles.values()].filter(administers).map(({ id }) => id);
