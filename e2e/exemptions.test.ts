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

type Plan = Readonly<{ items: readonly Readonly<{ state: string; course: { id: string; title: string } }>[] }>;

test('Sam asks for an exemption, Lena gives it, his plan says until when; ended early, the course is his again', async () => {
  const sam = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
  const plan = (await api(sam, 'GET', '/api/my/training-plan')).body as Plan;
  const course = plan.items.find(({ state }) => state === 'not-started' || state === 'in-progress')?.course;
  assert.ok(course);
  await sam.page.goto(`${served.url}/my/courses/${course.id}`);
  await sam.page.getByRole('button', { name: 'Ask for an exemption' }).click();
  const asking = sam.page.getByRole('dialog');
  await asking.getByLabel('Reason').fill('At sea until the end of the year');
  await asking.getByLabel('Last day (optional)').fill('2100-12-31');
  await asking.getByRole('button', { name: 'Ask', exact: true }).click();
  const own = sam.page.getByRole('region', { name: 'Exemption' });
  await own.getByText('Asked for', { exact: true }).waitFor();
  const file = { name: 'roster.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 crew list') };
  await own.locator('input[type=file]').setInputFiles(file);
  await own.getByRole('link', { name: 'roster.pdf' }).waitFor();

  const lena = await signIn(browser, served, { organization: 'harbor', userName: 'lena' });
  await lena.page.goto(`${served.url}/exemptions`);
  await lena.page.getByText('At sea until the end of the year').waitFor();
  await lena.page.getByRole('link', { name: 'roster.pdf' }).waitFor();
  await lena.page.getByRole('button', { name: 'Approve: Sam Doyle' }).click();
  await lena.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await lena.page.getByText('Nobody asks for an exemption').waitFor();

  await sam.page.goto(served.url);
  const exempt = sam.page.getByRole('listitem').filter({ hasText: course.title }).filter({ hasText: 'Exempt' });
  await exempt.getByText('Until 31 Dec 2100').waitFor();

  await lena.page.getByRole('tab', { name: 'Given' }).click();
  await lena.page.getByRole('button', { name: 'End the exemption of Sam Doyle' }).click();
  const ending = lena.page.getByRole('dialog');
  await ending.getByLabel('Reason').fill('Back ashore');
  await ending.getByRole('button', { name: 'End exemption' }).click();
  await lena.page.getByText('Nobody is exempt').waitFor();
  await settled(lena.page);
  await sam.page.goto(served.url);
  await sam.page.getByText(course.title).first().waitFor();
  await settled(sam.page);
  assert.equal(await sam.page.getByText('Until 31 Dec 2100').count(), 0);
  assert.deepEqual([...sam.faults, ...lena.faults], []);
  await sam.context.close();
  await lena.context.close();
});
