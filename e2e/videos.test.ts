import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { add, begin, publish, saved } from './authors.ts';
import { asked } from './courses.ts';
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

/** Three seconds of a counting picture, as a browser records it. */
const recorded = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [320, 180];
    const pen = canvas.getContext('2d');
    let n = 0;
    const drawing = setInterval(() => {
      if (!pen) return;
      pen.fillStyle = '#246';
      pen.fillRect(0, 0, 320, 180);
      pen.fillStyle = '#fff';
      pen.font = '64px sans-serif';
      pen.fillText(String((n += 1)), 120, 110);
    }, 50);
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    const stopped = new Promise((resolve) => void (recorder.onstop = resolve));
    recorder.start();
    setTimeout(() => recorder.stop(), 3_000);
    await stopped;
    clearInterval(drawing);
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
  });
  return Buffer.from(base64, 'base64');
};
const captions = 'WEBVTT\n\n00:00.000 --> 00:03.000\nBend your knees.\n';

test('Tara makes a video with captions of a course, and Leo watches it on his phone without skipping', async () => {
  const tara = await signIn(browser, served, { organization: 'meridian', userName: 'tara' });
  const { page } = tara;
  const course = await begin(page, served, 'Lifting luggage');
  await add(page, 'Video');
  const film = { name: 'lifting.webm', mimeType: 'video/webm', buffer: await recorded(page) };
  await page.getByLabel('Drop a video here').setInputFiles(film);
  await page.getByRole('button', { name: 'Replace video' }).waitFor();
  await page.getByText('Not ready').waitFor();
  const words = { name: 'lifting.vtt', mimeType: 'text/vtt', buffer: Buffer.from(captions) };
  await page.getByLabel('File of captions').setInputFiles(words);
  await page.getByText('None yet: German.').waitFor();
  await page.getByRole('checkbox', { name: 'Learners may skip ahead' }).uncheck();
  await saved(page);
  await page.getByText('Not ready').waitFor({ state: 'detached' });
  await publish(page);
  await asked(tara, 'POST', '/api/assignments', { courseId: course, name: 'Now', audience: { everybody: true } });
  assert.deepEqual(tara.faults, []);
  await tara.context.close();

  const leo = await signIn(browser, served, { organization: 'meridian', userName: 'leo', width: 390, height: 800 });
  await leo.page.goto(`${served.url}/my/courses/${course}`);
  await leo.page.getByRole('button', { name: 'Start: Video' }).click();
  await leo.page.getByText('Watched 0%. Done at 90%.').waitFor();
  const video = leo.page.locator('video');
  await leo.page.getByRole('button', { name: 'Show captions' }).click();
  await leo.page.getByRole('button', { name: 'Hide captions' }).waitFor();
  await leo.page.getByLabel('Speed').selectOption('1.5');
  // on the page itself: fields and buttons keep their keys
  await leo.page.getByRole('heading', { level: 1, name: 'Video' }).click();
  const seeks = () => video.evaluate((one: HTMLVideoElement) => one.seeking);
  await leo.page.keyboard.press('ArrowRight');
  await leo.page.waitForFunction(() => document.querySelector('video')?.seeking === false);
  assert.equal(await seeks(), false);
  assert.equal(await video.evaluate((one: HTMLVideoElement) => one.currentTime), 0);
  await leo.page.keyboard.press('Space');
  await leo.page.getByRole('status').getByText('Completed').waitFor();
  await leo.page.getByRole('link', { name: 'All items' }).click();
  await leo.page
    .getByRole('progressbar', { name: 'Progress' })
    .and(leo.page.locator('[aria-valuenow="100"]'))
    .waitFor();
  assert.deepEqual(leo.faults, []);
  await leo.context.close();
});
