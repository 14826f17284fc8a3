import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOneList } from './transcript.ts';

const course = (title: string, completedOn: string) => ({
  ...{ id: title, course: { id: title, title }, completedOn, validUntil: null },
  ...{ score: null, remark: '', imported: null },
});
const external = (title: string, completedOn: string) => ({
  ...{ id: title, title, completedOn, provider: '', validUntil: null, hours: null, credits: [], remark: '' },
  ...({ user: { id: 'u', name: 'Sam Doyle' }, state: 'approved', source: 'entered', enteredBy: null } as const),
  ...{ enteredAt: '2026-01-01T00:00:00Z', decided: null, version: 1 },
  may: { edit: true, remove: true, approve: true } as const,
});

test('A transcript is one list, the newest day first and titles in order within a day', () => {
  const list = inOneList({
    completions: [course('Fire safety', '2025-05-01'), course('Ladders', '2026-02-01')],
    external: [external('First aid', '2026-02-01'), external('Crane', '2024-01-01')],
  });
  assert.deepEqual(
    list.map(({ title }) => title),
    ['First aid', 'Ladders', 'Fire safety', 'Crane'],
  );
});
