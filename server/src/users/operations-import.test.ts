import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { check, commit, inShort, rows, upload, view, work } from './import/test/trial.ts';

let world: TestWorld;
let greta: Person;
let olu: Person;
let mara: Person;
let lena: Person;
let sam: Person;

before(async () => {
  world = await makeWorld();
  [greta, olu, mara, lena, sam] = (await Promise.all(
    ['Greta Holm', 'Olu Adeyemi', 'Mara Kane', 'Lena Fox', 'Sam Doyle'].map((name) => world.as(`harbor/${name}`)),
  )) as [Person, Person, Person, Person, Person];
});
after(() => world.close());

const stored = <T extends object>(text: string, values: unknown[] = []) =>
  unsafeQuery<T & Record<string, unknown>>(world.database.adminUrl, text, values);
const people = async (
  by: Person,
  search: string,
): Promise<
  { id: string; userName: string; state: string; location: { name: string } | null; roles: { role: string }[] }[]
> => (await by.get(`/api/users?search=${search}`)).body.items;
const lines = async (by: Person, id: string) => (await rows(by, id)).map(inShort);

describe('A file of users', () => {
  const csv =
    'Login,First name,Last name,Email,Location,Favourite colour\njo,Jo,Lam,jo@harbor.example,Leeds,blue\nsam,Sam,Doyle,,Leeds,\nben,Ben,Ito,,Leeds,\nwim,Wim,Orr,wim,Leeds,red\nzoe,Zoë,Orr,,Bath,\n';

  test('is checked row by row, and what can come in comes in', async () => {
    const found = await check({ world, by: lena }, csv);
    assert.equal(found.state, 'checked');
    assert.deepEqual(
      { ...found.counts, existing: null },
      { ...{ rows: 5, created: 1, updated: 0, unchanged: 1, rejected: 3, done: 0, existing: null }, ...none },
    );
    assert.deepEqual(await lines(lena, found.id), [
      '2 created',
      '3 unchanged',
      '4 rejected userName:user-name-taken',
      '5 rejected email:bad-email',
      '6 rejected location:location-outside',
    ]);
    const [, , , bad] = await rows(lena, found.id);
    assert.deepEqual(bad?.reasons, [
      { field: 'email', column: 'Email', code: 'bad-email', detail: '`wim` is not an e-mail address.' },
    ]);
    assert.deepEqual(await people(lena, 'lam'), [], 'nothing is written by a check');

    const done = await commit({ world, by: lena }, found.id);
    assert.deepEqual([done.state, done.counts.done, done.done, done.total], ['committed', 1, 1, 1]);
    const [jo] = await people(lena, 'lam');
    assert.deepEqual([jo?.userName, jo?.state, jo?.location?.name, jo?.roles], ['jo', 'active', 'Leeds', []]);
  });

  test('leaves an entry of the audit for each user, with before and after and the role that allowed it', async () => {
    const [jo] = await people(lena, 'lam');
    const entries = await stored<{
      actor_id: string;
      operation: string;
      privilege: string;
      role: string;
      scope: string;
      payload: string;
      sound: boolean;
    }>(
      `select e.*, p.payload, sha256(p.salt || convert_to(p.payload, 'UTF8')) = e.payload_hash as sound from audit_entries e
       join audit_payloads p on p.entry_id = e.id where e.thing_id = $1`,
      [jo?.id],
    );
    assert.equal(entries.length, 1);
    const [{ actor_id, operation, privilege, role, scope, payload, sound } = assert.fail()] = entries;
    assert.deepEqual(
      [actor_id, operation, privilege, role, scope, sound],
      [lena.id, 'user-import.commit', 'user.import', 'multisite.local-administrator', 'location', true],
    );
    const said = JSON.parse(payload);
    assert.deepEqual(
      [said.actor, said.after.userName, said.after.location.name, said.after.line, 'before' in said],
      ['Lena Fox', 'jo', 'Leeds', 2, false],
    );
  });

  test('changes nothing when it is sent again, and its mapping is remembered', async () => {
    const { body } = await upload(lena, csv);
    const mapping = [...body.suggestion];
    mapping[5] = 'phone';
    await lena.put(`/api/user-imports/${body.id}/mapping`, { mapping });
    await work({ world, by: lena }, body.id);
    const found = await check({ world, by: lena }, csv);
    assert.deepEqual(found.mapping, mapping);
    const again = await check({ world, by: lena }, csv, {}, [...mapping.slice(0, 5), null]);
    assert.deepEqual([again.counts.created, again.counts.updated, again.counts.unchanged], [0, 0, 2]);
    const { status, body: refused } = await lena.post(`/api/user-imports/${again.id}/commit`, { mode: 'row-by-row' });
    assert.deepEqual([status, refused.code], [409, 'nothing-to-do']);
  });

  test('tells what came of it as a file that can be corrected and sent again, without formulas', async () => {
    const found = await check(
      { world, by: lena },
      'Login;First name;Last name;Location\nx1;=cmd|/c calc;"Lam; ""Jo"""; Leeds \nx2;+1;Lam;Bath\n',
    );
    const { text, headers } = await lena.get(`/api/user-imports/${found.id}/rows.csv`);
    assert.match(String(headers['content-type']), /text\/csv/u);
    assert.equal(
      text,
      '\uFEFFLine,Result,Reasons,User name,First name,Last name,Location\r\n' +
        `2,would be added,,x1,'=cmd|/c calc,"Lam; ""Jo""",Leeds\r\n` +
        `3,rejected,Location: Bath is not among the locations you manage.,x2,'+1,Lam,Bath\r\n`,
    );
    const german = await lena.get(`/api/user-imports/${found.id}/rows.csv`, { headers: { 'accept-language': 'de' } });
    assert.match(german.text, /^\uFEFFZeile,Ergebnis,Gründe,Benutzername/u);
  });

  test('as a workbook of an old kind is asked for as another, and nothing of it is kept', async () => {
    const earlier = await stored<{ n: number }>('select count(*)::int as n from files');
    const { status, body } = await upload(lena, Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'staff.xls');
    assert.deepEqual([status, body.code], [422, 'save-as-csv']);
    assert.match(body.detail, /`staff\.xls` is a workbook of an old kind/u);
    assert.deepEqual(await stored('select count(*)::int as n from files'), earlier);
  });

  test('is refused to whoever may not import, before it is looked at', async () => {
    const { status, body } = await upload(sam, 'nothing');
    assert.deepEqual([status, body.privilege], [403, 'user.import']);
  });

  test('asks for what it cannot know', async () => {
    const { body } = await upload(lena, 'Login,First name,Last name,Location,Expiry\nx1,Jo,Lam,Leeds,03/04/2027\n');
    assert.equal(body.columns[4].dates, 'ask');
    const put = (sent: object) => lena.put(`/api/user-imports/${body.id}/mapping`, sent);
    const errors = async (sent: object) =>
      (await put(sent)).body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
    const mapping = body.suggestion;
    assert.deepEqual(await errors({ mapping }), ['options.dateOrder date-order-needed']);
    assert.deepEqual(await errors({ mapping: [null, 'firstName', 'lastName', null, null] }), [
      'mapping no-usable-column',
    ]);
    const options = { dateOrder: 'month-first' };
    assert.deepEqual(
      await errors({ mapping, options: { ...options, roleValues: [{ value: 'x', role: 'platform.operator' }] } }),
      ['options.roleValues.0.role role-unknown'],
    );
    assert.deepEqual(
      await errors({ mapping, options: { ...options, defaultLocation: world.ids.locations.get('harbor/Bath') } }),
      ['options.defaultLocation place-outside'],
    );
    assert.equal((await put({ mapping, options })).status, 202);
    assert.deepEqual(
      [(await put({ mapping, options })).status, (await put({ mapping, options })).body.code],
      [409, 'not-in-this-state'],
    );
    await work({ world, by: lena }, body.id);
    await commit({ world, by: lena }, body.id);
    assert.deepEqual(await stored(`select expires_at from users where user_name = 'x1'`), [
      { expires_at: new Date('2027-03-05T00:00:00Z') },
    ]);
  });
});

describe('Who sees an import', () => {
  const csv = (...rest: string[]) => `Login,First name,Last name,Location\n${rest.join('\n')}\n`;
  const seen = async (by: Person, id: string) => (await by.get(`/api/user-imports/${id}`)).status;
  test('is its owner, the whole organization’s administrators, and who manages every location in it', async () => {
    const { id } = await check({ world, by: lena }, csv('v1,Vi,Orr,Leeds', 'v2,Vo,Orr,Leeds'));
    assert.deepEqual([await seen(lena, id), await seen(olu, id), await seen(mara, id)], [200, 200, 200]);
    assert.equal(await seen(await world.as('harbor/Rune Falk'), id), 404);
    assert.equal(await seen(await world.as('harbor/Theo Brandt'), id), 403);
    assert.equal(await seen(await world.as('beacon/Alma Reed'), id), 404);
  });
  test('is not who manages only some of its locations, nor anybody by locations when a row names none', async () => {
    const both = await check({ world, by: olu }, csv('v1,Vi,Orr,Leeds', 'v3,Va,Orr,Bath'));
    const open = await check({ world, by: olu }, csv('v1,Vi,Orr,Leeds', 'v4,Vu,Orr,'));
    const wrong = await check({ world, by: olu }, csv('v1,Vi,Orr,Leeds', 'v5,,Orr,Leeds'));
    for (const { id } of [both, open, wrong]) assert.deepEqual([await seen(olu, id), await seen(mara, id)], [200, 404]);
    const listed = async (by: Person) =>
      (await by.get('/api/user-imports?limit=200')).body.items.map(({ id }: { id: string }) => id);
    assert.ok(!(await listed(mara)).includes(both.id));
    assert.ok((await listed(greta)).includes(both.id));
  });
});

const none = { locations: 0, groups: 0, ending: 0 };

describe('The guards', () => {
  test('A change of more than a fifth of the users one manages is confirmed first', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `g${n},Gus,Orr${n},Bristol`);
    const head = 'Login,First name,Last name,Location';
    const rune = await world.as('harbor/Rune Falk');
    await commit({ world, by: rune }, (await check({ world, by: rune }, [head, ...many].join('\n'))).id);
    const { id, counts } = await check(
      { world, by: rune },
      [head, ...many.map((row) => row.replace('Gus', 'Gustav'))].join('\n'),
    );
    assert.equal(counts.updated, 12);
    const refused = await rune.post(`/api/user-imports/${id}/commit`, { mode: 'row-by-row' });
    assert.deepEqual([refused.status, refused.body.code, refused.body.counts.updated], [409, 'confirm-needed', 12]);
    assert.match(refused.body.detail, /12 of the \d+ users you manage/u);
    assert.equal((await commit({ world, by: rune }, id)).counts.done, 12);
  });

  test('Those who would be disabled are counted apart from those changed, and confirmed by themselves', async () => {
    const head = 'Login,First name,Last name,Location,Active';
    const rune = await world.as('harbor/Rune Falk');
    const few = (active: string, n: number) =>
      Array.from({ length: n }, (_, at) => `h${at},Hal,Orr${at},Bristol,${active}`);
    await commit({ world, by: rune }, (await check({ world, by: rune }, [head, ...few('yes', 8)].join('\n'))).id);
    const three = await check({ world, by: rune }, [head, ...few('no', 3)].join('\n'));
    assert.deepEqual([three.counts.updated, three.counts.ending], [3, 3]);
    assert.equal((await rune.post(`/api/user-imports/${three.id}/commit`, { mode: 'row-by-row' })).status, 202, 'few');
    await work({ world, by: rune }, three.id);
    const { id, counts } = await check({ world, by: rune }, [head, ...few('no', 8)].join('\n'));
    assert.deepEqual([counts.updated, counts.ending], [5, 5]);
    for (const confirm of [false, true]) {
      const { status, body } = await rune.post(`/api/user-imports/${id}/commit`, { mode: 'row-by-row', confirm });
      assert.deepEqual([status, body.code], [409, 'confirm-ending-needed']);
      assert.match(body.detail, /disable 5 of the \d+ users you manage/u);
    }
    assert.equal((await commit({ world, by: rune }, id)).counts.done, 5);
  });

  test('All or nothing is refused while a row is rejected', async () => {
    const { id } = await check(
      { world, by: lena },
      'Login,First name,Last name,Location\nn1,No,Orr,Leeds\nn2,No,Orr,Bath\n',
    );
    const { status, body } = await lena.post(`/api/user-imports/${id}/commit`, { mode: 'all-or-nothing' });
    assert.deepEqual([status, body.code], [409, 'rows-rejected']);
  });

  test('All or nothing is taken back when a row cannot come in any more', async () => {
    const { id } = await check(
      { world, by: lena },
      'Login,First name,Last name,Location\nn3,No,Orr,Leeds\nn4,No,Orr,Leeds\n',
    );
    assert.equal((await olu.post('/api/users', { userName: 'n4', firstName: 'Nell', lastName: 'Orr' })).status, 201);
    const found = await commit({ world, by: lena }, id, 'all-or-nothing');
    assert.deepEqual(
      [found.state, found.problem?.code, found.counts.rejected, found.counts.done],
      ['checked', 'rows-changed', 1, 0],
    );
    assert.deepEqual(await lines(lena, id), ['2 created', '3 rejected userName:user-name-taken']);
    assert.deepEqual(await stored(`select user_name from users where user_name = 'n3'`), []);
  });

  test('All or nothing brings all', async () => {
    const { id } = await check(
      { world, by: lena },
      'Login,First name,Last name,Location\nn5,No,Orr,Leeds\nn6,No,Orr,Leeds\n',
    );
    assert.deepEqual((await commit({ world, by: lena }, id, 'all-or-nothing')).counts.done, 2);
  });

  test('A cancelled import goes no further, and its file is gone', async () => {
    const { id } = await check({ world, by: lena }, 'Login,First name,Last name,Location\nc1,Ca,Orr,Leeds\n');
    await lena.post(`/api/user-imports/${id}/commit`, { mode: 'row-by-row' });
    assert.equal((await lena.post(`/api/user-imports/${id}/cancel`)).body.state, 'cancelled');
    await work({ world, by: lena }, id);
    assert.deepEqual(await stored(`select user_name from users where user_name = 'c1'`), []);
    const [kept] = await stored<{ key: string }>(
      'select f.key from files f join user_imports i on i.file_id = f.id where i.id = $1',
      [id],
    );
    assert.equal(await world.app.running.server.files.look(kept?.key ?? ''), null);
    assert.equal((await lena.post(`/api/user-imports/${id}/cancel`)).status, 409);
  });

  test('Whoever lost the privilege meanwhile brings nothing in', async () => {
    const theo = `/api/users/${world.ids.users.get('harbor/Theo Brandt')}/appointments`;
    const given = await greta.post(theo, { role: 'multisite.local-administrator' });
    const by = await world.as('harbor/Theo Brandt');
    const { id } = await check({ world, by }, 'Login,First name,Last name,Location\nl1,Lo,Orr,Leeds\n');
    assert.equal((await by.post(`/api/user-imports/${id}/commit`, { mode: 'row-by-row' })).status, 202);
    assert.equal((await greta.delete(`${theo}/${given.body.id}`)).status, 204);
    await work({ world, by, reader: greta }, id);
    const found = await view(greta, id);
    assert.deepEqual([found.state, found.problem?.code], ['failed', 'authority-lost']);
    assert.match(found.problem?.detail ?? '', /may not import users here any more/u);
    assert.deepEqual(await stored(`select user_name from users where user_name = 'l1'`), []);
  });

  test('Whoever may not sign in any more brings nothing in', async () => {
    const paula = world.ids.users.get('harbor/Paula Reyes') ?? '';
    await greta.post(`/api/users/${paula}/appointments`, { role: 'multisite.organization-administrator' });
    const by = await world.as('harbor/Paula Reyes');
    const { id } = await check({ world, by }, 'Login,First name,Last name\nl2,Lo,Orr\n');
    await by.post(`/api/user-imports/${id}/commit`, { mode: 'row-by-row' });
    const { status } = await greta.post(`/api/users/${paula}/state`, { state: 'disabled' });
    assert.ok(status < 300);
    await work({ world, by, reader: greta }, id);
    const found = await view(greta, id);
    assert.deepEqual([found.state, found.problem?.code], ['failed', 'asker-gone']);
  });
});
