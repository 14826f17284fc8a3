import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { problems, Refusal } from '../../refusal.ts';
import { dayIn, results, resultProblems, zoneOf } from '../../training/index.ts';
import { shownAnswer, shownSection } from '../answers/shown.ts';
import { shownObservation } from '../assessing/assessment.ts';
import { attempts } from '../privileges.ts';
import {
  attemptProblems,
  type changedAttempt,
  isSame,
  outcomeOf,
  outcomes,
  type Said,
  type Values,
  withChange,
} from './attempt.ts';
import { rollUp } from './deeds-roll-up.ts';
import { changeAttempt, type FoundAttempt, findAttempt, holdEnrollment } from './store.ts';

const instant = z.iso.datetime();
const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

const shownValues = z.object({
  /** Null for a reader who may not see it; so is the score. */ outcome: z.enum(outcomes).nullable(),
  score: z.number().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  seconds: z.number(),
});

/** One attempt; each part for those who hold its privilege, null for others. */
export const shownWhole = z.object({
  id: z.uuid(),
  version: z.number(),
  enrollmentId: z.uuid(),
  user: z.object({ id: z.uuid(), name: z.string() }),
  course: z.object({ id: z.uuid(), title: z.string() }),
  /** Null: the course as a whole. */ item: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  number: z.number(),
  startedAt: instant,
  endedAt: instant.nullable(),
  seconds: z.number(),
  /** A completed course was set back after it: it counts no more. */ isSetAside: z.boolean(),
  status: z.object({ state: z.enum(['open', 'ended']), outcome: z.enum(outcomes) }).nullable(),
  score: z.object({ share: z.number().nullable(), text: z.string().nullable() }).nullable(),
  answers: z.object({ sections: z.array(shownSection), questions: z.array(shownAnswer) }).nullable(),
  /** Entered for the learner on another day than it was done. */
  offline: z
    .object({
      doneOn: z.iso.date(),
      assessedBy: z.string(),
      remark: z.string(),
      enteredAt: z.iso.datetime({ offset: true }),
      enteredBy: z.string(),
    })
    .nullable(),
  evidence: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number() })),
  /** What somebody who assesses saw, the oldest first; empty for who may not see answers. */
  observations: z.array(shownObservation),
  /** What others than the content changed of it, the newest first. */
  changes: z.array(
    z.object({
      id: z.uuid(),
      was: shownValues,
      became: shownValues,
      reason: z.string(),
      at: z.iso.datetime({ offset: true }),
      by: z.string(),
    }),
  ),
  may: z.object({ edit: may, addOffline: may }),
});

/** The attempt that was granted, as far as the reader may see each part. */
export async function attemptOf(c: Context<string>): Promise<z.output<typeof shownWhole>> {
  const { organization, id } = placeOf(c);
  return shownTo(c, await findAttempt(c.tx, organization, id));
}

function shownTo(c: Context<string>, found: FoundAttempt): z.output<typeof shownWhole> {
  const { thing } = c.granted;
  if (!thing) throw new Error('an attempt is asked about by its id');
  const sees = (part: keyof typeof results): boolean =>
    c.check(results[part], { ...thing, kind: 'enrollment' }).allowed;
  const [seesStatus, seesScore] = [sees('viewStatus'), sees('viewScore')];
  const seen = (values: Values) => ({
    ...values,
    outcome: seesStatus ? values.outcome : null,
    score: seesScore ? values.score : null,
  });
  const { enrollment, state, completion, success, score, scoreText, sections, answers, startedAt, endedAt, ...rest } =
    found;
  return {
    ...rest,
    id: thing.id ?? '',
    enrollmentId: enrollment,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    status: seesStatus ? { state, outcome: outcomeOf(completion, success) } : null,
    score: seesScore ? { share: score, text: scoreText } : null,
    answers: sees('viewAnswers')
      ? { sections: [...sections], questions: answers.map((each) => ({ ...each, right: [...each.right] })) }
      : null,
    evidence: [...found.evidence],
    observations: sees('viewAnswers') ? [...found.observations] : [],
    changes: found.changes.map((change) => ({ ...change, was: seen(change.was), became: seen(change.became) })),
    may: mayOf(c, thing, { edit: attempts.edit, addOffline: attempts.addOffline }),
  };
}

/** Writes another attempt in place of what the content told, with what it was beside it, and rolls its enrollment up. */
export async function editAttempt(
  c: Context<'attempt.edit', z.output<typeof changedAttempt>>,
): Promise<z.output<typeof shownWhole>> {
  const { organization, id } = placeOf(c);
  const { reason, ...said } = c.input;
  const found = await findAttempt(c.tx, organization, id);
  const held = await holdEnrollment(c.tx, organization, found.enrollment, 'does not wait');
  if (!held) throw new Refusal(problems['changed-meanwhile']);
  if (held.state === 'withdrawn') throw new Refusal(resultProblems['was-taken-out']);
  await demandParts(c, said);
  const was = valuesOf(found);
  const became = withChange(was, said, c.now);
  demandTimes(was, became, c.now);
  const doneOn = found.offline && became.endedAt ? dayIn(zoneIn(c), new Date(became.endedAt)) : null;
  const by = { id: c.actor.id, name: c.user.name };
  const place = { tenant: c.at.tenant, organization, id: c.newId(), attempt: id, user: found.user.id };
  const change = { ...place, was, became, doneOn, reason, at: c.now, by };
  if ((await changeAttempt(c.tx, c.granted, change)) === undefined) throw new Refusal(problems['changed-meanwhile']);
  const keepsDay = was.outcome === became.outcome && was.endedAt === became.endedAt;
  await rollUp(c.tx, { tenant: c.at.tenant, organization, now: c.now }, held, keepsDay);
  c.audit({ before: was, after: became, reason });
  return attemptOf(c);
}

/** Whoever may not see a part cannot change it either. */
async function demandParts(c: Context<string>, said: Said): Promise<void> {
  const { thing } = c.granted;
  if (!thing) return;
  const ofEnrollment = { ...thing, kind: 'enrollment' };
  if (said.outcome !== undefined) await c.demand(results.viewStatus, ofEnrollment);
  if (said.score !== undefined) await c.demand(results.viewScore, ofEnrollment);
}

function demandTimes(was: Values, became: Values, now: Date): void {
  if (isSame(was, became)) throw wrong('outcome', 'attempt-same');
  if (Date.parse(became.startedAt) > now.getTime()) throw wrong('startedAt', 'not-yet');
  const end = became.endedAt === null ? now.getTime() : Date.parse(became.endedAt);
  if (end > now.getTime()) throw wrong('endedAt', 'not-yet');
  if (end < Date.parse(became.startedAt)) throw wrong('endedAt', 'ends-before-start');
}

const valuesOf = (found: FoundAttempt): Values => ({
  outcome: outcomeOf(found.completion, found.success),
  score: found.score,
  startedAt: found.startedAt.toISOString(),
  endedAt: found.endedAt?.toISOString() ?? null,
  seconds: found.seconds,
});

export const placeOf = (c: Context<string>) => ({
  organization: c.granted.thing?.organization ?? c.at.id,
  id: c.granted.thing?.id ?? '',
});

export const zoneIn = (c: SignedContext): string => zoneOf(null, c.at.settings);

export const wrong = (field: string, code: keyof typeof attemptProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: attemptProblems[code].says }] });
