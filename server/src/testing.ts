import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { type App, makeApp } from './app.ts';
import { type FreshDatabase, freshDatabase } from './database/template.ts';
import { buildWorld, type WorldIds } from './demo/world.ts';
import { openSignIn } from './identity/index.ts';
import { newId } from './outside/ids.ts';
import type { Smtp } from './outside/mail.ts';

/** The server with the cast's world on a database of its own, asked through real HTTP routing. For tests. */
export type TestWorld = Readonly<{
  app: App;
  ids: WorldIds;
  database: FreshDatabase;
  /** Somebody of the cast, signed in: `harbor/Lena Fox`. */ as(who: string): Promise<Person>;
  /** Nobody. */ anybody: Person;
  /** Statements run since the last call, but begin, set local and commit. */ queries(): readonly string[];
  faults: readonly unknown[];
  clock: { now: Date };
  close(): Promise<void>;
}>;

// oxlint-disable-next-line typescript/no-explicit-any -- the shape of an answer is what tests look at
export type Answer = Readonly<{ status: number; body: any; headers: Readonly<Record<string, unknown>>; text: string }>;
/** An answer that may be no text. */
type Whole = Answer & Readonly<{ bytes: Buffer }>;
type More = Readonly<{ headers?: Readonly<Record<string, string>> }>;

export type Person = Readonly<{
  id: string;
  cookie: string | null;
  get(path: string, more?: More): Promise<Whole>;
  post(path: string, body?: unknown, more?: More): Promise<Answer>;
  put(path: string, body?: unknown, more?: More): Promise<Answer>;
  patch(path: string, body: unknown, more?: More): Promise<Answer>;
  delete(path: string, more?: More): Promise<Answer>;
}>;

const publicUrl = 'http://localhost:3000';

export async function makeWorld(
  options: {
    worker?: boolean /** Without the cast. */;
    empty?: boolean;
    smtp?: Smtp;
    feedsInside?: boolean;
    nameServer?: string;
  } = {},
): Promise<TestWorld> {
  const database = await freshDatabase();
  const statements: string[] = [];
  const faults: unknown[] = [];
  const clock = { now: new Date() };
  const filesFolder = join(tmpdir(), `ambit-files-${newId()}`);
  const app = await makeApp({
    ...database,
    filesFolder,
    smtp: options.smtp,
    feedsInside: options.feedsInside ?? false,
    // nobody is asked outside of this machine
    nameServers: [options.nameServer ?? '127.0.0.1:9'],
    secretKey: Buffer.alloc(32, 1),
    publicUrl,
    contentUrl: 'http://127.0.0.1:3001',
    strict: true,
    clock: () => (options.worker ? new Date() : clock.now),
    onQuery: (text) => void statements.push(text),
    report: (fault) => void faults.push(fault),
  });
  const ids = options.empty ? nothing : await buildWorld(app.running.server, { now: clock.now, newId }, false);
  if (options.worker) await app.startWorker();
  return {
    app,
    ids,
    database,
    faults,
    clock,
    anybody: person(app, '', null),
    queries: () => statements.splice(0),
    async as(who) {
      const [identifier = ''] = who.split('/');
      const id = ids.users.get(who);
      if (!id) throw new Error(`${who} is not of the cast`);
      const cookie = await signedIn(app, ids.organizations.get(identifier) ?? '', id, clock.now);
      statements.splice(0);
      return person(app, id, cookie);
    },
    async close() {
      await app.close();
      await database.drop();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
}

const nothing: WorldIds = {
  organizations: new Map(),
  locations: new Map(),
  users: new Map(),
  groups: new Map(),
  things: new Map(),
};

/** Signs somebody in through the store: what a password costs has a test of its own. */
async function signedIn(app: App, organization: string, user: string, now: Date): Promise<string> {
  const { connection, directory } = app.running.server;
  const tenant = (await directory.tenantOf(organization)) ?? '';
  return connection.transaction({ tenant, organizations: [organization] }, (tx) =>
    openSignIn(tx, { id: organization, tenant }, user, { now, newId, address: '127.0.0.1', device: 'test' }),
  );
}

function person(app: App, id: string, cookie: string | null): Person {
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    more: More = {},
  ): Promise<Whole> => {
    const headers = {
      origin: publicUrl,
      'accept-language': 'en',
      ...(cookie && { cookie: `__Host-ambit=${cookie}` }),
      ...more.headers,
    };
    const options: InjectOptions = { method, url, headers, ...(body !== undefined && { payload: body as object }) };
    const response = await app.application.inject(options);
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      body: isJson && response.body ? response.json() : null,
      headers: response.headers,
      text: response.body,
      bytes: response.rawPayload,
    };
  };
  return {
    id,
    cookie,
    get: (path, more) => ask('GET', path, undefined, more),
    post: (path, body, more) => ask('POST', path, body, more),
    put: (path, body, more) => ask('PUT', path, body, more),
    patch: (path, body, more) => ask('PATCH', path, body, more),
    delete: (path, more) => ask('DELETE', path, undefined, more),
  };
}
