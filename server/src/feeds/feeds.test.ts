import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { carryRuns, hire, mapping, people, send } from './test/carry.ts';

let w: TestWorld;
let olu: Person;
let greta: Person;
let lena: Person;
let service: string;
before(async () => {
  w = await makeWorld();
  [olu, greta, lena] = [
    await w.as('harbor/Olu Adeyemi'),
    await w.as('harbor/Greta Holm'),
    await w.as('harbor/Lena Fox'),
  ];
  service = await hire(greta);
});
after(() => w.close());

const input = (more: object = {}) => ({
  ...{ name: 'Payroll', source: 'payroll', userId: service, comesBy: 'post', mapping },
  ...{ holds: 'everything', missing: 'disable', guard: { changedPercent: null } },
  ...more,
});
const setUp = async (more: object = {}): Promise<string> => {
  const { status, body } = await olu.post('/api/feeds', input(more));
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
};
async function delivered(feed: string, content: string) {
  const { status, body } = await send(olu, `/api/feeds/${feed}/deliveries`, content);
  assert.equal(status, 202, JSON.stringify(body));
  await carryRuns(w);
  return run(feed, body.id);
}
const run = async (feed: string, id: string) => (await olu.get(`/api/feeds/${feed}/runs/${id}`)).body;
const stateOf = async (name: string) =>
  (await olu.get(`/api/users?search=${name}`)).body.items.find((one: { userName: string }) => one.userName === name)
    ?.state;
const mails = () =>
  unsafeQuery<{ key: string; details: { why: { en: string } } }>(
    w.database.adminUrl,
    `select key, details from mails where kind = 'feed-asks' order by id`,
  );

test('A delivery is applied with what the service user of the feed may do, and the rows say what came of them', async () => {
  const feed = await setUp({ source: 'first' });
  const done = await delivered(feed, people(1, 10));
  assert.deepEqual([done.state, done.counts.created, done.counts.done], ['done', 10, 10], JSON.stringify(done));
  const rows = (await olu.get(`/api/user-imports/${done.import}/rows`)).body.items;
  assert.equal(rows.length, 10);
  const { text, status } = await olu.get(`/api/feeds/${feed}/runs/${done.id}/result.csv`);
  assert.equal(status, 200);
  assert.match(text, /2,added,,E1,e1,Person 1,Orr/u);
  const again = await delivered(feed, people(1, 10));
  assert.deepEqual([again.state, again.counts.unchanged], ['done', 10]);
  const links = (await olu.get(`/api/users/${rows[0].user}/external-ids`)).body.items;
  assert.deepEqual([links[0].source, links[0].externalId], ['first', 'E1']);
});

test('A file from which many are gone stops and asks once; a person looks, and lets it go on or drops it', async () => {
  const feed = await setUp({ source: 'second' });
  await delivered(feed, people(101, 110));
  const asks = await delivered(feed, people(101, 106));
  assert.deepEqual([asks.state, asks.counts.gone, asks.counts.known], ['asks', 4, 10], JSON.stringify(asks));
  assert.equal(asks.problem.detail, '4 of the 10 users this feed knows would go. Look at the list and decide.');
  assert.deepEqual(asks.gone.map(({ userName }: { userName: string }) => userName).toSorted(), [
    'e107',
    'e108',
    'e109',
    'e110',
  ]);
  assert.equal(await stateOf('e107'), 'active');
  const told = await mails();
  assert.deepEqual([told.length, told[0]?.key.includes(asks.id)], [1, true]);

  const dropped = await olu.post(`/api/feeds/${feed}/runs/${asks.id}/drop`);
  assert.equal(dropped.body.state, 'dropped', JSON.stringify(dropped.body));
  assert.equal((await olu.post(`/api/feeds/${feed}/runs/${asks.id}/go-on`)).body.code, 'run-asks-nothing');
  assert.equal(await stateOf('e107'), 'active');

  const next = await delivered(feed, people(101, 106));
  assert.equal((await lena.post(`/api/feeds/${feed}/runs/${next.id}/go-on`)).status, 403);
  const on = await olu.post(`/api/feeds/${feed}/runs/${next.id}/go-on`);
  assert.equal(on.status, 202, JSON.stringify(on.body));
  await carryRuns(w);
  assert.equal((await run(feed, next.id)).state, 'done');
  assert.deepEqual([await stateOf('e107'), await stateOf('e106')], ['disabled', 'active']);
  const [entry] = await unsafeQuery<{ actor_id: string }>(
    w.database.adminUrl,
    `select actor_id from audit_entries where operation = 'feed.go-on' and outcome = 'done'`,
  );
  assert.equal(entry?.actor_id, olu.id);
});

test('Nobody counts as missing whom a row that was rejected is about, or may be about', async () => {
  const feed = await setUp({ source: 'third', guard: { changedPercent: null, gonePercent: null } });
  await delivered(feed, people(201, 206));
  const spoilt = people(201, 205).replace('Person 201,Orr', 'Person 201,');
  const done = await delivered(feed, `${spoilt}\n,,Nobody,Orr`);
  assert.deepEqual([done.state, done.problem?.code], ['asks', 'rows-unread'], JSON.stringify(done));
  await olu.post(`/api/feeds/${feed}/runs/${done.id}/go-on`);
  await carryRuns(w);
  assert.equal(await stateOf('e206'), 'active');
  const named = await delivered(feed, spoilt.replace('E201,e201,Person 201,', `E201,e201,${'x'.repeat(101)},`));
  assert.deepEqual([named.state, named.missing], ['done', 1], JSON.stringify(named));
  assert.deepEqual([await stateOf('e201'), await stateOf('e206')], ['active', 'disabled']);
});

test('Whoever went because they were missing comes back as they were when the file names them again', async () => {
  const feed = await setUp({ source: 'returning', guard: { changedPercent: null, gonePercent: null } });
  await delivered(feed, people(801, 806));
  await delivered(feed, people(801, 803));
  assert.deepEqual([await stateOf('e804'), await stateOf('e805')], ['disabled', 'disabled']);
  const idOf = async (name: string) => (await olu.get(`/api/users?search=${name}`)).body.items[0].id;
  const [left, kept] = [await idOf('e805'), await idOf('e804')];
  // a person decides about one of them meanwhile
  await olu.post(`/api/users/${left}/state`, { state: 'active' });
  await olu.post(`/api/users/${left}/state`, { state: 'disabled' });
  const done = await delivered(feed, people(801, 806));
  assert.deepEqual([done.state, done.counts.back, done.counts.created], ['done', 2, 0], JSON.stringify(done));
  assert.deepEqual(done.back.map(({ userName }: { userName: string }) => userName).toSorted(), ['e804', 'e806']);
  assert.deepEqual([await stateOf('e804'), await stateOf('e805'), await idOf('e804')], ['active', 'disabled', kept]);
  const { text } = await olu.get(`/api/feeds/${feed}/runs/${done.id}/result.csv`);
  assert.match(text, /,back,Person 804 Orr \(e804\)/u);
  assert.equal((await delivered(feed, people(801, 806))).counts.back, 0);
});

test('Many who come back are many changes, and whom the file itself says the state of stays as it says', async () => {
  const source = { source: 'asking-back', missing: 'suspend' };
  const feed = await setUp({ ...source, guard: { changedPercent: null, changedNumber: 2, gonePercent: null } });
  for (const to of [822, 824, 825]) await delivered(feed, people(821, to));
  await delivered(feed, people(821, 821));
  const asks = await delivered(feed, people(821, 825));
  assert.deepEqual(
    [asks.state, asks.problem?.code, asks.counts.back],
    ['asks', 'many-changed', 4],
    JSON.stringify(asks),
  );
  assert.equal(await stateOf('e822'), 'suspended');
  const { body } = await olu.get(`/api/feeds/${feed}`);
  const said = { mapping: [...mapping, { column: 'Active', field: 'state' }] };
  const { status, text } = await olu.put(`/api/feeds/${feed}`, input({ ...source, ...said }), {
    headers: { 'if-match': `"${body.version}"` },
  });
  assert.equal(status < 300, true, text);
  const lines = people(821, 825).split('\n');
  const run = await delivered(feed, [`${lines[0]},Active`, ...lines.slice(1).map((one) => `${one},`)].join('\n'));
  assert.deepEqual([run.state, run.counts.back, await stateOf('e822')], ['done', 0, 'suspended'], JSON.stringify(run));
});

test('Users a feed has not brought are never missing from it', async () => {
  const feed = await setUp({ source: 'fourth', guard: { changedPercent: null, gonePercent: null } });
  await delivered(feed, people(301, 302));
  assert.equal(await stateOf('sam'), 'active');
});

test('A newer delivery takes the place of a run that waits for a person', async () => {
  const feed = await setUp({ source: 'fifth' });
  await delivered(feed, people(401, 410));
  const asks = await delivered(feed, people(401, 404));
  assert.equal(asks.state, 'asks');
  const whole = await delivered(feed, people(401, 410));
  assert.deepEqual([whole.state, (await run(feed, asks.id)).state], ['done', 'dropped']);
});

test('Too many changes stop a run, by share and by number', async () => {
  const feed = await setUp({ source: 'sixth', guard: { changedPercent: null, changedNumber: 3 }, holds: 'changes' });
  const asks = await delivered(feed, people(501, 504));
  assert.deepEqual([asks.state, asks.problem.code], ['asks', 'many-changed']);
  assert.equal((await delivered(feed, people(501, 503))).state, 'done');
});

test('A file without a column that is mapped fails with its name, and tells a person once', async () => {
  const feed = await setUp({ source: 'seventh' });
  const before = (await mails()).length;
  const failed = await delivered(feed, 'No,Login\nE1,e1');
  assert.deepEqual([failed.state, failed.problem.code], ['failed', 'column-missing']);
  assert.match(failed.problem.detail, /`First`/u);
  await delivered(feed, 'No,Login\nE2,e2');
  assert.equal((await mails()).length, before + 1);
});

test('A feed outlives its author, and ends with the roles of its service user', async () => {
  const other = await hire(greta, undefined, 'Short');
  const feed = await setUp({ source: 'eighth', userId: other });
  const { body } = await olu.get(`/api/users/${other}/appointments`);
  for (const { id } of body.items.filter(({ role }: { role: string }) => role.endsWith('administrator')))
    await greta.delete(`/api/users/${other}/appointments/${id}`);
  const failed = await delivered(feed, people(601, 602));
  assert.deepEqual([failed.state, failed.problem?.code], ['failed', 'authority-lost'], JSON.stringify(failed));
});

test('Whoever could not give a service user its roles sets up no feed that acts with them', async () => {
  const master = await hire(greta, 'multisite.master-administrator', 'Above');
  const { status } = await olu.post('/api/feeds', input({ source: 'above', userId: master }));
  assert.equal(status, 403);
  assert.equal((await lena.post('/api/feeds', input({ source: 'lena' }))).status, 403);
  const person = await olu.post('/api/feeds', input({ source: 'person', userId: lena.id }));
  assert.equal(person.body.errors[0].code, 'feed-user-unknown', JSON.stringify(person.body));
});

test('A service user delivers to its own feeds by a token, and to no other', async () => {
  const feed = await setUp({ source: 'ninth' });
  const { body } = await greta.post(`/api/service-users/${service}/tokens`, { name: 'Night' });
  const other = await hire(greta, 'multisite.local-administrator', 'Other').catch(() => null);
  const content = people(701, 702);
  const deliverBy = (token: string) =>
    w.app.application.inject({
      ...{ method: 'POST', url: `/api/feeds/${feed}/deliveries` },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=b' },
      payload: `--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${content}\r\n--b--\r\n`,
    });
  assert.equal((await deliverBy(body.token)).statusCode, 202);
  await carryRuns(w);
  assert.equal(await stateOf('e702'), 'active');
  assert.equal(other, null, 'a role that needs a place is not given without one');
});

test('A paused feed takes nothing', async () => {
  const feed = await setUp({ source: 'tenth' });
  await olu.post(`/api/feeds/${feed}/state`, { state: 'paused' });
  assert.equal((await send(olu, `/api/feeds/${feed}/deliveries`, people(1, 2))).body.code, 'feed-paused');
});

test('A feed brings its users into groups, and has them leave those its files no longer name', async () => {
  const grouped = [...mapping, { column: 'Teams', field: 'groups' }];
  const options = { createGroups: true, onlyGroups: true };
  const feed = await setUp({ source: 'grouped', holds: 'changes', mapping: grouped, options });
  const file = (teams: string) => `No,Login,First,Last,Teams\nE901,e901,Gwen,Orr,${teams}\n`;
  const first = await delivered(feed, file('Forklift; First aid'));
  assert.deepEqual([first.state, first.counts.created], ['done', 1], JSON.stringify(first));
  const next = await delivered(feed, file('First aid'));
  assert.deepEqual([next.state, next.counts.updated], ['done', 1], JSON.stringify(next));
  const groups = (await olu.get('/api/groups?limit=200')).body.items as { name: string; members: number }[];
  const members = (called: string) => groups.find(({ name }) => name === called)?.members;
  assert.deepEqual([members('Forklift'), members('First aid')], [0, 1]);
});
