import type { PublicContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { Refusal } from '../refusal.ts';
import { noteCompleted, noteSatisfied } from '../training/index.ts';
import { launchProblems, readLaunchToken } from './launch.ts';
import { changedAnswers } from './run-time/answers.ts';
import type { AttemptState } from './run-time/attempt.ts';
import type { Commit } from './run-time/commit.ts';
import type { GlobalObjectives } from './run-time/global-objectives.ts';
import { whyOver } from './moves/store.ts';
import { takeCommit } from './run-time/take.ts';
import { type Standing, standingOf, type Tried } from './standing.ts';
import { keep, lockLaunch, type OpenLaunch, triesOf } from './store-run-time.ts';

/** A launch's own transaction: it sees the organization of its token and nothing else. */
export type Sitting = Readonly<{ tx: Tx; tenant: string; organization: string; launch: OpenLaunch; now: Date }>;

type Asking = Pick<PublicContext, 'params' | 'server' | 'now'>;

/** Milliseconds after which a commit that changes nothing else still notes that the course was in use. */
const accessNoted = 60_000;

/** Works within the launch whose token came along. @throws Refusal 401 when there is no such launch */
export const within = <T>(c: Asking, work: (sitting: Sitting) => Promise<T>): Promise<T> =>
  byLaunch(c, async (tx, organization, hash, tenant) => {
    const launch = await lockLaunch(tx, organization, hash, c.now);
    return launch ? work({ tx, tenant, organization, launch, now: c.now }) : null;
  });

/** Reads by the token that came along. @throws Refusal 401 when there is no such launch, or none that is live */
export async function byLaunch<T>(
  c: Asking,
  work: (tx: Tx, organization: string, hash: Buffer, tenant: string) => Promise<T | null>,
): Promise<T> {
  const credential = readLaunchToken(c.params['token']);
  const tenant = credential ? await c.server.directory.tenantOf(credential.organization) : null;
  if (!credential || !tenant) throw new Refusal(launchProblems['launch-over']);
  const { organization, hash } = credential;
  const bounds = { tenant, organizations: [organization] };
  const found = await c.server.connection.transaction(
    bounds,
    (tx) => work(tx, organization, hash, tenant),
    'kept by index',
  );
  if (found === null) throw new Refusal(launchProblems['launch-over']);
  return found;
}

/** @throws Refusal when the launch was closed, taken over or has run out */
export async function demandLive({ tx, organization, launch, now }: Sitting): Promise<void> {
  if (launch.endedAt !== null) {
    throw new Refusal(launchProblems[await whyOver(tx, organization, launch)]);
  }
  if (launch.expiresAt <= now) throw new Refusal(launchProblems['launch-over']);
}

/**
 * Takes a commit: attempt and enrollment in one transaction, in order, each number once. The same commit again is
 * acknowledged again, also after the end. INVARIANT: what is acknowledged was written.
 */
export async function take(sitting: Sitting, commit: Commit, ends: boolean): Promise<AttemptState> {
  const { launch } = sitting;
  const taken = takeCommit(launch.attempt, commit, launch.attempt.runTime.rules);
  const isNew = !taken.taken || taken.attempt !== launch.attempt;
  if (isNew || launch.endedAt === null) await demandLive(sitting);
  if (!taken.taken) throw new Refusal(launchProblems[taken.why]);
  if (isNew || (ends && launch.endedAt === null))
    await write(sitting, taken.attempt, ends, isNew ? commit.objectives : undefined);
  return taken.attempt;
}

/**
 * What the player's page says of a unit that tells the server itself: it is there, or it closes. Nothing is written but
 * the end of the launch.
 */
export async function glance(sitting: Sitting, commit: Commit, ends: boolean): Promise<AttemptState> {
  const { launch } = sitting;
  if (commit.sitting !== launch.attempt.runTime.sitting) throw new Refusal(launchProblems['launch-taken-over']);
  if (launch.endedAt === null || !ends) await demandLive(sitting);
  if (ends && launch.endedAt === null) await write(sitting, launch.attempt, true);
  return { ...launch.attempt, commitNumber: commit.number };
}

/** Units of these standards tell the server themselves what they keep. */
export const speaksItself = ({ launch }: Sitting): boolean =>
  ['aicc', 'cmi5'].includes(launch.attempt.runTime.rules.standard);

/** Writes an attempt and what follows from it for the enrollment. */
export async function write(
  sitting: Sitting,
  attempt: AttemptState,
  ends: boolean,
  objectives: GlobalObjectives = {},
): Promise<void> {
  const { tx, tenant, organization, launch, now } = sitting;
  const before = launch.enrollment;
  const standing = await standingAfter(sitting, attempt);
  const isNoted = before.lastAccessAt !== null && now.getTime() - before.lastAccessAt.getTime() < accessNoted;
  const completedAt = standing.state === 'completed' ? (before.completedAt ?? now) : null;
  const changed = isSame(before, standing) && isNoted ? null : standing;
  const answers = changedAnswers(launch.attempt.runTime.data, attempt.runTime.data);
  const kept = { attempt, standing: changed, completedAt, answers, objectives, ends, at: now };
  await keep(tx, { tenant, organization }, launch, kept);
  if (standing.state === 'completed' && before.state !== 'completed')
    await noteCompleted(tx, { tenant, organization, now }, [before.id]);
  if (Object.values(objectives).some(({ satisfied }) => satisfied))
    await noteSatisfied(tx, { tenant, organization }, launch.learner.id);
}

/**
 * A first try at the only item says all there is to know; otherwise every try counts. A completion that somebody entered
 * stays as they said, whatever the content tells afterwards.
 */
async function standingAfter({ tx, organization, launch }: Sitting, attempt: AttemptState): Promise<Standing> {
  if (launch.enrollment.isCorrected && launch.enrollment.state === 'completed') return launch.enrollment;
  const { completion, success, score, scoreText, satisfied = null } = attempt;
  const { number, item, runTime } = launch.attempt;
  const own: Tried = { item, number, completion, success, score, scoreText, satisfied };
  if (runTime.itemCount <= 1 && number === 1) return standingOf(launch.enrollment, [item], [own]);
  const { items, tries } = await triesOf(tx, organization, launch.enrollment);
  const others = tries.filter((one) => one.item !== own.item || one.number !== number);
  // a course whose units are all done by being there counts the one that was opened
  return standingOf(launch.enrollment, items.length > 0 ? items : [item], [...others, own]);
}

/** The database keeps shares in single precision. */
const isSame = (a: Standing, b: Standing): boolean =>
  a.state === b.state && a.scoreText === b.scoreText && same(a.progress, b.progress) && same(a.score, b.score);

const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.fround(a) === Math.fround(b);
