import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { asDelivered, settable, weigh } from './template.ts';
import { titles } from './words.ts';

let w: TestWorld;
let greta: Person;
let hugo: Person;
before(async () => {
  w = await makeWorld();
  [greta, hugo] = [await w.as('harbor/Greta Holm'), await w.as('lakeside/Hugo Lind')];
});
after(() => w.close());

/** One transparent point. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const organization = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
let count = 0;
const make = async (body: object = {}, by = greta): Promise<string> => {
  const { status, body: made, text } = await by.post('/api/client-templates', { name: `Shop ${++count}`, ...body });
  assert.equal(status, 201, text);
  return made.id;
};
const edit = async (id: string, body: object) => {
  const { headers } = await greta.get(`/api/client-templates/${id}`);
  const changed = await greta.patch(`/api/client-templates/${id}`, body, {
    headers: { 'if-match': String(headers['etag']) },
  });
  assert.equal(changed.status, 200, changed.text);
  return changed.body;
};
const add = (body: object, by = greta) =>
  by.post('/api/organizations', { identifier: `quay-${++count}`, name: `Quay ${count}`, ...body });
const settingsOf = async (id: string, by = greta) => (await by.get(`/api/organizations/${id}`)).body;
const setAt = async (id: string, page: string, body: object, by: Person) => {
  const at = `/api/organizations/${id}`;
  const { headers } = await by.get(at);
  const { status, text } = await by.patch(`${at}${page}`, body, { headers: { 'if-match': String(headers['etag']) } });
  assert.equal(status, 200, text);
};
const preview = (client: string, templateId: string) =>
  greta.post(`/api/organizations/${client}/template/preview`, { templateId });
const apply = async (client: string, templateId: string, more: object = {}) => {
  const { mark } = (await preview(client, templateId)).body;
  return greta.post(`/api/organizations/${client}/template`, { templateId, mark, ...more });
};
type Line = { setting: string; before: string; after: string; fate: string };
const fates = (lines: Line[]) => Object.fromEntries(lines.map(({ setting, fate }) => [setting, fate]));

describe('A template of clients', () => {
  test('has words for every setting it can hold', () => {
    for (const setting of settable) assert.ok(titles[setting], setting);
    assert.ok(settable.length > 15);
  });

  test('starts a client with its settings, plan, role model and logo, and the client says where they came from', async () => {
    const id = await make();
    const contents = {
      access: { passwordMinimum: 12 },
      general: { timeZone: 'Europe/London' },
      branding: { accent: '#0b6b53' },
    };
    await edit(id, { contents, features: ['departments'], roleModel: 'academy', logo: png });
    const made = await add({ templateId: id });
    assert.equal(made.status, 201, made.text);
    const client = await settingsOf(made.body.id);
    assert.deepEqual(
      [client.access.passwordMinimum, client.general.timeZone, client.branding.accent, client.roleModel],
      [12, 'Europe/London', '#0b6b53', 'academy'],
    );
    assert.equal(client.access.userNameMinimum, 1, 'what it leaves out is as delivered');
    assert.deepEqual(
      client.plan.filter(({ on }: { on: boolean }) => on).map(({ feature }: { feature: string }) => feature),
      ['departments'],
    );
    assert.match((await greta.get(`/api/organizations/${made.body.id}/logo`)).body.logo, /^data:image\/png/u);
    const { use } = (await greta.get(`/api/organizations/${made.body.id}/template`)).body;
    assert.deepEqual([use.templateId, use.by, use.settings], [id, 'Greta Holm', 4]);
    const [row] = (await greta.get('/api/client-templates')).body.items.filter((one: { id: string }) => one.id === id);
    assert.equal(row.clients, 1);
  });

  test('is taken from a client: what that made of the settings, and nothing of its contact data', async () => {
    const lakeside = organization('lakeside');
    await setAt(lakeside, '', { contactName: 'Hugo Lind', timeZone: 'Europe/Berlin' }, hugo);
    await setAt(lakeside, '/access', { passwordMinimum: 14 }, hugo);
    const { body } = await greta.get(`/api/client-templates/${await make({ from: lakeside })}`);
    assert.deepEqual(body.contents, { general: { timeZone: 'Europe/Berlin' }, access: { passwordMinimum: 14 } });
    assert.equal(body.roleModel, 'multisite');
    assert.deepEqual(
      body.says.map(({ title, value }: { title: string; value: string }) => [title, value]),
      [
        ['Time zone', 'Europe/Berlin'],
        ['Least length of a password', '14'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(body), /Hugo/u);
  });

  test('that changes later changes no client by itself; applied, it writes what the client did not change itself', async () => {
    const id = await make();
    await edit(id, { contents: { access: { passwordMinimum: 10, userNameMinimum: 3 } } });
    const client = (await add({ templateId: id })).body.id;
    await setAt(client, '/access', { userNameMinimum: 5 }, greta);
    await edit(id, {
      contents: { access: { passwordMinimum: 16, userNameMinimum: 4, userNameIsEmail: false }, signIn: { days: 7 } },
    });
    assert.equal((await settingsOf(client)).access.passwordMinimum, 10);

    const told = await preview(client, id);
    assert.deepEqual(fates(told.body.settings), {
      'access.userNameIsEmail': 'equal',
      'access.userNameMinimum': 'own',
      'access.passwordMinimum': 'new',
      'signIn.days': 'new',
    });
    const password = told.body.settings.find((one: Line) => one.setting === 'access.passwordMinimum');
    assert.deepEqual([password.before, password.after], ['10', '16']);
    const done = await apply(client, id);
    assert.equal(done.status, 200, done.text);
    assert.deepEqual(
      done.body.settings.map((one: Line) => one.setting),
      ['access.passwordMinimum', 'signIn.days'],
    );
    const now = await settingsOf(client);
    assert.deepEqual([now.access.passwordMinimum, now.access.userNameMinimum, now.signIn.days], [16, 5, 7]);
    const again = await preview(client, id);
    assert.deepEqual(
      again.body.settings.filter(({ fate }: Line) => fate !== 'equal').map(({ setting }: Line) => setting),
      ['access.userNameMinimum'],
    );
    await apply(client, id, { over: ['access.userNameMinimum'] });
    assert.equal((await settingsOf(client)).access.userNameMinimum, 4);
  });

  test('is applied as it was looked at, or not at all', async () => {
    const id = await make();
    await edit(id, { contents: { access: { passwordMinimum: 11 } } });
    const pine = organization('pine');
    const { mark } = (await preview(pine, id)).body;
    await edit(id, { contents: { access: { passwordMinimum: 20 } } });
    const late = await greta.post(`/api/organizations/${pine}/template`, { templateId: id, mark });
    assert.equal(late.status, 412, late.text);
    assert.equal((await settingsOf(pine)).access.passwordMinimum, 8);
  });

  test('stands in the audit of the client it was applied to, with each setting before and after', async () => {
    const id = await make({ name: 'Strict' });
    await edit(id, { contents: { support: { address: 'help@harbor.example' } } });
    assert.equal((await apply(organization('pine'), id)).status, 200);
    const harbor = organization('harbor');
    const rows = await w.app.running.server.connection.transaction(
      { tenant: harbor, organizations: [organization('pine')] },
      (tx) =>
        tx.selectFrom('audit_entries').select('actor_id').where('operation', '=', 'client.apply-template').execute(),
    );
    assert.deepEqual(
      rows.map(({ actor_id: by }) => by),
      [greta.id],
    );
  });

  test('is gone when it is deleted; what clients took over stays, and so does its name with them', async () => {
    const id = await make({ name: 'Short-lived' });
    await edit(id, { contents: { signIn: { days: 3 } } });
    const client = (await add({ templateId: id })).body.id;
    assert.equal((await greta.delete(`/api/client-templates/${id}`)).status, 204);
    assert.equal((await greta.get(`/api/client-templates/${id}`)).status, 404);
    assert.equal((await settingsOf(client)).signIn.days, 3);
    assert.equal((await greta.get(`/api/organizations/${client}/template`)).body.use.name, 'Short-lived');
    const refused = await add({ templateId: id });
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'templateId']);
  });

  test('has a name once, features that fit together, and roles that were made here', async () => {
    await make({ name: 'Named' });
    const twice = await greta.post('/api/client-templates', { name: 'NAMED' });
    assert.deepEqual([twice.status, twice.body.errors[0].field], [422, 'name']);
    const id = await make();
    const { headers } = await greta.get(`/api/client-templates/${id}`);
    const at = { headers: { 'if-match': String(headers['etag']) } };
    for (const [body, field] of [
      [{ features: ['hierarchies'] }, 'features'],
      [{ roles: ['multisite.local-administrator'] }, 'roles'],
      [{ logo: Buffer.from('<svg/>').toString('base64') }, 'logo'],
    ] as const) {
      const refused = await greta.patch(`/api/client-templates/${id}`, body, at);
      assert.deepEqual([refused.status, refused.body.errors[0].field], [422, field], refused.text);
    }
    for (const contents of [
      { general: { contactName: 'X' } },
      { signIn: { exempt: [] } },
      { access: { passwordMinimum: 2 } },
    ])
      assert.equal((await greta.patch(`/api/client-templates/${id}`, { contents }, at)).status, 400);
  });
});

describe('Templates of clients', () => {
  test('are for whoever looks after clients: an Organization Administrator and a client see none', async () => {
    const id = await make();
    for (const who of [await w.as('harbor/Olu Adeyemi'), hugo]) {
      assert.equal((await who.get('/api/client-templates')).status, 403);
      assert.equal((await who.get(`/api/client-templates/${id}`)).status, 403);
      assert.equal((await who.post('/api/client-templates', { name: 'Mine' })).status, 403);
    }
    const refused = await (await w.as('harbor/Olu Adeyemi')).post(
      `/api/organizations/${organization('pine')}/template/preview`,
      {
        templateId: id,
      },
    );
    assert.equal(refused.status, 403);
  });

  test('of another organization are not there, and one takes nothing from an organization that is no client', async () => {
    const id = await make();
    const ada = await w.as('ambit/Ada Novak');
    const tenant = await add({ templateId: id, roleModel: 'academy' }, ada);
    assert.deepEqual([tenant.status, tenant.body.errors[0].field], [422, 'templateId']);
    await ada.post('/api/my/entered', { organization: organization('solace') });
    assert.equal((await ada.get(`/api/client-templates/${id}`)).status, 404);
    await ada.delete('/api/my/entered');
    for (const from of [organization('solace'), organization('harbor'), id]) {
      const refused = await greta.post('/api/client-templates', { name: `From ${from}`, from });
      assert.deepEqual([refused.status, refused.body.errors?.[0].field], [422, 'from'], refused.text);
    }
  });
});

test('What a client began with from a template counts as its own only once it differs from that', () => {
  const wanted = new Map<string, unknown>([['access.passwordMinimum', 12]]);
  const delivered = asDelivered.get('access.passwordMinimum');
  const fate = (present: unknown, taken: [string, unknown][]) =>
    weigh(wanted, new Map([['access.passwordMinimum', present]]), new Map(taken))[0]?.fate;
  assert.equal(fate(delivered, []), 'new');
  assert.equal(fate(10, []), 'own');
  assert.equal(fate(10, [['access.passwordMinimum', 10]]), 'new');
  assert.equal(fate(delivered, [['access.passwordMinimum', 10]]), 'own');
  assert.equal(fate(12, []), 'equal');
});
