import { z } from 'zod';
import type { Text } from '../../text.ts';

/** One thing that is looked at: done or not (`most` is 1), or so many points of `most`, of which `least` are enough. */
const criterion = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/u),
  title: z.string().trim().max(300),
  /** What is looked for. */ detail: z.string().trim().max(1_000),
  most: z.int().min(1).max(10),
  least: z.int().min(1).max(10),
  /** Nobody passes without it. */ mustPass: z.boolean(),
});
export type Criterion = z.output<typeof criterion>;

export const criteria = z.array(criterion).max(100);

/** Who of those whose role lets them assess a learner may do it here; none named: all of them. */
export const assessors = z.array(z.enum(['instructors', 'managers'])).max(2);

/** Are the ids of criteria different ones? */
export const areApart = (all: readonly Criterion[]): boolean => new Set(all.map(({ id }) => id)).size === all.length;

/** What a kind that people assess says of one item. */
export type Assessed = Readonly<{
  /** What to do, as its learner reads it. */ note: string;
  criteria: readonly Criterion[];
  assessors: z.output<typeof assessors>;
  /** Share of all points from which it is passed, 0..1. */ passMark: number;
  /** The learner confirms what was decided before it counts. */ confirms: boolean;
  /** It is handed in before it is looked at, and may be returned. */ isHandedIn: boolean;
}>;

/** Points by the id of a criterion; what is missing was not looked at yet. */
export type Marks = Readonly<Record<string, number>>;

export type Judged = Readonly<{ isPassed: boolean /** 0..1 */; score: number }>;

/**
 * What marks come to: passed when every criterion that has to be reached was reached, and enough points were given.
 * @example judged({ …, criteria: [{ …, id: 'knot', most: 1, least: 1 }] }, { knot: 1 }) // { isPassed: true, score: 1 }
 */
export function judged({ criteria: of, passMark }: Assessed, marks: Marks): Judged {
  const points = of.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0);
  const most = of.reduce((sum, one) => sum + one.most, 0);
  const score = most === 0 ? 0 : points / most;
  return { isPassed: score >= passMark && of.every((one) => !one.mustPass || isReached(one, marks)), score };
}

export const isReached = ({ id, least }: Criterion, marks: Marks): boolean => (marks[id] ?? 0) >= least;

/** What is missing before anybody can be assessed by them. */
export function problemsOfCriteria(of: readonly Criterion[]): readonly Text[] {
  if (of.length === 0) return [{ en: 'It has no step yet.', de: 'Es gibt noch keinen Schritt.' }];
  return of.flatMap((one, at): readonly Text[] => {
    const n = String(at + 1);
    return [
      ...(one.title === '' ? [{ en: `Step ${n} has no title yet.`, de: `Schritt ${n} hat noch keinen Titel.` }] : []),
      ...(one.least > one.most
        ? [
            {
              en: `Step ${n} asks for more points than it gives.`,
              de: `Schritt ${n} verlangt mehr Punkte, als es gibt.`,
            },
          ]
        : []),
    ];
  });
}
