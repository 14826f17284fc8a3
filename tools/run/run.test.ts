import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outcomeOf, type Part } from './part.ts';
import { all, everything } from './parts.ts';
import { globsFor } from './touched.ts';

const folder = mkdtempSync(join(tmpdir(), 'ambit-run-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

test('The run ends with one line that adds up all parts, and names those that failed', () => {
  const { lines, status } = run([
    part('good', `test('a', () => {}); test('b', () => {});`),
    part('bad', `test('c', () => {}); test('d', () => { throw new Error('broken'); });`),
    { name: 'a program', run: ['node', '-e', ''] },
    { name: 'a program that fails', run: ['node', '-e', 'console.log("why"); process.exit(2)'] },
  ]);
  assert.equal(lines.at(-1), '4 passed, 2 failed');
  assert.match(lines.at(-2) ?? '', /^all parts [\d.]+ s; failed: bad, a program that fails$/u);
  assert.equal(status, 1);
  assert.ok(lines.some((line) => /^✔ good +[\d.]+ s {2}2 passed$/u.test(line)));
  assert.ok(lines.some((line) => /^✖ bad +[\d.]+ s {2}1 passed, 1 failed$/u.test(line)));
  assert.ok(lines.some((line) => line.includes('Error: broken')));
  assert.ok(lines.some((line) => line.trim() === 'why'));
});

test('A run in which everything passed ends with 0', () => {
  const { lines, status } = run([part('good', `test('a', () => {});`)]);
  assert.deepEqual([lines.at(-1), status], ['1 passed, 0 failed', 0]);
});

test('A part that did not run counts as failed and is named', () => {
  const { lines } = run([
    part('none', ''),
    { name: 'missing', run: ['node', '--test', join(folder, 'missing-*.test.ts')], tests: true },
    part('crashed', `test('a', () => {}); setImmediate(() => { throw new Error('late'); });`),
    part('left', `test('a', () => {}); process.on('exit', () => { process.exitCode = 9; });`),
    {
      ...part('endless', `test('a', () => {}); test('b', () => new Promise(() => setInterval(() => {}, 1000)));`),
      minutes: 0.02,
    },
  ]);
  assert.ok(lines.some((line) => /no test in .+\.test\.ts$/u.test(line)));
  assert.match(lines.at(-2) ?? '', /failed: none, missing, crashed, left, endless$/u);
  assert.ok(Number(/(\d+) failed$/u.exec(lines.at(-1) ?? '')?.[1]) >= 5);
});

test('Tests that are left out are listed with their reasons', () => {
  const { lines } = run([part('some', `test('a', () => {}); test('b', { skip: 'no scanner here' }, () => {});`)]);
  assert.ok(lines.includes('    left out: b (no scanner here)'));
});

test('With samples at hand, no test of a sample may be left out', () => {
  const output =
    '﹣ A package of samples is read (0.1ms) # AMBIT_SAMPLES is not set\nℹ pass 3\nℹ fail 0\nℹ skipped 1\n';
  const tests: Part = { name: 'server', run: [], tests: true };
  assert.equal(outcomeOf(tests, 0, output, {}).failed, 0);
  assert.equal(outcomeOf(tests, 0, output, { AMBIT_SAMPLES: '/samples' }).failed, 1);
});

test('A change in a room runs its tests, a change under all rooms runs those of all', () => {
  const rooms = ['users', 'access'];
  assert.deepEqual(globsFor(['server/src/users/a.ts', 'server/src/users/b.ts', 'web/src/x.ts'], rooms), [
    'server/src/users/**/*.test.ts',
  ]);
  assert.deepEqual(globsFor(['docs/words.md'], rooms), []);
  for (const path of ['policy/src/check.ts', 'server/src/operation.ts', 'server/src/http/page.ts']) {
    assert.equal(globsFor(['server/src/users/a.ts', path], rooms).length, 3);
  }
});

test('Each part has a name of its own, and the long run holds everything of the short one', () => {
  const names = all.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(everything.every(({ name }) => names.includes(name)));
});

function part(name: string, text: string): Part {
  const file = join(folder, `${(files += 1)}.test.ts`);
  writeFileSync(file, `import { test } from 'node:test';\n${text}`);
  return { name, run: ['node', '--test', '--test-reporter=spec', file], tests: true };
}

function run(parts: readonly Part[]): { lines: string[]; status: number | null } {
  const script = `import { runParts } from ${JSON.stringify(new URL('run.ts', import.meta.url).href)};
    await runParts(JSON.parse(process.argv[1]));`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(parts)], {
    encoding: 'utf8',
  });
  return { lines: stdout.trimEnd().split('\n'), status };
}
