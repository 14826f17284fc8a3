import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ask, launch } from '../../attempts/test/learner.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { published } from '../test/packages.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
let course: string;
let items: { id: string; title: string }[];
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
  course = (await published(w, olu, 'Fire safety', ['Doors', 'Alarms'])).id;
  items = (await olu.post(`/api/courses/${course}/draft`)).body.items;
});
after(() => w.close());

const said = { newWindow: true, width: 1200, height: 700, navigation: false };
const set = async (body: object, id = items[0]?.id ?? '', by = olu) => {
  const { headers } = await olu.get(`/api/items/${id}`);
  return by.put(`/api/items/${id}/presentation`, body, { headers: { 'if-match': String(headers['etag']) } });
};

describe('How an item opens', () => {
  test('is as usual until somebody says otherwise, and within what a screen can show', async () => {
    const { body } = await olu.get(`/api/items/${items[1]?.id}`);
    assert.deepEqual(body.presentation, { newWindow: false, width: 1024, height: 768, navigation: true });
    for (const wrong of [{ width: 100 }, { height: 9000 }, { newWindow: 'yes' }, { colour: 'red' }])
      assert.equal((await set(wrong)).status, 400, JSON.stringify(wrong));
  });

  test('is changed by whoever holds the privilege, in a draft, and by nobody who saw an older version', async () => {
    const { status, body } = await set(said);
    assert.deepEqual([status, body.presentation], [200, said]);
    const stale = await olu.put(`/api/items/${items[0]?.id}/presentation`, said, { headers: { 'if-match': '"1"' } });
    assert.equal(stale.status, 412);
    assert.equal((await set(said, items[0]?.id, sam)).status, 403);
    const { items: now } = (await olu.get(`/api/courses/${course}`)).body;
    assert.equal((await set(said, now[0].id)).body.code, 'no-draft');
  });

  test('reaches the learner with the version, and the player without navigation shows none', async () => {
    assert.equal((await set(said)).status, 200);
    await olu.post(`/api/courses/${course}/publish`);
    await olu.post(`/api/courses/${course}/participants`, { who: { users: [sam.id] } });
    const mine = (await sam.get(`/api/my/courses/${course}`)).body;
    assert.deepEqual(
      mine.items.map(({ presentation }: { presentation: typeof said }) => presentation.newWindow),
      [true, false],
    );
    assert.deepEqual(mine.items[0].presentation, said);
    const page = async (n: number) =>
      (await ask(w, 'GET', `/launch/${await launch(sam, mine.enrollmentId, mine.items[n].id)}`)).text;
    assert.doesNotMatch(await page(0), /class="many"/u);
    assert.match(await page(1), /class="many"/u);
  });
});
