import { Logger, type Runner, run } from 'graphile-worker';
import { watchWorkers, workerEvents } from './database/worker-locks.ts';
import type { Job } from './job.ts';
import type { Running } from './http/running.ts';
import { asUser } from './http/as-user.ts';
import { newId } from './outside/ids.ts';

/** Runs jobs in this process until it is stopped; a job that was under way goes on at the next start. */
export async function startWorker(
  running: Running,
  jobs: readonly Job[],
  ownerUrl: string,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const taskList = Object.fromEntries(
    jobs.map((job) => [
      job.id,
      (payload: unknown) =>
        job.run({
          payload: payload as Readonly<Record<string, unknown>>,
          server: running.server,
          clock: running.clock,
          signal: stopping.signal,
          as: (who, work) => asUser(running, who, work),
        }),
    ]),
  );
  const events = workerEvents();
  const watch = await watchWorkers(ownerUrl, events, (fault) => running.report(fault, newId()));
  const runner: Runner = await run({
    events,
    connectionString: ownerUrl,
    concurrency: 2,
    pollInterval: 1_000,
    maxPoolSize: 4,
    noHandleSignals: true,
    taskList,
    logger: quiet(running),
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      await watch.stop();
    },
  };
}

function quiet(running: Running): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') running.report(meta?.['error'] ?? message, newId());
  });
}
