import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { api, openBrowser, type Served, serveDemo, settled, signIn } from './harness.ts';

const password = 'ambit-demo-2026';
let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

/** A code of now, or of the interval after: one that was not given yet is taken half a minute early. */
const codeOf = (secret: string, next = false) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + (next ? 30 : 0) });

async function enter(page: Page, userName: string): Promise<void> {
  await page.goto(`${served.url}/o/harbor`);
  await page.getByLabel('User name or e-mail').fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
const give = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
};
const isIn = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: /Do next/u })
    .first()
    .waitFor();
const secretOn = async (page: Page): Promise<string> => (await page.getByText(/^[A-Z2-7]{32}$/u).innerText()).trim();

describe('A second factor', () => {
  test('Sam turns it on, signs in with a code of the app, then with a recovery code', async () => {
    const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
    await page.goto(`${served.url}/my/security`);
    await settled(page);
    await page.getByRole('button', { name: 'Set up an app for codes' }).click();
    await page.getByLabel('Your password').fill('wrong');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('The present password is not right.').first().waitFor();
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('img', { name: 'Picture for the app' }).waitFor();
    const secret = await secretOn(page);
    await page.getByLabel('Code of the app').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Confirm the code' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).waitFor();
    const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts();
    assert.equal(codes.length, 10);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();
    assert.deepEqual(faults, []);
    await context.close();

    const phone = await (
      await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 800 } })
    ).newPage();
    await enter(phone, 'sam');
    await phone.getByRole('heading', { name: 'One more step' }).waitFor();
    await give(phone, '000000');
    await phone
      .getByText(/This code is not right/u)
      .first()
      .waitFor();
    await give(phone, codeOf(secret, true));
    await phone
      .getByRole('link', { name: /Do next/u })
      .first()
      .waitFor();
    await phone.context().close();

    const third = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await enter(third, 'sam');
    await give(third, codes[0] ?? '');
    await isIn(third);
    await third.goto(`${served.url}/my/security`);
    await third.getByText('9 recovery codes are left.').waitFor();
    await third.context().close();
  });

  test('that is required is set up at the door, and only then the page opens', async () => {
    const olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
    await olu.page.goto(`${served.url}/settings?page=sign-in`);
    await settled(olu.page);
    await olu.page.getByLabel('Required of whoever administers').check();
    await olu.page.getByRole('button', { name: 'Save settings' }).click();
    await olu.page.getByText('The settings were saved.').waitFor();
    assert.deepEqual(olu.faults, []);

    const lena = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await enter(lena, 'lena');
    await lena.getByRole('img', { name: 'Picture for the app' }).waitFor();
    assert.equal((await lena.request.get(`${served.url}/api/me`)).status(), 401);
    await lena.getByLabel('Code of the app').fill(codeOf(await secretOn(lena)));
    await lena.getByRole('button', { name: 'Confirm the code' }).click();
    await lena.getByRole('button', { name: 'I have kept them' }).click();
    await isIn(lena);
    await lena.context().close();
    const yara = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await enter(yara, 'yara');
    await isIn(yara);
    await yara.context().close();
    await olu.context.close();
  });

  test('A password that an administrator set is changed at the door', async () => {
    const greta = await signIn(browser, served, { organization: 'meridian', userName: 'cora' });
    const found = await api(greta, 'GET', '/api/users?limit=50');
    const { items } = found.body as { items: { id: string; userName: string; may: { password: unknown } }[] };
    const user = items.find(({ userName, may }) => userName !== 'cora' && may.password === true);
    assert.ok(user);
    const set = await api(greta, 'POST', `/api/users/${user.id}/password`, { password: 'given-by-cora' });
    assert.equal(set.status, 204);
    await greta.context.close();
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${served.url}/o/meridian`);
    await page.getByLabel('User name or e-mail').fill(user.userName);
    await page.getByLabel('Password', { exact: true }).fill('given-by-cora');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByLabel('New password').fill('chosen-by-myself');
    await page.getByRole('button', { name: 'Choose this password' }).click();
    await isIn(page);
    await page.context().close();
  });
});
