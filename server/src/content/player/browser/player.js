// The page of one launch: opens the attempt, gives the content its run-time, saves what it keeps, and goes on from item
// to item. Everything that is said to the server carries the token of the launch.
import { makeCommits } from './commits.js';
import { isBarred } from './prerequisites.js';
import { makeRunTime } from './run-time.js';
import { leaveTo, makeScreen, notify, part, readConfig } from './screen.js';
import { makeClock, makePost } from './sending.js';

const HEARTBEAT = 60_000;
/** How often the page asks how it stands where the content tells the server itself. */
const GLANCE = 10_000;

const config = readConfig();
const screen = makeScreen(config);
const { frame, say } = screen;
const current = config.items.find((item) => item.id === config.item);
const clock = makeClock();
const post = makePost(config.token);
/** Units of AICC and cmi5 tell the server themselves what they keep. */
const speaksToServer = config.standard === 'aicc' || config.standard === 'cmi5';

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
  if (runTime && !runTime.isOpen) {
    // a course that opens its parts in order goes on where the learner stands
    const there = runTime.elsewhere === null ? undefined : idOf(runTime.elsewhere);
    if (there !== undefined && there !== config.item) return move(there);
    return notify(say('locked-now'), [toCourse()]);
  }
  if (config.standard === 'asset') screen.setState(config.item, 'completed');
  if (speaksToServer) frame.addEventListener('load', () => void wentAway());
  frame.src = config.address;
}

/** A unit of cmi5 that has ended goes to the address it was told to return to. */
async function wentAway() {
  try {
    if (isClosing || frame.contentWindow?.location.pathname !== '/player/left.html') return;
  } catch {
    return;
  }
  commits?.touch();
  await afterFinish();
}

/** @param {Readonly<Record<string, any>>} opened */
async function runTimeOf(opened) {
  const isAsset = config.standard === 'asset';
  // an asset needs no run-time, but the rules of its course may say what comes after it
  if (speaksToServer || (isAsset && !config.activities)) return null;
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
    objectives: opened['objectives'],
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
  const isSilent = isClosing && !runTime?.hasBegun && (runTime?.isOpen ?? true);
  const sequencing = runTime?.sequencing() ?? null;
  const objectives = runTime?.objectives() ?? null;
  return {
    data: runTime?.data() ?? {},
    seconds: clock.seconds(),
    final: isSilent || (runTime?.hasFinished ?? false),
    ...(sequencing !== null && { sequencing }),
    ...(objectives !== null && { objectives }),
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
  setInterval(() => !document.hidden && !runTime?.hasFinished && commits?.touch(), speaksToServer ? GLANCE : HEARTBEAT);
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
  notify(say(why), [toCourse()]);
  // content goes on believing that it is saved, so it is taken away, unless the fault is its own
  if (why !== 'unacceptable') frame.hidden = true;
}

/**
 * @param {Readonly<Record<string, unknown>>} answer what the server made of the last commit
 * @param {import('./types.d.ts').Body} sent
 */
function showState(answer, sent) {
  const { completion, success } = answer;
  runTime?.objectivesKept(sent.objectives);
  const isTold = success === 'passed' || success === 'failed';
  if (isTold || completion !== undefined) {
    screen.setState(config.item, isTold ? String(success) : completion === 'completed' ? 'completed' : 'begun');
  }
  showWays();
}

/** Which items can be opened now, and whether there is one before and after. */
function showWays() {
  const ways = runTime?.ways() ?? null;
  screen.showLocks(lockOf);
  const previous = part('previous', HTMLButtonElement);
  const next = part('next', HTMLButtonElement);
  previous.disabled = ways ? !ways.canPrevious : !canGo(neighbour(-1));
  next.disabled = ways ? !ways.canContinue : !canGo(neighbour(1));
  previous.hidden = current?.hides.includes('previous') ?? false;
  next.hidden = current?.hides.includes('continue') ?? false;
}

/** Why an item cannot be opened now, as the name of a sentence; null when it can. @param {string} identifier @returns {string | null} */
function lockOf(identifier) {
  const ways = runTime?.ways() ?? null;
  if (!ways) return isBarred(screen.parts(), identifier) ? 'locked-now' : null;
  if (!ways.isLocked(identifier)) return null;
  return ways.isInOrder(identifier) ? 'locked-in-order' : 'locked-now';
}

/** @param {number} steps */
const neighbour = (steps) => {
  const at = screen.opening.findIndex((item) => item.id === config.item);
  return at < 0 ? undefined : screen.opening[at + steps];
};

/** @param {{ identifier: string } | undefined} item */
const canGo = (item) => item !== undefined && lockOf(item.identifier) === null;

async function afterFinish() {
  const asked = runTime?.takeAsked() ?? null;
  if (asked !== null) await move(idOf(asked));
  else if (runTime?.asksToLeave) await close();
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
  else if (button.getAttribute('aria-disabled') === 'true') notify(say(lockOf(item.identifier) ?? 'locked-now'));
  else if (!config.activities || !runTime) await move(item.id);
  else {
    await unload();
    await afterAsking(runTime.takeAsked() ?? runTime.go('choice', item.identifier), 'locked-now');
  }
}

/** @param {'previous' | 'continue'} way */
async function step(way) {
  if (!config.activities || !runTime) await move(neighbour(way === 'continue' ? 1 : -1)?.id);
  else {
    await unload();
    await afterAsking(runTime.takeAsked() ?? runTime.go(way), way === 'continue' ? 'at-the-end' : 'locked-now');
  }
}

/** @param {string | null} identifier what the engine says is next @param {string} otherwise what is said when it is nothing */
async function afterAsking(identifier, otherwise) {
  if (identifier !== null) return move(idOf(identifier));
  commits?.touch();
  commits?.hurry();
  notify(say(otherwise), [{ label: say('again'), act: () => location.reload() }, toCourse()]);
}

/** The application is where this was opened, whatever its address is otherwise. @param {string} url */
const leave = (url = config.course.url) => leaveTo(new URL(new URL(url).pathname, config.course.url).href);

const toCourse = () => ({ label: say('course'), act: () => leave() });

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
    const url = status === 201 ? String(body['url']) : null;
    if (url === null) refuse(body);
    // content goes on in the frame, what the application plays itself takes the page around it
    else if (url.startsWith('/')) location.replace(url + location.search);
    else leave(url);
  } catch {
    notify(say('unreachable'), [{ label: say('again'), act: () => void move(item) }]);
  }
}

async function close() {
  isClosing = true;
  part('close', HTMLButtonElement).disabled = true;
  if (isUnsaved) notify(say('unsaved'), [leaveAnyway()]);
  if (commits) await unload();
  leave((await commits?.end()) ?? undefined);
}

const leaveAnyway = () => ({
  label: say('closeAnyway'),
  act() {
    isUnsaved = false;
    leave();
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
  notify(sentence, [toCourse()]);
}
