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

test('An administrator invites somebody, who comes in by the link and stands in the list as accepted', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  await page.goto(`${served.url}/invitations`);
  await page.getByRole('button', { name: 'Invite a user' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('ida@harbor.example');
  await dialog
    .getByLabel(/^Location/u)
    .first()
    .click();
  await page.getByRole('option', { name: /Leeds/u }).click();
  const above = dialog.getByRole('radio', { name: /^Multiple Location Administrator/u }).first();
  assert.equal(await above.isDisabled(), true);
  await dialog.getByRole('radio', { name: 'Local Administrator', exact: true }).check();
  await dialog.getByRole('button', { name: 'Make link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await guest.goto(link);
  await guest.getByRole('heading', { name: 'Welcome to Harbor Group' }).waitFor();
  await guest.getByLabel('First name').fill('Ida');
  await guest.getByLabel('Last name').fill('Frey');
  await guest.getByLabel('Password', { exact: true }).fill('a-good-password');
  await guest.getByRole('button', { name: 'Accept invitation' }).click();
  await guest.getByRole('navigation').getByRole('link', { name: 'Users' }).click();
  await guest.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  await guest.context().close();

  await page.reload();
  await settled(page);
  assert.match(await page.getByRole('row', { name: /ida@harbor\.example/u }).innerText(), /Accepted/u);
  await context.close();
  assert.deepEqual(faults, []);
});
