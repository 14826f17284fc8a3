import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { asked, assigned, content, opened } from './courses.ts';
import { openBrowser, serveDemo, type Served, signIn, until, type Visitor } from './harness.ts';
import { probe } from './probe.ts';

let served: Served;
let browser: Browser;
let olu: Visitor;
let sam: Visitor;
before(async () => {
  // some builds refuse storage to every frame of another site, which would hide what content finds there
  const storage = openBrowser('--disable-features=TrackingProtection3pcd');
  [served, browser] = await Promise.all([serveDemo(), storage]);
  olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  sam = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

describe('Content', () => {
  const denied = {
    'finds the run-time': true,
    cookies: '',
    'API with cookies': 'refused',
    'API on this origin': 404,
    'image of the application': 'refused',
    'script of the application': 'refused',
    form: 'refused',
    'page of the application in a frame': 'refused',
    'page around the player': 'refused',
    'cookies around the player': 'refused',
    'opener of the page': null,
    'script in the player': 'refused',
    'leads the page away': 'refused',
    'leads the page away by a link': null,
    'speaks as the player': null,
    'service worker': 'refused',
    'service worker over the origin': 'refused',
    'launch of another': 401,
    'left in the store': null,
    'left in the session': null,
    'left in the database': null,
    'left in the cache': null,
    'another course answers': null,
    keeps: 'here',
    'window of the opened page': null,
  };

  test('cannot act as whoever is signed in, leave its frame, or find what another course left', async () => {
    const { organization } = await asked(sam, 'GET', '/api/me');
    const pages: Page[] = [];
    for (const nth of ['first', 'beside another', 'again']) {
      if (nth === 'again') await pages[0]?.close();
      const course = await assigned(olu, sam, probe(served.url, organization.id));
      const windows = sam.context.waitForEvent('page', (page) => page.url().includes('alone.html'));
      const page = await opened(sam, course);
      const frame = await content(page, 'index.html');
      await until(
        async () => (await frame.title()).startsWith('{'),
        () => 'the probe did not finish',
      );
      assert.deepEqual(JSON.parse(await frame.title()), denied, nth);
      assert.match(page.url(), /\/launch\//u);
      assert.equal(await page.title(), 'Probe');
      const alone = await windows;
      await until(
        async () => (await alone.title()).startsWith('{'),
        () => 'the other window did not open',
      );
      const there = JSON.parse(await alone.title());
      assert.deepEqual(there, { origin: 'null', opener: 'none', store: 'refused' });
      await alone.close();
      pages.push(page);
    }
    await Promise.all(pages.map((page) => page.close()));
  });

  test('is left for the page of its course, and its player stands in no window of its own', async () => {
    const course = await assigned(olu, sam, probe(served.url, ''));
    const page = await opened(sam, course);
    await page.locator('iframe').contentFrame().getByRole('button', { name: 'Save and close' }).click();
    await page.waitForURL(`${served.url}/my/courses/${course.id}`);
    const again = await opened(sam, course);
    const token = new URL(again.url()).pathname;
    await again.goto(`${served.contentUrl}${token}`);
    assert.equal(again.url(), `${served.url}${token}`);
    await Promise.all([page.close(), again.close()]);
  });
});
