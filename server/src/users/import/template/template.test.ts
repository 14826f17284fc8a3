import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { type TestWorld, makeWorld } from '../../../testing.ts';
import { inShort, rows, upload, work } from '../test/trial.ts';

let world: TestWorld;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

test('A template that was filled in comes in as it is, in either language and as either kind of file', async () => {
  const lena = await world.as('harbor/Lena Fox');
  for (const language of ['en', 'de']) {
    const { bytes } = await lena.get('/api/user-imports/template.xlsx', { headers: { 'accept-language': language } });
    const book = new exceljs.Workbook();
    // the types of the reader know of an older Buffer
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const [page] = book.worksheets;
    assert.ok(page);
    const names = (page.getRow(1).values as string[]).slice(1);
    const { text } = await lena.get('/api/user-imports/template.csv', { headers: { 'accept-language': language } });
    assert.equal(text, `\uFEFF${names.join(',')}\r\n`);
    const user = `from.template.${language}`;
    page.getRow(2).values = [user, 'Tim', '', 'Plate', '', '00420', '', 'Leeds'];
    const sent = await upload(lena, Buffer.from(await book.xlsx.writeBuffer()), 'filled.xlsx');
    assert.equal(sent.status, 201, sent.text);
    assert.ok(sent.body.suggestion.every(Boolean), 'every column is understood');
    await lena.put(`/api/user-imports/${sent.body.id}/mapping`, { mapping: sent.body.suggestion });
    await work({ world, by: lena }, sent.body.id);
    const [row] = await rows(lena, sent.body.id);
    assert.ok(row);
    assert.equal(inShort(row), '2 created');
    assert.equal(row.values.employeeIdentifier, '00420');
  }
});

test('A template says of each column what it means, and what the organization asks of everybody', async () => {
  const olu = await world.as('harbor/Olu Adeyemi');
  const path = `/api/organizations/${world.ids.organizations.get('harbor')}`;
  const { headers } = await olu.get(path);
  const set = await olu.patch(
    `${path}/access`,
    { required: ['phone'] },
    { headers: { 'if-match': String(headers['etag']) } },
  );
  assert.equal(set.status, 200, set.text);
  const { bytes } = await olu.get('/api/user-imports/template.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const [page] = book.worksheets;
  const notes = new Map<unknown, string>();
  page?.getRow(1).eachCell((cell) => {
    const { note } = cell;
    notes.set(cell.value, typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join(''));
  });
  assert.match(notes.get('Phone') ?? '', /Asked of everybody here/u);
  assert.doesNotMatch(notes.get('E-mail') ?? '', /Asked of everybody/u);
  assert.ok([...notes.values()].every((note) => note.length > 20));
});

test('A template is not for whoever may not import', async () => {
  const sam = await world.as('harbor/Sam Doyle');
  for (const kind of ['csv', 'xlsx']) assert.equal((await sam.get(`/api/user-imports/template.${kind}`)).status, 403);
});
