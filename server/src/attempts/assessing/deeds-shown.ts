import { z } from 'zod';
import { assessedBy } from '../../content/index.ts';
import type { Context } from '../../context.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { opened } from '../own/deeds-own.ts';
import { shownObservation } from './assessment.ts';
import { hindranceOf, toAssess } from './deeds-assess.ts';
import { findAssessed, type FoundAssessed } from './store.ts';

const criterion = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  most: z.number(),
  least: z.number(),
  mustPass: z.boolean(),
});

const file = z.object({ id: z.uuid(), name: z.string(), size: z.number() });

/** What was seen of an attempt, the oldest first, and what was decided by it. */
export const shownOwn = z.object({
  observations: z.array(shownObservation),
  /** Null: nothing yet. */
  decision: z.object({ isPassed: z.boolean(), score: z.number(), at: z.iso.datetime() }).nullable(),
  confirmedAt: z.iso.datetime().nullable(),
});

/** An item by which a user is assessed, as somebody who does it sees it. */
export const shownAssessment = shownOwn.extend({
  user: z.object({ id: z.uuid(), name: z.string() }),
  course: z.object({ id: z.uuid(), title: z.string() }),
  item: z.object({ id: z.uuid(), title: z.string(), kind: z.string() }),
  note: z.string(),
  criteria: z.array(criterion),
  /** The learner confirms what was decided before it counts. */ confirms: z.boolean(),
  /** Share of all points from which it is passed, 0..1. */ passMark: z.number(),
  /** It is handed in before it is looked at, and may be returned. */ isHandedIn: z.boolean(),
  /** The newest attempt; null before the first. */
  attempt: z.object({ id: z.uuid(), number: z.number(), state: z.enum(['open', 'ended']) }).nullable(),
  awaits: z.enum(['assessor', 'learner']).nullable(),
  /** When the learner asked for it. */ askedAt: z.iso.datetime().nullable(),
  /** Photos of what was seen, or the files that were handed in. */ files: z.array(file),
  /** What its learner wrote; null where nothing is handed in. */ text: z.string().nullable(),
  may: z.object({ assess: z.union([z.literal(true), z.object({ reason: z.string() })]) }),
});

const seen = (attempt: FoundAssessed['attempt']): z.output<typeof shownOwn> => ({
  observations: [...(attempt?.observations ?? [])],
  decision: attempt?.own?.decision ?? null,
  confirmedAt: attempt?.own?.confirmedAt ?? null,
});

export async function assessmentFor(c: Context<'attempt.assess'>): Promise<z.output<typeof shownAssessment>> {
  const found = await toAssess(c);
  const { user, course, attempt, by } = found;
  const { id, title, kind } = found.item;
  const hinders = hindranceOf(c, found);
  const { note, criteria, confirms, passMark, isHandedIn } = by;
  const isHidden = isHandedIn && !attempt?.own?.askedAt;
  return {
    ...{
      ...seen(attempt),
      user,
      course,
      item: { id, title, kind },
      note,
      criteria: [...criteria],
      confirms,
      passMark,
      isHandedIn,
    },
    attempt: attempt && { id: attempt.id, number: attempt.number, state: attempt.state },
    awaits: attempt?.awaits ?? null,
    askedAt: attempt?.own?.askedAt ?? null,
    // what is not handed in yet is its learner’s alone
    files: isHidden ? [] : [...(attempt?.evidence ?? [])],
    text: isHandedIn && !isHidden ? (attempt?.own?.text ?? '') : null,
    may: { assess: hinders ? { reason: say(hinders.says, c.language, {}, c.own()) } : true },
  };
}

/** What others saw of the item that the learner has opened. */
export async function ownAssessment(c: Context<'content.launch'>): Promise<z.output<typeof shownOwn>> {
  const { item, sitting } = await opened(c);
  const { organization, launch } = sitting;
  const found = assessedBy(item.kind, item.content)
    ? await findAssessed(c.tx, organization, { enrollment: launch.enrollment.id, item: item.id })
    : null;
  if (!found) throw new Refusal(problems['not-found']);
  return seen(found.attempt);
}
