import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asUser } from '../../http/as-user.ts';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';
import { addByPurchase, type Purchased } from '../index.ts';

const local = 'multisite.local-administrator';
const purchaser = 'multisite.purchaser';

let w: TestWorld;
let greta: Person;
before(async () => {
  w = await makeWorld();
  greta = await w.as('harbor/Greta Holm');
});
after(() => w.close());

const user = (who: string): string => w.ids.users.get(who) ?? '';
const held = async (who: string) =>
  (await greta.get(`/api/users/${user(who)}/appointments`)).body.items as {
    id: string;
    role: string;
    isBase: boolean;
  }[];

/** A purchase as whoever takes orders for an organization reports it. */
async function buy(who: string): Promise<Purchased | null> {
  const [identifier = ''] = who.split('/');
  const at = w.ids.organizations.get(identifier) ?? '';
  const harbor = w.ids.organizations.get('harbor') ?? '';
  const { running } = w.app;
  return asUser(running, { tenant: harbor, organization: harbor, user: greta.id, at: harbor }, (c) => {
    const facts = running.server.directory.known(at);
    assert.ok(facts);
    return addByPurchase(c, facts, user(who));
  });
}

test('A learner who buys seats becomes a purchaser, once', async () => {
  assert.equal(await buy('harbor/Sam Doyle'), 'base');
  assert.deepEqual(
    (await held('harbor/Sam Doyle')).map(({ role, isBase }) => [role, isBase]),
    [[purchaser, true]],
  );
  assert.ok('seat.invite' in (await (await w.as('harbor/Sam Doyle')).get('/api/me')).body.may);
  assert.equal(await buy('harbor/Sam Doyle'), 'held');
});

test('A local administrator who buys seats stays one and can hand out the seats', async () => {
  const lena = await w.as('harbor/Lena Fox');
  assert.equal('seat.invite' in (await lena.get('/api/me')).body.may, false);
  assert.equal(await buy('harbor/Lena Fox'), 'beside');
  const both = new Map((await held('harbor/Lena Fox')).map(({ role, isBase }) => [role, isBase]));
  assert.deepEqual([both.size, both.get(local), both.get(purchaser)], [2, true, false]);
  const { may } = (await lena.get('/api/me')).body;
  assert.ok('seat.invite' in may && 'user.edit' in may);
});

test('Another base role given later replaces the base role and leaves what was bought', async () => {
  await buy('harbor/Ben Ito');
  const administrator = await greta.post(`/api/users/${user('harbor/Lena Fox')}/appointments`, {
    role: 'multisite.multiple-location-administrator',
  });
  assert.equal(administrator.status, 201);
  const roles = (await held('harbor/Lena Fox')).map(({ role }) => role).toSorted();
  assert.deepEqual(roles, ['multisite.multiple-location-administrator', purchaser]);
});

test('Two purchases at once add one role', async () => {
  const both = await Promise.all([buy('harbor/Yara Haddad'), buy('harbor/Yara Haddad')]);
  assert.deepEqual(both.toSorted(), ['base', 'held']);
  assert.equal((await held('harbor/Yara Haddad')).length, 1);
});

test('Without the shop a purchase gives nothing', async () => {
  assert.equal(await buy('lakeside/Ana Petrova'), 'unavailable');
  assert.deepEqual(await held('lakeside/Ana Petrova'), []);
});
