import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
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

test('Passwords are switched off once somebody is named whose password keeps working, and the last one stays', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await page.goto(`${served.url}/settings?page=sign-in`);
  await page.getByText('Nobody is named.').waitFor();
  await page.getByRole('button', { name: 'Name a user' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByPlaceholder('Type a name').fill('Olu');
  await page.getByRole('option', { name: 'Olu Adeyemi' }).click();
  await dialog.getByLabel('Reason').fill('For the day the provider is down');
  await dialog.getByRole('button', { name: 'Name a user' }).click();
  await page.getByText('sets up a second factor when signing in').waitFor();

  await page.getByLabel('User name and password').uncheck();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('The settings were saved.').waitFor();

  await page.getByRole('button', { name: 'End Olu Adeyemi' }).click();
  await dialog.getByLabel('Reason').fill('Left the team');
  await dialog.getByRole('button', { name: 'End', exact: true }).click();
  await dialog.getByText('This is the last password that keeps working').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  const enter = (userName: string) =>
    guest.request.post(`${served.url}/api/sign-ins`, {
      headers: { origin: served.url },
      data: { organization: 'harbor', userName, password: 'ambit-demo-2026' },
    });
  assert.equal((await (await enter('sam')).json()).code, 'method-off');
  assert.deepEqual((await (await enter('olu')).json()).pending.steps, ['set-up-factor']);
  await guest.context().close();
  await context.close();
  assert.deepEqual(faults, []);
});
