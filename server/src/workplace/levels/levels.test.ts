import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
after(() => w.close());

type Level = { id: string; name: string; position: number; holdsUsers: boolean; version: number };
const levels = async (): Promise<Level[]> => (await olu.get('/api/location-levels')).body.items;
const change = async (name: string, body: object) => {
  const level = (await levels()).find((one) => one.name === name);
  const headers = { 'if-match': `"${level?.version}"` };
  return olu.patch(`/api/location-levels/${level?.id}`, body, { headers });
};

describe('A level of locations', () => {
  test('is renamed and put at another place as long as no location comes to stand below a lower one', async () => {
    await olu.post('/api/location-levels', { name: 'Country' });
    assert.equal((await change('Country', { name: 'Nation', place: 1 })).status, 200);
    assert.deepEqual(
      (await levels()).map(({ name, position }) => [name, position]),
      [
        ['Nation', 1],
        ['Region', 2],
        ['Site', 3],
        ['Area', 4],
      ],
    );
    const wrong = await change('Area', { place: 1 });
    assert.deepEqual([wrong.status, wrong.body.code], [409, 'levels-misplaced']);
    assert.deepEqual(
      (await levels()).map(({ name }) => name),
      ['Nation', 'Region', 'Site', 'Area'],
    );
  });

  test('holds no users any more only once nobody stands at its locations', async () => {
    assert.equal((await change('Site', { holdsUsers: false })).body.code, 'level-holds-users');
    assert.equal((await change('Area', { holdsUsers: false })).status, 200);
    assert.equal((await levels()).at(-1)?.holdsUsers, false);
  });

  test('is deleted only when no location is of it', async () => {
    const { body } = await olu.post('/api/location-levels', { name: 'Desk' });
    const site = (await levels()).find(({ name }) => name === 'Site')?.id;
    assert.equal((await olu.delete(`/api/location-levels/${site}`)).body.code, 'level-in-use');
    assert.equal((await olu.delete(`/api/location-levels/${body.id}`)).status, 204);
  });

  test('is changed by nobody who administers locations', async () => {
    const { id } = (await levels())[0] ?? { id: '' };
    const mara = await w.as('harbor/Mara Kane');
    assert.equal((await mara.patch(`/api/location-levels/${id}`, { name: 'x' })).status, 403);
    assert.equal((await mara.delete(`/api/location-levels/${id}`)).status, 403);
  });
});

describe('A location', () => {
  test('has an address, a time zone that exists, and an end', async () => {
    const id = w.ids.locations.get('harbor/Leeds');
    const set = { name: 'Leeds', identifier: 'leeds', address: '1 Quay', timeZone: 'Europe/London' };
    const edit = (body: object, version: number) =>
      olu.patch(`/api/locations/${id}`, body, { headers: { 'if-match': `"${version}"` } });
    assert.equal((await edit({ ...set, expiresAt: '2020-01-01T00:00:00Z' }, 1)).status, 200);
    const found = (await olu.get('/api/locations')).body.items.find((one: Level) => one.id === id);
    assert.deepEqual(
      [found.address, found.timeZone, found.expiresAt, found.isExpired],
      ['1 Quay', 'Europe/London', '2020-01-01T00:00:00.000Z', true],
    );
    const wrong = await edit({ ...set, timeZone: 'Europe/Leeds' }, 2);
    assert.deepEqual([wrong.status, wrong.body.errors[0].field], [422, 'timeZone']);
    // what is left out stays
    assert.equal((await edit({ name: 'Leeds', identifier: 'leeds' }, 2)).status, 200);
    const kept = (await olu.get('/api/locations')).body.items.find((one: Level) => one.id === id);
    assert.equal(kept.address, '1 Quay');
  });
});
