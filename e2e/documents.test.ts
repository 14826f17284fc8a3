import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { add, begin, publish, saved } from './authors.ts';
import { asked } from './courses.ts';
import { pdfOf, readThrough } from './pdf.ts';
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
  await leo.page.getByText(/: [01] of 3 so far/u).waitFor();
  await readThrough(leo.page, ['Leave', 'Do not run', 'Gather']);
  await leo.page.getByRole('status').getByText('Completed').waitFor();
  assert.deepEqual(leo.faults, []);
  await leo.context.close();
});
