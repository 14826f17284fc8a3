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

async function as(userName: string, work: (page: Page) => Promise<void>): Promise<void> {
  const visitor = await signIn(browser, served, { organization: 'harbor', userName });
  await work(visitor.page);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};
const mine = (page: Page) => page.getByRole('region', { name: 'Notices' });

test('Olu puts up a notice after seeing whom it reaches; Sam puts it aside by keyboard and it stays away', async () => {
  await as('olu', async (page) => {
    await go(page, '/notices');
    await page.getByRole('link', { name: 'Put up a notice' }).click();
    await page.getByRole('button', { name: 'Put up a notice' }).click();
    await page.getByText('Give the notice a title.').first().waitFor();
    await page.getByLabel('Title').fill('Car park closed');
    await page.getByLabel('Text', { exact: true }).fill('On Monday.\nUse the yard.');
    const preview = page.getByRole('region', { name: 'Preview' });
    await preview.getByText('Use the yard.').waitFor();
    await preview.getByText('people see it today').waitFor();
    await page.getByRole('button', { name: 'Put up a notice' }).click();
    await page.getByText('“Car park closed” is up.').waitFor();
    await page.getByRole('row').filter({ hasText: 'Car park closed' }).getByText('Everybody').waitFor();
  });
  await as('sam', async (page) => {
    await mine(page).getByText('Car park closed', { exact: true }).waitFor();
    await mine(page).getByRole('button', { name: 'Dismiss “Car park closed”' }).focus();
    await page.keyboard.press('Enter');
    await mine(page).waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    // the notices come with the page
    await page.reload();
    await settled(page);
    assert.equal(await mine(page).count(), 0);
  });
});

test('Mara puts up a standing notice for the north, changes it and takes it down', async () => {
  await as('mara', async (page) => {
    await go(page, '/notices/new');
    await page.getByLabel('Title').fill('Wear your badge');
    await page.getByLabel('Text', { exact: true }).fill('At every door.');
    await page.getByRole('radio', { name: 'Warning, stands first' }).check();
    await page.getByRole('combobox', { name: 'Add a location' }).fill('North');
    await page.getByRole('option', { name: 'North', exact: true }).click();
    await page.getByRole('radio', { name: 'It comes back at each sign-in' }).check();
    await page.getByRole('button', { name: 'Put up a notice' }).click();
    await page.getByText('“Wear your badge” is up.').waitFor();
  });
  const dismissed = (page: Page) => page.getByRole('button', { name: 'Dismiss “Wear your badge”' });
  await as('sam', async (page) => {
    await dismissed(page).click();
    await dismissed(page).waitFor({ state: 'detached' });
  });
  await as('sam', (page) => dismissed(page).waitFor());
  await as('mara', async (page) => {
    await go(page, '/notices');
    await page.getByRole('row').filter({ hasText: 'Wear your badge' }).getByRole('link').click();
    await page.getByText('North and below').waitFor();
    await page.getByRole('button', { name: 'Edit notice' }).click();
    await page.getByLabel('Title').fill('Wear your badge, please');
    await page.getByRole('button', { name: 'Save notice' }).click();
    await page.getByText('The notice was saved.').waitFor();
    await page.getByRole('button', { name: 'Take down' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take down' }).click();
    await page.getByText('“Wear your badge, please” was taken down.').waitFor();
  });
  await as('sam', async (page) => {
    // the notices come with the page
    await page.reload();
    await settled(page);
    assert.equal(await page.getByText('Wear your badge').count(), 0);
  });
});
