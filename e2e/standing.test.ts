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

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const dialog = (page: Page) => page.getByRole('dialog');
const banner = (page: Page) => page.getByRole('status').filter({ hasText: 'Lena Fox' });

async function begin(page: Page, deed: string): Promise<void> {
  await go(page, '/users');
  await row(page, 'Lena Fox').getByRole('link', { name: 'Lena Fox' }).click();
  await page.getByRole('button', { name: 'More deeds' }).click();
  await page.getByRole('menuitem', { name: deed }).click();
}

async function saveSamsPhone(page: Page, phone: string): Promise<void> {
  await go(page, '/users');
  await row(page, 'Sam Doyle').getByRole('link', { name: 'Sam Doyle' }).click();
  await page.getByRole('button', { name: 'Edit user' }).click();
  await page.getByLabel('Phone').fill(phone);
  await page.getByRole('button', { name: 'Save user' }).click();
}

test('Olu views as Lena and cannot save, then acts as her, and the audit shows both', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await begin(page, 'View as this user');
  await dialog(page).getByRole('button', { name: 'View', exact: true }).click();
  await banner(page).getByText('Olu Adeyemi, you are viewing as Lena Fox.').waitFor();
  await go(page, '/users');
  await row(page, 'Sam Doyle').waitFor();
  assert.equal(await row(page, 'Ben Ito').count(), 0, 'Bath is not among her locations');
  await saveSamsPhone(page, '+44 1');
  await page.getByText('You are viewing as Lena Fox: nothing can be changed').first().waitFor();
  await banner(page).getByRole('button', { name: 'Stop' }).click();
  await banner(page).waitFor({ state: 'detached' });

  await begin(page, 'Act as this user');
  const act = dialog(page).getByRole('button', { name: 'Act', exact: true });
  assert.equal(await act.isDisabled(), true, 'a reason is asked for');
  await dialog(page).getByLabel('Reason').fill('Her list of users stays empty');
  await act.click();
  await banner(page).getByText('30 min left').waitFor();
  await saveSamsPhone(page, '+44 2');
  await page.getByText('+44 2').first().waitFor();
  const other = await context.newPage();
  await go(other, '/users');
  await banner(other).waitFor();
  await banner(page).getByRole('button', { name: 'Stop' }).click();
  await banner(page).waitFor({ state: 'detached' });
  await banner(other).waitFor({ state: 'detached' });
  await go(page, '/audit');
  await page.getByText('Olu Adeyemi as Lena Fox').first().waitFor();
  await context.close();
  assert.deepEqual(faults, []);
});
