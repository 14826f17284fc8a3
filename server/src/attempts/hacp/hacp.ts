import { parse } from 'csv-parse/sync';
import type { RunTimeData } from '../run-time/commit.ts';

/** What a unit of AICC may ask, CMI001 4.0, appendix A. */
export const commands = [
  'getparam',
  'putparam',
  'putcomments',
  'putobjectives',
  'putpath',
  'putinteractions',
  'putperformance',
  'exitau',
] as const;
export type Command = (typeof commands)[number];

/** Errors a unit is told, with the words of the standard. */
const errors = ['Successful', 'Invalid Command', 'Invalid AU-password', 'Invalid Session ID'] as const;

/** An answer of HACP. @example answered(3) // 'error=3\r\nerror_text=Invalid Session ID\r\nversion=4.0\r\n' */
export function answered(error: 0 | 1 | 2 | 3, data = ''): string {
  const lines = [`error=${error}`, `error_text=${errors[error]}`, 'version=4.0'];
  return `${lines.join('\r\n')}\r\n${data === '' ? '' : `aicc_data=${data}`}`;
}

type Groups = ReadonlyMap<string, Readonly<{ pairs: ReadonlyMap<string, string>; text: string }>>;

/** `[Group]` with `name=value` lines, names in small letters; or a text of its own. */
export function groupsOf(text: string): Groups {
  const groups = new Map<string, { pairs: Map<string, string>; text: string }>();
  let group = { pairs: new Map<string, string>(), text: '' };
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const name = /^\s*\[([\w ]+)\]\s*$/u.exec(line)?.[1];
    if (name !== undefined) {
      group = { pairs: new Map(), text: '' };
      groups.set(name.trim().toLowerCase(), group);
      continue;
    }
    group.text += `${group.text === '' ? '' : '\r\n'}${line}`;
    const pair = /^\s*([\w.]+)\s*=\s*(.*?)\s*$/u.exec(line);
    if (pair?.[1] !== undefined) group.pairs.set(pair[1].toLowerCase(), pair[2] ?? '');
  }
  return groups;
}

const statuses: Readonly<Record<string, string>> = {
  p: 'passed',
  c: 'completed',
  f: 'failed',
  i: 'incomplete',
  b: 'browsed',
  n: 'not attempted',
};
const exits: Readonly<Record<string, string>> = { l: 'logout', s: 'suspend', t: 'time-out' };

/** The word of a status or exit that starts with a letter; null for anything else. */
const worded = (words: Readonly<Record<string, string>>, value: string): string | null =>
  words[value.trim().charAt(0).toLowerCase()] ?? null;

type Changes = Readonly<Record<string, string | null>>;

/** What PutParam changes, as the elements of SCORM 1.2, which took them from AICC. */
export function paramsOf(text: string): Changes {
  const groups = groupsOf(text);
  const core = groups.get('core')?.pairs ?? new Map<string, string>();
  const [status = '', exit = ''] = (core.get('lesson_status') ?? '').split(',');
  const [raw = '', most = '', least = ''] = (core.get('score') ?? '').split(',').map((one) => one.trim());
  const time = /^\d{1,4}:\d{2}:\d{2}(?:\.\d+)?$/u.exec(core.get('time') ?? '')?.[0];
  const suspended = groups.get('core_lesson')?.text;
  return {
    ...(core.has('lesson_location') && { 'cmi.core.lesson_location': core.get('lesson_location') || null }),
    ...(worded(statuses, status) !== null && { 'cmi.core.lesson_status': worded(statuses, status) }),
    ...(core.has('lesson_status') && { 'cmi.core.exit': worded(exits, exit) }),
    ...(isNumber(raw) && { 'cmi.core.score.raw': raw }),
    ...(isNumber(most) && { 'cmi.core.score.max': most }),
    ...(isNumber(least) && { 'cmi.core.score.min': least }),
    ...(time !== undefined && { 'cmi.core.session_time': asSessionTime(time) }),
    ...(suspended !== undefined && { 'cmi.suspend_data': suspended || null }),
    ...objectivesOf(groups.get('objectives_status')?.pairs ?? new Map()),
    ...(groups.has('comments') && { 'cmi.comments': groups.get('comments')?.text || null }),
  };
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/u.test(text);
/** Hours of two digits at least, and hundredths at most. */
const asSessionTime = (time: string): string => time.replace(/^(\d):/u, '0$1:').replace(/(\.\d{2})\d+$/u, '$1');

/** `J_ID.1=o1`, `J_Score.1=80`, `J_Status.1=passed`, counted from 1. */
function objectivesOf(pairs: ReadonlyMap<string, string>): Changes {
  const changes: Record<string, string> = {};
  for (const [name, value] of pairs) {
    const [, what = '', counted = ''] = /^j_(id|score|status)\.(\d{1,4})$/u.exec(name) ?? [];
    const under = `cmi.objectives.${Number(counted) - 1}`;
    if (what === 'id') changes[`${under}.id`] = value;
    if (what === 'score') changes[`${under}.score.raw`] = value.split(',')[0]?.trim() ?? '';
    if (what === 'status') changes[`${under}.status`] = worded(statuses, value) ?? 'not attempted';
  }
  return changes;
}

const elements: Readonly<Record<string, string>> = {
  interaction_id: 'id',
  type_interaction: 'type',
  student_response: 'student_response',
  correct_response: 'correct_responses.0.pattern',
  objective_id: 'objectives.0.id',
  result: 'result',
  weighting: 'weighting',
  latency: 'latency',
  time: 'time',
};

/** The rows of PutInteractions behind those that are kept already; null when they are no table. */
export function interactionsOf(text: string, kept: RunTimeData): Changes | null {
  const rows = tableOf(text);
  if (rows === null) return null;
  const changes: Record<string, string> = {};
  let position = 0;
  while (kept[`cmi.interactions.${position}.id`] !== undefined) position += 1;
  for (const row of rows) {
    for (const [column, value] of row) {
      const element = elements[column];
      if (element !== undefined && value !== '') changes[`cmi.interactions.${position}.${element}`] = value;
    }
    // every row is one, also where the unit gave it no name
    changes[`cmi.interactions.${position}.id`] ??= `interaction-${position + 1}`;
    position += 1;
  }
  return changes;
}

function tableOf(text: string): readonly ReadonlyMap<string, string>[] | null {
  try {
    const rows: readonly (readonly string[])[] = parse(text, {
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    });
    const [header = [], ...rest] = rows;
    const names = header.map((name) => name.toLowerCase());
    return rest.map((row) => new Map(row.map((cell, at) => [names[at] ?? '', cell])));
  } catch {
    return null;
  }
}

/** What GetParam tells: the data a sitting opens with, in the groups of the standard. */
export function paramsText(data: RunTimeData, about: Readonly<{ course: string; vendor: string | null }>): string {
  const of = (name: string) => data[name] ?? '';
  const entry = of('cmi.core.entry');
  const score = ['raw', 'max', 'min'].map((part) => of(`cmi.core.score.${part}`));
  const core = {
    Student_ID: of('cmi.core.student_id'),
    Student_Name: of('cmi.core.student_name'),
    Lesson_Location: of('cmi.core.lesson_location'),
    Credit: of('cmi.core.credit'),
    Lesson_Status: `${of('cmi.core.lesson_status')}${entry === '' ? '' : `, ${entry}`}`,
    Score: score.slice(0, score.findLastIndex((one) => one !== '') + 1).join(','),
    Time: of('cmi.core.total_time') || '00:00:00',
    Lesson_Mode: of('cmi.core.lesson_mode'),
  };
  const student = {
    Mastery_Score: of('cmi.student_data.mastery_score'),
    Max_Time_Allowed: of('cmi.student_data.max_time_allowed'),
    Time_Limit_Action: of('cmi.student_data.time_limit_action'),
  };
  return [
    group('Core', lines(core)),
    group('Core_Lesson', of('cmi.suspend_data')),
    group('Core_Vendor', about.vendor ?? ''),
    group('Evaluation', lines({ Course_ID: about.course })),
    group('Student_Data', lines(student)),
    group('Objectives_Status', objectiveLines(data)),
  ].join('');
}

const group = (name: string, text: string): string => `[${name}]\r\n${text === '' ? '' : `${text}\r\n`}`;
/** What a line may hold: a name with a line of its own would say another thing. */
const lines = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}=${value.replace(/[\r\n]+/gu, ' ')}`)
    .join('\r\n');

function objectiveLines(data: RunTimeData): string {
  const said: string[] = [];
  for (let n = 0; data[`cmi.objectives.${n}.id`] !== undefined; n += 1) {
    const under = `cmi.objectives.${n}`;
    said.push(
      lines({
        [`J_ID.${n + 1}`]: data[`${under}.id`] ?? '',
        [`J_Score.${n + 1}`]: data[`${under}.score.raw`] ?? '',
        [`J_Status.${n + 1}`]: data[`${under}.status`] ?? 'not attempted',
      }),
    );
  }
  return said.join('\r\n');
}
