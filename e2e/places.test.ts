import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, settled, signIn, switchOn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

const oneDay = 24 * 3600_000;
const day = (days: number) => new Date(Date.now() + days * oneDay).toISOString().slice(0, 10);
const places = (page: Page) => page.getByRole('region', { name: 'Places' });
const dialog = (page: Page) => page.getByRole('dialog');

async function moveTo(page: Page, to: string, on: string, verb: string): Promise<void> {
  await places(page).getByRole('button', { name: 'Move', exact: true }).click();
  await dialog(page).getByRole('combobox', { name: 'To which location' }).click();
  await dialog(page).getByRole('combobox', { name: 'To which location' }).fill(to);
  await page.getByRole('option', { name: new RegExp(`(^|/ )${to}$`, 'u') }).click();
  await dialog(page).getByLabel('Move on (optional)').fill(on);
  await dialog(page).getByRole('button', { name: verb, exact: true }).click();
}

test('Mara plans a move and takes it back, corrects since when somebody is elsewhere, and takes that back too', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'mara' });
  await page.goto(`${served.url}/users?search=yara`);
  await settled(page);
  await page.getByRole('row').filter({ hasText: 'Yara Haddad' }).getByRole('link', { name: 'Yara Haddad' }).click();
  await places(page).getByText('Location · since').waitFor();

  await moveTo(page, 'Leeds', day(40), 'Plan move');
  await places(page).getByText('Moves to Leeds on').waitFor();
  await places(page).getByText('planned by Mara Kane').waitFor();
  await places(page).getByRole('button', { name: 'Take back Leeds' }).click();
  await dialog(page).getByRole('button', { name: 'Take back', exact: true }).click();
  await page.getByText(/^Yara Haddad does not move on/u).waitFor();
  await places(page).getByText('Moves to Leeds on').waitFor({ state: 'detached' });

  // she was at York for longer than was known, and has been at Leeds for ten days
  await moveTo(page, 'York', day(-30), 'Move');
  await dialog(page).waitFor({ state: 'detached' });
  await moveTo(page, 'Leeds', day(-40), 'Move');
  await dialog(page)
    .getByText(/A later change of the location is known/u)
    .waitFor();
  await dialog(page).getByLabel('Move on (optional)').fill(day(-10));
  await dialog(page).getByRole('button', { name: 'Move', exact: true }).click();
  await places(page).getByRole('button', { name: 'Take back Leeds' }).click();
  await dialog(page).getByRole('button', { name: 'Take back', exact: true }).click();
  await page.getByText('Yara Haddad is back at York.').waitFor();
  await places(page).getByRole('button', { name: 'Take back Leeds' }).waitFor({ state: 'detached' });
  await context.close();
  assert.deepEqual(faults, []);
});

test('Mara says that Yara also works at Leeds: Lena finds her there and cannot edit her, until it ends', async () => {
  await switchOn(browser, served, 'harbor', 'further-places');
  const mara = await signIn(browser, served, { organization: 'harbor', userName: 'mara' });
  const lena = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  const found = lena.page.getByRole('row').filter({ hasText: 'Yara Haddad' });
  await lena.page.goto(`${served.url}/users?search=yara`);
  await settled(lena.page);
  assert.equal(await found.count(), 0);

  const { page } = mara;
  await page.goto(`${served.url}/users?search=yara`);
  await settled(page);
  await page.getByRole('row').filter({ hasText: 'Yara Haddad' }).getByRole('link', { name: 'Yara Haddad' }).click();
  await places(page).getByRole('button', { name: 'Add location' }).click();
  await dialog(page).getByRole('combobox', { name: 'Location' }).click();
  await dialog(page).getByRole('combobox', { name: 'Location' }).fill('Leeds');
  await page.getByRole('option', { name: /(^|\/ )Leeds$/u }).click();
  await dialog(page).getByRole('button', { name: 'Add location', exact: true }).click();
  await places(page).getByText('set by Mara Kane').first().waitFor();

  await lena.page.reload();
  await found.getByRole('link', { name: 'Yara Haddad' }).click();
  const move = places(lena.page).getByRole('button', { name: 'Move', exact: true });
  await move.waitFor();
  assert.equal(await move.getAttribute('aria-disabled'), 'true');

  await places(page).getByRole('button', { name: 'End Leeds' }).click();
  await dialog(page).getByRole('button', { name: 'End', exact: true }).click();
  await places(page).getByText('Nowhere else.').waitFor();
  await lena.page.goto(`${served.url}/users?search=yara`);
  await settled(lena.page);
  assert.equal(await found.count(), 0);
  assert.deepEqual([...mara.faults, ...lena.faults], []);
  await Promise.all([mara.context.close(), lena.context.close()]);
});
