import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { newId } from '../../outside/ids.ts';
import { checkAudit } from '../../check-audit.ts';
import { sealEverything } from '../../sealing.ts';
import { makeWorld, type TestWorld } from '../../testing.ts';
import { check, type Checked } from './deeds-check.ts';

let w: TestWorld;
let organization = '';
let tenant = '';
before(async () => {
  w = await makeWorld();
  organization = w.ids.organizations.get('harbor') ?? '';
  tenant = (await w.app.running.server.directory.tenantOf(organization)) ?? '';
});
after(() => w?.close());

const asOwner = <T extends Record<string, unknown>>(text: string, ...values: unknown[]) =>
  unsafeQuery<T>(w.database.adminUrl, text, values);

const checked = (): Promise<Checked> => {
  const { connection, vault, files } = w.app.running.server;
  return check(
    {
      ...{ vault, files, now: w.clock.now, progress: async () => undefined },
      within: (work) => connection.transaction({ tenant, organizations: [organization] }, work),
    },
    { tenant, organization },
  );
};
const whats = async () => (await checked()).findings.map(({ what }) => what);

let made = 0;
/** Olu adds a department: a deed with something beside its entry. */
async function deed(): Promise<string> {
  made += 1;
  const olu = await w.as('harbor/Olu Adeyemi');
  const { body, status, text } = await olu.post('/api/departments', { name: `Sealed ${made}`, identifier: `S${made}` });
  assert.equal(status, 201, text);
  const [row] = await asOwner<{ id: string }>(
    'select id from audit_entries where thing_id = $1 order by at desc, id desc limit 1',
    body.id,
  );
  return row?.id ?? '';
}

describe('The seals of the audit', () => {
  test('cover every entry once, each going on from the one before', async () => {
    await deed();
    await deed();
    assert.ok((await sealEverything(w.app.running)) >= 2);
    await deed();
    assert.equal(await sealEverything(w.app.running), 1);
    assert.equal(await sealEverything(w.app.running), 0);
    const seals = await asOwner<{ number: number; previous: Buffer; hash: Buffer }>(
      'select number, previous, hash from audit_seals where organization_id = $1 order by number',
      organization,
    );
    assert.deepEqual(
      seals.map(({ number }) => number),
      [1, 2],
    );
    assert.deepEqual(seals[1]?.previous, seals[0]?.hash);
    const { entries, findingCount } = await checked();
    const [all] = await asOwner<{ count: string }>(
      'select count(*) from audit_entries where organization_id = $1',
      organization,
    );
    assert.equal(entries, Number(all?.count));
    assert.equal(findingCount, 0);
  });

  test('are made of many entries in some', async () => {
    const at = new Date();
    await asOwner(
      `with e as (insert into audit_entries (tenant_id, organization_id, at, id, operation, outcome)
         select $1, $2, $3, gen_random_uuid(), 'many.entries', 'done' from generate_series(1, 4500) returning id, at)
       insert into audit_waiting (tenant_id, organization_id, entry_id, at) select $1, $2, id, at from e`,
      ...[tenant, organization, at],
    );
    assert.equal(await sealEverything(w.app.running), 4500);
    assert.equal((await checked()).findingCount, 0);
  });

  test('are made by one of two servers at once', async () => {
    await deed();
    const both = await Promise.all([sealEverything(w.app.running), sealEverything(w.app.running)]);
    assert.deepEqual(both.toSorted(), [0, 1]);
    assert.equal((await checked()).findingCount, 0);
  });

  test('do not mind that what lies beside an entry was emptied', async () => {
    const id = await deed();
    await sealEverything(w.app.running);
    await asOwner('update audit_payloads set payload = null where entry_id = $1', id);
    assert.equal((await checked()).findingCount, 0);
  });

  test('may not be changed or removed by the server, nor may entries', async () => {
    const { connection } = w.app.running.server;
    const { sql } = await import('kysely');
    for (const text of [
      'update audit_seals set hash = previous',
      'delete from audit_seals',
      `update audit_entries set reason = 'x'`,
      'delete from audit_entries',
      'delete from months.audit_entries_other',
    ])
      await assert.rejects(
        connection.transaction({ tenant, organizations: [organization] }, (tx) => sql.raw(text).execute(tx)),
        /permission denied/u,
        text,
      );
  });
});

describe('Whoever tampers with the database is found:', () => {
  let id = '';
  beforeEach(async () => {
    await asOwner(`delete from audit_entries where operation = 'many.entries'`);
    await asOwner('delete from audit_seals');
    await asOwner('delete from audit_waiting');
    await w.app.running.server.files.removeAll(`audit-anchors/${organization}`);
    await asOwner(
      'insert into audit_waiting (tenant_id, organization_id, entry_id, at) select tenant_id, organization_id, id, at from audit_entries where organization_id = $1',
      organization,
    );
    await sealEverything(w.app.running);
    id = await deed();
    await sealEverything(w.app.running);
    assert.deepEqual(await whats(), []);
  });

  test('one who changes an entry', async () => {
    await asOwner(`update audit_entries set reason = 'Nothing to see' where id = $1`, id);
    const { findings, findingCount } = await checked();
    assert.equal(findingCount, 1);
    assert.equal(findings[0]?.what, 'entry-changed');
    assert.equal(findings[0]?.entry, id);
    await asOwner(`update audit_entries set reason = null where id = $1`, id);
  });

  test('one who changes what lies beside it', async () => {
    const [kept] = await asOwner<{ payload: string }>('select payload from audit_payloads where entry_id = $1', id);
    await asOwner(`update audit_payloads set payload = replace(payload, 'Olu', 'Eve') where entry_id = $1`, id);
    assert.deepEqual(await whats(), ['payload-changed']);
    await asOwner('update audit_payloads set payload = $2 where entry_id = $1', id, kept?.payload);
  });

  test('one who removes an entry', async () => {
    await asOwner('delete from audit_entries where id = $1', id);
    assert.deepEqual(await whats(), ['entry-missing']);
  });

  test('one who puts an entry in', async () => {
    const stranger = newId();
    await asOwner(
      `insert into audit_entries (tenant_id, organization_id, at, id, operation, outcome) values ($1, $2, now(), $3, 'role.give', 'done')`,
      ...[tenant, organization, stranger],
    );
    const { findings } = await checked();
    assert.deepEqual(
      findings.map(({ what, entry }) => [what, entry]),
      [['entry-added', stranger]],
    );
    await asOwner('delete from audit_entries where id = $1', stranger);
  });

  test('one who makes the seals anew over what was changed, without the key of the installation', async () => {
    const { chained, entryHash } = await import('./chain.ts');
    const { entriesOf, sealsAfter } = await import('./store.ts');
    await asOwner(`update audit_entries set reason = 'Nothing to see' where id = $1`, id);
    const place = { tenant, organization };
    const { connection } = w.app.running.server;
    await connection.transaction({ tenant, organizations: [organization] }, async (tx) => {
      const last = (await sealsAfter(tx, place, 0, 100)).at(-1);
      const [entry] = last ? await entriesOf(tx, place, { ids: [id], from: last.firstAt, to: last.lastAt }) : [];
      assert.ok(last && entry);
      const hash = entryHash(entry);
      await asOwner(
        'update audit_seals set entry_hashes = $3, hash = $4 where organization_id = $1 and number = $2',
        ...[organization, last.number, hash, chained(last.previous, [hash])],
      );
    });
    assert.deepEqual(await whats(), ['seal-changed', 'anchor-differs']);
    await asOwner(`update audit_entries set reason = null where id = $1`, id);
  });

  test('one who cuts off the end of the chain', async () => {
    await asOwner('delete from audit_entries where id = $1', id);
    await asOwner('delete from audit_seals where number = (select max(number) from audit_seals)');
    assert.deepEqual(await whats(), ['seal-missing']);
  });

  test('on the command line, too, which tells of every organization', async () => {
    const lines: string[] = [];
    assert.equal(await checkAudit(w.app.running, (line) => lines.push(line)), true);
    assert.match(lines.join('\n'), /^harbor: \d+ entries under \d+ seals, as they were written$/mu);
    await asOwner(`update audit_entries set reason = 'Nothing to see' where id = $1`, id);
    lines.splice(0);
    assert.equal(await checkAudit(w.app.running, (line) => lines.push(line)), false);
    assert.match(lines.join('\n'), new RegExp(`^harbor: .*, 1 finding\n {2}An entry was changed \\(entry ${id}`, 'mu'));
    await asOwner(`update audit_entries set reason = null where id = $1`, id);
  });

  test('one who takes a seal out of the middle', async () => {
    await deed();
    await sealEverything(w.app.running);
    await asOwner('delete from audit_seals where number = 2 and organization_id = $1', organization);
    assert.deepEqual([...new Set(await whats())], ['seal-missing', 'entry-added']);
  });
});
