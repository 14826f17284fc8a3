import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { acceptance } from './acceptance.ts';
import { notYet } from './not-yet.ts';

const root = new URL('../../../../', import.meta.url);
const names = [...new Set(Object.values(acceptance).flatMap((shown) => (shown.how === 'rule' ? [shown.test] : [])))];

/** Everything in quotes in the tests there are: a name stands behind `test(` or in a table of cases. */
const tests = new Set(
  ['server/src/**/*.test.ts', 'web/src/**/*.test.ts', 'e2e/**/*.test.ts', 'policy/test/**/*.test.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((file) => readFileSync(new URL(file, root), 'utf8'))
    .flatMap((text) => [...text.matchAll(/'([^'\n]+)'|"([^"\n]+)"/gu)])
    .map(([, single, double]) => single ?? double ?? ''),
);

test('Every acceptance row that is a rule is shown by a test of its name, or stands among those that wait', (t) => {
  assert.ok(names.length > 40, `${names.length} rules are named`);
  const silent = names.filter((name) => !tests.has(name) && !(name in notYet));
  assert.deepEqual(silent, []);
  const shown = names.filter((name) => tests.has(name));
  t.diagnostic(`${names.length} rules: ${shown.length} shown by tests, ${Object.keys(notYet).length} not yet`);
});

test('No rule that waits is shown already, and none waits that no row names', () => {
  const waiting = Object.keys(notYet);
  assert.deepEqual(
    waiting.filter((name) => tests.has(name) || !names.includes(name)),
    [],
  );
});
