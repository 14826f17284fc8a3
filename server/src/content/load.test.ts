import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Files, filesOnDisk } from '../outside/files.ts';
import { Refusal } from '../refusal.ts';
import { loadPackage } from './load.ts';
import { archiveByHand } from './zip/archive-by-hand.ts';

let folder: string;
let files: Files;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambit-load-'));
  files = filesOnDisk(folder);
});
after(() => rm(folder, { recursive: true }));

async function load(manifest: string) {
  const archive = archiveByHand([
    { name: 'imsmanifest.xml', data: manifest },
    { name: 'index.html', data: 'x' },
  ]);
  await files.put('upload', once(archive));
  return loadPackage({ files, archive: 'upload', to: 'package' });
}
async function* once(bytes: Uint8Array) {
  yield bytes;
}

describe('A package is loaded', () => {
  it('with its files and its manifest', async () => {
    const item = '<item identifier="i" identifierref="r"><title>One</title></item>';
    const { manifest, unpacked } = await load(
      `<manifest identifier="c"><organizations><organization identifier="o"><title>Fire safety</title>${item}</organization></organizations><resources><resource identifier="r" href="index.html"/></resources></manifest>`,
    );
    assert.equal(manifest.title, 'Fire safety');
    assert.deepEqual(unpacked.paths, ['imsmanifest.xml', 'index.html']);
    await files.removeAll('package');
  });

  it('or not at all: what was unpacked goes when its manifest is refused', async () => {
    await assert.rejects(
      load('<manifest/>'),
      (error) => error instanceof Refusal && error.problem.code === 'nothing-to-launch',
    );
    assert.deepEqual(await readdir(folder), ['upload']);
  });
});
