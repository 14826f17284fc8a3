import { fileURLToPath } from 'node:url';
import type PDFDocument from 'pdfkit';
import { type Language, say } from '../../text.ts';
import type { Entry, Transcript } from './transcript.ts';

// Latin with all its marks, Greek and Cyrillic in one file: those of the web are cut in pieces a PDF can’t embed
const font = fileURLToPath(import.meta.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'));
const margin = 56;
const ink = '#1a1b1e';
const pale = '#5c5f66';
const sizes = { title: 20, section: 13, entry: 10.5, small: 9 } as const;

/** A transcript as a PDF on A4, its font within it. */
export async function* paper(
  Paper: typeof PDFDocument,
  of: Transcript,
  { language, author, when }: Readonly<{ language: Language; author: string; when: Date }>,
): AsyncGenerator<Uint8Array> {
  const doc = new Paper({
    ...{ size: 'A4', margin, font, lang: language, pdfVersion: '1.7', displayTitle: true, bufferPages: true },
    info: { Title: `${of.title}: ${of.name}`, Author: author, Producer: 'Ambit', Creator: 'Ambit', CreationDate: when },
  });
  doc.fontSize(sizes.small).fillColor(pale).text(of.title);
  doc.fontSize(sizes.title).fillColor(ink).text(of.name);
  doc.moveDown(0.3).fontSize(sizes.small).fillColor(pale);
  for (const line of of.about) doc.text(line);
  for (const { title, entries } of of.sections) {
    keepTogether(doc, 80);
    doc.moveDown(1.5).fontSize(sizes.section).fillColor(ink).text(title);
    for (const entry of entries) write(doc, entry);
  }
  numberPages(doc, of, language);
  doc.end();
  for await (const part of doc) yield part as Buffer;
}

function write(doc: PDFKit.PDFDocument, { title, says }: Entry): void {
  keepTogether(doc, 45);
  doc.moveDown(0.6).fontSize(sizes.entry).fillColor(ink).text(title);
  doc.fontSize(sizes.small).fillColor(pale);
  for (const line of says) doc.text(line);
}

/** What belongs together goes to the next page when this one has no place for it. */
function keepTogether(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > doc.page.height - margin) doc.addPage();
}

function numberPages(doc: PDFKit.PDFDocument, { name, page }: Transcript, language: Language): void {
  const { start, count } = doc.bufferedPageRange();
  for (let n = 0; n < count; n += 1) {
    doc.switchToPage(start + n);
    // below the margin nothing may be written, or a page is added
    doc.page.margins.bottom = 0;
    const line = `${name} · ${say(page, language, { n: n + 1, all: count })}`;
    doc.text(line, margin, doc.page.height - margin + 18, { width: doc.page.width - 2 * margin, lineBreak: false });
  }
}
