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

/** The link in the newest mail to an address, once it is there. */
async function linkTo(address: string): Promise<string> {
  const found = () => box.arrived.findLast(({ to }) => to === address);
  await until(
    () => found() !== undefined,
    () => `No mail to ${address}`,
  );
  return /https?:\/\/\S+/u.exec(found()?.text ?? '')?.[0] ?? '';
}

test('Alma invites an instructor by mail, he comes in by the link, and once she revokes him he is asked to sign in', async () => {
  const alma = await signIn(browser, served, { organization: 'beacon', userName: 'alma' });
  await alma.page.goto(`${served.url}/invitations`);
  await alma.page.getByRole('button', { name: 'Invite a user' }).first().click();
  const dialog = alma.page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('tom@elsewhere.example');
  await dialog.getByRole('radio', { name: 'Instructor', exact: true }).check();
  await dialog.getByRole('button', { name: 'Make link' }).click();
  await alma.page.getByRole('button', { name: 'Done' }).click();

  const context = await browser.newContext({ locale: 'en-GB' });
  const tom = await context.newPage();
  await tom.goto(await linkTo('tom@elsewhere.example'));
  await tom.getByRole('heading', { name: 'Welcome to Beacon First Aid' }).waitFor();
  await tom.getByLabel('First name').fill('Tom');
  await tom.getByLabel('Last name').fill('Vale');
  await tom.getByLabel('Password', { exact: true }).fill('a-good-password');
  await tom.getByRole('button', { name: 'Accept invitation' }).click();
  await tom.getByRole('navigation').getByRole('link').first().waitFor();
  await settled(tom);

  await alma.page.goto(`${served.url}/users?search=tom`);
  await alma.page.getByRole('link', { name: 'Tom Vale' }).first().click();
  await alma.page.getByRole('button', { name: 'More deeds' }).click();
  await alma.page.getByRole('menuitem', { name: 'Archive user' }).click();
  await alma.page.getByRole('dialog').getByRole('button', { name: 'Archive user' }).click();
  // his open page hears of it at once
  await tom.getByLabel('Password', { exact: true }).waitFor();
  assert.match(tom.url(), /\/sign-in/u);
  await tom.goto(`${served.url}/my/inbox`);
  await tom.getByText('Sign in to go on where you were.').waitFor();

  await alma.page.goto(`${served.url}/outbox`);
  const row = alma.page.getByRole('row', { name: /You are invited to Beacon First Aid/u }).first();
  assert.match(await row.innerText(), /tom@elsewhere\.example[^]*Sent/u);
  assert.deepEqual(alma.faults, []);
  await alma.context.close();
  await context.close();
});

test('Sam forgot his password, gets a link by mail and signs in with a new one; the bell told him nothing else', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${served.url}/sign-in?organization=harbor`);
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await page.getByRole('heading', { name: 'Forgot password?' }).waitFor();
  await page.getByLabel('User name or e-mail').fill('sam@harbor.example');
  await page.getByRole('button', { name: 'Send link' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  await page.goto(await linkTo('sam@harbor.example'));
  await page.getByText('For the user sam at Harbor Group.').waitFor();
  await page.getByLabel('New password', { exact: true }).fill('quite-another-one');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('User name or e-mail').fill('sam');
  await page.getByLabel('Password', { exact: true }).fill('quite-another-one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Inbox', exact: true }).first().click();
  await page.getByText('Nothing new').waitFor();
  await context.close();
});

test('Olu gives Ben a role: his open page shows it at the bell, and his inbox says who gave what', async () => {
  const olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  const ben = await signIn(browser, served, { organization: 'harbor', userName: 'ben' });
  await settled(ben.page);
  const { body } = await api(olu, 'GET', '/api/users?search=ben&limit=1');
  const { items } = body as { items: readonly { id: string }[] };
  const given = await api(olu, 'POST', `/api/users/${items[0]?.id}/appointments`, { role: 'multisite.purchaser' });
  assert.equal(given.status, 201);
  await ben.page.getByRole('link', { name: 'Inbox, 1 new' }).first().click();
  await ben.page.getByText('Olu Adeyemi gave you the role Purchaser at Harbor Group.').waitFor();
  await ben.page.getByRole('button', { name: 'Mark all as read' }).click();
  await ben.page.getByRole('link', { name: 'Inbox', exact: true }).first().waitFor();
  assert.deepEqual([...olu.faults, ...ben.faults], []);
  await olu.context.close();
  await ben.context.close();
});
