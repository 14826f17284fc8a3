import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLines } from './first-lines.ts';

test('The first line of each of 200,000 keys is remembered', () => {
  const lines = firstLines();
  for (let line = 2; line < 200_002; line += 1) lines.add(`user.${line}`, line);
  for (let line = 2; line < 200_002; line += 7) lines.add(`user.${line}`, line + 500_000);
  for (let line = 2; line < 200_002; line += 13) assert.equal(lines.of(`user.${line}`), line);
  assert.equal(lines.of('user.1'), null);
  assert.equal(lines.of(''), null);
});
