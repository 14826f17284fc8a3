import type { z } from 'zod';
import { type Assessed, assessedBy, judged, type Marks } from '../../content/index.ts';
import type { Context } from '../../context.ts';
import { type FieldError, type Problem, problems, Refusal } from '../../refusal.ts';
import { placeOf } from '../entered/deeds-attempt.ts';
import { heldOf, keepEvidence } from '../entered/deeds-offline.ts';
import { rollUp } from '../entered/deeds-roll-up.ts';
import { findAttempt, type Held } from '../entered/store.ts';
import { rulesOf } from '../launch.ts';
import type { AssessedState } from './checklist-play.ts';
import { keepTurn } from '../own/store.ts';
import { attempt } from '../privileges.ts';
import { newAttempt } from '../run-time/attempt.ts';
import {
  answered,
  assessmentProblems,
  type Decision,
  decisionOf,
  marksOf,
  type newObservation,
  outsideOf,
  seenAt,
  strange,
} from './assessment.ts';
import { findAssessed, type FoundAssessed, insertAttempt, insertObservation, writeAssessed } from './store.ts';

type Said = z.output<typeof newObservation>;
export type ToAssess = FoundAssessed & Readonly<{ by: Assessed }>;

/** The item in the address with its learner. @throws Refusal 404 where it is not one that people assess */
export async function toAssess(c: Context<string>): Promise<ToAssess> {
  const which = { enrollment: c.params['id'] ?? '', item: c.params['item'] ?? '' };
  const found = await findAssessed(c.tx, c.at.id, which);
  const by = found && assessedBy(found.item.kind, found.item.content);
  if (!by) throw new Refusal(problems['not-found']);
  return { ...found, by };
}

/** Why the asker may not assess here although their role lets them; null when they may. */
export const hindranceOf = (c: Context<string>, { by }: ToAssess): Problem | null =>
  outsideOf(by.assessors, c.granted.thing?.facts ?? {}, c.actor.id);

/** Puts down what somebody saw, and what is decided by it. */
export async function assess(c: Context<'attempt.assess', Said>): Promise<{ attemptId: string; decision: Decision }> {
  const held = await heldOf(c);
  const found = await toAssess(c);
  const hinders = hindranceOf(c, found);
  if (hinders) throw new Refusal(hinders);
  demandMarks(found, c.input);
  const before = found.attempt?.state === 'open' ? found.attempt : null;
  if (!before && found.attempt?.success === 'passed') throw new Refusal(assessmentProblems['assessed-already']);
  if (found.by.isHandedIn && !before?.own?.askedAt) throw new Refusal(assessmentProblems['not-handed-in']);
  const attemptId = before?.id ?? (await begin(c, held, found));
  const marks = marksOf([...(before?.observations ?? []), c.input]);
  const decision = decisionOf(found.by, marks, c.input.next);
  const about = { tenant: c.at.tenant, organization: c.at.id, attempt: attemptId, user: found.user.id, at: c.now };
  const { remark, observedAt } = c.input;
  await insertObservation(c.tx, {
    ...{ ...about, id: c.newId(), marks: c.input.marks, remark, decision },
    ...{ observedAt: seenAt(observedAt, c.now), by: { id: c.actor.id, name: c.user.name } },
  });
  await keepDecision(c, about, { found, marks, decision, was: before?.own ?? null });
  await rollUp(c.tx, { tenant: c.at.tenant, organization: c.at.id, now: c.now }, held, held.completedAt !== null);
  c.audit({ thing: { kind: attempt.id, id: attemptId }, after: { item: found.item.title, decision } });
  return { attemptId, decision };
}

function demandMarks({ by }: ToAssess, { marks, next, remark }: Said): void {
  const wrong = (field: string, code: 'step-elsewhere' | 'nothing-seen' | 'not-to-return'): FieldError => ({
    ...{ field, code, says: assessmentProblems[code].says },
  });
  const errors = strange(by, marks).map((id) => wrong(`marks.${id}`, 'step-elsewhere'));
  if (Object.keys(marks).length === 0 && next === 'goes-on') errors.push(wrong('marks', 'nothing-seen'));
  if (next === 'returns' && (!by.isHandedIn || remark === '')) errors.push(wrong('remark', 'not-to-return'));
  if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
}

/** An attempt for a learner who has not opened the item. */
async function begin(c: Context<'attempt.assess'>, held: Held, found: ToAssess): Promise<string> {
  const id = c.newId();
  const { kind, id: item } = found.item;
  const runTime = {
    ...newAttempt.runTime,
    rules: rulesOf({ kind, standard: null, detail: {} }),
    itemCount: found.itemCount,
  };
  const place = { tenant: c.at.tenant, organization: c.at.id };
  await insertAttempt(c.tx, {
    ...{ ...place, id, enrollment: held.id, user: held.user, item, number: found.last + 1, runTime, at: c.now },
  });
  return id;
}

type Decided = Readonly<{ found: ToAssess; marks: Marks; decision: Decision; was: AssessedState | null }>;
type About = Readonly<{ tenant: string; organization: string; attempt: string; user: string; at: Date }>;

async function keepDecision(c: Context<string>, about: About, { found, marks, decision, was }: Decided): Promise<void> {
  const { score } = judged(found.by, marks);
  const isPassed = decision === 'passed';
  const isDecided = isPassed || decision === 'failed';
  const state: AssessedState = {
    // a kind keeps more than this
    ...was,
    askedAt: decision === 'returned' ? null : (was?.askedAt ?? null),
    decision: isDecided ? { isPassed, score, at: c.now.toISOString() } : null,
    confirmedAt: null,
  };
  const counts = isDecided && !found.by.confirms;
  const ended = counts ? { success: isPassed ? ('passed' as const) : ('failed' as const), score } : null;
  await writeAssessed(c.tx, { ...about, state, ended, answers: answered(found.by, marks) });
  await keepTurn(c.tx, { ...about, awaits: counts ? null : decision === 'goes-on' ? 'assessor' : 'learner' });
}

/** Keeps a photo of what was seen beside the attempt that was granted. */
export async function addPhoto(c: Context<'attempt.assess'>) {
  const { organization, id } = placeOf(c);
  const found = await findAttempt(c.tx, organization, id);
  if (found.observations.length === 0) throw new Refusal(assessmentProblems['nothing-seen-yet']);
  return keepEvidence(c, found);
}
