import { z } from 'zod';
import { isLostDatabase } from '../database/lost.ts';
import { type Job, job } from '../job.ts';
import { PlaceRefused } from '../outside/inner.ts';
import { Refusal } from '../refusal.ts';
import { importEnded, type Problem, Superseded } from '../users/index.ts';
import { begin, carryOut, check, feedOf, type Going } from './deeds-carry.ts';
import { runJob, tick, tickJob, zoneOf } from './deeds-run.ts';
import { wordProblem } from './answers.ts';
import { changeRun, runById, runsOf } from './store-runs.ts';

const at = { tenant: z.uuid(), organization: z.uuid() };
const running = z.object({ ...at, run: z.uuid() });
const ticking = z.object({ ...at, feed: z.uuid() });

/** Carries a run out, step by step; cut off, it goes on with the step it was at. */
const carry = job({
  id: runJob,
  async run(work) {
    const { run: id, ...place } = running.parse(work.payload);
    for (;;) {
      work.signal.throwIfAborted();
      const going = await work.asNobody(place, async ({ tx }): Promise<Going | null> => {
        const run = await runById(tx, place.organization, id);
        if (!run) return null;
        const asker = { ...place, user: run.user, at: place.organization };
        return { work, at: place, run, asker, feed: await feedOf(tx, place, run) };
      });
      if (!going || !(await step(going))) return;
    }
  },
});

const begins = job({
  id: tickJob,
  run: (work) => {
    const { feed, ...place } = ticking.parse(work.payload);
    return work.asNobody(place, async (h) => {
      const facts = await h.server.directory.find(h.tx, place.tenant, place.organization, 0);
      await tick(h.tx, place, feed, h.now, zoneOf(facts?.settings ?? {}), h.newId);
    });
  },
});

export const feedJobs: readonly Job[] = [carry, begins];

/** The next step of a run; false: it has ended, or waits for a person. */
async function step(going: Going): Promise<boolean> {
  try {
    if (going.run.state === 'waiting') return await begin(going);
    if (going.run.state === 'checking') {
      if (!(await check(going))) return true;
      await tellAsks(going);
      return false;
    }
    if (going.run.state === 'applying') await carryOut(going);
    return false;
  } catch (fault) {
    if (going.work.signal.aborted || isLostDatabase(fault)) throw fault;
    const problem = problemOf(fault);
    await stop(going, problem);
    // a fault of ours is logged by the worker; the run has ended all the same
    if (problem?.code === importEnded.fault.code) throw fault;
    return false;
  }
}

function problemOf(fault: unknown): Problem | null {
  if (fault instanceof Superseded) return null;
  if (fault instanceof PlaceRefused) return { code: fault.code, values: fault.values };
  if (fault instanceof Refusal && fault.problem.status < 500) {
    const [first] = fault.errors;
    return first
      ? { code: first.code, values: first.values ?? {} }
      : { code: fault.problem.code, values: fault.values };
  }
  return { code: importEnded.fault.code, values: {} };
}

/** Ends a run that cannot go on; a person is told once, not every time the same stands in the way. */
async function stop(going: Going, problem: Problem | null): Promise<void> {
  const { work, at: place, run, feed } = going;
  const isNews = await work.asNobody(place, async ({ tx, now }) => {
    const state = problem === null ? 'dropped' : 'failed';
    await changeRun(tx, place.organization, run.id, { state, problem, endedAt: now });
    if (!feed || !problem) return false;
    const [, before, earlier] = await runsOf(tx, place.organization, feed.id, 3, null);
    const isSame = (one: typeof before) => one?.state === 'failed' && one.problem?.code === problem.code;
    // a file that is being written is nobody's business, unless it never ends
    return problem.code === 'file-unfinished' ? isSame(before) && !isSame(earlier) : !isSame(before);
  });
  if (run.fileKey) await work.server.files.remove(run.fileKey);
  if (isNews && problem) await tellOf(going, problem);
}

async function tellAsks(going: Going): Promise<void> {
  const { work, at: place, run } = going;
  const now = await work.asNobody(place, ({ tx }) => runById(tx, place.organization, run.id));
  if (now?.problem) await tellOf(going, now.problem);
}

async function tellOf({ work, at: place, run, feed }: Going, problem: Problem): Promise<void> {
  if (!feed) return;
  const why = { en: wordProblem(problem, 'en'), de: wordProblem(problem, 'de') };
  await work.asNobody(place, (h) =>
    h.happened({
      ...{ kind: 'feed-asks', feed: feed.id, name: feed.name, run: run.id, why },
      ...{ user: feed.createdBy, organization: place.organization },
    }),
  );
}
