import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { anew, apply, check, course, inShort, mine, olu, open, rows, sam, title, w } from '../history/test/trial.ts';

before(async () => {
  await open();
  await anew();
});
after(() => w.close());

const ben = (): string => w.ids.users.get('harbor/Ben Ito') ?? '';
const query = <R extends Record<string, unknown>>(text: string) => unsafeQuery<R>(w.database.adminUrl, text);
const recordsOf = async (user: string): Promise<readonly number[]> =>
  (
    await query<{ score: number }>(
      `select score from past_completions where user_id = '${user}' and course_id = '${course}' order by nth`,
    )
  ).map(({ score }) => Math.round(score * 100));

test('Of two users who both have a record of the same course and day both records are kept, and part again', async () => {
  for (const line of [`sam,${title},2024-05-01,80 %,`, `ben,${title},2024-05-01,90 %,`]) await apply([line]);
  const path = `/api/users/${sam.id}`;
  const merged = await olu.post(`${path}/merge`, { from: ben(), reason: 'Entered twice by the agency' });
  assert.equal(merged.status, 201, JSON.stringify(merged.body));
  assert.deepEqual([await recordsOf(sam.id), await recordsOf(ben())], [[80, 90], []]);
  assert.equal((await mine()).length, 2, 'the transcript shows both');
  const strangers = await query<{ n: number }>(
    `select count(*)::int as n from enrollments e join past_completions p on p.id = e.past_completion_id where p.user_id <> e.user_id`,
  );
  assert.equal(strangers[0]?.n, 0, 'an enrollment is completed by a record of its own user');
  for (const score of ['80 %', '90 %']) {
    const again = await check(olu, [`sam,${title},2024-05-01,${score},`]);
    assert.deepEqual((await rows(again)).map(inShort), ['2 unchanged completion'], 'a repeated file changes neither');
  }

  const undone = await olu.post(`${path}/merges/${merged.body.id}/undo`, {});
  assert.deepEqual([undone.status, undone.body], [200, { stayed: 0 }]);
  assert.deepEqual([await recordsOf(sam.id), await recordsOf(ben())], [[80], [90]]);
});

test('What courses share about a learner, what content keeps of them and what they registered for goes along, and back', async () => {
  const place = `tenant_id, organization_id`;
  const [tenant] = await query<{ tenant_id: string; organization_id: string }>(
    `select ${place} from users where id = '${ben()}'`,
  );
  const at = `'${tenant?.tenant_id}', '${tenant?.organization_id}'`;
  const objective = (user: string, name: string) =>
    query(`insert into learner_objectives (${place}, user_id, objective, satisfied, updated_at)
      values (${at}, '${user}', '${name}', true, now())`);
  await objective(ben(), 'doors');
  await objective(ben(), 'alarms');
  await objective(sam.id, 'alarms');
  await query(`insert into xapi_documents (${place}, kind, scope, activity, name, user_id, content, content_type, etag, updated_at)
    values (${at}, 'agent-profile', '${ben()}', '', 'CMI5LearnerPreferences', '${ben()}', '{}', 'application/json', 'e', now())`);
  await query(`insert into registrations (${place}, id, user_id, course_id, state, asked_at, step_since)
    values (${at}, gen_random_uuid(), '${ben()}', '${course}', 'refused', now(), now())`);
  const kept = async (user: string) => {
    const [row] = await query<{ objectives: string[]; profiles: number; registrations: number }>(`select
      array(select objective from learner_objectives where user_id = '${user}' order by 1) as objectives,
      (select count(*)::int from xapi_documents where user_id = '${user}' and scope = '${user}') as profiles,
      (select count(*)::int from registrations where user_id = '${user}') as registrations`);
    return [row?.objectives, row?.profiles, row?.registrations];
  };
  const path = `/api/users/${sam.id}`;
  const merged = await olu.post(`${path}/merge`, { from: ben(), reason: 'One person' });
  assert.equal(merged.status, 201, JSON.stringify(merged.body));
  assert.deepEqual(await kept(sam.id), [['alarms', 'doors'], 1, 1]);
  assert.deepEqual(await kept(ben()), [['alarms'], 0, 0], 'what the other has already stays');
  const undone = await olu.post(`${path}/merges/${merged.body.id}/undo`, {});
  assert.equal(undone.status, 200, JSON.stringify(undone.body));
  assert.deepEqual(
    [await kept(sam.id), await kept(ben())],
    [
      [['alarms'], 0, 0],
      [['alarms', 'doors'], 1, 1],
    ],
  );
});
