import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { run } from './test/carry.ts';
import { leftOf } from './test/left.ts';

const oneDay = 24 * 3_600_000;
let w: TestWorld;
let greta: Person;
let ada: Person;
before(async () => {
  w = await makeWorld();
  [greta, ada] = [await w.as('harbor/Greta Holm'), await w.as('ambit/Ada Novak')];
});
after(() => w.close());

const idOf = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
const query = <R extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  unsafeQuery<R>(w.database.adminUrl, text, values);

describe('An organization that leaves', () => {
  let client: string;
  const closure = () => `/api/organizations/${client}/closure`;
  const erasure = () => `/api/organizations/${client}/erasure`;
  let tess: Person;
  before(async () => {
    client = idOf('pine');
    tess = await w.as('pine/Tess Moor');
  });

  test('is closed from above: nobody signs in, and whoever is signed in is out at the next request', async () => {
    assert.equal((await tess.post(closure(), { reason: 'Contract ended' })).status, 403);
    assert.equal((await tess.get('/api/me')).status, 200);
    assert.equal((await greta.post(closure(), { reason: 'Contract ended' })).status, 204);
    assert.equal((await tess.get('/api/me')).status, 401);
    const signIn = { organization: 'pine', userName: 'tess', password: 'ambit-demo-2026' };
    const refused = await w.anybody.post('/api/sign-ins', signIn);
    assert.ok(refused.status >= 400 && refused.status < 500, refused.text);
    const { body } = await greta.get(closure());
    assert.deepEqual([body.state, body.closed.by, body.closed.reason], ['closed', 'Greta Holm', 'Contract ended']);
    assert.equal((await greta.get(`/api/organizations/${client}`)).body.state, 'closed');
  });

  test('opens again as it was', async () => {
    assert.equal((await greta.delete(closure())).status, 204);
    assert.equal((await tess.get('/api/me')).status, 200);
    assert.equal((await greta.get(closure())).body.closed, null);
  });

  test('is not erased while it is open, nor by a name that is not its own', async () => {
    const asked = { name: 'Pine Logistics', reason: 'Contract ended' };
    assert.equal((await greta.post(erasure(), asked)).body.code, 'not-closed');
    await greta.post(closure(), { reason: 'Contract ended' });
    const { status, body } = await greta.post(erasure(), { ...asked, name: 'Pine' });
    assert.deepEqual([status, body.errors[0].code], [422, 'name-differs']);
  });

  test('waits as long as the organization above says, and the erasure can be called off until then', async () => {
    const harbor = `/api/organizations/${idOf('harbor')}`;
    const { headers } = await greta.get(harbor);
    const match = { headers: { 'if-match': String(headers['etag']) } };
    assert.equal((await greta.patch(harbor, { erasureDays: 10 }, match)).status, 200);
    const { body } = await greta.post(erasure(), { name: 'Pine Logistics', reason: 'Contract ended' });
    assert.equal(body.eraseAt, new Date(w.clock.now.getTime() + 10 * oneDay).toISOString());
    assert.equal((await greta.delete(closure())).body.code, 'erasure-planned');
    await run(w, 'organization.erase');
    assert.equal((await greta.get(closure())).body.state, 'closed', 'a job that runs too early waits');
    assert.equal((await greta.delete(erasure())).status, 204);
    w.clock.now = new Date(w.clock.now.getTime() + 11 * oneDay);
    greta = await w.as('harbor/Greta Holm');
    await run(w, 'organization.erase');
    const after = (await greta.get(closure())).body;
    assert.deepEqual([after.state, after.erasure], ['closed', null]);
  });

  test('is erased to the last row when it has waited, also by a server that stops in the middle, and leaves a statement', async () => {
    const [anybody] = await query<{ id: string }>(
      `select id from users where organization_id = $1 and user_name_key = 'joe'`,
      [client],
    );
    await query(
      `with c as (insert into certifications (tenant_id, organization_id, id, name, name_key, identifier, identifier_key, state, created_at)
         select tenant_id, organization_id, gen_random_uuid(), 'Forklift', 'forklift', 'F', 'f', 'active', now() from users where id = $1 returning *)
       insert into awards (tenant_id, organization_id, id, user_id, certification_id, achieved_on, comment, created_at)
       select tenant_id, organization_id, gen_random_uuid(), $1, id, '2026-01-02', 'Joe did well', now() from c`,
      [anybody?.id],
    );
    const { body } = await greta.post(erasure(), { name: 'Pine Logistics', reason: 'Contract ended' });
    w.clock.now = new Date(new Date(body.eraseAt).getTime() + 1);
    greta = await w.as('harbor/Greta Holm');
    await writeNotes();
    await stopsInTheMiddle();
    assert.equal((await greta.delete(erasure())).body.code, 'erasure-begun');
    await run(w, 'organization.erase');

    const { state, erased } = (await greta.get(closure())).body;
    assert.equal(state, 'erased');
    assert.equal(createHash('sha256').update(erased.statement).digest('hex'), erased.sha256);
    const statement = JSON.parse(erased.statement);
    assert.equal(statement.organization.name, 'Pine Logistics');
    assert.equal(statement.asked.by, 'Greta Holm');
    assert.equal(statement.rows.user_notes, 4_500, 'what was erased before the stop is counted once');
    const left = await leftOf(w.database.adminUrl, client);
    assert.deepEqual([...left.keys()].toSorted(), [
      ...['agencies', 'audit_entries', 'audit_payloads', 'audit_waiting', 'awards', 'card_banks', 'cards'],
      ...['certification_levels', 'certifications', 'closures', 'users'],
    ]);
    assert.equal(left.get('audit_payloads'), 1, 'what was written beside the entry of the erasure itself');
    const [kept] = await query<{ first_name: string; last_name: string; email: string | null; comment: string }>(
      `select u.first_name, u.last_name, u.email, a.comment from awards a join users u on u.id = a.user_id where a.organization_id = $1 and u.id = $2`,
      [client, anybody?.id],
    );
    assert.deepEqual(kept, {
      first_name: '',
      last_name: anybody?.id.slice(-8).toUpperCase(),
      email: null,
      comment: '',
    });
    const named = await query(
      `select 1 from users u where organization_id = $1 and (user_name not like 'erased-%' or email is not null
         or not exists (select 1 from awards a where a.user_id = u.id) and not exists (select 1 from cards k where k.user_id = u.id))`,
      [client],
    );
    assert.deepEqual(named, [], 'of the users those are left that a proof is about, without a name');
    await run(w, 'organization.erase');
    assert.equal((await greta.get(closure())).body.erased.sha256, erased.sha256, 'a second run changes nothing');
  });

  test('frees its name and identifier, and nothing is done to it any more', async () => {
    const made = await greta.post('/api/organizations', { identifier: 'pine', name: 'Pine Logistics' });
    assert.equal(made.status, 201, made.text);
    assert.equal((await greta.post('/api/my/entered', { organization: client })).status, 422);
    assert.equal((await greta.post(closure(), { reason: 'x' })).body.code, 'closed-already');
    assert.equal((await greta.delete(closure())).body.code, 'not-closed');
  });

  test('with clients goes after them', async () => {
    const harbor = idOf('harbor');
    assert.equal((await ada.post('/api/my/entered', { organization: harbor })).status, 204);
    assert.equal((await ada.post(`/api/organizations/${harbor}/closure`, { reason: 'Left' })).status, 204);
    const { body } = await ada.post(`/api/organizations/${harbor}/erasure`, { name: 'Harbor Group', reason: 'Left' });
    assert.equal(body.code, 'has-clients');
    assert.match(body.detail, /Lakeside Foods/u);
    assert.equal((await ada.delete(`/api/organizations/${harbor}/closure`)).status, 204);
  });

  async function writeNotes(): Promise<void> {
    await query(
      `insert into user_notes (tenant_id, organization_id, id, user_id, text, is_shown, written_at, written_by, written_by_name)
       select tenant_id, organization_id, gen_random_uuid(), id, 'note ' || n, false, now(), id, 'x' from users, generate_series(1, 4500) n
       where organization_id = $1 and user_name_key = 'joe'`,
      [client],
    );
  }

  async function notesLeft(): Promise<number> {
    const [row] = await query<{ n: number }>(`select count(*)::int as n from user_notes where organization_id = $1`, [
      client,
    ]);
    return row?.n ?? 0;
  }

  /** The job ends once some of the notes are gone, as when the server is asked to stop. */
  async function stopsInTheMiddle(): Promise<void> {
    const stop = new AbortController();
    const { connection } = w.app.running.server;
    const { transaction } = connection;
    const counted: typeof transaction = async (bounds, does, plans) => {
      const result = await transaction(bounds, does, plans);
      if ((await notesLeft()) === 2_500) stop.abort();
      return result;
    };
    Object.assign(connection, { transaction: counted });
    await assert.rejects(run(w, 'organization.erase', stop.signal), /goes on later/u);
    Object.assign(connection, { transaction });
    assert.equal(await notesLeft(), 2_500);
  }
});
