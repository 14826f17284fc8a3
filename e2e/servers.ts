import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './harness.ts';

const root = join(import.meta.dirname, '..');

export type ServerOptions = Readonly<{
  /** With the cast’s world. */ demo?: boolean;
  /** On somebody else’s PostgreSQL instead of its own. */ database?: Readonly<{ app: string; owner: string }>;
  /** Where its own files lie; made when it is missing. */ dataDir?: string;
  environment?: Readonly<Record<string, string>>;
}>;

/** A server of its own process, told apart from others by its ports. */
export type RunningServer = Readonly<{
  url: string;
  contentUrl: string;
  dataDir: string;
  pid(): number;
  /** Whether it ended, by itself or by force. */ hasEnded(): boolean;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Ends it in order and leaves its files. */ end(): Promise<void>;
  stop(): Promise<void>;
  output(): string;
}>;

/** Starts a server on free ports and waits until it says that it is ready. */
export async function startServer({
  demo = true,
  database,
  dataDir = mkdtempSync(join(tmpdir(), 'ambit-e2e-')),
  environment = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const [port, contentPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    PORT: String(port),
    CONTENT_PORT: String(contentPort),
    DATA_DIR: dataDir,
    STRICT: 'on',
    DATABASE_URL: database?.app ?? '',
    MIGRATE_DATABASE_URL: database?.owner ?? '',
    ...environment,
  };
  let child: ChildProcess;
  let printed = '';
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const start = async (): Promise<void> => {
    printed = '';
    child = spawn(process.execPath, [join(root, 'start.js'), ...(demo ? ['--demo'] : [])], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => void (printed += text));
    const ready = () => printed.includes('Ambit is ready');
    await until(ready, () => `The server did not start:\n${printed}`, child, 120);
  };
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    if (hasEnded()) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  await start();
  return {
    url: `http://localhost:${port}`,
    contentUrl: `http://127.0.0.1:${contentPort}`,
    dataDir,
    pid: () => child.pid ?? 0,
    hasEnded,
    start,
    kill: () => ended('SIGKILL'),
    end: () => ended('SIGTERM'),
    output: () => printed,
    async stop() {
      await ended('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The process of the PostgreSQL that a server started in its own folder. */
export const postgresOf = ({ dataDir }: Pick<RunningServer, 'dataDir'>): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);

export type Answer = Readonly<{
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape of an answer is what tests look at
  body: any;
  headers: Headers;
  /** How long it took, in milliseconds. */ took: number;
}>;

/** Longer than any answer may take; a request that hangs fails the test instead of holding it up. */
const patience = 30_000;

/** Somebody signed in, who may turn to any server on the same database. */
export type Person = Readonly<{
  cookie: string;
  ask(
    server: Pick<RunningServer, 'url'>,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}>;

export async function signedIn(
  server: Pick<RunningServer, 'url'>,
  userName: string,
  organization = 'harbor',
): Promise<Person> {
  const input = { organization, userName, password: 'ambit-demo-2026' };
  const { status, headers, body } = await send(server.url, 'POST', '/api/sign-ins', input);
  if (status !== 201) throw new Error(`${userName} was not signed in: ${JSON.stringify(body)}`);
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, ask: (at, method, path, input, more) => send(at.url, method, path, input, { ...more, cookie }) };
}

/** One request over real HTTP, from the page of that server. */
export async function send(
  url: string,
  method: string,
  path: string,
  input?: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const isForm = input instanceof FormData;
  const headers = {
    origin: url,
    'accept-language': 'en',
    ...(input !== undefined && !isForm && { 'content-type': 'application/json' }),
    ...more,
  };
  const begun = performance.now();
  const response = await fetch(`${url}${path}`, {
    method,
    headers,
    signal: AbortSignal.timeout(patience),
    ...(input !== undefined && { body: isForm ? input : JSON.stringify(input) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    body: text && isJson ? JSON.parse(text) : text,
    headers: response.headers,
    took: performance.now() - begun,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
