import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { newId } from '../../outside/ids.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

let w: TestWorld;
let olu: Person;
let lena: Person;
let rune: Person;
let sam: Person;
let ben: Person;
before(async () => {
  w = await makeWorld();
  [olu, lena, rune, sam, ben] = [
    await w.as('harbor/Olu Adeyemi'),
    await w.as('harbor/Lena Fox'),
    await w.as('harbor/Rune Falk'),
    await w.as('harbor/Sam Doyle'),
    await w.as('harbor/Ben Ito'),
  ];
});
after(() => w.close());

const everybody = { locations: [], departments: [], jobTitles: [], groups: [] };
const plain = { waiver: '', steps: [], goesOnAfter: null, audience: everybody };

/** A published course anybody may register for, unless more is said. */
async function course(title: string, registration: object = {}, window: object = {}): Promise<string> {
  const id = newId();
  await unsafeQuery(
    w.database.adminUrl,
    `insert into courses (tenant_id, organization_id, id, title, title_key, state, owner_id, created_at)
     select tenant_id, organization_id, '${id}', '${title}', lower('${title}'), 'published', id, now() from users where id = '${olu.id}'`,
  );
  const named = await olu.patch(`/api/courses/${id}`, { title }, { headers: { 'if-match': '"1"' } });
  assert.equal(named.status, 200, named.text);
  const open = await olu.put(`/api/courses/${id}/self-registration`, {
    open: true,
    from: null,
    until: null,
    ...window,
  });
  assert.equal(open.status, 200, open.text);
  const said = await olu.put(`/api/courses/${id}/registration`, { ...plain, ...registration });
  assert.equal(said.status, 200, said.text);
  return id;
}
const register = (who: Person, courseId: string, more: object = {}) =>
  who.post(`/api/users/${who.id}/registrations`, { courseId, ...more });
const details = async (who: Person, id: string) => (await who.get(`/api/my/catalogue/${id}`)).body;
const titles = async (who: Person, query = ''): Promise<string[]> =>
  (await who.get(`/api/my/catalogue?limit=200${query}`)).body.items.map(({ title }: { title: string }) => title);
const plan = async (who: Person): Promise<string[]> =>
  (await who.get('/api/my/training-plan')).body.items.map((one: { course: { id: string } }) => one.course.id);
const waiting = async (who: Person, courseId: string) =>
  (await who.get('/api/registrations?limit=200')).body.items.filter(
    (one: { course: { id: string } }) => one.course.id === courseId,
  );

describe('The catalogue', () => {
  test('shows what is open for self-registration, found also with a slip of the pen', async () => {
    await course('Knots and splices');
    assert.ok((await titles(sam)).includes('Knots and splices'));
    for (const typed of ['splices', 'splisces'])
      assert.deepEqual(await titles(sam, `&search=${typed}`), ['Knots and splices'], typed);
    assert.deepEqual(await titles(sam, '&language=de'), []);
    assert.equal((await sam.get(`/api/my/catalogue/${newId()}`)).status, 404);
  });

  test('is narrowed by a category with everything below it', async () => {
    const id = await course('Radio');
    const { body: top } = await olu.post('/api/categories', { name: 'At sea' });
    const { body: below } = await olu.post('/api/categories', { name: 'Signals', parentId: top.id });
    assert.equal((await olu.put(`/api/courses/${id}/categories`, { categories: [below.id] })).status, 200);
    assert.deepEqual(await titles(sam, `&category=${top.id}`), ['Radio']);
    const taken = await olu.post('/api/categories', { name: 'at  SEA' });
    assert.deepEqual([taken.status, taken.body.errors[0].code], [422, 'category-name-taken']);
    assert.equal((await olu.delete(`/api/categories/${top.id}`)).body.code, 'category-holds-others');
    assert.equal((await olu.delete(`/api/categories/${below.id}`)).status, 204);
    assert.deepEqual(await titles(sam, `&category=${top.id}`), []);
    assert.ok((await titles(sam)).includes('Radio'));
  });

  test('is offered to those it is for, and is not there for others', async () => {
    const north = w.ids.locations.get('harbor/North') ?? '';
    const id = await course('Northern lights', { audience: { ...everybody, locations: [north] } });
    assert.ok((await titles(sam)).includes('Northern lights'));
    assert.ok(!(await titles(ben)).includes('Northern lights'));
    assert.equal((await ben.get(`/api/my/catalogue/${id}`)).status, 404);
    const refused = await register(ben, id);
    assert.deepEqual([refused.status, refused.body.errors[0].field], [422, 'courseId']);
  });

  test('keeps its order of categories as they are placed', async () => {
    const { body: first } = await olu.post('/api/categories', { name: 'First' });
    const { body: second } = await olu.post('/api/categories', { name: 'Second' });
    const moved = { headers: { 'if-match': '"1"' } };
    assert.equal((await olu.patch(`/api/categories/${second.id}`, { before: first.id }, moved)).status, 204);
    const names = (await sam.get('/api/categories')).body.items.map(({ name }: { name: string }) => name);
    assert.ok(names.indexOf('Second') < names.indexOf('First'));
    assert.equal((await sam.post('/api/categories', { name: 'Mine' })).status, 403);
  });
});

describe('Self-registration', () => {
  test('enrolls at once, and may be left again; what was assigned may not', async () => {
    const id = await course('Rowing');
    const registered = await register(sam, id);
    assert.deepEqual([registered.status, registered.body.isEnrolled], [201, true]);
    assert.ok((await plan(sam)).includes(id));
    assert.equal((await register(sam, id)).body.code, 'enrolled-already');
    const { enrollment, may } = await details(sam, id);
    assert.equal(may.leave, true);
    const assigned = await olu.post('/api/assignments', {
      courseId: id,
      name: 'Rowing',
      audience: { everybody: true },
    });
    assert.equal(assigned.status, 201, assigned.text);
    assert.equal((await sam.delete(`/api/enrollments/${enrollment.id}`)).status, 409);
    assert.match((await details(sam, id)).may.leave.reason, /registered for yourself/u);
    await olu.delete(`/api/assignments/${assigned.body.id}`);
    assert.equal((await sam.delete(`/api/enrollments/${enrollment.id}`)).status, 204);
    assert.ok(!(await plan(sam)).includes(id));
    assert.equal((await register(sam, id)).status, 201);
    assert.ok((await plan(sam)).includes(id));
  });

  test('is for oneself alone', async () => {
    const id = await course('Sailing');
    assert.equal((await sam.post(`/api/users/${ben.id}/registrations`, { courseId: id })).status, 403);
    await register(ben, id);
    const { enrollment } = await details(ben, id);
    assert.equal((await sam.delete(`/api/enrollments/${enrollment.id}`)).status, 404);
  });

  test('waits for its window, for what the course asks for first, and for its waiver', async () => {
    const later = await course('Winter sailing', {}, { from: '2099-12-24T09:00:00Z' });
    assert.deepEqual((await details(sam, later)).lock, 'Registration opens on 24 December 2099.');
    assert.equal((await register(sam, later)).body.code, 'registration-not-yet');
    const first = await course('Swimming');
    const second = await course('Diving', { waiver: 'I can swim.' });
    assert.equal((await olu.put(`/api/courses/${second}/prerequisites`, { courses: [first] })).status, 200);
    const ring = await olu.put(`/api/courses/${first}/prerequisites`, { courses: [second] });
    assert.deepEqual([ring.status, ring.body.errors[0].code], [422, 'prerequisites-ring']);
    const locked = await register(sam, second, { acceptsWaiver: true });
    assert.deepEqual(
      [locked.body.code, locked.body.detail],
      ['prerequisites-missing', 'Complete this first: Swimming.'],
    );
    await register(sam, first);
    await unsafeQuery(w.database.adminUrl, `update enrollments set state = 'completed' where course_id = '${first}'`);
    assert.equal((await details(sam, second)).lock, null);
    const unsigned = await register(sam, second);
    assert.deepEqual([unsigned.status, unsigned.body.errors[0].field], [422, 'acceptsWaiver']);
    assert.equal((await register(sam, second, { acceptsWaiver: true })).status, 201);
    const { enrollment } = await details(sam, first);
    assert.equal((await sam.delete(`/api/enrollments/${enrollment.id}`)).body.code, 'completed-stays');
  });
});

describe('Approval of a registration', () => {
  const asksLena = () => ({ steps: [{ by: 'user', userId: lena.id }] });

  test('is asked of whoever is named, and enrolls the learner', async () => {
    const id = await course('Abseiling', asksLena());
    assert.deepEqual((await details(sam, id)).approval, ['Lena Fox']);
    const asked = await register(sam, id);
    assert.equal(asked.body.isEnrolled, false);
    assert.equal((await register(sam, id)).body.code, 'asked-already');
    assert.ok(!(await plan(sam)).includes(id));
    const [row] = await waiting(lena, id);
    assert.deepEqual([row.user.name, row.forMe, row.asked], ['Sam Doyle', true, 'Lena Fox']);
    assert.equal((await waiting(olu, id))[0].forMe, false);
    assert.equal((await lena.post(`/api/registrations/${row.id}/approval`, {})).body.isEnrolled, true);
    assert.ok((await plan(sam)).includes(id));
    assert.equal((await lena.post(`/api/registrations/${row.id}/approval`, {})).status, 404);
    assert.equal((await details(sam, id)).may.leave, true);
  });

  test('is given by nobody who may not enroll the learner, named or not, and never by the learner', async () => {
    const id = await course('Climbing', asksLena());
    const { body: asked } = await register(ben, id);
    assert.deepEqual(await waiting(lena, id), []);
    assert.equal((await lena.post(`/api/registrations/${asked.id}/approval`, {})).status, 404);
    assert.equal((await sam.get('/api/registrations')).status, 403);
    assert.equal((await rune.post(`/api/registrations/${asked.id}/approval`, {})).status, 200);
    const { body: own } = await register(lena, id);
    assert.equal((await lena.post(`/api/registrations/${own.id}/approval`, {})).status, 403);
    assert.deepEqual(await waiting(lena, id), []);
  });

  test('is refused with a reason that the learner reads, who may ask again or take it back', async () => {
    const id = await course('Caving', asksLena());
    const { body: asked } = await register(sam, id);
    assert.equal((await lena.post(`/api/registrations/${asked.id}/refusal`, { reason: '' })).status, 400);
    assert.equal(
      (await lena.post(`/api/registrations/${asked.id}/refusal`, { reason: 'After the audit' })).status,
      204,
    );
    const { registration } = await details(sam, id);
    assert.deepEqual(
      [registration.state, registration.reason, registration.decidedBy],
      ['refused', 'After the audit', 'Lena Fox'],
    );
    const { body: again } = await register(sam, id);
    assert.equal((await ben.delete(`/api/my/registrations/${again.id}`)).status, 404);
    assert.equal((await sam.delete(`/api/my/registrations/${again.id}`)).status, 204);
    assert.equal((await details(sam, id)).registration, null);
    assert.deepEqual(await waiting(lena, id), []);
  });

  test('of two steps needs two people', async () => {
    const steps = [{ by: 'user', userId: lena.id }, { by: 'administrators' }];
    const id = await course('Gliding', { steps });
    const { body: asked } = await register(sam, id);
    assert.equal((await lena.post(`/api/registrations/${asked.id}/approval`, {})).body.isEnrolled, false);
    assert.equal((await lena.post(`/api/registrations/${asked.id}/approval`, {})).body.code, 'same-approver');
    assert.equal((await waiting(olu, id))[0].forMe, true);
    assert.equal((await olu.post(`/api/registrations/${asked.id}/approval`, {})).body.isEnrolled, true);
    assert.ok((await plan(sam)).includes(id));
  });

  test('goes on to others when nobody answers for so many days', async () => {
    const id = await course('Surfing', { ...asksLena(), goesOnAfter: 7 });
    await register(sam, id);
    await unsafeQuery(
      w.database.adminUrl,
      `update registrations set step_since = step_since - interval '7 days' where course_id = '${id}'`,
    );
    const [row] = await waiting(olu, id);
    assert.deepEqual([row.asked, row.forMe], [null, true]);
  });

  test('names nobody the author may not see', async () => {
    const id = await course('Kayaking');
    const outside = w.ids.users.get('solace/Lia Young');
    const refused = await olu.put(`/api/courses/${id}/registration`, {
      ...plain,
      steps: [{ by: 'user', userId: outside }],
    });
    assert.deepEqual([refused.status, refused.body.errors[0].code], [422, 'outside-reach']);
  });
});
