// Sends what the content keeps. Each commit carries everything and a number above all before it, so a commit that was
// lost, or whose answer was lost, needs no repair: the next one holds it all.

export const KEEPALIVE_BYTES = 60_000;

const QUICKLY = 1000;
const MOST_PATIENT = 30_000;

/**
 * @param {import('./types.d.ts').Surroundings} given
 * @returns {import('./types.d.ts').Commits}
 */
export function makeCommits({ opened, send, snapshot, later, random, tell, acknowledged }) {
  let used = opened.number;
  let acked = opened.number;
  /** @type {import('./types.d.ts').Data} */
  let ackedData = {};
  let dirty = false;
  let ending = false;
  let failures = 0;
  /** @type {import('./types.d.ts').Stop | null} */
  let stopped = null;
  /** @type {Promise<void> | null} */
  let inFlight = null;
  /** @type {(() => void) | null} */
  let timer = null;
  /** @type {string | null} */
  let next = null;
  /** @type {((saved: boolean) => void)[]} */
  const waiting = [];

  /** @param {number} milliseconds */
  const soon = (milliseconds) => {
    if (timer) return;
    timer = later(milliseconds, () => {
      timer = null;
      flush();
    });
  };

  const flush = () => {
    if (inFlight || stopped || !(dirty || ending)) return;
    inFlight = attempt().finally(() => {
      inFlight = null;
      proceed();
    });
  };

  const proceed = () => {
    if (stopped || !(dirty || ending)) for (const resolve of waiting.splice(0)) resolve(!stopped);
    else if (failures > 0) soon(patience(failures, random()));
    else flush();
  };

  const attempt = async () => {
    const last = ending;
    dirty = false;
    tell({ state: 'saving' });
    const body = bodyOf(opened.sitting, ++used, snapshot());
    try {
      const answer = await send(last ? 'end' : 'commit', body, false);
      if (answer.status === 200) accept(answer.body, body.data, last);
      else if (isPassing(answer.status)) fail();
      else stop(answer);
    } catch {
      fail();
    }
  };

  /**
   * @param {import('./types.d.ts').Answer['body']} answer
   * @param {import('./types.d.ts').Body['data']} data
   * @param {boolean} last
   */
  const accept = (answer, data, last) => {
    failures = 0;
    acked = Math.max(acked, Number(answer['acknowledged']));
    ackedData = /** @type {import('./types.d.ts').Data} */ (data);
    if (last) {
      ending = false;
      next = typeof answer['url'] === 'string' ? answer['url'] : null;
    }
    acknowledged(answer);
    tell({ state: dirty ? 'saving' : 'saved' });
  };

  const fail = () => {
    dirty = true;
    failures += 1;
    tell({ state: 'unsaved' });
  };

  /** @param {import('./types.d.ts').Answer} answer */
  const stop = ({ status, body }) => {
    stopped =
      body['code'] === 'launch-taken-over'
        ? 'taken-over'
        : status === 401 || status === 404 || status === 409
          ? 'over'
          : 'unacceptable';
    tell({ state: 'stopped', why: stopped });
  };

  const settled = () => {
    if (stopped || (!dirty && !inFlight && !ending)) return Promise.resolve(!stopped);
    /** @type {Promise<boolean>} */
    const done = new Promise((resolve) => void waiting.push(resolve));
    return done;
  };

  return {
    touch() {
      dirty = true;
      if (failures === 0) soon(QUICKLY);
    },
    hurry() {
      timer?.();
      timer = null;
      flush();
    },
    leave() {
      if (stopped || !(dirty || inFlight)) return;
      const whole = bodyOf(opened.sitting, ++used, snapshot());
      send('commit', fitting(whole, acked, ackedData), true).catch(() => {});
    },
    async end() {
      ending = true;
      this.hurry();
      await settled();
      return next;
    },
    settled,
    get pending() {
      return dirty || inFlight !== null;
    },
  };
}

/**
 * @param {string} sitting
 * @param {number} number
 * @param {import('./types.d.ts').Snapshot} snapshot
 * @returns {import('./types.d.ts').Body}
 */
const bodyOf = (sitting, number, snapshot) => ({ sitting, number, ...snapshot });

/** A fault that passes by itself: the server restarts, or asks to wait. @param {number} status */
const isPassing = (status) => status >= 500 || status === 429 || status === 408;

/** Doubles from one second to half a minute, spread so that a room full of players does not come back at once.
 * @param {number} failures @param {number} random */
const patience = (failures, random) => Math.min(MOST_PATIENT, QUICKLY * 2 ** (failures - 1)) * (0.75 + random / 2);

/**
 * What a browser still sends for a page that is going: all of it, else what changed, else that without the engine.
 * @param {import('./types.d.ts').Body} whole
 * @param {number} since
 * @param {import('./types.d.ts').Data} before
 * @returns {import('./types.d.ts').Body}
 */
function fitting(whole, since, before) {
  if (bytes(whole) <= KEEPALIVE_BYTES) return whole;
  const changes = Object.entries(whole.data).filter(([name, value]) => before[name] !== value);
  const gone = Object.keys(before)
    .filter((name) => !(name in whole.data))
    .map((name) => [name, null]);
  const { sequencing, ...rest } = { ...whole, since, data: Object.fromEntries([...changes, ...gone]) };
  const withEngine = { ...rest, ...(sequencing !== undefined && { sequencing }) };
  return bytes(withEngine) <= KEEPALIVE_BYTES ? withEngine : rest;
}

/** @param {unknown} value */
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value)).length;
