import type { RunTimeData } from './commit.ts';

type Texts = Readonly<Record<string, string | null>>;

/** What content asked and the learner answered, as rows; a list that is empty has not changed. */
export type Answers = Readonly<{
  interactions: readonly (Readonly<{ position: number; correct: readonly string[]; objectives: readonly string[] }> &
    Row)[];
  objectives: readonly (Readonly<{ position: number }> & Row)[];
  comments: readonly (Readonly<{ position: number }> & Row)[];
}>;
type Row = Readonly<Record<string, unknown>>;

/** Column -> the names either standard has for it. */
const interaction = {
  identifier: ['id'],
  type: ['type'],
  description: ['description'],
  response: ['learner_response', 'student_response'],
  result: ['result'],
  weighting: ['weighting'],
  latency: ['latency'],
  said_at: ['timestamp', 'time'],
};
const objective = {
  identifier: ['id'],
  description: ['description'],
  status: ['status'],
  success: ['success_status'],
  completion: ['completion_status'],
  progress: ['progress_measure'],
  score: ['score.scaled'],
  score_raw: ['score.raw'],
  score_min: ['score.min'],
  score_max: ['score.max'],
};
const comment = { comment: ['comment'], location: ['location'], said_at: ['timestamp'] };

/**
 * The interactions, objectives and comments that are not as they were.
 * @example changedAnswers({}, { 'cmi.interactions.0.id': 'q1' }).interactions[0].identifier // 'q1'
 */
export function changedAnswers(before: RunTimeData, after: RunTimeData): Answers {
  const changed = (list: string) => [...changedPositions(list, before, after)].toSorted((a, b) => a - b);
  const only = after['cmi.comments'];
  return {
    interactions: changed('cmi.interactions').map((position) => {
      const under = `cmi.interactions.${position}`;
      return {
        position,
        ...columns(after, under, interaction),
        correct: listed(after, (n) => `${under}.correct_responses.${n}.pattern`),
        objectives: listed(after, (n) => `${under}.objectives.${n}.id`),
      };
    }),
    objectives: changed('cmi.objectives').map((position) => ({
      position,
      ...columns(after, `cmi.objectives.${position}`, objective),
    })),
    comments: [
      ...changed('cmi.comments_from_learner').map((position) => ({
        position,
        ...columns(after, `cmi.comments_from_learner.${position}`, comment),
      })),
      // SCORM 1.2 and AICC know one text
      ...(only === before['cmi.comments'] || only === undefined
        ? []
        : [{ position: 0, comment: only, location: null, said_at: null }]),
    ],
  };
}

export const hasAnswers = ({ interactions, objectives, comments }: Answers): boolean =>
  interactions.length + objectives.length + comments.length > 0;

function changedPositions(list: string, before: RunTimeData, after: RunTimeData): ReadonlySet<number> {
  const start = `${list}.`;
  const positions = new Set<number>();
  const look = (one: RunTimeData, other: RunTimeData) => {
    for (const name in one) {
      if (!name.startsWith(start) || one[name] === other[name]) continue;
      const position = Number.parseInt(name.slice(start.length), 10);
      if (position >= 0) positions.add(position);
    }
  };
  look(after, before);
  look(before, after);
  return positions;
}

const columns = (data: RunTimeData, under: string, names: Readonly<Record<string, readonly string[]>>): Texts =>
  Object.fromEntries(
    Object.entries(names).map(([column, all]) => [
      column,
      all.map((name) => data[`${under}.${name}`]).find((value) => value !== undefined) ?? null,
    ]),
  );

function listed(data: RunTimeData, name: (n: number) => string): readonly string[] {
  const values: string[] = [];
  for (let n = 0; ; n += 1) {
    const value = data[name(n)];
    if (value === undefined) return values;
    values.push(value);
  }
}
