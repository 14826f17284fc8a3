// The sequencing engine of a SCORM 2004 course: what it was left in, what may be opened, and what it knows of objectives.

/**
 * @param {import('./run-time.d.ts').Engine} library
 * @param {(onDelivery?: () => void) => import('./run-time.d.ts').Engine} another
 * @param {object} activities
 */
export function makeEngine(library, another, activities) {
  const beginning = stateOf(another());
  const state = () => JSON.stringify(changes(beginning, stateOf(library)) ?? {});
  /** @param {import('./run-time.d.ts').Engine} into @param {string} from */
  const restore = (into, from, objectives = /** @type {import('./types.d.ts').Objectives} */ ({})) => {
    const whole = /** @type {Tree} */ (changed(beginning, JSON.parse(from)));
    const parts = /** @type {Tree} */ (whole['sequencing']);
    const globalObjectiveMap = { .../** @type {Tree} */ (parts['globalObjectiveMap']), ...asTheEngine(objectives) };
    const sequencing = { ...parts, globalObjectiveMap };
    into.deserializeSequencingState?.(JSON.stringify({ ...whole, sequencing, globalObjectiveMap }));
  };
  /**
   * Another engine as this one would be if the content were left as it is now: the rules look at an activity only when
   * it has ended.
   * @param {readonly [string, string][] | null} results what the open content says of itself
   * @param {() => void} [onDelivery]
   */
  const left = (results, onDelivery) => {
    const other = another(onDelivery);
    restore(other, state());
    if (results) {
      other.lmsInitialize('');
      for (const [name, value] of results) other.lmsSetValue(name, value);
      other.lmsFinish('');
    }
    return other;
  };
  /** The predictions of the engine look at the order alone, so the request is made, where it changes nothing.
   * @param {'continue' | 'previous'} way @param {readonly [string, string][] | null} results */
  const leads = (way, results) => {
    let isDelivered = false;
    left(results, () => {
      isDelivered = true;
    }).processNavigationRequest?.(way);
    return isDelivered;
  };
  let last = {
    key: '',
    told: /** @type {import('./run-time.d.ts').Predictions | null} */ (null),
    on: false,
    back: false,
  };
  /** @param {import('./types.d.ts').Data | null} open */
  const foreseen = (open) => {
    const results = open && Object.entries(open).filter(([name]) => judged.test(name));
    const key = JSON.stringify([results, open === null && state()]);
    if (last.key === key) return last;
    const told = results && predictions(left(results));
    last = { key, told, on: leads('continue', results), back: leads('previous', results) };
    return last;
  };
  return {
    state,
    /** @param {string} from @param {import('./types.d.ts').Objectives} objectives */
    restore: (from, objectives) => restore(library, from, objectives),
    /** What is known of the global objectives now. */
    objectives() {
      const parts = /** @type {Tree} */ (stateOf(library)['sequencing']);
      return fromTheEngine(/** @type {Tree} */ (parts['globalObjectiveMap'] ?? {}));
    },
    /** Makes the item the one that is open. @param {string} item @param {() => string | null} delivered */
    deliver(item, delivered) {
      const current = library.getSequencingState?.().currentActivity;
      if (current?.id === item && current.isActive) return true;
      library.processNavigationRequest?.('choice', item);
      if (delivered() !== null || current?.isActive) return delivered() === item;
      // a course that lets nothing be chosen goes on where it stands, and is begun at its beginning
      if (current) library.processNavigationRequest?.('continue');
      if (delivered() !== null) return delivered() === item;
      restore(library, '{}', this.objectives());
      library.processNavigationRequest?.('start');
      return delivered() === item;
    },
    /** Where the learner is when an item was not given. @param {string | null} delivered */
    standing: (delivered) => delivered ?? library.getSequencingState?.().currentActivity?.id ?? null,
    /** @param {import('./types.d.ts').Data | null} open what the content keeps while it is open */
    ways(open) {
      const now = predictions(library);
      const { told: then, on, back } = foreseen(open);
      return {
        /** @param {string} item @returns {boolean} */
        isLocked: (item) => !(now?.predictChoiceEnabled(item) || then?.predictChoiceEnabled(item)),
        /** @param {string} item */
        isInOrder: (item) => isInOrder(activities, item),
        canContinue: on,
        canPrevious: back,
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

/** Does the section around an item let nothing in it be chosen? @param {object} activities @param {string} item @returns {boolean} */
function isInOrder(activities, item) {
  const { children = [], sequencingControls } =
    /** @type {{ children?: { id: string }[], sequencingControls?: { choice?: boolean } }} */ (activities);
  const isHere = children.some((one) => one.id === item);
  return isHere ? sequencingControls?.choice === false : children.some((one) => isInOrder(one, item));
}

/** @param {unknown} is @param {unknown} value */
const known = (is, value) => (is ? value : null);
/** @param {unknown} value */
const number = (value) =>
  value === '' || value === undefined || value === null || !Number.isFinite(Number(value)) ? null : Number(value);

/** @param {Tree} map @returns {import('./types.d.ts').Objectives} */
function fromTheEngine(map) {
  const entries = Object.entries(map).map(([id, value]) => {
    const one = /** @type {Tree} */ (value);
    const isCompletionKnown = one['completionStatusKnown'] ?? (one['completionStatus'] ?? 'unknown') !== 'unknown';
    return [
      id,
      {
        satisfied: known(one['satisfiedStatusKnown'], one['satisfiedStatus'] === true),
        measure: known(one['normalizedMeasureKnown'], number(one['normalizedMeasure'])),
        completed: known(isCompletionKnown, one['completionStatus'] === 'completed'),
        progress: known(one['progressMeasureKnown'], number(one['progressMeasure'])),
        raw: number(one['rawScore']),
        least: number(one['minScore']),
        most: number(one['maxScore']),
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** @param {import('./types.d.ts').Objectives} objectives */
const asTheEngine = (objectives) =>
  Object.fromEntries(
    Object.entries(objectives).map(([id, { satisfied, measure, completed, progress, raw, least, most }]) => [
      id,
      {
        id,
        ...(satisfied !== null && { satisfiedStatus: satisfied, satisfiedStatusKnown: true }),
        ...(measure !== null && { normalizedMeasure: measure, normalizedMeasureKnown: true }),
        ...(completed !== null && {
          completionStatus: completed ? 'completed' : 'incomplete',
          completionStatusKnown: true,
        }),
        ...(progress !== null && { progressMeasure: progress, progressMeasureKnown: true }),
        ...(raw !== null && { rawScore: String(raw) }),
        ...(least !== null && { minScore: String(least) }),
        ...(most !== null && { maxScore: String(most) }),
      },
    ]),
  );
