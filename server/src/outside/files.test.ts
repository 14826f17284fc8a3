import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Refusal } from '../refusal.ts';
import { say } from '../text.ts';
import { filesOnDisk } from './files.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambit-files-'));
});
after(() => rm(folder, { recursive: true }));

async function* chunks(...parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part);
}
const everything = () => readdir(folder, { recursive: true });

describe('Files on the disk', () => {
  it('are read as they were written, and their size and SHA-256 are known', async () => {
    const files = filesOnDisk(folder);
    const stored = await files.put('uploads/one.zip', chunks('fire ', 'safety'));
    assert.deepEqual(stored, { size: 11, sha256: createHash('sha256').update('fire safety').digest() });
    assert.equal(String(await buffer(await files.read('uploads/one.zip'))), 'fire safety');
    assert.equal((await files.look('uploads/one.zip'))?.size, 11);
  });

  it('are read from one byte to another', async () => {
    const files = filesOnDisk(folder);
    await files.put('range', chunks('0123456789'));
    assert.equal(String(await buffer(await files.read('range', { first: 2, last: 4 }))), '234');
  });

  it('are unknown until all of their bytes came, and leave nothing when the sender stops', async () => {
    const files = filesOnDisk(folder);
    const already = await everything();
    async function* interrupted() {
      yield Buffer.from('half');
      assert.equal(await files.look('half'), null);
      throw new Error('the line went dead');
    }
    await assert.rejects(files.put('half', interrupted()), /the line went dead/u);
    assert.deepEqual(await everything(), already);
  });

  it('are refused beyond the limit, with the limit in the sentence', async () => {
    const files = filesOnDisk(folder);
    const already = await everything();
    const fault = await files
      .put('big', chunks(Buffer.alloc(2048), Buffer.alloc(1)), 2048)
      .catch((error: unknown) => error);
    assert.ok(fault instanceof Refusal);
    assert.equal(fault.problem.code, 'too-large');
    assert.match(say(fault.problem.says, 'en', fault.values), /larger than 2 kB/u);
    assert.deepEqual(await everything(), already);
  });

  it('are moved as a whole folder and removed as a whole folder', async () => {
    const files = filesOnDisk(folder);
    await files.put('new/a.html', chunks('a'));
    await files.put('new/sub/b.html', chunks('b'));
    await files.move('new', 'kept/here');
    assert.equal(await files.look('new/a.html'), null);
    assert.equal(String(await buffer(await files.read('kept/here/sub/b.html'))), 'b');
    await files.removeAll('kept');
    assert.equal(await files.look('kept/here/a.html'), null);
  });

  it('that are missing are answered with a sentence', async () => {
    const files = filesOnDisk(folder);
    await assert.rejects(
      files.read('nowhere'),
      (error) => error instanceof Refusal && error.problem.code === 'file-missing',
    );
    assert.equal(await files.look('nowhere'), null);
    await files.remove('nowhere');
  });

  it('never stand outside their folder, whatever the key', async () => {
    const files = filesOnDisk(folder);
    for (const key of [
      '../x',
      'a/../../x',
      '/etc/passwd',
      'a\\..\\x',
      'a//b',
      '',
      '.',
      'a/./b',
      'a\0b',
      '.hidden',
      'a/..',
    ]) {
      await assert.rejects(files.put(key, chunks('x')), /not a key of a file/u, key);
      await assert.rejects(files.look(key), /not a key of a file/u, key);
    }
  });
});

describe('A full disk', () => {
  // A small file system where this user may mount one, else a limit on the size of files: either is a real full disk.
  const writer = (where: string) => `
    import { filesOnDisk } from ${JSON.stringify(new URL('files.ts', import.meta.url).href)};
    async function* much() { for (let n = 0; n < 400; n += 1) yield Buffer.alloc(65_536); }
    const files = filesOnDisk(${JSON.stringify(where)});
    const fault = await files.put('much', much()).catch((error) => error);
    console.log(JSON.stringify({ code: fault.problem?.code ?? String(fault), en: fault.problem?.says.en, left: await files.look('much.part') }));`;

  it('refuses the file with a sentence and keeps nothing of it', async () => {
    const small = await mkdtemp(join(tmpdir(), 'ambit-full-'));
    const mounted = mount(small);
    try {
      const node = JSON.stringify(process.execPath);
      const command = `${mounted ? '' : 'ulimit -f 8192; '}exec ${node} --input-type=module -e "$0"`;
      const { stdout } = await promisify(execFile)('bash', ['-c', command, writer(small)]);
      const told: unknown = JSON.parse(stdout);
      assert.partialDeepStrictEqual(told, { code: 'disk-full', left: null });
      assert.match(stdout, /The disk of this server is full/u);
      assert.deepEqual(await readdir(small), []);
    } finally {
      if (mounted) execFileSync('umount', [small]);
      await rm(small, { recursive: true });
    }
  });

  const mount = (where: string): boolean => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', where], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
});
