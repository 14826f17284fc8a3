import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published, runJobs } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

let w: TestWorld;
let olu: Person;
let mara: Person;
let sam: Person;
let course: string;
let named = 0;
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const north = () => ({ places: [place('North')], withDescendants: true });

before(async () => {
  w = await makeWorld();
  [olu, mara, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());
// a course of its own for each test
beforeEach(async () => {
  named += 1;
  course = (await published(w, olu, `Course ${named}`)).id;
});

const assign = (person: Person, rest: Record<string, unknown> = {}) =>
  person.post('/api/assignments', { courseId: course, name: 'Yearly', audience: north(), dueDays: 14, ...rest });
const has = async (who: string): Promise<boolean> => {
  const { body } = await (await w.as(`harbor/${who}`)).get('/api/my/training-plan');
  return body.items.some((one: { course: { id: string } }) => one.course.id === course);
};

describe('Rules are live:', () => {
  const add = async (firstName: string, location: string | null) => {
    const input = { userName: firstName.toLowerCase() + named, firstName, lastName: 'Frey', locationId: location };
    const { body, status } = await olu.post('/api/users', input);
    assert.equal(status, 201, JSON.stringify(body));
    return body.id as string;
  };
  const statesOf = async (user: string) => {
    const { body } = await olu.get(`/api/users/${user}/enrollments`);
    return body.items
      .filter((one: { course: { id: string } }) => one.course.id === course)
      .map(({ state }: { state: string }) => state);
  };
  const move = async (user: string, location: string | null) => {
    const { headers } = await olu.get(`/api/users/${user}`);
    const done = await olu.patch(
      `/api/users/${user}`,
      { locationId: location },
      { headers: { 'if-match': String(headers['etag']) } },
    );
    assert.equal(done.status, 200, JSON.stringify(done.body));
  };

  test('a new user gets it, a moved one loses and regains it', async () => {
    await assign(mara);
    const user = await add('Ida', place('York Works'));
    assert.deepEqual(await statesOf(user), ['not-started']);
    await move(user, place('Bath'));
    assert.deepEqual(await statesOf(user), []);
    await move(user, place('Leeds'));
    assert.deepEqual(await statesOf(user), ['not-started']);
    await move(user, null);
    assert.deepEqual(await statesOf(user), []);
  });

  test('who takes on a role falls out of what is for learners only, and who ends it comes back', async () => {
    await assign(mara, { learnersOnly: true });
    const user = await add('Eva', place('Leeds'));
    const { body } = await olu.post(`/api/users/${user}/appointments`, { role: 'multisite.local-administrator' });
    assert.deepEqual(await statesOf(user), []);
    await olu.delete(`/api/users/${user}/appointments/${body.id}`);
    assert.deepEqual(await statesOf(user), ['not-started']);
  });

  test('a location that moves takes its users along, in the background', async () => {
    const bristol = `/api/locations/${place('Bristol')}`;
    const moveBristol = async (to: string) => {
      const headers = { 'if-match': String((await olu.get(bristol)).headers['etag']) };
      assert.equal((await olu.post(`${bristol}/move`, { parentId: place(to) }, { headers })).status, 204);
    };
    await assign(mara);
    assert.equal(await has('Dana Cruz'), false);
    await moveBristol('North');
    await runJobs(w);
    assert.equal(await has('Dana Cruz'), true);
    await moveBristol('South');
    await runJobs(w);
    assert.equal(await has('Dana Cruz'), false);
  });

  test('an audience of thousands is enrolled at once as far as one request goes, and wholly in the background', async () => {
    const made = `insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, location_id, created_at)
      select tenant_id, organization_id, gen_random_uuid(), 'crowd' || n, 'crowd' || n, 'Crowd', n::text, 'crowd', $2, now()
      from users, generate_series(1, 6000) n where id = $1`;
    await unsafeQuery(w.database.adminUrl, made, [sam.id, place('York')]);
    // what the server's autovacuum does within a minute
    await unsafeQuery(w.database.adminUrl, 'analyze users');
    const count = async () => {
      const { body } = await olu.get(`/api/courses/${course}/participants/count`);
      return body.count as number;
    };
    const { body: preview } = await mara.post('/api/assignments/preview', { courseId: course, audience: north() });
    const { body } = await assign(mara);
    assert.equal(await count(), 1000);
    await runJobs(w);
    assert.equal(await count(), preview.count);
    await mara.delete(`/api/assignments/${body.id}`);
    await runJobs(w);
    assert.equal(await count(), 0);
    await unsafeQuery(w.database.adminUrl, `update users set state = 'archived' where name_key = 'crowd'`);
  });

  test('a transfer costs what its own rules cost, however many there are for other places and people', async () => {
    await olu.post('/api/assignments', { courseId: course, name: 'Everybody', audience: { everybody: true } });
    const user = await add('Ada', place('Leeds'));
    const statements = async (to: string) => {
      w.queries();
      await move(user, place(to));
      return w.queries().length;
    };
    await statements('York');
    const before = [await statements('Leeds'), await statements('York')];
    for (let n = 0; n < 12; n += 1)
      await olu.post('/api/assignments', {
        ...{ courseId: (await published(w, olu, `Course ${named}.${n}`)).id, name: 'Bath', dueDays: 14 },
        ...{ countsAlready: { kind: 'none' }, repeats: { kind: 'rolling', months: 12, opensDays: 30 } },
        audience: n % 2 === 0 ? { places: [place('Bath')], withDescendants: true } : { users: [sam.id] },
      });
    assert.deepEqual([await statements('Leeds'), await statements('York')], before);
  });
});
