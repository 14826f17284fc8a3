import { z } from 'zod';
import { enqueue } from '../database/jobs.ts';
import type { Tx } from '../database/connection.ts';
import { type Job, type JobWork, job } from '../job.ts';
import type { Letter, Post, Posted } from '../outside/mail.ts';
import { organizationOf, sendJob } from './deeds-tell.ts';
import { markDaily } from './hours/store.ts';
import { gathered, letterOf, type Sender, wordsIn } from './letters/letter.ts';
import { mostAttempts, pauseAfter } from './mail.ts';
import { type Envelope, sorted } from './deeds-sorting.ts';
import { dropLate, giveBack, type Leaving, markFailed, markSent, nextDue, takeDue } from './store-sending.ts';
import { reportFailures } from './templates/deeds-failures.ts';
import { senderOf } from './templates/deeds-sender.ts';
import { isBounce } from './undelivered/bounce.ts';
import { markBounced, unmarkBounced } from './undelivered/store.ts';

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
    const isOpen = await within(work, place, async (tx) => {
      await dropLate(tx, place.organization, work.clock());
      // as it is now, whichever server changed its look or its sender
      const at = await work.server.directory.find(tx, place.tenant, place.organization, Number.MAX_SAFE_INTEGER);
      return at !== null && at.state !== 'closed' && at.state !== 'erased';
    });
    // nobody hears from an organization that was closed; what waits leaves when it is opened again
    const post = isOpen ? work.server.post : null;
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
  const { envelopes, sender, isMore } = await within(work, place, async (tx) => {
    const at = await organizationOf({ server: work.server, tx, tenant: place.tenant }, place.organization);
    const taken = await takeDue(tx, place.organization, now, until, atOnce);
    const whose = await senderOf(tx, work.server, at);
    return {
      envelopes: await sorted(tx, place, taken, { now, until, zone: whose.settings.general.timeZone }),
      sender: whose,
      isMore: taken.length === atOnce,
    };
  });
  for (const [n, envelope] of envelopes.entries()) {
    const letter = await wordedOr(work, place, envelope, sender);
    const posted = await post.send(letter);
    const isAway = !posted.done && posted.why === 'unreachable';
    const rest = isAway ? envelopes.slice(n + 1).flatMap(({ mails }) => mails.map(({ id }) => id)) : [];
    await within(work, place, async (tx) => {
      const dueAt = await settle(tx, place, envelope, posted, work.clock());
      await giveBack(tx, place.organization, rest, dueAt);
    });
    if (isAway) return false;
  }
  return isMore;
}

/**
 * An envelope as a letter. Own words that cannot be filled in never stop a mail: the delivered ones leave, and the
 * administrators hear of it. What cannot be worded at all has failed, so that it holds nothing else up.
 */
async function wordedOr(work: JobWork, place: Place, { mails }: Envelope, sender: Sender): Promise<Letter> {
  const [first, ...more] = mails;
  try {
    const failures = mails.flatMap(({ kind, language, ...mail }) => {
      const { fault } = wordsIn({ kind, ...mail }, language, sender);
      return fault === null ? [] : [{ event: kind, language, fault }];
    });
    if (failures.length > 0) await work.asNobody(place, (h) => reportFailures(h, place.organization, failures));
    return more.length > 0 ? gathered([first, ...more], sender) : letterOf(first, sender);
  } catch (fault) {
    await within(work, place, async (tx) => {
      for (const { id } of mails) await markFailed(tx, place.organization, id, 'not-worded', null);
    });
    throw fault;
  }
}

/** Notes what became of an envelope, and gives when to try again. */
async function settle(tx: Tx, place: Place, { mails, daily }: Envelope, posted: Posted, now: Date): Promise<Date> {
  const [first] = mails;
  const dueAt = new Date(now.getTime() + pauseAfter(first.attempts));
  for (const mail of mails) await settleOne(tx, place.organization, mail, posted, { now, dueAt });
  if (posted.done) await unmarkBounced(tx, place.organization, first.id);
  else if (posted.why === 'never' && isBounce(posted.fault)) await markBounced(tx, place, first.id, posted.fault, now);
  if (posted.done && daily) await markDaily(tx, place, daily.user, daily.day);
  return dueAt;
}

async function settleOne(
  tx: Tx,
  organization: string,
  mail: Leaving,
  posted: Posted,
  { now, dueAt }: Readonly<{ now: Date; dueAt: Date }>,
): Promise<void> {
  if (posted.done) return markSent(tx, organization, mail.id, now);
  const isOver = posted.why === 'never' || mail.attempts >= mostAttempts;
  return markFailed(tx, organization, mail.id, posted.fault, isOver ? null : dueAt);
}

const within = <T>({ server }: JobWork, { tenant, organization }: Place, deed: (tx: Tx) => Promise<T>): Promise<T> =>
  server.connection.transaction({ tenant, organizations: [organization] }, deed);
