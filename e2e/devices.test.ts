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

const tap = async (page: Page, digits: string) => {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
};

test('Wim, a picker without e-mail, signs in on the tablet at Leeds by number and PIN, learns, and is signed out', async () => {
  const lena = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  const { page: tablet } = lena;
  const leeds = await placeOf(lena, 'Leeds');
  const wim = { userName: 'w.orr', firstName: 'Wim', lastName: 'Orr', employeeIdentifier: '40771', locationId: leeds };
  assert.equal((await api(lena, 'POST', '/api/users', wim)).status, 201);
  const pin = await newPin(tablet);
  await registered(tablet);

  await tablet.getByLabel('Employee number').waitFor();
  await tap(tablet, '40771');
  await tablet.getByRole('button', { name: 'Next' }).click();
  await tablet.getByRole('heading', { name: 'Your PIN' }).waitFor();
  await tap(tablet, pin);
  await tablet.getByRole('heading', { name: 'Choose a new PIN' }).waitFor();
  await tablet.keyboard.type('123456');
  await tablet.getByRole('heading', { name: 'The new PIN once more' }).waitFor();
  await tablet.keyboard.type('123456');
  await tablet.getByText(/easily guessed/u).waitFor();
  await tablet.keyboard.type('583914');
  await tablet.getByRole('heading', { name: 'The new PIN once more' }).waitFor();
  await tablet.keyboard.type('583914');
  await tablet.getByRole('button', { name: /Wim Orr/u }).waitFor();
  await settled(tablet);
  await tablet
    .getByRole('link', { name: /Fire safety/u })
    .first()
    .click();
  await tablet.getByRole('heading', { level: 1, name: /Fire safety/u }).waitFor();

  await tablet.getByRole('button', { name: /Your menu/u }).click();
  await tablet.getByRole('menuitem', { name: 'Sign out' }).click();
  await tablet.getByLabel('Employee number').waitFor();
  assert.deepEqual(lena.faults, []);

  const elsewhere = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await elsewhere.goto(`${served.url}/sign-in`);
  await elsewhere.getByLabel('Organization').fill('harbor');
  await elsewhere.getByLabel('User name or e-mail').fill('40771');
  await elsewhere.getByLabel('Password', { exact: true }).fill('583914');
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.getByText(/do not belong together/u).waitFor();
  const refused = await elsewhere.request.post(`${served.url}/api/sign-ins/pin`, {
    data: { number: '40771', pin: '583914' },
  });
  assert.deepEqual([refused.status(), (await refused.json()).code], [401, 'device-unknown']);
  await elsewhere.context().close();
  await lena.context.close();
});

async function placeOf(lena: Visitor, name: string): Promise<string> {
  const { body } = await api(lena, 'GET', `/api/locations?search=${name}`);
  const { items } = body as { items: readonly { id: string; name: string }[] };
  return items.find((one) => one.name === name)?.id ?? '';
}

/** Lena gives Wim a PIN on his page and reads it to him. */
async function newPin(tablet: Page): Promise<string> {
  await tablet.goto(`${served.url}/users`);
  await settled(tablet);
  await tablet.getByRole('link', { name: 'Wim Orr' }).click();
  await tablet.getByRole('button', { name: 'More deeds' }).first().click();
  await tablet.getByRole('menuitem', { name: 'New PIN' }).click();
  await tablet.getByRole('button', { name: 'New PIN' }).click();
  const shown = tablet.getByText(/^\d{6}$/u);
  await shown.waitFor();
  const read = await shown.innerText();
  await tablet.getByRole('button', { name: 'I have passed it on' }).click();
  return read;
}

async function registered(tablet: Page): Promise<void> {
  await tablet.goto(`${served.url}/devices`);
  await settled(tablet);
  await tablet.getByRole('button', { name: 'Register this browser' }).first().click();
  await tablet.getByLabel('Name', { exact: true }).fill('Tablet in the packing hall');
  await tablet.getByRole('combobox', { name: 'Location' }).click();
  await tablet.getByRole('option', { name: /Leeds/u }).click();
  await tablet.getByRole('button', { name: 'Register', exact: true }).click();
  await tablet.getByRole('button', { name: 'Sign out now' }).click();
}
