import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published } from '../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let fire: string;
let lifts: string;
let id: string;
let made = 0;
before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
  fire = (await published(w, olu, 'Fire drill')).id;
  lifts = (await published(w, olu, 'Lifts')).id;
});
after(() => w.close());
beforeEach(async () => {
  made += 1;
  const { status, body } = await olu.post('/api/certifications', { name: `Crane ${made}`, identifier: `CR-${made}` });
  assert.equal(status, 201, JSON.stringify(body));
  id = body.id;
});

const at = () => `/api/certifications/${id}`;
const read = async () => (await olu.get(at())).body;
const edit = async (body: object) => olu.patch(at(), body, { headers: { 'if-match': `"${(await read()).version}"` } });
const course = (one: string) => ({ kind: 'course', id: one });
const months = { kind: 'months', months: 12, from: 'expiry', monthEnd: true };

describe('A certification', () => {
  test('begins with one level, valid once and for all', async () => {
    const { levels, validity, earns, state } = await read();
    assert.deepEqual(
      [levels.length, levels[0].name, validity, earns.things, state],
      [1, `Crane ${made}`, null, [], 'active'],
    );
    const names = (await olu.get('/api/certifications?limit=200')).body.items.map((one: { name: string }) => one.name);
    assert.ok(names.includes(`Crane ${made}`));
  });

  test('has an identifier of its own', async () => {
    const again = await olu.post('/api/certifications', { name: 'Another', identifier: ` cr-${made} ` });
    assert.deepEqual([again.status, again.body.errors[0].code], [422, 'identifier-taken']);
    assert.equal((await edit({ identifier: 'First-aider' })).status, 200);
    assert.equal((await edit({ identifier: `CR-${made}x`, name: 'Renamed' })).body.name, 'Renamed');
  });

  test('says what earns and renews it, and how long it is valid', async () => {
    const grace = { days: 14, complies: true, opens: false, showsValid: false };
    const earns = { things: [course(lifts), course(fire)], count: 1 };
    const { status, body } = await edit({
      validity: months,
      renewalDays: 60,
      grace,
      earns,
      renews: { things: [course(fire)] },
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual([body.validity, body.renewalDays, body.grace], [months, 60, grace]);
    assert.deepEqual(
      [body.earns.count, body.earns.things.map((one: { title: string }) => one.title)],
      [1, ['Lifts', 'Fire drill']],
    );
    assert.deepEqual([body.renews.count, body.renews.things.length], [null, 1]);
    const tooMany = await edit({ earns: { things: [course(fire)], count: 2 } });
    assert.equal(tooMany.status, 400);
  });

  test('asks for nothing that its author may not see, and not to be renewed before it could be achieved', async () => {
    const unseen = await edit({ earns: { things: [course('01900000-0000-7000-8000-000000000000')] } });
    assert.deepEqual([unseen.status, unseen.body.errors[0].code], [422, 'thing-unseen']);
    const early = await edit({ validity: { ...months, months: 1 }, renewalDays: 29 });
    assert.deepEqual([early.status, early.body.errors[0].code], [422, 'window-too-long']);
    const yearly = { kind: 'year-day', day: '09-30', leastDays: 20 };
    assert.equal((await edit({ validity: yearly, renewalDays: 21 })).status, 422);
    assert.equal((await edit({ validity: yearly, renewalDays: 20 })).status, 200);
  });

  test('is not overwritten by whoever saw an older version', async () => {
    const change = () => olu.patch(at(), { name: 'Mine' }, { headers: { 'if-match': '"1"' } });
    assert.deepEqual([(await change()).status, (await change()).status], [200, 412]);
  });

  test('has levels in order, each with its own name', async () => {
    const level = async (body: object) => olu.post(`${at()}/levels`, body);
    const { body } = await level({ name: 'Expert', months: 24 });
    const [, expert] = body.levels;
    assert.deepEqual([expert.name, expert.months], ['Expert', 24]);
    assert.equal((await level({ name: ' expert ' })).body.errors[0].code, 'name-taken');
    const moved = await olu.patch(`${at()}/levels/${expert.id}`, { name: 'Master', position: 0 });
    assert.deepEqual(
      moved.body.levels.map((one: { name: string }) => one.name),
      ['Master', `Crane ${made}`],
    );
    assert.equal((await olu.delete(`${at()}/levels/${expert.id}`)).body.levels.length, 1);
    assert.equal((await olu.delete(`${at()}/levels/${(await read()).levels[0].id}`)).body.code, 'last-level');
  });

  test('maps objectives to its levels, each once, and to no other certification’s', async () => {
    const [level] = (await read()).levels;
    const map = (objective: string, levelId = level.id) => olu.post(`${at()}/objectives`, { levelId, objective });
    const { status, body } = await map('urn:crane:lift');
    assert.deepEqual(
      [status, body.items[0].objective, body.items[0].level.name],
      [201, 'urn:crane:lift', `Crane ${made}`],
    );
    assert.equal((await map('urn:crane:lift')).body.errors[0].code, 'mapped-already');
    assert.equal(
      (await map('urn:crane:drop', w.ids.users.get('harbor/Sam Doyle'))).body.errors[0].code,
      'level-unknown',
    );
    assert.deepEqual((await olu.delete(`${at()}/objectives/${body.items[0].id}`)).body.items, []);
    assert.equal((await olu.delete(`${at()}/objectives/${body.items[0].id}`)).status, 404);
  });

  test('is deleted while nobody holds it, else retired with its awards kept', async () => {
    const [level] = (await read()).levels;
    const given = await olu.post('/api/awards', {
      ...{ userId: w.ids.users.get('harbor/Sam Doyle'), certificationId: id, levelId: level.id },
      achievedOn: '2026-01-15',
    });
    assert.equal(given.status, 201, given.text);
    const refused = await olu.delete(at());
    assert.deepEqual([refused.status, refused.body.code], [409, 'certification-awarded']);
    assert.match(refused.body.detail, /1 times: Sam Doyle\./u);
    assert.equal((await olu.post(`${at()}/levels`, { name: 'Second' })).status, 201);
    assert.equal((await olu.delete(`${at()}/levels/${level.id}`)).body.code, 'level-awarded');
    assert.equal((await olu.post(`${at()}/retire`, {})).body.state, 'retired');
    assert.equal((await olu.post(`${at()}/retire`, {})).body.code, 'state-already');
    const again = {
      userId: w.ids.users.get('harbor/Ben Ito'),
      certificationId: id,
      levelId: level.id,
      achievedOn: '2026-01-15',
    };
    assert.equal((await olu.post('/api/awards', again)).body.errors[0].code, 'certification-unknown');
    assert.equal((await olu.post(`${at()}/reinstate`, {})).body.state, 'active');
    const free = (await olu.post('/api/certifications', { name: 'Free', identifier: `free-${made}` })).body.id;
    assert.equal((await olu.delete(`/api/certifications/${free}`)).status, 204);
    assert.equal((await olu.get(`/api/certifications/${free}`)).status, 404);
  });

  test('is no matter of a location', async () => {
    assert.equal((await lena.get('/api/certifications')).status, 403);
    assert.equal((await lena.post('/api/certifications', { name: 'Mine', identifier: 'mine' })).status, 403);
  });

  test('is not begun where the plan has none', async () => {
    const hugo = await w.as('lakeside/Hugo Lind');
    const { status, body } = await hugo.post('/api/certifications', { name: 'Mine', identifier: 'mine' });
    assert.deepEqual([status, body.code], [409, 'certifications-off']);
    assert.deepEqual(w.faults, []);
  });
});
