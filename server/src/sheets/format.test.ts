import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../refusal.ts';
import type { Source } from './encoding.ts';
import { type FileRow, formatOf, rowsOf } from './format.ts';

const inChunks =
  (bytes: Uint8Array, size = 65_536): Source =>
  async () =>
    (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })();

async function read(bytes: Uint8Array, size?: number): Promise<{ format: string; rows: FileRow[] }> {
  const source = inChunks(bytes, size);
  const format = await formatOf(source, 'users.csv');
  const rows: FileRow[] = [];
  for await (const some of rowsOf(source, format)) rows.push(...some);
  return { format: `${format.encoding} ${format.delimiter}`, rows };
}

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const text = (bytes: string) => Buffer.from(bytes);

async function refusal(bytes: Uint8Array, size?: number): Promise<Refusal> {
  const fault = await read(bytes, size).then(
    ({ rows }) => assert.fail(`it was read: ${JSON.stringify(rows)}`),
    (error: unknown) => error,
  );
  assert.ok(fault instanceof Refusal, String(fault));
  return fault;
}

const plain = [
  { line: 1, cells: ['Login', 'Name'] },
  { line: 2, cells: ['yara', 'Zoë'] },
];

describe('A file is understood however it is written', () => {
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['UTF-8', text('Login,Name\nyara,Zoë\n'), 'utf-8 ,'],
    ['UTF-8 with a byte order mark', text('\uFEFFLogin,Name\r\nyara,Zoë\r\n'), 'utf-8 ,'],
    ['without a line break at the end', text('Login,Name\nyara,Zoë'), 'utf-8 ,'],
    ['with the line breaks of an old Macintosh', text('Login,Name\ryara,Zoë\r'), 'utf-8 ,'],
    ['with semicolons', text('Login;Name\nyara;Zoë\n'), 'utf-8 ;'],
    ['with tabs', text('Login\tName\nyara\tZoë\n'), 'utf-8 \t'],
    ['with bars', text('Login|Name\nyara|Zoë\n'), 'utf-8 |'],
    ['with everything in quotation marks', text('"Login";"Name"\n"yara";"Zoë"\n'), 'utf-8 ;'],
    ['Windows-1252', Buffer.from('Login;Name\nyara;Zo\xeb\n', 'latin1'), 'windows-1252 ;'],
    ['UTF-16 little-endian', utf16('\uFEFFLogin\tName\nyara\tZoë\n', false), 'utf-16le \t'],
    ['UTF-16 big-endian', utf16('\uFEFFLogin\tName\nyara\tZoë\n', true), 'utf-16be \t'],
    ['UTF-16 without a byte order mark', utf16('Login\tName\nyara\tZoë\n', false), 'utf-16le \t'],
  ];
  for (const [how, bytes, format] of cases)
    test(how, async () => {
      assert.deepEqual(await read(bytes), { format, rows: plain });
    });

  test('A delimiter within quotation marks does not count', async () => {
    const { format, rows } = await read(text('"Last, First, Middle";Login\n"Haddad, Yara";yara\n'));
    assert.equal(format, 'utf-8 ;');
    assert.deepEqual(rows[1]?.cells, ['Haddad, Yara', 'yara']);
  });

  test('A first line that names the delimiter is obeyed and is no row', async () => {
    const { format, rows } = await read(text('sep=;\r\nLogin;Name, long\r\nyara;Zoë\r\n'));
    assert.equal(format, 'utf-8 ;');
    assert.deepEqual(
      rows.map(({ line }) => line),
      [2, 3],
    );
  });
});

describe('Rows keep the number of the line they begin in', () => {
  test('also after cells with line breaks and after blank lines', async () => {
    const { rows } = await read(text('Login,Note\na,"one\ntwo\n\nfour"\n\n , \nb,x\r\nc,"y\r\nz"\r\nd,\n'));
    assert.deepEqual(
      rows.map(({ line, cells }) => [line, cells[0]]),
      [
        [1, 'Login'],
        [2, 'a'],
        [8, 'b'],
        [9, 'c'],
        [11, 'd'],
      ],
    );
  });

  test('A quotation mark in the middle of a cell is a letter like any other', async () => {
    const { rows } = await read(text('Login,Size\na,5" pipe\nb,"said ""no"""\n'));
    assert.deepEqual(
      rows.slice(1).map(({ cells }) => cells[1]),
      ['5" pipe', 'said "no"'],
    );
  });

  test('A quotation mark that is never closed is refused with its line', async () => {
    const cases: readonly (readonly [string, number])[] = [
      ['Login,Name\n"a,b\n', 2],
      ['Login,Name\na,b\nc,"d\ne,f\n', 3],
      ['Login,"Na\nme"\nc,"d\ne"\nf,"g\n', 5],
      [`Login,Name\n"a,b\n${'c,d\n'.repeat(300_000)}`, 2],
    ];
    for (const [file, line] of cases) {
      const { problem, values } = await refusal(text(file));
      assert.equal(problem.code, 'quote-not-closed');
      assert.deepEqual(values, { line });
    }
  });

  test('However the bytes arrive, the rows are the same', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '漢', ' ', ',', ';', '"', '\n', '\r\n', '\t', '😀'),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, size) => {
          const file = text(
            `Login,Name\n${rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`,
          );
          const whole = await read(file);
          assert.deepEqual(await read(file, size), whole);
          const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
          assert.deepEqual(
            whole.rows.slice(1).map(({ cells }) => cells),
            filled,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('What is no text with rows is refused with a sentence', () => {
  test('A workbook is asked for as CSV', async () => {
    for (const magic of [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
    ]) {
      const { problem, values } = await refusal(Buffer.from([...magic, 0, 0, 0, 1]));
      assert.equal(problem.code, 'save-as-csv');
      assert.match(problem.says.en, /Save it as CSV/u);
      assert.deepEqual(values, { name: 'users.csv' });
    }
  });

  test('A picture is not a text', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex');
    assert.equal((await refusal(png)).problem.code, 'not-text');
  });

  test('UTF-8 that was damaged is refused with the line', async () => {
    const file = Buffer.concat([text('Login,Name\na,Zoë\nb,José\nc,'), Buffer.from([0xc3, 0x28]), text('\nd,Ayşe\n')]);
    const { problem, values } = await refusal(file);
    assert.equal(problem.code, 'undecodable');
    assert.deepEqual(values, { line: 4 });
  });

  test('Bytes that Windows-1252 gives no letter are refused with the line', async () => {
    const { problem, values } = await refusal(Buffer.from('Login;Name\nb;\x81\n', 'latin1'));
    assert.equal(problem.code, 'undecodable');
    assert.deepEqual(values, { line: 2 });
  });

  test('A zero character is refused, in any writing', async () => {
    assert.deepEqual(
      (await refusal(Buffer.concat([text(`Login,Name\n${'a,b\n'.repeat(3_000)}`), text('c,\0\n')]))).values,
      { line: 3002 },
    );
    assert.equal((await refusal(utf16('\uFEFFLogin\tName\na\t\0\n', false))).problem.code, 'undecodable');
  });
});

test('Memory stays as it is over 100,000 rows', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const source: Source = async () =>
    (async function* () {
      yield text('Login,Name,E-mail\n');
      for (let at = 0; at < 100_000; at += 500)
        yield text(
          Array.from({ length: 500 }, (_, n) => `user.${at + n},"Haddad, Yara",user.${at + n}@harbor.example\n`).join(
            '',
          ),
        );
    })();
  let rows = 0;
  let early = 0;
  for await (const some of rowsOf(source, { encoding: 'utf-8', delimiter: ',' })) {
    rows += some.length;
    if (early === 0 && rows > 20_000) early = used();
  }
  assert.equal(rows, 100_001);
  const grown = used() - early;
  assert.ok(grown < 2_000_000, `grown by ${grown} bytes over 80,000 rows`);
});
