import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { headersAround, pageAround } from './around.ts';
import { type PlayerConfig, playerFile, playerHeaders, playerPage } from './page.ts';
import { playerTexts } from './texts.ts';

const item = {
  id: 'i1',
  identifier: 'a',
  title: 'One',
  depth: 0,
  opens: true,
  visible: true,
  state: 'none',
  parent: null,
  prerequisites: null,
  hides: [],
} as const;
const config: PlayerConfig = {
  language: 'en',
  token: 'token',
  course: { title: 'Fire safety', url: 'http://localhost:4790/my/courses/1' },
  standard: 'scorm-1.2',
  item: 'i1',
  navigation: true,
  address: '/content/package/index.html',
  items: [item],
  activities: null,
};

describe('The page of a launch', () => {
  it('gives everything from outside as text', () => {
    const nasty = `"><img src=x onerror=alert(1)></script><script>alert('1')</script>`;
    const page = playerPage({
      ...config,
      course: { title: nasty, url: nasty },
      items: [
        { ...item, title: nasty, identifier: nasty },
        { ...item, id: nasty, title: nasty, opens: false },
      ],
    });
    assert.equal(page.match(/<script/gu)?.length, 2);
    assert.equal(page.match(/<\/script/gu)?.length, 2);
    assert.doesNotMatch(page, /<img/u);
    assert.match(page, /&quot;&gt;&lt;img src=x/u);
    const told = /id="config">(.*?)<\/script>/u.exec(page)?.[1] ?? '';
    assert.partialDeepStrictEqual(JSON.parse(told), { course: { title: nasty }, token: 'token' });
  });

  it('shows the outline where there is more than one part, unless the content has navigation of its own', () => {
    const items = [item, { ...item, id: 'i2', identifier: 'b', title: 'Two' }];
    assert.match(playerPage({ ...config, items }), /<body class="many">/u);
    assert.match(playerPage({ ...config, items, navigation: false }), /<body>/u);
  });

  it('runs nothing but the player’s own files, and is framed by the page around it alone', () => {
    const page = playerPage(config);
    assert.doesNotMatch(page, / on\w+=|style=|javascript:/u);
    for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"]*)"/gu)) {
      assert.ok(address.startsWith('#') || playerFile(address.replace('/player/', '')), address);
    }
    const headers = playerHeaders({ publicUrl: 'https://ambit.example', contentUrl: 'https://content.example' });
    const policy = headers['content-security-policy'] ?? '';
    assert.match(policy, /^default-src 'none'; script-src https:\/\/content\.example\/player\/;/u);
    assert.match(policy, /frame-ancestors https:\/\/ambit\.example$/u);
    assert.doesNotMatch(policy, /unsafe|\*|data:/u);
    assert.equal(headers['referrer-policy'], 'no-referrer');
  });

  it('is worded in the language of the learner', () => {
    assert.match(playerPage({ ...config, language: 'de' }), /<html lang="de">[\s\S]*Speichern und schließen/u);
  });

  it('shows the outline when there is more than one item, without what is hidden', () => {
    const items = [item, { ...item, id: 'i2', title: 'Two' }, { ...item, id: 'i3', title: 'Secret', visible: false }];
    const page = playerPage({ ...config, items });
    assert.match(page, /<body class="many">/u);
    assert.match(page, /data-item="i1" aria-current="page"/u);
    assert.doesNotMatch(page.replace(/<script[\s\S]*?<\/script>/gu, ''), /Secret/u);
    assert.doesNotMatch(playerPage(config), /class="many"/u);
  });
});

describe('The page around the player', () => {
  it('frames the launch so that its content has a storage of its own and leads nobody away', () => {
    const page = pageAround('https://content.example', 'token', 'de');
    assert.match(page, /<iframe credentialless title="Kurs" [^>]*src="https:\/\/content\.example\/launch\/token">/u);
    const allowed = /sandbox="([^"]*)"/u.exec(page)?.[1] ?? 'allow-top-navigation';
    assert.doesNotMatch(allowed, /top-navigation/u);
    assert.match(headersAround('https://content.example')['permissions-policy'] ?? '', /"https:\/\/content\.example"/u);
  });
});

describe('The files of the player', () => {
  it('are the ones its page and its modules ask for, each with its type', () => {
    for (const name of [
      'player.js',
      'player.css',
      'around.js',
      'around.css',
      'icon.svg',
      'screen.js',
      'commits.js',
      'guard.js',
      'run-time.js',
      'scorm-1.2.js',
      'scorm-2004.js',
    ]) {
      const file = playerFile(name);
      assert.ok(file && file.body.length > 100, name);
      assert.match(file.headers['content-type'] ?? '', name.endsWith('.js') ? /^text\/javascript/u : /css|svg/u);
    }
    for (const name of ['', 'tsconfig.json', '../page.ts', 'types.d.ts', 'constructor'])
      assert.equal(playerFile(name), null, name);
  });

  it('say only what stands in the table of texts, and use all of it', () => {
    const folder = new URL('browser/', import.meta.url);
    const scripts = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const source = [...scripts, readFileSync(new URL('page.ts', import.meta.url), 'utf8')].join('\n');
    const said = [...source.matchAll(/\bsay\('([\w-]+)'/gu)].map(([, name = '']) => name);
    for (const name of said) assert.ok(name in playerTexts, name);
    const isUsed = (name: string) => source.includes(`'${name}'`) || source.includes(`words.${name}`);
    const missing = Object.keys(playerTexts).filter((name) => !isUsed(name.replace(/^state-/u, '')));
    assert.deepEqual(missing, []);
  });
});
