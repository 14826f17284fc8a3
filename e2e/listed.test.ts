import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
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

test('Whoever is listed is told apart from somebody here, and comes in by a link as the same user', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await page.goto(`${served.url}/users/new`);
  await page.getByRole('link', { name: 'Add without a sign-in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Add user without a sign-in' }).waitFor();
  const about = ['First name', 'Last name', 'E-mail (optional)', 'Phone (optional)'];
  const filled = about.map((label) => page.getByLabel(label).getAttribute('autocomplete'));
  assert.deepEqual(await Promise.all(filled), ['off', 'off', 'off', 'off'], 'the browser knows Olu, not Sam');
  await page.getByLabel('First name').fill('Sam');
  await page.getByLabel('Last name').fill('Doyle');
  await page.getByLabel('E-mail (optional)').fill('sam@harbor.example');
  await page.getByRole('button', { name: 'Add user' }).click();
  await page.getByText('Listed only: known here').waitFor();
  const address = page.url();

  await page.goto(`${served.url}/duplicates`);
  await page.getByText('The same e-mail and name').waitFor();
  await page.getByRole('button', { name: 'Not the same person Sam Doyle' }).click();
  await page.getByText('Nobody looks like two').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Join … Sam Doyle' }).click();
  await page.getByRole('region', { name: 'What changes' }).waitFor();
  await page.goto(`${served.url}/duplicates`);
  await page.getByRole('button', { name: 'Not the same person Sam Doyle' }).click();
  await page.getByText('Nobody looks like two').waitFor();

  await page.goto(address);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('another.sam@elsewhere.example');
  await dialog.getByRole('button', { name: 'Make link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await guest.goto(link);
  await guest.getByText('You are known here already').waitFor();
  assert.equal(await guest.getByLabel('Last name').inputValue(), 'Doyle');
  await guest.getByLabel('Password', { exact: true }).fill('a-good-password');
  await guest.getByRole('button', { name: 'Accept invitation' }).click();
  await guest.getByRole('navigation').getByRole('link').first().waitFor();
  await guest.context().close();

  await page.reload();
  await settled(page);
  await page.getByText('another.sam@elsewhere.example').first().waitFor();
  assert.equal(await page.getByText('Listed only: known here').count(), 0);
  await context.close();
  assert.deepEqual(faults, []);
});
