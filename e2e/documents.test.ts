import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { add, begin, publish, saved } from './authors.ts';
import { asked } from './courses.ts';
import { openBrowser, type Served, serveDemo, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

/** A PDF with a page for each line. */
function pdfOf(...lines: readonly string[]): Buffer {
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

test('Tara puts a document into a course, and it is done for Leo when he has seen every page on his phone', async () => {
  const tara = await signIn(browser, served, { organization: 'meridian', userName: 'tara' });
  const { page } = tara;
  const course = await begin(page, served, 'Fire rules');
  await add(page, 'Document');
  const rules = { name: 'rules.pdf', mimeType: 'application/pdf', buffer: pdfOf('Leave', 'Do not run', 'Gather') };
  await page.getByLabel('Drop a PDF here').setInputFiles(rules);
  await page.getByText('3 pages').waitFor();
  await page.getByLabel('What to look for in it').fill('Where to gather');
  await saved(page);
  await page.getByText('Not ready').waitFor({ state: 'detached' });
  await publish(page);
  await asked(tara, 'POST', '/api/assignments', { courseId: course, name: 'Now', audience: { everybody: true } });
  assert.deepEqual(tara.faults, []);
  await tara.context.close();

  const leo = await signIn(browser, served, { organization: 'meridian', userName: 'leo', width: 390, height: 800 });
  await leo.page.goto(`${served.url}/my/courses/${course}`);
  await leo.page.getByRole('button', { name: 'Start: Document' }).click();
  await leo.page.getByText('Where to gather').waitFor();
  await leo.page.getByRole('listitem', { name: 'Page 1 of 3' }).getByText('Leave').waitFor();
  await leo.page.getByText(/: [01] of 3 so far/u).waitFor();
  for (const [name, words] of [
    ['Page 2 of 3', 'Do not run'],
    ['Page 3 of 3', 'Gather'],
  ] as const) {
    const sheet = leo.page.getByRole('listitem', { name });
    await sheet.scrollIntoViewIfNeeded();
    await sheet.getByText(words).waitFor();
    await sheet.locator('canvas[data-drawn="true"]').waitFor();
    await sheet.evaluate((one) => one.scrollIntoView({ block: 'end' }));
  }
  await leo.page.getByRole('listitem', { name: 'Page 1 of 3' }).evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await leo.page.getByRole('status').getByText('Completed').waitFor();
  assert.deepEqual(leo.faults, []);
  await leo.context.close();
});
