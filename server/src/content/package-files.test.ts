import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isServiceWorker,
  mediaType,
  packageFileHeaders,
  packageFileKey,
  packagePath,
  rangeOf,
} from './package-files.ts';

describe('The key of a file in a package', () => {
  it('holds only letters that every store takes, and differs for every name', () => {
    const names = [
      'a b',
      'a  b',
      'a_b',
      'a!20b',
      'ä',
      'a\u0308x',
      '.hidden',
      'hidden',
      'A',
      'a',
      'x/y',
      'x!2fy',
      '%41',
      'a?',
      'あ'.repeat(84),
      'い'.repeat(84),
    ];
    const keys = names.map((name) => packageFileKey('package', name));
    assert.equal(new Set(keys).size, names.length);
    for (const key of keys) assert.match(key, /^package(?:\/[\w!-][\w!.-]{0,250})+$/u);
  });

  it('is the same for both ways of writing an accent', () => {
    assert.equal(packageFileKey('p', 'Tu\u0308r.html'), packageFileKey('p', 'Tür.html'));
  });
});

describe('An address below a package', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['index.html', 'index.html'],
    ['pages/%C3%9Cbung%201.html', 'pages/Übung 1.html'],
    ['./pages//one.html', 'pages/one.html'],
    ['%2e%2e/secret', null],
    ['a/..%2f..%2fsecret', null],
    ['a%5c..%5csecret', null],
    ['a%00', null],
    ['%E0%A4%A', null],
    ['', null],
    ['%252e%252e/x', '%2e%2e/x'],
  ];
  for (const [asked, path] of cases) {
    it(`${JSON.stringify(asked)} asks for ${path ?? 'nothing'}`, () => assert.equal(packagePath(asked), path));
  }
});

describe('A file of a package', () => {
  it('is served as what its name says, never as what it looks like', () => {
    assert.equal(mediaType('index.HTML'), 'text/html');
    assert.equal(mediaType('a/b.svg'), 'image/svg+xml');
    assert.equal(mediaType('a.js'), 'text/javascript');
    assert.equal(mediaType('noend'), 'application/octet-stream');
    assert.equal(mediaType('a.exe'), 'application/octet-stream');
    assert.equal(mediaType('a.constructor'), 'application/octet-stream');
    assert.equal(packageFileHeaders('a.txt', 'https://ambit.example', false)['x-content-type-options'], 'nosniff');
  });

  it('may not be framed elsewhere, and tells no other site the address of a launch', () => {
    const headers = packageFileHeaders('index.html', 'https://ambit.example', false);
    assert.match(headers['content-security-policy'] ?? '', /frame-ancestors 'self'/u);
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.ok(!('set-cookie' in headers));
  });

  it('that can run is nobody when it is opened outside the player', () => {
    const policy = (name: string, isAlone: boolean) =>
      packageFileHeaders(name, 'https://ambit.example', isAlone)['content-security-policy'] ?? '';
    for (const name of ['a.html', 'a.svg', 'a.xml', 'a.xhtml']) {
      assert.match(policy(name, true), /; sandbox (?!.*allow-same-origin)/u, name);
      assert.doesNotMatch(policy(name, false), /sandbox/u, name);
    }
    assert.doesNotMatch(policy('a.pdf', true), /sandbox/u);
  });

  it('cannot become a service worker', () => {
    assert.ok(isServiceWorker({ 'service-worker': 'script' }));
    assert.ok(!isServiceWorker({}));
  });

  it('is read in parts, as players of video ask', () => {
    assert.deepEqual(rangeOf('bytes=0-9', 100), { first: 0, last: 9 });
    assert.deepEqual(rangeOf('bytes=90-', 100), { first: 90, last: 99 });
    assert.deepEqual(rangeOf('bytes=-10', 100), { first: 90, last: 99 });
    assert.deepEqual(rangeOf('bytes=-500', 100), { first: 0, last: 99 });
    assert.deepEqual(rangeOf('bytes=50-500', 100), { first: 50, last: 99 });
    assert.equal(rangeOf('bytes=100-', 100), 'unsatisfiable');
    assert.equal(rangeOf('bytes=9-3', 100), 'unsatisfiable');
    assert.equal(rangeOf('bytes=-0', 100), 'unsatisfiable');
    for (const whole of [undefined, '', 'bytes=-', 'bytes=0-1,5-6', 'lines=1-2'])
      assert.equal(rangeOf(whole, 100), 'whole');
  });
});
