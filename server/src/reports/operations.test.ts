import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, play, says } from '../attempts/test/learner.ts';
import { published } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

const path = '/api/reports/takers-and-exceptions';
let w: TestWorld;
let course: string;
const who: Record<string, Person> = {};
const person = (name: string): Person => who[name] ?? assert.fail(`${name} was not signed in`);
type Row = {
  user: { name: string };
  location: { name: string } | null;
  status: string;
  state: string;
  score: number | null;
};
const rows = async (reader: Person, query = ''): Promise<Row[]> => {
  const { body, status } = await reader.get(`${path}?courseId=${course}${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.items;
};
const names = (found: Row[]) => found.map(({ user }) => user.name);

before(async () => {
  w = await makeWorld();
  for (const name of ['Olu Adeyemi', 'Mara Kane', 'Lena Fox', 'Theo Brandt', 'Rita Sol', 'Sam Doyle', 'Rune Falk'])
    who[name] = await w.as(`harbor/${name}`);
  const olu = person('Olu Adeyemi');
  const made = await published(w, olu, 'Fire safety');
  course = made.id;
  await olu.post('/api/assignments', { courseId: course, name: 'Yearly', audience: { everybody: true }, dueDays: 14 });
  const sam = person('Sam Doyle');
  const { body } = await sam.get(`/api/my/courses/${course}`);
  const page = await play(w, await launch(sam, body.enrollmentId, body.next));
  await page.end(says('passed', { 'cmi.core.score.raw': '90' }));
});
after(() => w.close());

describe('Takers and Exceptions', () => {
  test('shows Lena who of Leeds has taken the course and who has yet to, and nobody else', async () => {
    const found = await rows(person('Lena Fox'));
    assert.deepEqual(names(found).toSorted(), ['Lena Fox', 'Otto Lang', 'Sam Doyle', 'Theo Brandt']);
    const sam = found.find(({ user }) => user.name === 'Sam Doyle');
    assert.partialDeepStrictEqual(sam, {
      status: 'taker',
      state: 'completed',
      score: 0.9,
      location: { name: 'Leeds' },
    });
    assert.ok(found.filter((row) => row !== sam).every(({ status }) => status === 'exception'));
  });

  test('shows a twin exactly what its counterpart sees', async () => {
    for (const [one, other] of [
      ['Lena Fox', 'Theo Brandt'],
      ['Olu Adeyemi', 'Rita Sol'],
    ] as const) {
      assert.deepEqual(await rows(person(other)), await rows(person(one)));
      const count = async (reader: Person) => (await reader.get(`${path}/count?courseId=${course}`)).body;
      assert.deepEqual(await count(person(other)), await count(person(one)));
    }
  });

  test('counts different users, and the counts add up to the rows', async () => {
    const all = await rows(person('Olu Adeyemi'), '&limit=200');
    const { body } = await person('Olu Adeyemi').get(`${path}/count?courseId=${course}`);
    assert.deepEqual(body, { users: all.length, takers: 1, exceptions: all.length - 1 });
    assert.equal(new Set(names(all)).size, all.length);
  });

  test('is narrowed by state, by place with everything below, and by name', async () => {
    const mara = person('Mara Kane');
    assert.deepEqual(names(await rows(mara, '&state=taker')), ['Sam Doyle']);
    assert.ok(!names(await rows(mara, '&state=exception')).includes('Sam Doyle'));
    assert.deepEqual(names(await rows(mara, `&location=${w.ids.locations.get('harbor/York')}`)), ['Yara Haddad']);
    assert.ok((await rows(mara, `&location=${w.ids.locations.get('harbor/North')}`)).length > 1);
    assert.deepEqual(await rows(mara, `&location=${w.ids.locations.get('harbor/Bath')}`), []);
    assert.deepEqual(names(await rows(mara, '&search=doyle')), ['Sam Doyle']);
    assert.deepEqual(await rows(mara, '&state=overdue'), []);
    const then = w.clock.now;
    w.clock.now = new Date(then.getTime() + 20 * 24 * 3600_000);
    assert.ok((await rows(mara, '&state=overdue')).length > 1);
    w.clock.now = then;
  });

  test('goes on page by page without leaving out or repeating anybody', async () => {
    const olu = person('Olu Adeyemi');
    const found: Row[] = [];
    let after = '';
    do {
      const { body } = await olu.get(`${path}?courseId=${course}&limit=2${after && `&after=${after}`}`);
      found.push(...body.items);
      after = body.after ?? '';
    } while (after);
    assert.deepEqual(names(found), names(await rows(olu, '&limit=200')));
  });

  test('is not for learners, and shows other organizations nothing', async () => {
    assert.equal((await person('Sam Doyle').get(path)).status, 403);
    assert.deepEqual(await rows(await w.as('solace/Ines Duarte')), []);
  });

  test('takes two statements a page', async () => {
    await rows(person('Lena Fox'));
    w.queries();
    await rows(person('Lena Fox'));
    assert.equal(w.queries().length, 2);
  });
});

describe('The file', () => {
  test('has the rows of the screen, in the reader’s language, with no cell a spreadsheet would run', async () => {
    const evil = w.ids.users.get('harbor/Otto Lang');
    await unsafeQuery(w.database.adminUrl, `update users set first_name = '=cmd|'' /C calc''!A0' where id = $1`, [
      evil,
    ]);
    const { status, text, headers } = await person('Lena Fox').get(`${path}/export.csv?courseId=${course}`);
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /text\/csv/u);
    const lines = text.trimEnd().split('\r\n');
    assert.match(lines[0] ?? '', /^\uFEFFUser,Location,Activity/u);
    assert.equal(lines.length - 1, (await rows(person('Lena Fox'))).length);
    assert.ok(lines.some((line) => /^Sam Doyle,Leeds,Fire safety,Taker,Completed,90,/u.test(line)));
    assert.ok(lines.some((line) => line.startsWith(`"'=cmd`) || line.startsWith(`'=cmd`)));
    const german = await person('Lena Fox').get(`${path}/export.csv?courseId=${course}`, {
      headers: { 'accept-language': 'de' },
    });
    assert.match(german.text, /Benutzer,Standort,Aktivität/u);
    await unsafeQuery(w.database.adminUrl, `update users set first_name = 'Otto' where id = $1`, [evil]);
  });

  test('is decided anew for each batch: who loses the right meanwhile gets no more of it', async () => {
    const crowd = `insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, location_id, created_at)
      select tenant_id, organization_id, gen_random_uuid(), 'crowd' || n, 'crowd' || n, 'Crowd', n::text, 'crowd', location_id, now()
      from users, generate_series(1, 12000) n where id = $1`;
    await unsafeQuery(w.database.adminUrl, crowd, [person('Sam Doyle').id]);
    await unsafeQuery(w.database.adminUrl, 'analyze users');
    await unsafeQuery(
      w.database.adminUrl,
      `insert into enrollments (tenant_id, organization_id, id, user_id, course_id, enrolled_at)
       select tenant_id, organization_id, gen_random_uuid(), id, $1, now() from users where name_key = 'crowd'`,
      [course],
    );
    await unsafeQuery(w.database.adminUrl, 'analyze enrollments');
    await w.app.application.listen({ port: 0, host: '127.0.0.1' });
    const address = w.app.application.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const lena = person('Lena Fox');
    const url = `http://127.0.0.1:${port}${path}/export.csv?courseId=${course}`;
    const answer = await fetch(url, { headers: { cookie: `__Host-ambit=${lena.cookie}` } });
    const reader = answer.body?.getReader() ?? assert.fail('no body');
    await reader.read();
    await unsafeQuery(w.database.adminUrl, `update users set state = 'archived' where id = $1`, [lena.id]);
    let read = 0;
    const rest = async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) read += part.value.byteLength;
    };
    await assert.rejects(rest());
    assert.ok(read < 12_000 * 40, `${read} bytes came`);
  });
});

test('The list of reports holds what the reader may open, and nothing for learners', async () => {
  const list = async (name: string) =>
    (await person(name).get('/api/reports')).body.items.map(({ id }: { id: string }) => id);
  assert.deepEqual(await list('Theo Brandt'), ['report.takers-and-exceptions']);
  assert.deepEqual(await list('Sam Doyle'), []);
});
