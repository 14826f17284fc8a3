import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import {
  anew,
  apply,
  assign,
  check,
  commit,
  course,
  inShort,
  made,
  mara,
  mine,
  olu,
  open,
  plan,
  rows,
  sam,
  step,
  title,
  transcript,
  upload,
  view,
  w,
} from './test/trial.ts';

before(open);
after(() => w.close());
beforeEach(anew);

describe('An import of history', () => {
  test('says of each row what would come of it, at the cell', async () => {
    const id = await check(olu, [
      `sam,${title},2024-05-01,85 %,`,
      'sam,Crane licence,2023-02-01,,',
      `sam,${title},2126-01-01,,`,
      `nobody,${title},2024-05-01,,`,
      `sam,${title},2024-05-01,90 %,`,
      `sam,${title},2022-13-40,140 %,`,
      `sam,,2024-05-02,,`,
    ]);
    assert.deepEqual((await rows(id)).map(inShort), [
      '2 created completion',
      '3 created external course:becomes-external',
      '4 rejected - completedOn:in-the-future',
      '5 rejected - userName:user-unknown',
      '6 rejected - row:duplicate',
      '7 rejected - completedOn:bad-date score:bad-score',
      '8 rejected - course:missing',
    ]);
    assert.deepEqual(
      (await transcript()).completions.filter((one: { imported: unknown }) => one.imported),
      [],
    );
  });

  test('finds users by identifier first, and courses by external identifier and id', async () => {
    await unsafeQuery(w.database.adminUrl, `update users set employee_identifier = '0042' where id = '${sam.id}'`);
    await unsafeQuery(
      w.database.adminUrl,
      `update courses set external_identifier = 'LAD-${made}' where id = '${course}'`,
    );
    const header = 'Employee identifier,User name,Course,Completed on';
    const id = await check(
      olu,
      [`0042,,LAD-${made},2024-05-01`, `0042,ben,${course},2024-06-01`, `,sam,${course},2024-07-01`],
      header,
    );
    assert.deepEqual((await rows(id)).map(inShort), [
      '2 created completion',
      '3 rejected - userName:user-unclear',
      '4 created completion',
    ]);
  });

  test('names what cannot be imported yet', async () => {
    const header = 'User name,Kind of record,Course,Completed on';
    const id = await check(
      olu,
      [`sam,award,${title},2024-05-01`, `sam,card,${title},2024-05-01`, `sam,external,${title},2024-05-01`],
      header,
    );
    assert.deepEqual((await rows(id)).map(inShort), [
      '2 rejected - kind:awards-not-yet',
      '3 rejected - kind:cards-not-yet',
      '4 created external',
    ]);
  });

  test('stands in transcript and plan as imported, with who brought it, and tells nobody', async () => {
    const told = () => unsafeQuery<{ n: number }>(w.database.adminUrl, 'select count(*)::int as n from mails');
    const [before] = await told();
    const id = await apply([`sam,${title},2024-05-01,85 %,On paper`, 'sam,Crane licence,2023-02-01,,']);
    const [record] = await mine();
    assert.deepEqual([record.completedOn, record.score, record.remark], ['2024-05-01', 0.85, 'On paper']);
    assert.deepEqual([record.imported.by, record.imported.line], ['Olu Adeyemi', 2]);
    const planned = await plan();
    assert.deepEqual(
      [planned.state, planned.imported, planned.completedAt.slice(0, 10)],
      ['completed', true, '2024-05-01'],
    );
    const external = (await transcript()).external.find((one: { title: string }) => one.title === 'Crane licence');
    assert.deepEqual(
      [external.source, external.state, external.enteredBy.name],
      ['imported', 'approved', 'Olu Adeyemi'],
    );
    assert.equal((await view(id)).state, 'committed');
    assert.deepEqual((await told())[0], before);
  });

  test('completes what was to be done and not begun; what was begun stays open', async () => {
    await assign();
    assert.equal((await plan()).state, 'not-started');
    await apply([`sam,${title},2024-05-01,,`]);
    assert.equal((await plan()).state, 'completed');
    const ben = await w.as('harbor/Ben Ito');
    await olu.post('/api/assignments', { courseId: course, name: title, audience: { users: [ben.id] } });
    const { body } = await ben.get(`/api/my/courses/${course}`);
    await ben.post('/api/my/launches', { enrollmentId: body.enrollmentId, itemId: body.items[0].id });
    const id = await apply([`ben,${title},2024-05-01,,`]);
    assert.deepEqual((await rows(id)).map(inShort), ['2 created completion row:begun-here']);
    const { items } = (await ben.get('/api/my/training-plan')).body;
    const open = items.find((one: { course: { id: string } }) => one.course.id === course);
    assert.deepEqual([open.state, open.imported], ['in-progress', false]);
  });

  test('counts for what is assigned afterwards', async () => {
    await apply([`sam,${title},2024-05-01,,`]);
    await assign();
    assert.equal((await plan()).state, 'completed');
  });

  test('changes nothing when it is repeated, and what was corrected where it was corrected', async () => {
    const file = [`sam,${title},2024-05-01,85 %,`, 'sam,Crane licence,2022-02-01,,'];
    await apply(file);
    const again = await check(olu, file);
    assert.deepEqual(
      (await rows(again)).map(({ outcome }) => outcome),
      ['unchanged', 'unchanged'],
    );
    const refused = await olu.post(`/api/history-imports/${again}/commit`, { mode: 'row-by-row' });
    assert.deepEqual([refused.status, refused.body.code], [409, 'nothing-to-do']);
    const id = await check(olu, [`sam,${title},2024-05-01,95 %,`, file[1] ?? '']);
    const [first, second] = await rows(id);
    assert.deepEqual(
      [first?.outcome, first?.changes.map(({ field }) => field), second?.outcome],
      ['updated', ['score'], 'unchanged'],
    );
    await commit(id);
    assert.deepEqual(
      (await mine()).map(({ score }: { score: number }) => score),
      [0.95],
    );
  });

  test('keeps several completions of a course; the newest one counts', async () => {
    await apply([`sam,${title},2024-05-01,,`, `sam,${title},2021-05-01,,`, `sam,${title},2023-05-01,,`]);
    const days = (await mine()).map(({ completedOn }: { completedOn: string }) => completedOn);
    assert.deepEqual(days.toSorted(), ['2021-05-01', '2023-05-01', '2024-05-01']);
    assert.equal((await plan()).completedAt.slice(0, 10), '2024-05-01');
  });

  test('takes rows of others’ users for unknown, and decides anew when it is applied', async () => {
    const id = await check(mara, [
      `sam,${title},2024-05-01,,`,
      `ben,${title},2024-05-01,,`,
      `mara,${title},2024-05-01,,`,
    ]);
    assert.deepEqual((await rows(id, mara)).map(inShort), [
      '2 created completion',
      '3 rejected - userName:user-unknown',
      '4 rejected - row:not-recorded-by-you',
    ]);
    await unsafeQuery(
      w.database.adminUrl,
      `update users set location_id = '${w.ids.locations.get('harbor/Bath')}' where id = '${sam.id}'`,
    );
    await commit(id, mara);
    assert.deepEqual(
      (await rows(id)).map(({ outcome }) => outcome),
      ['rejected', 'rejected', 'rejected'],
    );
    await unsafeQuery(
      w.database.adminUrl,
      `update users set location_id = '${w.ids.locations.get('harbor/Leeds')}' where id = '${sam.id}'`,
    );
    assert.deepEqual(await mine(), []);
  });

  test('comes all or not at all when that was asked', async () => {
    const id = await check(olu, [`sam,${title},2024-05-01,,`, `nobody,${title},2024-05-01,,`]);
    const { status, body } = await olu.post(`/api/history-imports/${id}/commit`, { mode: 'all-or-nothing' });
    assert.deepEqual([status, body.code], [409, 'rows-rejected']);
    const good = await check(olu, [`sam,${title},2024-05-01,,`]);
    assert.equal((await step(good, 'commit', { mode: 'all-or-nothing' })).counts.done, 1);
  });

  test('is no import of users, nor the other way round', async () => {
    const id = await check(olu, [`sam,${title},2024-05-01,,`]);
    assert.equal((await olu.get(`/api/user-imports/${id}`)).status, 404);
    const { items } = (await olu.get('/api/user-imports')).body;
    assert.ok(!items.some((one: { id: string }) => one.id === id));
    assert.ok((await olu.get('/api/history-imports')).body.items.some((one: { id: string }) => one.id === id));
  });

  test('needs a column for whom, what and when', async () => {
    const { id } = await upload(olu, ['sam,x,y'], 'User name,Course,Anything');
    const wrong = await olu.put(`/api/history-imports/${id}/mapping`, { mapping: ['userName', 'course', null] });
    assert.deepEqual([wrong.status, wrong.body.errors[0].code], [422, 'no-day']);
    const who = await olu.put(`/api/history-imports/${id}/mapping`, { mapping: [null, 'course', 'completedOn'] });
    assert.equal(who.body.errors[0].code, 'nobody-named');
  });
});

test('The templates of history are read as they are given out', async () => {
  const { text } = await olu.get('/api/history-imports/template.csv');
  const header = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)[0] ?? '';
  const { suggestion } = await upload(olu, [',sam,,Ladders,2024-05-01,,,,,,'], header);
  assert.ok(
    suggestion.every((id: string | null) => id !== null),
    header,
  );
  assert.equal((await olu.get('/api/history-imports/template.xlsx')).status, 200);
});
