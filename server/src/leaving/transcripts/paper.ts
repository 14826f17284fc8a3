import type PDFDocument from 'pdfkit';
import { numberPages, paperFont } from '../../sheets/index.ts';
import { type Language, say } from '../../text.ts';
import type { Entry, Transcript } from './transcript.ts';

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
    ...{
      size: 'A4',
      margin,
      font: paperFont,
      lang: language,
      pdfVersion: '1.7',
      displayTitle: true,
      bufferPages: true,
    },
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
  numberPages(doc, margin, (n, all) => `${of.name} · ${say(of.page, language, { n, all })}`);
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
