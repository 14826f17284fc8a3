import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, settled, signIn } from './harness.ts';

const password = 'ambit-demo-2026';
let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

const nameAt = (page: Page, name: string) => page.getByRole('button', { name: `${name} Switch organization` });

test('Alan, who is Otto at Harbor, links both by signing in to each, and changes between them', async () => {
  const { page, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'otto' });
  await page.goto(`${served.url}/my/security`);
  await settled(page);
  await page.getByRole('button', { name: 'Link another organization' }).click();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('heading', { name: 'Sign in to Ambit' }).waitFor();
  await page.getByLabel('Organization').fill('beacon');
  await page.getByLabel('User name or e-mail').fill('alan');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Here at Beacon First Aid you are Alan Pike.').waitFor();
  await page.getByRole('button', { name: 'Link with Harbor Group' }).click();
  await page.getByRole('heading', { name: 'My other organizations' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Harbor Group' }).waitFor();

  await nameAt(page, 'Beacon First Aid').click();
  await page.getByRole('menuitem', { name: 'Harbor Group' }).click();
  await nameAt(page, 'Harbor Group').click();
  await page.getByText('Otto Lang').first().waitFor();
  await page.getByRole('menuitem', { name: 'Beacon First Aid' }).click();
  await nameAt(page, 'Beacon First Aid').waitFor();

  await page.goto(`${served.url}/my/security`);
  await page.getByRole('button', { name: 'End link' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End link' }).click();
  await page.getByText('The link ended.').first().waitFor();
  await nameAt(page, 'Beacon First Aid').waitFor({ state: 'detached' });
  assert.deepEqual(faults, []);
});
