import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../server/src/database/embedded/index.ts';

/** A PostgreSQL that belongs to nobody’s server, as an installation with `DATABASE_URL` has it. */
export type Postgres = Readonly<{
  app: string;
  owner: string;
  admin: string;
  /** The file of its socket. */ socket: string;
  pid(): number;
  /** Ends it in order and starts it anew, at the same address. */ restart(): Promise<void>;
  stop(): Promise<void>;
}>;

export async function startSeparatePostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'ambit-postgres-'));
  // as root PostgreSQL may have to run as another user, who has to pass
  chmodSync(folder, 0o755);
  const start = () => startPostgres({ dataDir: folder, log: () => undefined });
  let server = await start();
  const { urls } = server;
  return {
    ...urls,
    socket: join(new URL(urls.app).searchParams.get('host') ?? '', '.s.PGSQL.5432'),
    pid: () => server.pid(),
    async restart() {
      await server.stop();
      server = await start();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same database through a port of this machine. */
export function through(url: string, port: number): string {
  const at = new URL(url);
  at.searchParams.delete('host');
  at.host = `127.0.0.1:${port}`;
  return at.href;
}
