import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
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
  const begin = () => runnerOf(running, tasksOf(running, jobs, signal), events, ownerUrl);
  let runner = await begin();
  const kept = keep();

  /** The queue gives up when the database goes away while a job is taken off; it is begun again until it runs. */
  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await runner.promise.catch((fault: unknown) => running.report(fault, newId()));
      while (!signal.aborted) {
        try {
          runner = await begin();
          if (signal.aborted) await runner.stop();
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
      await runner.stop().catch(() => undefined); // it may just have ended by itself
      await kept;
      await watch.stop();
    },
  };
}

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
