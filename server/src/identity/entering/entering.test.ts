import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let greta: Person;
let hugo: Person;
before(async () => {
  w = await makeWorld();
  [greta, hugo] = [await w.as('harbor/Greta Holm'), await w.as('lakeside/Hugo Lind')];
});
after(() => w.close());

const organization = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
const visitors = async (identifier: string, by: Person) =>
  (await by.get(`/api/organizations/${organization(identifier)}/visitors`)).body.items;
const enter = async (by: Person, identifier: string, more: object = {}) => {
  const { status, text } = await by.post('/api/my/entered', { organization: organization(identifier), ...more });
  assert.equal(status, 204, text);
  w.clock.now = new Date(w.clock.now.getTime() + 1000);
};

describe('The visitors of an organization', () => {
  test('are those who entered it from above: who, from where, when and why, the last one first', async () => {
    const began = w.clock.now.toISOString();
    await enter(greta, 'lakeside', { reason: 'Hugo asked for help with roles' });
    await greta.delete('/api/my/entered');
    await enter(greta, 'lakeside');
    const seen = await visitors('lakeside', hugo);
    assert.deepEqual(
      seen.map(({ by, from, reason }: { by: string; from: string; reason: string }) => [by, from, reason]),
      [
        ['Greta Holm', 'Harbor Group', null],
        ['Greta Holm', 'Harbor Group', 'Hugo asked for help with roles'],
      ],
    );
    assert.equal(seen[1].at, began);
    assert.deepEqual(await visitors('lakeside', greta), seen);
    await greta.delete('/api/my/entered');
  });

  test('stand with the one that was entered, and with no other', async () => {
    const tess = await w.as('pine/Tess Moor');
    assert.deepEqual(await visitors('pine', tess), []);
    assert.deepEqual(await visitors('lakeside', tess), []);
    assert.deepEqual(await visitors('harbor', greta), []);
  });

  test('of a tenant are shown to it, too: the operator leaves a trace in its own audit', async () => {
    const ada = await w.as('ambit/Ada Novak');
    await enter(ada, 'solace', { reason: 'Ticket 4711' });
    const ines = await w.as('solace/Ines Duarte');
    const [visit] = await visitors('solace', ines);
    assert.deepEqual([visit.by, visit.reason], ['Ada Novak', 'Ticket 4711']);
    assert.ok(visit.from);
    await ada.delete('/api/my/entered');
    // nobody came in when entering was refused
    assert.equal(
      (await ada.post('/api/my/entered', { organization: '01900000-0000-7000-8000-000000000000' })).status,
      422,
    );
    assert.equal((await visitors('solace', ines)).length, 1);
  });

  test('are for whoever may see the audit', async () => {
    const ana = await w.as('lakeside/Ana Petrova');
    const { status, body } = await ana.get(`/api/organizations/${organization('lakeside')}/visitors`);
    assert.deepEqual([status, body.privilege], [403, 'audit.view']);
  });
});
