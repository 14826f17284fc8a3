import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { api, openBrowser, type Served, serveDemo, settled, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

async function as(organization: string, userName: string, work: (page: Page) => Promise<void>): Promise<void> {
  const visitor = await signIn(browser, served, { organization, userName });
  await work(visitor.page);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};

describe('Clients', () => {
  test('Greta adds one with its plan, enters it, adds its first user there and leaves', () =>
    as('harbor', 'greta', async (page) => {
      await go(page, '/clients');
      await page.getByRole('link', { name: 'Add client' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Quay Works');
      await page.getByLabel('Identifier', { exact: true }).fill('quay');
      await page.getByRole('checkbox', { name: 'Departments' }).check();
      await page.getByRole('button', { name: 'Add client' }).click();
      await page.getByRole('heading', { level: 1, name: 'Quay Works' }).waitFor();
      await settled(page);
      assert.equal(await page.getByRole('checkbox', { name: 'Departments' }).isChecked(), true);
      await page.getByRole('button', { name: 'Enter Quay Works' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Enter', exact: true }).click();
      await page.getByText('You are working in Quay Works, a client of Harbor Group.').waitFor();
      await go(page, '/users/new');
      for (const [label, value] of [
        ['First name', 'Ida'],
        ['Last name', 'Frey'],
        ['User name', 'ida'],
        ['First password (optional)', 'ambit-demo-2026'],
      ] as const)
        await page.getByLabel(label, { exact: true }).fill(value);
      await page.getByRole('button', { name: 'Add user' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ida Frey' }).waitFor();
      await page.getByRole('button', { name: 'Leave Quay Works' }).first().click();
      await page.getByText('You are working in').waitFor({ state: 'detached' });
      // her password was set by somebody else: she is let in once she has chosen her own
      const ida = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      await ida.goto(`${served.url}/o/quay`);
      await ida.getByLabel('User name or e-mail').fill('ida');
      await ida.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
      await ida.getByRole('button', { name: 'Sign in' }).click();
      await ida.getByLabel('New password', { exact: true }).fill('only-ida-knows-it');
      await ida.getByRole('button', { name: 'Choose this password' }).click();
      await ida
        .getByRole('navigation')
        .getByRole('link', { name: /Do next/u })
        .first()
        .waitFor();
      await ida.getByText('Quay Works').first().waitFor();
      await ida.context().close();
    }));

  test('A client whose term is over is marked, its people are told at the door, and prolonging lets them in', () =>
    as('harbor', 'greta', async (page) => {
      await go(page, '/clients');
      await page.getByRole('link', { name: 'Pine Logistics' }).click();
      await page.getByLabel('Expires (optional)').fill('2020-01-31');
      await page.getByRole('button', { name: 'Save plan' }).click();
      await page.getByText('Expired', { exact: true }).waitFor();
      const joe = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      await joe.goto(`${served.url}/o/pine`);
      await joe.getByRole('heading', { name: 'Sign in to Pine Logistics' }).waitFor();
      await joe.getByLabel('User name or e-mail').fill('joe');
      await joe.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
      await joe.getByRole('button', { name: 'Sign in' }).click();
      await joe.getByRole('alert').waitFor();
      await page.getByLabel('Expires (optional)').fill('');
      await page.getByRole('button', { name: 'Save plan' }).click();
      await page.getByText('Active', { exact: true }).waitFor();
      await joe.getByRole('button', { name: 'Sign in' }).click();
      await joe.getByRole('navigation').first().waitFor();
      await joe.context().close();
    }));
});

describe('Settings', () => {
  test('Olu gives courses another name and a colour of their own to the screens and to the page to sign in', () =>
    as('harbor', 'olu', async (page) => {
      await go(page, '/settings');
      await page.getByLabel('Courses · English').fill('Trainings');
      // a slow line: what was saved is read again only when the next page was typed into already
      const typed = Promise.withResolvers<void>();
      await page.route('**/api/organizations/*', async (route) => {
        if (route.request().method() === 'GET') await typed.promise;
        await route.continue();
      });
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByRole('navigation').getByRole('link', { name: 'Trainings' }).first().waitFor();
      await page.getByRole('tab', { name: 'Branding' }).click();
      await page.getByLabel('Colour', { exact: true }).fill('#7a1f1f');
      const readAgain = page.waitForResponse((response) => /\/api\/organizations\/[^/]+$/u.test(response.url()));
      typed.resolve();
      await readAgain;
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.waitForFunction(() => document.documentElement.style.getPropertyValue('--accent-light-fill') !== '');
      const door = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      await door.goto(`${served.url}/o/harbor`);
      await door.getByRole('heading', { name: 'Sign in to Harbor Group' }).waitFor();
      assert.notEqual(
        await door.evaluate(() => document.documentElement.style.getPropertyValue('--accent-light-fill')),
        '',
      );
      assert.equal(await door.getByLabel('Organization').count(), 0);
      await door.context().close();
    }));

  test('Lena finds neither clients nor settings in her menu', () =>
    as('harbor', 'lena', async (page) => {
      await settled(page);
      assert.equal(await page.getByRole('link', { name: 'Clients' }).count(), 0);
    }));
});

test('Cora cannot appoint a second Company Admin: she is told why and whom to ask', async () => {
  const cora = await signIn(browser, served, { organization: 'meridian', userName: 'cora' });
  const users = await api(cora, 'GET', '/api/users?search=Leo');
  const [leo] = (users.body as { items: { id: string }[] }).items;
  const { status, body } = await api(cora, 'POST', `/api/users/${leo?.id}/appointments`, {
    role: 'academy.company-admin',
  });
  const told = body as { because: string[]; remedy: string[] };
  assert.equal(status, 403);
  assert.ok(told.because.length > 0);
  assert.match(told.remedy.join(' '), /Ask the operator of this installation/u);
  await cora.context.close();
});
