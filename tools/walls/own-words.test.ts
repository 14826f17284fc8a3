import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { labelled } from '../../server/src/organizations/settings/settings.ts';
import { isTest, sourcesIn } from './source.ts';

const root = join(import.meta.dirname, '../..');
const sources = ['server/src', 'web/src'].flatMap((folder) =>
  sourcesIn(join(root, folder)).filter(({ path }) => !isTest(path)),
);
const known: ReadonlySet<string> = new Set(labelled);
const placed = /\[([a-z-]+)\|[^\]\n]+\]/gu;

test('Every word of a text that organizations may replace is one that the settings offer', () => {
  const found = sources.flatMap(({ path, file }) =>
    [...file.text.matchAll(placed)].flatMap(([whole, word = '']) => (known.has(word) ? [] : [`${path}: ${whole}`])),
  );
  assert.deepEqual(
    found.filter((one) => !/text\.ts|say\.ts/u.test(one)),
    [],
  );
});
