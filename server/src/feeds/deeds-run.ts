import type { Tx } from '../database/connection.ts';
import { enqueue } from '../database/jobs.ts';
import type { SignedContext } from '../context.ts';
import { settingsOf } from '../organizations/index.ts';
import { Refusal } from '../refusal.ts';
import { commitUnattended, dropUnattended } from '../users/index.ts';
import { type Feed, nextRun } from './feed.ts';
import { refused } from './refused.ts';
import { type At, feedById, updateFeed } from './store.ts';
import { changeRun, type FeedRun, insertRun, type NewRun, openRuns, runById } from './store-runs.ts';

/** The names of the jobs that carry a run out, and begin one when it is time. */
export const runJob = 'feed.run';
export const tickJob = 'feed.tick';

/** Begins a run; those of one feed come one after the other. */
export async function beginRun(tx: Tx, at: At, run: NewRun, now: Date): Promise<void> {
  await insertRun(tx, at, run, now);
  await goOn(tx, at, run);
}

export const goOn = (tx: Tx, at: At, { id, feed, user }: Pick<FeedRun, 'id' | 'feed' | 'user'>): Promise<void> =>
  enqueue(tx, runJob, { ...at, run: id }, { queue: `feed:${feed ?? user}` });

/** Has a feed begin by itself when it is time. */
export async function plan(tx: Tx, at: At, id: string, nextAt: Date | null): Promise<void> {
  if (nextAt === null) return;
  await enqueue(tx, tickJob, { ...at, feed: id }, { key: `${tickJob}:${id}`, at: nextAt });
}

export const zoneOf = (settings: Readonly<Record<string, unknown>>): string => settingsOf(settings).general.timeZone;

/** When a feed is to run next; null: only when it is asked to. */
export const nextOf = ({ schedule, comesBy }: Pick<Feed, 'schedule' | 'comesBy'>, now: Date, zone: string) =>
  schedule && comesBy !== 'post' ? nextRun(schedule, now, zone) : null;

/** It is time: begins a run, unless one is under way or waits for a person, and plans the next. */
export async function tick(tx: Tx, at: At, id: string, now: Date, zone: string, newId: () => string): Promise<void> {
  const feed = await feedById(tx, at.organization, id, true);
  if (!feed || feed.state !== 'active' || feed.nextAt === null) return;
  // the schedule was changed meanwhile
  if (feed.nextAt > now) return plan(tx, at, id, feed.nextAt);
  const run: NewRun = { id: newId(), feed: id, user: feed.user, beganBy: 'schedule', begunBy: null };
  if ((await openRuns(tx, at.organization, id)).length === 0) await beginRun(tx, at, run, now);
  const nextAt = nextOf(feed, now, zone);
  await updateFeed(tx, at.organization, id, { nextAt });
  await plan(tx, at, id, nextAt);
}

const atOf = (c: SignedContext): At => ({ tenant: c.at.tenant, organization: c.at.id });

/** Takes a delivered file in. A run that waits for a decision gives way to it: the newer file says what is true. */
export async function deliver(
  c: SignedContext,
  feed: Feed,
  file: Readonly<{ key: string; name: string; size: number; sha256: Buffer }>,
): Promise<string> {
  if (feed.state !== 'active') throw new Refusal(refused['feed-paused']);
  for (const open of await openRuns(c.tx, c.at.id, feed.id)) if (open.state === 'asks') await drop(c, open);
  const run: NewRun = {
    ...{ id: c.newId(), feed: feed.id, user: feed.user, beganBy: 'delivery', begunBy: c.actor.id },
    ...{ fileKey: file.key, fileName: file.name.slice(0, 200), fileSize: file.size, mark: file.sha256.toString('hex') },
  };
  await beginRun(c.tx, atOf(c), run, c.now);
  return run.id;
}

/** Has a feed look for a file now. */
export async function runNow(c: SignedContext, feed: Feed): Promise<string> {
  if (feed.comesBy === 'post') throw new Refusal(refused['feed-only-delivered']);
  if (feed.state !== 'active') throw new Refusal(refused['feed-paused']);
  if ((await openRuns(c.tx, c.at.id, feed.id)).length > 0) throw new Refusal(refused['feed-runs']);
  const run: NewRun = { id: c.newId(), feed: feed.id, user: feed.user, beganBy: 'person', begunBy: c.actor.id };
  await beginRun(c.tx, atOf(c), run, c.now);
  return run.id;
}

/** Has what was checked applied. */
export async function apply(c: SignedContext, run: FeedRun): Promise<void> {
  const task = await commitUnattended(c, run.import ?? '');
  await changeRun(c.tx, c.at.id, run.id, { state: 'applying', task, problem: null });
}

/** A person decides that a run goes on although it stopped, or that it is dropped. */
export async function decide(c: SignedContext, feed: Feed, id: string, goesOn: boolean): Promise<void> {
  const run = await runById(c.tx, c.at.id, id, true);
  if (run?.feed !== feed.id || run.state !== 'asks') throw new Refusal(refused['run-asks-nothing']);
  const by = { decidedBy: c.actor.id, decidedAt: c.now };
  if (goesOn) {
    await apply(c, run);
    await changeRun(c.tx, c.at.id, id, by);
    await goOn(c.tx, atOf(c), run);
  } else {
    await drop(c, run);
    await changeRun(c.tx, c.at.id, id, by);
  }
  c.audit({
    before: { run: id, problem: run.problem, counts: run.counts },
    after: { goesOn, missing: run.missing.length },
  });
}

async function drop(c: SignedContext, run: FeedRun): Promise<void> {
  if (run.import) await dropUnattended(c, run.import);
  await changeRun(c.tx, c.at.id, run.id, { state: 'dropped', endedAt: c.now });
}
