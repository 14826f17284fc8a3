// One sitting of one item: the run-time library with what was kept, and, where a SCORM 2004 course has rules, the engine
// that says what may be opened. The engine lives as long as the page; its state goes along with every commit.
import { guarded } from './guard.js';

/**
 * @param {import('./run-time.d.ts').Order} order
 * @returns {import('./run-time.d.ts').RunTime}
 */
export const makeRunTime = (order) => new RunTime(order);

class RunTime {
  api;
  isOpen;
  hasBegun = false;
  hasFinished = false;
  /** @type {import('./run-time.d.ts').Order} */
  #order;
  #library;
  #engine;
  /** What the library says before anybody said anything. */
  #defaults;
  /** Elements the content has set. @type {Set<string>} */
  #said = new Set();
  /** The item the engine gave last. @type {string | null} */
  #delivered = null;

  /** @param {import('./run-time.d.ts').Order} order */
  constructor(order) {
    const { activities, sequencing, item, isAsset, data, version } = order;
    this.#order = order;
    this.#library = makeLibrary(order, ({ id }) => {
      this.#delivered = id;
    });
    this.#engine = activities ? makeEngine(this.#library, () => makeLibrary(order)) : null;
    if (sequencing !== null) this.#engine?.restore(sequencing);
    this.isOpen = this.#engine?.deliver(item, () => this.#delivered) ?? true;
    this.#defaults = this.#library.getFlattenedCMI();
    if (isAsset && this.isOpen) this.#passThrough();
    else this.#library.loadFromFlattenedJSON(data);
    this.#delivered = null;
    this.api = guarded(version, this.#library, this.#watched(order.watch));
  }

  data() {
    const { isAsset, data } = this.#order;
    return isAsset ? {} : kept(this.#library.getFlattenedCMI(), this.#defaults, data, this.#said);
  }

  sequencing() {
    return this.#engine?.state() ?? null;
  }

  ways() {
    const isUnderWay = this.hasBegun && !this.hasFinished;
    return this.#engine?.ways(isUnderWay ? this.data() : null) ?? null;
  }

  /** @param {'continue' | 'previous' | 'choice'} request @param {string} [target] */
  go(request, target) {
    this.#library.processNavigationRequest?.(request, target);
    return this.takeAsked();
  }

  takeAsked() {
    const taken = this.#delivered === this.#order.item ? null : this.#delivered;
    this.#delivered = null;
    return taken;
  }

  /** An asset says nothing by itself: to the rules of the course it was done by being opened. */
  #passThrough() {
    this.#library.lmsInitialize('');
    this.#library.lmsFinish('');
  }

  /** @param {import('./types.d.ts').Watch} watch @returns {import('./types.d.ts').Watch} */
  #watched(watch) {
    return {
      ...watch,
      began: () => {
        this.hasBegun = true;
        watch.began();
      },
      set: (element) => {
        this.#said.add(element);
        watch.set(element);
      },
      finished: () => {
        this.hasFinished = true;
        watch.finished();
      },
    };
  }
}

/**
 * @param {import('./run-time.d.ts').Order} order
 * @param {(activity: { id: string }) => void} [onActivityDelivery]
 */
function makeLibrary({ Api, activities }, onActivityDelivery = () => {}) {
  const sequencing = activities && {
    activityTree: structuredClone(activities),
    eventListeners: { onActivityDelivery },
  };
  return new Api({
    logLevel: 5,
    autocommit: false,
    lmsCommitUrl: '/run-time/commit',
    // commits are sent by the player; the library only has to hear that they were taken
    httpService: { processHttpRequest: () => ({ result: 'true', errorCode: 0 }), updateSettings() {} },
    ...(sequencing && { sequencing }),
  });
}

/** Elements that only the server says. */
const told =
  /^cmi\.(?:core\.(?:student_id|student_name|credit|lesson_mode|entry|total_time)|learner_id|learner_name|credit|mode|entry|total_time|launch_data|student_data\.\w+|scaled_passing_score|completion_threshold|max_time_allowed|time_limit_action|comments_from_lms\b.*)$/;

/**
 * What content keeps: text that is not empty, and that is its own. The library fills in what nobody said: a session time
 * of nothing, a highest score, a status when the content ends without one.
 * @param {Readonly<Record<string, unknown>>} flat
 * @param {Readonly<Record<string, unknown>>} defaults
 * @param {import('./types.d.ts').Data} before
 * @param {ReadonlySet<string>} said
 * @returns {import('./types.d.ts').Data}
 */
function kept(flat, defaults, before, said) {
  /** @type {Record<string, string>} */
  const data = {};
  for (const [name, value] of Object.entries(flat)) {
    if (typeof value !== 'string' || value === '' || told.test(name)) continue;
    // the same as nothing, but said again it would count as said by the content
    if (value === 'unknown' && name.endsWith('_status')) continue;
    if (said.has(name) || name in before || value !== defaults[name]) data[name] = value;
  }
  const status = 'cmi.core.lesson_status';
  if (!said.has(status)) {
    delete data[status];
    if (before[status] !== undefined) data[status] = before[status];
  }
  return data;
}

/**
 * @param {import('./run-time.d.ts').Engine} library
 * @param {() => import('./run-time.d.ts').Engine} another
 */
function makeEngine(library, another) {
  const beginning = stateOf(another());
  const state = () => JSON.stringify(changes(beginning, stateOf(library)) ?? {});
  /** @param {import('./run-time.d.ts').Engine} into @param {string} from */
  const restore = (into, from) => {
    const whole = /** @type {Tree} */ (changed(beginning, JSON.parse(from)));
    const parts = /** @type {Tree} */ (whole['sequencing']);
    into.deserializeSequencingState?.(JSON.stringify({ ...whole, globalObjectiveMap: parts['globalObjectiveMap'] }));
  };
  /** @type {{ key: string, told: import('./run-time.d.ts').Predictions | null }} */
  let last = { key: '', told: null };
  /**
   * What could be opened if the content were left as it is now: the rules look at an activity only when it has ended,
   * so another engine is told that it has.
   * @param {import('./types.d.ts').Data} data
   */
  const foreseen = (data) => {
    const results = Object.entries(data).filter(([name]) => judged.test(name));
    const key = JSON.stringify(results);
    if (last.key === key) return last.told;
    const other = another();
    restore(other, state());
    other.lmsInitialize('');
    for (const [name, value] of results) other.lmsSetValue(name, value);
    other.lmsFinish('');
    last = { key, told: predictions(other) };
    return last.told;
  };
  return {
    state,
    /** @param {string} from */
    restore: (from) => restore(library, from),
    /** Makes the item the one that is open. @param {string} item @param {() => string | null} delivered */
    deliver(item, delivered) {
      const current = library.getSequencingState?.().currentActivity;
      if (current?.id === item && current.isActive) return true;
      library.processNavigationRequest?.('choice', item);
      // a course that lets nothing be chosen is begun at its beginning
      if (delivered() === null && !current) library.processNavigationRequest?.('start');
      return delivered() === item;
    },
    /** @param {import('./types.d.ts').Data | null} open what the content keeps while it is open */
    ways(open) {
      const now = predictions(library);
      const then = open && foreseen(open);
      return {
        /** @param {string} item */
        isLocked: (item) => !(now?.predictChoiceEnabled(item) || then?.predictChoiceEnabled(item)),
        canContinue: Boolean(now?.predictContinueEnabled() || then?.predictContinueEnabled()),
        canPrevious: Boolean(now?.predictPreviousEnabled() || then?.predictPreviousEnabled()),
      };
    },
  };
}

/** What the rules of a course can ask of the content. */
const judged = /^cmi\.(?:completion_status|success_status|progress_measure|exit|score\.|objectives\.)/;

/** @param {import('./run-time.d.ts').Engine} library */
const predictions = (library) => library.getSequencingService?.()?.getOverallSequencingProcess() ?? null;

/** @typedef {{ [name: string]: unknown }} Tree */

/**
 * The engine writes the same thing three times, and twenty times as much as ever changes. The one part it needs is kept.
 * @param {import('./run-time.d.ts').Engine} library
 * @returns {Tree}
 */
function stateOf(library) {
  /** @type {Tree} */
  const {
    suspensionState: _again,
    globalObjectiveMap: _too,
    timestamp: _now,
    ...state
  } = JSON.parse(library.serializeSequencingState?.() ?? '{}');
  return state;
}

/** @param {unknown} value @returns {value is Tree} */
const isTree = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is different in `after`; undefined when nothing is. @param {unknown} before @param {unknown} after @returns {unknown} */
export function changes(before, after) {
  if (!isTree(before) || !isTree(after)) return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
  const entries = Object.entries(after).map(([name, value]) => [name, changes(before[name], value)]);
  const some = entries.filter(([, value]) => value !== undefined);
  return some.length > 0 ? Object.fromEntries(some) : undefined;
}

/** `before` with the changes made. @param {unknown} before @param {unknown} difference @returns {unknown} */
export function changed(before, difference) {
  if (difference === undefined) return before;
  if (!isTree(before) || !isTree(difference)) return difference;
  const entries = Object.entries(difference).map(([name, value]) => [name, changed(before[name], value)]);
  return { ...before, ...Object.fromEntries(entries) };
}
