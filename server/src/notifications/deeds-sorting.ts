import type { Tx } from '../database/connection.ts';
import { type Hours, leavesAt, urgencyFor, wallClock } from './hours/hours.ts';
import { hoursOf } from './hours/store.ts';
import { kindsOfMail, type MailKind, mailKinds, type Urgency } from './mail.ts';
import { giveBack, type Leaving, takeOthers } from './store-sending.ts';

/** What leaves as one mail: one message, or what could wait of a day. */
export type Envelope = Readonly<{
  mails: readonly [Leaving, ...Leaving[]];
  /** Whose daily mail it is, and of which day. */ daily: Readonly<{ user: string; day: string }> | null;
}>;

type Place = Readonly<{ tenant: string; organization: string }>;
type Times = Readonly<{ now: Date; until: Date; zone: string }>;

/** The mails that were taken and may leave now, put together as their readers want; the others are put off. */
export async function sorted(
  tx: Tx,
  place: Place,
  taken: readonly Leaving[],
  { now, until, zone }: Times,
): Promise<readonly Envelope[]> {
  const users = [...new Set(taken.flatMap(({ user, kind }) => (user && canWait(kind) ? [user] : [])))];
  const hours = await hoursOf(tx, place.organization, users, zone);
  const envelopes: Envelope[] = [];
  const done = new Set<string>();
  for (const mail of taken) {
    const wanted = mail.user === null ? undefined : hours.get(mail.user);
    const urgency = wanted ? urgencyFor(kindsOfMail[mail.kind].urgency, wanted) : 'at once';
    const at = wanted ? leavesAt(urgency, mail.createdAt, now, wanted) : now;
    if (done.has(mail.id)) continue;
    if (at > now) await giveBack(tx, place.organization, [mail.id], at);
    else if (urgency !== 'daily' || !wanted || !mail.user) envelopes.push({ mails: [mail], daily: null });
    else {
      const others = await restOfDay(tx, place, taken, mail, mail.user, wanted, { now, until });
      for (const one of others) done.add(one.id);
      envelopes.push({
        mails: [mail, ...others],
        daily: { user: mail.user, day: wallClock(wanted.zone, now).day },
      });
    }
  }
  return envelopes;
}

/** Everything else of somebody that leaves with the same daily mail, whether it was taken with it or not. */
async function restOfDay(
  tx: Tx,
  place: Place,
  taken: readonly Leaving[],
  first: Leaving,
  user: string,
  hours: Hours,
  { now, until }: Readonly<{ now: Date; until: Date }>,
): Promise<readonly Leaving[]> {
  const kinds = mailKinds.filter((kind) => urgencyFor(kindsOfMail[kind].urgency, hours) === 'daily');
  const isDue = (one: Leaving) => one.address === first.address && leavesAt('daily', one.createdAt, now, hours) <= now;
  const here = taken.filter(
    (one) => one.user === user && one.id !== first.id && kinds.includes(one.kind) && isDue(one),
  );
  const more = await takeOthers(tx, place.organization, { user, kinds, address: first.address, now, until });
  for (const one of more.filter((each) => !isDue(each)))
    await giveBack(tx, place.organization, [one.id], leavesAt('daily', one.createdAt, now, hours));
  return [...here, ...more.filter(isDue)];
}

const canWait = (kind: MailKind): boolean => {
  const urgency: Urgency = kindsOfMail[kind].urgency;
  return urgency !== 'at once';
};
