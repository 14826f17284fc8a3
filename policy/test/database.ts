import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type Database = Readonly<{ url: string; client: pg.Client; close(): Promise<void> }>;

/** PostgreSQL for one run: the one of POLICY_TEST_DATABASE_URL, else one of our own that is thrown away afterwards. */
export async function openDatabase(): Promise<Database> {
  const given = process.env['POLICY_TEST_DATABASE_URL'];
  const own = given === undefined ? await startOwn() : { url: given, stop: async () => undefined };
  const client = new pg.Client(own.url);
  await client.connect();
  await client.query('set plan_cache_mode = force_custom_plan');
  return {
    url: own.url,
    client,
    async close() {
      await client.end();
      await own.stop();
    },
  };
}

async function startOwn() {
  const { startPostgres } = await import('../../server/src/database/embedded/index.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'policy-'));
  const running = await startPostgres({ dataDir, log: () => undefined, throwAway: true });
  const stop = async () => {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // a run that is broken off leaves no server behind
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  return { url: running.urls.admin, stop };
}
