import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Mailbox, openMailbox } from '../server/src/notifications/test/mailbox.ts';
import { api, openBrowser, type Served, serveDemo, settled, signIn, until } from './harness.ts';

let box: Mailbox;
let served: Served;
let browser: Browser;
before(async () => {
  box = await openMailbox();
  const mail = { SMTP_URL: box.url, MAIL_FROM: 'training@ambit.example' };
  [served, browser] = await Promise.all([serveDemo(mail), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
  await box?.stop();
});

test('Olu switches an event off and words the invitation with a preview; the next one carries his words', async () => {
  const olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  const { page } = olu;
  await page.goto(`${served.url}/messages`);
  await settled(page);
  assert.ok(await page.getByRole('switch', { name: 'Sign-in from a new device' }).isDisabled());
  await page.getByText('somebody else uses their account').waitFor();
  await page.getByRole('switch', { name: 'An import of mine is done' }).click();
  await page.getByText('“An import of mine is done” is told to nobody from now on.').waitFor();
  assert.equal(await page.getByRole('switch', { name: 'An import of mine is done' }).isChecked(), false);

  await page.getByRole('link', { name: 'Edit wording Invitation', exact: true }).click();
  await page.getByRole('heading', { name: 'Invitation', level: 1 }).waitFor();
  const english = page.getByRole('region', { name: 'English' });
  await english.getByLabel('Text').fill('Ahoy from {{ captain }}.');
  await english.getByText('Line 1: there is no placeholder `captain` in this message.').waitFor();
  await english.getByRole('button', { name: 'Save wording' }).click();
  await english.getByRole('alert').first().waitFor();
  await english.getByLabel('Text').fill('Ahoy from {{ by }}.\n\nBring your boots to https://harbor.example/yard.');
  const preview = english.getByRole('article', { name: 'Preview' });
  await preview.getByText('Ahoy from Olu Adeyemi.').waitFor();
  await preview.getByRole('link', { name: 'https://harbor.example/yard' }).waitFor();
  // what is typed is kept when the page is left
  await page.goto(`${served.url}/messages`);
  await page.getByRole('link', { name: 'Edit wording Invitation', exact: true }).click();
  await english.getByText('What you typed before was kept.').waitFor();
  await english.getByRole('button', { name: 'Save wording' }).click();
  await page.getByText('The wording was saved.').waitFor();
  await english.getByText('Own words').waitFor();

  const { status } = await api(olu, 'POST', '/api/invitations', { email: 'mate@elsewhere.example' });
  assert.equal(status, 201);
  const mail = () => box.arrived.find(({ to }) => to === 'mate@elsewhere.example');
  await until(
    () => mail() !== undefined,
    () => 'No mail came',
  );
  assert.match(mail()?.text ?? '', /^Ahoy from Olu Adeyemi\.\n\nBring your boots/u);
  assert.match(mail()?.text ?? '', /Accept invitation:\n\S+\/invitation#\S{20,}/u);
  assert.deepEqual(olu.faults, []);
  await olu.context.close();
});
