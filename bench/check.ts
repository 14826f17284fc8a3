import { strict as assert } from 'node:assert';
import { check } from '@ambit/policy';
import { cpuEach, inTurns, type Line, median, milliseconds, nanoseconds } from './measure.ts';
import { type Question, questionsOn, type World } from './questions.ts';
import { byHand } from './by-hand.ts';
import type { Ground, Subject } from './subject.ts';

const asked = 8_192;
/** How often all questions are asked in a round. */
const repeated = 96;

export const checks: Subject = {
  id: 'check',
  title: 'check',
  how: `${asked.toLocaleString('en')} questions about users of the large tenant (six privileges, three of them with ranks), the same to both; processor time of the thread; half a second of warm-up each. By hand: one Map lookup for the actor's privilege, one for the place, two comparisons, and the rank where the privilege asks for it.`,
  async measure({ plan }: Ground) {
    const world = questionsOn(plan, asked);
    const hand = byHand(world);
    const ours = (one: Question) => check(world.rules, one.actor, one.privilege, one.thing, world.world).allowed;
    for (const one of world.questions)
      assert.equal(ours(one), hand(one), 'the engine and the hand-written check disagree');
    const allowed = world.questions.filter(ours);
    const refused = world.questions.filter((one) => !ours(one));
    const lines: Line[] = [];
    for (const [what, questions] of [
      ['all questions', world.questions],
      [`the ${allowed.length} allowed`, allowed],
      [`the ${refused.length} refused`, refused],
    ] as const)
      lines.push(await compared(what, questions, ours, hand, what === 'all questions'));
    return [...lines, await oneRequest(world)];
  },
};

type Ask = (one: Question) => boolean;

async function compared(
  what: string,
  questions: readonly Question[],
  ours: Ask,
  hand: Ask,
  hasBar: boolean,
): Promise<Line> {
  const times = Math.max(1, Math.round((repeated * asked) / questions.length));
  const loop = (ask: Ask) => () => cpuEach(questions.length * times, () => askAll(questions, times, ask));
  askFor(500, questions, ours);
  askFor(500, questions, hand);
  const taken = await inTurns({ ours: loop(ours), hand: loop(hand) });
  const [mine, theirs] = [median(taken.ours), median(taken.hand)];
  const ratio = mine / theirs;
  return {
    what: `check, warm: ${what}`,
    ours: nanoseconds(mine),
    partner: `${nanoseconds(theirs)} (by hand)`,
    ratio,
    bar: hasBar ? '<= 1.5 x' : '',
    met: hasBar ? ratio <= 1.5 : null,
  };
}

/** Kept so that no loop can be left out as useless. */
let heard = 0;

function askAll(questions: readonly Question[], times: number, ask: Ask): void {
  for (let time = 0; time < times; time += 1) for (const one of questions) if (ask(one)) heard += 1;
}

function askFor(forMilliseconds: number, questions: readonly Question[], ask: Ask): void {
  const until = performance.now() + forMilliseconds;
  while (performance.now() < until) askAll(questions, 1, ask);
}

/** As a list of 10,000 rows asks, each with its own thing: one actor, after a first warm request. */
async function oneRequest({ rules, world, questions }: World): Promise<Line> {
  const { actor } = questions.find((one) => one.actor.appointments.length > 1) ?? (questions[0] as Question);
  const things = Array.from({ length: 10_000 }, (_, place) => (questions[place % questions.length] as Question).thing);
  const { request } = await inTurns({
    request: () => {
      const begun = performance.now();
      for (const thing of things) if (check(rules, actor, 'user.edit', thing, world).allowed) heard += 1;
      return performance.now() - begun;
    },
  });
  const taken = median(request);
  return {
    what: '10,000 checks in one request, 0 queries',
    ours: milliseconds(taken),
    partner: null,
    ratio: null,
    bar: '< 20 ms',
    met: taken < 20,
  };
}
