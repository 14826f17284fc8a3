import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { api, openBrowser, type Served, serveDemo, settled, signIn, type Visitor } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

async function as(organization: string, userName: string, work: (page: Page, visitor: Visitor) => Promise<void>) {
  const visitor = await signIn(browser, served, { organization, userName });
  await work(visitor.page, visitor);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${served.url}${path}`);
  await settled(page);
};
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const course = 'Consent basics';

async function choose(page: Page, label: string, name: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label }).fill(name);
  await dialog(page).getByRole('option', { name, exact: true }).click();
}

/** Sam looks at what is to be done. */
const samHas = (holds: boolean) =>
  as('harbor', 'sam', async (page) => {
    await settled(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const found = page.getByText(course).first();
    await (holds ? found.waitFor() : found.waitFor({ state: 'detached' }));
  });

test('Olu makes a group with an owner and a course, and Sam, who joins it, finds the course', async () => {
  await as('harbor', 'olu', async (page, visitor) => {
    const cells = { 'group.view': { any: ['group'] }, 'group.view-members': { any: ['group'] } };
    const made = { name: 'Group leader', rank: 12, kind: 'add-on', anchor: 'group', cells };
    assert.equal((await api(visitor, 'POST', '/api/roles', made)).status, 201);
    await go(page, '/groups');
    await page.getByRole('button', { name: 'Add group' }).first().click();
    await dialog(page).getByLabel('Name').fill('Night shift');
    await button(page, 'Save group').click();
    await page.getByRole('link', { name: 'Night shift' }).click();
    await settled(page);

    await page.getByRole('button', { name: 'Give role' }).click();
    await choose(page, 'User', 'Kim Park');
    await dialog(page)
      .getByRole('radio', { name: /Group leader/u })
      .check();
    await button(page, 'Give role').click();
    await page.getByText('Kim Park is now Group leader.').waitFor();

    await page.getByRole('button', { name: 'Add activities' }).click();
    await choose(page, 'Activity', course);
    await dialog(page).getByText(`${course}: 0 members are enrolled.`).waitFor();
    await button(page, 'Add activities').click();
    await page.getByText(`Added: ${course}.`).waitFor();

    await page.getByRole('button', { name: 'Add member' }).click();
    await choose(page, 'User', 'Sam Doyle');
    await dialog(page).getByLabel('Function (optional)').fill('Driver');
    await button(page, 'Add member').click();
    await page.getByText('Sam Doyle is a member now.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Sam Doyle' }).getByText('Driver').waitFor();
  });
  await samHas(true);
  await as('harbor', 'kim', async (page) => {
    await go(page, '/groups');
    await page.getByRole('link', { name: 'Night shift' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Sam Doyle' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Sam Doyle' }).count(), 0);
  });
});

test('Who is taken out keeps the enrollments or loses them, as Olu says, and the past says who was there', async () => {
  const takeOut = (choice: string) =>
    as('harbor', 'olu', async (page) => {
      await go(page, '/groups');
      await page.getByRole('link', { name: 'Night shift' }).click();
      await page.getByRole('button', { name: 'Take out Sam Doyle' }).click();
      await dialog(page).getByText(course).waitFor();
      await dialog(page).getByRole('radio', { name: choice }).check();
      await button(page, 'Take out').click();
      await page.getByText('Sam Doyle is no member any more.').waitFor();
    });
  await takeOut('Keep the enrollments');
  await samHas(true);
  await as('harbor', 'olu', async (page) => {
    await go(page, '/groups');
    await page.getByRole('link', { name: 'Night shift' }).click();
    await page.getByRole('button', { name: 'Add many' }).click();
    await dialog(page)
      .getByLabel(/Name, user name or e-mail/u)
      .fill('kim');
    await dialog(page).getByText('1 user becomes a member.').waitFor();
    await button(page, 'Add members').click();
    await page.getByText('1 user was added.').waitFor();
    await page.getByRole('button', { name: 'Take out Kim Park' }).click();
    await dialog(page).getByText('1 enrollment is withdrawn: nothing was begun.').waitFor();
    await dialog(page).getByRole('radio', { name: 'Unenroll' }).check();
    await button(page, 'Take out').click();
    await page.getByText('Kim Park is no member any more.').waitFor();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Sam Doyle' })
      .getByText(/ended by Olu Adeyemi/u)
      .waitFor();
  });
  await as('harbor', 'kim', async (page) => {
    await settled(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(course).first().waitFor({ state: 'detached' });
  });
});

test('Olu adds a field, fills it in for Sam, finds Sam by it, and says whom Sam reports to', () =>
  as('harbor', 'olu', async (page) => {
    await go(page, '/fields');
    await page.getByRole('button', { name: 'Add field' }).click();
    await dialog(page).getByLabel('Label in English').fill('Shirt');
    await dialog(page).getByLabel('Label in German').fill('Hemd');
    await dialog(page).getByLabel('Key').fill('shirt');
    await dialog(page).getByLabel('Type').selectOption('choice');
    await dialog(page).getByLabel('Options, a line each').fill('S | small | klein\nL | large | groß');
    await button(page, 'Save field').click();
    await page.getByText('Shirt was saved.').waitFor();

    await go(page, '/users');
    await page.getByRole('link', { name: 'Sam Doyle' }).first().click();
    await page.getByRole('button', { name: 'Edit user' }).click();
    await page.getByLabel('Shirt (optional)').selectOption('L');
    await page.getByRole('button', { name: 'Save user' }).click();
    await page.getByText('Sam Doyle was saved.').waitFor();
    await page.getByText('large', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Add manager' }).click();
    await choose(page, 'Manager', 'Lena Fox');
    await button(page, 'Add manager').click();
    await page.getByText('Sam Doyle reports to Lena Fox now.').waitFor();

    await go(page, '/users?additional=shirt%3AL');
    await page.getByRole('link', { name: 'Sam Doyle' }).first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Yara Haddad' }).count(), 0);
    await go(page, '/managers');
    await page.getByRole('row').filter({ hasText: 'Sam Doyle' }).filter({ hasText: 'Lena Fox' }).waitFor();
  }));
