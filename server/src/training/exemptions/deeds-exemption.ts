import { z } from 'zod';
import { demandEvidence } from '../../content/index.ts';
import type { Context } from '../../context.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { dayIn, zoneOf } from '../due.ts';
import { enrollment } from '../privileges.ts';
import {
  type ExemptionState,
  exemptionProblems,
  exemptionStates,
  type Kept,
  keptBecause,
  keptWords,
  type Term,
  wrongDays,
} from './exemption.ts';
import { lookAfterExemptions } from './jobs.ts';
import {
  beginExemptions,
  decide,
  endExemptions,
  insertExemptions,
  keepFile,
  lockExemption,
  lockObligations,
  type Obligation,
} from './store.ts';
import { type Exemption, keyOfFile } from './store-read.ts';
import { tell } from './deeds-telling.ts';

const told = z.object({ at: z.iso.datetime({ offset: true }), by: z.string(), reason: z.string() });

export const shownExemption = z.object({
  id: z.uuid(),
  state: z.enum(exemptionStates),
  reason: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  /** It holds today. */ holds: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  /** Who asked for it; null: it was given without. */ askedBy: z.string().nullable(),
  /** The asker asked for it, and may take it back until it is decided. */ isMine: z.boolean(),
  decided: told.nullable(),
  ended: told.nullable(),
  file: z.object({ name: z.string(), size: z.number() }).nullable(),
});

export const shownIn = (c: Pick<Context, 'actor'>, { asked, ...one }: Exemption): z.output<typeof shownExemption> => ({
  ...one,
  askedBy: asked?.by ?? null,
  isMine: asked?.id === c.actor.id,
});

const placeOf = (c: Context<string>) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});
const enrollmentOf = (c: Context<string>): string => c.granted.thing?.id ?? '';
const byOf = (c: Context<string>) => ({ id: c.actor.id, name: c.user.name });

function atOf(c: Context<string>) {
  const zone = zoneOf(null, c.at.settings);
  return { ...placeOf(c), now: c.now, newId: c.newId, zone, today: dayIn(zone, c.now) };
}

/** Gives an exemption, or asks for one. */
export async function exempt(c: Context<string, Term>, isAsked: boolean): Promise<{ id: string }> {
  demandDays(c);
  const [of] = await lockObligations(c.tx, placeOf(c).organization, [enrollmentOf(c)], c.granted.filter);
  if (!of) throw new Refusal(problems['not-found']);
  const kept = keptBecause(of);
  if (kept) throw new Refusal(exemptionProblems[kept === 'open-already' ? 'exemption-open' : 'nothing-to-exempt']);
  const [id = ''] = await enter(c, [of], isAsked);
  return { id };
}

export type Sorted = Readonly<{
  fresh: readonly Obligation[];
  left: readonly Readonly<{ why: Kept; one: Obligation }>[];
}>;

/** Those chosen in the course of the address who can be exempted, and who stays as they are. @throws Refusal 422 */
export async function sortedOut(c: Context<string>, ids: readonly string[]): Promise<Sorted> {
  const all = [...new Set(ids)];
  const found = await lockObligations(c.tx, c.at.id, all, c.granted.filter);
  const inCourse = found.filter(({ course }) => course === c.params['id']);
  if (inCourse.length < all.length) throw refusedAt('enrollments', 'enrollment-outside');
  return {
    fresh: inCourse.filter((one) => keptBecause(one) === null),
    left: inCourse.flatMap((one) => {
      const why = keptBecause(one);
      return why ? [{ why, one }] : [];
    }),
  };
}

/** Exempts many in one course. */
export async function exemptMany(c: Context<string, Term & { enrollments: readonly string[] }>): Promise<Sorted> {
  demandDays(c);
  const sorted = await sortedOut(c, c.input.enrollments);
  await enter(c, sorted.fresh, false);
  return sorted;
}

const namesTold = 10;

/** Who stays as they are, by reason, with a few names. */
export const leftOut = (c: Context<string>, left: Sorted['left']) =>
  [...Map.groupBy(left, ({ why }) => why)].map(([why, some]) => ({
    reason: say(keptWords[why], c.language),
    count: some.length,
    names: some.slice(0, namesTold).map(({ one }) => one.name),
  }));

async function enter(
  c: Context<string, Term>,
  of: readonly Obligation[],
  isAsked: boolean,
): Promise<readonly string[]> {
  if (of.length === 0) return [];
  const { reason, from, until } = c.input;
  const rows = of.map(({ user, course }) => ({
    ...{ id: c.newId(), user, course, reason, from, until },
    ...{ at: c.now, by: byOf(c), isAsked },
  }));
  await insertExemptions(c.tx, placeOf(c), rows);
  if (!isAsked) await begin(c);
  const ids = rows.map(({ id }) => id);
  if (!isAsked) await tell(c, placeOf(c).organization, ids, { change: 'given', by: c.user.name, reason });
  for (const one of of) {
    const exemption = isAsked ? 'asked' : 'given';
    c.audit({ thing: { kind: enrollment.id, id: one.enrollment }, after: { exemption, from, until }, reason });
  }
  return ids;
}

/** What begins today does at once, the rest on its day. */
async function begin(c: Context<string>): Promise<void> {
  const at = atOf(c);
  await beginExemptions(c.tx, at);
  await lookAfterExemptions(c.tx, at);
}

/** The exemption in the address, of the enrollment that was granted. @throws Refusal 404, or 409 in another state */
async function inState(
  c: Context<string>,
  state: ExemptionState,
  otherwise: 'exemption-not-asked' | 'exemption-not-given',
) {
  const found = await lockExemption(c.tx, placeOf(c).organization, enrollmentOf(c), c.params['exemption'] ?? '');
  if (!found) throw new Refusal(problems['not-found']);
  if (found.state !== state) throw new Refusal(exemptionProblems[otherwise]);
  return found;
}

/** Approves or refuses what was asked for. */
export async function answer(
  c: Context<string, Readonly<{ reason: string }>>,
  state: 'given' | 'refused',
): Promise<null> {
  const found = await inState(c, 'asked', 'exemption-not-asked');
  if (state === 'given' && found.until !== null && found.until < atOf(c).today)
    throw new Refusal(exemptionProblems['exemption-over']);
  const { reason } = c.input;
  await decide(c.tx, placeOf(c).organization, found.id, { state, at: c.now, by: byOf(c), reason });
  if (state === 'given') await begin(c);
  await tell(c, placeOf(c).organization, [found.id], { change: state, by: c.user.name, reason });
  c.audit({ before: { exemption: 'asked' }, after: { exemption: state }, reason });
  return null;
}

/** Takes back what one asked for oneself. */
export async function takeBack(c: Context<string>): Promise<null> {
  const found = await inState(c, 'asked', 'exemption-not-asked');
  if (found.asked?.id !== c.actor.id) throw new Refusal(problems['not-found']);
  const said = { state: 'withdrawn', at: c.now, by: byOf(c), reason: '' } as const;
  await decide(c.tx, placeOf(c).organization, found.id, said);
  c.audit({ before: { exemption: 'asked' }, after: { exemption: 'withdrawn' } });
  return null;
}

/** Ends an exemption before its last day. */
export async function endEarly(c: Context<string, Readonly<{ reason: string }>>): Promise<null> {
  const found = await inState(c, 'given', 'exemption-not-given');
  const { reason } = c.input;
  await endExemptions(c.tx, atOf(c), [found.id], { by: byOf(c), reason });
  await tell(c, placeOf(c).organization, [found.id], { change: 'over', by: c.user.name, reason });
  c.audit({ before: { exemption: 'given' }, after: { exemption: 'ended' }, reason });
  return null;
}

/** Keeps the file that came along beside the exemption; `isAsker`: only who asked for it, while it is not decided. */
export async function addFile(c: Context<string>, isAsker: boolean): Promise<{ name: string; size: number }> {
  if (!c.upload) throw new Error('an upload was declared and none came');
  const { organization } = placeOf(c);
  const found = await lockExemption(c.tx, organization, enrollmentOf(c), c.params['exemption'] ?? '');
  if (!found || (isAsker && found.asked?.id !== c.actor.id)) throw new Refusal(problems['not-found']);
  if (isAsker && found.state !== 'asked') throw new Refusal(exemptionProblems['exemption-not-asked']);
  if (found.hasFile) throw new Refusal(exemptionProblems['exemption-with-file']);
  await demandEvidence(c.server.files, c.upload);
  const upload = { ...c.upload, name: c.upload.name.slice(0, 200) };
  await keepFile(c.tx, placeOf(c), found.id, { id: c.newId(), upload, at: c.now, by: c.actor.id });
  const { name, size } = upload;
  c.audit({ after: { file: name, size } });
  return { name, size };
}

/** The bytes of the file beside an exemption. */
export async function fileOf(c: Context<string>): Promise<AsyncIterable<Uint8Array>> {
  const { organization } = placeOf(c);
  const key = await keyOfFile(c.tx, organization, enrollmentOf(c), c.params['exemption'] ?? '');
  if (key === null) throw new Refusal(problems['not-found']);
  return c.server.files.read(key);
}

function demandDays(c: Context<string, Term>): void {
  const wrong = wrongDays(c.input, atOf(c).today);
  if (wrong) throw refusedAt('until', wrong);
}

const refusedAt = (field: string, code: keyof typeof exemptionProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: exemptionProblems[code].says }] });
