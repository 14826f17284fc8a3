import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
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

type Participants = Readonly<{ items: readonly Readonly<{ enrollmentId: string; user: { name: string } }>[] }>;

test('Lena puts down what somebody in Leeds did at the pier, with a file, and finds nobody of York', async () => {
  const olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  const courses = (await api(olu, 'GET', '/api/courses?limit=200')).body as { items: { id: string; title: string }[] };
  const course = courses.items.find(({ title }) => title === 'Fire safety');
  const path = `/api/courses/${course?.id}/participants?limit=200`;
  const everybody = (await api(olu, 'GET', path)).body as Participants;
  await olu.context.close();
  const of = (name: string) => everybody.items.find(({ user }) => user.name === name)?.enrollmentId ?? '';

  const { page, context, faults } = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  await page.goto(`${served.url}/enrollments/${of('Sam Doyle')}`);
  await page.getByRole('button', { name: 'Add offline attempt' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Done on').fill('2026-01-15');
  await dialog.getByLabel('Score in percent (optional)').fill('90');
  await dialog.getByLabel('Assessed by (optional)').fill('Harbour master');
  await dialog.getByRole('button', { name: 'Add attempt' }).click();
  await page.getByRole('heading', { level: 2, name: 'Evidence' }).waitFor();
  await page.getByText('late entry').waitFor();
  await page.getByText('Harbour master').waitFor();
  const file = { name: 'list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 names') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('link', { name: 'list.pdf' }).waitFor();
  await page.getByRole('link', { name: course?.title ?? '' }).click();
  await page.getByRole('region', { name: 'Attempts', exact: true }).getByText('late entry').waitFor();
  await settled(page);
  assert.deepEqual(faults, []);

  await page.goto(`${served.url}/enrollments/${of('Yara Haddad')}`);
  await page.getByText('There is nothing at this address that you may see.').waitFor();
  await context.close();
});
