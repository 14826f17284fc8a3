import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, settled, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

/** A workbook as somebody keeps it: another sheet first, numbers with zeros, a day. */
async function staff(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Notes').addRows([
    ['Who', 'What'],
    ['Mara', 'Ask Ben for the rest'],
  ]);
  const page = book.addWorksheet('New people');
  page.addRow(['Login', 'First name', 'Last name', 'Employee number', 'Location', 'Phone', 'Hire date']);
  page.addRow(['ida', 'Ida', 'Frey', '00071', 'York', '', new Date('2026-02-03')]);
  page.addRow(['sam', 'Sam', 'Doyle', '', 'Leeds', '0113 496 0000', null]);
  page.addRow(['nik', 'Nik', 'Roy', '00072', 'Bath', '', null]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const count = (page: Page, outcome: string) =>
  page.getByRole('button', { name: new RegExp(`^\\d+ ?${outcome}$`, 'u') });

test('Mara imports a workbook, a row outside North is refused, and she undoes the import', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'mara' });
  await page.goto(`${served.url}/users/import`);
  const file = { name: 'staff.xlsx', mimeType: 'application/octet-stream', buffer: await staff() };
  await page.getByLabel('Drop a CSV or Excel file here').setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: 'Import staff.xlsx' }).waitFor();
  await page.getByLabel('Sheet of the workbook').selectOption('New people');
  await page.getByRole('rowheader', { name: 'Employee number' }).waitFor();
  await page.getByRole('button', { name: 'Check the file' }).click();

  await page.getByText('Bath is not among the locations you manage.').first().waitFor();
  assert.match(await count(page, 'Rejected').innerText(), /^1/u);
  await page.getByRole('button', { name: 'Import 2 users' }).click();
  await page.getByText('1 new, 1 changed, 1 rejected and left out.').waitFor();

  await page.getByRole('button', { name: 'Undo the import…' }).click();
  await page.getByText('Nothing has been changed yet.').waitFor();
  await page
    .getByRole('row', { name: /Ida Frey/u })
    .getByText('Deleted')
    .waitFor();
  await page
    .getByRole('row', { name: /Sam Doyle/u })
    .getByText('Phone')
    .waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('The import was undone: 1 put back, 1 deleted, 0 disabled, 0 left as they are.').waitFor();
  await page.getByRole('link', { name: 'See users' }).click();
  await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  await settled(page);
  assert.equal(await page.getByRole('row', { name: /Ida Frey/u }).count(), 0);
  await context.close();
  assert.deepEqual(faults, []);
});

test('Lena takes the list of her users out as a workbook, as it is searched', async () => {
  const { page, context } = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  await page.goto(`${served.url}/users?search=sam`);
  await settled(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Excel workbook' }).first().click(),
  ]);
  assert.equal(download.suggestedFilename(), 'export.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(await download.path());
  const names: unknown[] = [];
  book.worksheets[0]?.eachRow((row) => names.push(row.getCell(1).value));
  assert.deepEqual(names, ['Name', 'Sam Doyle']);
  await context.close();
});
