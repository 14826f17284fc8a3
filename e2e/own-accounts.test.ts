import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Mailbox, openMailbox } from '../server/src/notifications/test/mailbox.ts';
import { type NameServer, openNameServer } from '../server/src/outside/test/name-server.ts';
import { openBrowser, type Served, serveDemo, settled, signIn, until } from './harness.ts';

let box: Mailbox;
let names: NameServer;
let served: Served;
let browser: Browser;
before(async () => {
  [box, names] = await Promise.all([openMailbox(), openNameServer()]);
  const outside = { SMTP_URL: box.url, MAIL_FROM: 'training@ambit.example', NAME_SERVERS: names.address };
  [served, browser] = await Promise.all([serveDemo(outside), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
  await Promise.all([box?.stop(), names?.stop()]);
});

/** Asks for an account and opens the link in the mail. */
async function ask(page: Page, email: string, lastName: string): Promise<void> {
  await page.goto(`${served.url}/o/harbor/join`);
  await page.getByRole('heading', { name: 'Make an account at Harbor Group' }).waitFor();
  await page.getByLabel('First name').fill('Ida');
  await page.getByLabel('Last name').fill(lastName);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Make an account' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  const mail = () => box.arrived.find(({ to }) => to === email);
  await until(
    () => mail() !== undefined,
    () => `No mail to ${email}`,
  );
  await page.goto(/https?:\/\/\S+/u.exec(mail()?.text ?? '')?.[0] ?? '');
  await page.getByText(`Harbor Group for Ida ${lastName}, ${email}`).waitFor();
  await page.getByLabel('Password', { exact: true }).fill('a-good-password');
  await page.getByRole('button', { name: 'Confirm address' }).click();
}

test('Olu proves the mail domain: whoever confirms an address of it is in at once, everybody else waits', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  await page.goto(`${served.url}/settings?page=joining`);
  await page.getByLabel('People may make their own accounts').check();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('The settings were saved.').waitFor();
  await page.getByRole('button', { name: 'Add domain' }).click();
  await page.getByRole('dialog').getByLabel('Domain').fill('Harbor.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Add domain' }).click();
  await page.getByText('Not proven yet').waitFor();
  await page.getByRole('button', { name: 'Check now harbor.example' }).click();
  await page.getByText('There is no TXT record of this name yet.').waitFor();
  const record = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
  names.records.set(await record('Name'), [await record('Value')]);
  await page.getByRole('button', { name: 'Check now harbor.example' }).click();
  await page.getByText('The record is there: the domain is proven.').waitFor();

  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await ask(guest, 'ida.frey@harbor.example', 'Frey');
  await guest.getByRole('heading', { name: 'You are in' }).waitFor();
  await guest.getByRole('link', { name: 'Go to the sign-in page' }).click();
  await guest.getByLabel('User name or e-mail').fill('ida.frey@harbor.example');
  await guest.getByLabel('Password', { exact: true }).fill('a-good-password');
  await guest.getByRole('button', { name: 'Sign in' }).click();
  await guest.getByRole('navigation').getByRole('link').first().waitFor();
  await guest.context().close();

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await ask(other, 'ida.moor@elsewhere.example', 'Moor');
  await other.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
  await other.context().close();
  await page.goto(`${served.url}/join-requests`);
  await page.getByText('ida.moor@elsewhere.example').waitFor();
  await settled(page);
  assert.equal(await page.getByText('Ida Frey').count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});
