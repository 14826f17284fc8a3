import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, signIn } from './harness.ts';

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}

test('Lena assigns within Leeds, sees whom and what it does before, and Sam finds the due date and her note', async () => {
  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  await page.goto(`${served.url}/assignments/new`);
  await choose(page, 'Activity', 'Consent basics');
  await page.getByLabel('Name', { exact: true }).fill('Consent for Leeds');
  await page.getByRole('combobox', { name: 'Add a location', exact: true }).click();
  await page.getByRole('option', { name: 'Leeds' }).waitFor();
  // what is not hers is not there to be chosen
  assert.equal(await page.getByRole('option', { name: 'York' }).count(), 0);
  await page.getByRole('option', { name: 'Leeds' }).click();
  await page.getByRole('checkbox', { name: 'Learners only, nobody with another role' }).check();
  await page.getByRole('radio', { name: 'Some days after' }).check();
  await page.getByRole('textbox', { name: 'Days', exact: true }).fill('10');
  await page.getByRole('radio', { name: 'Some months after it was completed' }).check();
  await page.getByRole('textbox', { name: 'Note for learners (optional)' }).fill('Before the audit, please.');
  const preview = page.getByRole('region', { name: 'Who gets it' });
  await preview.getByText('Sam Doyle').waitFor();
  assert.equal(await preview.getByText('Yara Haddad').count(), 0);
  await page.getByRole('button', { name: 'Assign activity' }).last().click();
  await page.getByRole('heading', { name: 'Consent for Leeds' }).waitFor();
  await page.getByText('12 months after it was completed').waitFor();
  await context.close();
  assert.deepEqual(faults, []);

  const sam = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
  await sam.page.getByText('Consent basics').first().waitFor();
  await sam.page
    .getByText(/Due .*, in 10 days/u)
    .first()
    .waitFor();
  await sam.page
    .getByRole('link', { name: /Consent basics/u })
    .or(sam.page.getByRole('link', { name: 'Start' }))
    .first()
    .click();
  await sam.page.getByText('Before the audit, please.').waitFor();
  await sam.context.close();
  assert.deepEqual(sam.faults, []);
});
