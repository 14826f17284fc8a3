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

async function as(organization: string, userName: string, work: (page: Page) => Promise<void>): Promise<void> {
  const visitor = await signIn(browser, served, { organization, userName });
  await work(visitor.page);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

test('Bo changes of his profile what Ines leaves to him, and cannot add a user', async () => {
  await as('solace', 'bo', async (page) => {
    await go(page, '/my/profile');
    assert.equal(await page.getByLabel('First name').count(), 0, 'his name is kept by the organization');
    await page.getByLabel('Phone').fill('+45 1234');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await page.getByText('Your profile was saved.').waitFor();
  });
  await as('solace', 'ines', async (page) => {
    await go(page, '/settings?page=access');
    await page
      .getByRole('group', { name: 'Users change of their own profile' })
      .getByRole('checkbox', { name: 'Name' })
      .check();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('The settings were saved.').waitFor();
  });
  await as('solace', 'bo', async (page) => {
    await go(page, '/my/profile');
    assert.equal(await page.getByLabel('Phone').inputValue(), '+45 1234');
    await page.getByLabel('First name').fill('');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await page.getByRole('alert').getByText('This is asked of everybody here.').waitFor();
    await page.getByLabel('First name').fill('Bosse');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await page.getByText('Your profile was saved.').waitFor();
    await go(page, '/users');
    await row(page, 'Bosse Larsen').waitFor();
    const add = page.getByRole('button', { name: 'Add user' });
    assert.equal(await add.getAttribute('aria-disabled'), 'true');
    assert.equal(await page.getByRole('link', { name: 'Add user' }).count(), 0);
  });
});

test('Mara suspends somebody until a day and takes it back, then two at once', () =>
  as('harbor', 'mara', async (page) => {
    await go(page, '/users');
    await row(page, 'Yara Haddad').getByRole('link', { name: 'Yara Haddad' }).click();
    await page.getByRole('button', { name: 'More deeds' }).click();
    await page.getByRole('menuitem', { name: 'Suspend training' }).click();
    await dialog(page).getByLabel('Reason (optional)').fill('Parental leave');
    await button(page, 'Suspend training').click();
    await page.getByText('Parental leave').waitFor();
    await page.getByText('Training suspended by Mara Kane').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Yara Haddad is back.').waitFor();
    await page.getByText('Training suspended by Mara Kane').waitFor({ state: 'detached' });

    await go(page, '/users');
    for (const name of ['Sam Doyle', 'Otto Lang']) await row(page, name).getByRole('checkbox').click();
    const bar = page.getByRole('region', { name: 'For those selected' });
    await bar.getByRole('button', { name: 'Suspend training' }).click();
    await dialog(page).getByText('1 user will be changed.').waitFor();
    await dialog(page).getByText('the person or role stands above your own rank').waitFor();
    await button(page, 'Suspend training').click();
    await dialog(page).getByText('1 user was changed.').waitFor();
    await row(page, 'Sam Doyle').getByText('Suspended').waitFor();
    await button(page, 'Undo').click();
    await dialog(page).getByText('1 user is as before.').waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).last().click();
    await row(page, 'Sam Doyle').getByText('Active').waitFor();
  }));

test('Lena keeps a view, opens the list with it, and the address holds its filters', () =>
  as('harbor', 'lena', async (page) => {
    await go(page, '/users?state=active&search=fox');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Keep this as a view' }).click();
    await dialog(page).getByLabel('Name').fill('Foxes');
    await button(page, 'Keep view').click();
    await page.getByRole('button', { name: 'Foxes' }).click();
    await page.getByRole('menuitem', { name: 'Open the list with it' }).click();
    await page.getByRole('button', { name: 'Foxes' }).click();
    await page.getByText('Foxes (opens first)').waitFor();
    await go(page, '/users');
    await page.waitForURL(/search=fox/u);
    assert.match(page.url(), /state=active/u);
    await row(page, 'Lena Fox').waitFor();
    await row(page, 'Sam Doyle').waitFor({ state: 'detached' });
    await page.getByText('1 user', { exact: true }).waitFor();
  }));

test('Olu appoints Lena from the tree and reads beforehand what it comes to; Lena sees why she gives no more', async () => {
  const olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await olu.page.goto(`${served.url}/locations`);
  await settled(olu.page);
  await olu.page.getByRole('button', { name: 'Deeds for Leeds' }).click();
  await olu.page.getByRole('menuitem', { name: 'Give a role here' }).click();
  await olu.page.getByRole('heading', { name: 'Give a role', level: 1 }).waitFor();
  await olu.page.getByLabel('Find a user').fill('lena');
  await olu.page.getByRole('button', { name: /^Lena Fox/u }).click();
  await olu.page.getByRole('button', { name: /^Local Administrator Looks/u }).click();
  const year = new Date().getFullYear() + 1;
  await olu.page.getByLabel('Until (optional)').fill(`${year}-03-31`);
  const sentence = olu.page.getByText(
    new RegExp(`^Lena Fox will manage \\d+ users in Leeds until 31 March ${year}\\.$`, 'u'),
  );
  await sentence.waitFor();
  await olu.page.getByText('Local Administrator ends with it.').waitFor();
  await olu.page.getByRole('button', { name: 'Give Local Administrator', exact: true }).click();
  await olu.page.getByText(new RegExp(`until 31 Mar ${year}`, 'u')).waitFor();

  const lena = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  await lena.page.goto(`${served.url}/roles/appoint`);
  await settled(lena.page);
  await lena.page.getByRole('button', { name: /^Sam Doyle/u }).click();
  const wide = lena.page.getByRole('button', { name: /^Organization Administrator the role .* ranks above/u });
  await wide.waitFor();
  assert.equal(await wide.getAttribute('aria-disabled'), 'true');
  assert.deepEqual([...olu.faults, ...lena.faults], []);
});
