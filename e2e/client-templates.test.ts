import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { api, openBrowser, type Served, serveDemo, settled, signIn, switchOn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};

test('Greta makes a template, starts a client from it with what it takes over shown before and after, and applies a change', async () => {
  const greta = await signIn(browser, served, { organization: 'harbor', userName: 'greta' });
  const { page } = greta;
  await go(page, '/clients');
  await page.getByRole('link', { name: 'Templates' }).click();
  await page.getByRole('heading', { level: 1, name: 'Templates of clients' }).waitFor();
  await page.getByRole('button', { name: 'Add template' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Depot');
  await page.getByRole('dialog').getByRole('button', { name: 'Add template' }).click();
  await page.getByRole('heading', { level: 1, name: 'Depot' }).waitFor();
  await page.getByRole('checkbox', { name: 'Least length of a password' }).check();
  await page.getByLabel('Least length of a password: value').fill('14');
  await page.getByRole('checkbox', { name: 'Time zone', exact: true }).check();
  await page.getByLabel('Time zone: value').fill('Europe/London');
  await page.getByRole('checkbox', { name: 'Departments' }).check();
  await page.getByRole('button', { name: 'Save template' }).click();
  await page.getByText('The template was saved.').waitFor();

  await go(page, '/clients/new');
  await page.getByLabel('Name', { exact: true }).fill('Quay Works');
  await page.getByLabel('Identifier', { exact: true }).fill('quay');
  await page.getByLabel('Start with').selectOption({ label: 'Depot' });
  await page.getByText('Least length of a password: 14').waitFor();
  await page.getByText('Time zone: Europe/London').waitFor();
  assert.equal(await page.getByRole('checkbox', { name: 'Departments' }).isChecked(), true);
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quay Works' }).waitFor();
  await page.getByText('2 settings, by Greta Holm').waitFor();

  await page.getByRole('link', { name: 'Depot' }).click();
  await page.getByRole('heading', { level: 1, name: 'Depot' }).waitFor();
  await page.getByLabel('Least length of a password: value').fill('16');
  await page.getByRole('button', { name: 'Save template' }).click();
  await page.getByText('The template was saved.').waitFor();
  await page.getByRole('tab', { name: 'Apply to clients' }).click();
  await page.getByRole('checkbox', { name: 'Quay Works' }).check();
  await page.getByText('Least length of a password: 14 → 16').waitFor();
  await page.getByRole('button', { name: 'Apply to 1 client' }).click();
  await page.getByText('1 setting was taken over.').waitFor();
  assert.deepEqual(greta.faults, []);
});

test('Greta names Kim for one client: Kim sees and enters that one alone, and stands beside it in the list', async () => {
  await switchOn(browser, served, 'harbor', 'account-manager');

  const greta = await signIn(browser, served, { organization: 'harbor', userName: 'greta' });
  const found = (await api(greta, 'GET', '/api/users?search=Kim%20Park')).body as { items: { id: string }[] };
  await go(greta.page, `/users/${found.items[0]?.id}?tab=access`);
  await greta.page.getByRole('button', { name: 'Give role' }).click();
  await greta.page.getByRole('button', { name: /^Account Manager/u }).click();
  await greta.page.getByRole('button', { name: 'Lakeside Foods' }).click();
  await greta.page.getByText(/^Kim Park will see \d+ users? in Lakeside Foods\.$/u).waitFor();
  await greta.page.getByRole('button', { name: 'Give Account Manager' }).click();
  await greta.page.getByText('Lakeside Foods').first().waitFor();
  await go(greta.page, '/clients');
  await greta.page.getByRole('row', { name: /Lakeside Foods.*Kim Park/u }).waitFor();

  const kim = await signIn(browser, served, { organization: 'harbor', userName: 'kim' });
  await go(kim.page, '/clients');
  await kim.page.getByRole('link', { name: 'Lakeside Foods' }).waitFor();
  assert.equal(await kim.page.getByRole('link', { name: 'Pine Logistics' }).count(), 0);
  await kim.page.getByRole('link', { name: 'Lakeside Foods' }).click();
  await kim.page.getByRole('button', { name: 'Enter Lakeside Foods' }).click();
  await kim.page.getByLabel('Reason (optional)').fill('First visit');
  await kim.page.getByRole('dialog').getByRole('button', { name: 'Enter', exact: true }).click();
  await kim.page.getByText('You are working in Lakeside Foods, a client of Harbor Group.').waitFor();

  const hugo = await signIn(browser, served, { organization: 'lakeside', userName: 'hugo' });
  await go(hugo.page, '/settings?page=visitors');
  await hugo.page.getByText('First visit').waitFor();
  await hugo.page.getByText('Kim Park').waitFor();
  assert.deepEqual([...greta.faults, ...kim.faults, ...hugo.faults], []);
});
