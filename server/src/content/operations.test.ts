import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { published, runJobs, smallPackage, upload } from './test/packages.ts';

let w: TestWorld;
let olu: Person;
let mara: Person;
let sam: Person;
before(async () => {
  w = await makeWorld();
  [olu, mara, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane'), await w.as('harbor/Sam Doyle')];
});
after(() => w.close());

test('A package that is uploaded waits, is read in the background, and shows its title and items', async () => {
  const { status, body } = await upload(olu, smallPackage('Fire safety', ['Alarm', 'Exits']));
  assert.equal(status, 201);
  assert.equal(body.state, 'waiting');
  assert.equal((await olu.get(`/api/content-packages/${body.id}`)).body.state, 'waiting');
  await runJobs(w);
  const { body: ready } = await olu.get(`/api/content-packages/${body.id}`);
  assert.equal(ready.state, 'ready');
  assert.equal(ready.title, 'Fire safety');
  assert.equal(ready.standard, 'scorm-1.2');
  assert.equal(ready.fileName, 'fire-safety.zip');
  assert.deepEqual(
    ready.items.map(({ title, kind, depth }: Record<string, unknown>) => ({ title, kind, depth })),
    [
      { title: 'Alarm', kind: 'sco', depth: 0 },
      { title: 'Exits', kind: 'sco', depth: 0 },
    ],
  );
  assert.equal(ready.done, ready.total);
  assert.deepEqual(w.faults, []);
});

test('A package that cannot be read is refused with a sentence in the reader’s language, and its bytes are let go', async () => {
  const { body } = await upload(olu, Buffer.from('no zip at all'), 'wrong.zip');
  await runJobs(w);
  const { body: refused } = await olu.get(`/api/content-packages/${body.id}`);
  assert.equal(refused.state, 'refused');
  assert.equal(refused.problem.code, 'not-a-zip');
  assert.match(refused.problem.detail, /not a zip archive/u);
  const german = await olu.get(`/api/content-packages/${body.id}`, { headers: { 'accept-language': 'de' } });
  assert.match(german.body.problem.detail, /kein ZIP-Archiv/u);
  const take = await olu.post(`/api/content-packages/${body.id}/course`, {});
  assert.deepEqual([take.status, take.body.code], [409, 'package-not-ready']);
  const [file] = await unsafeQuery<{ key: string }>(
    w.database.adminUrl,
    `select key from files where name = 'wrong.zip'`,
  );
  assert.equal(await w.app.running.server.files.look(file?.key ?? ''), null);
});

test('A job that is cut off before its last word runs again and ends the same', async () => {
  const { body } = await upload(olu, smallPackage());
  await runJobs(w);
  const [kept] = await unsafeQuery<{ files_key: string }>(
    w.database.adminUrl,
    'select files_key from content_packages where id = $1',
    [body.id],
  );
  await unsafeQuery(
    w.database.adminUrl,
    `update content_packages set state = 'unpacking', files_key = null where id = $1`,
    [body.id],
  );
  await again(body.id);
  const { body: ready } = await olu.get(`/api/content-packages/${body.id}`);
  assert.equal(ready.state, 'ready');
  assert.ok(await w.app.running.server.files.look(`${kept?.files_key}/imsmanifest.xml`));
  // a ready package stays as it is, however often the job comes
  const version = ready.version;
  await again(body.id);
  assert.equal((await olu.get(`/api/content-packages/${body.id}`)).body.version, version);
});

test('A package whose reading never comes to an end is refused after three tries', async () => {
  const { body } = await upload(olu, smallPackage());
  await unsafeQuery(w.database.adminUrl, `update tasks set detail = '{"tries": 3}' where id = $1`, [body.taskId]);
  await runJobs(w);
  const { body: refused } = await olu.get(`/api/content-packages/${body.id}`);
  assert.deepEqual([refused.state, refused.problem.code], ['refused', 'package-unreadable']);
});

test('Who lost the right to load content between upload and reading gets no package', async () => {
  const { body } = await upload(olu, smallPackage());
  await unsafeQuery(w.database.adminUrl, `update users set state = 'archived' where id = $1`, [olu.id]);
  await runJobs(w);
  await unsafeQuery(w.database.adminUrl, `update users set state = 'active' where id = $1`, [olu.id]);
  const { body: refused } = await olu.get(`/api/content-packages/${body.id}`);
  assert.deepEqual([refused.state, refused.problem.code], ['refused', 'loading-not-allowed']);
});

test('Who lost the role between upload and reading gets no package either', async () => {
  const otto = await w.as('harbor/Otto Lang');
  const { body } = await upload(otto, smallPackage());
  const ends = `with ended as (delete from appointments where user_id = $1) update users set stamp = stamp + 1 where id = $1`;
  await unsafeQuery(w.database.adminUrl, ends, [otto.id]);
  await runJobs(w);
  const { body: refused } = await olu.get(`/api/content-packages/${body.id}`);
  assert.deepEqual([refused.state, refused.problem.code], ['refused', 'loading-not-allowed']);
});

test('Who may not load content is refused before a byte is taken', async () => {
  const { status, body } = await upload(mara, smallPackage());
  assert.equal(status, 403);
  assert.equal(body.privilege, 'course.load');
});

test('A course goes from package to draft to published to retired, each with what may be done', async () => {
  const { body: uploaded } = await upload(olu, smallPackage('Forklift refresher', ['Basics', 'Test']));
  await runJobs(w);
  const { status, body: draft } = await olu.post(`/api/content-packages/${uploaded.id}/course`, { title: 'Forklift' });
  assert.equal(status, 201);
  assert.equal(draft.state, 'draft');
  assert.equal(draft.number, '1.0');
  assert.deepEqual(
    draft.items.map(({ title }: { title: string }) => title),
    ['Basics', 'Test'],
  );
  assert.deepEqual(draft.may, { edit: true, publish: true, retire: true, assign: true, copy: true });
  assert.equal((await olu.post(`/api/courses/${draft.id}/retire`)).body.code, 'not-published');
  const { body: open } = await olu.post(`/api/courses/${draft.id}/publish`);
  assert.equal(open.state, 'published');
  const again = await olu.post(`/api/courses/${draft.id}/publish`);
  assert.deepEqual([again.status, again.body.code], [409, 'nothing-to-publish']);
  assert.equal((await olu.post(`/api/courses/${draft.id}/retire`)).body.state, 'retired');
  assert.equal((await olu.post(`/api/courses/${draft.id}/publish`)).body.state, 'published');
});

test('Title and description change with the version they were read in, and not without', async () => {
  const { id } = await published(w, olu, 'Consent basics');
  const { body: read, headers } = await olu.get(`/api/courses/${id}`);
  const change = { title: 'Consent, the basics', description: 'What it is and how it is asked for.' };
  assert.equal((await olu.patch(`/api/courses/${id}`, change)).status, 428);
  const done = await olu.patch(`/api/courses/${id}`, change, { headers: { 'if-match': String(headers['etag']) } });
  assert.equal(done.status, 200);
  assert.partialDeepStrictEqual(done.body, { ...change, version: read.version + 1 });
  const late = await olu.patch(`/api/courses/${id}`, change, { headers: { 'if-match': String(headers['etag']) } });
  assert.equal(late.status, 412);
  assert.deepEqual(
    (await olu.get('/api/courses?search=basics the')).body.items.map((one: { id: string }) => one.id),
    [id],
  );
});

test('The library lists by title page by page, and the count agrees', async () => {
  const { body: counted } = await mara.get('/api/courses/count');
  const titles: string[] = [];
  let after = '';
  do {
    const { body } = await mara.get(`/api/courses?limit=2${after && `&after=${after}`}`);
    titles.push(...body.items.map(({ title }: { title: string }) => title));
    after = body.after ?? '';
  } while (after);
  assert.equal(titles.length, counted.count);
  assert.deepEqual(
    titles,
    titles.toSorted((a, b) => a.localeCompare(b)),
  );
  assert.ok(new Set(titles).size > 1);
});

test('Whoever sees a course but may not change it is told so, with the privilege it needs', async () => {
  const { body } = await mara.get('/api/courses?state=published&limit=1');
  const [course] = body.items;
  assert.equal(course.may.assign, true);
  assert.match(course.may.edit.reason, /Edit courses/u);
  const refused = await mara.post(`/api/courses/${course.id}/publish`);
  assert.equal(refused.status, 403);
});

test('A learner holds no view of the library', async () => {
  assert.equal((await sam.get('/api/courses')).status, 403);
});

test('Nothing of one organization is seen from another', async () => {
  const ines = await w.as('solace/Ines Duarte');
  const { id } = await published(w, olu, 'Only in harbor');
  assert.equal((await ines.get(`/api/courses/${id}`)).status, 404);
  const [pack] = await unsafeQuery<{ id: string }>(w.database.adminUrl, `select id from content_packages limit 1`);
  assert.equal((await ines.get(`/api/content-packages/${pack?.id}`)).status, 404);
  assert.equal((await ines.post(`/api/content-packages/${pack?.id}/course`, {})).status, 404);
});

test('Lists and pages of courses take few statements', async () => {
  const { body } = await olu.get('/api/courses');
  w.queries();
  await olu.get('/api/courses?search=fire');
  const list = w.queries().length;
  await olu.get(`/api/courses/${body.items[0].id}`);
  const one = w.queries().length;
  assert.deepEqual({ list, one }, { list: 2, one: 3 });
});

/** Puts the job of a package on the queue once more. */
async function again(id: string): Promise<void> {
  const [row] = await unsafeQuery<{ owner_id: string; organization_id: string; tenant_id: string }>(
    w.database.adminUrl,
    'select owner_id, organization_id, tenant_id from content_packages where id = $1',
    [id],
  );
  const place = {
    tenant: row?.tenant_id,
    organization: row?.organization_id,
    at: row?.organization_id,
    atTenant: row?.tenant_id,
  };
  const order = JSON.stringify({ ...place, user: row?.owner_id, package: id });
  await unsafeQuery(w.database.ownerUrl, `select public.enqueue('content.unpack', $1::json, null, null, 1)`, [order]);
  await runJobs(w);
}
