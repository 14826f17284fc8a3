import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../e2e/harness.ts';
import { type Application, administrator, signedIn } from './application.ts';
import { type Line, median, milliseconds, rounds } from './measure.ts';
import { type Ground, NotMeasured, type Subject } from './subject.ts';

/** How many times slower the browser's processor is made. */
const throttled = 4;
/** Learners of the data set who stand behind those who administer. */
const firstLearner = 1_000;

export const browser: Subject = {
  id: 'browser',
  title: 'In a browser',
  needsTraining: true,
  how: `Chromium with its processor slowed ${throttled} times (Emulation.setCPUThrottlingRate), a browser context without a cache each round, ${rounds} rounds after one to warm up, the median. LCP and the longest interaction as the browser itself tells them (PerformanceObserver; interactions under 16 ms are not told and count as 16). A learner's home with its plan; the list of all users of the large tenant.`,
  async measure(ground) {
    if (!existsSync(join(import.meta.dirname, '../web/dist/index.html')))
      throw new NotMeasured('the pages are not built (npm run build)');
    const application = await ground.application();
    const [cookie = ''] = await signedIn(ground.database, ground.plan, [administrator]);
    const learner = await learnerWithWork(ground, application);
    const chromium = await openBrowser().catch(() => {
      throw new NotMeasured('there is no Chromium (CHROMIUM names another one)');
    });
    try {
      const seen: Seen[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const home = await visited(chromium, application, learner, atHome);
        const list = await visited(chromium, application, cookie, inUsers);
        if (round > 0) seen.push({ ...home, ...list });
      }
      return linesOf(seen);
    } finally {
      await chromium.close();
    }
  },
};

type AtHome = Readonly<{ requests: number; questions: number; lcp: number; goOn: number }>;
type InUsers = Readonly<{ open: number; filter: number }>;
type Seen = AtHome & InUsers;

function linesOf(seen: readonly Seen[]): readonly Line[] {
  const middle = (of: (one: Seen) => number) => median(seen.map(of));
  const line = (what: string, ours: string, bar: string, met: boolean): Line => ({
    what,
    ours,
    partner: null,
    ratio: null,
    bar,
    met,
  });
  const within = (what: string, of: (one: Seen) => number, most: number) =>
    line(what, milliseconds(middle(of)), `< ${most} ms`, middle(of) < most);
  const counted = (what: string, of: (one: Seen) => number, most: number) =>
    line(what, String(middle(of)), `<= ${most}`, middle(of) <= most);
  return [
    counted('learner home: requests before idle', ({ requests }) => requests, 10),
    counted('learner home: data calls besides the event stream', ({ questions }) => questions, 1),
    within('learner home: LCP', ({ lcp }) => lcp, 1_200),
    within('INP: Continue', ({ goOn }) => goOn, 100),
    within('INP: open user', ({ open }) => open, 100),
    within('INP: filter list', ({ filter }) => filter, 100),
  ];
}

/** Somebody of the data set who has a course to go on with. */
async function learnerWithWork({ database, plan }: Ground, application: Application): Promise<string> {
  const some = Array.from({ length: 50 }, (_, n) => firstLearner + n);
  for (const cookie of await signedIn(database, plan, some)) {
    const { items } = (await application.ask(cookie, 'GET', '/api/my/training-plan')) as { items: { state: string }[] };
    if (items.some(({ state }) => state === 'in-progress' || state === 'not-started')) return cookie;
  }
  throw new NotMeasured('no learner of the data set has anything to do');
}

/** What somebody meets who opens the application in a browser that has never seen it. */
async function visited<T>(
  chromium: Browser,
  { port }: Application,
  cookie: string,
  visit: (page: Page, url: string) => Promise<T>,
): Promise<T> {
  const context: BrowserContext = await chromium.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  try {
    const kept = { name: '__Host-ambit', value: cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true };
    await context.addCookies([{ ...kept, sameSite: 'Lax' }]);
    await context.addInitScript(watching);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttled });
    return await visit(page, `http://localhost:${port}`);
  } finally {
    await context.close();
  }
}

// runs in the page: the browser's own words on when it had painted and how long an interaction took
const watching = `
  globalThis.watched = { lcp: 0, interactions: [] };
  new PerformanceObserver((list) => { for (const one of list.getEntries()) watched.lcp = one.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.interactionId) watched.interactions.push(one.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

async function atHome(page: Page, url: string): Promise<AtHome> {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.goto(url, { waitUntil: 'load' });
  const goOn = page.getByRole('link', { name: /^(Continue|Start)$/u });
  await goOn.waitFor();
  await streaming(page);
  const counted = {
    requests: asked.length,
    questions: asked.filter((path) => path.startsWith('/api/') && path !== '/api/events').length,
    lcp: await page.evaluate<number>('watched.lcp'),
  };
  const took = await longest(page, async () => {
    await goOn.click();
    await page.waitForURL(/\/my\/courses\//u);
  });
  return { ...counted, goOn: took };
}

async function inUsers(page: Page, url: string): Promise<InUsers> {
  await page.goto(`${url}/users`);
  const row = page.getByRole('row').nth(3);
  await row.waitFor();
  await streaming(page);
  const filter = await longest(page, async () => {
    await page.getByRole('button', { name: 'State' }).click();
    await page.getByRole('menuitemradio', { name: 'Active' }).click();
    await page.getByRole('searchbox').first().pressSequentially('an', { delay: 40 });
    await page.waitForURL(/search=an/u);
  });
  await row.waitFor();
  const open = await longest(page, async () => {
    await row.click();
    await page.waitForURL(/user=/u);
    await page.getByRole('tab').first().waitFor();
  });
  return { filter, open };
}

/** The page is quiet: what it shows is there, and it listens for changes. */
const streaming = (page: Page): Promise<unknown> => page.locator('html[data-events="open"]').waitFor();

/** The longest interaction while something is done, until the browser has painted what came of it. */
async function longest(page: Page, deed: () => Promise<unknown>): Promise<number> {
  await page.evaluate('void watched.interactions.splice(0)');
  await deed();
  return page.evaluate<number>(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(
    () => requestAnimationFrame(() => setTimeout(() => resolve(Math.max(16, ...watched.interactions)), 100)), 100)))`);
}
