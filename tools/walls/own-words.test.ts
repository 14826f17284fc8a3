import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { labelled } from '../../server/src/organizations/settings/settings.ts';
import { ownWordsHold, ownWordsPlaced } from './own-words.ts';
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

const web = sourcesIn(join(root, 'web/src'));

test('No text of the screens says a word bare that organizations may replace', () =>
  assert.deepEqual(
    ownWordsPlaced(web, {
      'user names?': 'what one signs in with: a word of its own',
      'service users?': 'a user no person is, which is set up for another system',
      'groups? of the other system': 'what another system calls so',
      'other system’s groups': 'the same',
      'Gruppen? des anderen Systems': 'the same',
      'organizations/looks.ts': 'where own words are chosen, each stands beside the one it replaces',
    }),
    [],
  ));

test('No German text has an article that would have to agree with an own word', () =>
  assert.deepEqual(ownWordsHold(sources), []));
