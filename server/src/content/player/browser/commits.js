// Sends what the content keeps. Each commit carries everything and a number above all before it, so a commit that was
// lost, or whose answer was lost, needs no repair: the next one holds it all.

export const KEEPALIVE_BYTES = 60_000;

const QUICKLY = 1000;
const MOST_PATIENT = 30_000;
/** Why nothing is kept any more, by what the server says. @type {ReadonlyMap<string, import('./types.d.ts').Stop>} */
const stops = new Map([
  ['launch-taken-over', 'taken-over'],
  ['course-renewed', 'renewed'],
]);

/**
 * @param {import('./types.d.ts').Surroundings} given
 * @returns {import('./types.d.ts').Commits}
 */
export const makeCommits = (given) => new Sender(given);

class Sender {
  /** @type {import('./types.d.ts').Surroundings} */
  #given;
  /** The last number that was used, and the last that was acknowledged with its data. */
  #used;
  #acked;
  /** @type {import('./types.d.ts').Data} */
  #ackedData = {};
  #dirty = false;
  #ending = false;
  #failures = 0;
  /** @type {import('./types.d.ts').Stop | null} */
  #stopped = null;
  /** @type {Promise<void> | null} */
  #inFlight = null;
  /** @type {(() => void) | null} */
  #timer = null;
  /** @type {string | null} */
  #next = null;
  /** @type {((saved: boolean) => void)[]} */
  #waiting = [];

  /** @param {import('./types.d.ts').Surroundings} given */
  constructor(given) {
    this.#given = given;
    this.#used = given.opened.number;
    this.#acked = given.opened.number;
  }

  get pending() {
    return this.#dirty || this.#inFlight !== null;
  }

  touch() {
    this.#dirty = true;
    if (this.#failures === 0) this.#soon(QUICKLY);
  }

  hurry() {
    this.#timer?.();
    this.#timer = null;
    this.#flush();
  }

  leave() {
    if (this.#stopped || !this.pending) return;
    const body = fitting(this.#body(), this.#acked, this.#ackedData);
    this.#given.send('commit', body, true).catch(() => {});
  }

  async end() {
    this.#ending = true;
    this.hurry();
    await this.settled();
    return this.#next;
  }

  /** @returns {Promise<boolean>} */
  settled() {
    if (this.#stopped || !(this.pending || this.#ending)) return Promise.resolve(!this.#stopped);
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  /** @param {number} milliseconds */
  #soon(milliseconds) {
    this.#timer ??= this.#given.later(milliseconds, () => {
      this.#timer = null;
      this.#flush();
    });
  }

  #flush() {
    if (this.#inFlight || this.#stopped || !(this.#dirty || this.#ending)) return;
    this.#inFlight = this.#attempt().finally(() => {
      this.#inFlight = null;
      this.#proceed();
    });
  }

  #proceed() {
    if (this.#stopped || !(this.#dirty || this.#ending)) {
      for (const resolve of this.#waiting.splice(0)) resolve(!this.#stopped);
    } else if (this.#failures > 0) this.#soon(patience(this.#failures, this.#given.random()));
    else this.#flush();
  }

  async #attempt() {
    const last = this.#ending;
    this.#dirty = false;
    this.#given.tell({ state: 'saving' });
    const body = this.#body();
    try {
      const answer = await this.#given.send(last ? 'end' : 'commit', body, false);
      if (answer.status === 200) this.#accept(answer.body, body, last);
      else if (isPassing(answer.status)) this.#fail();
      else this.#stop(answer);
    } catch {
      this.#fail();
    }
  }

  /**
   * @param {import('./types.d.ts').Answer['body']} answer
   * @param {import('./types.d.ts').Body} sent
   * @param {boolean} last
   */
  #accept(answer, sent, last) {
    this.#failures = 0;
    this.#acked = Math.max(this.#acked, Number(answer['acknowledged']));
    this.#ackedData = /** @type {import('./types.d.ts').Data} */ (sent.data);
    if (last) {
      this.#ending = false;
      this.#next = typeof answer['url'] === 'string' ? answer['url'] : null;
    }
    this.#given.acknowledged(answer, sent);
    this.#given.tell({ state: this.#dirty ? 'saving' : 'saved' });
  }

  #fail() {
    this.#dirty = true;
    this.#failures += 1;
    this.#given.tell({ state: 'unsaved' });
  }

  /** @param {import('./types.d.ts').Answer} answer */
  #stop({ status, body }) {
    const isOver = status === 401 || status === 404 || status === 409;
    const told = stops.get(String(body['code']));
    this.#stopped = told ?? (isOver ? 'over' : 'unacceptable');
    this.#given.tell({ state: 'stopped', why: this.#stopped });
  }

  /** @returns {import('./types.d.ts').Body} */
  #body() {
    this.#used += 1;
    return { sitting: this.#given.opened.sitting, number: this.#used, ...this.#given.snapshot() };
  }
}

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
