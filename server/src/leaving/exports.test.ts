import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { run } from './test/carry.ts';
import { exported } from './test/exported.ts';

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

const lines = (text: Buffer | undefined): string[] => String(text).trim().split('\r\n');

describe('An export', () => {
  test('holds every table of the organization with every row of it, and nothing of another organization', async () => {
    const files = await exported(w, greta, 'lakeside');
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
    const notes = lines((await exported(w, greta, 'pine')).get('data/user_notes.csv')).slice(1);
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
