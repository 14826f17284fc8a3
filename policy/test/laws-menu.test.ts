import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Appointment, canEver, compare, compile } from '../src/index.ts';
import { catalogue } from './kinds.ts';
import { actorOf, worldOf } from './things.ts';
import { installationFrom } from './worlds.ts';

const [rows] = fc.sample(
  fc.gen().map((choose) => installationFrom(choose)),
  { seed: 1, numRuns: 1 },
) as [ReturnType<typeof installationFrom>];

test('A role that is new is compared with none', () => {
  const rules = compile(catalogue, rows.roles, 'below');
  const [last] = rows.roles.slice(-1);
  const { ranks } = compare(compile(catalogue, rows.roles.slice(0, -1), 'below'), rules);
  assert.deepEqual(ranks, [{ role: last?.id, before: null, after: last?.rank }]);
});

test('A menu shows a deed on two things only where both sides are reached', () => {
  const world = worldOf(rows);
  const sides = { course: { any: ['organization'] }, group: { any: ['group'] } } as const;
  const role = { id: 'owner', name: { en: 'Owner', de: 'Inhaber' }, rank: 1, kind: 'add-on', anchor: 'group' } as const;
  const cells = { 'course.associate': { any: sides.course.any, sides } };
  const rules = compile(catalogue, [{ ...role, cells }], 'below');
  const [row] = rows.users;
  assert.ok(row);
  const shows = (anchor: Appointment['anchor']) =>
    canEver(
      rules,
      { ...actorOf(rows, row), appointments: [{ id: '1', role: 'owner', anchor, from: null, until: null }] },
      'course.associate',
      world,
    );
  assert.ok(shows({ kind: 'group', id: row.id }));
  assert.ok(!shows(null));
});
