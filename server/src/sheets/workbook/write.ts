import { ending, type Entry, packed } from './pack.ts';

/** A cell of a file that is written: a text, a number, yes or no, a day such as 2026-12-31, or nothing. */
export type Cell = string | number | boolean | null | Readonly<{ day: string }>;

/** Some rows, and the place behind which the next begin; null: these were the last. */
export type Batch = Readonly<{ rows: readonly (readonly Cell[])[]; next: readonly string[] | null }>;

/** Rows of one page at most, the names of the columns among them. */
const mostRows = 1_048_576;
/** Characters of a cell at most: programs refuse to open more. */
const longestCell = 32_767;

/**
 * A workbook, batch by batch: memory does not grow with it. Texts are texts, never formulas; what does not fit on one
 * page goes on on the next.
 */
export async function* workbook(
  title: string,
  header: readonly string[],
  batch: (after: readonly string[] | null) => Promise<Batch>,
  rowsOfPage = mostRows,
): AsyncIterable<Uint8Array> {
  const written: Entry[] = [];
  let at = 0;
  let place: readonly string[] | null = null;
  let rest: readonly (readonly Cell[])[] = [];
  let isEnd = false;
  let pages = 0;

  async function* page(): AsyncIterable<string> {
    let rows = 1;
    yield `${opening(header)}${rowOf(header, 1, 1)}`;
    while (rows < rowsOfPage && !(isEnd && rest.length === 0)) {
      if (rest.length === 0) {
        const got = await batch(place);
        ({ rows: rest } = got);
        place = got.next;
        isEnd = place === null;
      }
      const some = rest.slice(0, rowsOfPage - rows);
      rest = rest.slice(some.length);
      yield some.map((cells, at) => rowOf(cells, rows + at + 1, 0)).join('');
      rows += some.length;
    }
    yield '</sheetData></worksheet>';
  }

  async function* part(name: string, text: AsyncIterable<string>): AsyncIterable<Uint8Array> {
    const entry: Entry = { name, at, crc: 0, packed: 0, size: 0 };
    for await (const bytes of packed(entry, text)) {
      at += bytes.length;
      yield bytes;
    }
    written.push(entry);
  }

  do {
    pages += 1;
    yield* part(`xl/worksheets/sheet${pages}.xml`, page());
  } while (!(isEnd && rest.length === 0));
  for (const [name, text] of frame(title, pages)) yield* part(name, once(text));
  yield ending(written, at);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The beginning of a page: its first row stays in sight. */
const opening = (header: readonly string[]): string =>
  `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<cols>${header.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="22" customWidth="1"/>`).join('')}</cols><sheetData>`;

/** A row; style 1 is that of names, 2 that of days. */
function rowOf(cells: readonly Cell[], line: number, style: 0 | 1): string {
  const shown = cells.map((cell, column) => {
    const at = `r="${lettersOf(column)}${line}"`;
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === 'object') return `<c ${at} s="2"><v>${serialOf(cell.day)}</v></c>`;
    return `<c ${at} t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${line}">${shown.join('')}</row>`;
}

/** @example lettersOf(27) // 'AB' */
const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as XML takes it: no letters it has no room for, none halved, and nothing that reads like a letter by its number. */
export function escaped(text: string): string {
  const whole = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
  if (!/[&<>\p{Cc}\uFFFE\uFFFF\p{Cs}]|_x/u.test(whole)) return whole;
  return whole
    .toWellFormed()
    .replace(/[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/gv, '')
    .replace(/_x(?=[0-9A-F]{4}_)/giu, '_x005F_x')
    .replace(/[&<>]/gu, (sign) => signs[sign] ?? sign)
    .replace(/\r/gu, '&#13;');
}

function frame(title: string, pages: number): readonly (readonly [name: string, text: string])[] {
  const numbers = Array.from({ length: pages }, (_, at) => at + 1);
  // a page is called by at most 31 letters, some of which have a meaning of their own
  const name = escaped(title.replace(/[\\/?*[\]:']/gu, ' ').slice(0, 27)).replaceAll('"', '&quot;');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${numbers.map((n) => `<sheet name="${name}${n > 1 ? ` ${n}` : ''}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${packages}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${relationships}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId0" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    ],
  ];
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}
