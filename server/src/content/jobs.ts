import type { SignedContext } from '../context.ts';
import { type Job, type JobWork, job } from '../job.ts';
import { Refusal } from '../refusal.ts';
import { courseProblems, packageKey, packageTask, unpackJob, type UnpackOrder, unpackOrder } from './course.ts';
import { loadPackage } from './load.ts';
import { packages } from './privileges.ts';
import {
  beginUnpacking,
  findPackage,
  type KeptProblem,
  type Package,
  type Progress,
  setProgress,
  setReady,
  setRefused,
  type Task,
} from './store-package.ts';

/** A package whose reading ended without an answer this often is refused: it may be what ends the server. */
const mostTries = 3;
/** Milliseconds between two notes of progress. */
const pace = 500;

/**
 * Unpacks an uploaded archive and reads its manifest. It may be cut off anywhere and run again: the package becomes
 * ready or refused exactly once, and what lies half unpacked is removed first.
 */
const unpackPackage = job({
  id: unpackJob,
  run: async (work) => {
    const order = unpackOrder.parse(work.payload);
    try {
      const begun = await asAsker(work, order, (c) => begin(c, order));
      if (begun) await read(work, order, begun);
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      await refuseFor(work, order, fault);
    }
  },
});

export const contentJobs: readonly Job[] = [unpackPackage];

/** In a transaction with the present authority of whoever asked. Somebody who may not sign in any more is refused. */
async function asAsker<T>(work: JobWork, order: UnpackOrder, deed: (c: SignedContext) => Promise<T>): Promise<T> {
  const { tenant, organization, user, at } = order;
  const done = await work.as({ tenant, organization, user, at }, async (c) => ({ value: await deed(c) }));
  if (!done) throw new Refusal(courseProblems['loading-not-allowed']);
  return done.value;
}

const taskOf = (order: UnpackOrder, id: string): Task => ({
  tenant: order.atTenant,
  organization: order.at,
  id,
  kind: packageTask,
  askedBy: { user: order.user, organization: order.organization },
});

/** The package to read; null when an earlier run came to its end. */
async function begin(c: SignedContext, order: UnpackOrder): Promise<Package | null> {
  const found = await findPackage(c.tx, order.at, order.package, c.now.getTime(), true);
  if (!found || found.state === 'ready' || found.state === 'refused') return null;
  demandLoading(c, found);
  const tries = await beginUnpacking(c.tx, order.at, found, c.now);
  if (tries > mostTries) throw new Refusal(courseProblems['package-unreadable'], { values: { tries: mostTries } });
  await setProgress(c.tx, taskOf(order, found.task.id), { state: 'running', done: 0, total: null }, c.now);
  return found;
}

function demandLoading(c: SignedContext, found: Package): void {
  if (!c.check(packages.load, found.thing).allowed) throw new Refusal(courseProblems['loading-not-allowed']);
}

async function read(work: JobWork, order: UnpackOrder, found: Package): Promise<void> {
  const { files } = work.server;
  const filesKey = packageKey(order.at, order.package);
  // a run that was cut off may have left everything but its last word
  await files.removeAll(filesKey);
  const reporter = reportTo(work, order, found.task.id);
  const { unpacked, manifest } = await loadPackage({
    files,
    archive: found.archiveKey,
    to: filesKey,
    progress: (done, total) => reporter.progress(done, total),
  });
  await reporter.settled();
  const { bytes, paths } = unpacked;
  await asAsker(work, order, async (c) => {
    demandLoading(c, found);
    await setReady(c.tx, order.at, order.package, { manifest, filesKey, bytes, entries: paths.length });
    await setProgress(c.tx, taskOf(order, found.task.id), { state: 'done', done: bytes, total: bytes }, c.now);
  });
}

/** Tells of progress at a pace, one note at a time; a note that cannot be written ends the job, and it runs again. */
function reportTo(work: JobWork, order: UnpackOrder, task: string) {
  let last = work.clock().getTime();
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;
  return {
    progress(done: number, total: number): void {
      work.signal.throwIfAborted();
      if (isWriting || work.clock().getTime() - last < pace) return;
      last = work.clock().getTime();
      isWriting = true;
      writing = note(work, order, task, { state: 'running', done, total }).finally(() => {
        isWriting = false;
      });
      // awaited in settled(); until then a fault is no unhandled one
      writing.catch(() => undefined);
    },
    settled: () => writing,
  };
}

function note(work: JobWork, order: UnpackOrder, task: string, progress: Progress): Promise<void> {
  const bounds = { tenant: order.atTenant, organizations: [order.at] };
  return work.server.connection.transaction(bounds, (tx) =>
    setProgress(tx, taskOf(order, task), progress, work.clock()),
  );
}

/** Writes down why a package was refused, and lets go of its bytes. Needs nobody's authority: it gives nothing. */
async function refuseFor(work: JobWork, order: UnpackOrder, { problem, values }: Refusal): Promise<void> {
  const { connection, files } = work.server;
  const bounds = { tenant: order.atTenant, organizations: [order.at] };
  const kept: KeptProblem = { ...problem, values };
  const found = await connection.transaction(bounds, async (tx) => {
    const refused = await findPackage(tx, order.at, order.package, work.clock().getTime(), true);
    if (!refused || refused.state === 'ready') return null;
    await setRefused(tx, order.at, order.package, kept);
    const { id, done, total } = refused.task;
    await setProgress(tx, taskOf(order, id), { state: 'failed', done, total }, work.clock());
    return refused;
  });
  if (!found) return;
  await files.removeAll(packageKey(order.at, order.package));
  await files.remove(found.archiveKey);
}
