import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { packageFolders, zipFolder } from '../server/src/demo/packages/zip-folder.ts';
import { golfPage, launched, passGolf } from './golf.ts';
import { api, openBrowser, type Served, serveDemo, settled, signIn, until, type Visitor } from './harness.ts';

const samples = process.env['AMBIT_SAMPLES'];
const golf = samples ? join(samples, 'packages/scorm12/golf-RuntimeBasicCalls_SCORM12.zip') : null;
const courseTitle = golf ? 'Golf Explained - Run-time Basic Calls' : 'Fire safety at work';

let served: Served;
let browser: Browser;
type Person = Visitor & Readonly<{ who: string }>;
const open: Person[] = [];

before(async () => {
  if (golf) assert.ok(existsSync(golf), `AMBIT_SAMPLES names no folder with ${golf}`);
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

/** A person of the cast at a browser of their own, all day long. */
async function person(userName: string, organization = 'harbor'): Promise<Person> {
  const known = open.find(({ who }) => who === userName);
  if (known) return known;
  const visitor = { ...(await signIn(browser, served, { organization, userName })), who: userName };
  open.push(visitor);
  return visitor;
}

const go = (page: Page, path: string) => page.goto(`${served.url}${path}`);
const uploadOf = async (): Promise<string | { name: string; mimeType: string; buffer: Buffer }> =>
  golf ?? {
    name: 'course.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(await zipFolder(packageFolders['fire-safety'])),
  };

describe('The main job, by the people who do it', () => {
  test('Olu uploads a package, sees its title and items, and publishes the course', async () => {
    const { page } = await person('olu');
    await go(page, '/content/load');
    await page.locator('input[type=file]').setInputFiles(await uploadOf());
    const title = page.getByLabel('Title of the activity');
    await title.waitFor({ timeout: 30_000 });
    assert.ok((await title.inputValue()).length > 3);
    await title.fill(courseTitle);
    await page.getByText('1 item').waitFor();
    await page.getByRole('button', { name: 'Create activity' }).click();
    await page.getByRole('heading', { name: courseTitle }).waitFor();
    await page.getByRole('button', { name: 'Publish activity' }).click();
    const sure = page.getByRole('dialog').getByRole('button', { name: /^Publish/u });
    await sure
      .or(page.getByText('Published', { exact: true }))
      .first()
      .waitFor();
    if (await sure.count()) await sure.click();
    await page.getByText('Published', { exact: true }).waitFor();
  });

  test('Mara imports users into York; a row for Bath and a row above her rank are refused with the reason', async () => {
    const { page } = await person('mara');
    await go(page, '/users/import');
    const csv = [
      'Kennung;Vorname;Nachname;E-Mail-Adresse;Filiale;Rolle',
      'imported.one;Una;Imported;una@harbor.example;York;',
      'imported.two;Ugo;Imported;ugo@harbor.example;York Works;',
      'for.bath;Udo;Bath;udo@harbor.example;Bath;',
      'too.high;Ute;High;ute@harbor.example;York;Organization Administrator',
    ].join('\r\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'york.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${csv}`) });
    await page.getByRole('button', { name: 'Check the file' }).waitFor();
    await mapped(page, 'Kennung', 'User name');
    await page.getByRole('button', { name: 'Check the file' }).click();
    const start = page.getByRole('button', { name: 'Import 2 users' });
    await start.waitFor({ timeout: 20_000 });
    await page.getByText('Bath is not among the locations you manage').first().waitFor();
    await page
      .getByText(/You may not give the role Organization Administrator/u)
      .first()
      .waitFor();
    await start.click();
    await page
      .getByRole('link', { name: 'See users' })
      .or(page.getByRole('button', { name: 'See users' }))
      .waitFor({ timeout: 20_000 });
    const { body } = await api(await person('mara'), 'GET', '/api/users?search=imported');
    assert.deepEqual(namesIn(body), ['Ugo Imported', 'Una Imported'].toSorted());
    const bath = await api(await person('olu'), 'GET', '/api/users?search=udo');
    assert.deepEqual(namesIn(bath.body), []);
  });

  test('Mara assigns the course to North with everything below, due in 14 days', async () => {
    const { page } = await person('mara');
    await go(page, '/assignments/new');
    await choose(page, 'Activity', courseTitle);
    await page.getByLabel('Name', { exact: true }).fill('Course for North');
    await page.getByRole('radio', { name: 'By location' }).check();
    await choose(page, 'Add a location', 'North');
    await page.getByRole('radio', { name: /Some days after/u }).check();
    await page.getByRole('textbox', { name: 'Days', exact: true }).fill('14');
    // five sites and two imported users, Mara, Ivo, Lena, Theo, Otto, Sam and Yara: counted before anything is saved
    await page
      .getByText('9', { exact: true })
      .or(page.getByText(/\b9 users/u))
      .first()
      .waitFor({ timeout: 10_000 });
    await page.getByRole('button', { name: 'Assign activity' }).last().click();
    await page.getByRole('heading', { name: 'Course for North' }).waitFor();
  });

  test('Sam finds it on his home, works, closes the tab in the middle, comes back where he was, and passes', async () => {
    const sam = await person('sam');
    await go(sam.page, '/');
    await sam.page.getByText(courseTitle).first().waitFor();
    const first = await launched(served, await sam.context.newPage(), courseTitle, golf !== null);
    if (!golf) return;
    await golfPage(first.content, 5);
    await first.page.close();
    const second = await launched(served, await sam.context.newPage(), courseTitle, golf !== null);
    const at = await second.content.evaluate('currentPage');
    assert.equal(at, 5, 'the course opens at the page that was left');
    await passGolf(second);
    await until(
      async () => stateOf(await api(sam, 'GET', '/api/my/training-plan')) === 'completed',
      () => 'Sam did not complete the course',
      undefined,
      20,
    );
    await second.page.close();
  });

  test('Lena sees Sam’s result in his page and in the report, and nothing of Yara', async () => {
    const lena = await person('lena');
    const sam = await userNamed(lena, 'Sam Doyle');
    await go(lena.page, `/users/${sam}?tab=training`);
    await lena.page.getByRole('tab', { name: 'Training' }).click();
    await lena.page.getByText(courseTitle).first().waitFor();
    if (golf) await lena.page.getByText('Completed').first().waitFor();
    await go(lena.page, '/reports/takers-and-exceptions');
    await lena.page.getByText('Sam Doyle').first().waitFor();
    const yara = await userNamed(await person('olu'), 'Yara Haddad');
    assert.ok(yara);
    assert.equal(await userNamed(lena, 'Yara Haddad'), null);
    assert.deepEqual((await api(lena, 'GET', '/api/users/count?search=yara')).body, { count: 0 });
    assert.equal((await api(lena, 'GET', `/api/users/${yara}`)).status, 404);
    assert.doesNotMatch(String((await api(lena, 'GET', '/api/users/export.csv')).body), /Yara/u);
    assert.doesNotMatch(JSON.stringify((await api(lena, 'GET', '/api/reports/takers-and-exceptions')).body), /Yara/u);
    assert.doesNotMatch(
      String((await api(lena, 'GET', '/api/reports/takers-and-exceptions/export.csv')).body),
      /Yara/u,
    );
    assert.equal(await lena.page.getByText('Yara').count(), 0);
  });

  test('Theo sees the report and nothing else; Rune sees nothing of it; Hugo sees nothing of Harbor; Greta sees both', async () => {
    const theo = await person('theo');
    await go(theo.page, '/reports/takers-and-exceptions');
    await theo.page.getByText('Sam Doyle').first().waitFor();
    for (const path of ['/api/users', '/api/courses', '/api/assignments', '/api/locations'])
      assert.equal((await api(theo, 'GET', path)).status, 403, path);
    const rune = await person('rune');
    assert.deepEqual(
      itemsOf((await api(rune, 'GET', '/api/reports/takers-and-exceptions')).body).filter(
        ({ course }) => course?.title === courseTitle,
      ),
      [],
    );
    const hugo = await person('hugo', 'lakeside');
    assert.deepEqual(namesIn((await api(hugo, 'GET', '/api/users')).body), ['Ana Petrova', 'Hugo Lind']);
    const greta = await person('greta');
    const both = namesIn((await api(greta, 'GET', '/api/users?clients=true&limit=200')).body);
    assert.ok(both.includes('Sam Doyle') && both.includes('Hugo Lind'));
  });

  test('Lena asks why she can’t load content: the privilege, the roles that hold it, and Olu', async () => {
    const { page } = await person('lena');
    await go(page, '/content');
    await page
      .getByRole('button', { name: /Load content/u })
      .or(page.getByRole('link', { name: /Load content/u }))
      .first()
      .click({ force: true });
    const panel = page.getByRole('dialog');
    await panel
      .getByText(/Load content/u)
      .first()
      .waitFor();
    await panel
      .getByText(/Organization Administrator/u)
      .first()
      .waitFor();
    await panel
      .getByText(/Olu Adeyemi/u)
      .first()
      .waitFor();
  });

  test('Greta gives Sam a role: his open page changes within a second; ending it takes it away at his next request', async () => {
    const sam = await person('sam');
    const greta = await person('greta');
    await go(sam.page, '/');
    await sam.page.getByRole('heading').first().waitFor();
    assert.equal(await usersIn(sam.page).count(), 0);
    await settled(sam.page);
    const id = await userNamed(greta, 'Sam Doyle');
    const given = await api(greta, 'POST', `/api/users/${id}/appointments`, { role: 'multisite.local-administrator' });
    assert.equal(given.status, 201, JSON.stringify(given.body));
    await usersIn(sam.page).waitFor({ timeout: 1_000 });
    assert.equal((await api(sam, 'GET', '/api/users')).status, 200);
    const held = itemsOf((await api(greta, 'GET', `/api/users/${id}/appointments`)).body);
    assert.equal((await api(greta, 'DELETE', `/api/users/${id}/appointments/${held[0]?.id}`)).status, 204);
    assert.equal((await api(sam, 'GET', '/api/users')).status, 403);
    await until(
      async () => (await usersIn(sam.page).count()) === 0,
      () => 'Sam still sees Users',
      undefined,
      5,
    );
  });

  test('No page of the day had a fault', () => {
    assert.deepEqual(
      open.flatMap(({ who, faults }) => faults.map((fault) => `${who}: ${fault}`)),
      [],
    );
  });
});

type Item = Readonly<{ id?: string; name?: string; title?: string; state?: string; course?: { title: string } }>;
const itemsOf = (body: unknown): readonly Item[] => (body as { items: Item[] }).items;
const namesIn = (body: unknown): string[] =>
  itemsOf(body)
    .map(({ name }) => name ?? '')
    .toSorted();
const stateOf = ({ body }: { body: unknown }): string | undefined =>
  itemsOf(body).find(({ course }) => course?.title === courseTitle)?.state;

const usersIn = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' });

async function userNamed(asker: Visitor, name: string): Promise<string | null> {
  const { body } = await api(asker, 'GET', `/api/users?search=${encodeURIComponent(name)}`);
  return itemsOf(body).find((item) => item.name === name)?.id ?? null;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

const mapped = (page: Page, column: string, field: string): Promise<unknown> =>
  page.getByLabel(`Field for ${column}`).selectOption({ label: field });
