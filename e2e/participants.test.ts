import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

async function as(organization: string, userName: string, work: (page: Page) => Promise<void>) {
  const visitor = await signIn(browser, served, { organization, userName });
  await work(visitor.page);
  await visitor.context.close();
  assert.deepEqual(visitor.faults, []);
}

/** Opens the participants of a course from the list of courses, as people find them. */
async function participantsOf(page: Page, course: string): Promise<void> {
  await page.goto(`${served.url}/content`);
  await page.getByRole('link', { name: course, exact: true }).click();
  await page.getByRole('heading', { name: course, level: 1, exact: true }).waitFor();
  await page.getByRole('link', { name: 'Participants' }).click();
  await page.getByRole('heading', { name: `Participants of ${course}` }).waitFor();
  await settled(page);
}

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

test('Tara enrolls several people at once, sees before who has it already, and takes it back', async () => {
  await as('meridian', 'tara', async (page) => {
    await participantsOf(page, 'Presenting well');
    await page.getByText('2 participants').waitFor();
    await page.getByRole('button', { name: 'Enroll users' }).click();
    for (const name of ['Nico Blum', 'Max Lindt', 'Leo Marsh']) {
      await dialog(page).getByRole('combobox', { name: 'Users' }).fill(name);
      await dialog(page).getByRole('option', { name, exact: true }).click();
    }
    await dialog(page).getByText('2 users will be enrolled.').waitFor();
    await dialog(page).getByText('1 has done it already.').waitFor();
    await button(page, 'Enroll').click();
    await dialog(page).getByText('2 users were enrolled.').waitFor();
    await page.getByText('4 participants').waitFor();
    await button(page, 'Undo').click();
    await page.getByText('2 users were taken out again.').waitFor();
    await page.getByText('2 participants').waitFor();
  });
});

test('Ines changes how Uma stands in a course, and Uma finds the reason beside what was there', async () => {
  let course = '';
  await as('solace', 'ines', async (page) => {
    await participantsOf(page, 'Consent basics');
    course = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.getByRole('link', { name: 'Uma Bright' }).click();
    await page.getByRole('heading', { name: 'Consent basics: Uma Bright' }).waitFor();
    await page.getByRole('button', { name: 'Edit result' }).click();
    await dialog(page).getByLabel('Status').selectOption('Completed');
    await dialog(page).getByLabel('Score in percent (optional)').fill('85');
    assert.equal(await button(page, 'Save result').isDisabled(), true);
    await dialog(page).getByLabel('Reason').fill('Passed the paper test at Site 014');
    await button(page, 'Save result').click();
    await page.getByText('The result of Uma Bright was saved.').waitFor();
    const change = page.getByRole('region', { name: 'Changes of the result' }).getByRole('listitem');
    await change.getByText('Passed the paper test at Site 014').waitFor();
    await change.getByText('Ines Duarte').waitFor();
    await page.getByText('entered by hand').waitFor();
  });
  await as('solace', 'uma', async (page) => {
    await page.goto(`${served.url}/my/courses/${course}`);
    await page.getByRole('heading', { name: 'Consent basics', level: 1 }).waitFor();
    const mine = page.getByRole('region', { name: 'Changes of the result' }).getByRole('listitem');
    await mine.getByText('Passed the paper test at Site 014').waitFor();
    await mine.getByText('In progress').waitFor();
  });
});
