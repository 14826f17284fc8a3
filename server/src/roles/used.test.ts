import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';

let w: TestWorld;
let greta: Person;
let lena: Person;
const of = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';

before(async () => {
  w = await makeWorld();
  greta = await w.as('harbor/Greta Holm');
  lena = await w.as('harbor/Lena Fox');
});
after(() => w.close());

const local = 'multisite.local-administrator';
const give = (by: Person, role: string) => by.post(`/api/users/${of('Sam Doyle')}/appointments`, { role });
const held = async (by: Person, whose: string) => {
  const { status, body } = await by.get(`/api/users/${of(whose)}/appointments`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.items as { role: string; used: { last: string | null } | null; may: { end: boolean } }[];
};
const usedBy = async (whose: string) => (await held(greta, whose)).find(({ role }) => role === local)?.used;

test('A role tells when it last allowed a deed; what was refused by it is no use of it', async () => {
  assert.deepEqual(await usedBy('Lena Fox'), { last: null });
  assert.equal((await give(lena, 'multisite.master-administrator')).status, 403);
  assert.deepEqual(await usedBy('Lena Fox'), { last: null });
  const at = w.clock.now;
  assert.equal((await give(lena, local)).status, 201);
  w.clock.now = new Date(at.getTime() + 60_000);
  assert.deepEqual(await usedBy('Lena Fox'), { last: at.toISOString() });
});

test('What others do by the same role is no use of it', async () => {
  assert.deepEqual(await usedBy('Sam Doyle'), { last: null });
});

test('Only whoever may end a role is told when it was used', async () => {
  assert.equal((await give(greta, 'multisite.purchaser')).status, 201);
  const [ofGreta] = await held(await w.as('harbor/Olu Adeyemi'), 'Greta Holm');
  assert.equal(ofGreta?.may.end, false);
  assert.equal(ofGreta?.used, null);
});
