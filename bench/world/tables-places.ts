import { keyOf } from '../../server/src/database/keys.ts';
import type { Table, Value } from './copy.ts';
import { madeAt } from './days.ts';
import { idOf } from './ids.ts';
import { numbersIn, type OrganizationPlan, type Plan } from './plan.ts';

type Row = readonly Value[];

const features: Readonly<Record<OrganizationPlan['model'], readonly string[]>> = {
  platform: [],
  multisite: ['locations', 'hierarchies', 'departments', 'job-titles', 'certifications', 'clients', 'shop'],
  academy: ['departments', 'certifications', 'licences'],
  clinical: ['departments', 'job-titles', 'groups', 'regulated'],
  provider: ['locations', 'certifications', 'card-banks'],
};
const levels = ['Group', 'Region', 'Country', 'District', 'Area', 'Site', 'Building', 'Team'];
export const jobTitlesPerOrganization = 30;

/** Organizations, the location tree with its closure, departments, job titles and groups. */
export const placeTables = (plan: Plan): readonly Table[] => [
  organizations(plan),
  locationLevels(plan),
  locations(plan),
  closure(plan),
  locationWords(plan),
  departments(plan),
  jobTitles(plan),
  groups(plan),
];

const organizations = (plan: Plan): Table => ({
  name: 'organizations',
  columns: [
    'tenant_id',
    'id',
    'parent_id',
    'identifier',
    'identifier_key',
    'name',
    'role_model',
    'features',
    'created_at',
  ],
  rows: () =>
    plan.organizations.map((o): Row => {
      const given = `{${features[o.model].join(',')}}`;
      return [o.tenant, o.id, o.parent, o.identifier, keyOf(o.identifier), o.name, o.model, given, madeAt];
    }),
});

const locationLevels = ({ large }: Plan): Table => ({
  name: 'location_levels',
  columns: ['tenant_id', 'organization_id', 'id', 'name', 'position'],
  rows: () => levels.map((name, at): Row => [large.tenant, large.id, idOf('level', at), name, at + 1]),
});

const locations = ({ large, tree }: Plan): Table => ({
  name: 'locations',
  columns: [
    'tenant_id',
    'organization_id',
    'id',
    'level_id',
    'parent_id',
    'name',
    'name_key',
    'identifier',
    'identifier_key',
  ],
  *rows() {
    for (let node = 0; node < tree.size.length; node += 1) {
      const depth = tree.depth[node] ?? 1;
      const parent = tree.parent[node] ?? -1;
      const name = `${levels[depth - 1]} ${node + 1}`;
      const above = parent < 0 ? null : idOf('location', parent);
      const own = [
        idOf('location', node),
        idOf('level', depth - 1),
        above,
        name,
        keyOf(name),
        `L${node + 1}`,
        `l${node + 1}`,
      ];
      yield [large.tenant, large.id, ...own];
    }
  },
});

/** What locations are found by. */
const locationWords = ({ large, tree }: Plan): Table => ({
  name: 'search',
  columns: ['tenant_id', 'organization_id', 'kind', 'id', 'text'],
  *rows() {
    for (let node = 0; node < tree.size.length; node += 1) {
      const text = keyOf(`${levels[(tree.depth[node] ?? 1) - 1]} ${node + 1} L${node + 1}`);
      yield [large.tenant, large.id, 'location', idOf('location', node), text];
    }
  },
});

/** Every location with itself and with each that stands above it. */
const closure = ({ large, tree }: Plan): Table => ({
  name: 'location_closure',
  columns: ['tenant_id', 'organization_id', 'ancestor_id', 'descendant_id', 'depth'],
  *rows() {
    for (let node = 0; node < tree.size.length; node += 1) {
      const id = idOf('location', node);
      let depth = 0;
      for (let above = node; above >= 0; above = tree.parent[above] ?? -1, depth += 1)
        yield [large.tenant, large.id, idOf('location', above), id, depth];
    }
  },
});

const departments = (plan: Plan): Table => ({
  name: 'departments',
  columns: ['tenant_id', 'organization_id', 'id', 'name', 'identifier', 'identifier_key'],
  *rows() {
    for (const o of plan.organizations)
      for (const n of numbersIn(o.departments))
        yield [o.tenant, o.id, idOf('department', n), `Department ${n + 1}`, `D${n + 1}`, `d${n + 1}`];
  },
});

const jobTitles = (plan: Plan): Table => ({
  name: 'job_titles',
  columns: ['tenant_id', 'organization_id', 'id', 'name', 'identifier', 'identifier_key'],
  *rows() {
    for (const o of plan.organizations.filter((one) => one.departments.to > one.departments.from)) {
      const from = o.index * jobTitlesPerOrganization;
      for (const n of numbersIn({ from, to: from + jobTitlesPerOrganization }))
        yield [o.tenant, o.id, idOf('job-title', n), `Job title ${n + 1}`, `J${n + 1}`, `j${n + 1}`];
    }
  },
});

const groups = (plan: Plan): Table => ({
  name: 'groups',
  columns: ['tenant_id', 'organization_id', 'id', 'kind', 'name', 'name_key', 'owner_id'],
  *rows() {
    for (const o of plan.organizations)
      for (const n of numbersIn(o.groups)) {
        const owner = idOf('user', o.users.from + (n % (o.users.to - o.users.from)));
        yield [
          o.tenant,
          o.id,
          idOf('group', n),
          n % 4 === 3 ? 'site' : 'training',
          `Group ${n + 1}`,
          `group ${n + 1}`,
          owner,
        ];
      }
  },
});
