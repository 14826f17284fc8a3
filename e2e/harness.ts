import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');

/** A server of its own with the cast's world, as somebody starts it who follows the README. */
export type Served = Readonly<{
  url: string;
  contentUrl: string;
  dataDir: string;
  pid(): number;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  output(): string;
}>;

/** Starts the demo in a folder of its own on free ports and waits for its address. */
export async function serveDemo(more: Readonly<Record<string, string>> = {}): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ambit-e2e-'));
  const [port, contentPort] = [await freePort(), await freePort()];
  let child: ChildProcess;
  let printed = '';

  async function start(): Promise<void> {
    printed = '';
    child = spawn(process.execPath, [join(root, 'start.js'), '--demo'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        CONTENT_PORT: String(contentPort),
        DATA_DIR: dataDir,
        STRICT: 'on',
        DATABASE_URL: '',
        MIGRATE_DATABASE_URL: '',
        SMTP_URL: '',
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (text) => void (printed += text));
    child.stderr?.on('data', (text) => void (printed += text));
    await until(
      () => printed.includes('Ambit is ready'),
      () => `The demo did not start:\n${printed}`,
      child,
    );
  }

  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
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
    start,
    kill: () => ended('SIGKILL'),
    output: () => printed,
    async stop() {
      await ended('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Chromium as it runs as root on a machine without a network. */
export const openBrowser = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });

export type Visitor = Readonly<{ page: Page; context: BrowserContext; faults: readonly string[] }>;

/** A person at a browser of their own, signed in through the page. */
export async function signIn(
  browser: Browser,
  served: Served,
  who: { organization: string; userName: string; width?: number; height?: number; scheme?: 'light' | 'dark' },
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: who.width ?? 1280, height: who.height ?? 800 },
    colorScheme: who.scheme ?? 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => void faults.push(fault.message));
  page.on(
    'console',
    (message) =>
      void (message.type() === 'error' && !/status of 4\d\d/u.test(message.text()) && faults.push(message.text())),
  );
  await page.goto(served.url);
  await page.getByLabel('Organization').fill(who.organization);
  await page.getByLabel('User name or e-mail').fill(who.userName);
  await page.getByLabel('Password', { exact: true }).fill('ambit-demo-2026');
  await page.getByRole('button', { name: 'Sign in' }).click();
  // the menu is there once the sign-in is, and the page behind it
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Do next/u })
    .first()
    .waitFor();
  return { page, context, faults };
}

/** Everything a page asked for is there, and it listens for changes. */
export async function settled(page: Page): Promise<void> {
  await page.locator('html[data-events="open"]').waitFor();
  await page.locator('.bone, [aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Asks the API as whoever the browser is signed in as. */
export const api = async (
  visitor: Visitor,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> =>
  visitor.page.evaluate(
    async ({ method, path, body }) => {
      const response = await fetch(path, {
        method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text && (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text,
      };
    },
    { method, path, body },
  );

/** Ada of the platform switches a feature of an organization's plan on. */
export async function switchOn(browser: Browser, served: Served, identifier: string, feature: string): Promise<void> {
  const ada = await signIn(browser, served, { organization: 'ambit', userName: 'ada' });
  const found = (await api(ada, 'GET', `/api/organizations?search=${identifier}`)).body as { items: { id: string }[] };
  const id = found.items[0]?.id ?? '';
  await api(ada, 'POST', '/api/my/entered', { organization: id });
  await ada.page.goto(`${served.url}/settings`);
  const status = await ada.page.evaluate(
    async ({ id, feature }) => {
      const read = await fetch(`/api/organizations/${id}`);
      const { plan } = (await read.json()) as { plan: { feature: string; on: boolean }[] };
      const features = [...plan.filter(({ on }) => on).map((one) => one.feature), feature];
      const headers = { 'content-type': 'application/json', 'if-match': read.headers.get('etag') ?? '' };
      const body = JSON.stringify({ features });
      return (await fetch(`/api/organizations/${id}/plan`, { method: 'PATCH', headers, body })).status;
    },
    { id, feature },
  );
  if (status !== 200) throw new Error(`the plan of ${identifier} answers ${status}`);
  await ada.context.close();
}

export async function until(
  holds: () => boolean | Promise<boolean>,
  otherwise: () => string,
  child?: ChildProcess,
  seconds = 60,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end || (child && child.exitCode !== null)) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
