import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf } from './client.ts';
import { type Line, median, rounds } from './measure.ts';
import { freePort } from './served/child.ts';
import { NotMeasured, type Subject } from './subject.ts';

const root = join(import.meta.dirname, '..');
/** Milliseconds after which a start counts as failed. */
const patience = 60_000;

export const startUp: Subject = {
  id: 'start',
  title: 'Start',
  how: `node start.js on a new data folder until GET / is answered, stopped, and started on the same folder again; the median of ${rounds}, each with a folder of its own. The pages are built beforehand.`,
  async measure() {
    if (!existsSync(join(root, 'web/dist/index.html')))
      throw new NotMeasured('the pages are not built (npm run build)');
    const fresh: number[] = [];
    const existing: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'ambit-start-'));
      try {
        fresh.push(await started(folder));
        existing.push(await started(folder));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    return [
      line('new data folder to first page', median(fresh), 10),
      line('existing data folder to first page', median(existing), 3),
    ];
  },
};

const line = (what: string, taken: number, bar: number): Line => ({
  what,
  ours: `${(taken / 1000).toFixed(2)} s`,
  partner: null,
  ratio: null,
  bar: `< ${bar} s`,
  met: taken < bar * 1000,
});

async function started(folder: string): Promise<number> {
  const [port, contentPort] = [await freePort(), await freePort()];
  const { DATABASE_URL: _, MIGRATE_DATABASE_URL: __, PUBLIC_URL: ___, CONTENT_URL: ____, ...environment } = process.env;
  const env = { ...environment, PORT: String(port), CONTENT_PORT: String(contentPort), DATA_DIR: folder };
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'start.js')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await firstPage(child, port, begun);
    return performance.now() - begun;
  } finally {
    await ended(child);
  }
}

async function firstPage(child: ChildProcess, port: number, begun: number): Promise<void> {
  const client = clientOf(port, 1);
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`start.js ended with ${child.exitCode}`);
      if (performance.now() - begun > patience) throw new Error(`start.js gave no page within ${patience / 1000} s`);
      const got = await client.send({ method: 'GET', path: '/', headers: {} }).catch(() => null);
      if (got?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    client.close();
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
