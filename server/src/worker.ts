import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type Runner, run, type TaskList, type WorkerEventMap, type WorkerEvents } from 'graphile-worker';
import { isLostDatabase } from './database/lost.ts';
import { watchWorkers, workerEvents } from './database/worker-locks.ts';
import type { Job } from './job.ts';
import type { Running } from './http/running.ts';
import { asNobody, asUser } from './http/as-user.ts';
import { newId } from './outside/ids.ts';

/** Runs jobs in this process until it is stopped; a job that was under way goes on at the next start. */
export async function startWorker(
  running: Running,
  jobs: readonly Job[],
  ownerUrl: string,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const events = workerEvents();
  const watch = await watchWorkers(ownerUrl, events, (fault) => running.report(fault, newId()));
  const begin = async (): Promise<Begun> => {
    const over = shut(events);
    return { runner: await runnerOf(running, tasksOf(running, jobs, signal), events, ownerUrl), over };
  };
  let begun = await begin();
  const kept = keep();

  /** The queue gives up when the database goes away while a job is taken off; it is begun again until it runs. */
  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await Promise.race([begun.runner.promise, begun.over]).catch((fault: unknown) => running.report(fault, newId()));
      while (!signal.aborted) {
        try {
          begun = await begin();
          if (signal.aborted) await stopped(begun);
          break;
        } catch (fault) {
          running.report(fault, newId());
          await rest(signal);
        }
      }
    }
  }

  return {
    async stop() {
      stopping.abort();
      await stopped(begun);
      await kept;
      await watch.stop();
    },
  };
}

type Begun = Readonly<{ runner: Runner /** Settles soon after its pool has shut down. */; over: Promise<void> }>;

/** How long a pool that shuts down is waited for, and one that has, in milliseconds. */
const patience = { begun: 30_000, done: 2_000, stop: 15_000 } as const;

/**
 * Settles when the next pool has shut down, or takes too long over it. INVARIANT: whoever waits for a runner waits for
 * this, too: a job that never comes back, or two that could not be taken off at once, keep the runner's own promise from
 * settling for ever. Jobs do a batch once, whoever runs them, so that another runner may begin beside such a one.
 */
const shut = (events: WorkerEvents): Promise<void> =>
  new Promise((resolve) => {
    const after = (milliseconds: number, ended: WorkerEventMap['pool:release']) =>
      setTimeout(() => {
        events.emit('pool:release', ended);
        resolve();
      }, milliseconds).unref();
    events.once('pool:gracefulShutdown', (ended) => void after(patience.begun, ended));
    events.once('pool:gracefulShutdown:complete', (ended) => void after(patience.done, ended));
  });

/** Stops a runner, which may just have ended by itself; what does not come back is left behind. */
const stopped = ({ runner, over }: Begun): Promise<void> =>
  Promise.race([runner.stop(), over, pause(patience.stop, undefined, { ref: false })]).catch(() => undefined);

const runnerOf = (running: Running, taskList: TaskList, events: WorkerEvents, ownerUrl: string): Promise<Runner> =>
  run({
    events,
    connectionString: ownerUrl,
    concurrency: 2,
    pollInterval: 1_000,
    maxPoolSize: 4,
    noHandleSignals: true,
    taskList,
    logger: quiet(running),
    // without a batch, a job that cannot be taken off ends the process
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });

const tasksOf = (running: Running, jobs: readonly Job[], signal: AbortSignal): TaskList =>
  Object.fromEntries(
    jobs.map((job) => [
      job.id,
      (payload: unknown) =>
        throughOutages(running, signal, () =>
          job.run({
            payload: payload as Readonly<Record<string, unknown>>,
            server: running.server,
            clock: running.clock,
            signal,
            as: (who, work) => asUser(running, who, work),
            asNobody: (place, work) => asNobody(running, place, work),
          }),
        ),
    ]),
  );

/** A database that goes away is no fault of the job: it is begun again when the database answers, and goes on where it was. */
async function throughOutages(running: Running, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (fault) {
      if (!isLostDatabase(fault) || signal.aborted) throw fault;
      running.report(fault, newId());
      await rest(signal);
    }
  }
}

/** Half a second, or until the server stops. */
const rest = (signal: AbortSignal): Promise<void> => pause(500, undefined, { signal }).catch(() => undefined);

function quiet(running: Running): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') running.report(meta?.['error'] ?? message, newId());
  });
}
