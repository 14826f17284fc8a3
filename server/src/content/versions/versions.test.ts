import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { versioned, type Versioned } from '../../attempts/test/versioned.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { runJobs } from '../test/packages.ts';

let w: TestWorld;
let olu: Person;
let v: Versioned;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  v = versioned(w, olu, [await w.as('harbor/Sam Doyle')]);
});
after(() => w.close());

describe('The versions of a course', () => {
  test('stand in a list with who published each, when, and what it changed', async () => {
    const course = await v.taught('Ropes');
    await v.add((await v.begin(course)) && course, 'Boats');
    await v.publish(course, { people: 'stay', changeSummary: 'Boats came' });
    const { items } = (await olu.get(`/api/courses/${course}/versions`)).body;
    assert.partialDeepStrictEqual(items, [
      {
        number: '1.1',
        state: 'effective',
        changeSummary: 'Boats came',
        people: 'stay',
        publishedBy: 'Olu Adeyemi',
        itemCount: 2,
      },
      { number: '1.0', state: 'superseded', itemCount: 1 },
    ]);
    assert.equal(items[1].endedAt, items[0].publishedAt);
    const old = (await olu.get(`/api/courses/${course}/versions/${items[1].id}`)).body;
    assert.deepEqual(
      [old.items.length, old.items[0].title, old.items[0].content.address],
      [1, 'Ropes', 'https://harbor.example'],
    );
    const other = await v.taught('Flares');
    assert.equal((await olu.get(`/api/courses/${other}/versions/${items[1].id}`)).status, 404);
  });

  test('are retired one by one once they were replaced, and whoever learns from one goes on with the one in force', async () => {
    const course = await v.taught('Ropes', 'Boats');
    await v.learn(course, 'Ropes');
    await v.begin(course);
    await v.publish(course);
    await runJobs(w);
    const [now, before] = (await olu.get(`/api/courses/${course}/versions`)).body.items;
    const refused = await olu.post(`/api/courses/${course}/versions/${now.id}/retire`, {});
    assert.deepEqual([refused.status, refused.body.code], [409, 'version-in-force']);
    assert.equal((await olu.post(`/api/courses/${course}/versions/${before.id}/retire`, {})).status, 204);
    await runJobs(w);
    assert.partialDeepStrictEqual((await v.mine(course)).renewed, { number: '1.1', how: 'move' });
    assert.equal((await olu.get(`/api/courses/${course}/versions`)).body.items[1].state, 'obsolete');
    assert.deepEqual(await v.titles(course), ['Ropes completed', 'Boats not-started']);
  });
});

describe('Where training is regulated', () => {
  test('a new version says what is new and leaves nobody with the one before', async () => {
    const [ines, lia] = [await w.as('solace/Ines Duarte'), await w.as('solace/Lia Young')];
    const solace = versioned(w, ines, [lia]);
    // what is published for the first time replaces nothing
    const course = await solace.taught('Consent', 'Amendment');
    await solace.learn(course, 'Consent');
    await solace.begin(course);
    const refused = await solace.publish(course, { people: 'stay' });
    assert.deepEqual(
      [refused.status, refused.body.errors.map((one: { field: string; code: string }) => [one.field, one.code])],
      [
        422,
        [
          ['people', 'nobody-stays'],
          ['changeSummary', 'summary-missing'],
        ],
      ],
    );
    const [draft, before] = (await ines.get(`/api/courses/${course}/versions`)).body.items;
    assert.deepEqual([draft.state, before.state], ['draft', 'effective']);
    assert.equal((await solace.publish(course, { changeSummary: 'New wording' })).status, 200);
    await runJobs(w);
    assert.partialDeepStrictEqual((await solace.mine(course)).renewed, { number: '1.1', how: 'move' });
    assert.deepEqual(await solace.titles(course), ['Consent completed', 'Amendment not-started']);
  });
});
