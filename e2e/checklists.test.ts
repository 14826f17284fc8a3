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

const phone = { width: 390, height: 800 };

test('Tara builds a checklist, sees Leo do it with her phone, for a while without a network, and Leo confirms', async () => {
  const tara = await signIn(browser, served, { organization: 'meridian', userName: 'tara' });
  const course = await begin(tara.page, served, 'First aid in the office');
  await add(tara.page, 'Checklist');
  await tara.page.getByText('Not ready').waitFor();
  await tara.page.getByRole('button', { name: 'Add step' }).click();
  await tara.page.getByRole('region', { name: 'Step 1' }).getByLabel('What is to be seen').fill('Calls for help');
  await tara.page.getByRole('button', { name: 'Add step' }).click();
  const second = tara.page.getByRole('region', { name: 'Step 2' });
  await second.getByLabel('What is to be seen').fill('Presses deep enough');
  await second.getByLabel('Rated by').selectOption({ label: '0 to 5 points' });
  await second.getByLabel('Enough from').selectOption({ label: '3 of 5' });
  await saved(tara.page);
  await tara.page.getByText('Not ready').waitFor({ state: 'detached' });
  await publish(tara.page);
  await api(tara, 'POST', '/api/assignments', { courseId: course, name: 'Office', audience: { everybody: true } });
  assert.deepEqual(tara.faults, []);
  await tara.context.close();

  const leo = await signIn(browser, served, { organization: 'meridian', userName: 'leo', ...phone });
  await leo.page.goto(`${served.url}/my/courses/${course}`);
  await leo.page.getByRole('button', { name: 'Start: Checklist' }).click();
  await leo.page.getByRole('button', { name: 'I am ready to be assessed' }).click();
  await leo.page.getByText('Those who assess see that you are ready.').waitFor();

  const assessor = await signIn(browser, served, { organization: 'meridian', userName: 'tara', ...phone });
  const { page } = assessor;
  await page.goto(`${served.url}/assessments`);
  await page.getByRole('link', { name: 'Leo Marsh: Checklist' }).click();
  await page.getByRole('heading', { level: 1, name: 'Checklist: Leo Marsh' }).waitFor();
  await assessor.context.setOffline(true);
  await page.getByRole('group', { name: 'Calls for help' }).getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByLabel('Remark').fill('Loud and clear');
  await page.getByRole('button', { name: 'Save observation' }).click();
  await page.getByText('1 observation is kept here').waitFor();
  await assessor.context.setOffline(false);
  await page.getByRole('region', { name: 'Observations' }).getByText('Loud and clear').waitFor();
  await page.getByText('1 observation is kept here').waitFor({ state: 'detached' });
  await page.getByRole('group', { name: 'Presses deep enough' }).getByRole('button', { name: '4' }).click();
  await page.getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('dialog', { name: 'Leo Marsh passes' }).getByRole('button', { name: 'Decide' }).click();
  await page.getByText('decided as passed, to be confirmed by the learner').waitFor();
  await assessor.context.close();

  await leo.page.reload();
  await leo.page.getByRole('heading', { level: 2, name: 'Passed, 83%' }).waitFor();
  await leo.page.getByText('Loud and clear').waitFor();
  await leo.page.getByRole('button', { name: 'Confirm what was decided' }).click();
  await leo.page.getByText('You confirmed this.').waitFor();
  await leo.page.getByRole('status').getByText('Completed').waitFor();
  assert.deepEqual(leo.faults, []);
  await leo.context.close();
});
