import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../server/src/database/tables.gen.ts';
import type { Tx } from '../server/src/database/connection.ts';
import { openSignIn } from '../server/src/identity/index.ts';
import { newId } from '../server/src/outside/ids.ts';
import { clientOf, readJson, type Sent } from './client.ts';
import { openDeciding } from './people.ts';
import { freePort, type Memory, startServed } from './served/child.ts';
import type { Statement } from './served/bare.ts';
import type { BenchDatabase } from './world/database.ts';
import { idOf } from './world/ids.ts';
import type { Plan } from './world/plan.ts';

/** The application, serving the data set on this machine. */
export type Application = Readonly<{
  port: number;
  contentPort: number;
  /** Before the first load. */ idle: Memory;
  /** The most there was since the last question. */ memory(): Promise<Memory>;
  /** One request of somebody signed in; anything but 2xx is a fault. */ ask(
    cookie: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<unknown>;
  headers(cookie: string): Readonly<Record<string, string>>;
  stop(): Promise<void>;
}>;

/** How long nothing is asked before memory counts as idle. */
const rest = 3_000;

export async function startApplication(database: BenchDatabase): Promise<Application> {
  const [port, contentPort] = [await freePort(), await freePort()];
  const filesFolder = join(database.folder, 'files');
  mkdirSync(filesFolder, { recursive: true });
  const { appUrl, ownerUrl } = database;
  const webFolder = join(import.meta.dirname, '../web/dist');
  const pages = existsSync(webFolder) && { webFolder };
  const served = await startServed('application.ts', { appUrl, ownerUrl, filesFolder, port, contentPort, ...pages });
  const client = clientOf(port, 4);
  const headers = (cookie: string) => ({
    cookie: `__Host-ambit=${cookie}`,
    origin: `http://localhost:${port}`,
    'accept-language': 'en',
  });
  await client.send({ method: 'GET', path: '/healthz', headers: {} });
  await new Promise((resolve) => setTimeout(resolve, rest));
  const idle = await served.memory();
  return {
    port,
    contentPort,
    idle,
    memory: served.memory,
    headers,
    async ask(cookie, method, path, body) {
      const sent: Sent = {
        method,
        path,
        headers: { ...headers(cookie), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      };
      return readJson(await client.send(sent));
    },
    async stop() {
      client.close();
      await served.stop();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}

/** Signs users of the large tenant in through the store; gives their cookies. */
export async function signedIn(
  database: BenchDatabase,
  plan: Plan,
  users: readonly number[],
): Promise<readonly string[]> {
  const deciding = openDeciding(database, plan);
  const at = { id: plan.large.id, tenant: plan.large.tenant };
  try {
    return await deciding.inLarge(async (tx) => {
      const cookies: string[] = [];
      for (const user of users)
        cookies.push(
          await openSignIn(tx, at, idOf('user', user), {
            now: new Date(),
            newId,
            address: '127.0.0.1',
            device: 'bench',
          }),
        );
      return cookies;
    });
  } finally {
    await deciding.close();
  }
}

/** The first number of a user of the large tenant who administers the whole organization. */
export const administrator = 2;

/** The statements a piece of work runs on the large tenant, with their parameters. */
export async function statementsOf(
  { appUrl }: BenchDatabase,
  { large }: Plan,
  work: (tx: Tx) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const options = `-c plan_cache_mode=force_custom_plan -c app.tenant_id=${large.tenant} -c app.organization_ids={${large.id}}`;
  const pool = new pg.Pool({ connectionString: appUrl, options, max: 1 });
  const statements: Statement[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void statements.push({ text: query.sql, values: query.parameters }),
  });
  try {
    await work(db);
    return statements;
  } finally {
    await db.destroy();
  }
}
