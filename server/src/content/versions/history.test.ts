import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, play, says } from '../../attempts/test/learner.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { published, runJobs, smallPackage, upload } from '../test/packages.ts';

let w: TestWorld;
let olu: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

async function packageWith(title: string, items: readonly string[], by = olu, name = `${title}.zip`): Promise<string> {
  const { body, status } = await upload(by, smallPackage(title, items), name);
  assert.equal(status, 201);
  await runJobs(w);
  return body.id;
}
const replace = (course: string, packageId: string) => olu.post(`/api/courses/${course}/package`, { packageId });
const mine = async (course: string) => (await sam.get(`/api/my/courses/${course}`)).body;
const history = async (course: string) => (await olu.get(`/api/courses/${course}/history`)).body.items;

describe('A package that is loaded anew', () => {
  test('takes the place of the former one in the draft, between the items made here', async () => {
    const { id } = await published(w, olu, 'Ropes', ['Knots', 'Splices']);
    await olu.post(`/api/courses/${id}/draft`);
    const { body: first } = await olu.post(`/api/courses/${id}/items`, { kind: 'link', title: 'Before' });
    await olu.post(`/api/courses/${id}/order`, { itemId: first.id, after: null });
    await olu.post(`/api/courses/${id}/items`, { kind: 'link', title: 'After' });
    const { status, body } = await replace(id, await packageWith('Ropes 2', ['Knots 2', 'Splices 2', 'Slings']));
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      body.items.map(({ title }: { title: string }) => title),
      ['Before', 'Knots 2', 'Splices 2', 'Slings', 'After'],
    );
    // what is published stays
    assert.equal((await olu.get(`/api/courses/${id}`)).body.items.length, 2);
  });

  test('keeps what was done in parts that its manifest names as the former one did', async () => {
    const { id, items } = await published(w, olu, 'Boats', ['Rowing', 'Sailing']);
    await olu.post(`/api/courses/${id}/participants`, { who: { users: [sam.id] } });
    const { enrollmentId } = await mine(id);
    await (await play(w, await launch(sam, enrollmentId, items[0]?.id ?? ''))).end(says('completed'));
    const open = await play(w, await launch(sam, enrollmentId, items[1]?.id ?? ''));
    await open.commit(says('incomplete', { 'cmi.suspend_data': 'page 4' }));
    await olu.post(`/api/courses/${id}/draft`);
    await replace(id, await packageWith('Boats 2', ['Rowing 2', 'Sailing 2', 'Towing']));
    w.clock.now = new Date(w.clock.now.getTime() + 60_000);
    await olu.post(`/api/courses/${id}/publish`, { people: 'move' });
    await runJobs(w);
    const now = await mine(id);
    assert.deepEqual(
      now.items.map(({ title, state, attempts }: { title: string; state: string; attempts: number }) => [
        title,
        state,
        attempts,
      ]),
      [
        ['Rowing 2', 'completed', 1],
        ['Sailing 2', 'not-started', 0],
        ['Towing', 'not-started', 0],
      ],
    );
    const refused = await open.commit(says('completed'));
    assert.deepEqual([refused.status, refused.body.code], [409, 'course-renewed']);
    // a part that was replaced while it was open begins again: what its former content kept says nothing to the new one
    const again = await play(w, await launch(sam, enrollmentId, now.items[1].id));
    assert.equal(again.opened.data['cmi.suspend_data'] ?? '', '');
  });

  test('is one the asker may load content with, and is read to its end', async () => {
    const { id } = await published(w, olu, 'Flares');
    assert.equal((await replace(id, await packageWith('Flares 2', ['Red']))).body.code, 'no-draft');
    await olu.post(`/api/courses/${id}/draft`);
    const elsewhere = await packageWith('Trials', ['Trials'], await w.as('solace/Ines Duarte'));
    const refused = await replace(id, elsewhere);
    assert.deepEqual([refused.status, refused.body.errors[0].code], [422, 'package-elsewhere']);
    const { body: unread } = await upload(olu, smallPackage());
    assert.equal((await replace(id, unread.id)).body.code, 'package-not-ready');
    await runJobs(w);
  });
});

describe('The history of a course', () => {
  test('says what was loaded, added and taken out, when and by whom, the newest first', async () => {
    const { id } = await published(w, olu, 'Drills', ['Fire', 'Flood']);
    await olu.post(`/api/courses/${id}/draft`);
    const { body: added } = await olu.post(`/api/courses/${id}/items`, { kind: 'link', title: 'Map' });
    await olu.delete(`/api/items/${added.id}`);
    await replace(id, await packageWith('Drills 2', ['Fire'], olu, 'drills-2.zip'));
    const told = await history(id);
    assert.deepEqual(
      told.map(({ what, name }: { what: string; name: string }) => `${what} ${name}`),
      [
        'package-replaced drills-2.zip',
        'item-removed Map',
        'item-added Map',
        'draft-begun 1.1',
        'published 1.0',
        'package-loaded fire-safety.zip',
      ],
    );
    assert.partialDeepStrictEqual(told[0], { items: 1, by: 'Olu Adeyemi', at: w.clock.now.toISOString() });
    assert.ok(told[0].size > 0);
    const page = (await olu.get(`/api/courses/${id}/history?limit=2`)).body;
    const rest = (await olu.get(`/api/courses/${id}/history?limit=2&after=${page.after}`)).body;
    assert.deepEqual([...page.items, ...rest.items], told.slice(0, 4));
  });

  test('is seen by whoever may see it, and by nobody else', async () => {
    const { id } = await published(w, olu, 'Alarms');
    assert.equal((await sam.get(`/api/courses/${id}/history`)).status, 403);
    assert.equal((await (await w.as('solace/Ines Duarte')).get(`/api/courses/${id}/history`)).status, 404);
  });
});
