import { strict as assert } from 'node:assert';
import { check } from '@ambit/policy';
import { byHand } from './by-hand.ts';
import { cpuEach, inTurns, type Line, median, nanoseconds } from './measure.ts';
import { type Question, questionsOn } from './questions.ts';
import { accessControl, casbin, casl, cedar, type Rival, toldOf } from './rivals.ts';
import type { Ground, Subject } from './subject.ts';

const asked = 8_192;
/** Processor time of a round, in milliseconds, at the least: the clock of the thread goes in steps of some. */
const atLeast = 150;

/** How often the answer of each library has to be slower than ours; those without an entry have no bar. */
const bars: Readonly<Record<string, number>> = {
  'CASL, kept': 8,
  'CASL, built per request': 20,
  Casbin: 100,
  'Cedar (wasm)': 100,
};

export const beside: Subject = {
  id: 'beside',
  title: 'check beside other libraries',
  how: `The same ${asked.toLocaleString('en')} questions as above, answered alike by all before anything is timed; processor time of the thread. Each library is told what it needs in its own form beforehand (the highest rank of a user as a number, subjects, entities), so that a call is the decision alone; our engine reads the roles. CASL: abilities with conditions on organization, location, rank and id, kept for each actor or built for each question; a subtree is the list of its locations ($in), in the line without a bar an interval of positions that every row would have to hold. Casbin: a policy line for each cell, and a matcher with one function for the scope (it asks our tree) and one for the requirements. Cedar: policies parsed once, of each question the entities it needs. accesscontrol: grants with conditions on positions.`,
  async measure({ plan }: Ground) {
    const world = questionsOn(plan, asked);
    const hand = byHand(world);
    const told = toldOf(world);
    const rivals = [
      ...casl(told, world.world),
      await casbin(told, world.world),
      cedar(told, world),
      accessControl(told),
    ];
    const ours = (question: number): boolean => {
      const one = world.questions[question] as Question;
      return check(world.rules, one.actor, one.privilege, one.thing, world.world).allowed;
    };
    const all: readonly Rival[] = [
      { name: 'ours', ask: ours },
      { name: 'by hand', ask: (question) => hand(world.questions[question] as Question) },
      ...rivals,
    ];
    for (let question = 0; question < asked; question += 1)
      for (const { name, ask } of all)
        assert.equal(ask(question), ours(question), `${name} and the engine disagree on question ${question}`);
    const taken = await inTurns(Object.fromEntries(all.map(({ name, ask }) => [name, timed(ask)])));
    const mine = median(taken['ours'] ?? []);
    return all.slice(1).map(({ name }) => lineOf(name, mine, median(taken[name] ?? [])));
  },
};

/** Kept so that no loop can be left out as useless. */
let heard = 0;

/** Nanoseconds a question, over as many of them as take long enough to be told by the clock. */
function timed(ask: Rival['ask']): () => number {
  const some = (count: number) => () => {
    for (let asking = 0; asking < count; asking += 1) if (ask(asking % asked)) heard += 1;
  };
  let count = asked;
  while (cpuEach(1, some(count)) < atLeast * 1e6) count *= 2;
  return () => cpuEach(count, some(count));
}

function lineOf(name: string, ours: number, theirs: number): Line {
  const least = bars[name];
  const ratio = theirs / ours;
  return {
    what: `check, warm: ${name}`,
    ours: nanoseconds(ours),
    partner: `${nanoseconds(theirs)} (${name})`,
    ratio,
    bar: least === undefined ? '' : `>= ${least} x ours`,
    met: least === undefined ? null : ratio >= least,
  };
}
