import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
});
after(() => w.close());

const user = (name: string, organization = 'harbor') => w.ids.users.get(`${organization}/${name}`) ?? '';
const explain = (who: Person, of: string, body: object) => who.post(`/api/users/${of}/access/explanation`, body);

describe('The access inspector', () => {
  test('says by which appointment, role and scope somebody may do something', async () => {
    const about = { type: 'user', id: user('Sam Doyle') };
    const { status, body, text } = await explain(olu, lena.id, { privilege: 'user.edit', about });
    assert.equal(status, 200, text);
    assert.equal(body.allowed, true);
    const [way] = body.chain;
    assert.match(way.role, /Local Administrator/u);
    assert.match(way.scope, /location/u);
    assert.ok(way.appointment.givenAt);
    assert.deepEqual(body.missing, []);
  });

  test('names what is missing, what would help, who may do it and who may give a role', async () => {
    const { body } = await explain(olu, lena.id, { privilege: 'course.load' });
    assert.deepEqual([body.allowed, body.somewhere], [false, false]);
    const edit = (await explain(olu, lena.id, { privilege: 'user.edit' })).body;
    assert.deepEqual([edit.allowed, edit.somewhere], [false, true], 'not over everybody, but over those of her place');
    assert.deepEqual(body.missing, ['no role they hold has this privilege']);
    assert.ok(
      body.remedy.some((one: string) => /give/u.test(one)),
      JSON.stringify(body.remedy),
    );
    assert.ok(
      body.helpers.some(({ name }: { name: string }) => name === 'Olu Adeyemi'),
      JSON.stringify(body.helpers),
    );
    assert.ok(
      body.givers.some(({ name }: { name: string }) => name === 'Olu Adeyemi'),
      JSON.stringify(body.givers),
    );
  });

  test('agrees with what really happens, for every person of an organization and some deeds', async () => {
    const { items } = (await olu.get('/api/users?limit=100')).body;
    for (const { id, name } of items) {
      const key = [...w.ids.users].find(([, one]) => one === id)?.[0];
      if (!key) continue;
      const person = await w.as(key as Parameters<TestWorld['as']>[0]);
      const about = { type: 'user', id: user('Sam Doyle') };
      const told = await explain(olu, id, { privilege: 'user.view', about });
      const really = (await person.get(`/api/users/${user('Sam Doyle')}`)).status === 200;
      assert.equal(told.body.allowed, really, `${name}: ${JSON.stringify(told.body)}`);
    }
  });

  test('answers about deeds on two things, and about things that would be made', async () => {
    const group = w.ids.groups.get('solace/Oncology') ?? '';
    const ines = await w.as('solace/Ines Duarte');
    const courses = (await ines.get('/api/courses?search=Consent basics')).body.items;
    const both = { type: 'course+group', id: `${courses[0].id}+${group}` };
    const tomas = user('Tomas Grey', 'solace');
    const associate = await explain(ines, tomas, { privilege: 'group.associate', about: both });
    assert.equal(associate.status, 200, associate.text);
    assert.equal(associate.body.allowed, false, 'it is not his course');
    const make = await explain(ines, tomas, { privilege: 'course.create', about: { type: 'group', id: group } });
    assert.equal(make.body.allowed, true, make.text);
  });

  test('shows everything somebody may do, by area, and nothing for whoever cannot sign in', async () => {
    const { body } = await olu.get(`/api/users/${lena.id}/access`);
    const all = body.areas.flatMap(({ privileges }: { privileges: object[] }) => privileges);
    const edit = all.find(({ id }: { id: string }) => id === 'user.edit');
    assert.equal(edit.may, true);
    assert.match(edit.ways[0].role, /Local Administrator/u);
    assert.equal(all.find(({ id }: { id: string }) => id === 'organization.edit-access').may, false);
    await olu.post(`/api/users/${user('Ben Ito')}/state`, { state: 'disabled' });
    const gone = (await olu.get(`/api/users/${user('Ben Ito')}/access`)).body;
    assert.equal(gone.signsIn, false);
    assert.ok(
      gone.areas.every(({ privileges }: { privileges: { may: boolean }[] }) => privileges.every(({ may }) => !may)),
    );
    assert.equal((await explain(olu, user('Ben Ito'), { privilege: 'user.view' })).body.allowed, false);
  });

  test('names who may, of those the asker may ask about, and counts the others', async () => {
    const about = { type: 'user', id: user('Sam Doyle') };
    const whole = (await olu.post('/api/access/holders', { privilege: 'user.edit', about })).body;
    const names = whole.items.map(({ name }: { name: string }) => name);
    assert.ok(names.includes('Lena Fox') && names.includes('Olu Adeyemi'), names.join());
    assert.equal(whole.count, names.length);
    const part = (await lena.post('/api/access/holders', { privilege: 'user.edit', about })).body;
    assert.equal(part.count, whole.count);
    assert.ok(part.items.length < whole.items.length, 'those outside of her scope have no name there');
    const first = (await olu.post('/api/access/holders', { privilege: 'user.edit', about, limit: 1 })).body;
    const next = (
      await olu.post('/api/access/holders', { privilege: 'user.edit', about, limit: 1, after: first.after })
    ).body;
    assert.notEqual(first.items[0].id, next.items[0].id);
  });

  test('tells nothing of things and users that the asker does not see', async () => {
    const york = [...w.ids.users].find(([who]) => who === 'harbor/Mara Quist')?.[1] ?? user('Olu Adeyemi');
    assert.equal((await explain(lena, york, { privilege: 'user.edit' })).status, 404);
    const elsewhere = { type: 'user', id: user('Lia Young', 'solace') };
    const nowhere = { type: 'user', id: '01900000-0000-7000-8000-000000000000' };
    const [a, b] = [
      await explain(olu, lena.id, { privilege: 'user.edit', about: elsewhere }),
      await explain(olu, lena.id, { privilege: 'user.edit', about: nowhere }),
    ];
    assert.deepEqual([a.status, a.body.code], [404, b.body.code]);
    const sam = await w.as('harbor/Sam Doyle');
    assert.equal((await sam.post('/api/access/holders', { privilege: 'user.edit' })).status, 403);
  });
});
