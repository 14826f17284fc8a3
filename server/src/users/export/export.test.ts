import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';
import { check } from '../import/test/trial.ts';

let world: TestWorld;
let lena: Person;
let mara: Person;
before(async () => {
  world = await makeWorld();
  lena = await world.as('harbor/Lena Fox');
  mara = await world.as('harbor/Mara Kane');
});
after(() => world.close());

const csvOf = async (by: Person, query = ''): Promise<string[][]> =>
  parse((await by.get(`/api/users/export.csv${query}`)).bytes, { bom: true });

async function bookOf(by: Person, query = ''): Promise<unknown[][]> {
  const { status, bytes, headers } = await by.get(`/api/users/export.xlsx${query}`);
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /spreadsheetml/u);
  const book = new exceljs.Workbook();
  // the types of the reader know of an older Buffer
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const rows: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

test('A list of users is taken out as a workbook and as CSV, with the same people within one’s scope', async () => {
  const columns = '?columns=name,location,roles,state';
  const csv = await csvOf(lena, columns);
  assert.deepEqual(csv, [
    ['Name', 'Location', 'Role', 'State'],
    ['Theo Brandt', 'Leeds', 'Local Administrator (Reports Only)', 'active'],
    ['Sam Doyle', 'Leeds', '', 'active'],
    ['Lena Fox', 'Leeds', 'Local Administrator', 'active'],
    ['Otto Lang', 'Leeds', 'Organization Administrator', 'active'],
  ]);
  const book = await bookOf(lena, columns);
  assert.deepEqual(
    book.map((row) => csv[0]?.map((_, at) => row[at] ?? '')),
    csv,
  );
});

test('Search, filters, order and columns of the list hold for its file', async () => {
  const found = await bookOf(mara, '?columns=userName&sort=-user-name&search=d');
  const list = await mara.get('/api/users?sort=-user-name&search=d&limit=200');
  assert.deepEqual(
    found.slice(1).map(([name]) => name),
    list.body.items.map(({ userName }: { userName: string }) => userName),
  );
  const york = world.ids.locations.get('harbor/York');
  assert.deepEqual((await csvOf(mara, `?columns=firstName,location&location=${york}`))[1], ['Yara', 'York']);
});

test('A file of users can be imported again and changes nothing', async () => {
  const { text } = await lena.get(
    '/api/users/export.csv?columns=userName,firstName,middleName,lastName,email,employeeIdentifier,phone,location,department,jobTitle,language,state,hireDate',
  );
  const { counts } = await check({ world, by: lena }, text);
  assert.deepEqual([counts.created, counts.updated, counts.rejected], [0, 0, 0]);
  assert.ok((counts.unchanged ?? 0) >= 4);
});

test('A column that there is not, and a user who may not take lists out, are refused', async () => {
  assert.equal((await lena.get('/api/users/export.xlsx?columns=name,password')).status, 400);
  const sam = await world.as('harbor/Sam Doyle');
  assert.equal((await sam.get('/api/users/export.xlsx')).status, 403);
});

test('What looks like a formula is a text in both kinds of file', async () => {
  const greta = await world.as('harbor/Greta Holm');
  await greta.post('/api/users', { userName: 'formula', firstName: '=1+1', lastName: '@x' });
  const query = '?columns=firstName,lastName&search=formula';
  assert.deepEqual((await csvOf(greta, query))[1], ["'=1+1", "'@x"]);
  assert.deepEqual((await bookOf(greta, query))[1], ['=1+1', '@x']);
});
