import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { client, startProvider, type TestProvider } from '../server/src/single-sign-on/test/open-id.ts';
import { openBrowser, serveDemo, type Served, settled, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
let provider: TestProvider;
const ida = {
  ...{ sub: 'ida-at-lakeside', preferred_username: 'ida.frey', given_name: 'Ida', family_name: 'Frey' },
  email: 'ida.frey@lakeside.example',
};

before(async () => {
  [served, browser] = [await serveDemo(), await openBrowser()];
  provider = await startProvider([ida], `${served.url}/sign-in/return`, true);
});
after(async () => {
  await browser?.close();
  await provider?.close();
  await served?.stop();
});

test('Somebody of a client signs in at the client’s own provider, comes in just in time and is a learner', async () => {
  const { page } = await signIn(browser, served, { organization: 'lakeside', userName: 'hugo' });
  await page.goto(`${served.url}/single-sign-on`);
  await page.getByRole('link', { name: 'OpenID Connect' }).click();
  await page.getByLabel('Name on the button').fill('Lakeside account');
  await page.getByLabel('Offered on the sign-in page').check();
  await page.getByLabel('Issuer').fill(provider.issuer);
  await page.getByLabel('Client id').fill(client.id);
  await page.getByLabel('Client secret').fill(client.secret);
  await page.getByLabel('Whoever is not a user yet becomes one').check();
  await page.getByRole('button', { name: 'Save provider' }).click();
  await page.getByRole('button', { name: 'Test this connection' }).click();
  await page.getByText('It knows the client id and takes the secret.').waitFor();

  const visitor = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await visitor.goto(`${served.url}/o/lakeside`);
  await visitor.getByRole('button', { name: 'Sign in with Lakeside account' }).click();
  // the provider’s own pages
  await visitor.locator('input[name="login"]').fill(ida.sub);
  await visitor.locator('input[name="password"]').fill('anything');
  await visitor.getByRole('button', { name: /sign-in/iu }).click();
  await visitor.getByRole('button', { name: /continue/iu }).click();
  await visitor.getByRole('heading', { name: 'Do next' }).waitFor();
  await visitor.getByText('Ida Frey').first().waitFor();
  await settled(visitor);
  const links = await visitor.getByRole('navigation').first().getByRole('link').allTextContents();
  assert.ok(!links.some((text) => text.includes('Users')), links.join());

  await page.goto(`${served.url}/users`);
  await page.getByText('Ida Frey').first().waitFor();
});
