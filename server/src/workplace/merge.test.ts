import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
beforeEach(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
});
afterEach(() => w.close());

const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';
const run = (text: string, values: unknown[]) => unsafeQuery(w.database.adminUrl, text, values);
const merge = (by: Person, target: string, ...sources: string[]) =>
  by.post(`/api/locations/${place(target)}/merge`, { ids: sources.map(place) });
type Listed = { id: string; name: string; parentId: string | null; users: number };
const listed = async (by: Person): Promise<ReadonlyMap<string, Listed>> =>
  new Map((await by.get('/api/locations')).body.items.map((one: Listed) => [one.name, one]));
const sees = async (who: string, whom: string) => (await (await w.as(who)).get(`/api/users/${user(whom)}`)).status;

describe('A merge of locations', () => {
  test('moves users, what stands below and the roles that stand there, and leaves nothing of the one that ended', async () => {
    const answer = await merge(olu, 'Leeds', 'York');
    assert.deepEqual([answer.status, answer.body], [200, { users: 1, locations: 2 }], answer.text);
    const tree = await listed(olu);
    assert.equal(tree.has('York'), false);
    assert.equal(tree.get('York Yard')?.parentId, place('Leeds'));
    assert.equal((await olu.get(`/api/users/${user('Yara Haddad')}`)).body.location.name, 'Leeds');
    assert.deepEqual(await closureFaults(), []);
  });

  test('changes at once whom an administrator of a location reaches', async () => {
    assert.equal(await sees('harbor/Lena Fox', 'Yara Haddad'), 404);
    assert.equal((await merge(olu, 'Leeds', 'York')).status, 200);
    assert.equal(await sees('harbor/Lena Fox', 'Yara Haddad'), 200);
  });

  test('says before whose reach it changes', async () => {
    const { status, body } = await olu.post(`/api/locations/${place('Bath')}/merge-preview`, { ids: [place('Leeds')] });
    assert.equal(status, 200);
    const names = (which: 'gains' | 'loses') => body[which].map(({ name }: { name: string }) => name);
    assert.ok(names('gains').includes('Lena Fox') && names('gains').includes('Rune Falk'), names('gains').join());
    assert.ok(names('loses').includes('Mara Kane') && !names('loses').includes('Rune Falk'), names('loses').join());
    assert.equal(body.users, 4);
  });

  test('lets sessions, assignments and anchored roles follow', async () => {
    await run(`update sessions set location_id = $1 where organization_id = $2`, [place('York'), organization()]);
    await run(
      `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, anchor_kind, anchor_id, given_at)
       values ($1, $1, gen_random_uuid(), $2, 'multisite.location-session-manager', false, 'location', $3, now())`,
      [organization(), user('Kim Park'), place('York')],
    );
    await run(
      `update assignments set places = array[$1::uuid], audience = jsonb_build_object('places', jsonb_build_array($1::text)) where organization_id = $2`,
      [place('York'), organization()],
    );
    await run(
      `insert into report_schedules (tenant_id, organization_id, id, owner_id, report, name, rhythm, created_at, places)
       values ($1, $1, gen_random_uuid(), $2, 'users', 'Users', 'daily', now(), array[$3::uuid, $4::uuid])`,
      [organization(), user('Kim Park'), place('York'), place('Leeds')],
    );
    const answer = await merge(olu, 'Leeds', 'York');
    assert.equal(answer.status, 200, answer.text);
    const left = await run(
      `select (select count(*) from sessions where location_id = $1) + (select count(*) from report_schedules where name = 'Users' and places <> array[$2::uuid]) + (select count(*) from appointments where anchor_id = $1)
        + (select count(*) from assignments where $1 = any(places) or audience::text like '%' || $1::text || '%') as n`,
      [place('York'), place('Leeds')],
    );
    assert.equal(Number(left[0]?.n), 0);
  });

  test('is refused to whoever may not merge, and for locations that hold the one that stays', async () => {
    for (const who of ['harbor/Mara Kane', 'harbor/Lena Fox'])
      assert.equal((await merge(await w.as(who), 'Leeds', 'York')).status, 403, who);
    const upper = await merge(olu, 'Leeds', 'North');
    assert.deepEqual([upper.status, upper.body.errors[0].field], [422, 'ids']);
    const elsewhere = w.ids.locations.get('solace/Head office') ?? '';
    const foreign = await olu.post(`/api/locations/${place('Leeds')}/merge`, { ids: [elsewhere] });
    assert.deepEqual(foreign.body.errors, upper.body.errors);
  });

  test('is refused while two of one name would stand side by side', async () => {
    const level = (await olu.get('/api/location-levels')).body.items[2].id;
    const yard = { name: 'York Yard', identifier: 'leeds-yard', levelId: level, parentId: place('Leeds') };
    assert.equal((await olu.post('/api/locations', yard)).status, 201);
    const { status, body } = await merge(olu, 'Leeds', 'York');
    assert.deepEqual([status, body.code], [409, 'merge-names']);
    assert.match(body.detail, /York Yard/u);
  });

  test('is done by nobody for themselves', async () => {
    await run('update users set location_id = $1, stamp = stamp + 1 where id = $2', [place('York'), olu.id]);
    assert.equal((await merge(olu, 'Leeds', 'York')).status, 403);
    assert.equal((await merge(olu, 'Leeds', 'Bath')).status, 200);
  });

  test('gives nobody who outranks the one who merges any reach', async () => {
    // a master administrator who also looks after a location
    await run(
      `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, anchor_kind, anchor_id, given_at)
       values ($1, $1, gen_random_uuid(), $2, 'multisite.local-administrator', false, 'location', $3, now())`,
      [organization(), user('Greta Holm'), place('Leeds')],
    );
    const { status, body } = await merge(olu, 'Leeds', 'York');
    assert.equal(status, 403, JSON.stringify(body));
  });
});

describe('A move of a location', () => {
  const version = async (by: Person, what: string) =>
    String((await by.get(`/api/locations/${place(what)}`)).headers['etag']);
  const move = async (by: Person, what: string, to: string, path = 'move') => {
    const headers = { 'if-match': await version(by, what) };
    return by.post(`/api/locations/${place(what)}/${path}`, { parentId: place(to) }, { headers });
  };

  test('says before who comes to reach more users and who fewer', async () => {
    const { status, body } = await move(olu, 'Leeds', 'South', 'move-preview');
    assert.equal(status, 200);
    const names = (which: 'gains' | 'loses') => body[which].map(({ name }: { name: string }) => name);
    assert.deepEqual(
      [body.users, names('gains'), names('loses').toSorted()],
      [4, ['Rune Falk'], ['Ivo Maric', 'Mara Kane']],
    );
  });

  test('gives nobody who outranks the one who moves any reach', async () => {
    await run(
      `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, anchor_kind, anchor_id, given_at)
       values ($1, $1, gen_random_uuid(), $2, 'multisite.multiple-location-administrator', false, 'location', $3, now())`,
      [organization(), user('Greta Holm'), place('South')],
    );
    assert.equal((await move(olu, 'Leeds', 'South')).status, 403);
    assert.equal((await move(olu, 'Bath', 'North')).status, 204);
  });

  test('is refused to whoever has not seen that it was moved meanwhile, and can be taken back by the next version', async () => {
    const before = await version(olu, 'Bath');
    assert.equal((await move(olu, 'Bath', 'South')).status, 204);
    const again = (etag: string) =>
      olu.post(`/api/locations/${place('Bath')}/move`, { parentId: place('North') }, { headers: { 'if-match': etag } });
    assert.equal((await again(before)).status, 412);
    assert.equal((await again(`"${Number(before.replaceAll('"', '')) + 1}"`)).status, 204);
  });
});

const organization = () => w.ids.organizations.get('harbor') ?? '';

/** Rows of the closure that do not follow from the parents, and the other way round. */
const closureFaults = () =>
  run(
    `with recursive up as (
      select id as descendant_id, id as ancestor_id, parent_id, 0 as depth from locations where organization_id = $1
      union all select up.descendant_id, p.id, p.parent_id, up.depth + 1 from up join locations p on p.id = up.parent_id
    ), should as (select ancestor_id, descendant_id, depth from up),
    is_so as (select ancestor_id, descendant_id, depth from location_closure where organization_id = $1)
    (select * from should except select * from is_so) union all (select * from is_so except select * from should)`,
    [organization()],
  );
