import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../refusal.ts';
import { indexPaths, launchAddress, withParameters } from './address.ts';

const index = indexPaths([
  'index.html',
  'pages/one.html',
  'pages/Übung 1.html',
  'odd/100% #1?.html',
  'shared/launchpage.html',
]);
const where = { file: 'imsmanifest.xml', element: 'Fire safety' };

describe('A launch file', () => {
  const found: readonly (readonly [string, readonly string[], string])[] = [
    ['index.html', [], 'index.html'],
    ['./index.html', [], 'index.html'],
    ['pages/../index.html', [], 'index.html'],
    ['INDEX.HTML', [], 'index.html'],
    ['pages\\one.html', [], 'pages/one.html'],
    [' index.html\n', [], 'index.html'],
    ['index.html?a=1&b=2#top', [], 'index.html?a=1&b=2#top'],
    ['index.html#top', [], 'index.html#top'],
    ['index.html?a="b c"', [], 'index.html?a=%22b%20c%22'],
    ['one.html', ['pages/'], 'pages/one.html'],
    ['../index.html', ['pages/'], 'index.html'],
    ['one.html', ['', 'pages/deeper'], 'pages/one.html'],
    ['launchpage.html', ['shared/', './'], 'shared/launchpage.html'],
    ['pages/Übung 1.html', [], 'pages/%C3%9Cbung%201.html'],
    ['pages/%C3%9Cbung%201.html', [], 'pages/%C3%9Cbung%201.html'],
    ['pages/U\u0308bung 1.html', [], 'pages/%C3%9Cbung%201.html'],
    ['odd/100% #1?.html', [], 'odd/100%25%20%231%3F.html'],
  ];
  for (const [href, bases, address] of found) {
    it(`named ${JSON.stringify(href)}${bases.length > 0 ? ` below ${bases.join()}` : ''} is opened at ${address}`, () => {
      assert.equal(launchAddress(href, bases, index, where), address);
    });
  }

  const refused: readonly (readonly [string, readonly string[], string])[] = [
    ['javascript:alert(1)', [], 'launch-outside'],
    [' java\nscript:alert(1)', [], 'launch-outside'],
    ['\u0001javascript:alert(1)', [], 'launch-outside'],
    ['data:text/html,x', [], 'launch-outside'],
    ['https://example.org/x.html', [], 'launch-outside'],
    ['//example.org/x.html', [], 'launch-outside'],
    ['\\\\server\\x.html', [], 'launch-outside'],
    ['/index.html', [], 'launch-outside'],
    ['C:\\index.html', [], 'launch-outside'],
    ['../index.html', [], 'launch-outside'],
    ['%2e%2e/index.html', [], 'launch-outside'],
    ['pages/../../index.html', [], 'launch-outside'],
    ['index.html', ['https://example.org/'], 'launch-outside'],
    ['index.html', ['../'], 'launch-outside'],
    ['missing.html', [], 'launch-file-missing'],
    ['', [], 'launch-file-missing'],
    ['?page=1', [], 'launch-file-missing'],
  ];
  for (const [href, bases, code] of refused) {
    it(`named ${JSON.stringify(href)}${bases.length > 0 ? ` below ${bases.join()}` : ''} is refused: ${code}`, () => {
      assert.throws(
        () => launchAddress(href, bases, index, where),
        (error) => error instanceof Refusal && error.problem.code === code && error.values['element'] === 'Fire safety',
      );
    });
  }
});

describe('Parameters of an item', () => {
  const cases: readonly (readonly [string, string | null, string])[] = [
    ['a.html', null, 'a.html'],
    ['a.html', '', 'a.html'],
    ['a.html', '?', 'a.html'],
    ['a.html', '?x=1', 'a.html?x=1'],
    ['a.html', 'x=1', 'a.html?x=1'],
    ['a.html', '&x=1', 'a.html?x=1'],
    ['a.html?y=2', '?x=1', 'a.html?y=2&x=1'],
    ['a.html#top', 'x=1', 'a.html?x=1#top'],
    ['a.html', '#top', 'a.html#top'],
    ['a.html?y=2', '#top', 'a.html?y=2'],
    ['a.html#one', '#two', 'a.html#one'],
    ['a.html', 'x="><b>', 'a.html?x=%22%3E%3Cb%3E'],
  ];
  for (const [launch, parameters, address] of cases) {
    it(`${JSON.stringify(parameters)} added to ${launch} give ${address}`, () => {
      assert.equal(withParameters(launch, parameters), address);
    });
  }
});
