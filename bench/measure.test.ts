import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { check } from '@ambit/policy';
import { byHand } from './by-hand.ts';
import { inTurns, median, middleOf, percentile } from './measure.ts';
import { questionsOn } from './questions.ts';
import { asMarkdown } from './results.ts';
import { accessControl, casbin, casl, cedar, toldOf } from './rivals.ts';
import { linesOf } from './web.ts';
import { planOf } from './world/plan.ts';

test('The median of an even number lies between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([3, 1, 2]), 2);
});

test('Nineteen in twenty do not exceed the 95th percentile', () => {
  const numbers = Array.from({ length: 100 }, (_, at) => at + 1);
  assert.equal(percentile(numbers, 0.95), 95);
  assert.equal(percentile([7], 0.95), 7);
});

test('Of rounds each number has a median of its own', () => {
  const rounds = [
    { p50: 1, p95: 9, count: 2 },
    { p50: 3, p95: 5, count: 2 },
    { p50: 2, p95: 7, count: 2 },
  ];
  assert.deepEqual(middleOf(rounds), { p50: 2, p95: 7, count: 6 });
});

test('Contestants take turns, and the first round counts for none of them', async () => {
  const order: string[] = [];
  const call = (name: string) => () => order.push(name);
  const results = await inTurns({ ours: call('ours'), theirs: call('theirs') });
  assert.deepEqual(order.slice(0, 4), ['ours', 'theirs', 'ours', 'theirs']);
  assert.equal(results.ours.length, 5);
  assert.equal(results.ours[0], 3);
});

test('The engine and the check by hand answer every question alike, and neither always the same', () => {
  const world = questionsOn(planOf(0.002), 2_048);
  const hand = byHand(world);
  const answers = world.questions.map(
    (one) => check(world.rules, one.actor, one.privilege, one.thing, world.world).allowed,
  );
  assert.deepEqual(answers, world.questions.map(hand));
  const allowed = answers.filter(Boolean).length;
  assert.ok(allowed > 400 && allowed < 1_600, String(allowed));
});

test('The libraries that check is measured beside answer every question as the engine does', async () => {
  const world = questionsOn(planOf(0.002), 512);
  const told = toldOf(world);
  const rivals = [...casl(told, world.world), await casbin(told, world.world), cedar(told, world), accessControl(told)];
  for (const [question, { actor, privilege, thing }] of world.questions.entries()) {
    const { allowed } = check(world.rules, actor, privilege, thing, world.world);
    for (const { name, ask } of rivals) assert.equal(ask(question), allowed, `${name}, question ${question}`);
  }
});

test('The page names what was not measured, and bars that are missed', () => {
  const page = asMarkdown({
    date: '2025-11-22',
    machine: {
      processor: 'A processor',
      cores: 2,
      memory: '24 GiB',
      node: '26',
      postgres: '18',
      loadBefore: 0.1,
      loadAfter: 2,
    },
    dataSet: 'S',
    outcomes: [
      {
        title: 'One',
        how: 'So.',
        lines: [{ what: 'a', ours: '2 ms', partner: '1 ms', ratio: 2, bar: '<= 1.5 x', met: false }],
      },
      { title: 'Two', missing: 'there is none' },
    ],
    notYet: ['three'],
  });
  assert.match(page, /0 of 1 bars are met/u);
  assert.match(page, /\| a \| 2 ms \| 1 ms \| 2\.00 x \| <= 1\.5 x \| \*\*no\*\* \|/u);
  assert.match(page, /- not measured: Two: there is none\n- not measured: three/u);
});

test('The weight of the web is read from what its own script prints', () => {
  const [script, , , requests] = linesOf(
    'First load, gzip: JavaScript 191.2 kB, CSS 18.0 kB, all 230.1 kB, 9 requests\nThen',
  );
  assert.equal(script?.met, false);
  assert.equal(requests?.met, true);
  assert.throws(() => linesOf('nothing'), /printed something else/u);
});
