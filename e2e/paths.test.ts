import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { add, begin, publish, saved } from './authors.ts';
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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function publishLink(page: Page, title: string): Promise<void> {
  await begin(page, served, title);
  await add(page, 'Link');
  await page.getByLabel('Address').fill(served.contentUrl);
  await page.getByLabel('Done', { exact: true }).selectOption({ label: 'When the learner says so' });
  await saved(page);
  await publish(page);
}

async function addStep(page: Page, title: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Course' }).fill(title);
  await page.getByRole('option', { name: title, exact: true }).click();
  await page.getByRole('list', { name: 'Steps' }).getByText(title, { exact: true }).waitFor();
}

test('Max makes a learning path and assigns it, and Leo takes its second step after the first', async () => {
  const max = await signIn(browser, served, { organization: 'meridian', userName: 'max' });
  const { page } = max;
  for (const title of ['House rules', 'Data protection']) await publishLink(page, title);
  await page.goto(`${served.url}/paths`);
  await settled(page);
  await button(page, 'New learning path').click();
  await page.getByRole('dialog').getByLabel('Title').fill('First days');
  await page.getByRole('dialog').getByRole('button', { name: 'New learning path' }).click();
  await page.getByRole('heading', { level: 1, name: 'First days' }).waitFor();
  await addStep(page, 'Data protection');
  await addStep(page, 'House rules');
  await button(page, 'House rules one up').click();
  await page.getByRole('listitem').filter({ hasText: 'House rules' }).getByText('1', { exact: true }).waitFor();
  await saved(page);
  await button(page, 'Publish').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await button(page, 'Assign learning path').click();
  await page.getByRole('heading', { level: 1, name: 'Assign learning path' }).waitFor();
  await page.getByLabel('Name').fill('First days for everybody');
  await page.getByLabel(/^Everybody in/u).check();
  await page.getByRole('radio', { name: 'Some days after' }).check();
  await button(page, 'Assign learning path').click();
  await page.getByRole('heading', { level: 1, name: 'First days for everybody' }).waitFor();
  assert.deepEqual(max.faults, []);
  await max.context.close();

  const leo = await signIn(browser, served, { organization: 'meridian', userName: 'leo' });
  await settled(leo.page);
  const second = leo.page.getByRole('listitem').filter({ hasText: '2. Data protection' });
  await second.getByText('First complete what comes before it on your learning path: House rules.').waitFor();
  await leo.page.getByText('0 of 2 done').waitFor();
  await second.getByRole('link').click();
  await leo.page.getByRole('heading', { level: 1, name: 'Data protection' }).waitFor();
  const start = button(leo.page, 'Start: Link');
  assert.equal(await start.isDisabled(), true);
  await leo.page.getByRole('region', { name: 'What comes first' }).getByRole('link', { name: 'House rules' }).click();
  await leo.page.getByRole('heading', { level: 1, name: 'House rules' }).waitFor();
  await start.click();
  await button(leo.page, 'I have done this').click();
  await leo.page.getByRole('status').getByText('Completed').waitFor();
  await leo.page.goto(served.url);
  await leo.page.getByText('1 of 2 done').waitFor();
  await leo.page.getByRole('link', { name: 'First days', exact: true }).click();
  await leo.page.getByRole('heading', { level: 1, name: 'First days' }).waitFor();
  await leo.page.getByRole('link', { name: 'Start', exact: true }).click();
  await leo.page.getByRole('heading', { level: 1, name: 'Data protection' }).waitFor();
  assert.equal(await start.isEnabled(), true);
  assert.deepEqual(leo.faults, []);
  await leo.context.close();
});
