import { strict as assert } from 'node:assert';
import { after, before, test } from 'node:test';
import {
  type Appointment,
  compile,
  filter,
  type Privilege,
  type Role,
  type ScopeToken,
  type World,
} from '@ambit/policy';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tx } from '../database/connection.ts';
import type { Database } from '../database/tables.gen.ts';
import { type FreshDatabase, freshDatabase } from '../database/template.ts';
import { makeTree } from '../workplace/tree.ts';
import { user, users } from './privileges.ts';
import { countUsers, listUsers } from './store.ts';
import type { Narrowed } from './views/store-narrowed.ts';

// 12,000 users of one organization at 1,200 locations, and 100 other tenants with 20 each, counted by analyze: enough that an
// index differs from reading everything, and that conditions on tenant and organization look as if they left next to
// nothing. Plans are looked at as the application's role under row-level security.
const place = (kind: number, number: number): string =>
  `0197abcd-000${kind}-7000-8000-${number.toString(16).padStart(12, '0')}`;
const organization = place(0, 0);
const locations = Array.from({ length: 1_200 }, (_, number) => place(1, number));
const me = place(3, 40);

let database: FreshDatabase;
let pool: pg.Pool;
let db: Kysely<Database>;
const asked: { text: string; values: readonly unknown[] }[] = [];

before(async () => {
  database = await freshDatabase();
  await fill(database.adminUrl);
  const options = `-c app.tenant_id=${organization} -c app.organization_ids={${organization}}`;
  pool = new pg.Pool({ connectionString: database.appUrl, options, max: 1 });
  const log = ({ query }: { query: { sql: string; parameters: readonly unknown[] } }) =>
    void asked.push({ text: query.sql, values: query.parameters });
  db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), log });
});
after(async () => {
  await db.destroy();
  await database.drop();
});

/** Whoever asks holds one add-on role for each scope, anchored when `at` says where. */
type Held = readonly (readonly [scope: ScopeToken, at?: Appointment['anchor']])[];

const few = { kind: 'location', id: locations[1] ?? '' } as const; // itself and ten below
const crowded = { kind: 'location', id: locations[700] ?? '' } as const; // 400 users
const many = { kind: 'location', id: locations[0] ?? '' } as const; // everything
const group = { kind: 'group', id: place(2, 7) } as const;
const department = { kind: 'department', id: place(4, 3) } as const;

const byId = 'users_pkey';
const reports = 'manager_mappings_pair';
const members = 'group_members_pkey';

const arms: readonly (readonly [name: string, held: Held, listed: readonly string[], counted?: readonly string[]])[] = [
  ['oneself', [['own']], [byId]],
  ['one’s reports', [['reports']], [byId, reports]],
  ['the members of a group', [['group', group]], [byId, members]],
  ['a location with many users', [['location', crowded]], ['users_location_name'], ['users_counted']],
  ['a location with ten below', [['location-tree', few]], ['users_counted']],
  ['a department', [['department', department]], ['users_department_name']],
  [
    'oneself, reports, a location with ten below and a group together',
    [['own'], ['reports'], ['location-tree', few], ['group', group]],
    [byId, 'users_counted', reports, members],
  ],
];

/** What is read of each user who is shown. */
const shown = ['appointments_user', 'group_members_user', 'locations_pkey', 'manager_mappings_user', 'seats_user'];

for (const [name, held, listed, counted = listed] of arms) {
  test(`A list and a count of ${name} read the indexes of what was asked for and nothing else`, async () => {
    const [list, count] = await plansOf(held);
    assert.deepEqual(list, { read: [...listed, ...shown].toSorted(), all: [] });
    assert.deepEqual(count, { read: counted.toSorted(), all: [] });
  });
}

for (const [name, held] of [
  ['the organization', [['organization']]],
  ['a subtree that is most of the organization', [['location-tree', many]]],
] as const satisfies readonly (readonly [string, Held])[]) {
  test(`The first page of ${name} is read in the order of names, no further than it goes`, async () => {
    const [list] = await plansOf(held);
    assert.deepEqual(list, { read: ['users_name', ...shown].toSorted(), all: [] });
  });
}

for (const [name, further, more] of [
  ['nobody also works within reach', [locations[700] ?? ''], []],
  ['some also work within reach', [locations[3] ?? ''], [byId, 'user_further_places_location']],
] as const) {
  test(`Where ${name}, a list and a count read ${more.length === 0 ? 'what they read without' : 'their index besides'}`, async () => {
    const [list, count] = await plansOf([['location-tree', few]], further);
    assert.deepEqual(
      list?.read,
      [...new Set(['users_counted', ...more, ...shown, 'user_further_places_user'])].toSorted(),
    );
    assert.deepEqual([count?.read, count?.all], [['users_counted', ...more].toSorted(), []]);
  });
}

type Reading = Readonly<{
  /** Indexes that are read. */ read: string[] /** Tables read from end to end. */;
  all: string[];
}>;

/** How PostgreSQL would read the first page and the count, for somebody who holds this; `further`: where users also work. */
async function plansOf(held: Held, further: readonly string[] | null = null): Promise<Reading[]> {
  const { also: _, ...view } = users.view;
  const counted: Privilege = further ? users.view : view;
  const privilege: Privilege = { ...counted, id: 'all.view', scopes: ['own', ...users.view.scopes] };
  const roles = held.map(
    ([scope, at]): Role => ({
      id: scope,
      name: { en: scope, de: scope },
      rank: 0,
      kind: 'add-on',
      anchor: at?.kind ?? 'own-place',
      cells: { 'all.view': { any: [scope] } },
    }),
  );
  const learner: Role = {
    ...roles[0],
    id: 'learner',
    name: { en: 'Learner', de: 'Lerner' },
    rank: 0,
    kind: 'learner',
    anchor: 'own-place',
    cells: {},
  };
  const rules = compile({ privileges: [privilege], kinds: [user] }, [learner, ...roles], 'below');
  const appointments = held.map(
    ([scope, anchor]): Appointment => ({ id: scope, role: scope, anchor: anchor ?? null, from: null, until: null }),
  );
  const actor = { id: me, organization, place: null, department: null, appointments };
  const within = filter(rules, actor, privilege, { ...world, places: makeTree(nodes, further) });
  asked.length = 0;
  const by = { ...narrowed, furtherPlaces: further !== null };
  await listUsers(tx(), within, by, 51, null);
  await countUsers(tx(), within, by);
  return Promise.all(asked.slice().map(({ text, values }) => readingOf(text, values)));
}

const tx = (): Tx => db;

const nodes = locations.map((id, number) => ({ id, parent: parentOf(number) }));
const world: World = {
  now: Date.UTC(2026, 0, 1),
  places: makeTree(nodes),
  organizations: { isBelow: () => false, below: () => [], above: () => [], has: () => true },
};
const narrowed: Narrowed = {
  now: world.now,
  tenant: organization,
  organizations: [organization],
  furtherPlaces: false,
  words: [],
  locations: null,
  roles: null,
  state: null,
};

/** One at the root, below it 109 with ten each. */
function parentOf(number: number): string | null {
  return number === 0
    ? null
    : number % 11 === 1
      ? (locations[0] ?? null)
      : (locations[number - ((number - 1) % 11)] ?? null);
}

type Node = Readonly<{ 'Node Type': string; 'Index Name'?: string; 'Relation Name'?: string; Plans?: readonly Node[] }>;

async function readingOf(text: string, values: readonly unknown[]): Promise<Reading> {
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (format json) ${text}`, [...values]);
  const nodes = [...nodesOf(rows[0]?.['QUERY PLAN'][0].Plan)];
  const named = nodes.flatMap((node) => node['Index Name'] ?? []);
  const all = nodes.filter((node) => node['Node Type'] === 'Seq Scan').flatMap((node) => node['Relation Name'] ?? []);
  return { read: [...new Set(named)].toSorted(), all };
}

function* nodesOf(node: Node | undefined): Generator<Node> {
  if (!node) return;
  yield node;
  for (const one of node.Plans ?? []) yield* nodesOf(one);
}

async function fill(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const id = (kind: number, number: string) =>
    `('0197abcd-000${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const at = `from (select n, ${id(0, 'case when n < 12000 then 0 else 1 + (n - 12000) / 20 end')} as o from generate_series(0, 13999) n) s`;
  try {
    // what these rows point at does not matter here
    await client.query(`set session_replication_role = replica`);
    for (const text of [
      `insert into locations (tenant_id, organization_id, id, level_id, name, name_key, identifier, identifier_key)
         select o, o, ${id(1, 'n')}, o, 'L' || n, 'l' || n, 'L' || n, 'l' || n ${at} where n < 1200`,
      `insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, location_id, department_id, created_at)
         select o, o, ${id(3, 'n')}, 'u' || n, 'u' || n, 'U', 'N', md5(n::text), case when n < 12000 then ${id(1, 'case when n % 30 = 5 then 700 else n % 1200 end')} end, ${id(4, '(n * 7) % 600')}, now() ${at}`,
      `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, given_at)
         select o, o, ${id(5, 'n')}, ${id(3, 'n')}, 'role-' || n % 5, false, now() ${at}`,
      `insert into group_members (tenant_id, organization_id, group_id, user_id) select o, o, ${id(2, 'n % 150')}, ${id(3, 'n')} ${at}`,
      `insert into manager_mappings (tenant_id, organization_id, id, user_id, manager_id)
         select o, o, ${id(6, 'n')}, ${id(3, 'n')}, ${id(3, 'case when n < 12000 then n % 200 * 20 else n / 20 * 20 end')} ${at}`,
      `insert into seats (tenant_id, organization_id, id, order_id, buyer_id, course_id, user_id)
         select o, o, ${id(7, 'n')}, ${id(8, 'n % 300')}, ${id(3, 'n % 50')}, ${id(9, 'n % 200')}, ${id(3, 'n')} ${at}`,
      `insert into user_further_places (tenant_id, organization_id, id, user_id, location_id, from_day, starts_at, set_at, set_by, set_by_name)
         select o, o, ${id(7, 'n')}, ${id(3, 'n')}, ${id(1, 'n * 7 % 1200')}, '2025-01-01', '2025-01-01', now(), o, 'U' ${at}`,
      'vacuum analyze user_further_places',
      'vacuum analyze users',
      'vacuum analyze locations',
      'vacuum analyze appointments',
      'vacuum analyze group_members',
      'vacuum analyze manager_mappings',
      'vacuum analyze seats',
    ])
      await client.query(text);
  } finally {
    await client.end();
  }
}
