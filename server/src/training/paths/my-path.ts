import { z } from 'zod';
import { type Language, type OwnWords, say } from '../../text.ts';
import { type Day, isOverdue } from '../due.ts';
import { type Enrolled, type EnrollmentState, enrollmentStates, shownEnrollment } from '../plan.ts';
import { hindranceOf, type Waiting } from './waiting.ts';

/** A step of one’s path, and how one stands in its course. */
export type MyStep = Readonly<{
  course: Readonly<{ id: string; title: string; isOpen: boolean }>;
  optional: boolean;
  isDone: boolean;
  enrollment: Readonly<{ id: string; state: EnrollmentState; dueDate: Day | null; exempt: Enrolled['exempt'] }> | null;
  waits: Waiting;
}>;

export type MyPath = Readonly<{
  id: string;
  title: string;
  description: string;
  inOrder: boolean;
  completedAt: Date | null;
  steps: readonly MyStep[];
}>;

export const myPath = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  inOrder: z.boolean(),
  completedAt: z.iso.datetime().nullable(),
  /** Required steps that are done, and how many there are; exempt ones are neither. */ done: z.number(),
  of: z.number(),
  steps: z.array(
    z.object({
      course: z.object({ id: z.uuid(), title: z.string() }),
      optional: z.boolean(),
      isDone: z.boolean(),
      /** Null: one is not enrolled in it (any more). */ enrollmentId: z.uuid().nullable(),
      state: z.enum(enrollmentStates),
      dueDate: z.iso.date().nullable(),
      overdue: z.boolean(),
      exempt: shownEnrollment.shape.exempt,
      /** Why it does not open yet. */ lock: z.string().nullable(),
    }),
  ),
  /** The course to go on with; null when nothing is open. */ next: z.uuid().nullable(),
});

/** A path as whoever is on it sees it. */
export function shownPath(
  path: MyPath,
  { today, language, own }: Readonly<{ today: Day; language: Language; own: OwnWords }>,
): z.output<typeof myPath> {
  const required = path.steps.filter((one) => !one.optional && !one.enrollment?.exempt);
  return {
    ...{ id: path.id, title: path.title, description: path.description, inOrder: path.inOrder },
    completedAt: path.completedAt?.toISOString() ?? null,
    done: required.filter(({ isDone }) => isDone).length,
    of: required.length,
    steps: path.steps.map(({ course, optional, isDone, enrollment, waits }) => ({
      course: { id: course.id, title: course.title },
      ...{ optional, isDone, enrollmentId: enrollment?.id ?? null },
      state: enrollment?.state ?? (isDone ? 'completed' : 'not-started'),
      dueDate: enrollment?.dueDate ?? null,
      overdue: enrollment !== null && isOverdue(enrollment.state, enrollment.dueDate, today),
      exempt: enrollment?.exempt ?? null,
      lock: lockOf(waits, language, own),
    })),
    next: nextOf(path.steps)?.course.id ?? null,
  };
}

/** What to go on with: the first required step that is open and not done, else the first optional one. */
function nextOf(steps: readonly MyStep[]): MyStep | undefined {
  const open = steps.filter(
    (one) => !one.isDone && one.enrollment && !one.enrollment.exempt && one.course.isOpen && !hindranceOf(one.waits),
  );
  return open.find(({ optional }) => !optional) ?? open[0];
}

/** Why something does not open yet, in the learner’s words. */
export function lockOf(waits: Waiting, language: Language, own: OwnWords): string | null {
  const hinders = hindranceOf(waits);
  return hinders && say(hinders.problem.says, language, hinders.values, own);
}
