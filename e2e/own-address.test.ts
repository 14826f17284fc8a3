import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type NameServer, openNameServer } from '../server/src/outside/test/name-server.ts';
import { openBrowser, type Served, serveDemo, settled, signIn } from './harness.ts';

let names: NameServer;
let served: Served;
let browser: Browser;
before(async () => {
  names = await openNameServer();
  [served, browser] = await Promise.all([serveDemo({ NAME_SERVERS: names.address }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
  await names?.stop();
});

test('Olu proves an address of Harbor’s own: Sam signs in and learns there, Beacon’s people are shown the way', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await page.goto(`${served.url}/settings?page=branding`);
  await page.getByRole('button', { name: 'Set an address' }).click();
  await page.getByRole('dialog').getByLabel('Host name').fill('Training.Harbor.localhost');
  await page.getByRole('dialog').getByRole('button', { name: 'Set address' }).click();
  await page.getByText('Not proven yet').waitFor();
  const own = served.url.replace('localhost', 'training.harbor.localhost');
  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await guest.goto(own);
  await guest.getByText(/Nobody answers at training\.harbor\.localhost/u).waitFor();

  const record = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
  names.records.set(await record('Name'), [await record('Value')]);
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText('The record is there: the domain is proven.').waitFor();

  await guest.goto(own);
  await guest.getByRole('heading', { name: 'Sign in to Harbor Group' }).waitFor();
  assert.equal(await guest.getByLabel('Organization').count(), 0);
  await guest.getByLabel('User name or e-mail').fill('sam');
  await guest.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
  await guest.getByRole('button', { name: 'Sign in' }).click();
  await guest.getByRole('navigation').getByRole('link').first().waitFor();
  await settled(guest);
  // the plan leads to the course
  await guest.getByRole('link', { name: 'Start', exact: true }).first().click();
  await guest
    .getByRole('button', { name: /^(Start|Continue)/u })
    .first()
    .click();
  await guest.waitForURL(/\/launch\//u);
  await guest.frameLocator('iframe').getByRole('button', { name: 'Save and close' }).click();
  await guest.waitForURL(/\/my\/courses\//u);
  assert.equal(new URL(guest.url()).origin, own);

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(`${own}/o/beacon`);
  await other.getByRole('link', { name: new URL(served.url).host }).click();
  await other.getByRole('heading', { name: /^Sign in to Beacon/u }).waitFor();
  assert.deepEqual(faults, []);
  await other.context().close();
  await guest.context().close();
  await context.close();
});
