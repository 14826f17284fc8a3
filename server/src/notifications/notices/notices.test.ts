import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { addDays } from '../../training/due.ts';

let w: TestWorld;
let olu: Person;
let mara: Person;
let lena: Person;
let sam: Person;
let ben: Person;
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const nowhere = '01900000-0000-7000-8000-000000000000';
const today = () => w.clock.now.toISOString().slice(0, 10);
const north = () => ({ places: [place('North')], withDescendants: true });

before(async () => {
  w = await makeWorld();
  [olu, mara] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane')];
  [lena, sam, ben] = [await w.as('harbor/Lena Fox'), await w.as('harbor/Sam Doyle'), await w.as('harbor/Ben Ito')];
});
after(() => w.close());

const said = (title: string, rest: Record<string, unknown> = {}) => ({
  title,
  text: 'First line\nsecond line',
  level: 'info',
  audience: { everybody: true },
  startsOn: today(),
  endsOn: addDays(today(), 7),
  isStanding: false,
  ...rest,
});
const putUp = async (by: Person, title: string, rest: Record<string, unknown> = {}): Promise<string> => {
  const { status, body, text } = await by.post('/api/notices', said(title, rest));
  assert.equal(status, 201, text);
  return body.id;
};
const titlesOf = async (reader: Person): Promise<string[]> => {
  const { status, body } = await reader.get('/api/my/notices');
  assert.equal(status, 200);
  return body.items.map(({ title }: { title: string }) => title);
};
const sees = async (reader: Person, title: string) => (await titlesOf(reader)).includes(title);

describe('A notice', () => {
  test('is seen by everybody it is for, with its line breaks, and by nobody else', async () => {
    await putUp(mara, 'Road works', { audience: north() });
    assert.deepEqual([await sees(sam, 'Road works'), await sees(ben, 'Road works')], [true, false]);
    const { body } = await sam.get('/api/my/notices');
    const one = body.items.find(({ title }: { title: string }) => title === 'Road works');
    assert.deepEqual([one.text, one.level, one.isStanding], ['First line\nsecond line', 'info', false]);
    const elsewhere = await w.as('beacon/Otis Wren');
    assert.equal(await sees(elsewhere, 'Road works'), false);
  });

  test('for a place without what is below it is seen by those who are at that very place', async () => {
    await putUp(olu, 'North alone', { audience: { places: [place('North')], withDescendants: false } });
    await putUp(olu, 'Leeds alone', { audience: { places: [place('Leeds')], withDescendants: false } });
    assert.deepEqual([await sees(sam, 'North alone'), await sees(sam, 'Leeds alone')], [false, true]);
  });

  test('for a department is seen by its users, and by those of a department it becomes one with', async () => {
    const [old, kept] = await Promise.all(
      ['Stores', 'Stores and yard'].map(async (name) => {
        const { body } = await olu.post('/api/departments', { name, identifier: name });
        return body.id as string;
      }),
    );
    await putUp(olu, 'Stock-taking', { audience: { department: old } });
    assert.equal(await sees(sam, 'Stock-taking'), false);
    await unsafeQuery(w.database.adminUrl, 'update users set department_id = $1 where id = $2', [old, sam.id]);
    assert.equal(await sees(sam, 'Stock-taking'), true);
    const merged = await olu.post(`/api/departments/${kept}/merge`, { ids: [old] });
    assert.equal(merged.status, 200, merged.text);
    assert.equal(await sees(sam, 'Stock-taking'), true);
  });

  test('is up from its first day to its last', async () => {
    await putUp(olu, 'Next week', { startsOn: addDays(today(), 3), endsOn: addDays(today(), 4) });
    const was = w.clock.now;
    const seenAfter = async (days: number) => {
      w.clock.now = new Date(was.getTime() + days * 86_400_000);
      return sees(await w.as('harbor/Sam Doyle'), 'Next week');
    };
    const seen = [await seenAfter(0), await seenAfter(3), await seenAfter(4), await seenAfter(5)];
    w.clock.now = was;
    assert.deepEqual(seen, [false, true, true, false]);
  });

  test('that is one-time is gone once it was put aside; a standing one comes back at the next sign-in', async () => {
    const once = await putUp(olu, 'Once');
    const standing = await putUp(olu, 'Standing', { isStanding: true });
    for (const id of [once, standing]) assert.equal((await sam.post(`/api/my/notices/${id}/dismiss`)).status, 204);
    assert.deepEqual([await sees(sam, 'Once'), await sees(sam, 'Standing')], [false, false]);
    const anew = await w.as('harbor/Sam Doyle');
    assert.deepEqual([await sees(anew, 'Once'), await sees(anew, 'Standing')], [false, true]);
    assert.equal(await sees(ben, 'Once'), true);
  });

  test('that does not concern the reader cannot be put aside, as little as one that is not there', async () => {
    const id = await putUp(mara, 'Only in the north', { audience: north() });
    const [theirs, absent] = [
      await ben.post(`/api/my/notices/${id}/dismiss`),
      await ben.post(`/api/my/notices/${nowhere}/dismiss`),
    ];
    assert.deepEqual([theirs.status, theirs.body.code], [404, absent.body.code]);
  });

  test('with a warning stands before the others', async () => {
    await putUp(olu, 'Storm', { level: 'warning' });
    await putUp(olu, 'Cake');
    assert.equal((await titlesOf(await w.as('harbor/Kim Park')))[0], 'Storm');
  });
});

describe('An author of notices', () => {
  test('reaches nobody outside their scope, and hears the same words whether the place exists or not', async () => {
    const ask = (audience: unknown) => lena.post('/api/notices', said('Anything', { audience }));
    const [outside, absent] = [await ask({ places: [place('Bath')] }), await ask({ places: [nowhere] })];
    assert.equal(outside.status, 422);
    assert.equal(outside.body.errors[0].field, 'audience.places');
    assert.deepEqual(outside.body, absent.body);
    assert.equal((await ask({ everybody: true })).status, 403);
    assert.equal((await ask({ places: [place('Leeds')] })).status, 201);
  });

  test('moves no notice out of their scope, and touches none of which a part lies outside', async () => {
    const own = await putUp(lena, 'Ours', { audience: { places: [place('Leeds')], withDescendants: false } });
    const change = async (id: string, audience: unknown) => {
      const at = String((await lena.get(`/api/notices/${id}`)).headers['etag']);
      return lena.patch(`/api/notices/${id}`, { audience }, { headers: { 'if-match': at } });
    };
    assert.equal((await change(own, { everybody: true })).status, 403);
    const wide = await putUp(olu, 'Both', { audience: { places: [place('Leeds'), place('Bath')] } });
    assert.equal((await lena.get(`/api/notices/${wide}`)).status, 404);
    assert.equal((await lena.delete(`/api/notices/${wide}`)).status, 404);
  });

  test('sees how many people a notice would reach before it is put up', async () => {
    const [some, all] = [
      await mara.post('/api/notices/preview', { audience: north() }),
      await olu.post('/api/notices/preview', { audience: { everybody: true } }),
    ];
    assert.ok(some.body.count > 0 && some.body.count < all.body.count, `${some.text} ${all.text}`);
    const listed = await mara.get('/api/users?state=active&limit=200');
    assert.equal(some.body.count, listed.body.items.length);
  });

  test('changes it, takes it down, and can do neither again', async () => {
    const id = await putUp(olu, 'Lift');
    const path = `/api/notices/${id}`;
    const at = () => olu.get(path).then(({ headers }) => ({ headers: { 'if-match': String(headers['etag']) } }));
    const first = await at();
    assert.equal((await olu.patch(path, { title: 'Lift repaired' }, first)).status, 200);
    assert.equal((await olu.patch(path, { title: 'Too late' }, first)).status, 412);
    assert.equal(await sees(sam, 'Lift repaired'), true);
    assert.equal((await olu.delete(path)).status, 204);
    assert.equal(await sees(sam, 'Lift repaired'), false);
    assert.equal((await olu.delete(path)).body.code, 'notice-ended');
    assert.equal((await olu.patch(path, { title: 'Again' }, await at())).status, 409);
    assert.equal((await olu.get(path)).body.state, 'past');
  });

  test('is told which day is wrong', async () => {
    const ask = async (rest: Record<string, unknown>) => {
      const { status, body } = await olu.post('/api/notices', said('Days', rest));
      return [status, body.errors?.[0]?.field, body.errors?.[0]?.code];
    };
    assert.deepEqual(await ask({ startsOn: addDays(today(), 2), endsOn: addDays(today(), 1) }), [
      422,
      'endsOn',
      'notice-days',
    ]);
    assert.deepEqual(await ask({ startsOn: addDays(today(), -3), endsOn: addDays(today(), -1) }), [
      422,
      'endsOn',
      'notice-past',
    ]);
  });

  test('lists what is up, what comes and what was', async () => {
    const coming = await putUp(olu, 'Summer party', { startsOn: addDays(today(), 30), endsOn: null });
    const idsIn = async (state: string): Promise<string[]> => {
      const { body } = await olu.get(`/api/notices?state=${state}&limit=200`);
      assert.ok(body.items.length > 0 && body.items.every((one: { state: string }) => one.state === state));
      return body.items.map(({ id }: { id: string }) => id);
    };
    assert.equal((await idsIn('coming')).includes(coming), true);
    assert.equal((await idsIn('up')).includes(coming), false);
    assert.equal((await idsIn('past')).includes(coming), false);
  });

  test('with one location takes in nothing below it', async () => {
    const levelId = (await olu.get('/api/location-levels')).body.items.at(-1).id;
    const dock = { name: 'Dock', identifier: 'dock', levelId, parentId: place('Leeds') };
    assert.equal((await olu.post('/api/locations', dock)).status, 201);
    const ask = async (withDescendants: boolean) =>
      (await lena.post('/api/notices', said('Dock', { audience: { places: [place('Leeds')], withDescendants } })))
        .status;
    assert.deepEqual([await ask(true), await ask(false)], [403, 201]);
  });

  test('finds its places changed with them when locations become one', async () => {
    const level = (await olu.get('/api/location-levels')).body.items.at(-1).id;
    const make = async (name: string): Promise<string> =>
      (await olu.post('/api/locations', { name, identifier: name, levelId: level, parentId: place('Leeds') })).body.id;
    const [a, b] = [await make('Hall A'), await make('Hall B')];
    const id = await putUp(olu, 'In the hall', { audience: { places: [b], withDescendants: false } });
    const { status, text } = await olu.post(`/api/locations/${a}/merge`, { ids: [b] });
    assert.equal(status, 200, text);
    assert.deepEqual((await olu.get(`/api/notices/${id}`)).body.audience.places, [a]);
  });
});
