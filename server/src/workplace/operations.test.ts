import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type TestWorld } from '../testing.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());

type May = Readonly<Record<'add' | 'edit' | 'move' | 'delete', true | { reason: string }>>;
type Listed = Readonly<{ id: string; name: string; levelId: string; levelName: string; version: number; may: May }>;
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
async function listed(who: string): Promise<ReadonlyMap<string, Listed>> {
  const { body } = await (await w.as(who)).get('/api/locations');
  return new Map(body.items.map((one: Listed) => [one.name, one]));
}

describe('A list of locations', () => {
  test('says what may be done with each, and the server does just that', async () => {
    let done = 0;
    for (const who of ['harbor/Olu Adeyemi', 'harbor/Mara Kane', 'harbor/Lena Fox']) {
      const somebody = await w.as(who);
      for (const { id, name, version, may } of (await listed(who)).values()) {
        const answers = {
          add: await somebody.post('/api/locations', {
            name: 'x',
            identifier: 'x',
            levelId: place('Leeds'),
            parentId: id,
          }),
          edit: await somebody.patch(
            `/api/locations/${id}`,
            { name, identifier: 'Leeds and York' },
            { headers: { 'if-match': `"${version + 1}"` } },
          ),
          move: await somebody.post(
            `/api/locations/${id}/move`,
            { parentId: id },
            { headers: { 'if-match': `"${version}"` } },
          ),
        };
        for (const [deed, { status, body }] of Object.entries(answers)) {
          const said = may[deed as keyof typeof answers];
          assert.equal(
            status === 403,
            said !== true,
            `${who} ${deed} ${name}: ${JSON.stringify([status, body, said])}`,
          );
          if (said !== true) assert.ok(said.reason.length > 10);
          done += 1;
        }
      }
    }
    assert.ok(done > 30);
  });

  test('lets Mara add and rename in North, and move or delete nothing', async () => {
    for (const { may } of (await listed('harbor/Mara Kane')).values()) {
      assert.deepEqual([may.add, may.edit], [true, true]);
      assert.match((may.move as { reason: string }).reason, /Move a location/u);
      assert.match((may.delete as { reason: string }).reason, /Delete a location/u);
    }
  });

  test('names the level of each to whoever sees it', async () => {
    const { levelName } = (await listed('harbor/Lena Fox')).get('Leeds') ?? {};
    assert.equal(levelName, 'Site');
  });

  test('is the sign-in and one statement, however many there are', async () => {
    const olu = await w.as('harbor/Olu Adeyemi');
    await olu.get('/api/locations');
    w.queries();
    await olu.get('/api/locations');
    assert.equal(w.queries().length, 2);
  });
});

describe('What a new location can be', () => {
  test('is offered to whoever may add one, without the privilege to see levels', async () => {
    const mara = await w.as('harbor/Mara Kane');
    assert.equal((await mara.get('/api/location-levels')).status, 403);
    const { status, body } = await mara.get('/api/locations/offers');
    assert.equal(status, 200);
    assert.deepEqual(
      body.levels.map(({ name }: { name: string }) => name),
      ['Region', 'Site', 'Area'],
    );
    const area = body.levels[2].id;
    const below = { name: 'York Dock', identifier: 'york-dock', levelId: area, parentId: place('York') };
    assert.equal((await mara.post('/api/locations', below)).status, 201);
  });

  test('says whether it may stand below no other', async () => {
    const top = async (who: string) => {
      const somebody = await w.as(who);
      const { body } = await somebody.get('/api/locations/offers');
      const input = { name: `West of ${who}`, identifier: `west-${who}`, levelId: body.levels[0].id };
      const { status } = await somebody.post('/api/locations', input);
      return [body.top === true, status];
    };
    assert.deepEqual(await top('harbor/Olu Adeyemi'), [true, 201]);
    assert.deepEqual(await top('harbor/Mara Kane'), [false, 403]);
  });

  test('is refused to whoever may add none', async () => {
    for (const who of ['harbor/Theo Brandt', 'harbor/Sam Doyle'])
      assert.equal((await (await w.as(who)).get('/api/locations/offers')).status, 403);
  });
});
