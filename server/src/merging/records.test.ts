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
