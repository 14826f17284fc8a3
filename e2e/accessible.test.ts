import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Served, serveDemo, settled, signIn } from './harness.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = [
  '/',
  '/users',
  '/users/new',
  '/users/import',
  '/invitations',
  '/content',
  '/content/load',
  '/catalogue',
  '/categories',
  '/registrations',
  '/exemptions',
  '/assignments',
  '/assignments/new',
  '/reports',
  '/reports/takers-and-exceptions',
  '/locations',
  '/settings',
  '/settings?page=access',
  '/settings?page=branding',
  '/my/access',
  '/settings?page=sign-in',
  '/my/security',
  '/my/profile',
  '/my/inbox',
  '/my/data',
  '/groups',
  '/fields',
  '/managers',
  '/departments',
  '/location-levels',
  '/locations/import',
  '/roles',
  '/outbox',
  '/single-sign-on',
];
/** What only somebody with clients opens. */
const ofClients = ['/clients', '/clients/new'];

let served: Served;
let browser: Browser;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await served?.stop();
});

/** What axe finds on a page, by rule and place. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
}

for (const scheme of ['light', 'dark'] as const)
  describe(`In ${scheme} mode`, () => {
    test('the page to sign in has nothing axe would complain about', async () => {
      const page = await (await browser.newContext({ colorScheme: scheme })).newPage();
      await page.goto(served.url);
      await page.getByLabel('Organization').waitFor();
      assert.deepEqual(await findings(page), []);
    });

    test('no screen of an administrator has anything axe would complain about, wide or narrow', async () => {
      for (const [userName, width, paths] of [
        ['olu', 1280, screens],
        ['olu', 390, screens],
        ['greta', 1280, ofClients],
        ['greta', 390, ofClients],
      ] as const) {
        const { page } = await signIn(browser, served, { organization: 'harbor', userName, scheme, width });
        const found: string[] = [];
        for (const path of paths) {
          await page.goto(`${served.url}${path}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await settled(page);
          found.push(...(await findings(page)).map((finding) => `${path} at ${width}: ${finding}`));
        }
        await page.context().close();
        assert.deepEqual(found, []);
      }
    });
  });
