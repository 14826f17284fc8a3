import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';
import { check, commit, inShort, rows, upload, work } from './test/trial.ts';

let world: TestWorld;
let greta: Person;
let lena: Person;

before(async () => {
  world = await makeWorld();
  greta = await world.as('harbor/Greta Holm');
  lena = await world.as('harbor/Lena Fox');
});
after(() => world.close());

test('A workbook comes in like the same list as CSV, with the numbers of its rows', async () => {
  const book = new exceljs.Workbook();
  book.addWorksheet('Notes').addRow(['Ask Lena']);
  const page = book.addWorksheet('Staff');
  page.addRow(['Login', 'First name', 'Last name', 'Employee number', 'Location', 'Hire date']);
  page.addRow([]);
  page.addRow(['wb.one', 'Wim', 'Orr', '00071', 'Leeds', new Date('2026-02-03')]);
  page.addRow(['wb.two', 'Zoë', 'Orr', '00072', 'Bath', new Date('2026-02-03')]);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const first = await upload(lena, bytes, 'staff.xlsx');
  assert.deepEqual([first.status, first.body.code], [422, 'empty'], 'the first sheet holds one cell');
  const { body } = await upload(lena, bytes, 'staff.xlsx', '?page=Staff');
  assert.deepEqual(body.format, { encoding: null, delimiter: null, page: 'Staff', pages: ['Notes', 'Staff'] });
  await lena.put(`/api/user-imports/${body.id}/mapping`, { mapping: body.suggestion });
  await work({ world, by: lena }, body.id);
  assert.deepEqual((await rows(lena, body.id)).map(inShort), ['3 created', '4 rejected location:location-outside']);
  await commit({ world, by: lena }, body.id);
  const [wim] = (await lena.get('/api/users?search=wb.one')).body.items;
  const { body: profile } = await lena.get(`/api/users/${wim?.id}`);
  assert.deepEqual([profile.employeeIdentifier, profile.hireDate], ['00071', '2026-02-03']);
});

test('A file with the columns of one that somebody else of the organization mapped is mapped as they did', async () => {
  const odd = 'Aa,Bb,Cc,Dd\nodd,Odd,One,Leeds\n';
  const mapping = ['userName', 'firstName', 'lastName', 'location'];
  await check({ world, by: greta }, odd, {}, mapping);
  assert.deepEqual((await upload(lena, odd)).body.suggestion, mapping);
  await check({ world, by: lena }, odd, {}, [...mapping.slice(0, 3), null]);
  assert.deepEqual((await upload(lena, odd)).body.suggestion, [...mapping.slice(0, 3), null], 'one’s own comes first');
  assert.deepEqual((await upload(greta, odd)).body.suggestion, mapping);
});
