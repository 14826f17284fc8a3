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

async function as(userName: string, path: string, work: (page: Page) => Promise<void>) {
  const visitor = await signIn(browser, served, { organization: 'harbor', userName });
  await visitor.page.goto(`${served.url}${path}`);
  await settled(visitor.page);
  await work(visitor.page);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const course = 'Forklift refresher';

test('Sam asks for what Olu opened, Lena approves it, and Sam leaves it again', async () => {
  await as('olu', '/content', async (page) => {
    await page.getByRole('link', { name: course }).click();
    await page.getByRole('heading', { level: 1, name: course }).waitFor();
    await page.getByRole('link', { name: 'Catalogue and registration' }).click();
    await page.getByRole('heading', { level: 1, name: 'Catalogue and registration' }).waitFor();
    await page.getByLabel('Learners may register themselves').check();
    await button(page, 'Save self-registration').click();
    await page.getByText('Saved.').waitFor();
    await page.getByLabel('Approval by').selectOption({ label: 'Somebody by name' });
    await page.getByRole('combobox', { name: 'Name of the approver' }).fill('Lena Fox');
    await page.getByRole('option', { name: 'Lena Fox', exact: true }).click();
    await page.getByLabel('What learners accept (optional)').fill('I hold a driving licence.');
    await button(page, 'Save registration').click();
    await page.getByText('Saved.').nth(1).waitFor();
  });
  await as('sam', '/catalogue?search=forklfit', async (page) => {
    await page.getByRole('listitem').filter({ hasText: course }).getByText('Needs approval: Lena Fox').waitFor();
    await page.getByRole('link', { name: course }).click();
    await page.getByRole('heading', { level: 1, name: course }).waitFor();
    await button(page, 'Register').click();
    assert.equal(await dialog(page).getByLabel('Terms').inputValue(), 'I hold a driving licence.');
    await dialog(page).getByLabel('I accept this').check();
    await dialog(page).getByRole('button', { name: 'Ask for approval' }).click();
    await page.getByText('It waits for approval.').waitFor();
  });
  await as('lena', '/registrations', async (page) => {
    await page.getByRole('heading', { name: 'You are asked' }).waitFor();
    await button(page, 'Approve: Sam Doyle').click();
    await dialog(page).getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText(`Sam Doyle is enrolled in ${course}.`).waitFor();
    await page.getByText('Nothing waits').waitFor();
  });
  await as('sam', '/', async (page) => {
    await page.getByRole('link', { name: course }).first().waitFor();
    await page.goto(`${served.url}/catalogue`);
    await page.getByRole('link', { name: course }).click();
    await button(page, 'Leave activity').click();
    await dialog(page).getByRole('button', { name: 'Leave activity' }).click();
    await page.getByText(`You left ${course}.`).waitFor();
    await button(page, 'Register').waitFor();
    await page.getByRole('link', { name: 'Do next' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Do next' }).waitFor();
    assert.equal(await page.getByRole('link', { name: course }).count(), 0);
  });
});
