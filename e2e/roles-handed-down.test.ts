import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, settled, signIn, api } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};

test('Greta adds a client, hands a role down to it with its differences, enters it, sees it there and leaves', async () => {
  const greta = await signIn(browser, served, { organization: 'harbor', userName: 'greta' });
  const { page } = greta;
  const made = await api(greta, 'POST', '/api/roles', {
    name: 'Front desk',
    rank: 15,
    kind: 'add-on',
    cells: { 'group.view': { any: ['organization'] } },
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  await go(page, '/clients/new');
  await page.getByLabel('Name', { exact: true }).fill('Quay Works');
  await page.getByLabel('Identifier', { exact: true }).fill('quay');
  await page.getByLabel('Tags (optional)').fill('Coast, Gold');
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quay Works' }).waitFor();

  await go(page, '/clients/roles');
  await page.getByRole('checkbox', { name: 'Front desk' }).check();
  await page.getByRole('checkbox', { name: 'Quay Works' }).check();
  await page.getByText('1 role changes · 0 gain, 0 lose').waitFor();
  await page.getByRole('button', { name: 'Differences Quay Works' }).click();
  await page.getByText('View groups').waitFor();
  await page.getByText('+ the whole organization').waitFor();
  await page.getByRole('button', { name: 'Hand down to 1 client' }).click();
  await page.getByText('1 role was handed down.').waitFor();
  await page.getByText('The same already').waitFor();

  await go(page, '/clients?tag=Coast');
  await page.getByRole('link', { name: 'Quay Works' }).click();
  await page.getByRole('button', { name: 'Enter Quay Works' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enter', exact: true }).click();
  await page.getByText('You are working in Quay Works, a client of Harbor Group.').waitFor();
  await go(page, '/roles');
  await page.getByText('From Harbor Group').waitFor();
  await page.getByRole('link', { name: 'Front desk' }).click();
  await page.getByText('Handed down by Harbor Group', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Leave Quay Works' }).first().click();
  await page.getByText('You are working in').waitFor({ state: 'detached' });
  assert.deepEqual(greta.faults, []);
});

test('Cora invites a trainer and cannot appoint a second Company Admin: she is told why and whom to ask', async () => {
  const cora = await signIn(browser, served, { organization: 'meridian', userName: 'cora' });
  const { page } = cora;
  await go(page, '/invitations');
  await page.getByRole('button', { name: 'Invite a user' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('new.trainer@meridian.example');
  await dialog.getByRole('radio', { name: /^Trainer \/ Instructor/u }).check();
  const admin = dialog.getByRole('radio', { name: /^Company Admin/u });
  assert.equal(await admin.isDisabled(), true);
  await dialog.getByText('the role Company Admin ranks above what you may give').first().waitFor();
  await dialog.getByRole('button', { name: 'Make link' }).click();
  await page.getByLabel('Link', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('row', { name: /new\.trainer@meridian\.example/u }).waitFor();

  // and whoever asks for it past the screen is told the same, and who can
  const { body } = await api(cora, 'GET', '/api/users?search=leo');
  const [leo] = (body as { items: { id: string }[] }).items;
  const refused = await api(cora, 'POST', `/api/users/${leo?.id}/appointments`, { role: 'academy.company-admin' });
  const told = refused.body as { remedy: string[]; because: string[] };
  assert.equal(refused.status, 403);
  assert.deepEqual(told.because, ['the role Company Admin ranks above what you may give']);
  assert.match(told.remedy.join(' '), /operator/u);
  assert.deepEqual(cora.faults, []);
});
