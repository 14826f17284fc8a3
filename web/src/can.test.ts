import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Me } from './api/types.ts';
import { standingOf, standingOn } from './can.ts';
import type { PrivilegeId } from './api/privileges.gen.ts';

const person = (...held: readonly PrivilegeId[]): Me => ({
  user: {
    id: '1',
    name: 'Lena Fox',
    firstName: 'Lena',
    lastName: 'Fox',
    userName: 'lena',
    email: null,
    language: 'en',
    timeZone: null,
    idleMinutes: null,
  },
  organization: {
    id: 'h',
    identifier: 'harbor',
    name: 'Harbor Group',
    roleModel: 'multisite',
    labels: {},
    features: [],
    branding: { accent: null },
  },
  entered: null,
  standing: null,
  roles: [],
  scopes: 'Leeds',
  may: Object.fromEntries(held.map((id) => [id, true as const])),
  hasClients: false,
  linked: [],
});
const lena = person('user.view', 'user.edit');
const theo = person('user.view', 'report.takers-and-exceptions');

test('A deed that the server allows on a thing can be done', () => {
  assert.deepEqual(standingOn(true, lena), { shown: 'open' });
});

test('A local administrator sees why she may not edit Otto', () => {
  const reason = 'Otto Lang outranks you.';
  assert.deepEqual(standingOn({ reason }, lena), { shown: 'refused', reason });
});

test('A reports-only administrator sees no edit affordance, with or without a reason', () => {
  assert.deepEqual(standingOn({ reason: 'Reports only.' }, theo), { shown: 'absent' });
  assert.deepEqual(standingOf('user.create', theo), { shown: 'absent' });
});

test('A local administrator finds loading content refused rather than missing', () => {
  assert.deepEqual(standingOf('course.load', lena), { shown: 'refused', reason: null });
});
