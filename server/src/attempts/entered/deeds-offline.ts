import type { Facts } from '@ambit/policy';
import type { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { demandEvidence } from '../../content/index.ts';
import { load } from '../../database/things.ts';
import { problems, Refusal } from '../../refusal.ts';
import { type Day, dayIn, enrollment, resultProblems } from '../../training/index.ts';
import { attempt, attempts } from '../privileges.ts';
import { attemptProblems, type changedLimit, type newOffline } from './attempt.ts';
import { placeOf, wrong, zoneIn } from './deeds-attempt.ts';
import { rollUp } from './deeds-roll-up.ts';
import {
  evidenceKey,
  findAttempt,
  type FoundAttempt,
  type Held,
  holdEnrollment,
  insertEvidence,
  insertOffline,
  isPart,
  writeLimit,
} from './store.ts';

/** An attempt at the enrollment in the address stands where the enrollment stands. @throws Refusal 404 when it is not seen */
export async function factsOfAttempt(_: unknown, c: SignedContext): Promise<Facts> {
  const loaded = await load(c.tx, enrollment, c.params['id'] ?? '', false, c.world.now);
  const isSeen =
    loaded?.thing.organization === c.at.id && c.check(attempts.view, { ...loaded.thing, kind: attempt.id }).allowed;
  if (!isSeen) throw new Refusal(problems['not-found']);
  return loaded.thing.facts;
}

/** The enrollment in the address, which nobody else changes until the end. @throws Refusal 404 or 409 */
export async function heldOf(c: SignedContext): Promise<Held> {
  const held = await holdEnrollment(c.tx, c.at.id, c.params['id'] ?? '', 'waits');
  if (!held) throw new Refusal(problems['not-found']);
  if (held.state === 'withdrawn') throw new Refusal(resultProblems['was-taken-out']);
  return held;
}

/** Puts down what a learner did elsewhere, and rolls their enrollment up. */
export async function addOffline(c: Context<'attempt.add-offline', z.output<typeof newOffline>>) {
  const { itemId: item, doneOn, ...said } = c.input;
  const today = dayIn(zoneIn(c), c.now);
  if (doneOn > today) throw wrong('doneOn', 'not-yet');
  const held = await heldOf(c);
  const place = { tenant: c.at.tenant, organization: c.at.id };
  if (item !== null && !(await isPart(c.tx, c.at.id, held.version, item))) throw wrong('itemId', 'part-elsewhere');
  const id = c.newId();
  const by = { id: c.actor.id, name: c.user.name };
  const done = { doneOn, doneAt: momentOf(doneOn, today, c.now), at: c.now, by };
  await insertOffline(c.tx, { ...place, id, enrollment: held.id, user: held.user, item, ...said, ...done });
  // what was completed before stays completed on its day
  await rollUp(c.tx, { tenant: c.at.tenant, organization: c.at.id, now: c.now }, held, held.completedAt !== null);
  c.audit({ thing: { kind: attempt.id, id }, after: c.input });
  return { id };
}

/** The moment of what is known by its day alone: that day at noon, or now when it is today. */
const momentOf = (day: Day, today: Day, now: Date): Date => (day === today ? now : new Date(`${day}T12:00:00Z`));

/** Says how often a learner may try an item, whatever the item says. */
export async function changeLimit(c: Context<'attempt.edit-limit', z.output<typeof changedLimit>>): Promise<null> {
  const held = await heldOf(c);
  const item = c.params['item'] ?? '';
  const { attemptLimit: limit, reason } = c.input;
  if (!(await isPart(c.tx, c.at.id, held.version, item))) throw new Refusal(problems['not-found']);
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const was = await writeLimit(c.tx, { ...place, enrollment: held.id, user: held.user, item, limit, at: c.now });
  const thing = { kind: enrollment.id, id: held.id };
  c.audit({ thing, before: { item, attemptLimit: was ?? null }, after: { item, attemptLimit: limit }, reason });
  return null;
}

/** Files of one attempt. */
const mostEvidence = 10;

/** Keeps a file beside an attempt that was entered. */
export async function addEvidence(c: Context<'attempt.add-offline'>) {
  const { organization, id } = placeOf(c);
  const found = await findAttempt(c.tx, organization, id);
  if (!found.offline) throw new Refusal(attemptProblems['not-offline']);
  return keepEvidence(c, found);
}

/** Keeps the file that came along beside the attempt that was granted. @throws Refusal 409 or 422 */
export async function keepEvidence(c: Context<string>, found: FoundAttempt) {
  if (!c.upload) throw new Error('an upload was declared and none came');
  const { organization, id: attemptId } = placeOf(c);
  if (found.evidence.length >= mostEvidence)
    throw new Refusal(attemptProblems['evidence-enough'], { values: { n: String(mostEvidence) } });
  await demandEvidence(c.server.files, c.upload);
  const place = { tenant: c.at.tenant, organization };
  const file = { ...c.upload, name: c.upload.name.slice(0, 200) };
  const id = c.newId();
  await insertEvidence(c.tx, {
    ...place,
    id,
    attempt: attemptId,
    user: found.user.id,
    file,
    at: c.now,
    by: c.actor.id,
  });
  c.audit({ after: { file: file.name, size: file.size } });
  return { id, name: file.name, size: file.size };
}

/** The bytes of a file that shows what was done for the enrollment that was granted. */
export async function readEvidence(c: Context<string>): Promise<AsyncIterable<Uint8Array>> {
  const { organization, id } = placeOf(c);
  const key = await evidenceKey(c.tx, organization, id, c.params['file'] ?? '');
  if (key === null) throw new Refusal(problems['not-found']);
  return c.server.files.read(key);
}
