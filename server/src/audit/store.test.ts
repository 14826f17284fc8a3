import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { newId, newSalt } from '../outside/ids.ts';
import { makeWorld, type TestWorld } from '../testing.ts';
import { writeEntries } from './index.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());

test('What one deed did to many things is written by one statement, each thing with its payload and its hash', async () => {
  const organization = w.ids.organizations.get('harbor') ?? '';
  const { connection, directory } = w.app.running.server;
  const tenant = (await directory.tenantOf(organization)) ?? '';
  const deed = {
    tenant,
    organization,
    at: new Date('2026-11-20T10:00:00Z'),
    actor: w.ids.users.get('harbor/Olu Adeyemi') ?? '',
    operation: 'test.deed',
    outcome: 'done',
    kind: 'user',
    privilege: 'user.edit',
    reason: null,
    address: '127.0.0.1',
  } as const;
  const appointment = newId();
  const each = [`plain`, `"quoted", \\ and {braces}`, 'Zoë\nin two lines', null].map((payload, n) => ({
    id: newId(),
    thing: newId(),
    appointment: n === 0 ? appointment : 'learner',
    role: n === 1 ? null : 'NULL',
    scope: 'organization',
    payload,
    salt: newSalt(),
  }));
  w.queries();
  await connection.transaction({ tenant, organizations: [organization] }, (tx) => writeEntries(tx, deed, each));
  assert.equal(w.queries().length, 1);
  const kept = await unsafeQuery<Record<string, unknown>>(
    w.database.adminUrl,
    `select e.id, e.thing_id as thing, e.appointment_id as appointment, e.role, e.payload_hash as hash, p.payload, p.salt
     from audit_entries e join audit_payloads p on p.entry_id = e.id where e.operation = 'test.deed' and e.address = '127.0.0.1'
     and e.actor_id = '${deed.actor}' and e.at = '2026-11-20T10:00:00Z' order by e.id`,
  );
  const ordered = each.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(
    kept,
    ordered.map(({ id, thing, role, payload, salt, appointment: by }) => {
      const text = JSON.stringify(payload);
      const hash = createHash('sha256').update(salt).update(text).digest();
      // everybody is a learner without an appointment
      return { id, thing, appointment: by === 'learner' ? null : by, role, hash, payload: text, salt };
    }),
  );
});
