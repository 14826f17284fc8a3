import assert from 'node:assert/strict';
import { unsafeQuery } from '../../database/template.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import type { JobWork } from '../../job.ts';
import type { TestWorld } from '../../testing.ts';
import { leavingJobs } from '../jobs.ts';

/** The newest of the jobs of a kind that wait, run as the worker would; `signal` ends it in the middle. */
export async function run(w: TestWorld, id: string, signal = new AbortController().signal): Promise<void> {
  const { running } = w.app;
  const [found] = await unsafeQuery<{ payload: Record<string, unknown> }>(
    w.database.adminUrl,
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id desc limit 1`,
    [id],
  );
  assert.ok(found, `${id} waits`);
  const work: JobWork = {
    ...{ payload: found.payload, server: running.server, clock: running.clock, signal },
    as: (who, does) => asUser(running, who, does),
    asNobody: (place, does) => asNobody(running, place, does),
  };
  await leavingJobs.find((one) => one.id === id)?.run(work);
}
