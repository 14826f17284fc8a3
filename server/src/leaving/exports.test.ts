import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { openPromise } from 'yauzl';
import { unsafeQuery } from '../database/template.ts';
import { newId } from '../outside/ids.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { run } from './test/carry.ts';

let w: TestWorld;
let greta: Person;
before(async () => {
  w = await makeWorld();
  greta = await w.as('harbor/Greta Holm');
});
after(() => w.close());

const idOf = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
const query = <R extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  unsafeQuery<R>(w.database.adminUrl, text, values);

async function exported(by: Person, identifier: string): Promise<Map<string, Buffer>> {
  const path = `/api/organizations/${idOf(identifier)}/exports`;
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

const lines = (text: Buffer | undefined): string[] => String(text).trim().split('\r\n');

describe('An export', () => {
  test('holds every table of the organization with every row of it, and nothing of another organization', async () => {
    const files = await exported(greta, 'lakeside');
    const users = lines(files.get('data/users.csv'));
    assert.ok(users.some((line) => line.includes('Ana') && line.includes('Petrova')));
    assert.ok(!users.some((line) => line.includes('Tess') || line.includes('Greta')));
    const [counted] = await query<{ n: number }>(`select count(*)::int as n from users where organization_id = $1`, [
      idOf('lakeside'),
    ]);
    assert.equal(users.length - 1, counted?.n);
    assert.ok(!users[0]?.includes('password_hash'));
    const manifest = JSON.parse(String(files.get('manifest.json')));
    for (const { name, sha256, bytes } of manifest.files) {
      assert.equal(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        sha256,
        name,
      );
      assert.equal(files.get(name)?.byteLength, bytes);
    }
    assert.equal(manifest.files.find(({ name }: { name: string }) => name === 'data/users.csv').rows, counted?.n);
    assert.match(String(files.get('README.txt')), /data\/users\.csv/u);
  });

  test('reads large tables to the last row, each row once', async () => {
    const many = 4_500;
    await query(
      `insert into user_notes (tenant_id, organization_id, id, user_id, text, is_shown, written_at, written_by, written_by_name)
       select tenant_id, organization_id, gen_random_uuid(), id, 'note ' || n, false, now(), id, 'x' from users, generate_series(1, ${many}) n
       where organization_id = $1 and user_name_key = 'joe'`,
      [idOf('pine')],
    );
    const notes = lines((await exported(greta, 'pine')).get('data/user_notes.csv')).slice(1);
    assert.equal(new Set(notes).size, many);
    assert.equal(notes.length, many);
  });

  test('is made only while whoever began it may export the organization', async () => {
    const path = `/api/organizations/${idOf('lakeside')}/exports`;
    assert.equal((await greta.post(path)).status, 202);
    const isActive = (state: string) =>
      query(`update users set state = $2, stamp = stamp + 1 where id = $1`, [
        w.ids.users.get('harbor/Greta Holm'),
        state,
      ]);
    await isActive('disabled');
    await run(w, 'organization.write-export');
    await isActive('active');
    const { body } = await greta.get(path);
    assert.deepEqual(
      [body.items[0].state, body.items[0].problem],
      ['failed', 'Whoever began the export may not export the organization any more.'],
    );
  });

  test('is fetched by its address for an hour, which stands in the audit, and not by another', async () => {
    const path = `/api/organizations/${idOf('lakeside')}/exports`;
    const { id } = (await greta.post(path)).body;
    assert.equal((await greta.post(path)).body.code, 'export-under-way');
    assert.equal((await greta.post(`${path}/${id}/address`)).body.code, 'export-not-there');
    await run(w, 'organization.write-export');
    const first = (await greta.post(`${path}/${id}/address`)).body.address;
    const { address } = (await greta.post(`${path}/${id}/address`)).body;
    assert.equal((await w.anybody.get(first)).status, 404, 'a new address ends the one before');
    assert.equal((await w.anybody.get(address)).status, 200);
    const entries = await query(
      `select 1 from audit_entries where organization_id = $1 and operation = 'organization.fetch-export'`,
      [idOf('lakeside')],
    );
    assert.ok(entries.length > 0);
    const { now } = w.clock;
    w.clock.now = new Date(now.getTime() + 3_600_001);
    assert.equal((await w.anybody.get(address)).status, 404);
    w.clock.now = now;
    assert.equal(
      (await w.anybody.get(`/api/exports/${idOf('lakeside')}.${'a'.repeat(43)}/organization.zip`)).status,
      404,
    );
  });

  test('goes when its time is over', async () => {
    const path = `/api/organizations/${idOf('lakeside')}/exports`;
    await run(w, 'organization.remove-export');
    assert.equal((await greta.get(path)).body.items[0].state, 'gone');
  });
});
