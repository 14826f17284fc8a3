// One sitting of one item: the run-time library with what was kept, and, where a SCORM 2004 course has rules, the engine
// that says what may be opened. The engine lives as long as the page; its state goes along with every commit.
import { makeEngine } from './engine.js';
import { guarded } from './guard.js';

/**
 * @param {import('./run-time.d.ts').Order} order
 * @returns {import('./run-time.d.ts').RunTime}
 */
export const makeRunTime = (order) => new RunTime(order);

class RunTime {
  api;
  isOpen;
  /** Where the learner stands when the item cannot be opened. @type {string | null} */
  elsewhere;
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
  /** What content asked for when it goes on. @type {string} */
  #request = '';
  /** As the server has them; null where they are the course's own. */
  #keptObjectives;
  /** The item the engine gave last. @type {string | null} */
  #delivered = null;

  /** @param {import('./run-time.d.ts').Order} order */
  constructor(order) {
    const { activities, sequencing, objectives, item, isAsset, data, version } = order;
    this.#order = order;
    this.#library = makeLibrary(order, ({ id }) => {
      this.#delivered = id;
    });
    this.#engine = activities
      ? makeEngine(this.#library, (onDelivery) => makeLibrary(order, onDelivery), activities)
      : null;
    if (sequencing !== null || objectives) this.#engine?.restore(sequencing ?? '{}', objectives ?? {});
    this.isOpen = this.#engine?.deliver(item, () => this.#delivered) ?? true;
    this.elsewhere = this.isOpen ? null : (this.#engine?.standing(this.#delivered) ?? null);
    this.#keptObjectives = JSON.stringify(objectives);
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

  objectives() {
    const known = this.#order.objectives && this.#engine ? this.#engine.objectives() : null;
    return known === null || JSON.stringify(known) === this.#keptObjectives ? null : known;
  }

  /** @param {import('./types.d.ts').Objectives | undefined} kept */
  objectivesKept(kept) {
    if (kept) this.#keptObjectives = JSON.stringify(kept);
  }

  /** The content has asked to leave the course, not only its own part. */
  get asksToLeave() {
    return this.#request === 'exitAll' || this.#request === 'suspendAll' || this.#request === 'abandonAll';
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
      set: (element, value) => {
        this.#said.add(element);
        if (element === 'adl.nav.request') this.#request = value;
        watch.set(element, value);
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
