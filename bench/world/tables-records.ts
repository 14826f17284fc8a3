import type { Table, Value } from './copy.ts';
import { dayBack, instantBack } from './days.ts';
import { idOf } from './ids.ts';
import { countOf, numbersIn, type OrganizationPlan, perUser, type Plan } from './plan.ts';
import { chance, pick, shuffled, streams, zipf } from './random.ts';
import { itemsOf } from './tables-training.ts';

/** Enrollments, what asked for them, and attempts. */
export const recordTables = (plan: Plan): readonly Table[] => [enrollments(plan), sources(plan), attempts(plan)];

type State = 'not-started' | 'in-progress' | 'completed' | 'failed';
const attemptsIn: Readonly<Record<State, number>> = { 'not-started': 0, 'in-progress': 5, completed: 7, failed: 7 };
const block = 1_000;
const order = shuffled(block);

/** Of every thousand enrollments 200 are not begun, 300 under way, 480 completed and 20 failed: five attempts each on average. */
export function stateOf(enrollment: number): State {
  const place = order[enrollment % block] ?? 0;
  if (place < 200) return 'not-started';
  if (place < 500) return 'in-progress';
  return place < 980 ? 'completed' : 'failed';
}

type Enrollment = Readonly<{
  o: OrganizationPlan;
  number: number;
  user: number;
  course: number;
  cycle: number;
  back: number;
}>;

/** Courses of an organization are taken by Zipf's law; no user is enrolled twice in one round of a course. */
function* everyEnrollment(plan: Plan): Generator<Enrollment> {
  for (const o of plan.organizations) {
    const count = countOf(o.courses);
    const rank = zipf(Math.max(1, count));
    for (const user of numbersIn(o.users)) {
      const first = rank(streams.course, user);
      for (let place = 0; place < perUser.enrollments; place += 1) {
        const number = user * perUser.enrollments + place;
        const course = o.courses.from + ((first + place) % count);
        yield {
          o,
          number,
          user,
          course,
          cycle: 1 + Math.floor(place / count),
          back: 60 + pick(streams.day + 400, number, 1_000),
        };
      }
    }
  }
}

const enrollments = (plan: Plan): Table => ({
  name: 'enrollments',
  columns: [
    ...[
      'tenant_id',
      'organization_id',
      'id',
      'user_id',
      'course_id',
      'course_version_id',
      'cycle',
      'state',
      'progress',
      'score',
    ],
    ...['due_date', 'enrolled_at', 'started_at', 'completed_at', 'last_access_at'],
  ],
  *rows() {
    for (const one of everyEnrollment(plan)) yield enrollmentRow(one);
  },
});

function enrollmentRow({ o, number, user, course, cycle, back }: Enrollment): readonly Value[] {
  const state = stateOf(number);
  const begun = state !== 'not-started';
  const over = state === 'completed' || state === 'failed';
  const progress = over ? 1 : begun ? 0.5 : 0;
  const score = over ? Math.round((state === 'failed' ? 20 : 60) + 40 * chance(streams.score, number)) / 100 : null;
  const ended = over ? instantBack(back - 40, 1, number) : null;
  return [
    ...[
      o.tenant,
      o.id,
      idOf('enrollment', number),
      idOf('user', user),
      idOf('course', course),
      idOf('version', course),
      cycle,
      state,
    ],
    ...[progress, score, number % 3 === 0 ? dayBack(back - 45) : null, instantBack(back, 0, number)],
    ...[begun ? instantBack(back - 10, 0, number) : null, ended, begun ? instantBack(back - 40, 1, number) : null],
  ];
}

/** Somebody who administers enrolled them by hand: nothing in the data set enrolls further users by itself. */
const sources = (plan: Plan): Table => ({
  name: 'enrollment_sources',
  columns: ['tenant_id', 'organization_id', 'enrollment_id', 'source_kind', 'source_id', 'due_date', 'since'],
  *rows() {
    for (const { o, number, back } of everyEnrollment(plan)) {
      const due = number % 3 === 0 ? dayBack(back - 45) : null;
      yield [
        o.tenant,
        o.id,
        idOf('enrollment', number),
        'user',
        idOf('user', o.users.from),
        due,
        instantBack(back, 0, number),
      ];
    }
  },
});

const attempts = (plan: Plan): Table => ({
  name: 'attempts',
  columns: [
    ...[
      'tenant_id',
      'organization_id',
      'id',
      'enrollment_id',
      'user_id',
      'item_id',
      'number',
      'state',
      'completion',
      'success',
    ],
    ...['score', 'seconds', 'run_time', 'commit_number', 'started_at', 'ended_at', 'updated_at'],
  ],
  *rows() {
    let made = 0;
    for (const one of everyEnrollment(plan)) {
      const count = attemptsIn[stateOf(one.number)];
      for (let place = 0; place < count; place += 1) yield attemptRow(one, place, count, made++);
    }
  },
});

const runTime = (left: string): string =>
  JSON.stringify({ data: {}, sitting: null, secondsBefore: 0, left, sequencing: null });
const [finished, suspended] = [runTime('finished'), runTime('suspended')];

function attemptRow(
  { o, number, user, course, back }: Enrollment,
  place: number,
  count: number,
  made: number,
): readonly Value[] {
  const items = itemsOf(course);
  const open = place === count - 1 && stateOf(number) === 'in-progress';
  const begun = instantBack(back - 10 - place, 0, made);
  const ended = instantBack(back - 10 - place, 0, made + 1);
  return [
    ...[
      o.tenant,
      o.id,
      idOf('attempt', made),
      idOf('enrollment', number),
      idOf('user', user),
      idOf('item', course * 4 + (place % items)),
    ],
    ...[
      Math.floor(place / items) + 1,
      open ? 'open' : 'ended',
      open ? 'incomplete' : 'completed',
      open ? 'unknown' : 'passed',
    ],
    ...[
      open ? null : Math.round(100 * chance(streams.score + 100, made)) / 100,
      60 + pick(streams.day + 500, made, 3_000),
    ],
    ...[open ? suspended : finished, 3, begun, open ? null : ended, ended],
  ];
}
