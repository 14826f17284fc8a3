import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { factsSql, from } from '@ambit/policy';
import { sql } from 'kysely';
import { unsafeQuery } from '../database/template.ts';
import { condition } from '../database/where.ts';
import type { Message } from '../http/live.ts';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { readExisting } from './import/store-users.ts';
import { check, commit, inShort, rows, upload, view, work } from './import/test/trial.ts';
import { user } from './privileges.ts';

let world: TestWorld;
let greta: Person;
let olu: Person;

before(async () => {
  world = await makeWorld();
  greta = await world.as('harbor/Greta Holm');
  olu = await world.as('harbor/Olu Adeyemi');
});
after(() => world.close());

const stored = <T extends object>(text: string, values: unknown[] = []) =>
  unsafeQuery<T & Record<string, unknown>>(world.database.adminUrl, text, values);
const lines = async (by: Person, id: string) => (await rows(by, id)).map(inShort);

describe('When the server stops', () => {
  const csv = `Login,First name,Last name,Location\n${Array.from({ length: 4_500 }, (_, n) => `k${n},Kit,Orr${n},Leeds`).join('\n')}\n`;

  test('a check goes on behind the last batch that was kept, and so does a commit', async () => {
    const { body } = await upload(olu, csv);
    await olu.put(`/api/user-imports/${body.id}/mapping`, { mapping: body.suggestion });
    // the first three begin the run, the fourth keeps rows
    await assert.rejects(work({ world, by: olu }, body.id, { beforeBatch: 5 }), /the server stops/u);
    assert.deepEqual([(await view(olu, body.id)).state, (await view(olu, body.id)).done], ['checking', 2_000]);
    world.queries();
    await work({ world, by: olu }, body.id);
    assert.equal(
      world.queries().filter((text) => text.startsWith('insert into user_import_rows')).length,
      2,
      'only what was missing',
    );
    const checked = await view(olu, body.id);
    assert.deepEqual([checked.state, checked.done, checked.counts.created], ['checked', 4_500, 4_500]);

    await olu.post(`/api/user-imports/${body.id}/commit`, { mode: 'row-by-row' });
    world.queries();
    await assert.rejects(work({ world, by: olu }, body.id, { beforeBatch: 4 }), /the server stops/u);
    const writes = world.queries().map((text) => /insert into (users|search|audit_entries) /u.exec(text)?.[1] ?? []);
    assert.deepEqual(writes.flat(), ['users', 'search', 'audit_entries'], 'one statement a table');
    const count = async () =>
      (await stored<{ n: number }>(`select count(*)::int as n from users where first_name = 'Kit'`))[0]?.n;
    assert.equal(await count(), 4_000);
    await work({ world, by: olu }, body.id);
    assert.deepEqual([await count(), (await view(olu, body.id)).counts.done], [4_500, 4_500]);
    const entries = await stored<{ n: number }>(
      `select count(*)::int as n, count(distinct thing_id)::int as users from audit_entries where thing_id in (select id from users where first_name = 'Kit')`,
    );
    assert.deepEqual(entries, [{ n: 4_500, users: 4_500 }]);
  });
});

describe('When something goes wrong', () => {
  const csv = 'Login,First name,Last name\nf1,Fa,Orr\n';
  const begun = async (): Promise<string> => {
    const { body } = await upload(olu, csv);
    await olu.put(`/api/user-imports/${body.id}/mapping`, { mapping: body.suggestion });
    return body.id;
  };

  test('on our side, it is tried again, and given up with a sentence after five times', async () => {
    const id = await begun();
    for (let run = 1; run <= 5; run += 1) {
      assert.equal((await view(olu, id)).state, 'checking');
      await assert.rejects(work({ world, by: olu }, id, { faultIn: 2 }), /broken/u);
    }
    const { state, problem, may } = await view(olu, id);
    assert.deepEqual([state, problem?.code, may.map], ['failed', 'fault', true]);
    assert.match(problem?.detail ?? '', /^Something went wrong on our side several times/u);
    await work({ world, by: olu }, id);
    assert.equal((await view(olu, id)).state, 'failed', 'a run that comes late changes nothing');
  });

  test('and is over the next time, the check is as if nothing had been', async () => {
    const id = await begun();
    await assert.rejects(work({ world, by: olu }, id, { faultIn: 4 }), /broken/u);
    await work({ world, by: olu }, id);
    const { state, counts } = await view(olu, id);
    assert.deepEqual([state, counts.created], ['checked', 1]);
  });

  test('with the file, that is what is said', async () => {
    const id = await begun();
    const [kept] = await stored<{ key: string }>(
      'select f.key from files f join user_imports i on i.file_id = f.id where i.id = $1',
      [id],
    );
    await world.app.running.server.files.remove(kept?.key ?? '');
    await work({ world, by: olu }, id);
    const { state, problem } = await view(olu, id);
    assert.deepEqual([state, problem?.code], ['failed', 'file-missing']);
  });
});

describe('Managers', () => {
  test('may stand further down in the file, in a chain, and report to each other', async () => {
    const csv =
      'Login,First name,Last name,Manager\nm1,Ma,One,m2\nm2,Ma,Two,m3\nm3,Ma,Three,olu\nm4,Ma,Four,m5\nm5,Ma,Five,m4\nm6,Ma,Six,m4\nm7,Ma,Seven,nobody\nm8,Ma,Eight,m7\nm9,Ma,Nine,m8\n';
    const { id } = await check({ world, by: greta }, csv);
    assert.deepEqual((await lines(greta, id)).slice(6), [
      '8 rejected manager:manager-unknown',
      '9 rejected manager:manager-rejected',
      '10 rejected manager:manager-rejected',
    ]);
    assert.match((await rows(greta, id)).at(-1)?.reasons[0]?.detail ?? '', /stands in line 9,/u);
    assert.equal((await commit({ world, by: greta }, id)).counts.done, 6);
    const mapped = await stored(
      `select u.user_name as user, m.user_name as manager from manager_mappings x join users u on u.id = x.user_id join users m on m.id = x.manager_id where u.user_name ~ '^m[0-9]$' order by 1`,
    );
    assert.deepEqual(
      mapped.map((one) => `${String(one['user'])} ${String(one['manager'])}`),
      ['m1 m2', 'm2 m3', 'm3 olu', 'm4 m5', 'm5 m4', 'm6 m4'],
    );
    const again = await check({ world, by: greta }, csv);
    assert.deepEqual([again.counts.unchanged, again.counts.updated], [6, 0]);
  });
});

describe('Passwords', () => {
  test('of new users are hashed, must be changed, and are kept nowhere else', async () => {
    const secret = 'Secr3t-of-Pia';
    const { id } = await check(
      { world, by: olu },
      `Login,First name,Last name,Password\np1,Pia,Orr,${secret}\nsam,Sam,Doyle,another-one\n`,
    );
    assert.deepEqual(await lines(olu, id), ['2 created', '3 unchanged']);
    const kept = await stored<{ all: string }>(
      `select (select string_agg(to_jsonb(r)::text, ' ') from user_import_rows r where import_id = $1) || (select to_jsonb(i)::text from user_imports i where id = $1) as all`,
      [id],
    );
    assert.ok(!kept[0]?.all.includes('Secr3t') && kept[0]?.all.includes('"Pia"'));
    await commit({ world, by: olu }, id);
    const [pia] = await stored<{ password_hash: string; must_change_password: boolean }>(
      `select password_hash, must_change_password from users where user_name = 'p1'`,
    );
    assert.ok(pia?.must_change_password && pia.password_hash.startsWith('$argon2id$'));
    const signedIn = await world.anybody.post('/api/sign-ins', {
      organization: 'harbor',
      userName: 'p1',
      password: secret,
    });
    assert.equal(signedIn.status, 201, signedIn.text);
  });
});

describe('Locations', () => {
  test('that come with rows are confirmed, added once and stand in the tree', async () => {
    const csv =
      'Login,First name,Last name,Location,Role\nw1,Wa,Orr,West / Cardiff,\nw2,Wo,Orr,west/cardiff,Local Administrator\nw3,Wu,Orr,West,\nw4,Wy,Orr,Cardiff,\n';
    const { id, counts } = await check({ world, by: olu }, csv, { createLocations: true });
    assert.equal(counts.locations, 3);
    const { body } = await olu.post(`/api/user-imports/${id}/commit`, { mode: 'row-by-row' });
    assert.equal(body.code, 'confirm-needed');
    assert.equal((await commit({ world, by: olu }, id)).counts.done, 4);
    const places = await stored<{
      path: string;
      users: number;
    }>(`select string_agg(a.name, '/' order by c.depth desc) as path, (select count(*)::int from users u where u.location_id = l.id) as users
      from locations l join location_closure c on c.descendant_id = l.id join locations a on a.id = c.ancestor_id where l.name in ('West', 'Cardiff') group by l.id order by 1`);
    assert.deepEqual(places, [
      { path: 'Cardiff', users: 1 },
      { path: 'West', users: 1 },
      { path: 'West/Cardiff', users: 2 },
    ]);
  });
});

describe('What a file changes about power', () => {
  test('counts at the next request', async () => {
    const ben = await world.as('harbor/Ben Ito');
    assert.equal((await ben.get('/api/users')).status, 403);
    const give = await check({ world, by: greta }, 'Login,Role\nben,Local Administrator\n');
    await commit({ world, by: greta }, give.id);
    assert.equal((await ben.get('/api/users')).status, 200);
    const [reason] =
      (
        await rows(
          await world.as('harbor/Rune Falk'),
          (
            await check(
              { world, by: await world.as('harbor/Rune Falk') },
              'Login,Role\nben,Organization Administrator\n',
            )
          ).id,
        )
      )[0]?.reasons ?? [];
    assert.equal(reason?.code, 'role-not-given');
    assert.match(
      reason?.detail ?? '',
      /^You may not give the role Organization Administrator: .*ranks above what you may give/u,
    );
    const end = await check({ world, by: greta }, 'Login,Role,Active\nben,Student,no\n');
    await commit({ world, by: greta }, end.id);
    assert.equal((await ben.get('/api/users')).status, 401);
    const held = await stored(
      `select 1 from appointments p join users u on u.id = p.user_id where u.user_name = 'ben' and u.organization_id = $1 and p.ends_at is null`,
      [world.ids.organizations.get('harbor')],
    );
    assert.deepEqual(held, []);
    const back = await check({ world, by: greta }, 'Login,Active\nben,yes\n');
    assert.deepEqual(await lines(greta, back.id), ['2 updated state']);
    await commit({ world, by: greta }, back.id);
  });

  test('does not take the last administrator from an organization, also one that was entered', async () => {
    const by = await world.as('harbor/Greta Holm');
    const entered = await by.post('/api/my/entered', { organization: world.ids.organizations.get('lakeside') });
    assert.ok(entered.status < 300, entered.text);
    const { id } = await check(
      { world, by, at: 'lakeside' },
      'Login,Active,First name,Last name\nhugo,no,,\nnew,yes,Nia,Orr\n',
    );
    assert.deepEqual(await lines(by, id), ['2 rejected row:last-administrator', '3 created']);
    assert.equal((await commit({ world, by, at: 'lakeside' }, id)).counts.done, 1);
    const made = await stored(
      `select o.identifier from users u join organizations o on o.id = u.organization_id where u.user_name = 'new'`,
    );
    assert.deepEqual(made, [{ identifier: 'lakeside' }]);
  });
});

test('Rows are decided by the same facts as everything else', async () => {
  const { connection, directory } = world.app.running.server;
  for (const identifier of ['harbor', 'solace']) {
    const id = world.ids.organizations.get(identifier) ?? '';
    const tenant = (await directory.tenantOf(id)) ?? '';
    await connection.transaction({ tenant, organizations: [id] }, async (tx) => {
      const at = (await directory.find(tx, tenant, id, 0)) ?? assert.fail(identifier);
      const now = new Date();
      const { rows: all } = await sql<{
        id: string;
        facts: Record<string, unknown>;
      }>`select ${condition(factsSql(user, now.getTime()))} from ${condition(from(user))}`.execute(tx);
      const read = await readExisting(
        { tx, at, now },
        all.map((one) => one.id),
        { zone: 'UTC', lock: true, managers: true },
      );
      const inOrder = (facts: object) =>
        Object.fromEntries(
          Object.entries(facts).map(([fact, value]) => [
            fact,
            Array.isArray(value) ? value.toSorted((one: string, other: string) => one.localeCompare(other)) : value,
          ]),
        );
      assert.ok(all.length > 5);
      assert.deepEqual(
        new Map(read.map((one) => [one.id, inOrder(one.thing.facts)])),
        new Map(all.map((one) => [one.id, inOrder(one.facts)])),
      );
    });
  }
});

test('The worker carries an import out by itself and tells the page of whoever asked how far it is', async () => {
  const own = await makeWorld({ worker: true });
  const listening = new AbortController();
  try {
    const by = await own.as('harbor/Lena Fox');
    const ended = (): Promise<Message> =>
      new Promise((resolve) =>
        own.app.running.server.live.hear(
          listening.signal,
          (message) => void (message.data['state'] === 'done' && resolve(message)),
        ),
      );
    const { body } = await upload(by, 'Login,First name,Last name,Location\nq1,Qu,Orr,Leeds\n');
    const checked = ended();
    await by.put(`/api/user-imports/${body.id}/mapping`, { mapping: body.suggestion });
    const { about, users, data } = await checked;
    assert.deepEqual(
      { about, users, data },
      {
        about: 'task',
        users: [by.id],
        data: { id: (await view(by, body.id)).task, kind: 'user-import', state: 'done', done: 1, total: 1 },
      },
    );
    const applied = ended();
    await by.post(`/api/user-imports/${body.id}/commit`, { mode: 'row-by-row' });
    await applied;
    assert.equal((await view(by, body.id)).state, 'committed');
    assert.deepEqual(own.faults, []);
  } finally {
    listening.abort();
    await own.close();
  }
});
