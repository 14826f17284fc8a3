import { z } from 'zod';
import type { Tx } from '../database/connection.ts';
import { enqueue } from '../database/jobs.ts';
import { refreshStatistics } from '../database/statistics.ts';
import { type Job, type JobWork, job } from '../job.ts';
import { newId } from '../outside/ids.ts';
import { dayIn, zoneOf } from './due.ts';
import { cyclesWith } from './cycles/jobs.ts';
import { exemptionsWith } from './exemptions/jobs.ts';
import { followGroupWith } from './groups/jobs.ts';
import { followPathWith } from './paths/jobs.ts';
import { differingUsers } from './differing/store.ts';
import { reminderJobs } from './reminders/jobs.ts';
import { tellingJobs } from './telling/jobs.ts';
import { findAssignment } from './store-assignment.ts';
import { followAssignment, followUsers, type Following, fromStart, isAllAdded, type Reached } from './store-follow.ts';

/** Users that a request takes on, and that a step of the job does. */
export const atOnce = 1_000;
const inBackground = 10_000;

/** The name of the job that goes on where a request stopped. */
export const followJob = 'training.follow';

/**
 * Brings enrollments in line with an assignment: at once for as many as one request takes, in the background for the
 * rest. Whose it is does not matter here: it was decided when the assignment was saved, and it outlives its author.
 */
export async function followNow(tx: Tx, at: Following, assignment: string): Promise<void> {
  const reached = await followStep(tx, at, assignment, fromStart);
  const { after, isDone } = isAllAdded(reached) ? await followStep(tx, at, assignment, reached) : reached;
  if (isDone) return;
  const { tenant, organization } = at;
  await enqueue(tx, followJob, { tenant, organization, assignment, after }, { key: `${followJob}:${assignment}` });
}

/** One step of that work, with the assignment as it is now. */
async function followStep(tx: Tx, at: Following, assignment: string, reached: Reached): Promise<Reached> {
  const found = await findAssignment(tx, at.organization, assignment, at.now.getTime());
  return found === null ? { ...reached, isDone: true } : followAssignment(tx, at, found, reached);
}

/** Has all assignments of an organization followed anew: for changes of its tree of locations. */
export async function followAll(tx: Tx, place: Readonly<{ tenant: string; organization: string }>): Promise<void> {
  const { tenant, organization } = place;
  await enqueue(tx, followJob, { tenant, organization }, { key: `${followJob}:${organization}` });
}

const order = z.object({
  tenant: z.uuid(),
  organization: z.uuid(),
  /** All that are live when missing. */ assignment: z.uuid().optional(),
  /** The user up to whom the request that asked for it came. */ after: z.guid().optional(),
});

/**
 * Follows an assignment, or whoever differs from any, step by step, each in a transaction of its own. It may be cut off
 * after any step and run again: each step looks for what still differs.
 */
const follow = job({
  id: followJob,
  run: async (work) => {
    const { tenant, organization, assignment, after } = order.parse(work.payload);
    const place = { tenant, organization };
    if (assignment) return followWhole(work, place, assignment, after);
    const users = await within(work, place, (tx) => differingUsers(tx, organization, work.clock()));
    for (let from = 0; from < users.length; from += atOnce) {
      work.signal.throwIfAborted();
      const some = users.slice(from, from + atOnce);
      await within(work, place, async (tx) => followUsers(tx, await followingIn(work, tx, place), some));
    }
  },
});

export const trainingJobs: readonly Job[] = [
  follow,
  followGroupWith(followingIn),
  followPathWith(followingIn),
  cyclesWith(followingIn),
  exemptionsWith(followingIn),
  ...reminderJobs,
  ...tellingJobs,
];

type Place = Readonly<{ tenant: string; organization: string }>;

async function followWhole(work: JobWork, place: Place, id: string, after: string | undefined): Promise<void> {
  let reached: Reached = { ...fromStart, ...(after && { after }) };
  // what the request enrolled counts as the first step
  let steps = after ? 1 : 0;
  while (!reached.isDone) {
    work.signal.throwIfAborted();
    if (isPowerOfTwo(steps))
      await within(work, place, (tx) => refreshStatistics(tx, ['enrollments', 'enrollment_sources']));
    reached = await within(work, place, async (tx) => followStep(tx, await followingIn(work, tx, place), id, reached));
    steps += 1;
  }
}

/** Tables are counted anew each time they may have doubled. */
const isPowerOfTwo = (steps: number): boolean => steps > 0 && (steps & (steps - 1)) === 0;

const within = <T>(work: JobWork, place: Place, deed: (tx: Tx) => Promise<T>): Promise<T> =>
  work.server.connection.transaction({ tenant: place.tenant, organizations: [place.organization] }, deed);

async function followingIn({ server, clock }: JobWork, tx: Tx, place: Place): Promise<Following> {
  const now = clock();
  const found = await server.directory.find(tx, place.tenant, place.organization, 0);
  const zone = zoneOf(null, found?.settings ?? {});
  return { ...place, now, newId, zone, today: dayIn(zone, now), most: inBackground };
}
