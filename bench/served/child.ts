import { fork, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Memory of a process, in bytes: now, and the most there was at any time since the last question. */
export type Memory = Readonly<{ now: number; peak: number }>;

/** A server in a process of its own. */
export type Served = Readonly<{ memory(): Promise<Memory>; stop(): Promise<void> }>;

type Answer = Readonly<{ ready: true } | { memory: Memory } | { fault: string }>;

/** Starts one of the files of this folder with its settings and waits until it listens. */
export async function startServed(file: string, settings: unknown): Promise<Served> {
  const child = fork(join(import.meta.dirname, file), {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ready = nextAnswer(child);
  child.send({ settings });
  if (!('ready' in (await ready))) throw new Error(`${file} did not start`);
  return {
    async memory() {
      const answer = nextAnswer(child);
      child.send('memory');
      const heard = await answer;
      if (!('memory' in heard)) throw new Error(`${file} did not tell its memory`);
      return heard.memory;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.send('stop');
      await ended;
    },
  };
}

function nextAnswer(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the server of the measurement ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      const answer = message as Answer;
      if ('fault' in answer) reject(new Error(answer.fault));
      else resolve(answer);
    });
  });
}

/** The other end: starts by the settings that come, and stops when it is told to or its parent is gone. */
export async function serveChild<S>(start: (settings: S) => Promise<() => Promise<unknown>>): Promise<void> {
  const tell = (answer: Answer) => void process.send?.(answer);
  let stop: () => Promise<unknown> = async () => undefined;
  const end = () =>
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  const begin = async (settings: S) => {
    try {
      stop = await start(settings);
      tell({ ready: true });
    } catch (fault) {
      tell({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    }
  };
  process.once('disconnect', () => void end());
  process.on('message', (message) => {
    if (message === 'memory') return tell({ memory: memoryNow() });
    if (message === 'stop') return void end();
    void begin((message as { settings: S }).settings);
  });
}

let peak = 0;
const look = (): number => (peak = Math.max(peak, process.memoryUsage.rss()));

/** Looks at the memory four times a second from now on. */
export function memoryKept(): void {
  setInterval(look, 250).unref();
}

function memoryNow(): Memory {
  look();
  const most = peak;
  peak = 0;
  return { now: process.memoryUsage.rss(), peak: most };
}

/** A port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port is free')),
      );
    });
  });
}
