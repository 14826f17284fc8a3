import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Cluster, Place } from './cluster.ts';
import { StartProblem } from './problem.ts';

/** Chooses where the server listens: a socket only this installation can enter, on Windows a port of the machine. */
export async function choosePlace({ dataDir, account, byControl }: Cluster): Promise<Place> {
  if (byControl) return { port: await freePort() };
  const beside = join(dataDir, 'run');
  // the system allows 107 bytes (macOS 103) for the whole name of a socket
  const socketFolder = fits(beside) ? beside : join(tmpdir(), `ambit-${shortName(dataDir)}`);
  if (!fits(socketFolder))
    throw new StartProblem(
      `The name of the folder ${socketFolder} is too long for a socket. Set TMPDIR to a short path.`,
    );
  makePrivate(socketFolder, account);
  return { socketFolder };
}

/** Removes a socket's folder that lies apart from the data folder. */
export function leavePlace({ dataDir }: Cluster, place: Place): void {
  if ('socketFolder' in place && !place.socketFolder.startsWith(dataDir))
    rmSync(place.socketFolder, { recursive: true, force: true });
}

/** @example urlOf({ socketFolder: '/data/run' }, 'ambit_app', 'secret', 'ambit') // 'postgres://ambit_app:secret@localhost/ambit?host=%2Fdata%2Frun' */
export function urlOf(place: Place, user: string, password: string, database: string): string {
  if ('port' in place) return `postgres://${user}:${password}@127.0.0.1:${place.port}/${database}`;
  return `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(place.socketFolder)}`;
}

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= 100;

const shortName = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

function makePrivate(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  const me = process.getuid?.();
  // in a folder for everybody, somebody else may have put something under this name
  if (me !== 0 && (uid !== me || (mode & 0o77) !== 0)) {
    throw new StartProblem(
      `The folder ${folder} for the database's socket belongs to somebody else. Remove it and start again.`,
    );
  }
  account.own(folder);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
