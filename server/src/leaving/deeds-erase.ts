import { createHash } from 'node:crypto';
import { z } from 'zod';
import { writeEntry } from '../audit/index.ts';
import type { OrganizationFacts } from '../context.ts';
import { enqueue } from '../database/jobs.ts';
import type { Dated, JobWork } from '../job.ts';
import { touchOrganization } from '../organizations/index.ts';
import { newSalt } from '../outside/ids.ts';
import { clientsLeft, eraseJob } from './deeds-close.ts';
import { exportsKey } from './deeds-export.ts';
import { childrenFirst, parts } from './parts.ts';
import { addCount, changeClosure, type Closure, leaveName, readClosure } from './store.ts';
import {
  emptySome,
  filesAfter,
  type Kept,
  leaveNumbers,
  type Place,
  removeSome,
  type Shape,
  shapes,
} from './store-rows.ts';

/** Rows removed in one transaction. */
const batchSize = 2_000;
export const order = z.object({ tenant: z.uuid(), organization: z.uuid() });

/**
 * Erases an organization whose waiting is over: its files, then table by table in batches, each of which is counted in the
 * transaction that does it. Whatever ends the server in the middle, the job goes on with what is left.
 */
export async function erase(work: JobWork): Promise<void> {
  const at = order.parse(work.payload);
  const due = await work.asNobody(at, (h) => begin(h, at));
  if (!due) return;
  const batch = async (what: string, run: (h: Dated) => Promise<number>): Promise<number> => {
    if (work.signal.aborted) throw new Error('the server stops: the erasure goes on later');
    return work.asNobody(at, async (h) => {
      const count = await run(h);
      if (count > 0) await addCount(h.tx, at, due.closure.id, what, count);
      return count;
    });
  };
  await eraseFiles(work, at, batch);
  // somebody above may have written into a table that was empty already: done when all of them were
  for (let left = 1; left > 0; ) {
    left = 0;
    for (const table of childrenFirst([...due.shapes.values()])) {
      const shape = due.shapes.get(table);
      if (shape) left += await eraseTable(at, shape, batch);
    }
  }
  await work.asNobody(at, (h) => leaveStatement(h, at, due.of));
}

type Batch = (what: string, run: (h: Dated) => Promise<number>) => Promise<number>;

/** What is to be erased, when its time has come; from here on it can't be called off. */
async function begin(h: Dated, at: Place) {
  const closure = await readClosure(h.tx, at, true);
  const of = await h.server.directory.find(h.tx, at.tenant, at.organization, Number.POSITIVE_INFINITY);
  if (!of || !closure?.erase_at || closure.erased_at) return null;
  if (closure.erase_at > h.now && !closure.begun_at) {
    await enqueue(h.tx, eraseJob, at, { key: `${eraseJob}:${at.organization}`, at: closure.erase_at });
    return null;
  }
  // somebody of the platform may have added a client below since it was asked for
  if (clientsLeft(h.server, of.id).length > 0) {
    await changeClosure(h.tx, at, closure.id, { erasure: null });
    return null;
  }
  if (!closure.begun_at) await changeClosure(h.tx, at, closure.id, { begunAt: h.now });
  return { of, closure, shapes: await shapes(h.tx) };
}

/** Files go before the rows that name them: a row without its file is found again, a file without its row never. */
async function eraseFiles({ server, asNobody }: JobWork, at: Place, batch: Batch): Promise<void> {
  for (let after: string | null = null; ; ) {
    const place: string | null = after;
    const some: readonly Kept[] = await asNobody(at, ({ tx }) => filesAfter(tx, at, place, 100));
    const there: string[] = [];
    for (const { key } of some) if (await server.files.look(key)) there.push(key);
    for (const key of there) await server.files.remove(key);
    await batch('stored files', async () => there.length);
    after = some.at(-1)?.id ?? null;
    if (!after) break;
  }
  for (const below of [`packages/${at.organization}`, exportsKey(at.organization)]) await server.files.removeAll(below);
}

async function eraseTable(at: Place, shape: Shape, batch: Batch): Promise<number> {
  const part = parts[shape.table];
  // a table nobody has said anything about is of the organization all the same
  const stays = part?.stays !== undefined;
  const empties = part?.empties ?? {};
  let all = 0;
  const untilNone = async (run: (h: Dated) => Promise<number>) => {
    for (let some = 1; some > 0; all += some) some = await batch(shape.table, run);
  };
  if (!stays || shape.table === 'users') await untilNone(({ tx }) => removeSome(tx, at, shape, batchSize));
  if (shape.table === 'users') await untilNone(({ tx, now }) => leaveNumbers(tx, at, now, batchSize));
  if (stays) await untilNone(({ tx }) => emptySome(tx, at, shape, empties, batchSize));
  return all;
}

/** What was erased, by whose wish, and what stays: readable above for good. */
async function leaveStatement(h: Dated, at: Place, of: OrganizationFacts): Promise<void> {
  const closure = await readClosure(h.tx, at, true);
  if (!closure || closure.erased_at) return;
  const statement = JSON.stringify(statementOf(closure, of, h.now));
  const sha256 = createHash('sha256').update(statement).digest();
  await changeClosure(h.tx, at, closure.id, { erased: { at: h.now, statement, sha256 } });
  await leaveName(h.tx, at);
  await touchOrganization(h.tx, at.tenant, [at.organization, ...h.server.directory.above(at.organization)]);
  await writeEntry(h.tx, {
    ...{ ...at, id: h.newId(), at: h.now, actor: closure.asked_by, operation: eraseJob, outcome: 'done' },
    ...{ kind: 'organization', thing: at.organization, privilege: null, appointment: null, role: null, scope: null },
    ...{ reason: null, address: null, salt: newSalt(), payload: { after: { sha256: sha256.toString('hex') } } },
  });
}

const statementOf = (closure: Closure, of: OrganizationFacts, now: Date) => ({
  organization: { id: of.id, identifier: of.identifier, name: of.name },
  closed: { at: closure.closed_at, by: closure.closed_by_name, because: closure.reason },
  asked: { at: closure.asked_at, by: closure.asked_by_name, because: closure.asked_reason },
  ...{ begunAt: closure.begun_at, erasedAt: now, rows: closure.counts },
  stays: Object.entries(parts).flatMap(([table, { stays }]) => (stays ? [{ table, because: stays.en }] : [])),
});
