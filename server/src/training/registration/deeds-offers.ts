import { z } from 'zod';
import { approvalWords, browsing, dayWords, entryProblems, type Locking, lockOf } from '../../catalogue/index.ts';
import { addressOf, credit, price, worksOn } from '../../content/index.ts';
import type { SignedContext } from '../../context.ts';
import { settingsOf } from '../../organizations/index.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { enrollmentStates } from '../plan.ts';
import { findOffer, type Offer, type Offering } from './store-offers.ts';

export const shownOffer = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  /** How long it takes; null: nobody said. */ minutes: z.number().nullable(),
  credits: z.array(credit),
  /** Nothing named: on everything. */ worksOn: z.array(z.enum(worksOn)),
  /** Where its picture is read for now. */ image: z.url().nullable(),
  /** Null: it costs nothing. */ price: price.nullable(),
  tags: z.array(z.object({ id: z.uuid(), name: z.string() })),
  categories: z.array(z.uuid()),
  /** Who is asked for approval, one after the other. */ approval: z.array(z.string()),
  enrollment: z.object({ id: z.uuid(), state: z.enum(enrollmentStates) }).nullable(),
  /** What was asked for and is not decided, or was refused. */
  registration: z
    .object({
      id: z.uuid(),
      state: z.enum(['open', 'refused']),
      askedAt: z.iso.datetime(),
      reason: z.string(),
      decidedBy: z.string(),
    })
    .nullable(),
  /** Why one may not register now, and what would help. */ lock: z.string().nullable(),
});

export function shown(c: SignedContext, offer: Offer): z.output<typeof shownOffer> {
  const { id, title, description, language, categories, enrollment, registration } = offer;
  const { minutes, credits, worksOn: devices, price: costs, tags } = offer;
  const lock = locked(c, offer);
  const isTold = registration?.state === 'open' || registration?.state === 'refused' ? registration.state : null;
  return {
    ...{ id, title, description, language, enrollment, categories: [...categories] },
    ...{ minutes, credits, worksOn: devices, price: costs, tags },
    image: offer.imageId && addressOf(c, c.organization.id, offer.imageId),
    approval: [...approvalWords(offer.steps, c.language)],
    registration:
      registration && isTold && !enrollment
        ? { ...registration, state: isTold, askedAt: new Date(registration.askedAt).toISOString() }
        : null,
    lock: lock && say(lock.problem.says, c.language, lock.values),
  };
}

/** What keeps a learner from registering at this moment. */
export function locked(c: SignedContext, { opensAt, closesAt, prerequisites }: Offer) {
  const locking: Locking = { opensAt, closesAt, missing: prerequisites.filter(({ isDone }) => !isDone) };
  return lockOf(locking, c.now, dayWords(c.language, settingsOf(c.organization.settings).general.timeZone));
}

/** One's own organization, whatever one administers besides. */
export const offeringOf = (c: SignedContext): Offering => ({
  tenant: c.organization.tenant,
  organization: c.organization.id,
  learner: c.actor.id,
  scope: c.filter(browsing.viewDetails),
  now: c.world.now,
});

/** A course of one's own catalogue; refused in the same words whether there is such a course or not. */
export async function offerOf(c: SignedContext, id: string): Promise<Offer> {
  const found = await findOffer(c.tx, offeringOf(c), id);
  const { code, says } = entryProblems['course-unknown'];
  if (!found) throw new Refusal(problems.invalid, { errors: [{ field: 'courseId', code, says }] });
  return found;
}
