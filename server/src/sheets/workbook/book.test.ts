import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import exceljs from 'exceljs';
import { archiveByHand } from '../../content/zip/archive-by-hand.ts';
import { type Files, filesOnDisk } from '../../outside/files.ts';
import { Refusal } from '../../refusal.ts';
import { type FileRow, rowsOf, take } from '../index.ts';
import { lookOfCode, numberAs } from './numbers.ts';
import { workbook } from './write.ts';

let folder: string;
let files: Files;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambit-sheets-'));
  files = filesOnDisk(folder);
});
after(() => rm(folder, { recursive: true }));

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function taken(bytes: Uint8Array, page: string | null = null) {
  await files.put('book', once(bytes));
  const { format, columns, rows: count } = await take(files, { key: 'book', name: 'users.xlsx' }, page);
  const rows: FileRow[] = [];
  for await (const some of rowsOf(() => files.read('book'), format)) rows.push(...some);
  return {
    format,
    count,
    names: columns.map(({ name }) => name),
    rows: rows.map(({ line, cells }) => [line, ...cells]),
  };
}

async function written(fill: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const isRefused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.problem.code === code;

describe('A workbook is read', () => {
  test('cell by cell as people see it: dates as days, zeros of texts and of numbers shown with them, values of formulas', async () => {
    const book = await written((made) => {
      const page = made.addWorksheet('Staff');
      page.addRow(['Id', 'Name', 'Hired', 'Active', 'Score', 'Seen', 'Card', 'Sum']);
      const row = page.addRow([
        '00042',
        'Yara & <Haddad>',
        new Date('2026-03-04'),
        true,
        0.1,
        new Date('2026-03-04T08:30:00Z'),
      ]);
      row.getCell(7).value = 42;
      row.getCell(7).numFmt = '00000';
      row.getCell(8).value = { formula: '1+1', result: 2 };
      page.addRow([
        { richText: [{ text: 'x' }, { text: 'y', font: { bold: true } }] },
        { text: 'Ben', hyperlink: 'mailto:ben@harbor.example' },
        null,
        false,
        491_520_000_000,
        null,
        { error: '#N/A' },
        { formula: 'A1', result: 'Id' },
      ]);
    });
    assert.deepEqual((await taken(book)).rows, [
      [1, 'Id', 'Name', 'Hired', 'Active', 'Score', 'Seen', 'Card', 'Sum'],
      [2, '00042', 'Yara & <Haddad>', '2026-03-04', 'TRUE', '0.1', '2026-03-04 08:30', '00042', '2'],
      [3, 'xy', 'Ben', '', 'FALSE', '491520000000', '', '#N/A', 'Id'],
    ]);
  });

  test('with the numbers of its rows: empty ones, titles above the names and merged cells move nothing', async () => {
    const book = await written((made) => {
      const page = made.addWorksheet('Staff');
      page.getCell('A1').value = 'Everybody, spring 2026';
      page.mergeCells('A1:C1');
      page.getRow(3).values = ['Login', 'First name', 'Location'];
      page.getRow(4).values = ['yara', 'Yara', 'York'];
      page.getRow(7).values = ['ben', 'Ben'];
      page.mergeCells('C7:C8');
      page.getCell('C7').value = 'Bath';
      page.getRow(8).values = ['kim', 'Kim'];
    });
    const { rows, names, count } = await taken(book);
    assert.deepEqual(names, ['Login', 'First name', 'Location']);
    assert.deepEqual(rows, [
      [3, 'Login', 'First name', 'Location'],
      [4, 'yara', 'Yara', 'York'],
      [7, 'ben', 'Ben', 'Bath'],
      [8, 'kim', 'Kim', ''],
    ]);
    assert.equal(count, 3);
  });

  test('from the first page that is shown, or the one that is chosen', async () => {
    const book = await written((made) => {
      made.addWorksheet('Old', { state: 'hidden' }).addRow(['Hidden', 'x']);
      made.addWorksheet('North').addRows([['Login'], ['yara']]);
      made.addWorksheet('South').addRows([['Login'], ['ben']]);
    });
    const first = await taken(book);
    assert.deepEqual(first.format, { page: 'North', pages: ['North', 'South'] });
    assert.deepEqual(first.rows, [
      [1, 'Login'],
      [2, 'yara'],
    ]);
    assert.deepEqual((await taken(book, 'South')).rows[1], [2, 'ben']);
    await assert.rejects(taken(book, 'Old'), isRefused('page-unknown'));
  });

  test('as streaming programs write it, texts within the cells and no sizes before the parts', async () => {
    const chunks: Uint8Array[] = [];
    const stream = new PassThrough();
    stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
    const page = book.addWorksheet('Staff');
    page.addRow(['Login', 'Name']).commit();
    page.addRow(['yara', 'Yara\nHaddad']).commit();
    page.commit();
    await book.commit();
    assert.deepEqual((await taken(Buffer.concat(chunks))).rows[1], [2, 'yara', 'Yara\nHaddad']);
  });
});

test('A workbook that is written here is read back as it was', async () => {
  const texts = ['_x0041_', 'line\nline', ' a & <b> ', '=1+1', '00042'];
  const rows = texts.map((one) => ['x', one]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbook('Staff', ['Login', 'Text'], async () => ({ rows, next: null })))
    chunks.push(chunk);
  const { rows: read } = await taken(Buffer.concat(chunks));
  assert.deepEqual(
    read.slice(1).map(([, , text]) => text),
    texts,
  );
});

describe('A workbook that is not as it should be is refused with a sentence', () => {
  const parts = (sheet: string, more: Parameters<typeof archiveByHand>[0] = []) =>
    archiveByHand([
      { name: '[Content_Types].xml', data: '<Types/>' },
      {
        name: 'xl/workbook.xml',
        data: '<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      { name: 'xl/worksheets/sheet1.xml', data: sheet },
      ...more,
    ]);
  const page = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const sound = page(
    '<row><c t="inlineStr"><is><t>Login</t></is></c></row><row><c t="inlineStr"><is><t>yara</t></is></c></row>',
  );

  test('The same parts, sound, are read', async () => {
    assert.deepEqual((await taken(parts(sound))).rows[1], [2, 'yara']);
  });
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['one with macros', () => parts(sound, [{ name: 'xl/vbaProject.bin', data: 'x' }]), 'workbook-macros'],
    [
      'one that swells',
      () => parts(page(`<row><c><v>1</v></c></row>${' '.repeat(80 * 1024 * 1024)}`)),
      'workbook-swells',
    ],
    [
      'one whose part is larger than it says',
      () => {
        const data = page(`<row><c><v>1</v></c></row>${' '.repeat(200_000)}`);
        return archiveByHand([
          { name: '[Content_Types].xml', data: '<Types/>' },
          { name: 'xl/workbook.xml', data, says: { size: 100 } },
        ]);
      },
      'workbook-damaged',
    ],
    ['one that declares entities', () => parts(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sound}`), 'workbook-damaged'],
    ['one that is cut off', () => parts(sound).subarray(0, 300), 'workbook-damaged'],
    ['one whose rows go backwards', () => parts(page('<row r="5"/><row r="4"/>')), 'workbook-damaged'],
    ['one without rows', () => parts(page('')), 'empty'],
    ['another archive', () => archiveByHand([{ name: 'imsmanifest.xml', data: '<manifest/>' }]), 'not-text'],
    ['one of an old kind', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'save-as-csv'],
  ];
  for (const [what, bytes, code] of cases)
    test(`${what}: ${code}`, async () => {
      await assert.rejects(taken(bytes()), isRefused(code));
      assert.equal(await files.look('book.rows'), null, 'nothing is left behind');
    });
});

test('A format of numbers tells days, times and leading zeros apart', () => {
  const cases = {
    'dd/mm/yyyy;@': 'date',
    '[$-407]d. mmmm yyyy': 'date',
    'mmm-yy': 'date',
    'h:mm AM/PM': 'time',
    '[h]:mm:ss': 'time',
    '#,##0.00 "days"': 'plain',
    '[Red]0.00': 'plain',
    General: 'plain',
    '00000': 5,
    '0': 'plain',
  };
  for (const [code, look] of Object.entries(cases)) assert.equal(lookOfCode(code), look, code);
});

test('A day is the same in both calendars of workbooks', () => {
  assert.equal(numberAs('46085', 'date', false), '2026-03-04');
  assert.equal(numberAs(String(46085 - 1462), 'date', true), '2026-03-04');
  assert.equal(numberAs('1', 'date', false), '1900-01-01');
  assert.equal(numberAs('0.35416666666666669', 'time', false), '08:30');
});
