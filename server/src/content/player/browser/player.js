// The page of one launch: opens the attempt, gives the content its run-time, saves what it keeps, and goes on from item
// to item. Everything that is said to the server carries the token of the launch.
import { makeCommits } from './commits.js';
import { makeRunTime } from './run-time.js';
import { makeScreen, notify, part, readConfig } from './screen.js';

const HEARTBEAT = 60_000;
const PATIENCE = 15_000;

const config = readConfig();
const screen = makeScreen(config);
const { frame, say } = screen;
const current = config.items.find((item) => item.id === config.item);
const clock = makeClock();

let isLeaving = false;
/** The learner goes on: content that never spoke is taken as finished. */
let isClosing = false;
/** @type {import('./types.d.ts').Commits | undefined} */
let commits;
/** @type {import('./run-time.d.ts').RunTime | null} */
let runTime = null;

part('close', HTMLButtonElement).addEventListener('click', close);
void start();

async function start() {
  try {
    const { status, body } = await post('open', {}, false);
    if (status === 200) await begin(body);
    else refuse(body);
  } catch {
    notify(say('unreachable'), [{ label: say('again'), act: () => location.reload() }]);
  }
}

/** @param {Readonly<Record<string, any>>} opened */
async function begin(opened) {
  if (opened['state'] === 'ended') return stop('over');
  runTime = await runTimeOf(opened);
  commits = makeCommits({
    opened: { sitting: opened['sitting'], number: opened['number'] },
    send: post,
    snapshot,
    later(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    tell: showSaving,
    acknowledged: showState,
  });
  listen();
  showWays();
  if (runTime && !runTime.isOpen) return notify(say('locked-now'));
  if (config.standard === 'asset') screen.setState(config.item, 'completed');
  frame.src = config.address;
}

/** @param {Readonly<Record<string, any>>} opened */
async function runTimeOf(opened) {
  const isAsset = config.standard === 'asset';
  // an asset needs no run-time, but the rules of its course may say what comes after it
  if (isAsset && !config.activities) return null;
  const version = config.standard === 'scorm-1.2' ? config.standard : 'scorm-2004';
  const library = await import(`./${version}.js`);
  const made = makeRunTime({
    version,
    isAsset,
    Api: library.Scorm12API ?? library.Scorm2004API,
    data: opened['data'],
    item: current?.identifier ?? '',
    activities: config.activities,
    sequencing: opened['sequencing'],
    watch: {
      began: () => commits?.touch(),
      set: () => commits?.touch(),
      committed: saveNow,
      finished() {
        saveNow();
        if (!isLeaving && !isClosing) setTimeout(afterFinish);
      },
    },
  });
  // where content looks for it: in a window above its own
  if (!isAsset) Object.assign(window, { [version === 'scorm-1.2' ? 'API' : 'API_1484_11']: made.api });
  return made;
}

/** @returns {import('./types.d.ts').Snapshot} */
function snapshot() {
  const isSilent = isClosing && !runTime?.hasBegun;
  const sequencing = runTime?.sequencing() ?? null;
  return {
    data: runTime?.data() ?? {},
    seconds: clock.seconds(),
    final: isSilent || (runTime?.hasFinished ?? false),
    ...(sequencing !== null && { sequencing }),
  };
}

function saveNow() {
  commits?.touch();
  if (isLeaving) commits?.leave();
  else commits?.hurry();
}

function listen() {
  addEventListener('online', () => commits?.hurry());
  addEventListener('pagehide', () => {
    isLeaving = true;
    commits?.leave();
  });
  // a page that comes back from the browser's store may have been overtaken by another
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  addEventListener('beforeunload', (event) => {
    if (isUnsaved && commits?.pending) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => document.hidden && commits?.pending && commits?.hurry());
  setInterval(() => !document.hidden && !runTime?.hasFinished && commits?.touch(), HEARTBEAT);
  part('previous', HTMLButtonElement).addEventListener('click', () => step('previous'));
  part('next', HTMLButtonElement).addEventListener('click', () => step('continue'));
  for (const button of screen.buttons) button.addEventListener('click', () => choose(button));
}

let isUnsaved = false;

/** @param {import('./types.d.ts').Saving} saving */
function showSaving(saving) {
  if (saving.state === 'stopped') return stop(saving.why);
  if (saving.state === 'unsaved' && !isUnsaved) notify(say('unsaved'), isClosing ? [leaveAnyway()] : []);
  if (saving.state === 'saved' && isUnsaved) notify();
  if (saving.state !== 'saving') isUnsaved = saving.state === 'unsaved';
  screen.showSaving(saving.state === 'unsaved' ? '' : saving.state);
}

/** @param {import('./types.d.ts').Stop} why */
function stop(why) {
  isUnsaved = false;
  screen.showSaving('');
  notify(say(why), [{ label: say('course'), act: () => location.assign(config.course.url) }]);
  // content goes on believing that it is saved, so it is taken away, unless the fault is its own
  if (why !== 'unacceptable') frame.hidden = true;
}

/** @param {Readonly<Record<string, unknown>>} answer what the server made of the last commit */
function showState(answer) {
  const { completion, success } = answer;
  const isTold = success === 'passed' || success === 'failed';
  if (isTold || completion !== undefined) {
    screen.setState(config.item, isTold ? String(success) : completion === 'completed' ? 'completed' : 'begun');
  }
  showWays();
}

/** Which items can be opened now, and whether there is one before and after. */
function showWays() {
  const ways = runTime?.ways() ?? null;
  if (ways) screen.showLocks(ways.isLocked);
  const previous = part('previous', HTMLButtonElement);
  const next = part('next', HTMLButtonElement);
  previous.disabled = ways ? !ways.canPrevious : neighbour(-1) === undefined;
  next.disabled = ways ? !ways.canContinue : neighbour(1) === undefined;
  previous.hidden = current?.hides.includes('previous') ?? false;
  next.hidden = current?.hides.includes('continue') ?? false;
}

/** @param {number} steps */
const neighbour = (steps) => {
  const at = screen.opening.findIndex((item) => item.id === config.item);
  return at < 0 ? undefined : screen.opening[at + steps];
};

async function afterFinish() {
  const asked = runTime?.takeAsked() ?? null;
  if (asked !== null) await move(idOf(asked));
  else if (await commits?.settled()) {
    const next = part('next', HTMLButtonElement);
    showWays();
    if (!next.disabled && !next.hidden) next.classList.add('wanted');
    notify(say('finished'));
  }
}

/** @param {string} identifier */
const idOf = (identifier) => config.items.find((item) => item.identifier === identifier)?.id;

/** @param {HTMLButtonElement} button */
async function choose(button) {
  const item = config.items.find((one) => one.id === button.dataset['item']);
  screen.hideMenu();
  if (!item || item.id === config.item) part('content', HTMLElement).focus();
  else if (button.getAttribute('aria-disabled') === 'true') notify(say('locked-now'));
  else if (!config.activities || !runTime) await move(item.id);
  else {
    await unload();
    await afterAsking(runTime.takeAsked() ?? runTime.go('choice', item.identifier));
  }
}

/** @param {'previous' | 'continue'} way */
async function step(way) {
  if (!config.activities || !runTime) await move(neighbour(way === 'continue' ? 1 : -1)?.id);
  else {
    await unload();
    await afterAsking(runTime.takeAsked() ?? runTime.go(way));
  }
}

/** @param {string | null} identifier what the engine says is next */
async function afterAsking(identifier) {
  if (identifier !== null) await move(idOf(identifier));
  else notify(say('locked-now'), [{ label: say('again'), act: () => location.reload() }]);
}

/** Saves this item, then opens another. @param {string | undefined} item */
async function move(item) {
  if (item === undefined) return;
  isClosing = true;
  await unload();
  commits?.touch();
  commits?.hurry();
  if (!(await commits?.settled())) return;
  try {
    const { status, body } = await post('move', { itemId: item }, false);
    if (status === 201 && typeof body['url'] === 'string') location.replace(body['url']);
    else refuse(body);
  } catch {
    notify(say('unreachable'), [{ label: say('again'), act: () => void move(item) }]);
  }
}

async function close() {
  isClosing = true;
  part('close', HTMLButtonElement).disabled = true;
  if (isUnsaved) notify(say('unsaved'), [leaveAnyway()]);
  if (commits) await unload();
  location.assign((await commits?.end()) ?? config.course.url);
}

const leaveAnyway = () => ({
  label: say('closeAnyway'),
  act() {
    isUnsaved = false;
    location.assign(config.course.url);
  },
});

/** Takes the content away and waits for what it says when it goes. */
function unload() {
  const gone = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, 1000);
  });
  isClosing = true;
  frame.contentWindow?.location.replace('about:blank');
  return gone;
}

/** @param {Readonly<Record<string, unknown>>} problem */
function refuse(problem) {
  const code = String(problem['code']);
  const sentence =
    code === 'launch-taken-over'
      ? say('taken-over')
      : typeof problem['detail'] === 'string'
        ? problem['detail']
        : say('over');
  notify(sentence, [{ label: say('course'), act: () => location.assign(config.course.url) }]);
}

/**
 * @param {string} to
 * @param {object} body
 * @param {boolean} keepalive
 * @returns {Promise<import('./types.d.ts').Answer>}
 */
async function post(to, body, keepalive) {
  const answer = await fetch(`/run-time/${to}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${config.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
    cache: 'no-store',
    ...(!keepalive && { signal: AbortSignal.timeout(PATIENCE) }),
  });
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}

/** Counts the time the page is in sight. */
function makeClock() {
  let counted = 0;
  let since = document.hidden ? null : performance.now();
  document.addEventListener('visibilitychange', () => {
    if (since !== null) counted += performance.now() - since;
    since = document.hidden ? null : performance.now();
  });
  return { seconds: () => Math.round((counted + (since === null ? 0 : performance.now() - since)) / 1000) };
}
