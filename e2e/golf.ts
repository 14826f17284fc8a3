import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { type Served, until } from './harness.ts';

type Launched = Readonly<{ page: Page; content: Frame }>;

/** Starts (or continues) the course from its page, as a learner does, in a tab of its own. */
export async function launched(served: Served, page: Page, courseTitle: string, isGolf: boolean): Promise<Launched> {
  // the course asks whether to go on where it was left
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(served.url);
  // the one to do next is the one that is due first
  await page.getByRole('heading', { name: courseTitle }).waitFor();
  await page.getByRole('link', { name: /^(Start|Continue)$/u }).click();
  await page.getByRole('heading', { name: courseTitle, level: 1 }).waitFor();
  await page
    .getByRole('button', { name: /^(Start|Continue)$/u })
    .first()
    .click();
  await page.waitForURL(`${served.url}/launch/*`, { timeout: 10_000 });
  await until(
    () => page.frames().length > 1,
    () => 'the player opened no frame',
    undefined,
    15,
  );
  const ready = async () => {
    for (const frame of page.frames())
      if (await frame.evaluate('typeof currentPage === "number"').catch(() => false)) return true;
    return !isGolf;
  };
  await until(ready, () => 'the course did not start', undefined, 20);
  for (const frame of page.frames())
    if (await frame.evaluate('typeof currentPage === "number"').catch(() => false)) return { page, content: frame };
  return { page, content: page.mainFrame() };
}

/** Turns the pages of the sample course, as its own Next button does. */
export async function golfPage(content: Frame, page: number): Promise<void> {
  while (Number(await content.evaluate('currentPage')) < page) await content.evaluate('doNext()');
}

/** Goes to the end, answers every question right and sends it. */
export async function passGolf({ page, content }: Launched): Promise<void> {
  for (let guard = 0; guard < 40; guard += 1) {
    const last = await content.evaluate('currentPage >= pageArray.length - 1');
    if (last) break;
    await content.evaluate('doNext()');
  }
  await until(
    () => page.frames().some((frame) => frame.url().includes('assessmenttemplate')),
    () =>
      `no test was shown: ${page
        .frames()
        .map((frame) => frame.url())
        .join()}`,
    undefined,
    15,
  );
  const asked = page.frames().find((frame) => frame.url().includes('assessmenttemplate'));
  assert.ok(asked);
  await until(
    async () => (await asked.evaluate('document.readyState')) === 'complete',
    () => 'the test did not load',
    undefined,
    15,
  );
  // every question has inputs of the ids question_<id>_<answer>, as the course's own script reads them
  await asked.evaluate(`for (const { Id, Type, Answers, CorrectAnswer } of test.Questions) {
    const input = (end) => document.getElementById('question_' + Id + '_' + end);
    if (Type === QUESTION_TYPE_CHOICE) input(Answers.indexOf(CorrectAnswer)).checked = true;
    else if (Type === QUESTION_TYPE_TF) input(CorrectAnswer ? 'True' : 'False').checked = true;
    else input('Text').value = CorrectAnswer;
  }`);
  await asked.evaluate('SubmitAnswers()');
  await content.evaluate('doExit()').catch(() => undefined);
}
