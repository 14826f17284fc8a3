import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { roleModels } from '../../server/src/roles/index.ts';
import { rooms } from '../../server/src/rooms.ts';
import { conceptsApart, roomsInOrder, roomsSmall } from './rooms.ts';
import { allShort, filesShort, functionsShort } from './sizes.ts';
import { importsOf, sourcesIn } from './source.ts';
import { textsSaid, textsWhole } from './texts.ts';
import {
  environmentInMain,
  importsNothing,
  requestsInHttp,
  rolesInRoles,
  sqlInStores,
  worldOutside,
} from './worlds.ts';

const root = join(import.meta.dirname, '../..');
const server = sourcesIn(join(root, 'server/src'));
const policy = sourcesIn(join(root, 'policy/src'));
const web = sourcesIn(join(root, 'web/src'));
const everything = ['policy', 'server', 'web', 'tools', 'e2e', 'bench'].flatMap((workspace) =>
  sourcesIn(join(root, workspace)),
);
const none: string[] = [];

// files besides outside/, database/ and main.ts that talk to the world, each with the reason
const worldly = {
  'content/zip/archive.ts': 'reads an uploaded archive at any position, which the store of files cannot',
  'content/player/page.ts': 'reads the files of the player that stand beside it, once',
  'demo/packages/zip-folder.ts': 'packs the folders of the project’s own courses',
};

const environmental = {
  'database/template.ts': 'for tests alone: finds the server that the run of tests started',
  'database/embedded/cluster.ts': 'hands the environment on to the programs of PostgreSQL',
};

test('Rooms import only from rooms before them, by the front door', () =>
  assert.deepEqual(roomsInOrder(server, rooms), none));
test('No room has more than 12 files', () => assert.deepEqual(roomsSmall(server, rooms), none));
test('Files that hold rules import neither stores nor operations', () =>
  assert.deepEqual(conceptsApart(server, rooms), none));
test('The policy engine imports nothing', () => assert.deepEqual(importsNothing(policy), none));
test('The policy engine has at most 1,200 lines', () => assert.deepEqual(allShort(policy, 1200), none));
test('Only stores and database/ contain SQL', () => assert.deepEqual(sqlInStores(server), none));
test('Only http/ knows requests', () => assert.deepEqual(requestsInHttp(server), none));
test('Only outside/ talks to the world', () => assert.deepEqual(worldOutside(server, worldly), none));
test('Only main.ts reads the environment', () => assert.deepEqual(environmentInMain(server, environmental), none));
// tables of data are as long as what they list
const tables = /roles\/models\/|^world\/tables-|policy\/test\/worlds|^test\/worlds/u;

test('No file is over 300 lines', () =>
  assert.deepEqual(filesShort(everything.filter(({ path }) => !tables.test(path))), none));
test('No function is over 60 lines, none of a screen over 120', () =>
  assert.deepEqual(functionsShort(everything.filter(({ path }) => !tables.test(path))), none));

test('Roles are named only where the role models are', () => {
  const ids = new Set(roleModels.flatMap(({ roles }) => roles.map(({ id }) => id)).filter((id) => id.includes('.')));
  assert.ok(ids.size > 0, 'no role was found');
  assert.deepEqual(
    [...rolesInRoles(server, ids, /^(roles|demo)\//u), ...rolesInRoles([...policy, ...web], ids, /^$/u)],
    none,
  );
});

// the same in every language
const languageless = {
  'g …': 'keys to press, one after the other',
  '⌘K': 'keys to press',
  'Ctrl K': 'keys to press',
  Ambit: 'the name of the product',
};
// fields that look like texts and that nobody reads
const unread = {
  'address:…': 'whose failed attempts are counted',
};

test('Every text of the screens and of the server is said in every language', () => {
  const spoken = [...web, ...server.filter(({ path }) => !path.startsWith('demo/'))];
  assert.deepEqual(textsSaid(spoken, { ...languageless, ...unread }), none);
});
test('No text is empty or left out in one of the languages', () =>
  assert.deepEqual(textsWhole([...web, ...server]), none));

test('The web knows nothing of the server but what is generated from its description', () => {
  const reached = web.flatMap((source) =>
    importsOf(source).filter(({ from }) => /^@ambit\/|\/(server|policy)\//u.test(from)),
  );
  assert.deepEqual(reached, []);
});

test('Who takes in the styles of a field with its words beside it takes in those of the words', () => {
  const half = web.filter((source) => {
    const styles = importsOf(source).map(({ from }) => from);
    const isField = styles.some((from) => /styles\/(Checkbox|Radio|Switch)\.layer\.css$/u.test(from));
    return isField && !styles.includes('@mantine/core/styles/InlineInput.layer.css');
  });
  assert.deepEqual(
    half.map(({ path }) => path),
    none,
  );
});
