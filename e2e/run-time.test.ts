import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { api, openBrowser, serveDemo, type Served, signIn, until, type Visitor } from './harness.ts';

const samples = process.env['AMBIT_SAMPLES'];
const skip = samples === undefined ? 'AMBIT_SAMPLES is not set' : false;

let served: Served;
let browser: Browser;
let olu: Visitor;
let sam: Visitor;
before(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
  olu = await signIn(browser, served, { organization: 'harbor', userName: 'olu' });
  sam = await signIn(browser, served, { organization: 'harbor', userName: 'sam' });
});
after(async () => {
  await browser.close();
  await served.stop();
});

const sample = (pattern: string): Uint8Array => {
  const [name] = globSync(join(samples ?? '', 'packages', pattern));
  assert.ok(name, pattern);
  return readFileSync(name);
};

type Body = Record<string, never> & {
  id: string;
  state: string;
  enrollmentId: string;
  url: string;
  items: { id: string; launchable: boolean }[];
};
const asked = async (who: Visitor, method: string, path: string, body?: unknown): Promise<Body> => {
  const answer = await api(who, method, path, body);
  assert.ok(answer.status < 300, `${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
};

/** Olu loads a package and assigns the course; Sam opens its first part in a tab. */
async function opened(bytes: Uint8Array): Promise<Page> {
  const uploaded = await olu.page.evaluate(async (base64) => {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))]), 'course.zip');
    return (await (await fetch('/api/content-packages', { method: 'POST', body: form })).json()) as { id: string };
  }, Buffer.from(bytes).toString('base64'));
  await until(
    async () => (await asked(olu, 'GET', `/api/content-packages/${uploaded.id}`)).state === 'ready',
    () => 'the package was not read',
  );
  const course = await asked(olu, 'POST', `/api/content-packages/${uploaded.id}/course`, {});
  await asked(olu, 'POST', `/api/courses/${course.id}/publish`);
  const assignment = { courseId: course.id, name: 'Now', audience: { everybody: true }, dueDays: 14 };
  await asked(olu, 'POST', '/api/assignments', assignment);
  const mine = await asked(sam, 'GET', `/api/my/courses/${course.id}`);
  const itemId = mine.items.find((one) => one.launchable)?.id;
  const { url } = await asked(sam, 'POST', '/api/my/launches', { enrollmentId: mine.enrollmentId, itemId });
  const page = await sam.context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(url);
  return page;
}

const outline = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
const part = (page: Page, name: string | RegExp) => outline(page).getByRole('button', { name });

describe('The player', { skip }, () => {
  test('opens the parts of a forced sequence one after the other, and says why the others are locked', async () => {
    const page = await opened(sample('scorm2004/*Forced*.zip'));
    await part(page, /^Etiquette Locked$/u).waitFor();
    await part(page, /^Etiquette/u).click();
    await page.getByText('This part is still locked. Finish the parts before it first.').waitFor();
    const said = ['completion_status:completed', 'success_status:passed'];
    await page.evaluate((all) => {
      const { API_1484_11: run } = window as unknown as { API_1484_11: Record<string, (...given: string[]) => string> };
      for (const one of all) run['SetValue']?.(`cmi.${one.split(':')[0]}`, one.split(':')[1] ?? '');
      run['Commit']?.('');
    }, said);
    await part(page, /^Etiquette Not begun$/u).waitFor();
    await part(page, /^Handicapping Locked$/u).waitFor();
    await part(page, /^Etiquette/u).click();
    await page.locator('#outline [aria-current="page"]').filter({ hasText: 'Etiquette' }).waitFor();
    await part(page, /^Playing the Game Passed$/u).waitFor();
    await page.close();
  });

  test('counts pages that never speak as done when they are opened', async () => {
    const page = await opened(sample('scorm12/*OneFilePerSCO*.zip'));
    await outline(page).getByText('1 of 18 parts done').waitFor();
    await page.getByRole('button', { name: 'Next part' }).click();
    await outline(page).getByText('2 of 18 parts done').waitFor();
    await page.close();
  });

  test('plays a unit of cmi5 to its end, in the words of the unit itself', async () => {
    const page = await opened(sample('cmi5/catapult-single*.zip'));
    const statements = page.waitForResponse(
      (answer) => answer.url().includes('/xapi/statements') && answer.request().method() !== 'GET',
    );
    assert.equal((await statements).status() < 300, true);
    await page.close();
  });
});

/** A course that tries what content must not. */
const probe = `<!doctype html><title>Probe</title><script>
const app = new URLSearchParams(location.search).get('app');
const tried = {};
const attempt = async (name, work) => { try { tried[name] = await work(); } catch (fault) { tried[name] = 'refused'; } };
(async () => {
  await attempt('cookie', () => document.cookie);
  await attempt('api', async () => (await fetch(app + '/api/me', { credentials: 'include' })).status);
  await attempt('here', async () => (await fetch('/api/me', { credentials: 'include' })).status);
  await attempt('opener', () => String(top.opener));
  await attempt('stored', () => String(localStorage.getItem('left')));
  await attempt('store', () => { localStorage.setItem('left', 'by another course'); return 'kept'; });
  await attempt('worker', async () => { await navigator.serviceWorker.register('worker.js'); return 'registered'; });
  await attempt('frame', () => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.src = app + '/';
    frame.onload = () => { try { resolve(frame.contentDocument ? 'read' : 'refused'); } catch { resolve('refused'); } };
    document.body.append(frame);
  }));
  await attempt('form', () => new Promise((resolve) => {
    addEventListener('securitypolicyviolation', (event) => event.effectiveDirective === 'form-action' && resolve('refused'));
    const form = document.createElement('form');
    form.method = 'post'; form.action = app + '/api/users'; form.target = 'elsewhere';
    document.body.append(form); form.submit();
    setTimeout(() => resolve('sent'), 3000);
  }));
  document.title = JSON.stringify(tried);
})();
</script><body></body>`;

const probing = (app: string): Uint8Array =>
  zipSync({
    'imsmanifest.xml': strToU8(
      `<?xml version="1.0"?><manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata><organizations default="o"><organization identifier="o"><title>Probe</title><item identifier="i" identifierref="r" parameters="?app=${encodeURIComponent(app)}"><title>Probe</title></item></organization></organizations><resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources></manifest>`,
    ),
    'index.html': strToU8(probe),
    'worker.js': strToU8('self.addEventListener("fetch", () => {})'),
  });

test('Content cannot act as whoever is signed in, nor read what another course left', async () => {
  for (const nth of ['first', 'second']) {
    const page = await opened(probing(served.url));
    const frame = () =>
      page.frames().find((one) => one.url().includes('/content/') && one.url().includes('index.html'));
    await until(
      async () => (await frame()?.title())?.startsWith('{') ?? false,
      () => 'the probe did not finish',
    );
    const tried = JSON.parse((await frame()?.title()) ?? '{}');
    assert.deepEqual(
      tried,
      {
        ...{ cookie: '', api: 'refused', here: 404, opener: 'null', stored: 'null', store: 'kept' },
        ...{ worker: 'refused', frame: 'refused', form: 'refused' },
      },
      nth,
    );
    await page.close();
  }
});
