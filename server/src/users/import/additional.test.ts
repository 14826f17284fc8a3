import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';
import { check, checkUndo, commit, inShort, rows, undo, upload } from './test/trial.ts';

let world: TestWorld;
let olu: Person;
let shirtField = '';
before(async () => {
  world = await makeWorld();
  olu = await world.as('harbor/Olu Adeyemi');
  const label = (en: string, de: string) => ({ en, de });
  const sizes = ['S', 'M'].map((value) => ({ value, label: label(`Size ${value}`, `Größe ${value}`) }));
  for (const field of [
    { key: 'shirt', type: 'choice', label: label('Shirt size', 'Hemdgröße'), options: sizes },
    { key: 'locker', type: 'number', label: label('Locker', 'Spind') },
    { key: 'since', type: 'date', label: label('Trained since', 'Ausgebildet seit') },
  ]) {
    const made = await olu.post('/api/fields/users', { required: false, options: [], ...field });
    assert.equal(made.status, 201, made.text);
    if (field.key === 'shirt') shirtField = made.body.id;
  }
});
after(() => world.close());

const lines = async (id: string) => (await rows(olu, id)).map(inShort);
async function valuesOf(name: string): Promise<Record<string, string | null>> {
  const id = world.ids.users.get(`harbor/${name}`);
  const { items } = (await olu.get(`/api/users/${id}/additional`)).body;
  const own = items.filter(({ key }: { key: string }) => ['shirt', 'locker', 'since'].includes(key));
  return Object.fromEntries(own.map(({ key, value }: { key: string; value: string | null }) => [key, value]));
}

test('Columns come into the fields that an organization added, and undoing the import puts back what was there', async () => {
  const csv =
    'Login,First name,Last name,Hemdgröße,Locker,Trained since\nsam,,,größe s,12,2026-01-31\nkim,,,XXL,twelve,31/31/2026\nziggy,Zig,Gy,M,,\n';
  const found = await check({ world, by: olu }, csv);
  assert.deepEqual(found.mapping?.slice(3), ['additional:shirt', 'additional:locker', 'additional:since']);
  assert.deepEqual(await lines(found.id), [
    '2 updated additional:shirt additional:locker additional:since',
    '3 rejected additional:shirt:not-a-choice additional:locker:not-a-number additional:since:bad-date',
    '4 created',
  ]);
  const [, wrong] = await rows(olu, found.id);
  assert.deepEqual(
    wrong?.reasons.map(({ column, detail }) => [column, detail]),
    [
      ['Hemdgröße', '`XXL` cannot be chosen. Write one of Size S, Size M.'],
      ['Locker', '`twelve` is not a number.'],
      ['Trained since', '`31/31/2026` is not a date. Write it as 2026-12-31.'],
    ],
  );
  assert.deepEqual(await valuesOf('Sam Doyle'), { shirt: null, locker: null, since: null });
  await commit({ world, by: olu }, found.id);
  assert.deepEqual(await valuesOf('Sam Doyle'), { shirt: 'S', locker: '12', since: '2026-01-31' });
  const narrowed = await olu.get('/api/users?additional=shirt:M');
  assert.deepEqual(
    narrowed.body.items.map(({ userName }: { userName: string }) => userName),
    ['ziggy'],
  );

  const next = await check({ world, by: olu }, 'Login,Shirt size,Locker\nsam,M,-\n');
  assert.deepEqual(await lines(next.id), ['2 updated additional:shirt additional:locker']);
  await commit({ world, by: olu }, next.id);
  assert.deepEqual(await valuesOf('Sam Doyle'), { shirt: 'M', locker: null, since: '2026-01-31' });
  await checkUndo({ world, by: olu }, next.id);
  await undo({ world, by: olu }, next.id);
  assert.deepEqual(await valuesOf('Sam Doyle'), { shirt: 'S', locker: '12', since: '2026-01-31' });
});

test('A file of users shows the fields that an organization added, and comes back without a change', async () => {
  const { text } = await olu.get('/api/users/export.csv?columns=userName,additional:shirt,additional:since');
  const table: string[][] = parse(text, { bom: true });
  assert.deepEqual(table[0], ['User name', 'Shirt size', 'Trained since']);
  assert.ok(table.some((row) => row.join() === 'sam,Size S,2026-01-31'));
  const found = await check({ world, by: olu }, text);
  assert.deepEqual([found.counts.created, found.counts.updated, found.counts.rejected], [0, 0, 0]);
  assert.equal((await olu.get('/api/users/export.csv?columns=userName,additional:shoe')).status, 400);
  const { text: usual } = await olu.get('/api/users/export.csv', { headers: { 'accept-language': 'de' } });
  assert.match(usual.split('\r\n')[0] ?? '', /Hemdgröße,Spind,Ausgebildet seit$/u);
  const { text: template } = await olu.get('/api/user-imports/template.csv');
  assert.match(template, /,Shirt size,Locker,Trained since\r\n$/u);
});

test('What every user needs is asked of new ones, and no column is taken for a field that there is not', async () => {
  const sent = await upload(olu, 'Login,Shoe\nsam,9\n');
  const map = await olu.put(`/api/user-imports/${sent.body.id}/mapping`, { mapping: ['userName', 'additional:shoe'] });
  assert.deepEqual(
    [map.status, map.body.errors[0].field, map.body.errors[0].code],
    [422, 'mapping.1', 'field-unknown'],
  );
  const label = { en: 'Pass number', de: 'Passnummer' };
  const made = await olu.post('/api/fields/users', { key: 'pass', type: 'text', label, required: true, options: [] });
  assert.equal(made.status, 201, made.text);
  const { id } = await check(
    { world, by: olu },
    'Login,First name,Last name,Pass number\nnia,Nia,Orr,\nsam,,,-\nzac,Zac,Orr,7\n',
  );
  assert.deepEqual(await lines(id), [
    '2 rejected additional:pass:asked-of-everybody',
    '3 rejected additional:pass:not-cleared',
    '4 created',
  ]);
  const [first] = await rows(olu, id);
  assert.equal(first?.reasons[0]?.detail, 'Pass number is asked of everybody here.');
});

test('A field that was deleted after the check rejects the rows that name it', async () => {
  const { id } = await check({ world, by: olu }, 'Login,Shirt size\nkim,S\n');
  assert.deepEqual(await lines(id), ['2 updated additional:shirt']);
  assert.equal((await olu.delete(`/api/fields/users/${shirtField}`)).status, 204);
  await commit({ world, by: olu }, id);
  assert.deepEqual(await lines(id), ['2 rejected additional:shirt:field-gone']);
});
