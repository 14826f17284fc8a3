import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { deliver, type Mailbox, openMailbox } from './test/mailbox.ts';

let box: Mailbox;
let w: TestWorld;
let greta: Person;
before(async () => {
  box = await openMailbox();
  w = await makeWorld({ smtp: { url: box.url, from: 'training@ambit.example' } });
  greta = await w.as('harbor/Greta Holm');
});
after(async () => {
  await w.close();
  await box.stop();
});

test('No mail leaves an organization that was closed, until it is opened again', async () => {
  const hugo = await w.as('lakeside/Hugo Lind');
  assert.equal((await hugo.post('/api/invitations', { email: 'guest@elsewhere.example' })).status, 201);
  const closure = `/api/organizations/${w.ids.organizations.get('lakeside')}/closure`;
  assert.equal((await greta.post(closure, { reason: 'Contract ended' })).status, 204);
  await deliver(w, 'lakeside');
  assert.deepEqual(box.arrived, []);
  assert.equal((await greta.delete(closure)).status, 204);
  await deliver(w, 'lakeside');
  assert.deepEqual(
    box.arrived.map(({ to }) => to),
    ['guest@elsewhere.example'],
  );
});
