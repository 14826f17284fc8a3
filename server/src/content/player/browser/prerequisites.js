// What SCORM 1.2 and AICC write as prerequisites: a script over identifiers, read by the server and by the player.
// `A1&A2`, `A1|A2`, `~A1`, `A1="passed"`, `A1<>"failed"`, `2*{A1,A2,A3}`, brackets; also AND, OR, NOT.

/** @typedef {{ identifier: string, parent: string | null, state: string, prerequisites: string | null }} Part */

/** What the states of items are called in scripts. @type {Record<string, string>} */
const called = {
  none: 'not attempted',
  begun: 'incomplete',
  completed: 'completed',
  passed: 'passed',
  failed: 'failed',
};

/**
 * Do the prerequisites of a part, and of the sections around it, not hold yet? A script that cannot be read hinders
 * nobody: who wrote it is not there to mend it.
 * @param {readonly Part[]} parts @param {string} identifier
 * @returns {boolean}
 */
export function isBarred(parts, identifier) {
  const own = parts.find((one) => one.identifier === identifier);
  if (!own) return false;
  const script = own.prerequisites;
  const holds = script === null || holdsIn(script, (name) => stateOf(parts, name));
  return !holds || (own.parent !== null && isBarred(parts, own.parent));
}

/** A section is passed or completed when everything below it is. @param {readonly Part[]} parts @param {string} name @returns {string} */
function stateOf(parts, name) {
  const below = parts.filter((one) => one.parent !== null && same(one.parent, name)).map((one) => one.identifier);
  const own = parts.find((one) => same(one.identifier, name));
  if (!own) return 'not attempted';
  if (below.length === 0 || own.state !== 'none') return called[own.state] ?? 'not attempted';
  const states = below.map((one) => stateOf(parts, one));
  if (states.every((one) => one === 'passed')) return 'passed';
  if (states.every((one) => isMet(one))) return 'completed';
  return states.every((one) => one === 'not attempted') ? 'not attempted' : 'incomplete';
}

/** @param {string} state */
const isMet = (state) => state === 'passed' || state === 'completed';
/** @param {string} a @param {string} b */
const same = (a, b) => a.toLowerCase() === b.toLowerCase();

/**
 * @param {string} script @param {(identifier: string) => string} state
 * @returns {boolean}
 */
export function holdsIn(script, state) {
  const tokens = script.match(/"[^"]*"|<>|[&|~=(){},*]|[^\s&|~=<>(){},*"]+|\S/g) ?? [];
  try {
    const reader = new Reader(tokens, state);
    const holds = reader.either();
    return reader.isAtEnd ? holds : true;
  } catch (fault) {
    if (fault instanceof SyntaxError) return true;
    throw fault;
  }
}

class Reader {
  #tokens;
  #state;
  #at = 0;

  /** @param {readonly string[]} tokens @param {(identifier: string) => string} state */
  constructor(tokens, state) {
    this.#tokens = tokens;
    this.#state = state;
  }

  get isAtEnd() {
    return this.#at >= this.#tokens.length;
  }

  /** @returns {boolean} */
  either() {
    let holds = this.#both();
    while (this.#takes('|', 'or')) holds = this.#both() || holds;
    return holds;
  }

  #both() {
    let holds = this.#one();
    while (this.#takes('&', 'and')) holds = this.#one() && holds;
    return holds;
  }

  /** @returns {boolean} */
  #one() {
    if (this.#takes('~', 'not')) return !this.#one();
    if (this.#takes('(')) {
      const holds = this.either();
      this.#demand(')');
      return holds;
    }
    // a star before a name says nothing by itself
    this.#takes('*');
    const name = this.#name();
    if (this.#takes('*')) return this.#atLeast(Number(name));
    if (this.#takes('=')) return same(this.#state(name), this.#value());
    if (this.#takes('<>')) return !same(this.#state(name), this.#value());
    return isMet(this.#state(name));
  }

  /** @param {number} count */
  #atLeast(count) {
    this.#demand('{');
    let met = 0;
    do if (this.either()) met += 1;
    while (this.#takes(','));
    this.#demand('}');
    if (!Number.isInteger(count)) throw new SyntaxError('a set without a number');
    return met >= count;
  }

  #value() {
    const word = this.#name().replaceAll('"', '');
    const short = { p: 'passed', c: 'completed', f: 'failed', i: 'incomplete', n: 'not attempted', b: 'browsed' };
    return short[/** @type {keyof typeof short} */ (word.toLowerCase())] ?? word;
  }

  #name() {
    const name = this.#tokens[this.#at];
    if (name === undefined || /^[&|~=<>(){},*]+$/.test(name)) throw new SyntaxError('a name is missing');
    this.#at += 1;
    return name;
  }

  /** @param {...string} words */
  #takes(...words) {
    const next = this.#tokens[this.#at]?.toLowerCase();
    if (next === undefined || !words.includes(next)) return false;
    this.#at += 1;
    return true;
  }

  /** @param {string} word */
  #demand(word) {
    if (!this.#takes(word)) throw new SyntaxError(`${word} is missing`);
  }
}
