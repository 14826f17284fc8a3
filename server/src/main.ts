import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type App, makeApp } from './app.ts';
import { StartProblem } from './database/embedded/index.ts';
import { checkAudit } from './check-audit.ts';
import { databaseSettings, openDatabase } from './database/settings.ts';
import { buildDemo, demoHint } from './demo/build.ts';
import type { Smtp } from './outside/mail.ts';
import { keepMemoryLow } from './outside/memory.ts';
import { newSetUpLink } from './identity/deeds-set-up.ts';
import { keyFrom, keyInFolder } from './outside/vault.ts';

const { values } = parseArgs({
  options: { demo: { type: 'boolean', default: false }, 'check-audit': { type: 'boolean', default: false } },
  strict: true,
});
const environment = process.env;
const root = resolve(import.meta.dirname, '../..');
const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  keepMemoryLow();
  await start();
} catch (fault) {
  if (!(fault instanceof StartProblem)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const port = portOf(environment['PORT'], 3000, 'PORT');
  const contentPort = portOf(environment['CONTENT_PORT'], port + 1, 'CONTENT_PORT');
  const dataDir = resolve(environment['DATA_DIR'] ?? join(root, values.demo ? 'demo-data' : 'data'));
  const publicUrl = addressOf(environment['PUBLIC_URL'] ?? `http://localhost:${port}`, 'PUBLIC_URL');
  const contentUrl = addressOf(environment['CONTENT_URL'] ?? `http://127.0.0.1:${contentPort}`, 'CONTENT_URL');
  if (new URL(publicUrl).hostname === new URL(contentUrl).hostname)
    throw new StartProblem(
      'CONTENT_URL needs another host name than PUBLIC_URL, so that courses cannot act as the signed-in user.',
    );
  const smtp = smtpOf(environment['SMTP_URL'], environment['MAIL_FROM']);
  const database = await openDatabase(databaseSettings(environment, dataDir), say);
  const app = await opened().catch(async (fault: unknown) => {
    // nothing is left running behind a start that failed
    await database.stop();
    throw fault;
  });
  if (values['check-audit']) {
    const isWhole = await checkAudit(app.running, say);
    await app.close();
    await database.stop();
    process.exit(isWhole ? 0 : 1);
  }
  const secret = values.demo ? null : await newSetUpLink(app.running.server.connection);
  say(`Ambit is ready: ${publicUrl}`);
  if (values.demo) say(demoHint);
  if (secret) say(`Create the first operator here, once: ${publicUrl}/set-up#${secret}`);
  stopOn(async () => {
    await app.close();
    await database.stop();
  });

  async function opened(): Promise<App> {
    const webFolder = join(root, 'web/dist');
    const app = await makeApp({
      ...database,
      filesFolder: join(dataDir, 'files'),
      smtp,
      feedsInside: environment['FEEDS_INSIDE'] === 'on',
      nameServers: nameServersOf(environment['NAME_SERVERS']),
      secretKey: await secretKey(environment['SECRET_KEY'], dataDir),
      publicUrl,
      contentUrl,
      ...(existsSync(webFolder) && { webFolder }),
      log: environment['LOG'] === 'on',
      strict: environment['STRICT'] === 'on',
    });
    // nothing is served, and no job runs, while only the audit is checked
    if (values['check-audit']) return app;
    await app.startWorker();
    if (values.demo) await buildDemo(app, say);
    const host = environment['HOST'] ?? '127.0.0.1';
    await listen(app.application, host, port, 'PORT');
    await listen(app.content, host, contentPort, 'CONTENT_PORT');
    return app;
  }
}

async function listen(
  server: { listen(at: { host: string; port: number }): Promise<string> },
  host: string,
  port: number,
  name: string,
): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'EADDRINUSE') throw fault;
    throw new StartProblem(`Port ${port} is in use. Set ${name} to another one.`, { cause: fault });
  }
}

/** Stops in order, once. A second signal ends at once, but not the echo of the first that npm sends on. */
function stopOn(stop: () => Promise<void>): void {
  let stopping = false;
  let patient = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping && !patient) process.exit(1);
      if (stopping) return;
      stopping = true;
      patient = true;
      setTimeout(() => (patient = false), 1_000).unref();
      stop().then(
        () => process.exit(0),
        (fault: unknown) => {
          process.stderr.write(`${String(fault)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

/** The key that secrets are sealed with: given, so that several servers share it, or kept in the data folder. */
async function secretKey(given: string | undefined, dataDir: string): Promise<Buffer> {
  const key = given ? keyFrom(given) : await keyInFolder(dataDir);
  if (key) return key;
  throw new StartProblem('SECRET_KEY has to be 32 random bytes as base64, as `openssl rand -base64 32` gives them.');
}

function portOf(value: string | undefined, otherwise: number, name: string): number {
  const port = value === undefined || value === '' ? otherwise : Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartProblem(`${name} is not a port: ${value}. Give a number from 1 to 65535.`);
}

/** The name servers to ask; nothing set: those of the machine. */
function nameServersOf(list: string | undefined): readonly string[] {
  const servers = (list ?? '').split(/[\s,]+/u).filter(Boolean);
  const wrong = servers.find((one) => !/^(?:\d+\.\d+\.\d+\.\d+|\[[\da-f:]+\])(?::\d+)?$/iu.test(one));
  if (wrong === undefined) return servers;
  throw new StartProblem(`NAME_SERVERS holds \`${wrong}\`. Give addresses like 192.0.2.53 or [2001:db8::53]:5353.`);
}

/** Where mail leaves; nothing set: nowhere, and the outbox says so. */
function smtpOf(url: string | undefined, from: string | undefined): Smtp | undefined {
  if (!url) return undefined;
  if (!/^smtps?:$/u.test(URL.parse(url)?.protocol ?? ''))
    throw new StartProblem('SMTP_URL is not an address like smtp://user:password@mail.example:587.');
  if (!from || !/^[^\s@<>]+@[^\s@<>]+$/u.test(from))
    throw new StartProblem('MAIL_FROM has to be the address that mails come from, like training@example.org.');
  return { url, from };
}

function addressOf(value: string, name: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new StartProblem(`${name} is not an address like https://ambit.example.`);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol === 'http:' && !local)
    throw new StartProblem(
      `${name} has to begin with https:// (only localhost and 127.0.0.1 may go without), because sign-ins would travel in clear.`,
    );
  return url.origin;
}
