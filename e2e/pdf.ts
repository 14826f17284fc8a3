import type { Page } from 'playwright-core';

/** A PDF with a page for each line. */
export function pdfOf(...lines: readonly string[]): Buffer {
  const pages = lines.map((_, n) => `${4 + n * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, n) => {
      const drawn = `BT /F1 36 Tf 72 700 Td (${line}) Tj ET`;
      const means = `/Contents ${5 + n * 2} 0 R /Resources << /Font << /F1 3 0 R >> >>`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${means} >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ].map((body, n) => `${n + 1} 0 obj\n${body}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const places = objects.map((_, n) => head.length + objects.slice(0, n).join('').length);
  const table = ['0000000000 65535 f ', ...places.map((at) => `${String(at).padStart(10, '0')} 00000 n `)].join('\n');
  const body = head + objects.join('');
  const size = objects.length + 1;
  const tail = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n${table}\n${tail}`);
}

/** Brings every page of an opened document into sight, and the first one again; `words` stand on them. */
export async function readThrough(page: Page, words: readonly string[]): Promise<void> {
  for (const [n, said] of words.entries()) {
    const sheet = page.getByRole('listitem', { name: `Page ${n + 1} of ${words.length}` });
    await sheet.scrollIntoViewIfNeeded();
    await sheet.getByText(said).waitFor();
    await sheet.locator('canvas[data-drawn="true"]').waitFor();
    await sheet.evaluate((one) => one.scrollIntoView({ block: 'end' }));
  }
  const first = page.getByRole('listitem', { name: `Page 1 of ${words.length}` });
  await first.evaluate((one) => one.scrollIntoView({ block: 'end' }));
}
