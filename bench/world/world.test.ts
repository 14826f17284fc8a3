import { strict as assert } from 'node:assert';
import { after, before, describe, test } from 'node:test';
import { compile, fits, withTwins } from '@ambit/policy';
import { allKinds, allPrivileges } from '../../server/src/catalogue.ts';
import { type FreshDatabase, freshDatabase, unsafeQuery } from '../../server/src/database/template.ts';
import { roleModels } from '../../server/src/roles/index.ts';
import { lineOf } from './copy.ts';
import { dayBack } from './days.ts';
import { fill } from './fill.ts';
import { idOf } from './ids.ts';
import { nameOf } from './names.ts';
import { countOf, planOf, sizes } from './plan.ts';
import { shuffled, zipf } from './random.ts';
import { cellsOf, customRoleId, formOf } from './roles.ts';
import { authorityTables } from './tables-authority.ts';
import { placeTables } from './tables-places.ts';
import { trainingTables } from './tables-training.ts';
import { userTables } from './tables-users.ts';
import { growTree, nodesOfSize, shareOut } from './tree.ts';

describe('the rows of the data set', () => {
  test('An id is a uuid of version 7, the same in every run, and grows with its number', () => {
    assert.match(idOf('user', 70_000), /^01970001-1170-7106-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    assert.equal(idOf('user', 5), idOf('user', 5));
    assert.ok(idOf('attempt', 49_999_999) > idOf('attempt', 49_999_998));
    assert.notEqual(idOf('user', 5).slice(14), idOf('group', 5).slice(14));
  });

  test('A row of COPY escapes what COPY reads as its own', () => {
    assert.equal(lineOf(['a\tb\\c\nd', null, true, 7, '']), 'a\\tb\\\\c\\nd\t\\N\ttrue\t7\t\n');
  });

  test('The first rank of Zipf’s law comes about twice as often as the second', () => {
    const rank = zipf(100);
    const counts = new Map<number, number>();
    for (let place = 0; place < 50_000; place += 1) counts.set(rank(1, place), (counts.get(rank(1, place)) ?? 0) + 1);
    const ratio = (counts.get(0) ?? 0) / (counts.get(1) ?? 1);
    assert.ok(ratio > 1.8 && ratio < 2.2, String(ratio));
  });

  test('A fixed disorder holds each number once', () => {
    assert.deepEqual(
      [...shuffled(1_000)].toSorted((a, b) => a - b),
      Array.from({ length: 1_000 }, (_, n) => n),
    );
  });

  test('What is shared out adds up, with the least for each', () => {
    const shares = shareOut(1_000, [1, 1 / 2, 1 / 3, 0], 2);
    assert.equal(
      shares.reduce((sum, one) => sum + one, 0),
      1_000,
    );
    assert.equal(shares[3], 2);
    assert.throws(() => shareOut(3, [1, 1], 2), /cannot be shared out/u);
  });

  test('The tree of L is eight deep, holds every node once and has subtrees of the sizes that are asked for', () => {
    const tree = growTree(60_000, 8, [10_000, 600, 10]);
    assert.equal(tree.size[0], 60_000);
    assert.equal(
      tree.depth.reduce((most, one) => Math.max(most, one), 0),
      8,
    );
    for (let node = 0; node < 60_000; node += 97)
      assert.equal(tree.depth[tree.parent[node] ?? -1] ?? 0, (tree.depth[node] ?? 0) - 1);
    for (const size of [10_000, 600, 10]) assert.equal(tree.size[nodesOfSize(tree, size)[0] ?? -1], size);
  });

  test('The whole data set has the numbers it is described by', () => {
    const plan = planOf(sizes.L);
    assert.equal(plan.users, 1_000_000);
    assert.equal(plan.appointments, 2_000_000);
    assert.equal(plan.enrollments, 10_000_000);
    assert.equal(plan.customRoles, 200);
    assert.equal(plan.organizations.filter(({ parent }) => parent === plan.large.id).length, 500);
    assert.equal(plan.organizations.filter(({ parent, index }) => parent === null && index > 1).length, 19);
    const ofLarge = plan.organizations.filter(({ tenant }) => tenant === plan.large.id);
    assert.equal(
      ofLarge.reduce((sum, { users }) => sum + countOf(users), 0),
      600_000,
    );
    assert.equal(
      plan.organizations.reduce((sum, { courses }) => sum + countOf(courses), 0),
      20_000,
    );
    const last = plan.organizations.at(-1);
    assert.equal(last?.users.to, 1_000_000);
  });

  test('Names are those of the cast, alone or as pairs of last names', () => {
    assert.match(`${nameOf(1).first} ${nameOf(1).last}`, /^\p{Lu}\p{L}+ \p{Lu}\p{L}+(-\p{Lu}\p{L}+)?$/u);
    assert.deepEqual(nameOf(1), nameOf(1));
  });

  test('Days count back from the day of the data set', () => {
    assert.equal(dayBack(0), '2025-11-01');
    assert.equal(dayBack(-31), '2025-12-02');
    assert.equal(dayBack(365), '2024-11-01');
  });

  test('Every custom role compiles with the model of its organization, and its appointments fit it', () => {
    const model = roleModels.find(({ id }) => id === 'multisite');
    assert.ok(model);
    const custom = Array.from({ length: 12 }, (_, n) => {
      const id = customRoleId(n);
      return {
        id,
        name: { en: id, de: id },
        rank: 5,
        kind: 'add-on',
        anchor: formOf(n).anchor,
        cells: cellsOf(n),
      } as const;
    });
    const rules = compile(
      { privileges: allPrivileges, kinds: allKinds },
      [...withTwins(model, allPrivileges).roles, ...custom],
      model.assigning,
    );
    const role = rules.roles.get(customRoleId(0));
    assert.ok(role && fits(role, { kind: 'location', id: idOf('location', 0) }));
  });
});

describe('a small data set in a database', () => {
  const scale = 0.002;
  const plan = planOf(scale);
  let database: FreshDatabase;
  const count = async (text: string): Promise<number> =>
    (await unsafeQuery<{ n: number }>(database.adminUrl, `select count(*)::int as n from ${text}`))[0]?.n ?? -1;

  before(async () => {
    database = await freshDatabase();
    const tables = [...placeTables(plan), ...userTables(plan), ...authorityTables(plan), ...trainingTables(plan)];
    await fill(database.adminUrl, tables, () => undefined);
  });
  after(() => database.drop());

  test('The numbers of rows are those of the plan', async () => {
    assert.equal(await count('users'), 2_000);
    assert.equal(await count('locations'), 120);
    assert.equal(await count('appointments'), 4_000);
    assert.equal(await count('enrollments'), 20_000);
    assert.equal(await count('attempts'), 100_000);
    assert.equal(await count(`search where kind = 'user'`), 2_000);
  });

  test('Every index and every foreign key stands again, proven', async () => {
    const untouched = await freshDatabase();
    try {
      const text = `select coalesce(string_agg(def, chr(10) order by def), '') as all from (
        select pg_get_indexdef(indexrelid) as def from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
        union all select conrelid::regclass || ' ' || conname || ' ' || convalidated || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace) d`;
      const [filled] = await unsafeQuery<{ all: string }>(database.adminUrl, text);
      const [empty] = await unsafeQuery<{ all: string }>(untouched.adminUrl, text);
      assert.equal(filled?.all, empty?.all);
    } finally {
      await untouched.drop();
    }
  });

  test('The closure holds exactly what the parents say', async () => {
    const walked = `with recursive up as (select id as descendant_id, id as ancestor_id, 0 as depth from locations
      union all select up.descendant_id, l.parent_id, up.depth + 1 from up join locations l on l.id = up.ancestor_id where l.parent_id is not null)
      select descendant_id, ancestor_id, depth from up`;
    const kept = 'select descendant_id, ancestor_id, depth from location_closure';
    assert.equal(await count(`((${walked}) except (${kept})) d`), 0);
    assert.equal(await count(`((${kept}) except (${walked})) d`), 0);
  });

  test('Every role that is held is one of its organization’s', async () => {
    const roles = await unsafeQuery<{ model: string; role: string }>(
      database.adminUrl,
      'select distinct o.role_model as model, p.role from appointments p join organizations o on o.id = p.organization_id',
    );
    for (const { model, role } of roles) {
      const known = roleModels.find(({ id }) => id === model)?.roles.some(({ id }) => id === role);
      const custom =
        model === 'multisite' && Array.from({ length: plan.customRoles }, (_, n) => customRoleId(n)).includes(role);
      assert.ok(known || custom, `${role} in ${model}`);
    }
  });

  test('Nobody holds two base roles', async () => {
    assert.equal(
      await count('(select user_id from appointments where is_base group by user_id having count(*) > 1) twice'),
      0,
    );
  });
});
