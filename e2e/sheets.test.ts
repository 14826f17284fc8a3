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

test('Lena prints a sheet for Sam, who scans it on a phone, chooses a password and is in', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  await page.goto(`${served.url}/users`);
  await settled(page);
  await page.getByRole('checkbox', { name: 'Select Sam Doyle' }).check();
  await page.getByRole('region', { name: 'For those selected' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Sign-in sheets' }).click();
  await page.getByRole('button', { name: 'Make the sheets' }).click();
  const sheets = page.getByRole('list', { name: 'Sign-in sheets' });
  await sheets.getByRole('heading', { name: 'Sam Doyle' }).waitFor();
  await page.getByRole('button', { name: 'Print' }).waitFor();
  const link = (await sheets.getByText(/\/first#/u).innerText()).trim();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'hidden' });
  assert.equal(await sheets.getByText('Sam Doyle').isVisible(), true);
  assert.deepEqual(faults, []);
  await context.close();

  const phone = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 800 } })).newPage();
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Begin' }).click();
  await phone.getByLabel('New password').fill('chosen-by-sam');
  await phone.getByRole('button', { name: 'Choose this password' }).click();
  await phone
    .getByRole('link', { name: /Do next/u })
    .first()
    .waitFor();
  const again = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await again.goto(link);
  await again.getByRole('button', { name: 'Begin' }).click();
  await again.getByText(/This sheet was used already/u).waitFor();
  await again.context().close();
  await phone.context().close();
});
