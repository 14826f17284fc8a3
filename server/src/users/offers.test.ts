import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { newId } from '../outside/ids.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());

type Named = Readonly<{ name: string }>;
const names = (items: readonly Named[]): string[] => items.map(({ name }) => name).toSorted();

describe('What a list of users can be narrowed by', () => {
  test('names roles to everybody who sees users, also to those who may not compare roles', async () => {
    const lena = await w.as('harbor/Lena Fox');
    const { roles } = (await lena.get('/api/users/offers')).body;
    assert.ok(names(roles).includes('Organization Administrator'));
    assert.ok(!names(roles).includes('Platform Operator'));
    const local = roles.find(({ name }: Named) => name === 'Local Administrator').role;
    const found = (await lena.get(`/api/users?role=${local}`)).body.items;
    assert.deepEqual(names(found), ['Lena Fox']);
  });

  test('names departments, and the list is narrowed by one', async () => {
    const solace = w.ids.organizations.get('solace') ?? '';
    const [heart, other] = [newId(), newId()];
    const insert = 'insert into departments (tenant_id, organization_id, id, name, identifier, identifier_key)';
    await unsafeQuery(
      w.database.adminUrl,
      `${insert} values ($1, $1, $2, 'Heart', 'h', 'h'), ($1, $1, $3, 'Lung', 'l', 'l')`,
      [solace, heart, other],
    );
    await unsafeQuery(w.database.adminUrl, 'update users set department_id = $1 where id = $2', [
      heart,
      w.ids.users.get('solace/Lia Young'),
    ]);
    const ines = await w.as('solace/Ines Duarte');
    assert.deepEqual(names((await ines.get('/api/users/offers')).body.departments), ['Heart', 'Lung', 'Operations']);
    assert.deepEqual(names((await ines.get(`/api/users?department=${heart}`)).body.items), ['Lia Young']);
    assert.equal((await ines.get(`/api/users/count?department=${other}`)).body.count, 0);
  });

  test('is refused to whoever sees no users', async () => {
    assert.equal((await (await w.as('harbor/Sam Doyle')).get('/api/users/offers')).status, 403);
  });

  test('is the sign-in and one statement', async () => {
    const mara = await w.as('harbor/Mara Kane');
    await mara.get('/api/users/offers');
    w.queries();
    await mara.get('/api/users/offers');
    assert.equal(w.queries().length, 2);
  });
});

describe('A list of users', () => {
  const listed = async (who: Person, query: string): Promise<string[]> => {
    const all: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { status, body }: { status: number; body: { items: { userName: string }[]; after: string | null } } =
        await who.get(`/api/users?limit=3&${query}${next && `&after=${next}`}`);
      assert.equal(status, 200);
      all.push(...body.items.map(({ userName }) => userName));
      next = body.after;
    }
    return all;
  };

  test('comes in every order that is offered, page by page, each user once', async () => {
    const olu = await w.as('harbor/Olu Adeyemi');
    const { sorts } = (await olu.get('/api/users/offers')).body;
    assert.deepEqual(sorts, ['name', '-name', 'user-name', '-user-name']);
    const byName = await listed(olu, '');
    assert.ok(byName.length > 10);
    assert.deepEqual(await listed(olu, 'sort=name'), byName);
    assert.deepEqual(await listed(olu, 'sort=-name'), byName.toReversed());
    const byUserName = byName.toSorted();
    assert.deepEqual(await listed(olu, 'sort=user-name'), byUserName);
    assert.deepEqual(await listed(olu, 'sort=-user-name'), byUserName.toReversed());
  });

  test('is refused in an order that is not offered, and from a place in another order', async () => {
    const olu = await w.as('harbor/Olu Adeyemi');
    assert.equal((await olu.get('/api/users?sort=email')).status, 400);
    const { after } = (await olu.get('/api/users?limit=3')).body;
    assert.equal((await olu.get(`/api/users?limit=3&after=${after}`)).status, 200);
    assert.equal((await olu.get(`/api/users?limit=3&sort=-name&after=${after}`)).status, 400);
  });
});
