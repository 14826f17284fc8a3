import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { type Cell, workbook } from './write.ts';

async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Writes rows, some at a time, and opens the workbook with another program’s reader. */
async function readBack(rows: readonly (readonly Cell[])[], rowsOfPage?: number): Promise<exceljs.Workbook> {
  const each = 2;
  const source = workbook(
    'All: "users"',
    ['Name', 'Other'],
    async (after) => {
      const from = Number(after?.[0] ?? 0);
      const next = from + each < rows.length ? [String(from + each)] : null;
      return { rows: rows.slice(from, from + each), next };
    },
    rowsOfPage,
  );
  const book = new exceljs.Workbook();
  // the types of the reader know of an older Buffer
  await book.xlsx.load((await bytesOf(source)) as unknown as ArrayBuffer);
  return book;
}

const valuesOf = (page: exceljs.Worksheet | undefined) =>
  (page?.getSheetValues() ?? []).slice(1).map((row) => (Array.isArray(row) ? row.slice(1) : []));

describe('A workbook that is written', () => {
  test('opens with names that stay in sight, texts, numbers, days, yes and no', async () => {
    const book = await readBack([
      ['Yara', 'x'],
      ['00042', 7.5],
      [true, { day: '2026-03-04' }],
    ]);
    const [page] = book.worksheets;
    assert.equal(page?.name, 'All  "users"');
    assert.deepEqual(page?.views[0]?.state, 'frozen');
    assert.equal(page?.getRow(1).getCell(1).font.bold, true);
    assert.deepEqual(valuesOf(page), [
      ['Name', 'Other'],
      ['Yara', 'x'],
      ['00042', 7.5],
      [true, new Date('2026-03-04T00:00:00Z')],
    ]);
  });

  test('holds what looks like a formula as text', async () => {
    const texts = ['=cmd|/c calc', '+1', '-1', '@SUM(A1)', '\t=1'];
    const [page] = (await readBack(texts.map((one) => [one, 'x']))).worksheets;
    for (const [at, text] of texts.entries()) {
      const cell = page?.getRow(at + 2).getCell(1);
      assert.deepEqual([cell?.type, cell?.value, cell?.formula], [exceljs.ValueType.String, text, undefined]);
    }
  });

  test('goes on on the next page when one is full', async () => {
    const book = await readBack(
      Array.from({ length: 7 }, (_, n) => [`user ${n}`, n]),
      4,
    );
    assert.deepEqual(
      book.worksheets.map((page) => [page.name, valuesOf(page).map(([name]) => name)]),
      [
        ['All  "users"', ['Name', 'user 0', 'user 1', 'user 2']],
        ['All  "users" 2', ['Name', 'user 3', 'user 4', 'user 5']],
        ['All  "users" 3', ['Name', 'user 6']],
      ],
    );
  });

  test('without rows has the names of its columns', async () => {
    assert.deepEqual(valuesOf((await readBack([])).worksheets[0]), [['Name', 'Other']]);
  });

  test('gives every text back as it was', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('a & b', '<b>"x"</b>', ' two  spaces ', 'line\nline', 'Ünï 💡', ']]>'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 20 }), async (words) => {
        const [page] = (await readBack(words.map((one) => [one, 'x']))).worksheets;
        const read = words.map((_, at) => page?.getRow(at + 2).getCell(1).value);
        // what XML has no letter for is left out
        assert.deepEqual(
          read.map((value) => value ?? ''),
          words.map((one) => one.replace(/[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/gv, '')),
        );
      }),
      { numRuns: 50 },
    );
  });
});

test('Memory stays as it is while 100,000 rows are written', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  let early = 0;
  let rows = 0;
  const source = workbook('Users', ['Name', 'E-mail'], async () => {
    const some = Array.from({ length: 2_000 }, (_, n) => [`user.${rows + n}`, `user.${rows + n}@harbor.example`]);
    rows += some.length;
    if (early === 0 && rows > 20_000) early = used();
    return { rows: some, next: rows < 100_000 ? ['more'] : null };
  });
  let size = 0;
  for await (const chunk of source) size += chunk.length;
  assert.ok(size > 100_000);
  const grown = used() - early;
  assert.ok(grown < 3_000_000, `grown by ${grown} bytes over 80,000 rows`);
});
