import type { Enrollment } from '../api/types.ts';
import { daysBetween } from '../say.ts';

export type Plan = Readonly<{
  /** The one thing to go on with. */ next: Enrollment | null;
  overdue: readonly Enrollment[];
  soon: readonly Enrollment[];
  later: readonly Enrollment[];
  done: readonly Enrollment[];
}>;

const soonDays = 30;

/**
 * Sorts a training plan for the person who is to do it: what is overdue longest comes first, then what is due soonest,
 * then what was begun last.
 */
export function planOf(items: readonly Enrollment[], today: string): Plan {
  const open = items.filter(({ state }) => state !== 'completed' && state !== 'withdrawn').sort(byUrgency);
  const [next = null, ...rest] = open;
  const isSoon = ({ overdue, dueDate }: Enrollment) =>
    !overdue && dueDate !== null && daysBetween(today, dueDate) <= soonDays;
  return {
    next,
    overdue: rest.filter(({ overdue }) => overdue),
    soon: rest.filter(isSoon),
    later: rest.filter((each) => !each.overdue && !isSoon(each)),
    done: items.filter(({ state }) => state === 'completed').sort(byLatest),
  };
}

function byUrgency(a: Enrollment, b: Enrollment): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  if (a.dueDate !== b.dueDate) return (a.dueDate ?? '9999') < (b.dueDate ?? '9999') ? -1 : 1;
  if ((a.state === 'in-progress') !== (b.state === 'in-progress')) return a.state === 'in-progress' ? -1 : 1;
  return byLatest(a, b) || a.course.title.localeCompare(b.course.title);
}

const byLatest = (a: Enrollment, b: Enrollment): number => (b.lastAccessAt ?? '').localeCompare(a.lastAccessAt ?? '');
