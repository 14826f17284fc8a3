import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { problems, Refusal } from '../../refusal.ts';
import { shownSignature } from '../../signatures/index.ts';
import { dayIn, zoneOf } from '../due.ts';
import { shownExemption, shownIn } from '../exemptions/deeds-exemption.ts';
import { noteCompleted } from '../telling/jobs.ts';
import { enrollmentStates, shown, shownEnrollment, todayOf } from '../plan.ts';
import { enrollments, exemptions, results } from '../privileges.ts';
import {
  type changedResult,
  dayOf,
  isSameResult,
  progressAfter,
  type Result,
  resultProblems,
  withChange,
} from './result.ts';
import { changeResult, findRecord, type RecordRow } from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const instant = z.iso.datetime({ offset: true });

const shownResult = z.object({
  state: z.enum(enrollmentStates),
  /** 0..1; null as well for a reader who may not see scores. */ score: z.number().nullable(),
  completedOn: z.iso.date().nullable(),
});

export const shownRecord = shownEnrollment.extend({
  user: z.object({ id: z.uuid(), name: z.string() }),
  version: z.number(),
  completedOn: z.iso.date().nullable(),
  enrolledAt: instant,
  /** Entered by somebody instead of the content. */ isCorrected: z.boolean(),
  /** Everything that asks or asked for it; what asks now comes first. */
  sources: z.array(
    z.object({
      kind: z.enum(['assignment', 'group', 'path', 'registration', 'direct', 'kept']),
      name: z.string().nullable(),
      dueDate: z.iso.date().nullable(),
      since: instant,
      endedAt: instant.nullable(),
    }),
  ),
  /** The other cycles of the same obligation, the latest first. */
  cycles: z.array(
    z.object({
      enrollmentId: z.uuid(),
      state: z.enum(enrollmentStates),
      completedOn: z.iso.date().nullable(),
      isCurrent: z.boolean(),
    }),
  ),
  /** Every change of the result, the newest first. */
  changes: z.array(
    z.object({ id: z.uuid(), was: shownResult, became: shownResult, reason: z.string(), at: instant, by: z.string() }),
  ),
  /** What the user signed for it, the oldest first. */ signatures: z.array(shownSignature),
  /** From what somebody was exempted, or asked to be: the newest first. */ exemptions: z.array(shownExemption),
  may: z.object({ editResult: may, askExemption: may }),
});

/** The enrollment that was granted, with its trail; scores for those who may see scores. */
export async function recordOf(c: Context<string>): Promise<z.output<typeof shownRecord>> {
  const { organization, id } = placeOf(c);
  return shownOf(c, await findRecord(c.tx, organization, id, c.now.getTime()));
}

/** The same to its learner, whose scores are their own. */
export async function ownRecord(c: Context<string>): Promise<z.output<typeof shownRecord>> {
  const { organization, id } = placeOf(c);
  return inWhole(c, await findRecord(c.tx, organization, id, c.now.getTime()), true);
}

const shownOf = (c: SignedContext, row: RecordRow) => inWhole(c, row, c.check(results.viewScore, row.thing).allowed);

function inWhole(c: SignedContext, row: RecordRow, seesScore: boolean): z.output<typeof shownRecord> {
  const scored = <T extends Readonly<{ score: number | null }>>(one: T): T =>
    seesScore ? one : { ...one, score: null };
  return {
    ...scored(shown(row, todayOf(c))),
    user: row.user,
    version: row.version,
    completedOn: dayOf(row.completedAt, zoneIn(c)),
    enrolledAt: row.enrolledAt.toISOString(),
    isCorrected: row.isCorrected,
    sources: row.sources.map(({ id: _, ...source }) => source),
    cycles: row.cycles.map(({ id, state, completedAt, isCurrent }) => ({
      ...{ enrollmentId: id, state, isCurrent },
      completedOn: dayOf(completedAt === null ? null : new Date(completedAt), zoneIn(c)),
    })),
    changes: row.changes.map((change) => ({ ...change, was: scored(change.was), became: scored(change.became) })),
    signatures: [...row.signatures],
    exemptions: row.exemptions.map((one) => shownIn(c, one)),
    may: mayOf(c, row.thing, { editResult: enrollments.editResult, askExemption: exemptions.ask }),
  };
}

/** Writes another result, with what it was beside it. */
export async function enterResult(
  c: Context<'enrollment.edit-result', z.output<typeof changedResult>>,
): Promise<z.output<typeof shownRecord>> {
  const { organization, id } = placeOf(c);
  const { reason, ...said } = c.input;
  const row = await findRecord(c.tx, organization, id, c.now.getTime());
  if (row.state === 'withdrawn') throw new Refusal(resultProblems['was-taken-out']);
  // whoever may not see a score cannot change it either
  if (said.score !== undefined) await c.demand(results.viewScore, row.thing);
  const zone = zoneIn(c);
  const was: Result = { state: row.state, score: row.score, completedOn: dayOf(row.completedAt, zone) };
  const today = dayIn(zone, c.now);
  const became = withChange(was, said, today);
  if (said.completedOn && became.completedOn === null) throw refusedAt('completedOn', 'not-completed');
  if (became.completedOn !== null && became.completedOn > today) throw refusedAt('completedOn', 'completed-in-future');
  if (isSameResult(was, became)) throw refusedAt('state', 'nothing-changed');
  const completedAt =
    became.completedOn === null ? null : momentOf(became.completedOn, was, row.completedAt, c.now, today);
  const by = { id: c.actor.id, name: c.user.name };
  const place = { tenant: c.at.tenant, organization, id: c.newId(), enrollment: id, user: row.user.id };
  const progress = progressAfter(became, was, row.progress);
  const change = { ...place, was, became, progress, completedAt, reason, at: c.now, by };
  if ((await changeResult(c.tx, c.granted, change)) === undefined) throw new Refusal(problems['changed-meanwhile']);
  if (was.state === 'completed' && became.state !== 'completed')
    await c.happened({ kind: 'completion-taken-back', enrollment: id, organization });
  if (became.state === 'completed') await noteCompleted(c.tx, { tenant: c.at.tenant, organization, now: c.now }, [id]);
  c.audit({ before: was, after: became, reason });
  return shownOf(c, await findRecord(c.tx, organization, id, c.now.getTime()));
}

/** The moment of a completion of which the day alone is known: that day at noon, or now when it is today. */
function momentOf(day: string, was: Result, before: Date | null, now: Date, today: string): Date {
  if (before !== null && day === was.completedOn) return before;
  return day === today ? now : new Date(`${day}T12:00:00Z`);
}

const zoneIn = (c: SignedContext): string => zoneOf(null, c.at.settings);

const placeOf = (c: Context<string>) => ({
  organization: c.granted.thing?.organization ?? c.at.id,
  id: c.granted.thing?.id ?? '',
});

const refusedAt = (field: string, code: keyof typeof resultProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: resultProblems[code].says }] });
