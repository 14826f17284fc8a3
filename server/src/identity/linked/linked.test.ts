import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { hashPassword } from '../../users/index.ts';

let w: TestWorld;
const password = 'a-good-password';
const minutes = (n: number) => (w.clock.now = new Date(w.clock.now.getTime() + n * 60_000));

before(async () => {
  w = await makeWorld();
  await unsafeQuery(w.database.adminUrl, `update users set password_hash = $1`, [await hashPassword(password)]);
});
after(() => w.close());

/** One person: Otto at Harbor, Alan at Beacon. */
const [here, there] = ['harbor/Otto Lang', 'beacon/Alan Pike'] as const;
let otto: Person;
let alan: Person;

beforeEach(async () => {
  await unsafeQuery(w.database.adminUrl, 'delete from linked_sign_ins');
  [otto, alan] = [await w.as(here), await w.as(there)];
});

const offer = async (who = otto): Promise<string> => {
  const { status, body, text } = await who.post('/api/my/linked-sign-ins/offers', { password });
  assert.equal(status, 200, text);
  return body.token;
};
const accept = (token: string, who = alan) => who.post('/api/my/linked-sign-ins', { token });
const complete = (token: string) => w.anybody.post('/api/linked-sign-ins', { token });
const linksOf = async (who: Person) => (await who.get('/api/my/linked-sign-ins')).body.items;

async function linked(): Promise<string> {
  const { body } = await accept(await offer());
  assert.equal((await complete(body.token)).status, 204);
  return body.id;
}
async function pass(who: Person, id: string): Promise<string> {
  minutes(0.01);
  return (await who.post(`/api/my/linked-sign-ins/${id}/pass`)).body.token;
}
const come = (token: string) => w.anybody.post('/api/sign-ins/linked', { token });
const code = ({ status, body }: Answer) => [status, body?.code];

async function me(answer: Answer) {
  assert.equal(answer.status, 201, answer.text);
  const cookie = /__Host-ambit=([^;]+)/u.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  return w.anybody.get('/api/me', { headers: { cookie: `__Host-ambit=${cookie}` } });
}

describe('Somebody with users in two organizations', () => {
  test('links them by signing in to each, and goes over in both directions', async () => {
    const id = await linked();
    const names = [...(await linksOf(otto)), ...(await linksOf(alan))].map(({ organization }) => organization);
    assert.deepEqual(names, ['Beacon First Aid', 'Harbor Group']);
    assert.equal((await me(await come(await pass(otto, id)))).body.user.id, alan.id);
    assert.equal((await me(await come(await pass(alan, id)))).body.user.id, otto.id);
  });

  test('is told of it in both, and each organization writes down its own half and not where it leads', async () => {
    const id = await linked();
    for (const [user, name] of [
      [otto.id, 'Beacon First Aid'],
      [alan.id, 'Harbor Group'],
    ]) {
      const mails = await unsafeQuery<{ kind: string; details: unknown }>(
        w.database.adminUrl,
        `select kind, details from mails where user_id = $1 and kind = 'sign-in-linked' order by id desc limit 1`,
        [user],
      );
      assert.equal(mails.length, 1);
      const [entry] = await unsafeQuery<{ payload: object }>(
        w.database.adminUrl,
        `select p.payload from audit_entries e join audit_payloads p on p.tenant_id = e.tenant_id and p.entry_id = e.id
         where e.actor_id = $1 and e.operation like 'linked-sign-in.%' order by e.id desc limit 1`,
        [user],
      );
      const told = JSON.stringify([entry, mails]);
      assert.ok(told.includes(id) && !told.includes(String(name)), told);
    }
  });

  test('leaves one organization by going to the other, and nothing else crosses', async () => {
    const id = await linked();
    const token = await pass(otto, id);
    const came = await me(await come(token));
    assert.equal((await otto.get('/api/me')).status, 401);
    assert.equal(came.body.organization.identifier, 'beacon');
    assert.equal((await alan.get(`/api/users/${otto.id}`)).status, 404);
  });

  test('ends the link from either side, and then it leads nowhere from both', async () => {
    for (const [who, other] of [
      [otto, alan],
      [alan, otto],
    ] as const) {
      const id = await linked();
      const token = await pass(other, id);
      assert.equal((await who.delete(`/api/my/linked-sign-ins/${id}`)).status, 204);
      assert.deepEqual([await linksOf(otto), await linksOf(alan)], [[], []]);
      assert.deepEqual(code(await come(token)), [403, 'link-ended']);
      assert.equal((await other.post(`/api/my/linked-sign-ins/${id}/pass`)).status, 404);
    }
  });

  test('meets at the door there what that organization asks for', async () => {
    const id = await linked();
    const alma = await w.as('beacon/Alma Reed');
    const path = `/api/organizations/${w.ids.organizations.get('beacon')}`;
    const change = async (body: object) => {
      const { headers } = await alma.get(path);
      const saved = await alma.patch(`${path}/sign-in`, body, { headers: { 'if-match': String(headers['etag']) } });
      assert.equal(saved.status, 200, saved.text);
    };
    await change({ secondFactor: 'everybody' });
    const waits = await come(await pass(otto, id));
    assert.deepEqual([waits.body.pending.steps, waits.headers['set-cookie']], [['set-up-factor'], undefined]);
    await change({ secondFactor: 'nobody' });
    await unsafeQuery(w.database.adminUrl, `update users set state = 'disabled' where id = $1`, [alan.id]);
    assert.equal((await come(await pass(otto, id))).status, 401);
    await unsafeQuery(w.database.adminUrl, `update users set state = 'active' where id = $1`, [alan.id]);
    await unsafeQuery(w.database.adminUrl, `update organizations set settings = $1, stamp = stamp + 1 where id = $2`, [
      JSON.stringify({ signIn: { methods: ['single-sign-on'], exempt: [alma.id] } }),
      w.ids.organizations.get('beacon'),
    ]);
    assert.deepEqual(code(await come(await pass(otto, id))), [403, 'method-off']);
    await change({ methods: ['password', 'passkey', 'single-sign-on'] });
    assert.equal((await come(await pass(otto, id))).status, 201);
  });
});

describe('A link is not made', () => {
  test('without the password of the one who begins it', async () => {
    const { status, body } = await otto.post('/api/my/linked-sign-ins/offers', { password: 'a-wrong-password' });
    assert.deepEqual([status, body.errors[0].field], [422, 'password']);
  });

  test('by somebody who signed in there more than ten minutes ago, or by a link', async () => {
    const id = await linked();
    const came = await come(await pass(otto, id));
    const cookie = /__Host-ambit=([^;]+)/u.exec(String(came.headers['set-cookie']))?.[1] ?? '';
    const by = { headers: { cookie: `__Host-ambit=${cookie}`, origin: 'http://localhost:3000' } };
    const token = await offer(await w.as('meridian/Cora Weiss'));
    const byLink = await w.anybody.post('/api/my/linked-sign-ins', { token }, by);
    assert.deepEqual(code(byLink), [409, 'link-not-fresh']);
    minutes(11);
    const later = await offer(await w.as('meridian/Cora Weiss'));
    assert.deepEqual(code(await accept(later)), [409, 'link-not-fresh']);
    assert.equal((await accept(later, await w.as(there))).status, 201);
  });

  test('with oneself in the same organization, or twice with the same one', async () => {
    assert.deepEqual(code(await accept(await offer(), await w.as('harbor/Lena Fox'))), [409, 'link-same']);
    await linked();
    assert.deepEqual(code(await accept(await offer())), [409, 'link-there']);
  });

  test('by what was made up, changed, is of another step, or took too long', async () => {
    const token = await offer();
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const wrong of ['x', changed]) assert.deepEqual(code(await accept(wrong)), [403, 'link-ended']);
    assert.deepEqual(code(await complete(token)), [403, 'link-ended']);
    assert.deepEqual(code(await come(token)), [403, 'link-ended']);
    minutes(11);
    assert.deepEqual(code(await accept(token, await w.as(there))), [403, 'link-ended']);
  });

  test('by one half alone', async () => {
    const { body } = await accept(await offer());
    assert.deepEqual(code(await come(await pass(alan, body.id))), [403, 'link-ended']);
  });
});

describe('What carries somebody over', () => {
  test('is good once and for a minute', async () => {
    const id = await linked();
    const token = await pass(otto, id);
    assert.equal((await come(token)).status, 201);
    assert.deepEqual(code(await come(token)), [403, 'link-ended']);
    minutes(1);
    otto = await w.as(here);
    const late = await pass(otto, id);
    minutes(2);
    assert.deepEqual(code(await come(late)), [403, 'link-ended']);
  });

  test('is nobody else’s: who holds no half of a link gets none', async () => {
    const id = await linked();
    const lena = await w.as('harbor/Lena Fox');
    assert.equal((await lena.post(`/api/my/linked-sign-ins/${id}/pass`)).status, 404);
    assert.equal((await lena.delete(`/api/my/linked-sign-ins/${id}`)).status, 404);
  });

  test('opens nothing any more once somebody else set a new password', async () => {
    const id = await linked();
    const token = await pass(otto, id);
    const { status, text } = await (await w.as('beacon/Alma Reed')).post(`/api/users/${alan.id}/password`, {
      password: 'quite-another-one',
    });
    assert.ok(status < 300, text);
    assert.deepEqual(code(await come(token)), [403, 'link-ended']);
  });
});
