import type { PlannedEnrollment as Enrollment, TrainingPlan } from '../api/types.ts';
import { daysBetween } from '../say.ts';

export type Plan = Readonly<{
  /** Those on a path that is not completed stand there, and nowhere else. */ paths: TrainingPlan['paths'];
  /** The one thing to go on with. */ next: Enrollment | null;
  overdue: readonly Enrollment[];
  soon: readonly Enrollment[];
  later: readonly Enrollment[];
  /** What need not be done now. */ exempt: readonly Enrollment[];
  done: readonly Enrollment[];
}>;

const soonDays = 30;

/**
 * Sorts a training plan for the person who is to do it: what is overdue longest comes first, then what is due soonest,
 * then what was begun last.
 */
export function planOf({ items, paths }: TrainingPlan, today: string): Plan {
  const open = paths.filter(({ completedAt }) => completedAt === null);
  const onPaths = new Set(open.flatMap(({ steps }) => steps.map(({ enrollmentId }) => enrollmentId)));
  const undone = items
    .filter(({ state, exempt }) => state !== 'completed' && state !== 'withdrawn' && !exempt)
    .sort(byUrgency);
  const next = undone.find(({ lock }) => lock === null) ?? null;
  const rest = undone.filter((each) => each !== next && !onPaths.has(each.enrollmentId));
  const isSoon = ({ overdue, dueDate }: Enrollment) =>
    !overdue && dueDate !== null && daysBetween(today, dueDate) <= soonDays;
  return {
    paths: open,
    next,
    overdue: rest.filter(({ overdue }) => overdue),
    soon: rest.filter(isSoon),
    later: rest.filter((each) => !each.overdue && !isSoon(each)),
    exempt: items.filter(({ exempt, enrollmentId }) => exempt && !onPaths.has(enrollmentId)),
    done: items.filter(({ state, enrollmentId }) => state === 'completed' && !onPaths.has(enrollmentId)).sort(byLatest),
  };
}

function byUrgency(a: Enrollment, b: Enrollment): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  if (a.dueDate !== b.dueDate) return (a.dueDate ?? '9999') < (b.dueDate ?? '9999') ? -1 : 1;
  if ((a.state === 'in-progress') !== (b.state === 'in-progress')) return a.state === 'in-progress' ? -1 : 1;
  return byLatest(a, b) || a.course.title.localeCompare(b.course.title);
}

const byLatest = (a: Enrollment, b: Enrollment): number => (b.lastAccessAt ?? '').localeCompare(a.lastAccessAt ?? '');
