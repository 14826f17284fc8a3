import { z } from 'zod';
import type { Tx } from '../../database/connection.ts';
import { enqueue } from '../../database/jobs.ts';
import { job } from '../../job.ts';
import { rollUp } from '../entered/deeds-roll-up.ts';
import { beginAnew, bring, bringAttempts, endMove, insertMove, lockMove, type NewMove, nextOf } from './store.ts';

/** People that one step brings along: learners who commit meanwhile wait for no longer. */
const atOnce = 100;

const moveJob = 'attempts.move-people';
const order = z.object({ tenant: z.uuid(), organization: z.uuid(), move: z.uuid() });

/** Has the people in progress come to the version in force, when there are any. */
export async function beginMove(tx: Tx, move: NewMove): Promise<void> {
  const { tenant, organization, id } = move;
  if (await insertMove(tx, move)) await enqueue(tx, moveJob, { tenant, organization, move: id });
}

/**
 * Brings people along step by step, each step whole or not at all. It may be cut off after any step and run again: who
 * came along is no more among those who have to.
 */
export const movePeople = job({
  id: moveJob,
  run: async (work) => {
    const { tenant, organization, move } = order.parse(work.payload);
    const place = { tenant, organization };
    const { publicUrl } = work.server;
    let isOver = false;
    while (!isOver) {
      work.signal.throwIfAborted();
      isOver = await work.asNobody(place, ({ tx, now }) => step(tx, { ...place, move, now, publicUrl }));
    }
  },
});

type Step = Readonly<{ tenant: string; organization: string; move: string; now: Date; publicUrl: string }>;

/** True when nobody is left to bring. */
async function step(tx: Tx, { tenant, organization, move, now: at, publicUrl }: Step): Promise<boolean> {
  const stands = await lockMove(tx, organization, move);
  if (!stands) return true;
  const people = stands.isOvertaken ? [] : await nextOf(tx, organization, stands, atOnce);
  if (people.length === 0) {
    await endMove(tx, organization, stands, at);
    return true;
  }
  await bring(tx, { tenant, organization }, stands, people, at);
  if (stands.how === 'restart') {
    await beginAnew(tx, organization, people, at);
    return false;
  }
  await bringAttempts(tx, organization, stands, people, { at, publicUrl });
  for (const one of people)
    if (one.state !== 'withdrawn') await rollUp(tx, { tenant, organization, now: at }, one, false);
  return false;
}
