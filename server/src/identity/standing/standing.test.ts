import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: string;
before(async () => {
  w = await makeWorld();
  lena = user('Lena Fox');
});
after(() => w.close());
beforeEach(async () => {
  olu = await w.as('harbor/Olu Adeyemi');
});

const user = (name: string): string => w.ids.users.get(name.includes('/') ? name : `harbor/${name}`) ?? '';
const pass = (minutes: number): void => {
  w.clock.now = new Date(w.clock.now.getTime() + minutes * 60_000);
};
const view = (by: Person, whom: string, body: object = {}) => by.post(`/api/users/${whom}/view-as`, body);
const act = (by: Person, whom: string, reason = 'A report of hers stays empty') =>
  by.post(`/api/users/${whom}/impersonate`, { reason });
const began = async (begun: Promise<{ status: number; text: string }>): Promise<void> => {
  const { status, text } = await begun;
  assert.equal(status, 204, text);
};
const stop = (by: Person) => by.delete('/api/my/standing');
const me = async (by: Person) => (await by.get('/api/me')).body;
const nameOf = async (by: Person): Promise<string> => (await me(by)).user.name;
const edit = async (by: Person, name: string, phone: string) => {
  const { body } = await by.get(`/api/users/${user(name)}`);
  return by.patch(`/api/users/${user(name)}`, { phone }, { headers: { 'if-match': `"${body.version}"` } });
};
const entries = async (query: string) =>
  (await (await w.as('harbor/Greta Holm')).get(`/api/audit?${query}`)).body.items;

describe('Viewing as somebody', () => {
  test('shows what they see, by their authority alone, and says who really sits there', async () => {
    const hers = await (await w.as('harbor/Lena Fox')).get('/api/users');
    await began(view(olu, lena));
    const { body } = await olu.get('/api/users');
    assert.deepEqual(body, hers.body);
    const { user: as, standing, may } = await me(olu);
    assert.deepEqual([as.name, standing.kind, standing.by], ['Lena Fox', 'viewing', 'Olu Adeyemi']);
    assert.deepEqual(may, (await me(await w.as('harbor/Lena Fox'))).may);
    assert.equal((await stop(olu)).status, 204);
    assert.equal((await me(olu)).standing, null);
    assert.equal(await nameOf(olu), 'Olu Adeyemi');
  });

  test('changes nothing, and says so', async () => {
    await began(view(olu, lena));
    const { status, body } = await edit(olu, 'Sam Doyle', '1');
    assert.deepEqual([status, body.code], [403, 'viewing-as']);
    assert.match(body.detail, /viewing as Lena Fox/u);
  });

  test('is in every tab, and is left by signing out', async () => {
    await began(view(olu, lena));
    const [one, other] = await Promise.all([nameOf(olu), nameOf(olu)]);
    assert.deepEqual([one, other], ['Lena Fox', 'Lena Fox']);
    assert.equal((await olu.delete('/api/sign-ins/current')).status, 204);
    assert.equal((await olu.get('/api/me')).status, 401);
    assert.equal((await (await w.as('harbor/Lena Fox')).get('/api/me')).status, 200);
  });

  test('touches no other sign-in of the same person', async () => {
    const elsewhere = await w.as('harbor/Olu Adeyemi');
    await began(view(olu, lena));
    assert.equal(await nameOf(elsewhere), 'Olu Adeyemi');
  });

  test('ends after an hour: the next request is refused, the one after is one’s own', async () => {
    await began(view(olu, lena));
    pass(59);
    assert.equal(await nameOf(olu), 'Lena Fox');
    pass(1);
    const { status, body } = await olu.get('/api/me');
    assert.deepEqual([status, body.code], [409, 'standing-ended']);
    assert.equal(await nameOf(olu), 'Olu Adeyemi');
  });
});

describe('Acting as somebody', () => {
  test('needs a reason', async () => {
    for (const reason of ['', '   ']) assert.equal((await act(olu, lena, reason)).status, 400);
    assert.equal(await nameOf(olu), 'Olu Adeyemi');
  });

  test('is recorded under both names: that it began, what was done, what was refused, and that it stopped', async () => {
    await began(act(olu, lena));
    assert.equal((await edit(olu, 'Sam Doyle', '+44 1')).status, 200);
    const { version } = (await olu.get(`/api/users/${user('Otto Lang')}`)).body;
    const refused = { headers: { 'if-match': `"${version}"` } };
    assert.equal((await olu.patch(`/api/users/${user('Otto Lang')}`, { phone: '1' }, refused)).status, 403);
    await stop(olu);
    const [begun] = await entries('operation=user.impersonate');
    assert.deepEqual(
      [begun.actor.name, begun.as, begun.thing.name, begun.reason],
      ['Olu Adeyemi', null, 'Lena Fox', 'A report of hers stays empty'],
    );
    const edited = await entries('operation=user.edit');
    const both = { actor: { id: olu.id, name: 'Olu Adeyemi' }, as: { id: lena, name: 'Lena Fox' } };
    assert.deepEqual(
      edited.map(({ outcome, actor, as }: Record<string, unknown>) => ({ outcome, actor, as })),
      [
        { outcome: 'refused', ...both },
        { outcome: 'done', ...both },
      ],
    );
    const [stopped] = await entries('operation=user.stop-standing-in');
    assert.deepEqual([stopped.actor, stopped.as], [both.actor, both.as]);
  });

  test('is told to them at once, with the reason', async () => {
    const hers = await w.as('harbor/Lena Fox');
    await began(act(olu, lena, 'Her list of courses is empty'));
    const [first] = (await hers.get('/api/my/inbox')).body.items;
    assert.match(JSON.stringify(first), /Olu Adeyemi acts as you.*Her list of courses is empty/u);
  });

  test('lasts half an hour', async () => {
    await began(act(olu, lena));
    const { version } = (await olu.get(`/api/users/${user('Sam Doyle')}`)).body;
    const headers = { 'if-match': `"${version}"` };
    pass(30);
    const { status, body } = await olu.patch(`/api/users/${user('Sam Doyle')}`, { phone: '+44 2' }, { headers });
    assert.deepEqual([status, body.code], [409, 'standing-ended']);
  });

  test('leaves to them what is theirs, and what weighs', async () => {
    await began(act(olu, lena));
    for (const asked of [
      olu.post('/api/my/password', { current: 'a', next: 'b' }),
      olu.post(`/api/users/${user('Sam Doyle')}/appointments`, { role: 'multisite.purchaser' }),
      olu.post(`/api/users/${user('Sam Doyle')}/password`, { password: 'ambit-demo-2027', mustChange: false }),
      olu.get('/api/my/personal-data'),
      act(olu, user('Sam Doyle')),
    ]) {
      const { status, body } = await asked;
      assert.deepEqual([status, body.code], [403, 'acting-as']);
    }
  });
});

describe('Nobody stands in for', () => {
  const refused = async (by: Person, whom: string, status = 403): Promise<void> => {
    for (const begun of [await view(by, whom), await act(by, whom)]) assert.equal(begun.status, status, begun.text);
    assert.equal((await me(by)).standing, null);
  };

  test('oneself, an equal, or somebody above', async () => {
    for (const name of ['Olu Adeyemi', 'Otto Lang', 'Greta Holm']) await refused(olu, user(name));
  });

  test('anybody without the privilege, or in another tenant', async () => {
    await refused(await w.as('harbor/Lena Fox'), user('Sam Doyle'));
    await refused(olu, user('solace/Ines Duarte'), 404);
  });

  test('somebody who reaches further by a role of lower rank', async () => {
    const greta = await w.as('harbor/Greta Holm');
    const role = await greta.post('/api/roles', {
      ...{ name: 'Far reader', rank: 5, kind: 'add-on', anchor: 'own-place' },
      cells: { 'user.view': { any: ['organization-and-clients'] } },
    });
    assert.equal(role.status, 201, role.text);
    const given = await greta.post(`/api/users/${user('Kim Park')}/appointments`, { role: role.body.role });
    assert.equal(given.status, 201, given.text);
    const { body } = await olu.get(`/api/users/${user('Kim Park')}/standing`);
    assert.match(body.viewing.reason, /Far reader/u);
    await refused(olu, user('Kim Park'));
    await began(view(greta, user('Kim Park')));
  });

  test('somebody who may not sign in', async () => {
    const { status, text } = await olu.post(`/api/users/${user('Ben Ito')}/state`, { state: 'disabled' });
    assert.equal(status, 200, text);
    assert.equal((await view(olu, user('Ben Ito'))).status, 409);
  });

  test('a second person meanwhile', async () => {
    await began(act(olu, lena));
    assert.equal((await view(olu, user('Sam Doyle'))).body.code, 'acting-as');
  });
});

describe('Standing in ends with the next request', () => {
  const ends = async (): Promise<void> => {
    const { status, body } = await olu.get('/api/users');
    assert.deepEqual([status, body.code], [409, 'standing-ended']);
    assert.equal(await nameOf(olu), 'Olu Adeyemi');
  };
  const theo = () => user('Theo Brandt');

  test('when the other gains rank', async () => {
    await began(view(olu, theo()));
    const greta = await w.as('harbor/Greta Holm');
    const given = { role: 'multisite.master-administrator' };
    assert.equal((await greta.post(`/api/users/${theo()}/appointments`, given)).status, 201);
    await ends();
  });

  test('when the other may not sign in any more', async () => {
    await began(act(olu, user('Sam Doyle')));
    const greta = await w.as('harbor/Greta Holm');
    const { status, text } = await greta.post(`/api/users/${user('Sam Doyle')}/state`, { state: 'disabled' });
    assert.ok(status < 300, text);
    await ends();
  });

  test('when one’s own role ends', async () => {
    await began(view(olu, lena));
    const greta = await w.as('harbor/Greta Holm');
    const { items } = (await greta.get(`/api/users/${olu.id}/appointments`)).body;
    const { id } = items.find(({ role }: { role: string }) => role === 'multisite.organization-administrator');
    const ended = await greta.delete(`/api/users/${olu.id}/appointments/${id}`);
    assert.equal(ended.status, 204, ended.text);
    await ends();
  });
});

describe('The platform operator', () => {
  test('views as users of the tenant that was entered, and never acts as them', async () => {
    const ada = await w.as('ambit/Ada Novak');
    await began(ada.post('/api/my/entered', { organization: w.ids.organizations.get('solace') }));
    const ines = user('solace/Ines Duarte');
    assert.equal((await act(ada, ines)).status, 403);
    await began(view(ada, ines));
    assert.equal(await nameOf(ada), 'Ines Duarte');
    await stop(ada);
    const { user: own, entered } = await me(ada);
    assert.deepEqual([own.name, entered.name], ['Ada Novak', 'Solace Trials']);
  });

  test('and so does an administrator with users of clients', async () => {
    const greta = await w.as('harbor/Greta Holm');
    await began(act(greta, user('lakeside/Ana Petrova')));
    assert.equal(await nameOf(greta), 'Ana Petrova');
    await stop(greta);
    assert.equal(await nameOf(greta), 'Greta Holm');
  });
});
