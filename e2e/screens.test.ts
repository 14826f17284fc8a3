import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, settled, signIn, type Visitor } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

async function as(userName: string, work: (page: Page, visitor: Visitor) => Promise<void>): Promise<void> {
  const visitor = await signIn(browser, served, { organization: 'harbor', userName });
  await work(visitor.page, visitor);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};
const names = (page: Page) => page.locator('[role=row] [role=gridcell] a[href^="/users/"]').allInnerTexts();
const choose = async (page: Page, chip: string, option: string): Promise<void> => {
  await page.getByRole('button', { name: chip, exact: true }).click();
  await page.getByRole('menuitemradio', { name: option, exact: true }).click();
};

describe('What a page asks', () => {
  test('A learner’s home is there in ten requests at most, without a question besides the event stream', () =>
    as('sam', async (page, { context }) => {
      const fresh = await context.newPage();
      const asked: string[] = [];
      fresh.on('request', (request) => void asked.push(new URL(request.url()).pathname));
      await go(fresh, '/');
      await fresh
        .getByRole('link', { name: /^(Continue|Start)$/u })
        .or(fresh.getByText('Nothing is assigned to you'))
        .waitFor();
      assert.deepEqual(
        asked.filter((path) => path.startsWith('/api/')),
        ['/api/events'],
      );
      assert.ok(asked.length <= 10, asked.join(' '));
    }));

  test('A page for nobody goes to sign in, and back to where it was', async () => {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${served.url}/users?state=active`);
    await page.getByLabel('Organization').fill('harbor');
    await page.getByLabel('User name or e-mail').fill('lena');
    await page.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
    assert.equal(new URL(page.url()).search, '?state=active');
    await page.context().close();
  });

  test('Whoever signs in after somebody else on the same page sees their own things', () =>
    as('olu', async (page) => {
      await go(page, '/');
      await page
        .getByRole('button', { name: /Your menu/u })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByLabel('User name or e-mail').fill('sam');
      await page.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page
        .getByRole('button', { name: /Sam Doyle/u })
        .first()
        .waitFor();
      assert.equal(await page.getByRole('link', { name: 'Users' }).count(), 0);
    }));
});

test('The language chosen in the menu is the user’s own on every device', () =>
  as('kim', async (page) => {
    await page
      .getByRole('button', { name: /Your menu/u })
      .first()
      .click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Als Nächstes' }).waitFor();
    const elsewhere = await browser.newContext({ locale: 'en-GB' });
    const other = await elsewhere.newPage();
    await other.goto(served.url);
    await other.getByLabel('Organization').fill('harbor');
    await other.getByLabel('User name or e-mail').fill('kim');
    await other.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('heading', { level: 1, name: 'Als Nächstes' }).waitFor();
    await other.reload();
    await other.getByRole('heading', { level: 1, name: 'Als Nächstes' }).waitFor();
    assert.equal(await other.evaluate(() => document.documentElement.lang), 'de');
    await elsewhere.close();
  }));

describe('The list of users', () => {
  test('is narrowed by role by Lena, who may not compare roles', () =>
    as('lena', async (page) => {
      await go(page, '/users');
      await choose(page, 'Role', 'Local Administrator');
      await page.waitForURL(/role=/u);
      await settled(page);
      assert.deepEqual(await names(page), ['Lena Fox']);
    }));

  test('turns its order round by the head of a column', () =>
    as('lena', async (page) => {
      await go(page, '/users');
      const before = await names(page);
      assert.ok(before.length > 2);
      await page.getByRole('columnheader', { name: 'Name', exact: true }).getByRole('button').click();
      await page.waitForURL(/sort=-name/u);
      await settled(page);
      assert.deepEqual(await names(page), before.toReversed());
      await page.locator('[role=columnheader][aria-sort=descending]').waitFor();
    }));

  test('assigns a course to those selected, counted before anything is saved', () =>
    as('lena', async (page) => {
      await go(page, '/users');
      for (const name of ['Sam Doyle', 'Theo Brandt'])
        await page.getByRole('checkbox', { name: `Select ${name}` }).check();
      await page.getByRole('button', { name: 'Assign activity' }).click();
      const dialog = page.getByRole('dialog', { name: 'Assign an activity to 2 users' });
      await dialog.getByLabel('Activity', { exact: true }).first().click();
      await page.getByRole('option').first().click();
      await dialog.getByText('users are reached today').waitFor();
      await dialog.getByText('2', { exact: true }).waitFor();
      await dialog.getByRole('button', { name: 'Assign activity' }).click();
      await dialog.waitFor({ state: 'detached' });
      await go(page, '/assignments');
      await page.getByText('Sam Doyle and Theo Brandt').first().waitFor();
    }));
});

test('Theo finds the report that is his among the reports, and opens it', () =>
  as('theo', async (page) => {
    await go(page, '/reports');
    await page.getByRole('link', { name: /Takers and Exceptions/u }).click();
    await page.getByRole('heading', { level: 1, name: 'Takers and Exceptions' }).waitFor();
  }));

test('The form for users proposes the learner role', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'meridian', userName: 'cora' });
  await go(page, '/users/new');
  await page.getByText('The learner role comes with the user').waitFor();
  await page.getByLabel('First name').fill('Gwen');
  await page.getByLabel('Last name').fill('Marsh');
  await page.getByLabel('User name').fill('gwen.marsh');
  await page.getByRole('button', { name: 'Add user', exact: true }).click();
  await page.waitForURL(/\/users\/[0-9a-f-]{36}$/u);
  await settled(page);
  await page.getByText('Learner', { exact: true }).first().waitFor();
  await context.close();
  assert.deepEqual(faults, []);
});

test('Mara adds a location below one of hers, of a level she is offered, and is told why she deletes none', () =>
  as('mara', async (page) => {
    await go(page, '/locations');
    await page.getByRole('button', { name: 'Add location' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Below', { exact: true }).first().click();
    await page.getByRole('option', { name: /York$/u }).first().click();
    await dialog.getByLabel('Name', { exact: true }).fill('York Dock');
    await dialog.getByLabel('Identifier', { exact: true }).fill('york-dock');
    await dialog.getByLabel('Level').selectOption({ label: 'Area' });
    await dialog.getByRole('button', { name: 'Add location' }).click();
    await page.getByRole('row', { name: /York Dock/u }).waitFor();
    await page.getByRole('button', { name: 'Deeds for York Dock' }).click();
    const remove = page.getByRole('menuitem', { name: /Delete location/u });
    await remove.click();
    await page
      .getByRole('dialog')
      .getByText(/Delete a location/u)
      .first()
      .waitFor();
  }));
