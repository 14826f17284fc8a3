import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { asked, assigned, content, opened } from './courses.ts';
import { openBrowser, serveDemo, type Served, signIn, until, type Visitor } from './harness.ts';

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
  await browser?.close();
  await served?.stop();
});

const sample = (pattern: string): Uint8Array => {
  const [name] = globSync(join(samples ?? '', 'packages', pattern));
  assert.ok(name, pattern);
  return readFileSync(name);
};

/** The player in its frame. */
const player = (page: Page): FrameLocator => page.locator('iframe').contentFrame();
const outline = (page: Page) => player(page).getByRole('navigation', { name: 'Contents' });
const part = (page: Page, name: RegExp) => outline(page).getByRole('button', { name });
const stateOf = async (course: string) => (await asked(sam, 'GET', `/api/my/courses/${course}`)).state;

/** Calls the run-time as content does. */
async function says(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const frame = page.frames().find((one) => one.url().startsWith(`${served.contentUrl}/launch/`));
  await frame?.evaluate((all) => {
    const { API_1484_11: run } = window as unknown as { API_1484_11: Record<string, (...given: string[]) => string> };
    for (const [name, value] of Object.entries(all)) run['SetValue']?.(name, value);
    run['Commit']?.('');
  }, values);
}

describe('The player, with real packages', { skip }, () => {
  test('opens the parts of a forced sequence one after the other, and says why the others are locked', async () => {
    const page = await opened(sam, await assigned(olu, sam, sample('scorm2004/*Forced*.zip')));
    await part(page, /^Etiquette Locked$/u).waitFor();
    // a part that is locked takes the click and says why
    await part(page, /^Etiquette/u).click({ force: true });
    await player(page).getByText('This part is still locked. Finish the parts before it first.').waitFor();
    assert.equal(await player(page).getByRole('button', { name: 'Next part' }).isDisabled(), true);
    await says(page, { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
    await part(page, /^Etiquette Not begun$/u).waitFor();
    await part(page, /^Handicapping Locked$/u).waitFor();
    await player(page).getByRole('button', { name: 'Next part' }).click();
    await outline(page).locator('[aria-current="page"]').filter({ hasText: 'Etiquette' }).waitFor();
    await part(page, /^Playing the Game Passed$/u).waitFor();
    await page.close();
  });

  test('keeps what was done while the network was away, and goes on there after the tab is closed', async () => {
    const course = await assigned(olu, sam, sample('scorm2004/*RuntimeBasicCalls*.zip'));
    const page = await opened(sam, course);
    await player(page).getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await sam.context.setOffline(true);
    await says(page, { 'cmi.suspend_data': 'said while away', 'cmi.exit': 'suspend' });
    await player(page).getByText('Not saved yet').waitFor();
    await sam.context.setOffline(false);
    await player(page).getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    // the last word is sent by the page that goes
    await says(page, { 'cmi.location': '7' });
    await page.close({ runBeforeUnload: false });
    const again = await opened(sam, course);
    const kept = async () =>
      again
        .frames()
        .find((one) => one.url().startsWith(`${served.contentUrl}/launch/`))
        ?.evaluate(`['cmi.suspend_data', 'cmi.location'].map((name) => window.API_1484_11?.GetValue(name)).join()`)
        .catch(() => '');
    await until(
      async () => (await kept()) === 'said while away,7',
      () => 'what was kept is not there again',
    );
    await again.close();
  });

  test('counts pages that never speak as done when they are opened', async () => {
    const page = await opened(sam, await assigned(olu, sam, sample('scorm12/*OneFilePerSCO*.zip')));
    await outline(page).getByText('1 of 18 parts done').waitFor();
    await player(page).getByRole('button', { name: 'Next part' }).click();
    await outline(page).getByText('2 of 18 parts done').waitFor();
    await page.close();
  });

  test('plays a unit of cmi5 until the unit leaves, and the course is done', async () => {
    const course = await assigned(olu, sam, sample('cmi5/catapult-single*.zip'));
    const page = await opened(sam, course);
    const unit = await content(page, 'index.html');
    await until(
      async () => Boolean(await unit.evaluate('course.pageViewedState.some(Boolean)').catch(() => false)),
      () => 'the unit did not begin',
    );
    await unit.evaluate('course.pass({ scaled: 0.9, raw: 9, min: 0, max: 10 })');
    await until(
      async () => (await stateOf(course.id)) === 'completed',
      () => 'the unit did not say that it was passed',
    );
    await unit.evaluate('course.exit()');
    await player(page).getByText('This part is finished and saved.').waitFor();
    await player(page).getByRole('button', { name: 'Save and close' }).click();
    await page.waitForURL(`${served.url}/my/courses/${course.id}`);
    await page.close();
  });

  test('opens the units of AICC by what has to come before them', async () => {
    const page = await opened(sam, await assigned(olu, sam, sample('aicc/emp-complex.zip')));
    await part(page, /^Intro AU/u).waitFor();
    await part(page, /^Assessment AU Locked$/u).waitFor();
    await page.close();
  });
});

/** A unit of AICC: it asks where it stands, and says that it was passed when its button is pressed. */
const unit = `<!doctype html><title>Knots</title><p>Asking</p><button>Done</button><script>
const { searchParams: given } = new URL(location.href);
const say = async (command, data = '') => (await fetch(given.get('AICC_URL'), {
  method: 'POST',
  body: new URLSearchParams({ command, version: '4.0', session_id: given.get('AICC_SID'), aicc_data: data }),
})).text();
const ask = async () => {
  const answer = await say('GetParam');
  const [, at] = /Lesson_Location=(.*)/.exec(answer) ?? [];
  if (!answer.startsWith('error=0')) return setTimeout(ask, 200);
  document.querySelector('p').textContent = 'At ' + (at?.trim() || 'the beginning');
  await say('PutParam', '[Core]\\r\\nLesson_Location=3\\r\\nLesson_Status=incomplete,suspend\\r\\nTime=00:00:10');
};
ask();
document.querySelector('button').onclick = async () => {
  await say('PutParam', '[Core]\\r\\nLesson_Location=9\\r\\nLesson_Status=passed\\r\\nScore=90\\r\\nTime=00:00:10');
  await say('ExitAU');
};
</script>`;
const aicc = (): Uint8Array =>
  zipSync({
    'c.crs': strToU8('[Course]\r\nCourse_ID=c\r\nCourse_Title=Knots\r\nVersion=4.0\r\n'),
    'c.au': strToU8('"system_id","file_name","mastery_score"\r\n"A1","one.html","70"\r\n'),
    'c.des': strToU8('"system_id","title","description"\r\n"A1","Bowline",""\r\n'),
    'c.cst': strToU8('"block","member"\r\n"root","A1"\r\n'),
    'one.html': strToU8(unit),
  });

test('A unit of AICC speaks with the server, goes on where it was left, and its course is done', async () => {
  const course = await assigned(olu, sam, aicc());
  const page = await opened(sam, course);
  const committed = page.waitForResponse(
    (answer) => answer.url().endsWith('/run-time/hacp') && (answer.request().postData() ?? '').includes('PutParam'),
  );
  await (await content(page, 'one.html')).getByText('At the beginning').waitFor();
  await committed;
  await page.close();
  const again = await opened(sam, course);
  const frame = await content(again, 'one.html');
  await frame.getByText('At 3').waitFor();
  await frame.getByRole('button', { name: 'Done' }).click();
  await until(
    async () => (await stateOf(course.id)) === 'completed',
    () => 'the course is not done',
  );
  await again.close();
});
