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

async function as(who: { organization: string; userName: string }, work: (page: Page) => Promise<void>): Promise<void> {
  const visitor = await signIn(browser, served, who);
  await visitor.page.goto(`${served.url}/audit`);
  await settled(visitor.page);
  await work(visitor.page);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}

test('Olu finds what was done by a word of it, sees who did it by which role, and has the seals checked', async () => {
  await as({ organization: 'harbor', userName: 'olu' }, async (page) => {
    await page.getByRole('searchbox', { name: 'Search by who, what or on what' }).fill('assign');
    const entry = page.getByRole('row').filter({ hasText: 'Fire safety for everybody' });
    await entry.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Organization Administrator').waitFor();
    await dialog.getByText('Olu Adeyemi').waitFor();
    await dialog.getByRole('rowheader').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Check everything' }).click();
    await page.getByText(/All \d+ sealed entries are as they were written/u).waitFor();
  });
});

test('Quinn reads the audit of the trials and is told why nothing of it is exported', async () => {
  await as({ organization: 'solace', userName: 'quinn' }, async (page) => {
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor();
    await page.getByRole('button', { name: 'Export' }).click({ force: true });
    await page.getByText('Export the audit').first().waitFor();
  });
});
