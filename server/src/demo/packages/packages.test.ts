import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadPackage } from '../../content/load.ts';
import type { Manifest } from '../../content/manifest.ts';
import { filesOnDisk } from '../../outside/files.ts';
import { packageFolders, zipFolder } from './zip-folder.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambit-packages-'));
});
after(() => rm(folder, { recursive: true }));

async function* once(bytes: Uint8Array) {
  yield bytes;
}
async function load(name: keyof typeof packageFolders): Promise<Manifest> {
  const files = filesOnDisk(folder);
  await files.put('upload', once(await zipFolder(packageFolders[name])));
  const { manifest, unpacked } = await loadPackage({ files, archive: 'upload', to: name });
  assert.ok(unpacked.bytes < 100_000);
  assert.deepEqual(manifest.notes, []);
  return manifest;
}

describe('The project’s own package', () => {
  it('“Fire safety” is loaded: SCORM 1.2, one SCO with a mastery score', async () => {
    const { standard, title, items } = await load('fire-safety');
    assert.deepEqual({ standard, title }, { standard: 'scorm-1.2', title: 'Fire safety' });
    assert.equal(items.length, 1);
    assert.partialDeepStrictEqual(items[0], { kind: 'sco', launch: 'index.html', masteryScore: 60 });
  });

  it('“Forklift refresher” is loaded: SCORM 2004, three activities, two of them behind a rule', async () => {
    const { standard, edition, title, items, activities } = await load('forklift-refresher');
    assert.deepEqual(
      { standard, edition, title },
      { standard: 'scorm-2004', edition: '2004 4th Edition', title: 'Forklift refresher' },
    );
    assert.deepEqual(
      items.map((item) => item.parameters),
      ['?part=before', '?part=driving', '?part=questions'],
    );
    assert.equal(items[2]?.scaledPassingScore, 0.75);
    const rules = activities?.children?.map((one) => JSON.stringify(one['sequencingRules']).includes('"disabled"'));
    assert.deepEqual(rules, [false, true, true]);
  });

  it('is packed to the same bytes every time', async () => {
    const source = packageFolders['fire-safety'];
    assert.deepEqual(await zipFolder(source), await zipFolder(source));
  });
});
