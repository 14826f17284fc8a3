import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { check, commit, inShort, type Row, rows, upload } from './import/test/trial.ts';

const samples = process.env['AMBIT_SAMPLES'];
const file = (name: string): Buffer => readFileSync(join(samples ?? '', 'csv', name));

describe('Lists that other systems export', { skip: samples === undefined && 'AMBIT_SAMPLES is not set' }, () => {
  let world: TestWorld;
  let greta: Person;
  let alma: Person;
  before(async () => {
    world = await makeWorld();
    greta = await world.as('harbor/Greta Holm');
    alma = await world.as('beacon/Alma Reed');
  });
  after(() => world?.close());

  const all = async (by: Person, id: string): Promise<readonly Row[]> => {
    const read: Row[] = [];
    for (let from = ''; ; ) {
      const { body } = await by.get(`/api/user-imports/${id}/rows?limit=150${from}`);
      read.push(...body.items);
      if (body.after === null) return read;
      from = `&after=${body.after}`;
    }
  };

  test('other-lms-users-comma: user types are matched to roles, branches are locations, the second j.doe is rejected', async () => {
    const unmatched = await check({ world, by: greta }, file('other-lms-users-comma.csv'));
    assert.deepEqual((await rows(greta, unmatched.id)).map(inShort), [
      '2 rejected role:role-unknown',
      '3 rejected role:role-unknown',
      '4 rejected role:role-unknown',
      '5 rejected row:duplicate',
    ]);
    const roleValues = [
      { value: 'Learner-Type', role: 'multisite.student' },
      { value: 'Trainer-Type', role: null },
    ];
    const { id } = await check({ world, by: greta }, file('other-lms-users-comma.csv'), { roleValues });
    const [john, ayse, old, twice] = await rows(greta, id);
    assert.deepEqual(
      [john, ayse, old, twice].map((row) => row && inShort(row)),
      ['2 created', '3 created', '4 created', '5 rejected row:duplicate'],
    );
    assert.equal(twice?.reasons[0]?.detail, 'This user stands in line 2 already. Keep one of the two lines.');
    assert.deepEqual(ayse?.values, {
      userName: 'a.kaya',
      firstName: 'Ayşe',
      lastName: 'Kaya',
      email: 'ayse@example.com',
      role: 'Trainer-Type',
      state: 'YES',
      expiresOn: '31/12/2026',
      language: 'tr',
      employeeIdentifier: '00043',
      location: 'south',
    });
    assert.equal((await commit({ world, by: greta }, id)).counts.done, 3);
    const { body } = await greta.get('/api/users?search=example.com&limit=50');
    const came = body.items.map(
      (user: { userName: string; state: string; location: { name: string } | null }) =>
        `${user.userName} ${user.state} ${user.location?.name}`,
    );
    assert.deepEqual(
      came.toSorted((one: string, other: string) => one.localeCompare(other)),
      ['a.kaya active South', 'j.doe active North', 'old.user disabled undefined'],
    );
  });

  test('other-lms-users-2: paths of branches, levels and a manager further down', async () => {
    const name = 'other-lms-users-2.csv';
    const plain = await check({ world, by: greta }, file(name));
    assert.deepEqual((await rows(greta, plain.id)).map(inShort), [
      '2 rejected location:location-outside role:role-unknown',
      '3 rejected location:location-outside role:role-unknown',
      '4 rejected row:duplicate',
    ]);
    const roleValues = [
      { value: 'user', role: 'multisite.student' },
      { value: 'poweruser', role: 'multisite.local-administrator' },
    ];
    const { id, counts } = await check({ world, by: greta }, file(name), { roleValues, createLocations: true });
    assert.deepEqual([counts.created, counts.rejected, counts.locations], [2, 1, 2]);
    assert.equal((await commit({ world, by: greta }, id)).counts.done, 2);
    const [john] = (await greta.get('/api/users?search=john.smith')).body.items;
    assert.equal(john.location.name, 'ChildBranch1');
  });

  test('other-lms-users-semicolon: a repeated column is kept apart', async () => {
    const { id, columns } = await check({ world, by: greta }, file('other-lms-users-semicolon.csv'));
    assert.deepEqual(
      columns.slice(4).map(({ name, samples: some }) => [name, ...some]),
      [
        ['Course', 'Fire Safety'],
        ['Course (2)', 'CPR Basics'],
      ],
    );
    assert.deepEqual((await rows(greta, id)).map(inShort), ['2 created']);
  });

  test('training-centre-instructors: every row by its user name', async () => {
    const { id } = await check({ world, by: alma, from: 'beacon' }, file('training-centre-instructors.csv'));
    assert.deepEqual(
      (await all(alma, id)).map(inShort),
      expected('training-centre-instructors.csv', 'Username', 'userName'),
    );
  });

  test('training-centre-registrations: people without an e-mail address and people who registered twice are named', async () => {
    const { id } = await check({ world, by: alma, from: 'beacon' }, file('training-centre-registrations.csv'));
    const outcomes = (await all(alma, id)).map(inShort);
    assert.equal(outcomes.length, 400);
    assert.deepEqual(outcomes, expected('training-centre-registrations.csv', 'Email', 'email'));
  });

  test('training-centre-classes: a list of classes says of nobody who it is about', async () => {
    const { body } = await upload(greta, file('training-centre-classes.csv'));
    const { status, body: refused } = await greta.put(`/api/user-imports/${body.id}/mapping`, {
      mapping: body.suggestion,
    });
    assert.deepEqual([status, refused.errors[0].code], [422, 'no-usable-column']);
  });
});

/** What comes of each line, worked out beside the product: by one column that names people, blank or there already. */
function expected(name: string, column: string, field: string): readonly string[] {
  const records: { record: Record<string, string>; info: { lines: number } }[] = parse(file(name), {
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
  });
  const seen = new Set<string>();
  let line = 1;
  return records.map(({ record, info }) => {
    const begins = line + 1;
    line = info.lines;
    const key = (record[column] ?? '').trim().toLowerCase();
    if (key === '') return `${begins} rejected ${field}:missing`;
    if (seen.has(key)) return `${begins} rejected row:duplicate`;
    seen.add(key);
    return `${begins} created`;
  });
}
