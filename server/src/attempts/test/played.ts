import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { Scorm2004API } from 'scorm-again/scorm2004/min';
import { Scorm12API } from 'scorm-again/scorm12/min';
import { makeRunTime } from '../../content/player/browser/run-time.js';
import { runJobs, upload } from '../../content/test/packages.ts';
import type { Person, TestWorld } from '../../testing.ts';
import { ask, launch, type Page, play } from './learner.ts';

/** Real packages, found outside the project: without them these tests are counted as skipped. */
export const samples = process.env['AMBIT_SAMPLES'];
export const unlessSamples = samples === undefined ? 'AMBIT_SAMPLES is not set' : false;

/** The bytes of a sample package. */
export async function sample(pattern: string): Promise<Uint8Array> {
  for await (const name of glob(join('packages', pattern), { cwd: samples ?? '' }))
    return readFile(join(samples ?? '', name));
  return assert.fail(`no sample ${pattern}`);
}

/** A course of somebody's own that was loaded from a package and assigned to everybody at North; with its enrollment. */
export async function courseOf(w: TestWorld, author: Person, learner: Person, bytes: Uint8Array) {
  const { body: uploaded } = await upload(author, bytes);
  await runJobs(w);
  const made = await author.post(`/api/content-packages/${uploaded.id}/course`, {});
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const published = await author.post(`/api/courses/${made.body.id}/publish`);
  assert.equal(published.body.state, 'published');
  const audience = { places: [w.ids.locations.get('harbor/North')] };
  await author.post('/api/assignments', { courseId: made.body.id, name: 'Now', audience, dueDays: 14 });
  const mine = async () => (await learner.get(`/api/my/courses/${made.body.id}`)).body;
  return { id: String(made.body.id), enrollment: String((await mine()).enrollmentId), mine };
}

/** What the page of a launch is told. */
export async function told(w: TestWorld, token: string) {
  const { status, text } = await ask(w, 'GET', `/launch/${token}`);
  assert.equal(status, 200);
  return JSON.parse(/id="config">(.*?)<\/script>/u.exec(text)?.[1] ?? '{}');
}

/** Opens an item as the player does: the page is read, the sitting opened, the run-time given what it says. */
export async function sitDown(w: TestWorld, token: string) {
  const config = await told(w, token);
  const page: Page = await play(w, token);
  const nothing = () => {};
  const isAsset = config.standard === 'asset';
  const version = config.standard === 'scorm-1.2' ? 'scorm-1.2' : 'scorm-2004';
  const runTime = makeRunTime({
    version,
    Api: version === 'scorm-1.2' ? Scorm12API : Scorm2004API,
    isAsset,
    item: config.items.find((one: { id: string }) => one.id === config.item)?.identifier,
    activities: config.activities,
    data: page.opened.data,
    sequencing: page.opened.sequencing,
    objectives: page.opened.objectives,
    watch: { began: nothing, set: nothing, committed: nothing, finished: nothing },
  });
  const call = (name: string, ...given: unknown[]) => {
    const method = runTime.api[name];
    assert.ok(typeof method === 'function', name);
    return String(method(...given));
  };
  const kept = () => {
    const [sequencing, objectives] = [runTime.sequencing(), runTime.objectives()];
    const more = { ...(sequencing !== null && { sequencing }), ...(objectives !== null && { objectives }) };
    return [runTime.data(), { final: runTime.hasFinished, ...more }] as const;
  };
  return {
    ...{ config, page, runTime, call },
    commit: () => page.commit(...kept()),
    /** Goes to another item by its identifier; gives the token of its launch. */
    async move(identifier: string): Promise<string> {
      const itemId = config.items.find((one: { identifier: string }) => one.identifier === identifier)?.id;
      const moved = await ask(w, 'POST', '/run-time/move', { token, body: { itemId } });
      assert.equal(moved.status, 201, JSON.stringify(moved.body));
      return moved.body.url.replace('/launch/', '');
    },
  };
}

export { launch };
