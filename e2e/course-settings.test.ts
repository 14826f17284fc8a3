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

async function as(userName: string, path: string, work: (page: Page) => Promise<void>) {
  const visitor = await signIn(browser, served, { organization: 'harbor', userName });
  await visitor.page.goto(`${served.url}${path}`);
  await settled(visitor.page);
  await work(visitor.page);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const course = 'Forklift refresher';
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();

test('Olu tags, prices and copies an activity, and Sam finds it in the catalogue by what it says', async () => {
  await as('olu', '/content', async (page) => {
    await page.getByRole('link', { name: course }).click();
    await heading(page, course);
    await page.getByRole('link', { name: 'Tags, instructors, price' }).click();
    await page.getByRole('heading', { level: 2, name: 'Duration and credits' }).waitFor();
    await page.getByLabel('Estimated duration, in minutes').fill('90');
    await button(page, 'Save settings').click();
    await page.getByText('Saved.').waitFor();

    await part(page, 'Tags');
    await page.getByLabel('Tag', { exact: true }).fill('Warehouse');
    await button(page, 'Add tag').click();
    await page.getByRole('listitem').filter({ hasText: 'Warehouse' }).waitFor();
    await button(page, 'Save tags').click();
    await page.getByText('Saved.').nth(1).waitFor();

    await part(page, 'Price');
    await page.getByLabel('This costs something').check();
    await page.getByLabel('Price without tax').fill('49.50');
    await page.getByLabel('Tax in percent').fill('19');
    await page.getByText('The catalogue says: €49.50 plus 19% tax').waitFor();
    await button(page, 'Save price').click();
    await page.getByText('Saved.').nth(2).waitFor();

    await part(page, 'Catalogue and registration');
    await page.getByLabel('Learners may register themselves').check();
    await button(page, 'Save self-registration').click();
    await page.getByText('Saved.').nth(3).waitFor();

    await page.getByRole('link', { name: course }).click();
    await heading(page, course);
    await button(page, 'More to do with this').click();
    await page.getByRole('menuitem', { name: 'Copy' }).click();
    await heading(page, `${course} (copy)`);
    await page.getByText('1 h 30 min').waitFor();
    await page.getByText('€49.50 plus 19% tax').waitFor();
  });
  await as('sam', '/catalogue', async (page) => {
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page
      .getByRole('menuitemradio', { name: 'Warehouse' })
      .or(page.getByRole('option', { name: 'Warehouse' }))
      .click();
    const card = page.getByRole('listitem').filter({ hasText: course });
    await card.getByText('1 h 30 min').waitFor();
    await card.getByText('€49.50 plus 19% tax').waitFor();
    // what was copied is a draft
    assert.equal(await page.getByRole('link', { name: `${course} (copy)` }).count(), 0);
  });
});
