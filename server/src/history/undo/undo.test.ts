import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import {
  type Row,
  anew,
  apply,
  assign,
  course,
  mine,
  olu,
  open,
  plan,
  sam,
  step,
  title,
  transcript,
  w,
} from '../test/trial.ts';

before(open);
after(() => w.close());
beforeEach(anew);

describe('Undoing an import of history', () => {
  const undo = async (id: string) => {
    await step(id, 'check-undo');
    return step(id, 'undo');
  };
  const undone = async (id: string) =>
    (await olu.get(`/api/history-imports/${id}/undo-rows`)).body.items.map(({ line, outcome, reasons }: Row) =>
      `${line} ${outcome} ${reasons.map(({ code }) => code).join()}`.trim(),
    );

  test('takes its records out; what was to be done is to be done again', async () => {
    await assign();
    const id = await apply([`sam,${title},2024-05-01,,`, 'sam,Welding,2023-02-01,,']);
    await undo(id);
    assert.deepEqual(await undone(id), ['2 removed', '3 removed']);
    assert.deepEqual(await mine(), []);
    assert.ok(!(await transcript()).external.some((one: { title: string }) => one.title === 'Welding'));
    const open = await plan();
    assert.deepEqual([open.state, open.imported, open.overdue], ['not-started', false, false]);
    assert.ok(open.dueDate);
  });

  test('leaves no enrollment where there was none, and the older record where there was one', async () => {
    const id = await apply([`sam,${title},2024-05-01,,`]);
    await undo(id);
    assert.equal(await plan(), undefined);
    await apply([`sam,${title},2021-05-01,,`]);
    await undo(await apply([`sam,${title},2024-05-01,,`]));
    assert.equal((await plan()).completedAt.slice(0, 10), '2021-05-01');
  });

  test('puts back what it changed, and leaves what was changed since', async () => {
    const first = await apply([`sam,${title},2024-05-01,85 %,`]);
    const second = await apply([`sam,${title},2024-05-01,95 %,Corrected`]);
    await undo(first);
    assert.deepEqual(await undone(first), ['2 left changed-since']);
    await undo(second);
    assert.deepEqual(await undone(second), ['2 put-back']);
    const [record] = await mine();
    assert.deepEqual([record.score, record.remark], [0.85, '']);
  });

  test('leaves what later training was built on', async () => {
    const id = await apply([`sam,${title},2024-05-01,,`]);
    await unsafeQuery(
      w.database.adminUrl,
      `insert into enrollments (tenant_id, organization_id, id, user_id, course_id, cycle, enrolled_at)
       select tenant_id, organization_id, gen_random_uuid(), user_id, course_id, 2, enrolled_at from enrollments where user_id = '${sam.id}' and course_id = '${course}'`,
    );
    await undo(id);
    assert.deepEqual(await undone(id), ['2 left built-on']);
    assert.equal((await mine()).length, 1);
  });
});
