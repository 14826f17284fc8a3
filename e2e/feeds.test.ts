import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, serveDemo, type Served, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await served.stop();
});

const people = (to: number) =>
  Buffer.from(
    ['No,Login,First name,Last name', ...Array.from({ length: to }, (_, n) => `E${n},e${n},Ada${n},Stone`)].join('\n'),
  );
const choose = (page: Page, label: string, to: number) =>
  page.getByLabel(label).setInputFiles({ name: `people-${to}.csv`, mimeType: 'text/csv', buffer: people(to) });

test('A delivery with many gone stops and asks; Olu sees who, drops it once and lets it go on once', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await page.goto(`${served.url}/feeds`);
  await page.getByRole('link', { name: 'Set up feed' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Payroll');
  await page.getByRole('button', { name: 'New service user' }).click();
  await page.getByRole('button', { name: 'Add service user' }).click();
  await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Organization Administrator' });
  await page.getByRole('button', { name: 'Give this role' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await choose(page, 'Drop a sample of its files here', 1);
  assert.equal(await page.getByLabel('Field for No', { exact: true }).inputValue(), '');
  await page.getByLabel('Field for No', { exact: true }).selectOption({ label: 'Employee identifier' });
  await page.getByLabel('A file holds').selectOption({ label: 'Everybody' });
  await page.getByLabel('Those who are missing').selectOption({ label: 'Disable them' });
  await page.getByLabel('New or changed, share').fill('');
  await page.getByRole('button', { name: 'Save feed' }).click();
  await page.getByRole('heading', { name: 'Payroll', level: 1 }).waitFor();

  const run = page.getByRole('region', { name: 'Run', exact: true });
  await choose(page, 'Deliver a file by hand', 10);
  await run.getByText('Done').waitFor();

  await choose(page, 'Deliver a file by hand', 6);
  await run.getByText('4 of the 10 users this feed knows would go.').waitFor();
  await run.getByRole('link', { name: 'Ada9 Stone' }).waitFor();
  await run.getByRole('button', { name: 'Drop this run' }).click();
  await page.getByRole('button', { name: 'Drop run' }).click();
  await run.getByText('Dropped').waitFor();

  await choose(page, 'Deliver a file by hand', 6);
  await run.getByRole('button', { name: 'Go on although' }).click();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await run.getByText('Done').waitFor();
  await run.getByRole('link', { name: 'Ada9 Stone' }).click();
  await page.getByText('Disabled').first().waitFor();
  await page.getByText('payroll: E9').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
