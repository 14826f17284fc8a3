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

test('Greta goes through the matrix of roles by keys, opens a cell, and narrows it to what a role has differently', async () => {
  const { page, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'greta' });
  await page.goto(`${served.url}/roles`);
  await page.getByRole('link', { name: 'As a table' }).click();
  await page.getByRole('heading', { level: 1, name: 'Roles and privileges' }).waitFor();
  const grid = page.getByRole('grid', { name: 'Roles and privileges' });
  await grid.getByRole('button', { name: /^Organization \d/u }).waitFor();
  await settled(page);
  await page.getByRole('searchbox').last().fill('user.password');
  await grid.getByRole('button', { name: /^Users 1$/u }).focus();
  await grid.getByRole('row').nth(3).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog');
  await details.getByText('the organization and its clients').waitFor();
  assert.match(await details.innerText(), /Master Administrator[\s\S]*user\.password/u);
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  await grid.getByRole('button', { name: /^Users 1$/u }).click();
  assert.equal(await grid.getByRole('gridcell').count(), 0);
  await page.goto(`${served.url}/roles/matrix?differing=true`);
  await page.getByRole('heading', { name: 'No privilege is found' }).waitFor();
  assert.deepEqual(faults, []);
});
