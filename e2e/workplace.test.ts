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

test('Olu builds a tree and merges two sites', () =>
  as('harbor', 'olu', async (page) => {
    await go(page, '/locations');
    for (const [name, identifier] of [
      ['Hull', 'hull'],
      ['Hull East', 'hull-east'],
    ] as const) {
      await page.getByRole('button', { name: 'Deeds for North' }).click();
      await page.getByRole('menuitem', { name: 'Add below' }).click();
      await dialog(page).getByLabel('Name').fill(name);
      await dialog(page).getByLabel('Identifier').fill(identifier);
      await button(page, 'Add location').click();
      await row(page, name).first().waitFor();
    }
    await page.getByRole('button', { name: 'Deeds for Hull East' }).click();
    await page.getByRole('menuitem', { name: 'Merge into another' }).click();
    await dialog(page).getByRole('combobox', { name: 'Stays' }).fill('Leeds');
    await dialog(page).getByRole('option', { name: 'North / Leeds' }).click();
    await dialog(page).getByText('0 users move.').waitFor();
    await dialog(page).getByText('Lena Fox, Local Administrator').waitFor();
    await dialog(page).getByLabel('Type “Hull East” to confirm').fill('Hull East');
    await button(page, 'Merge locations').click();
    await page.getByText('Hull East is now Leeds.').waitFor();
    await row(page, 'Hull East').waitFor({ state: 'detached' });
  }));

test('Olu finds a place by typing, drags it elsewhere, and takes it back', () =>
  as('harbor', 'olu', async (page) => {
    await go(page, '/locations');
    await page.getByRole('searchbox', { name: 'Search locations' }).fill('yrok yard');
    const found = page.getByRole('list', { name: 'Locations found' });
    await found.getByRole('button', { name: 'York Yard' }).getByText('North / York').waitFor();
    await found.getByRole('button', { name: 'York Yard' }).click();
    const yard = row(page, 'York Yard');
    await yard.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('bri');
    await row(page, 'Bristol').and(page.locator(':focus')).waitFor();

    const levelOf = (name: string) => row(page, name).first().getAttribute('aria-level');
    assert.equal(await levelOf('York Works'), '3');
    await row(page, 'York Works').dragTo(row(page, 'Bath'));
    await dialog(page).getByText('Rune Falk, Multiple Location Administrator').waitFor();
    await dialog(page).getByText('Mara Kane, Multiple Location Administrator').waitFor();
    await button(page, 'Move location').click();
    await page.getByText('York Works was moved.').waitFor();
    assert.equal(await parentOf(page, 'York Works'), 'Bath');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('York Works is back where it was.').waitFor();
    assert.equal(await parentOf(page, 'York Works'), 'York');
  }));

test('Olu moves a place with the keyboard alone', () =>
  as('harbor', 'olu', async (page) => {
    await go(page, '/locations');
    await page.getByRole('button', { name: 'Deeds for York Works' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Move to…' }).press('Enter');
    const below = dialog(page).getByRole('combobox', { name: 'New place: below' });
    await below.fill('leads');
    await dialog(page).getByRole('option', { name: 'North / Leeds' }).waitFor();
    await below.press('ArrowDown');
    await below.press('Enter');
    await dialog(page).getByText('It moves with all below it: 1 location.').waitFor();
    await button(page, 'Move location').press('Enter');
    await page.getByText('York Works was moved.').waitFor();
    assert.equal(await parentOf(page, 'York Works'), 'Leeds');
  }));

test('Olu reads a tree in from a file after a look at what it changes', () =>
  as('harbor', 'olu', async (page) => {
    await go(page, '/locations');
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    const csv =
      'Wo;Kennung\nNorth / Whitby;whitby\nNorth / Whitby / Pier;pier\nSouth / Bath Spa;bath\nEast / Hull;hull\n';
    const buffer = Buffer.from(`\ufeff${csv}`, 'utf16le');
    await page.getByLabel('Drop a CSV file here').setInputFiles({ name: 'tree.csv', mimeType: 'text/csv', buffer });
    await page.getByText('Choose what the columns are').waitFor();
    await page.getByLabel('Field for Wo').selectOption('Path');
    await page.getByRole('button', { name: 'Read it like this' }).click();
    await page.getByText('The location above is neither in the tree nor in this file.').waitFor();
    await page.getByRole('button', { name: '1 Renamed' }).click();
    await page.getByText('was Bath').waitFor();
    await page.getByRole('button', { name: 'Import 3 locations' }).click();
    await page.getByText('3 locations were imported.').waitFor();
    await row(page, 'Bath Spa').waitFor();
    assert.equal(await parentOf(page, 'Pier'), 'Whitby');
  }));

/** The row above that is one level higher: what a location is shown below. */
const parentOf = (page: Page, name: string): Promise<string> =>
  page.getByRole('treegrid').evaluate((grid, wanted) => {
    const rows = [...grid.querySelectorAll('[role=row]')].toSorted(
      (a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
    );
    const title = (one: Element | undefined) =>
      one?.querySelector('[role=gridcell] > span:nth-of-type(1):not(:empty), [role=gridcell] > button + span')
        ?.textContent ?? '';
    const at = rows.findIndex((one) => one.textContent?.includes(wanted));
    const level = Number(rows[at]?.getAttribute('aria-level'));
    return title(rows.slice(0, at).findLast((one) => Number(one.getAttribute('aria-level')) === level - 1));
  }, name);

test('Olu adds two departments and makes one of them', () =>
  as('harbor', 'olu', async (page) => {
    await go(page, '/departments');
    for (const name of ['Dispatch', 'Shipping']) {
      await page.getByRole('button', { name: 'Add department' }).click();
      await dialog(page).getByLabel('Name').fill(name);
      await dialog(page).getByLabel('Identifier').fill(name.toLowerCase());
      await button(page, 'Add department').click();
      await row(page, name).waitFor();
    }
    for (const name of ['Dispatch', 'Shipping']) await row(page, name).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog(page).getByText('0 users move.').waitFor();
    await dialog(page).getByLabel('Type “Dispatch” to confirm').fill('Dispatch');
    await button(page, 'Merge').click();
    await row(page, 'Shipping').waitFor({ state: 'detached' });
    await row(page, 'Dispatch').waitFor();
  }));

test('A file of job titles is looked at before it is read in', () =>
  as('harbor', 'olu', async (page) => {
    await go(page, '/job-titles');
    await page.getByRole('button', { name: 'Import' }).click();
    const buffer = Buffer.from('name,identifier\nWelder,welder\n,nobody\n');
    await dialog(page).getByLabel('CSV file').setInputFiles({ name: 'titles.csv', mimeType: 'text/csv', buffer });
    await dialog(page).getByText('1 new, 0 changed, 0 unchanged, 1 rejected.').waitFor();
    await dialog(page).getByText('Line 3: The name is missing.').waitFor();
    await button(page, 'Import').click();
    await row(page, 'Welder').waitFor();
  }));

test('Ines adds a member to a group and takes them out again', () =>
  as('solace', 'ines', async (page) => {
    await go(page, '/groups');
    await page.getByRole('link', { name: 'Oncology' }).click();
    await page.getByRole('button', { name: 'Add member' }).click();
    await dialog(page).getByRole('combobox', { name: 'User' }).fill('Ken');
    await dialog(page).getByRole('option', { name: 'Ken Osei' }).click();
    await dialog(page).getByLabel('Function (optional)').fill('Nurse');
    await button(page, 'Add member').click();
    await page.getByRole('listitem').filter({ hasText: 'Ken Osei' }).getByText('Nurse').waitFor();
    await page.getByRole('button', { name: 'Take out Ken Osei' }).click();
    await button(page, 'Take out').click();
    await page.getByRole('listitem').filter({ hasText: 'Ken Osei' }).waitFor({ state: 'detached' });
  }));
