import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { published, runJobs } from '../content/test/packages.ts';
import { unsafeQuery } from '../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';

const many = 2_500;
let w: TestWorld;
let olu: Person;
let course: string;

before(async () => {
  w = await makeWorld();
  olu = await w.as('harbor/Olu Adeyemi');
  course = (await published(w, olu, 'Fire safety')).id;
  const harbor = w.ids.organizations.get('harbor');
  await unsafeQuery(
    w.database.adminUrl,
    `insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, created_at)
     select tenant_id, id, gen_random_uuid(), 'many.' || n, 'many.' || n, 'Many', n::text, n || ' many', now()
     from organizations, generate_series(1, ${many}) n where id = '${harbor}'`,
  );
});
after(() => w.close());

const assign = async (): Promise<string> => {
  const audience = { everybody: true };
  const { status, body } = await olu.post('/api/assignments', {
    courseId: course,
    name: 'Yearly',
    audience,
    dueDays: 14,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
};
const enrollingStatements = () => w.queries().filter((text) => text.includes('insert into enrollment')).length;
const enrolled = async () =>
  (
    await unsafeQuery<{ enrollments: number; sources: number; users: number }>(
      w.database.adminUrl,
      `select count(distinct e.id)::int as enrollments, count(*)::int as sources, count(distinct e.user_id)::int as users
       from enrollments e join enrollment_sources s on s.enrollment_id = e.id and s.ended_at is null
       join users u on u.id = e.user_id and u.first_name = 'Many' where e.course_id = '${course}'`,
    )
  )[0];

test('An audience of thousands is enrolled by one statement at once and one for the rest', async () => {
  w.queries();
  await assign();
  assert.equal(enrollingStatements(), 1);
  assert.ok(Number((await enrolled())?.users) < many, 'not all at once');
  await runJobs(w);
  assert.equal(enrollingStatements(), 1);
  assert.deepEqual(await enrolled(), { enrollments: many, sources: many, users: many });
});

test('Whoever has the course already gets a further source and no second enrollment, by one statement more', async () => {
  w.queries();
  const id = await assign();
  assert.equal(enrollingStatements(), 2);
  await runJobs(w);
  assert.equal(enrollingStatements(), 2);
  assert.deepEqual(await enrolled(), { enrollments: many, sources: 2 * many, users: many });
  assert.ok((await olu.delete(`/api/assignments/${id}`)).status < 300);
  await runJobs(w);
  assert.deepEqual(await enrolled(), { enrollments: many, sources: many, users: many });
  assert.deepEqual(w.faults, []);
});
