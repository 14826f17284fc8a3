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

test('Ines publishes a document to read and sign; Lia signs it on her phone, and her record shows it', async () => {
  const ines = await signIn(browser, served, { organization: 'solace', userName: 'ines' });
  const { page } = ines;
  const course = await begin(page, served, 'Protocol amendment 3');
  await add(page, 'Document');
  const amendment = { name: 'amendment.pdf', mimeType: 'application/pdf', buffer: pdfOf('What changes', 'What stays') };
  await page.getByLabel('Drop a PDF here').setInputFiles(amendment);
  await page.getByText('2 pages').waitFor();
  await page.getByLabel('Once every page was shown').selectOption({ label: 'It is signed: Read and understood' });
  await saved(page);
  await page.getByText('Not ready').waitFor({ state: 'detached' });
  await publish(page);
  await asked(ines, 'POST', '/api/assignments', { courseId: course, name: 'Now', audience: { everybody: true } });

  const lia = await signIn(browser, served, {
    ...{ organization: 'solace', userName: 'lia', scheme: 'dark' },
    ...{ width: 390, height: 800 },
  });
  await lia.page.goto(`${served.url}/my/courses/${course}`);
  await lia.page.getByRole('button', { name: 'Start: Document' }).click();
  await lia.page.getByText(/sign once you have seen every page: [01] of 2/u).waitFor();
  await readThrough(lia.page, ['What changes', 'What stays']);
  const panel = lia.page.getByRole('region', { name: 'Your signature' });
  await panel.getByText('I have read and understood “Document”, version 1.0.').waitFor();
  await panel.getByLabel('User name').fill('lia');
  await panel.getByLabel('Password', { exact: true }).fill('not-her-password');
  await lia.page.keyboard.press('Enter');
  await panel
    .getByText(/Nothing was signed/u)
    .first()
    .waitFor();
  await panel.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
  await lia.page.keyboard.press('Enter');
  const receipt = lia.page.getByRole('region', { name: 'You signed this' });
  await receipt.getByText('Lia Young').waitFor();
  await receipt.getByText(/^[0-9a-f]{64}$/u).waitFor();
  await lia.page.getByRole('status').getByText('Completed').waitFor();
  assert.deepEqual(lia.faults, []);

  // who looks after her learns that a signature failed, and sees the one that did not
  await page.goto(`${served.url}/my/inbox`);
  await page.getByText('A signature of Lia Young failed').first().waitFor();
  const { enrollmentId } = await asked(lia, 'GET', `/api/my/courses/${course}`);
  await page.goto(`${served.url}/enrollments/${enrollmentId}`);
  await page.getByRole('region', { name: 'Signatures' }).getByText('Read and understood').waitFor();
  assert.deepEqual(ines.faults, []);
  await Promise.all([ines.context.close(), lia.context.close()]);
});
