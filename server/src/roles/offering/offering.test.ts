import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Person, type TestWorld, makeWorld } from '../../testing.ts';

const local = 'multisite.local-administrator';
const multiple = 'multisite.multiple-location-administrator';
const organization = 'multisite.organization-administrator';
const nowhere = '01900000-0000-7000-8000-000000000000';

let w: TestWorld;
let olu: Person;
let mara: Person;
let greta: Person;
before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  mara = await w.as('harbor/Mara Kane');
  greta = await w.as('harbor/Greta Holm');
});
after(() => w.close());

type Standing = Readonly<{ id: string; name: string; available: boolean; because: readonly string[] }>;
const user = (who: string): string => w.ids.users.get(who.includes('/') ? who : `harbor/${who}`) ?? '';
const place = (name: string): string => w.ids.locations.get(`harbor/${name}`) ?? '';
const at = (name: string) => ({ anchor: { kind: 'location', id: place(name) } });
const preview = (by: Person, to: string, body: object, options = {}) =>
  by.post(`/api/users/${user(to)}/appointments/preview`, body, options);
const give = (by: Person, to: string, body: object) => by.post(`/api/users/${user(to)}/appointments`, body);
const named = (items: readonly Standing[], name: string): Standing => {
  const found = items.find((one) => one.name === name);
  assert.ok(found, `${name} among ${items.map((one) => one.name).join()}`);
  return found;
};
const anchors = async (by: Person, to: string, query: string) =>
  (await by.get(`/api/users/${user(to)}/offered-anchors?${query}`)).body;

describe('The preview of a role that is given', () => {
  const until = '2027-03-31T22:59:59.999Z';
  const wanted = () => ({ role: local, ...at('York'), until, timeZone: 'Europe/London' });

  test('is a sentence in the reader’s language, on the day by the reader’s clock', async () => {
    const { status, body } = await preview(olu, 'Kim Park', wanted());
    assert.equal(status, 200, JSON.stringify(body));
    assert.match(body.sentence, /^Kim Park will manage (?:1 user|\d+ users) in York until 31 March 2027\.$/u);
    const german = await preview(olu, 'Kim Park', wanted(), { headers: { 'accept-language': 'de' } });
    assert.match(german.body.sentence, /^Kim Park wird \d+ Benutzer in York verwalten bis 31\. März 2027\.$/u);
    const further = await preview(olu, 'Kim Park', { ...wanted(), timeZone: 'Asia/Tokyo' });
    assert.match(further.body.sentence, /until 1 April 2027\.$/u);
    assert.equal((await preview(olu, 'Kim Park', { ...wanted(), timeZone: 'Nowhere/None' })).status, 400);
  });

  test('counts those whom the role really lets its holder manage', async () => {
    const { users, usersNow, gains } = (await preview(olu, 'Kim Park', wanted())).body;
    assert.deepEqual(usersNow, { n: 0, isMore: false });
    assert.ok(
      gains.some(
        ({ area, privileges }: { area: string; privileges: string[] }) =>
          area === 'users' && privileges.includes('Edit users'),
      ),
      JSON.stringify(gains),
    );
    const { timeZone: _clock, ...given } = wanted();
    const { status, body } = await give(olu, 'Kim Park', given);
    assert.equal(status, 201, JSON.stringify(body));
    const seen = (await (await w.as('harbor/Kim Park')).get('/api/users?limit=200')).body.items;
    const managed = seen.filter(({ may }: { may: { edit: unknown } }) => may.edit === true);
    assert.ok(managed.length > 0);
    assert.deepEqual(users, { n: managed.length, isMore: false });
    assert.equal((await preview(olu, 'Kim Park', wanted())).body.isHeld, true);
    assert.equal((await olu.delete(`/api/users/${user('Kim Park')}/appointments/${body.id}`)).status, 204);
  });

  test('names the role that ends with it, and proposes an end where much is at stake', async () => {
    const purchaser = (await preview(olu, 'Lena Fox', { role: 'multisite.purchaser' })).body;
    assert.deepEqual(
      purchaser.replaces.map(({ name }: { name: string }) => name),
      ['Local Administrator'],
    );
    assert.ok(purchaser.loses.some(({ area }: { area: string }) => area === 'users'));
    assert.deepEqual([purchaser.isRisky, purchaser.suggestedUntil], [false, null]);
    const wide = (await preview(olu, 'Lena Fox', { role: multiple })).body;
    assert.equal(wide.isRisky, true);
    assert.ok(wide.suggestedUntil > w.clock.now.toISOString().slice(0, 10));
  });

  test('gives nothing and leaves no trace in the audit', async () => {
    const held = async () => (await olu.get(`/api/users/${user('Sam Doyle')}/appointments`)).body.items.length;
    const was = await held();
    assert.equal((await preview(olu, 'Sam Doyle', { role: organization })).status, 200);
    assert.equal(await held(), was);
  });

  test('is refused just where giving is refused, in the same words', async () => {
    const bodies = [local, multiple, organization, 'multisite.session-manager', 'nothing'].flatMap((role) =>
      [{}, at('Leeds'), at('South'), { anchor: { kind: 'location', id: nowhere } }].map((where) => ({
        role,
        ...where,
      })),
    );
    const ends = { until: new Date(w.clock.now.getTime() - 1000).toISOString() };
    let [given, refused] = [0, 0];
    for (const [by, to] of [
      [mara, 'Yara Haddad'],
      [mara, 'Otto Lang'],
      [mara, 'Mara Kane'],
      [olu, 'Ben Ito'],
      [greta, 'pine/Tess Moor'],
    ] as const)
      for (const body of [...bodies, { role: local, ...ends }]) {
        const told = await preview(by, to, body);
        const done = await give(by, to, body);
        const why = `${to} ${JSON.stringify([body, told.body, done.body])}`;
        assert.equal(told.status === 200, done.status === 201, why);
        if (told.status === 200) given += 1;
        else {
          refused += 1;
          const { instance: _a, ...one } = told.body;
          const { instance: _b, ...other } = done.body;
          assert.deepEqual([told.status, one], [done.status, other], why);
        }
      }
    assert.ok(given > 5 && refused > 20, `${given} given, ${refused} refused`);
  });
});

describe('The places where a role could stand', () => {
  test('stand on the tree with the users of all that is below, and say why one is out of the question', async () => {
    const top = await anchors(mara, 'Sam Doyle', `role=${multiple}`);
    assert.deepEqual(top.kinds, ['location']);
    const north = named(top.items, 'North');
    const below = (await anchors(mara, 'Sam Doyle', `role=${multiple}&below=${north.id}`)).items;
    const users = (one: unknown) => (one as { users: number }).users;
    const atNorth = (await mara.get(`/api/locations/${north.id}`)).body.users;
    assert.equal(users(north), atNorth + below.reduce((sum: number, one: unknown) => sum + users(one), 0));
    assert.ok(users(north) > atNorth);
    const all = await anchors(olu, 'Sam Doyle', `role=${local}&search=bath`);
    assert.equal(named(all.items, 'Bath').available, true);
  });

  test('are offered just where giving is allowed', async () => {
    let [open, shut] = [0, 0];
    for (const [by, role] of [
      [mara, local],
      [mara, organization],
      [olu, multiple],
    ] as const) {
      const { items, own } = await anchors(by, 'Yara Haddad', `role=${role}`);
      for (const [standing, anchor] of [
        [own, null],
        ...items.map((one: Standing) => [one, { kind: 'location', id: one.id }]),
      ]) {
        const { status, body } = await preview(by, 'Yara Haddad', { role, anchor });
        assert.equal(status === 200, standing.available, JSON.stringify([role, anchor, standing, body]));
        if (status === 200) open += 1;
        else shut += 1;
      }
    }
    assert.ok(open > 2 && shut > 0, `${open} open, ${shut} shut`);
  });

  test('are groups, courses or clients by name for roles that stand there', async () => {
    const ines = await w.as('solace/Ines Duarte');
    const ken = user('solace/Ken Osei');
    const groups = (await ines.get(`/api/users/${ken}/offered-anchors?role=clinical.training-group-owner`)).body;
    assert.deepEqual([groups.kinds, groups.own], [['group'], null]);
    assert.equal(named(groups.items, 'Oncology').available, true);
    const found = await ines.get(`/api/users/${ken}/offered-anchors?role=clinical.training-group-owner&search=ONCO`);
    assert.deepEqual(
      found.body.items.map(({ name }: Standing) => name),
      ['Oncology'],
    );
    const clients = await anchors(greta, 'Kim Park', 'role=multisite.account-manager');
    assert.deepEqual(clients.kinds, ['organization']);
    assert.ok(named(clients.items, 'Lakeside Foods'));
    assert.ok(!clients.items.some(({ name }: Standing) => name === 'Solace'));
  });

  test('of a role that holds in the whole organization are none', async () => {
    const { kinds, items, own } = await anchors(olu, 'Dana Cruz', `role=${organization}`);
    assert.deepEqual([kinds, items, own.available], [[], [], true]);
  });
});

describe('Those who could hold a role', () => {
  const candidates = async (by: Person, query = '') => (await by.get(`/api/users/candidates?${query}`)).body.items;

  test('are those within reach, each with why not', async () => {
    const all = await candidates(mara, `role=${local}&search=otto`);
    assert.match(named(all, 'Otto Lang').because.join(), /rank/u);
    const oneself = await candidates(mara, 'search=mara');
    assert.match(named(oneself, 'Mara Kane').because.join(), /nobody changes their own roles/u);
    assert.equal(named(await candidates(mara, 'search=yara'), 'Yara Haddad').available, true);
    assert.equal((await (await w.as('harbor/Sam Doyle')).get('/api/users/candidates')).status, 403);
  });

  test('are asked for a place, too', async () => {
    const where = (name: string) => `role=${local}&anchorKind=location&anchorId=${place(name)}&search=yara`;
    assert.equal(named(await candidates(mara, where('Leeds')), 'Yara Haddad').available, true);
    const south = named(await candidates(mara, where('Bath')), 'Yara Haddad');
    assert.match(south.because.join(), /reaches further/u);
  });

  test('are offered the roles that can stand at a place, when it is known first', async () => {
    const offered = async (name: string) =>
      (await mara.get(`/api/users/${user('Yara Haddad')}/offered-roles?anchorKind=location&anchorId=${place(name)}`))
        .body.items;
    assert.equal(named(await offered('Leeds'), 'Local Administrator').available, true);
    assert.equal(named(await offered('Bath'), 'Local Administrator').available, false);
  });
});
