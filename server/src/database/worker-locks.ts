import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';

/** How often the jobs of servers that are gone are looked for, in milliseconds. */
const usualPace = 5_000;
const prefix = 'ambit-jobs';

export const workerEvents = (): WorkerEvents => new EventEmitter() as WorkerEvents;

/**
 * A server that is ended by force leaves its jobs locked. Every server keeps a connection open whose name names its
 * workers; what is locked by a worker that no connection names any more is set free, so that the job goes on at once:
 * here after a restart, or on another server. INVARIANT: jobs do a batch once, whoever runs them.
 */
export async function watchWorkers(
  url: string,
  events: WorkerEvents,
  onFault: (fault: unknown) => void,
  pace = usualPace,
): Promise<{ stop(): Promise<void> }> {
  const workers = new Set<string>();
  let stopped = false;
  const heard = (fault: unknown) => {
    if (!stopped) onFault(fault);
  };
  let client = await opened(url, workers, onFault);
  // jobs are locked in the name of the pool, not of its workers
  events.on('pool:create', ({ workerPool }) => {
    workers.add(short(workerPool.id));
    announce(client, workers).catch(heard);
  });
  // what a pool that ended by itself still holds is held by nobody
  events.on('pool:release', ({ workerPool }) => {
    workers.delete(short(workerPool.id));
    announce(client, workers).catch(heard);
  });
  // a job may be locked for this server by a statement whose answer never came
  const running = new Set<string>();
  events.on('job:start', ({ job }) => void running.add(job.id));
  events.on('job:complete', ({ job }) => void running.delete(job.id));
  await freeLost(client, null);
  let missing: ReadonlySet<string> = new Set();
  let unheard: ReadonlySet<string> = new Set();
  const look = async (): Promise<void> => {
    try {
      // twice in a row: the connection of a server that lives may just have been cut
      missing = await freeLost(client, missing);
      unheard = await freeUnheard(client, workers, running, unheard);
    } catch (fault) {
      if (stopped) return;
      onFault(fault);
      await client.end().catch(() => undefined);
      client = await opened(url, workers, onFault);
    }
  };
  const timer = setInterval(() => void look().catch(onFault), pace);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await client.end().catch(() => undefined);
    },
  };
}

async function opened(
  url: string,
  workers: ReadonlySet<string>,
  onFault: (fault: unknown) => void,
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: prefix, keepAlive: true });
  client.on('error', onFault);
  await client.connect();
  await announce(client, workers);
  return client;
}

/** A name of a connection has 63 characters: enough for the pool of a server. */
const announce = (client: pg.Client, workers: ReadonlySet<string>): Promise<unknown> =>
  client.query(`select set_config('application_name', $1, false)`, [[prefix, ...workers].join(' ')]);

const short = (worker: string): string => worker.replace(/^(worker|pool)-/u, '');

/** Frees what lost workers hold; with `before`, only of those that were lost at the last look, too. Gives the lost ones. */
async function freeLost(client: pg.Client, before: ReadonlySet<string> | null): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ worker: string }>(
    `select distinct j.locked_by as worker from graphile_worker.jobs j
     where j.locked_by is not null and not exists (select from pg_stat_activity a where a.datname = current_database()
       and a.application_name like $1 and strpos(a.application_name, regexp_replace(j.locked_by, '^(worker|pool)-', '')) > 0)`,
    [`${prefix}%`],
  );
  const lost = rows.map(({ worker }) => worker);
  const free = lost.filter((worker) => before === null || before.has(worker));
  if (free.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [free]);
  return new Set(lost);
}

/** Frees what these workers hold without running it, when it was so at the last look, too. Gives what they hold so now. */
async function freeUnheard(
  client: pg.Client,
  workers: ReadonlySet<string>,
  running: ReadonlySet<string>,
  before: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select j.id::text as id from graphile_worker.jobs j where regexp_replace(j.locked_by, '^(worker|pool)-', '') = any($1)`,
    [[...workers]],
  );
  const unheard = rows.map(({ id }) => id).filter((id) => !running.has(id));
  const free = unheard.filter((id) => before.has(id));
  if (free.length > 0)
    await client.query(
      `with freed as (update graphile_worker._private_jobs set locked_at = null, locked_by = null where id = any($1::bigint[])
         returning job_queue_id)
       update graphile_worker._private_job_queues q set locked_at = null, locked_by = null from freed where q.id = freed.job_queue_id`,
      [free],
    );
  return new Set(unheard);
}
