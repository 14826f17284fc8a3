import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { keyFrom, keyInFolder, makeVault } from './vault.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambit-key-'));
});
after(() => rm(folder, { recursive: true }));

test('The key is made at the first start, for its owner alone, and stays', async () => {
  const key = await keyInFolder(folder);
  assert.equal(key.length, 32);
  assert.equal((await stat(join(folder, 'secret-key'))).mode & 0o777, 0o600);
  assert.deepEqual(await keyInFolder(folder), key);
});

test('A secret opens with the key and the words it was sealed with, and with nothing else', async () => {
  const key = await keyInFolder(folder);
  const vault = makeVault(key);
  const sealed = vault.seal('JBSWY3DP', 'sam');
  assert.equal(makeVault(key).open(sealed, 'sam'), 'JBSWY3DP');
  assert.equal(sealed.includes('JBSWY3DP'), false);
  assert.notDeepEqual(vault.seal('JBSWY3DP', 'sam'), sealed);
  assert.throws(() => vault.open(sealed, 'lena'));
  assert.throws(() => makeVault(Buffer.alloc(32)).open(sealed, 'sam'));
  for (let at = 0; at < sealed.length; at++) {
    const touched = Buffer.from(sealed);
    touched[at] = (touched[at] ?? 0) ^ 1;
    assert.throws(() => vault.open(touched, 'sam'), `byte ${at}`);
  }
});

test('A keyed hash differs by key and by what it is about', () => {
  const vault = makeVault(Buffer.alloc(32, 1));
  assert.deepEqual(vault.mac('code', 'a'), vault.mac('code', 'a'));
  assert.notDeepEqual(vault.mac('code', 'a'), vault.mac('code', 'b'));
  assert.notDeepEqual(vault.mac('code', 'a'), makeVault(Buffer.alloc(32, 2)).mac('code', 'a'));
});

test('A key is 32 bytes as base64', () => {
  assert.equal(keyFrom(`${Buffer.alloc(32, 7).toString('base64')}\n`)?.length, 32);
  for (const wrong of ['', 'secret', Buffer.alloc(16).toString('base64'), 'ä'.repeat(44)])
    assert.equal(keyFrom(wrong), null);
});
