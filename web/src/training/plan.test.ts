import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlannedEnrollment as Enrollment } from '../api/types.ts';
import { planOf } from './plan.ts';

const today = '2026-11-30';
const enrolled = (title: string, rest: Partial<Enrollment> = {}): Enrollment => ({
  enrollmentId: title,
  course: { id: title, title },
  state: 'not-started',
  progress: 0,
  dueDate: null,
  overdue: false,
  imported: false,
  exempt: null,
  score: null,
  lastAccessAt: null,
  startedAt: null,
  completedAt: null,
  isOpen: true,
  lock: null,
  ...rest,
});
const titles = (items: readonly Enrollment[]) => items.map(({ course }) => course.title);

test('What is overdue longest is to be done next', () => {
  const plan = planOf(
    {
      paths: [],
      items: [
        enrolled('Consent basics', { dueDate: '2026-12-02' }),
        enrolled('Forklift refresher', { dueDate: '2026-11-20', overdue: true }),
        enrolled('Fire safety', { dueDate: '2026-11-01', overdue: true }),
      ],
    },
    today,
  );
  assert.equal(plan.next?.course.title, 'Fire safety');
  assert.deepEqual(titles(plan.overdue), ['Forklift refresher']);
  assert.deepEqual(titles(plan.soon), ['Consent basics']);
});

test('Without due dates what was begun comes before what was not', () => {
  const plan = planOf(
    {
      paths: [],
      items: [enrolled('Fire safety'), enrolled('Consent basics', { state: 'in-progress', progress: 0.4 })],
    },
    today,
  );
  assert.equal(plan.next?.course.title, 'Consent basics');
  assert.deepEqual(titles(plan.later), ['Fire safety']);
});

test('What is completed is out of the way and what was withdrawn is gone', () => {
  const plan = planOf(
    { paths: [], items: [enrolled('Fire safety', { state: 'completed' }), enrolled('Old', { state: 'withdrawn' })] },
    today,
  );
  assert.equal(plan.next, null);
  assert.deepEqual(titles(plan.done), ['Fire safety']);
  assert.deepEqual(titles(plan.later), []);
});

test('What is on a path stands there alone, and what is locked is not the next', () => {
  const first = enrolled('Fire safety', { dueDate: '2026-12-20' });
  const second = enrolled('Consent basics', { dueDate: '2026-12-01', lock: 'First complete: Fire safety.' });
  const steps = [first, second].map(({ course, enrollmentId, state, dueDate, overdue, lock }) => ({
    ...{ course, enrollmentId, state, dueDate, overdue, lock },
    ...{ optional: false, isDone: false, exempt: null },
  }));
  const path = { id: 'path', title: 'First weeks', description: '', inOrder: true, completedAt: null, steps };
  const paths = [{ ...path, done: 0, of: 2, next: first.course.id }];
  const plan = planOf({ items: [first, second, enrolled('Forklift refresher')], paths }, today);
  assert.equal(plan.next?.course.title, 'Fire safety');
  assert.deepEqual([titles(plan.soon), titles(plan.later)], [[], ['Forklift refresher']]);
  assert.equal(plan.paths.length, 1);
});

test('A course due in two months is later, not soon', () => {
  const far = enrolled('Consent basics', { dueDate: '2027-01-30' });
  const plan = planOf({ items: [enrolled('Fire safety', { dueDate: '2026-12-01' }), far], paths: [] }, today);
  assert.deepEqual(titles(plan.later), ['Consent basics']);
});

test('Who is exempt has nothing to do there, however late it was', () => {
  const plan = planOf(
    { paths: [], items: [enrolled('Fire safety', { state: 'in-progress', exempt: { until: '2026-12-31' } })] },
    today,
  );
  assert.deepEqual([plan.next, plan.later, titles(plan.exempt)], [null, [], ['Fire safety']]);
});
