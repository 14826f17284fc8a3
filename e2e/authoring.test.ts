import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { add, begin, publish, saved } from './authors.ts';
import { api, openBrowser, type Served, serveDemo, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

test('Tara builds a course of a lesson and a link and publishes it, and Leo takes it on his phone', async () => {
  const tara = await signIn(browser, served, { organization: 'meridian', userName: 'tara' });
  const { page } = tara;
  const course = await begin(page, served, 'Greeting guests');
  await add(page, 'Lesson');
  await page.getByRole('textbox', { name: 'Text of the lesson' }).click();
  await page.getByRole('button', { name: 'Heading', exact: true }).click();
  await page.keyboard.type('Look up');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Greet everybody within ten seconds.');
  await page.getByRole('button', { name: 'Tip', exact: true }).click();
  await saved(page);
  await add(page, 'Link');
  await page.getByText('Not ready').waitFor();
  await page.getByLabel('Address').fill('https://meridian.example/desk');
  await saved(page);
  await page.getByText('Not ready').waitFor({ state: 'detached' });
  await publish(page);
  const assigned = await api(tara, 'POST', '/api/assignments', {
    courseId: course,
    name: 'Front desk',
    audience: { everybody: true },
  });
  assert.equal(assigned.status, 201, JSON.stringify(assigned.body));
  assert.deepEqual(tara.faults, []);
  await tara.context.close();

  const leo = await signIn(browser, served, { organization: 'meridian', userName: 'leo', width: 390, height: 800 });
  await leo.page.goto(`${served.url}/my/courses/${course}`);
  await leo.page.getByRole('button', { name: 'Start: Lesson' }).click();
  await leo.page.getByRole('heading', { level: 2, name: 'Look up' }).waitFor();
  await leo.page.getByRole('note').getByText('Greet everybody within ten seconds.').waitFor();
  await leo.page.getByRole('status').getByText('Completed').waitFor();
  await leo.page.getByRole('button', { name: 'Next: Link' }).click();
  await leo.page.getByRole('heading', { level: 1, name: 'Link' }).waitFor();
  // the page behind it is nobody's: only that it opens matters
  await leo.context.route('https://meridian.example/**', (route) => route.fulfill({ body: 'The desk' }));
  const opened = leo.context.waitForEvent('page');
  await leo.page.getByRole('link', { name: /Open meridian\.example/ }).click();
  await opened;
  await leo.page.getByRole('status').getByText('Completed').waitFor();
  await leo.page.getByRole('link', { name: 'All items' }).click();
  await leo.page
    .getByRole('progressbar', { name: 'Progress' })
    .and(leo.page.locator('[aria-valuenow="100"]'))
    .waitFor();
  assert.deepEqual(leo.faults, []);
  await leo.context.close();
});

test('Tomas begins a course in Oncology; Cardiology is not there for him', async () => {
  const tomas = await signIn(browser, served, { organization: 'solace', userName: 'tomas' });
  await begin(tomas.page, served, 'Safe infusions', async (page) => {
    const group = page.getByRole('dialog').getByLabel('Group');
    await group.waitFor();
    const offered = await group.getByRole('option').allTextContents();
    assert.ok(offered.includes('Oncology') && !offered.includes('Cardiology'), offered.join());
    await group.selectOption({ label: 'Oncology' });
  });
  assert.deepEqual(tomas.faults, []);
  await tomas.context.close();
});
