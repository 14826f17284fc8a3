import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ownWordsHold, ownWordsPlaced } from './own-words.ts';
import { conceptsApart, roomsInOrder, roomsSmall } from './rooms.ts';
import { allShort, filesShort, functionsShort } from './sizes.ts';
import { type Source, sourcesIn } from './source.ts';
import { textsSaid, textsWhole } from './texts.ts';
import {
  environmentInMain,
  importsNothing,
  requestsInHttp,
  rolesInRoles,
  sqlInStores,
  worldOutside,
} from './worlds.ts';

const rooms = ['audit', 'users'];
const lines = (count: number) => 'x();\n'.repeat(count);

type Case = readonly [
  wall: string,
  files: Record<string, string>,
  judge: (sources: Source[]) => string[],
  found: readonly string[],
];

const cases: readonly Case[] = [
  [
    'a text that stands bare in a screen is found, between elements, in attributes, in branches',
    {
      'a.tsx': [
        'export const A = ({ on, say }) => (',
        '  <section aria-label="People" className="wide" data-state="on">',
        '    Hello <b>{say(hello)}</b> · 12 {on ? "Yes" : say(no)} {on && `until ${on}`}',
        '    <Field label={on ?? "Name"} name="userName" title={say(title)} />',
        '    <input name="given" placeholder="…" alt="" />',
        '  </section>',
        ');',
      ].join('\n'),
      'a.test.tsx': '<p>Hello</p>',
      'b.ts': 'export const b = { label: "Light", kind: "light", title: say({ en: "A", de: "B" }), sentence: "Odd" };',
    },
    (sources) => textsSaid(sources, { Odd: 'is no word' }),
    [
      'a.tsx:2 says “People” in one language',
      'a.tsx:3 says “Hello” in one language',
      'a.tsx:3 says “Yes” in one language',
      'a.tsx:3 says “until …” in one language',
      'a.tsx:4 says “Name” in one language',
      'a.tsx:4 says “userName” in one language',
      'b.ts:1 says “Light” in one language',
    ],
  ],
  [
    'an exception that no text needs is found',
    { 'a.tsx': '<p>{say(hello)}</p>' },
    (sources) => textsSaid(sources, { Ambit: 'the name' }),
    ['“Ambit” stands among the exceptions and is said nowhere'],
  ],
  [
    'a word said bare that an organization may replace is found, and an exception that nothing needs',
    {
      'a.ts': [
        'const a = { en: "Add [user|a user] to the group", de: "[user|Benutzer] in Gruppe aufnehmen" };',
        'const b = { en: "User name of {user}", de: "Benutzername von {user}" };',
        'const c = { en: { one: "{n} user", other: "{n} users" }, de: { one: "{n} Benutzer", other: named(n) } };',
      ].join('\n'),
      'settings/words.ts': 'const d = { en: "Course", de: "Kurs" };',
    },
    (sources) =>
      ownWordsPlaced(sources, {
        'user names?': 'a word of its own',
        'settings/words.ts': 'names the words',
        'time zone': 'is said nowhere',
      }),
    [
      'a.ts:1 says “group” bare: “Add [user|a user] to the group”',
      'a.ts:1 says “Gruppe” bare: “[user|Benutzer] in Gruppe aufnehmen”',
      'a.ts:3 says “user” bare: “{n} user”',
      'a.ts:3 says “users” bare: “{n} users”',
      'a.ts:3 says “Benutzer” bare: “{n} Benutzer”',
      '“time zone” stands among the exceptions and is needed nowhere',
    ],
  ],
  [
    'a German sentence that fits one own word and not another is found',
    {
      'a.ts': [
        'const a = { en: "Choose [course|a course]", de: "Wählen Sie einen [course|Kurs]" };',
        'const b = { en: "The [users|users]", de: "Die [users|Benutzer] und jeder andere [group|Gruppe]" };',
        'const c = { en: "Add [course|course]", de: "Neu je [course|Kurs]: [course|Kurs] anlegen" };',
      ].join('\n'),
    },
    ownWordsHold,
    [
      'a.ts:1 has something agree with [course|Kurs]: “Wählen Sie einen [course|Kurs]”',
      'a.ts:2 has something agree with [group|Gruppe]: “Die [users|Benutzer] und jeder andere [group|Gruppe]”',
    ],
  ],
  [
    'a text without one of the languages is found',
    {
      'a.ts': 'const a = [{ en: "Save" }, { en: "Save", de: " " }, { en: one, de: other() }, { en, de }, { key: 1 }];',
    },
    textsWhole,
    ['a.ts:1 has a text without de', 'a.ts:1 has a text without de'],
  ],
  [
    'a room that reaches up is found',
    {
      'audit/entry.ts': `import { a } from '../users/index.ts';`,
      'users/user.ts': `import { b } from '../audit/index.ts';`,
    },
    (sources) => roomsInOrder(sources, rooms),
    ['audit/entry.ts:1 reaches up into users'],
  ],
  [
    'a room that is entered by a side door is found, also for a type and from http/',
    {
      'users/user.ts': `type T = import('../audit/store.ts').T;`,
      'http/a.ts': `export { x } from '../users/user.ts';`,
      'app.ts': `import './users/store.ts';`,
    },
    (sources) => roomsInOrder(sources, rooms),
    ['http/a.ts:1 enters users by a side door', 'users/user.ts:1 enters audit by a side door'],
  ],
  [
    'the database that knows a room, a room that knows the application and a folder that is no room are found',
    { 'database/a.ts': `import '../users/index.ts';`, 'users/a.ts': `import '../app.ts';`, 'shared/a.ts': '' },
    (sources) => roomsInOrder(sources, rooms),
    [
      'shared/ is no room: add it to rooms.ts',
      'database/a.ts:1 reaches up into users',
      'users/a.ts:1 reaches up into app.ts',
    ],
  ],
  [
    'a room with too many files is found',
    { 'users/a.ts': '', 'users/b.ts': '', 'users/b.test.ts': '' },
    (sources) => roomsSmall(sources, rooms, 1),
    ['users/ has 2 files: a room past 1 is two rooms'],
  ],
  [
    'a rule that imports its store is found',
    {
      'users/user.ts': `import { x } from './store.ts';`,
      'users/import/row.ts': `import '../store-import.ts'`,
      'users/operations.ts': `import './store.ts';`,
    },
    (sources) => conceptsApart(sources, rooms),
    [
      'users/import/row.ts:1 holds rules and imports store-import.ts',
      'users/user.ts:1 holds rules and imports store.ts',
    ],
  ],
  [
    'an import of the policy engine is found',
    { 'a.ts': `import './b.ts';\nimport 'node:fs';`, 'b.ts': '' },
    importsNothing,
    ['a.ts:2 imports node:fs'],
  ],
  [
    'SQL outside a store is found however it is written',
    {
      'users/user.ts':
        'db\n  .selectFrom("users");\nsql<string>`now()`;\nquery("select a from b");\nquery(`update users set ${a}`);\nsay("Select a file from your computer");',
      'users/store.ts': 'db.selectFrom("users")',
      'database/a.ts': 'sql`x`',
    },
    sqlInStores,
    ['.selectFrom', 'sql`…`', 'a statement as text', 'a statement as text'].map(
      (what, index) =>
        `users/user.ts:${[1, 3, 4, 5][index]} contains SQL (${what}), which only store.ts and database/ may`,
    ),
  ],
  [
    'a room that knows requests is found',
    { 'users/a.ts': `import type { FastifyRequest } from 'fastify';`, 'http/a.ts': `import 'fastify';` },
    requestsInHttp,
    ['users/a.ts:1 imports fastify, which only http/ may know'],
  ],
  [
    'the disk, chance and the clock are found, and an exception nobody needs',
    {
      'users/a.ts': `import 'node:fs';\nimport { createHash, randomBytes } from 'node:crypto';\nDate.now();\nnew Date();\nnew Date(0);`,
      'users/b.ts': 'fetch("x")',
      'outside/c.ts': 'Math.random()',
    },
    (sources) => worldOutside(sources, { 'users/b.ts': 'a reason', 'users/gone.ts': 'a reason' }),
    [
      'users/a.ts:1 imports node:fs, which only outside/ may',
      'users/a.ts:2 imports randomBytes, which only outside/ may',
      'users/a.ts:3 uses Date.now(), which only outside/ may',
      'users/a.ts:4 uses new Date(), which only outside/ may',
      'users/gone.ts stands among the exceptions and needs none',
    ],
  ],
  [
    'the environment read outside main.ts is found',
    { 'users/a.ts': `const a = process.env['A'];`, 'main.ts': 'process.env.A' },
    (sources) => environmentInMain(sources),
    ['users/a.ts:1 reads process.env, which only main.ts may'],
  ],
  [
    'a role that is named outside roles/ is found',
    {
      'roles/models/m.ts': `role('multisite.purchaser')`,
      'users/a.ts': `if (role === 'multisite.purchaser') may('multisite.else')`,
      'users/a.test.ts': `'multisite.purchaser'`,
    },
    (sources) => rolesInRoles(sources, new Set(['multisite.purchaser'])),
    ['users/a.ts:1 names the role multisite.purchaser, which only roles/ may'],
  ],
  [
    'a file over 300 lines is found, a table of data is not',
    {
      'a.ts': `${lines(300)}f = () => 1;\n`,
      'b.ts': `${lines(299)}f = () => 1;\n`,
      'table.ts': lines(400),
      'a.gen.ts': lines(400),
    },
    filesShort,
    ['a.ts has 301 lines, more than 300'],
  ],
  [
    'a function over 60 lines is found, one of a screen over 120',
    {
      'a.ts': `function f() {\n${lines(59)}}`,
      'b.ts': `function f() {\n${lines(58)}}`,
      'c.tsx': `const c = () => {\n${lines(119)}}`,
      'd.tsx': `const c = () => {\n${lines(118)}}`,
      'e.test.ts': `describe('group', () => {\n${lines(80)}})`,
    },
    functionsShort,
    ['a.ts:1 a function of 61 lines, more than 60', 'c.tsx:1 a function of 121 lines, more than 120'],
  ],
  [
    'an engine that grew is found',
    { 'a.ts': lines(6), 'b.ts': lines(5) },
    (sources) => allShort(sources, 10),
    ['all files together have 11 lines, more than 10'],
  ],
];

for (const [wall, files, judge, found] of cases) {
  test(`When a wall is broken, ${wall}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ambit-walls-'));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      assert.deepEqual(judge(sourcesIn(folder)), found);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
