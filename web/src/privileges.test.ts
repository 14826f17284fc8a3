import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { privileges } from './privileges.ts';

const published = readFileSync(join(import.meta.dirname, '../../docs/privileges.md'), 'utf8');

test('Every privilege the screens name is one of the product', () => {
  const unknown = Object.keys(privileges).filter((id) => !published.includes(`\`${id}\``));
  assert.deepEqual(unknown, []);
});
