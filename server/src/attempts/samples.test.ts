import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { courseOf, launch, sample, sitDown, unlessSamples } from './test/played.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

type Item = { id: string; title: string; launchable: boolean; state: string; may: { launch: true | object } };

/** Goes through a course as its own rules say, every part completed and passed; gives the parts in that order. */
async function wentThrough(
  pattern: string,
  atMost = 25,
): Promise<Readonly<{ way: string[]; done: { state: string } }>> {
  const course = await courseOf(w, olu, sam, await sample(pattern));
  const items: Item[] = (await course.mine()).items;
  const way: string[] = [];
  let token: string | null = await launch(sam, course.enrollment, items.find((one) => one.launchable)?.id ?? '');
  while (token !== null && way.length < atMost) {
    const sitting = await sitDown(w, token);
    const { config, runTime, call } = sitting;
    assert.equal(runTime.isOpen, true, pattern);
    way.push(config.items.find((one: { id: string }) => one.id === config.item).identifier);
    if (config.standard !== 'asset') finish(call, config.standard);
    assert.equal((await sitting.commit()).status, 200);
    const canContinue = runTime.ways()?.canContinue;
    const next = config.activities ? (runTime.takeAsked() ?? runTime.go('continue')) : following(config);
    // the button to go on is there exactly when it leads somewhere
    if (canContinue !== undefined) assert.equal(canContinue, next !== null, pattern);
    await sitting.commit();
    token = next === null ? null : await sitting.move(next);
  }
  return { way, done: await course.mine() };
}

function finish(call: (name: string, ...given: unknown[]) => string, standard: string): void {
  const is12 = standard === 'scorm-1.2';
  assert.equal(call(is12 ? 'LMSInitialize' : 'Initialize', ''), 'true');
  const said = is12
    ? { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' }
    : {
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.score.scaled': '1',
        'cmi.progress_measure': '1',
      };
  for (const [name, value] of Object.entries(said))
    assert.equal(call(is12 ? 'LMSSetValue' : 'SetValue', name, value), 'true', name);
  assert.equal(call(is12 ? 'LMSFinish' : 'Terminate', ''), 'true');
}

function following(config: { item: string; items: { id: string; identifier: string; opens: boolean }[] }) {
  const opening = config.items.filter((one) => one.opens);
  return opening[opening.findIndex((one) => one.id === config.item) + 1]?.identifier ?? null;
}

const activities = (...numbers: number[]) => numbers.map((n) => `activity_${n}`);
const ways: readonly (readonly [string, readonly string[] | number, string])[] = [
  ['scorm12/golf-RuntimeBasicCalls*.zip', 1, 'completed'],
  ['scorm12/golf-ContentPackagingOneFilePerSCO*.zip', 18, 'completed'],
  ['scorm2004/golf-RuntimeBasicCalls*.zip', 1, 'completed'],
  [
    'scorm2004/golf-SequencingForcedSequential*.zip',
    ['playing_item', 'etuqiette_item', 'handicapping_item', 'havingfun_item', 'assessment_item'],
    'completed',
  ],
  ['adl-2004-4ed/*_CM-01.zip', activities(1, 2, 3), 'completed'],
  // the second one is skipped when the first has done what it would do
  ['adl-2004-4ed/*_CO-01.zip', activities(1, 3), 'in-progress'],
  ['adl-2004-4ed/*_CT-01.zip', activities(1, 3, 4, 5, 6), 'completed'],
  ['adl-2004-4ed/*_MS-01.zip', activities(1, 3, 4, 5, 6), 'completed'],
  ['adl-2004-4ed/*_OB-01a.zip', activities(1, 3), 'in-progress'],
];

describe('A real course, gone through as its rules say', { skip: unlessSamples }, () => {
  for (const [pattern, expected, state] of ways) {
    test(`${pattern} opens its parts in their order`, async () => {
      const { way, done } = await wentThrough(pattern);
      if (typeof expected === 'number') assert.equal(way.length, expected);
      else assert.deepEqual(way, expected);
      assert.equal(done.state, state);
      assert.deepEqual(w.faults, []);
    });
  }

  test('The parts of a course that lets each be chosen open in any order', async () => {
    for (const pattern of ['adl-2004-4ed/*_DMI.zip', 'adl-2004-4ed/*_API.zip']) {
      const course = await courseOf(w, olu, sam, await sample(pattern));
      const items: Item[] = (await course.mine()).items;
      for (const item of items.toReversed()) {
        const sitting = await sitDown(w, await launch(sam, course.enrollment, item.id));
        assert.equal(sitting.runTime.isOpen, true);
        if (sitting.config.standard !== 'asset') finish(sitting.call, sitting.config.standard);
        assert.equal((await sitting.commit()).status, 200);
      }
      assert.equal((await course.mine()).state, 'completed', pattern);
    }
  });

  test('A course that retries what was not met comes back to its first part', async () => {
    for (const pattern of ['adl-2004-4ed/*_RU-04aa.zip', 'adl-2004-4ed/*_SX-02.zip']) {
      const { way } = await wentThrough(pattern, 5);
      assert.equal(way.lastIndexOf('activity_1') > 0, true, way.join());
    }
  });

  test('A course that lets nothing be chosen goes on where the learner stands, whatever part is opened', async () => {
    const course = await courseOf(w, olu, sam, await sample('adl-2004-4ed/*_CM-01.zip'));
    const items: Item[] = (await course.mine()).items;
    const first = await sitDown(w, await launch(sam, course.enrollment, items[0]?.id ?? ''));
    finish(first.call, 'scorm-2004');
    first.runTime.go('continue');
    await first.commit();
    const third = await sitDown(w, await launch(sam, course.enrollment, items[2]?.id ?? ''));
    assert.deepEqual([third.runTime.isOpen, third.runTime.elsewhere], [false, 'activity_2']);
    assert.equal(third.runTime.ways()?.isInOrder('activity_2'), true);
    const second = await sitDown(w, await third.move('activity_2'));
    assert.equal(second.runTime.isOpen, true);
  });

  test('What one course made known of an objective is known to the next that names it, for this learner alone', async () => {
    const pattern = 'adl-2004-4ed/*_OB-01a.zip';
    await wentThrough(pattern);
    const rows = await unsafeQuery(
      w.database.adminUrl,
      `select u.first_name, o.objective, o.satisfied from learner_objectives o join users u on u.id = o.user_id
       where o.satisfied`,
    );
    assert.deepEqual(rows, [{ first_name: 'Sam', objective: 'gObj-OB01a', satisfied: true }]);
    // the second course skips at once what the first has satisfied
    const { way } = await wentThrough(pattern);
    assert.equal(way.includes('activity_2'), false);
    const another = await courseOf(w, olu, await w.as('harbor/Sam Doyle'), await sample(pattern));
    const items: Item[] = (await another.mine()).items;
    const sitting = await sitDown(w, await launch(sam, another.enrollment, items[0]?.id ?? ''));
    assert.equal(sitting.page.opened.objectives?.['gObj-OB01a']?.satisfied, true);
  });

  test('A course that keeps its objectives to itself hands none to another', async () => {
    const pattern = 'scorm2004/golf-SequencingForcedSequential*.zip';
    await wentThrough(pattern);
    const course = await courseOf(w, olu, sam, await sample(pattern));
    const items: Item[] = (await course.mine()).items;
    const sitting = await sitDown(w, await launch(sam, course.enrollment, items[0]?.id ?? ''));
    assert.equal(sitting.page.opened.objectives, null);
    assert.equal(sitting.runTime.ways()?.isLocked('etuqiette_item'), true);
  });
});
