// Stands between content and the run-time library. The library takes SetValue on a container (`cmi`, `cmi.core`) or on
// one of its own methods for an element, answers "true" and overwrites it; after that every call of the launch fails.
// So only names that the standard knows reach it, and only text.

const score = ['score.raw', 'score.min', 'score.max'];
const scaled = [...score, 'score.scaled'];

/** @param {string} under @param {readonly string[]} names */
const below = (under, names) => names.map((name) => `${under}.${name}`);

const interactions = (
  /** @type {string} */ time,
  /** @type {string} */ response,
  /** @type {readonly string[]} */ more,
) =>
  below('cmi.interactions.n', [
    'id',
    'type',
    'weighting',
    'result',
    'latency',
    time,
    response,
    'objectives.n.id',
    'correct_responses.n.pattern',
    ...more,
  ]);

const elements12 = [
  ...below('cmi', ['suspend_data', 'launch_data', 'comments', 'comments_from_lms']),
  ...below('cmi.core', [
    'student_id',
    'student_name',
    'lesson_location',
    'credit',
    'lesson_status',
    'entry',
    'total_time',
    'lesson_mode',
    'exit',
    'session_time',
    ...score,
  ]),
  ...below('cmi.objectives.n', ['id', 'status', ...score]),
  ...below('cmi.student_data', ['mastery_score', 'max_time_allowed', 'time_limit_action']),
  ...below('cmi.student_preference', ['audio', 'language', 'speed', 'text']),
  ...interactions('time', 'student_response', []),
];

const elements2004 = [
  ...below('cmi', [
    'completion_status',
    'completion_threshold',
    'credit',
    'entry',
    'exit',
    'launch_data',
    'learner_id',
    'learner_name',
    'location',
    'max_time_allowed',
    'mode',
    'progress_measure',
    'scaled_passing_score',
    'session_time',
    'success_status',
    'suspend_data',
    'time_limit_action',
    'total_time',
    ...scaled,
  ]),
  ...['cmi.comments_from_learner.n', 'cmi.comments_from_lms.n'].flatMap((list) =>
    below(list, ['comment', 'location', 'timestamp']),
  ),
  ...below('cmi.learner_preference', ['audio_level', 'language', 'delivery_speed', 'audio_captioning']),
  ...below('cmi.objectives.n', [
    'id',
    'success_status',
    'completion_status',
    'progress_measure',
    'description',
    ...scaled,
  ]),
  ...interactions('timestamp', 'learner_response', ['description']),
  ...below('adl.data.n', ['id', 'store']),
  ...below('adl.nav', [
    'request',
    'request_valid.continue',
    'request_valid.previous',
    'request_valid.exit',
    'request_valid.exitAll',
    'request_valid.abandon',
    'request_valid.abandonAll',
    'request_valid.suspendAll',
  ]),
];

/** @type {Record<import('./types.d.ts').Version, ReadonlySet<string>>} */
const known = { 'scorm-1.2': withKeywords(elements12), 'scorm-2004': withKeywords(elements2004) };

/** Adds what tells of a container or list: its children, their number, the version. @param {readonly string[]} elements */
function withKeywords(elements) {
  const all = new Set([...elements, 'cmi._version']);
  for (const element of elements) {
    for (let end = element.lastIndexOf('.'); end > 0; end = element.lastIndexOf('.', end - 1)) {
      const container = element.slice(0, end);
      all.add(container.endsWith('.n') ? `${container.slice(0, -2)}._count` : `${container}._children`);
      if (container.endsWith('.n')) all.add(`${container.slice(0, -2)}._children`);
    }
  }
  return all;
}

const keyword = /\._(?:children|count|version)$/;
const request = /^adl\.nav\.request_valid\.(?:choice|jump)\.\{target=[^{}]{1,255}\}$/;

/** @param {import('./types.d.ts').Version} version @param {string} name */
export function isElement(version, name) {
  if (version === 'scorm-2004' && request.test(name)) return true;
  const general = name.replace(/\.\d+(?=\.|$)/g, '.n');
  if (known[version].has(general)) return true;
  // asking an element for children it has not is an error of its own, which the library tells
  return keyword.test(general) && known[version].has(general.replace(keyword, ''));
}

/**
 * @param {import('./types.d.ts').Version} version
 * @param {import('./types.d.ts').Library} library
 * @param {import('./types.d.ts').Watch} watch
 */
export function guarded(version, library, watch) {
  /** Both standards answer 401: not implemented (1.2), undefined element (2004). An empty name has errors of its own.
   * @param {string} name */
  const isRefused = (name) => {
    if (name === '' || !library.isInitialized() || isElement(version, name)) return false;
    library.lastErrorCode = '401';
    return true;
  };
  /** @param {unknown} given */
  const text = (given) => (given === undefined || given === null ? '' : String(given));
  /** @param {string} result @param {() => void} then */
  const whenTrue = (result, then) => {
    if (result === 'true') then();
    return result;
  };
  const calls = {
    /** @param {unknown} [given] */
    Initialize: (given) => whenTrue(library.lmsInitialize(text(given)), watch.began),
    /** @param {unknown} [given] */
    Terminate: (given) => whenTrue(library.lmsFinish(text(given)), watch.finished),
    /** @param {unknown} name */
    GetValue: (name) => (isRefused(text(name)) ? '' : text(library.lmsGetValue(text(name)))),
    /** @param {unknown} name @param {unknown} value */
    SetValue: (name, value) =>
      isRefused(text(name))
        ? 'false'
        : whenTrue(library.lmsSetValue(text(name), text(value)), () => watch.set(text(name), text(value))),
    /** @param {unknown} [given] */
    Commit: (given) => whenTrue(library.lmsCommit(text(given)), watch.committed),
    GetLastError: () => text(library.lmsGetLastError()),
    /** @param {unknown} code */
    GetErrorString: (code) => text(library.lmsGetErrorString(text(code))),
    /** @param {unknown} code */
    GetDiagnostic: (code) => text(library.lmsGetDiagnostic(text(code))),
  };
  if (version === 'scorm-2004') return Object.freeze({ ...calls, version: '1.0' });
  const names = {
    Initialize: 'LMSInitialize',
    Terminate: 'LMSFinish',
    GetValue: 'LMSGetValue',
    SetValue: 'LMSSetValue',
    Commit: 'LMSCommit',
    GetLastError: 'LMSGetLastError',
    GetErrorString: 'LMSGetErrorString',
    GetDiagnostic: 'LMSGetDiagnostic',
  };
  return Object.freeze(
    Object.fromEntries(
      Object.entries(names).map(([own, theirs]) => [theirs, calls[/** @type {keyof typeof calls} */ (own)]]),
    ),
  );
}
