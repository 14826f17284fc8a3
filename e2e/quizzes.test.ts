import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

const questions = `A lift is a way out when there is a fire.
= false
! Take the stairs.

What puts out burning fat?
* A fire blanket
- Water`;

/** Answers both questions and hands in. */
async function take(page: Page, truth: 'True' | 'False') {
  await page.getByRole('button', { name: 'Start quiz' }).click();
  await page.getByRole('radio', { name: truth }).check();
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByRole('radio', { name: 'A fire blanket' }).check();
  await page.getByRole('button', { name: 'Look over and hand in' }).click();
  await page.getByText('Every question is answered.').waitFor();
  await page.getByRole('button', { name: 'Hand in' }).click();
}

test('Tara makes a quiz out of a question bank; Leo fails, sees what was wrong and passes at the second try', async () => {
  const tara = await signIn(browser, served, { organization: 'meridian', userName: 'tara' });
  const { page } = tara;
  await page.goto(`${served.url}/question-banks`);
  await page.getByRole('button', { name: 'Add question bank' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Fire');
  await page.getByRole('dialog').getByRole('button', { name: 'Add question bank' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fire' }).waitFor();
  await page.getByRole('button', { name: 'Paste questions' }).click();
  await page.getByRole('dialog').getByLabel('Text').fill(questions);
  await page.getByRole('button', { name: 'Take 2 questions' }).click();
  await page.getByRole('button', { name: 'Save questions' }).click();
  await page.getByText('The questions were saved.').waitFor();

  const made = await api(tara, 'POST', '/api/courses', { title: 'Fire drill' });
  const course = String((made.body as { id: string }).id);
  await page.goto(`${served.url}/content/${course}/edit`);
  await page.getByRole('button', { name: 'Add item' }).click();
  await page.getByRole('menuitem', { name: 'Quiz' }).click();
  await page.getByRole('button', { name: 'Take from a bank' }).click();
  await page.getByRole('dialog').getByLabel('Question bank').selectOption({ label: 'Fire (2)' });
  await page.getByRole('dialog').getByRole('button', { name: 'Take questions' }).click();
  await page.getByText('Question 2', { exact: true }).waitFor();
  await page.getByRole('status').getByText('Everything is saved', { exact: true }).waitFor();
  await page.getByText('Not ready').waitFor({ state: 'detached' });
  assert.equal((await api(tara, 'POST', `/api/courses/${course}/publish`)).status, 200);
  const audience = { everybody: true };
  assert.equal(
    (await api(tara, 'POST', '/api/assignments', { courseId: course, name: 'Drill', audience })).status,
    201,
  );
  assert.deepEqual(tara.faults, []);
  await tara.context.close();

  const leo = await signIn(browser, served, { organization: 'meridian', userName: 'leo', width: 390, height: 800 });
  await leo.page.goto(`${served.url}/my/courses/${course}`);
  await settled(leo.page);
  await leo.page.getByRole('button', { name: 'Start: Quiz' }).click();
  await take(leo.page, 'True');
  await leo.page.getByText('Not passed').waitFor();
  await leo.page.getByText('Take the stairs.').waitFor();
  await leo.page.goto(`${served.url}/my/courses/${course}`);
  await leo.page.getByRole('button', { name: /: Quiz$/u }).click();
  await take(leo.page, 'False');
  await leo.page.getByText('Passed', { exact: true }).waitFor();
  await leo.page.goto(`${served.url}/my/courses/${course}`);
  await leo.page.getByRole('link', { name: 'Last result: Quiz' }).click();
  await leo.page.getByText('Try 2').waitFor();
  assert.deepEqual(leo.faults, []);
  await leo.context.close();
});
