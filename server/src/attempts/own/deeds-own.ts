import { z } from 'zod';
import { itemKindOf } from '../../content/index.ts';
import type { Context } from '../../context.ts';
import { problems, Refusal } from '../../refusal.ts';
import { enqueue } from '../../database/jobs.ts';
import { demandLive, type Sitting, write } from '../deeds-run-time.ts';
import { launchProblems } from '../launch.ts';
import type { AttemptState } from '../run-time/attempt.ts';
import { lockOwnLaunch } from '../store-run-time.ts';
import type { Outcome } from './own-play.ts';
import { ownPlayOf } from './own-plays.ts';
import { keepTurn, type OpenedItem, openedItem } from './store.ts';

export type Opened = Readonly<{ sitting: Sitting; item: OpenedItem }>;

/** One's own live launch with its item, kept from changing until the end. @throws Refusal 404, 401 or 409 */
export async function opened(c: Context): Promise<Opened> {
  const { tenant, id: organization } = c.organization;
  const launch = await lockOwnLaunch(c.tx, organization, { id: c.params.id ?? '', user: c.actor.id }, c.now);
  if (!launch) throw new Refusal(problems['not-found']);
  const sitting = { tx: c.tx, tenant, organization, launch, now: c.now };
  await demandLive(sitting);
  const item = await openedItem(c.tx, organization, launch.attempt.item);
  if (!item) throw new Refusal(problems['not-found']);
  return { sitting, item };
}

/** What the attempt keeps of an own kind, and what the learner is shown by it. */
export function shownOf({ item, sitting }: Opened, attempt: AttemptState) {
  const state = ownPlayOf(item.kind).stateOf(attempt.runTime.own?.state);
  const { completion, success, score, commitNumber: number, seconds } = attempt;
  const content = itemKindOf(item.kind)?.shown(item.content, state, sitting.now) ?? {};
  return { number, completion, success, score, seconds, state, content };
}

export type Told = Readonly<{ number: number; seconds: number; progress: unknown }>;

/**
 * Takes what the learner's page tells, each number once: what comes again is answered with how it stands. Time counts
 * only as far as it has really passed since the page told something last.
 */
export async function takeOwn(of: Opened, told: Told): Promise<AttemptState> {
  const { sitting, item } = of;
  const { attempt } = sitting.launch;
  if (told.number <= attempt.commitNumber) return attempt;
  if (attempt.state === 'ended') throw new Refusal(launchProblems['attempt-ended']);
  const play = ownPlayOf(item.kind);
  const read = play.progress.safeParse(told.progress);
  if (!read.success) throw new Refusal(problems.malformed);
  const passed = passedIn(sitting);
  const seconds = attempt.seconds + Math.round(Math.min(told.seconds, passed));
  const { content } = item;
  const about = { content, state: attempt.runTime.own?.state, attempt: sitting.launch.attempt.id };
  const step = play.take({ ...about, progress: read.data, seconds, passed, now: sitting.now });
  if (step.endsAt) await endAt(sitting, step.endsAt);
  return keepStep(of, { ...step, seconds, number: told.number });
}

/** The job that ends what ends by itself, and what it is told. */
export const endJob = 'attempts.end';
export const endOrder = z.object({
  tenant: z.uuid(),
  organization: z.uuid(),
  user: z.uuid(),
  launch: z.uuid(),
  attempt: z.uuid(),
});

function endAt({ tx, tenant, organization, launch }: Sitting, at: Date): Promise<void> {
  const order = { tenant, organization, user: launch.learner.id, launch: launch.id, attempt: launch.attempt.id };
  return enqueue(tx, endJob, order satisfies z.output<typeof endOrder>, { key: `${endJob}:${launch.attempt.id}`, at });
}

/** Writes an attempt after a step, and what follows from it for the enrollment. */
export async function keepStep(
  { sitting }: Opened,
  step: Outcome & Readonly<{ state: unknown; seconds: number; number: number }>,
): Promise<AttemptState> {
  const { attempt } = sitting.launch;
  const { completion, success, score, seconds } = step;
  const isDone = attempt.completion === 'completed';
  const next: AttemptState = {
    ...{ success, score, seconds },
    // what was done once stays done
    completion: isDone ? 'completed' : completion,
    state: step.ends ? 'ended' : 'open',
    scoreText: null,
    commitNumber: step.number,
    runTime: {
      ...attempt.runTime,
      ...(step.data && { data: step.data }),
      own: { state: step.state, at: sitting.now.toISOString() },
    },
  };
  await write(sitting, next, false);
  if (step.awaits !== undefined) {
    const { tx, tenant, organization, launch, now } = sitting;
    const about = { attempt: launch.attempt.id, user: launch.learner.id };
    await keepTurn(tx, { tenant, organization, ...about, awaits: step.awaits, at: now });
  }
  return next;
}

/** Whole seconds since the page told something last, or since the launch. */
function passedIn({ launch, now }: Sitting): number {
  const kept = launch.attempt.runTime.own?.at;
  const since = Math.max(kept ? Date.parse(kept) : 0, launch.createdAt.getTime());
  return Math.max(0, Math.ceil((now.getTime() - since) / 1000));
}
