import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { add, begin, publish, saved } from './authors.ts';
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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('Olu makes a certification that a course earns, and Sam completes it and holds it until it expires', async () => {
  const olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  const { page } = olu;
  const course = await begin(page, served, 'Crane basics');
  await add(page, 'Link');
  await page.getByLabel('Address').fill(served.contentUrl);
  await page.getByLabel('Done', { exact: true }).selectOption({ label: 'When the learner says so' });
  await saved(page);
  await publish(page);
  await page.goto(`${served.url}/certifications`);
  await settled(page);
  await button(page, 'Add certification').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Crane operator');
  await dialog.getByLabel('Identifier').fill('crane');
  await dialog.getByRole('button', { name: 'Add certification' }).click();
  await page.getByRole('heading', { level: 1, name: 'Crane operator' }).waitFor();
  await page.getByLabel('Valid', { exact: true }).selectOption({ label: 'For some months' });
  const earns = page.getByRole('group', { name: 'What earns it' });
  await earns.getByRole('combobox', { name: 'Activity' }).fill('Crane basics');
  await earns.getByRole('option', { name: 'Crane basics', exact: true }).click();
  await earns.getByRole('listitem').getByText('Crane basics', { exact: true }).waitFor();
  await page.getByRole('status').getByText('Everything is saved').waitFor();
  await page.goto(`${served.url}/assignments/new`);
  await page.getByRole('heading', { level: 1, name: /^Assign/u }).waitFor();
  await page.getByRole('combobox', { name: 'Activity' }).fill('Crane basics');
  await page.getByRole('option', { name: 'Crane basics', exact: true }).click();
  await page.getByLabel('Name').fill('Cranes for everybody');
  await page.getByLabel(/^Everybody in/u).check();
  await page.getByRole('radio', { name: 'Some days after' }).check();
  await page.getByRole('button', { name: /^Assign/u }).click();
  await page.getByRole('heading', { level: 1, name: 'Cranes for everybody' }).waitFor();
  assert.deepEqual(olu.faults, []);
  await olu.context.close();

  const sam = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
  await sam.page.goto(`${served.url}/my/courses/${course}`);
  await sam.page.getByRole('heading', { level: 1, name: 'Crane basics' }).waitFor();
  await button(sam.page, 'Start: Link').click();
  await button(sam.page, 'I have done this').click();
  await sam.page.getByRole('status').getByText('Completed').waitFor();
  await sam.page.goto(`${served.url}/my/certifications`);
  const held = sam.page.getByRole('listitem').filter({ hasText: 'Crane operator' });
  // it is awarded in the background, a moment after the course was completed
  for (let looks = 0; looks < 20 && (await held.count()) === 0; looks += 1) {
    await sam.page.reload();
    await sam.page.getByText('First aider').waitFor();
  }
  await held.getByText('Active').waitFor();
  await held.getByText(/Valid until/u).waitFor();
  assert.deepEqual(sam.faults, []);
  await sam.context.close();
});
