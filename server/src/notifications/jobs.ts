import { z } from 'zod';
import { enqueue } from '../database/jobs.ts';
import type { Tx } from '../database/connection.ts';
import { type Job, type JobWork, job } from '../job.ts';
import { settingsOf } from '../organizations/index.ts';
import type { Letter, Post, Posted } from '../outside/mail.ts';
import { organizationOf, sendJob } from './deeds-tell.ts';
import { letterOf } from './letters/letter.ts';
import { mostAttempts, pauseAfter } from './mail.ts';
import { dropLate, giveBack, type Leaving, markFailed, markSent, nextDue, takeDue } from './store-sending.ts';

const order = z.object({ tenant: z.uuid(), organization: z.uuid() });
type Place = z.output<typeof order>;

/** Mails that are taken at once, and for how long they are nobody else’s, in milliseconds. */
const atOnce = 20;
const lease = 10 * 60_000;
/** How often somebody looks whether a server for mail was set up meanwhile, in milliseconds. */
const lookAgain = 10 * 60_000;

/**
 * Sends what waits in one organization, then is due again when the next mail is. It may be cut off anywhere: a mail that
 * was not marked as sent is sent again, under the same Message-ID.
 */
export const sendMails: Job = job({
  id: sendJob,
  run: async (work) => {
    const place = order.parse(work.payload);
    const { post } = work.server;
    await within(work, place, async (tx) => {
      await dropLate(tx, place.organization, work.clock());
      // as it is now, whichever server changed its look or its sender
      await work.server.directory.find(tx, place.tenant, place.organization, Number.MAX_SAFE_INTEGER);
    });
    if (post) while (await sendSome(work, place, post));
    await within(work, place, async (tx) => {
      const next = await nextDue(tx, place.organization);
      if (next === null) return;
      const soonest = new Date(work.clock().getTime() + (post ? 1_000 : lookAgain));
      const at = next > soonest ? next : soonest;
      await enqueue(tx, sendJob, place, { key: `${sendJob}:${place.organization}`, at });
    });
  },
});

export const notificationJobs: readonly Job[] = [sendMails];

/** One batch; true when there may be more that can go now. */
async function sendSome(work: JobWork, place: Place, post: Post): Promise<boolean> {
  work.signal.throwIfAborted();
  const now = work.clock();
  const until = new Date(now.getTime() + lease);
  const { taken, organization } = await within(work, place, async (tx) => ({
    taken: await takeDue(tx, place.organization, now, until, atOnce),
    organization: await organizationOf({ server: work.server, tx, tenant: place.tenant }, place.organization),
  }));
  const settings = settingsOf(organization.settings);
  for (const [n, mail] of taken.entries()) {
    const letter = await wordedOr(work, place, mail, () =>
      letterOf(mail, organization.name, settings, work.server.publicUrl),
    );
    const posted = await post.send(letter);
    const dueAt = new Date(work.clock().getTime() + pauseAfter(mail.attempts));
    const isAway = !posted.done && posted.why === 'unreachable';
    const rest = isAway ? taken.slice(n + 1).map(({ id }) => id) : [];
    await within(work, place, async (tx) => {
      await settle(tx, place.organization, mail, posted, work.clock(), dueAt);
      await giveBack(tx, place.organization, rest, dueAt);
    });
    if (isAway) return false;
  }
  return taken.length === atOnce;
}

/** A mail that cannot be worded has failed, so that it holds nothing else up; the fault is ours and is logged. */
async function wordedOr(work: JobWork, place: Place, mail: Leaving, word: () => Letter): Promise<Letter> {
  try {
    return word();
  } catch (fault) {
    await within(work, place, (tx) => markFailed(tx, place.organization, mail.id, 'not-worded', null));
    throw fault;
  }
}

async function settle(
  tx: Tx,
  organization: string,
  mail: Leaving,
  posted: Posted,
  now: Date,
  dueAt: Date,
): Promise<void> {
  if (posted.done) return markSent(tx, organization, mail.id, now);
  const isOver = posted.why === 'never' || mail.attempts >= mostAttempts;
  return markFailed(tx, organization, mail.id, posted.fault, isOver ? null : dueAt);
}

const within = <T>({ server }: JobWork, { tenant, organization }: Place, deed: (tx: Tx) => Promise<T>): Promise<T> =>
  server.connection.transaction({ tenant, organizations: [organization] }, deed);
