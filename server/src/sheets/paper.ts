import { fileURLToPath } from 'node:url';
import { type Language, say } from '../text.ts';

/** Rows of a table on paper at most: what is longer nobody reads there. */
export const mostPaperRows = 5_000;

type Page = Readonly<{
  title: string;
  author: string;
  when: Date;
  /** Lines under the title. */ about: readonly string[];
  language: Language;
  /** Names, and the parts of the width that each gets. */ columns: readonly Readonly<{
    name: string;
    width: number;
  }>[];
}>;
type Batch = Readonly<{ rows: readonly (readonly (string | null)[])[]; next: readonly string[] | null }>;

// Latin with all its marks, Greek and Cyrillic in one file: those of the web are cut in pieces a PDF can’t embed
export const paperFont = fileURLToPath(import.meta.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'));
const [margin, gap, small, body] = [36, 6, 7.5, 8] as const;
const [ink, pale, line] = ['#1a1b1e', '#5c5f66', '#dee2e6'] as const;
const pageWords = { en: 'Page {n} of {all}', de: 'Seite {n} von {all}' } as const;

/** A table as a PDF on A4 across, its font within it: the names of the columns on every page, and which page of how many. */
export async function* tablePaper(
  page: Page,
  batch: (after: readonly string[] | null) => Promise<Batch>,
): AsyncIterable<Uint8Array> {
  // large, and needed here alone: a server that exports nothing does not hold it
  const { default: Paper } = await import('pdfkit');
  const { title, author, when, language } = page;
  const doc = new Paper({
    ...{
      size: 'A4',
      layout: 'landscape',
      margin,
      font: paperFont,
      lang: language,
      pdfVersion: '1.7',
      displayTitle: true,
      bufferPages: true,
    },
    info: { Title: title, Author: author, Producer: 'Ambit', Creator: 'Ambit', CreationDate: when },
  });
  doc.fontSize(16).fillColor(ink).text(title);
  doc.moveDown(0.3).fontSize(small).fillColor(pale);
  for (const each of page.about) doc.text(each);
  doc.moveDown(1);
  const whole = doc.page.width - 2 * margin;
  const parts = page.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = page.columns.map(({ width }) => (whole * width) / parts - gap);
  const names = page.columns.map(({ name }) => name);
  let y = write(doc, names, widths, doc.y, pale);
  let place: readonly string[] | null = null;
  do {
    const { rows, next }: Batch = await batch(place);
    for (const row of rows.flatMap(inParts)) {
      if (y + heightOf(doc, row, widths) > doc.page.height - margin - 12) {
        doc.addPage();
        y = write(doc, names, widths, margin, pale);
      }
      y = write(doc, row, widths, y, ink);
    }
    place = next;
  } while (place);
  doc.fontSize(small).fillColor(pale);
  numberPages(doc, margin, (n, all) => `${title} · ${say(pageWords, language, { n, all })}`);
  doc.end();
  for await (const part of doc) yield part as Buffer;
}

type Doc = PDFKit.PDFDocument;
type Cells = readonly (string | null)[];

/** Characters of a cell in one row at most; what is longer goes on in the next. */
const longest = 700;

function inParts(row: Cells): readonly Cells[] {
  const count = Math.max(1, ...row.map((cell) => Math.ceil((cell ?? '').length / longest)));
  return Array.from({ length: count }, (_, n) =>
    row.map((cell) => cell?.slice(n * longest, (n + 1) * longest) ?? null),
  );
}

const heightOf = (doc: Doc, row: Cells, widths: readonly number[]): number => {
  doc.fontSize(body);
  return Math.max(...widths.map((width, n) => doc.heightOfString(row[n] ?? '', { width }))) + 2 * 3;
};

/** One row with the line beneath it; gives where the next one begins. */
function write(doc: Doc, row: Cells, widths: readonly number[], y: number, colour: string): number {
  const below = y + heightOf(doc, row, widths);
  let x = margin;
  doc.fillColor(colour);
  for (const [n, width] of widths.entries()) {
    doc.text(row[n] ?? '', x, y + 3, { width });
    x += width + gap;
  }
  doc
    .moveTo(margin, below)
    .lineTo(doc.page.width - margin, below)
    .lineWidth(0.5)
    .stroke(line);
  return below;
}

/** A line below the margin of each page, once they are all there. */
export function numberPages(doc: Doc, edge: number, lineOf: (n: number, all: number) => string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let n = 0; n < count; n += 1) {
    doc.switchToPage(start + n);
    // below the margin nothing may be written, or a page is added
    doc.page.margins.bottom = 0;
    const width = doc.page.width - 2 * edge;
    doc.text(lineOf(n + 1, count), edge, doc.page.height - edge + edge / 3, { width, lineBreak: false });
  }
}
