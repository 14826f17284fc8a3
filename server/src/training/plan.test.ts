import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, inOrder, type Planned } from './plan.ts';

const today = '2026-11-30';
const planned = (title: string, rest: Partial<Planned> = {}): Planned => ({
  state: 'not-started',
  dueDate: null,
  lastAccessAt: null,
  exempt: null,
  course: { title },
  ...rest,
});
const titles = (plan: readonly Planned[]) => inOrder(plan, today).map(({ course }) => course.title);

test('A plan says first what is overdue longest, then what is due soon, then what was begun, and last what need not be done and what is done', () => {
  const plan = [
    planned('done', { state: 'completed', dueDate: '2026-11-01' }),
    planned('some day'),
    planned('in spring', { dueDate: '2027-04-01' }),
    planned('begun', { state: 'in-progress', lastAccessAt: new Date('2026-11-20') }),
    planned('tomorrow', { dueDate: '2026-12-01' }),
    planned('late', { dueDate: '2026-11-29' }),
    planned('very late', { state: 'failed', dueDate: '2026-10-01' }),
    planned('exempt', { state: 'in-progress', exempt: { until: '2027-01-31' } }),
  ];
  assert.deepEqual(titles(plan), ['very late', 'late', 'tomorrow', 'begun', 'in spring', 'some day', 'exempt', 'done']);
  assert.deepEqual(titles(plan.toReversed()), titles(plan));
});

test('Of what was begun, what was opened last comes first; of the rest the title decides', () => {
  const plan = [
    planned('older', { state: 'in-progress', lastAccessAt: new Date('2026-11-01') }),
    planned('newer', { state: 'in-progress', lastAccessAt: new Date('2026-11-20') }),
    planned('b'),
    planned('a'),
  ];
  assert.deepEqual(titles(plan), ['newer', 'older', 'a', 'b']);
});

test('Counts tell overdue ones beside the state they are in, and exempt ones nowhere else', () => {
  const plan = [
    planned('a', { dueDate: '2026-11-01' }),
    planned('b', { state: 'in-progress' }),
    planned('c', { state: 'completed', dueDate: '2026-11-01' }),
    planned('d', { state: 'failed' }),
    planned('e', { state: 'failed', dueDate: '2026-11-01', exempt: { until: null } }),
  ];
  assert.deepEqual(countsOf(plan, today), {
    all: 5,
    exempt: 1,
    notStarted: 1,
    inProgress: 1,
    completed: 1,
    failed: 1,
    overdue: 1,
  });
});
