import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { published, runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { differingUsers } from './store.ts';

let w: TestWorld;
let olu: Person;
let onPath: string;
const place = (name: string) => w.ids.locations.get(`harbor/${name}`) ?? '';
const user = (name: string) => w.ids.users.get(`harbor/${name}`) ?? '';

before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  const audiences = [
    { audience: { everybody: true } },
    { audience: { everybody: true }, learnersOnly: true },
    { audience: { places: [place('North')], withDescendants: true } },
    { audience: { places: [place('York')], withDescendants: false } },
    { audience: { places: [place('North'), place('Leeds')], withDescendants: true }, learnersOnly: true },
    { audience: { users: [user('Sam Doyle'), user('Ben Ito')] } },
  ];
  for (const [n, said] of audiences.entries()) {
    const { id } = await published(w, olu, `Course ${n}`);
    const { status, text } = await olu.post('/api/assignments', {
      courseId: id,
      name: `Rule ${n}`,
      dueDays: 14,
      ...said,
    });
    assert.equal(status, 201, text);
  }
  const { id: path } = (await olu.post('/api/paths', { title: 'First days' })).body;
  const step = { courseId: (onPath = (await published(w, olu, 'On a path')).id) };
  const edited = await olu.patch(`/api/paths/${path}`, { steps: [step] }, { headers: { 'if-match': '"1"' } });
  assert.equal(edited.status, 200, edited.text);
  await olu.post(`/api/paths/${path}/publish`, {});
  const audience = { places: [place('York')], withDescendants: false };
  const assigned = await olu.post('/api/assignments', { pathId: path, name: 'First days', audience });
  assert.equal(assigned.status, 201, assigned.text);
  // what the world began with is brought in line, too
  await followed();
});
after(() => w.close());

const followed = async (): Promise<void> => {
  const organization = w.ids.organizations.get('harbor');
  await unsafeQuery(
    w.database.adminUrl,
    `select public.enqueue('training.follow', json_build_object('tenant', $1::uuid, 'organization', $1::uuid), null, null, 25, null)`,
    [organization],
  );
  await runJobs(w);
};
const differing = async (): Promise<readonly string[]> => {
  const organization = w.ids.organizations.get('harbor') ?? '';
  return w.app.running.server.connection.transaction({ tenant: organization, organizations: [organization] }, (tx) =>
    differingUsers(tx, organization, w.clock.now),
  );
};
const moved = (name: string, to: string | null) =>
  unsafeQuery(w.database.adminUrl, 'update users set location_id = $2 where id = $1', [user(name), to && place(to)]);

test('Nobody differs when every assignment was followed, whatever it asks of whom', async () => {
  assert.deepEqual(await differing(), []);
});

// who is elsewhere unnoticed, where they were, and where they are now
for (const [name, from, to, differs] of [
  ['Sam Doyle', 'Leeds', 'Bath', true],
  ['Ben Ito', 'Bath', 'York Works', true],
  ['Dana Cruz', 'Bristol', null, false],
  ['Yara Haddad', 'York', 'Leeds', true],
  ['Yara Haddad', 'York', null, true],
] as const) {
  test(`${name} ${differs ? 'differs' : 'does not differ'} when they are at ${to ?? 'no place'} instead of ${from}`, async () => {
    await moved(name, to);
    const found = await differing();
    await moved(name, from);
    assert.deepEqual(found, differs ? [user(name)] : []);
  });
}

test('A transfer brings the courses of a path that is assigned there, and takes them away again', async () => {
  const kim = await w.as('harbor/Kim Park');
  const has = async () => (await kim.get(`/api/my/courses/${onPath}`)).status === 200;
  const seen = [await has()];
  for (const to of ['York', null]) {
    await moved('Kim Park', to);
    assert.deepEqual(await differing(), [kim.id]);
    await followed();
    assert.deepEqual(await differing(), []);
    seen.push(await has());
  }
  assert.deepEqual(seen, [false, true, false]);
});

test('Whoever left differs until what was not begun is let go', async () => {
  await unsafeQuery(w.database.adminUrl, `update users set state = 'archived' where id = $1`, [user('Kim Park')]);
  assert.deepEqual(await differing(), [user('Kim Park')]);
});
