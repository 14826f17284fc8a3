import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import { presentation, presentationOf } from '../content/index.ts';
import type { SignedContext } from '../context.ts';
import { type FieldError, type Problem, problems, Refusal, refusals } from '../refusal.ts';
import { say } from '../text.ts';
import {
  type Day,
  type EnrollmentState,
  enrollmentStates,
  hindranceOf,
  isOverdue,
  results,
  shownEnrollment,
  todayOf,
  type Waiting,
} from '../training/index.ts';
import { hindrance } from './conditions.ts';
import { isBarredBy, type LaunchedItem } from './launch.ts';
import type { AttemptState } from './run-time/attempt.ts';
import { resultOf, type Tried } from './standing.ts';

export type CourseItem = LaunchedItem & Readonly<{ presentation: unknown; detail: Readonly<{ depth?: number }> }>;

/** A course as its learner sees it. */
export type LearnersCourse = Readonly<{
  enrollment: string;
  course: Readonly<{ id: string; title: string; description: string; state: 'draft' | 'published' | 'retired' }>;
  state: EnrollmentState;
  progress: number;
  score: number | null;
  dueDate: Day | null;
  /** An exemption holds, until that day. */ exempt: Readonly<{ until: Day | null }> | null;
  waits: Waiting;
  /** What those who assigned it say of it. */ notes: readonly string[];
  /** A newer version they came to, and have not opened since. */ renewed: Readonly<{
    number: string;
    how: 'move' | 'restart';
    at: string;
  }> | null;
  items: readonly CourseItem[];
  tries: readonly (Tried & Readonly<{ id: string; isOpen: boolean; at: string }>)[];
}>;

/** One try at an item, as lists of them show it. */
export type ListedAttempt = Readonly<{
  id: string;
  /** Null: at the course as a whole. */ itemId: string | null;
  title: string | null;
  number: number;
  state: AttemptState['state'];
  completion: AttemptState['completion'];
  success: AttemptState['success'];
  score: number | null;
  scoreText: string | null;
  seconds: number;
  startedAt: Date;
  endedAt: Date | null;
  /** A completed course was set back after it. */ isSetAside: boolean;
  /** Somebody changed what the content told. */ isCorrected: boolean;
  /** The day it was done, when it was entered for the learner. */ doneOn: Day | null;
  thing: Thing;
}>;

const myItem = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string(),
  depth: z.number(),
  /** False for headings, which open nothing. */ launchable: z.boolean(),
  state: z.enum(enrollmentStates),
  score: z.number().nullable(),
  attempts: z.number(),
  /** How often it may be tried; null: as often as one likes. */ attemptLimit: z.number().nullable(),
  /** The newest attempt that is over, whose result can be looked at. */ lastResult: z.uuid().nullable(),
  lastAccessAt: z.iso.datetime({ offset: true }).nullable(),
  presentation,
  may: z.object({ launch: z.union([z.literal(true), z.object({ reason: z.string() })]) }),
});

export const myCourse = z.object({
  enrollmentId: z.uuid(),
  course: z.object({ id: z.uuid(), title: z.string(), description: z.string() }),
  state: z.enum(enrollmentStates),
  progress: z.number(),
  dueDate: z.iso.date().nullable(),
  exempt: shownEnrollment.shape.exempt,
  notes: z.array(z.string()),
  overdue: z.boolean(),
  score: z.number().nullable(),
  /** Why it cannot be begun yet, and the courses that come first. */
  lock: z
    .object({
      reason: z.string(),
      before: z.array(z.object({ id: z.uuid(), title: z.string(), /** One is enrolled in it. */ isMine: z.boolean() })),
    })
    .nullable(),
  /** A newer version they came to, and have not opened since. */ renewed: z
    .object({ number: z.string(), how: z.enum(['move', 'restart']), at: z.iso.datetime({ offset: true }) })
    .nullable(),
  items: z.array(myItem),
  /** The item to go on with; null when there is nothing to open. */ next: z.uuid().nullable(),
});

/** A course as its learner sees it: each item with how it stands and whether it may be opened now. */
export function shownCourse(c: SignedContext, found: LearnersCourse): z.output<typeof myCourse> {
  const items = found.items.filter(({ detail }) => detail.visible !== false).map((item) => shownItem(c, found, item));
  const openable = items.filter(({ may }) => may.launch === true);
  const begun = openable.filter(({ state }) => state === 'in-progress').toSorted((a, b) => at(b) - at(a))[0];
  const lock = hindranceOf(found.waits);
  const next = begun ?? openable.find(({ state }) => state !== 'completed') ?? openable[0];
  return {
    enrollmentId: found.enrollment,
    course: { id: found.course.id, title: found.course.title, description: found.course.description },
    state: found.state,
    progress: found.progress,
    dueDate: found.dueDate,
    exempt: found.exempt,
    notes: [...found.notes],
    overdue: isOverdue(found.state, found.dueDate, todayOf(c)),
    score: found.score,
    lock: lock && { reason: say(lock.problem.says, c.language, lock.values, c.own()), before: [...lock.before] },
    renewed: found.renewed,
    items,
    next: next?.id ?? null,
  };
}

const at = ({ lastAccessAt }: { lastAccessAt: string | null }): number => (lastAccessAt ? Date.parse(lastAccessAt) : 0);

function shownItem(
  c: SignedContext,
  { course, state, tries, items, waits }: LearnersCourse,
  item: CourseItem,
): z.output<typeof myItem> {
  const own = tries.filter((one) => one.item === item.id);
  const result = resultOf(own);
  const asSteps = items.map(({ id, identifier, parent, detail }) => ({
    ...{ id, identifier, parent },
    prerequisites: detail.prerequisites ?? null,
  }));
  const isBarred = isBarredBy({ items: asSteps, tries }, item.id);
  const isOpen = own.some((one) => one.isOpen);
  const counted = { over: own.length - Number(isOpen), isOpen };
  const standing = { course: course.state, enrollment: state, standard: item.standard, waits };
  const hinders = hindrance({ ...standing, item, tries: counted, isBarred });
  return {
    id: item.id,
    title: item.title,
    kind: item.kind,
    depth: item.detail.depth ?? 0,
    launchable: item.launch !== null,
    state: result.state,
    score: result.score,
    attempts: own.length,
    attemptLimit: item.attemptLimit ?? null,
    lastResult: own.filter((one) => !one.isOpen).toSorted((a, b) => b.number - a.number)[0]?.id ?? null,
    lastAccessAt:
      own
        .map((one) => one.at)
        .toSorted()
        .at(-1) ?? null,
    presentation: presentationOf(item.presentation),
    may: { launch: hinders ? { reason: say(hinders.problem.says, c.language, hinders.values, c.own()) } : true },
  };
}

const refused = refusals({
  'enrollment-not-mine': {
    status: 422,
    says: { en: 'This is not one of your [courses|courses].', de: 'Das ist keiner Ihrer [courses|Kurse].' },
  },
  'item-elsewhere': {
    status: 422,
    says: { en: 'This is not a part of that [course|course].', de: 'Dieser Teil gehört nicht dazu.' },
  },
});

/** An id that names nothing of one's own, in the same words whether there is such a thing or not. */
export function notMine(field: string, code: keyof typeof refused): Refusal {
  const { says }: Problem = refused[code];
  return new Refusal(problems.invalid, { errors: [{ field, code, says } satisfies FieldError] });
}

/** A try as its learner sees it. */
export const shownWhole = ({ thing: _, ...row }: ListedAttempt) => ({
  ...row,
  ...{ startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null },
});

const noStatus = { state: null, completion: null, success: null, endedAt: null };
const noScore = { score: null, scoreText: null };

/** How far somebody came is shown to those who may see it, and a score to those who may see scores. */
export function shownToReader(c: SignedContext, row: ListedAttempt) {
  const sees = (privilege: (typeof results)['viewStatus' | 'viewScore']) =>
    c.check(privilege, { ...row.thing, kind: 'enrollment' }).allowed;
  return {
    ...shownWhole(row),
    ...(!sees(results.viewStatus) && noStatus),
    ...(!sees(results.viewScore) && noScore),
  };
}
