import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
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

describe('A client leaves', () => {
  test('Greta exports it, closes it, and has it erased, which she calls off again', async () => {
    const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'greta' });
    await page.goto(`${served.url}/clients`);
    await page.getByRole('link', { name: 'Pine Logistics' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pine Logistics' }).waitFor();
    await settled(page);

    await page.getByRole('tab', { name: 'Export' }).click();
    await page.getByRole('button', { name: 'Begin export' }).click();
    const fetching = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Fetch archive' }).click();
    const download = await fetching;
    assert.equal(download.suggestedFilename(), 'organization.zip');

    await page.getByRole('tab', { name: 'Leaving' }).click();
    await page.getByRole('button', { name: 'Close client' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Contract ended');
    await dialog.getByRole('button', { name: 'Close client' }).click();
    await page.getByText('Pine Logistics is closed.').waitFor();
    const joe = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await joe.goto(`${served.url}/o/pine`);
    await joe.getByLabel('User name or e-mail').fill('joe');
    await joe.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
    await joe.getByRole('button', { name: 'Sign in', exact: true }).click();
    await joe.getByRole('alert').waitFor();
    await joe.context().close();

    await page.getByRole('button', { name: 'Have it erased' }).click();
    const erase = dialog.getByRole('button', { name: 'Have it erased' });
    await dialog.getByLabel('Reason').fill('Contract ended');
    assert.equal(await erase.isDisabled(), true);
    await dialog.getByLabel('Type “Pine Logistics” to confirm').fill('Pine Logistics');
    await erase.click();
    await page
      .getByText(/in (29|30) days/u)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Call erasure off' }).click();
    await dialog.getByRole('button', { name: 'Call erasure off' }).click();
    await page.getByRole('button', { name: 'Open again' }).waitFor();
    await context.close();
    assert.deepEqual(faults, []);
  });
});
