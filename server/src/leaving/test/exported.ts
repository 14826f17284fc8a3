import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import { newId } from '../../outside/ids.ts';
import type { Person, TestWorld } from '../../testing.ts';
import { run } from './carry.ts';

/** The files of an export that somebody makes and fetches. */
export async function exported(w: TestWorld, by: Person, identifier: string): Promise<Map<string, Buffer>> {
  const path = `/api/organizations/${w.ids.organizations.get(identifier) ?? ''}/exports`;
  const begun = await by.post(path);
  assert.equal(begun.status, 202, begun.text);
  await run(w, 'organization.write-export');
  const { body } = await by.get(path);
  assert.equal(body.items[0].state, 'ready', JSON.stringify(body.items[0]));
  const { address } = (await by.post(`${path}/${begun.body.id}/address`)).body;
  const fetched = await w.anybody.get(address);
  assert.equal(fetched.status, 200);
  assert.equal(createHash('sha256').update(fetched.bytes).digest('hex'), body.items[0].sha256);
  return unzipped(fetched.bytes);
}

/** What is in an archive, read by somebody else’s reader, which checks each file against its checksum. */
async function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const path = join(tmpdir(), `ambit-export-${newId()}.zip`);
  await writeFile(path, bytes);
  const zip = await openPromise(path);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}
