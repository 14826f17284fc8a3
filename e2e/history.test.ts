import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, settled, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

const history = `User name,Course,Completed on,Score
sam,Forklift refresher,2021-05-01,85 %
sam,Crane licence,2023-02-01,
ben,Forklift refresher,2021-06-01,
`;

async function check(page: Page): Promise<void> {
  await page.goto(`${served.url}/users/import`);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { level: 1, name: 'Import history' }).waitFor();
  const file = { name: 'history.csv', mimeType: 'text/csv', buffer: Buffer.from(history) };
  await page.getByLabel('Drop a CSV or Excel file here').setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: 'Import history.csv' }).waitFor();
  await page.getByRole('button', { name: 'Check the file' }).click();
}

test('Mara is refused a row of somebody in Bath; Olu imports it all, and Sam sees it on his transcript', async () => {
  const mara = await signIn(browser, served, { organization: 'harbor', userName: 'mara' });
  await check(mara.page);
  await mara.page.getByText('is not among the users you look after').first().waitFor();
  await mara.page.getByRole('button', { name: 'Import 2 records' }).waitFor();
  await mara.page.getByRole('button', { name: 'Cancel import' }).click();
  await mara.page.getByText('This import was cancelled.').waitFor();
  await mara.context.close();

  const olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await check(olu.page);
  await olu.page.getByText('it comes in as external training').first().waitFor();
  await olu.page.getByRole('button', { name: 'Import 3 records' }).click();
  await olu.page.getByText('3 new, 0 changed, 0 rejected and left out.').waitFor();
  await olu.context.close();

  const sam = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
  await sam.page.getByRole('link', { name: 'My transcript' }).first().click();
  await sam.page.getByRole('heading', { level: 1, name: 'My transcript' }).waitFor();
  const forklift = sam.page.getByRole('listitem').filter({ hasText: 'Forklift refresher' });
  await forklift.getByText('Imported by Olu Adeyemi').waitFor();
  await forklift.getByText('Score 85%').waitFor();
  const crane = sam.page.getByRole('listitem').filter({ hasText: 'Crane licence' });
  await crane.getByText('External training').waitFor();
  await settled(sam.page);
  await sam.context.close();
  assert.deepEqual([...mara.faults, ...olu.faults, ...sam.faults], []);
});
