import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { type Day, dayIn, daysBetween, isOverdue, zoneOf } from './due.ts';
import { results } from './privileges.ts';

/** Where an enrollment stands; that it is overdue is worked out from its due date. */
export const enrollmentStates = ['not-started', 'in-progress', 'completed', 'failed', 'withdrawn'] as const;
export type EnrollmentState = (typeof enrollmentStates)[number];

/** What the order of a training plan looks at. */
export type Planned = Readonly<{
  state: EnrollmentState;
  dueDate: Day | null;
  lastAccessAt: Date | null;
  /** It need not be taken now; null: no exemption holds. */ exempt: Readonly<{ until: Day | null }> | null;
  course: Readonly<{ title: string }>;
}>;

/** Days before its due date from which something is due soon. */
const soon = 14;

/**
 * What to do next, first: what is overdue longest, what is due soon, what was begun, the rest by due date, then what
 * need not be done now, and what is completed last, the newest first.
 */
export const inOrder = <T extends Planned>(plan: readonly T[], today: Day): T[] =>
  plan.toSorted((a, b) => {
    const [group, other] = [groupOf(a, today), groupOf(b, today)];
    if (group !== other) return group - other;
    if (group !== groups.done && a.dueDate !== b.dueDate) return (a.dueDate ?? never) < (b.dueDate ?? never) ? -1 : 1;
    return (
      (b.lastAccessAt?.getTime() ?? 0) - (a.lastAccessAt?.getTime() ?? 0) ||
      a.course.title.localeCompare(b.course.title)
    );
  });

const never = '9999';
const groups = { overdue: 0, soon: 1, begun: 2, rest: 3, exempt: 4, done: 5 } as const;

function groupOf({ state, dueDate, exempt }: Planned, today: Day): number {
  if (state === 'completed' || state === 'withdrawn') return groups.done;
  if (exempt) return groups.exempt;
  if (isOverdue(state, dueDate, today)) return groups.overdue;
  if (dueDate !== null && daysBetween(today, dueDate) <= soon) return groups.soon;
  return state === 'not-started' ? groups.rest : groups.begun;
}

/** How many of a user's enrollments stand where; who is exempt stands nowhere else. */
export function countsOf(plan: readonly Planned[], today: Day) {
  const asked = plan.filter(({ exempt }) => exempt === null);
  const count = (holds: (one: Planned) => boolean) => asked.filter(holds).length;
  return {
    all: plan.filter(({ state }) => state !== 'withdrawn').length,
    exempt: plan.length - asked.length,
    notStarted: count(({ state }) => state === 'not-started'),
    inProgress: count(({ state }) => state === 'in-progress'),
    completed: count(({ state }) => state === 'completed'),
    failed: count(({ state }) => state === 'failed'),
    overdue: count(({ state, dueDate }) => isOverdue(state, dueDate, today)),
  };
}

/** An enrollment as screens show it, with the facts that decisions read. */
export type Enrolled = Readonly<{
  thing: Thing;
  course: Readonly<{ id: string; title: string; state: 'draft' | 'published' | 'retired' }>;
  state: EnrollmentState;
  /** 0..1 */ progress: number;
  /** 0..1 */ score: number | null;
  dueDate: Day | null;
  startedAt: Date | null;
  completedAt: Date | null;
  lastAccessAt: Date | null;
  /** Completed before, as an import says. */ imported: boolean;
  /** It need not be taken now; null: no exemption holds. */ exempt: Readonly<{ until: Day | null }> | null;
}>;

const instant = z.iso.datetime().nullable();

export const shownEnrollment = z.object({
  enrollmentId: z.uuid(),
  course: z.object({ id: z.uuid(), title: z.string() }),
  /** False when the course is not published (any more): it can be looked at, not launched. */ isOpen: z.boolean(),
  state: z.enum(enrollmentStates),
  /** 0..1 */ progress: z.number(),
  /** 0..1 */ score: z.number().nullable(),
  dueDate: z.iso.date().nullable(),
  overdue: z.boolean(),
  startedAt: instant,
  completedAt: instant,
  lastAccessAt: instant,
  /** Completed before, as an import says. */ imported: z.boolean(),
  /** It need not be taken until then (null: without end); null: no exemption holds. */
  exempt: z.object({ until: z.iso.date().nullable() }).nullable(),
});

export const shown = (one: Enrolled, today: Day): z.output<typeof shownEnrollment> => ({
  enrollmentId: one.thing.id ?? '',
  course: { id: one.course.id, title: one.course.title },
  isOpen: one.course.state === 'published',
  state: one.state,
  progress: one.progress,
  score: one.score,
  dueDate: one.dueDate,
  overdue: isOverdue(one.state, one.dueDate, today),
  startedAt: one.startedAt?.toISOString() ?? null,
  completedAt: one.completedAt?.toISOString() ?? null,
  lastAccessAt: one.lastAccessAt?.toISOString() ?? null,
  imported: one.imported,
  exempt: one.exempt,
});

/** An enrollment as lists show it to others: what came of it is null for a reader who may not see it. */
export const shownToOthers = shownEnrollment.extend({
  state: z.enum(enrollmentStates).nullable(),
  /** 0..1 */ progress: z.number().nullable(),
  overdue: z.boolean().nullable(),
  /** What of it this reader is shown: no score yet is something else than one that is not shown. */
  sees: z.object({ status: z.boolean(), score: z.boolean() }),
});

/** How a list may speak of an enrollment: without status it stands there, and in its order, as if nothing had begun. */
export function asSeen<T extends Enrolled>(c: Pick<SignedContext, 'check'>, row: T) {
  const status = c.check(results.viewStatus, row.thing).allowed;
  const score = status && c.check(results.viewScore, row.thing).allowed;
  return {
    ...row,
    ...(!status && unknown),
    ...(!score && { score: null }),
    sees: { status, score },
  };
}

const unknown = {
  ...{ state: 'not-started', progress: 0, imported: false },
  ...{ startedAt: null, completedAt: null, lastAccessAt: null, exempt: null },
} as const;

export const shownAsSeen = (
  one: Enrolled & Pick<z.output<typeof shownToOthers>, 'sees'>,
  today: Day,
): z.output<typeof shownToOthers> => ({
  ...shown(one, today),
  ...(!one.sees.status && { state: null, progress: null, overdue: null }),
  sees: one.sees,
});

/** The day it is for whoever asks. */
export const todayOf = (c: Pick<SignedContext, 'user' | 'organization' | 'now'>): Day =>
  dayIn(zoneOf(c.user.timeZone, c.organization.settings), c.now);
