import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
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

/** A device with a finger that always fits, or never. */
async function device(page: Page, verified = true): Promise<{ session: CDPSession; id: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verified,
      automaticPresenceSimulation: true,
    },
  });
  return { session, id: authenticatorId };
}

test('Sam registers a passkey, signs in with it without a user name, renames it and removes it', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
  const { session, id } = await device(page);
  await page.goto(`${served.url}/my/security`);
  await settled(page);
  await page.getByRole('button', { name: 'Register a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Work laptop');
  await page.getByLabel('Your password').fill('ambit-demo-2026');
  await page.getByRole('button', { name: 'Continue' }).click();
  const passkeys = page.getByRole('list', { name: 'My passkeys' });
  await passkeys.getByText('Work laptop').waitFor();
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId: id });
  assert.deepEqual(
    credentials.map(({ isResidentCredential, rpId }) => [isResidentCredential, rpId]),
    [[true, 'localhost']],
  );

  await page.request.delete(`${served.url}/api/sign-ins/current`, { headers: { origin: served.url } });
  await page.goto(`${served.url}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page
    .getByRole('button', { name: /Sam Doyle/u })
    .first()
    .waitFor();

  await page.goto(`${served.url}/my/security`);
  await page
    .getByText(/by passkey/u)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Name of the passkey').fill('My laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await passkeys.getByText('My laptop').waitFor();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByLabel('Your password').fill('ambit-demo-2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await passkeys.getByText('My laptop').waitFor({ state: 'detached' });

  await page.request.delete(`${served.url}/api/sign-ins/current`, { headers: { origin: served.url } });
  await page.goto(`${served.url}/sign-in`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This passkey does not open anything here.').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test('A device without finger, face or PIN registers nothing', async () => {
  const { page, context } = await signIn(browser, served, { organization: 'harbor', userName: 'yara' });
  await device(page, false);
  await page.goto(`${served.url}/my/security`);
  await settled(page);
  await page.getByRole('button', { name: 'Register a passkey' }).click();
  await page.getByLabel('Your password').fill('ambit-demo-2026');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('No passkey was made.').waitFor();
  assert.equal(await page.getByRole('list', { name: 'My passkeys' }).getByRole('listitem').count(), 0);
  await context.close();
});
