import { refuseManifest } from './manifest-problems.ts';
import { attribute, child, children, type Element } from './xml.ts';

/** One activity of the tree of a SCORM 2004 course with its rules, in the form the run-time engine of the player takes. */
export type Activity = Readonly<{ id: string; title: string; isVisible: boolean; children?: readonly Activity[] }> &
  Readonly<Record<string, unknown>>;

/** Rules that several activities share (imsss:sequencingCollection), by their ID. */
export type SharedRules = ReadonlyMap<string, Element>;

export function sharedRules(manifest: Element): SharedRules {
  const listed = children(manifest, 'sequencingcollection').flatMap((one) => children(one, 'sequencing'));
  return new Map(listed.map((one) => [attribute(one, 'id') ?? '', one]));
}

/** The rules of an item or organization: those it refers to, each replaced by its own of the same name. */
export function rulesOf(item: Element, shared: SharedRules): readonly Element[] {
  const own = child(item, 'sequencing');
  if (!own) return [];
  const referred = shared.get(attribute(own, 'idref') ?? '')?.children ?? [];
  const overridden = new Set(own.children.map((one) => one.name));
  return [...referred.filter((one) => !overridden.has(one.name)), ...own.children];
}

/**
 * The sequencing settings of one activity. Every default is that of the standard, written out. Limits of time are told to
 * the content and enforced by nobody, as the standard leaves open: the engine would refuse activities for them.
 */
export function sequencingOf(rules: readonly Element[], file: string): Readonly<Record<string, unknown>> {
  const find = (name: string) => rules.find((one) => one.name.toLowerCase() === name) ?? null;
  const limits = find('limitconditions');
  return {
    ...defined('attemptLimit', number(limits, 'attemptlimit', file)),
    sequencingControls: controls(find, file),
    sequencingRules: conditionRules(find('sequencingrules'), file),
    rollupRules: {
      rules: children(find('rolluprules') ?? nothing, 'rolluprule').map((rule) => rollupRule(rule, file)),
    },
    ...defined('rollupConsiderations', considerations(find('rollupconsiderations'))),
    ...objectives(rules, file),
  };
}

/** The primary objective's passing score (-1..1), when success is measured by score. */
export function passingScore(rules: readonly Element[], file: string): number | null {
  const listed = rules.find((one) => one.name.toLowerCase() === 'objectives');
  const primary = listed && child(listed, 'primaryobjective');
  return primary && flag(primary, 'satisfiedbymeasure', false) ? (minimum(primary, file) ?? 1) : null;
}

type Find = (name: string) => Element | null;
const nothing: Element = { name: '', line: 0, attributes: new Map(), children: [], text: '' };

const defined = <T>(key: string, value: T | null): Readonly<Record<string, T>> =>
  value === null ? {} : { [key]: value };

const flag = (of: Element | null, name: string, otherwise: boolean): boolean => {
  const value = of && attribute(of, name)?.toLowerCase();
  return value ? value === 'true' || value === '1' : otherwise;
};

function number(of: Element | null, name: string, file: string): number | null {
  const value = of && attribute(of, name);
  if (!of || !value) return null;
  return asNumber(value, `${of.name} ${name}`, file);
}

function asNumber(value: string, element: string, file: string): number {
  const read = Number(value);
  if (!Number.isFinite(read)) throw refuseManifest('number-wrong', { file, element, value, expected: '0.0' });
  return read;
}

function controls(find: Find, file: string) {
  const mode = find('controlmode');
  const rollup = find('rolluprules');
  const random = find('randomizationcontrols');
  const delivery = find('deliverycontrols');
  const choice = find('constrainedchoiceconsiderations');
  return {
    choice: flag(mode, 'choice', true),
    choiceExit: flag(mode, 'choiceexit', true),
    flow: flag(mode, 'flow', false),
    forwardOnly: flag(mode, 'forwardonly', false),
    useCurrentAttemptObjectiveInfo: flag(mode, 'usecurrentattemptobjectiveinfo', true),
    useCurrentAttemptProgressInfo: flag(mode, 'usecurrentattemptprogressinfo', true),
    preventActivation: flag(choice, 'preventactivation', false),
    constrainChoice: flag(choice, 'constrainchoice', false),
    rollupObjectiveSatisfied: flag(rollup, 'rollupobjectivesatisfied', true),
    rollupProgressCompletion: flag(rollup, 'rollupprogresscompletion', true),
    objectiveMeasureWeight: number(rollup, 'objectivemeasureweight', file) ?? 1,
    selectionTiming: (random && attribute(random, 'selectiontiming')) ?? 'never',
    ...defined('selectCount', number(random, 'selectcount', file)),
    randomizationTiming: (random && attribute(random, 'randomizationtiming')) ?? 'never',
    reorderChildren: flag(random, 'reorderchildren', false),
    randomizeChildren: flag(random, 'reorderchildren', false),
    tracked: flag(delivery, 'tracked', true),
    completionSetByContent: flag(delivery, 'completionsetbycontent', false),
    objectiveSetByContent: flag(delivery, 'objectivesetbycontent', false),
  };
}

function conditionRules(listed: Element | null, file: string) {
  const of = (name: string) => children(listed ?? nothing, name).map((rule) => conditionRule(rule, file));
  return {
    preConditionRules: of('preconditionrule'),
    exitConditionRules: of('exitconditionrule'),
    postConditionRules: of('postconditionrule'),
  };
}

function conditionRule(rule: Element, file: string) {
  const conditions = child(rule, 'ruleconditions');
  return {
    action: attribute(child(rule, 'ruleaction') ?? nothing, 'action') ?? '',
    conditionCombination: (conditions && attribute(conditions, 'conditioncombination')) ?? 'all',
    conditions: children(conditions ?? nothing, 'rulecondition').map((one) => ({
      condition: attribute(one, 'condition') ?? 'always',
      ...(attribute(one, 'operator') === 'not' && { operator: 'not' }),
      ...defined('referencedObjective', attribute(one, 'referencedobjective')),
      ...defined('parameters', threshold(number(one, 'measurethreshold', file))),
    })),
  };
}

const threshold = (value: number | null) => (value === null ? null : { threshold: value });

function rollupRule(rule: Element, file: string) {
  const conditions = child(rule, 'rollupconditions');
  const percent = number(rule, 'minimumpercent', file);
  return {
    action: attribute(child(rule, 'rollupaction') ?? nothing, 'action') ?? '',
    consideration: attribute(rule, 'childactivityset') ?? 'all',
    ...defined('minimumCount', number(rule, 'minimumcount', file)),
    // the manifest counts from 0 to 1, the engine to 100
    ...defined('minimumPercent', percent === null ? null : percent * 100),
    conditionCombination: (conditions && attribute(conditions, 'conditioncombination')) ?? 'any',
    conditions: children(conditions ?? nothing, 'rollupcondition').map((one) => ({
      condition: (attribute(one, 'condition') ?? 'always').replace(/^activityProgressKnown$/u, 'progressKnown'),
      operator: attribute(one, 'operator') === 'not' ? 'not' : 'noOp',
    })),
  };
}

function considerations(listed: Element | null) {
  if (!listed) return null;
  return {
    requiredForSatisfied: attribute(listed, 'requiredforsatisfied') ?? 'always',
    requiredForNotSatisfied: attribute(listed, 'requiredfornotsatisfied') ?? 'always',
    requiredForCompleted: attribute(listed, 'requiredforcompleted') ?? 'always',
    requiredForIncomplete: attribute(listed, 'requiredforincomplete') ?? 'always',
    measureSatisfactionIfActive: flag(listed, 'measuresatisfactionifactive', true),
  };
}

function objectives(rules: readonly Element[], file: string) {
  // imsss:objectives hold the objectives, adlseq:objectives (4th edition) further maps of the same ones
  const listed = rules.filter((one) => one.name.toLowerCase() === 'objectives').flatMap((one) => one.children);
  const byId = new Map<string, Element[]>();
  for (const one of listed) {
    const id = attribute(one, 'objectiveid') ?? '';
    byId.set(id, [...(byId.get(id) ?? []), one]);
  }
  const primary = listed.find((one) => one.name.toLowerCase() === 'primaryobjective');
  const primaryId = primary && (attribute(primary, 'objectiveid') ?? '');
  const rest = [...byId].filter(([id]) => id !== primaryId && id !== '');
  return {
    ...(primaryId !== undefined && {
      // a primary objective may go without ID; the engine asks for one
      primaryObjective: objective(primaryId || 'PRIMARY', byId.get(primaryId) ?? [], file),
    }),
    ...(rest.length > 0 && { objectives: rest.map(([id, parts]) => objective(id, parts, file)) }),
  };
}

function objective(objectiveID: string, parts: readonly Element[], file: string) {
  const least = parts.map((part) => minimum(part, file)).find((one) => one !== null) ?? null;
  const byMeasure = parts.some((part) => flag(part, 'satisfiedbymeasure', false));
  return {
    objectiveID,
    satisfiedByMeasure: byMeasure,
    ...defined('minNormalizedMeasure', least ?? (byMeasure ? 1 : null)),
    mapInfo: parts.flatMap((part) => children(part, 'mapinfo')).map(mapInfo),
  };
}

function minimum(of: Element, file: string): number | null {
  const written = child(of, 'minnormalizedmeasure')?.text;
  return written ? asNumber(written, 'minNormalizedMeasure', file) : null;
}

const reads = [
  'SatisfiedStatus',
  'NormalizedMeasure',
  'CompletionStatus',
  'ProgressMeasure',
  'RawScore',
  'MinScore',
  'MaxScore',
];

function mapInfo(map: Element) {
  const names = reads.flatMap((what) => [`read${what}`, `write${what}`]);
  const said = names.filter((name) => attribute(map, name.toLowerCase()) !== null);
  return {
    targetObjectiveID: attribute(map, 'targetobjectiveid') ?? '',
    ...Object.fromEntries(said.map((name) => [name, flag(map, name.toLowerCase(), false)])),
  };
}
