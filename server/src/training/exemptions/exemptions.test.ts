import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { published, upload } from '../../content/test/packages.ts';
import type { Person } from '../../testing.ts';
import { meeting } from '../../database/template.ts';
import {
  assign,
  begin,
  codeOf,
  course,
  end,
  enrolled,
  enrollment,
  enrollmentOf,
  give,
  given,
  later,
  lena,
  made,
  olu,
  on,
  planned,
  record,
  request,
  sam,
  standing,
  statement,
  today,
  w,
  yara,
} from './test/exempted.ts';

before(begin);
after(end);
beforeEach(enrolled);

type Told = Readonly<{ kind: string; subject: string }>;

describe('Whoever is exempt from a course', () => {
  test('has nothing due meanwhile, and it comes back after the last day with a later due date', async () => {
    await given();
    assert.deepEqual(await standing(), { exempt: { until: on(30) }, dueDate: null, overdue: false });
    await later(30);
    assert.deepEqual(await standing(), { exempt: { until: on(30) }, dueDate: null, overdue: false });
    await later(31);
    assert.deepEqual(await standing(), { exempt: null, dueDate: on(41), overdue: false });
    const [one] = (await record(olu)).exemptions;
    assert.deepEqual([one.state, one.holds, one.ended.by], ['ended', false, '']);
  });

  test('is never late the day it comes back, however late it was before', async () => {
    await later(20);
    assert.equal((await standing()).overdue, true);
    await given();
    assert.equal((await standing()).overdue, false);
    await later(31);
    assert.deepEqual(await standing(), { exempt: null, dueDate: on(38), overdue: false });
  });

  test('counts as neither done nor overdue, in lists, counts, reports and the transcript', async () => {
    await given({ until: null });
    await later(40);
    assert.equal((await planned(yara)).overdue, true);
    const counts = (await olu.get(`/api/assignments?courseId=${course}`)).body.items[0].id;
    assert.deepEqual((await olu.get(`/api/assignments/${counts}`)).body.counts, {
      ...{ enrolled: 2, inProgress: 0, completed: 0, overdue: 1, exempt: 1 },
    });
    const report = `/api/reports/takers-and-exceptions`;
    const lines = async (state: string) =>
      (await olu.get(`${report}?courseId=${course}&state=${state}`)).body.items.map(
        ({ user, status }: { user: { name: string }; status: string }) => [user.name, status],
      );
    assert.deepEqual(await lines('exception'), [['Yara Haddad', 'exception']]);
    assert.deepEqual(await lines('overdue'), [['Yara Haddad', 'exception']]);
    assert.deepEqual(await lines('exempt'), [['Sam Doyle', 'exempt']]);
    assert.deepEqual((await olu.get(`${report}/count?courseId=${course}`)).body.exceptions, 1);
    const { body } = await olu.get(`/api/users/${sam.id}/enrollments`);
    const one = body.items.find((each: { course: { id: string } }) => each.course.id === course);
    assert.deepEqual([one.exempt, one.overdue], [{ until: null }, false]);
    assert.ok(body.counts.exempt >= 1);
    const mine = (await sam.get(`/api/my/transcripts/${sam.id}`)).body.exemptions;
    assert.deepEqual(
      mine
        .filter((each: { course: { id: string } }) => each.course.id === course)
        .map(({ reason, by }: typeof mine) => [reason, by]),
      [['On leave', 'Olu Adeyemi']],
    );
  });

  test('stays so whatever else asks for the course, and what asks from then on waits as well', async () => {
    await given();
    await later(12);
    await assign({ dueDays: 3 });
    assert.deepEqual(await standing(), { exempt: { until: on(30) }, dueDate: null, overdue: false });
    await later(31);
    // ten days, and the thirty-one it rested; three days, and the nineteen
    assert.deepEqual(await standing(), { exempt: null, dueDate: on(38), overdue: false });
  });

  test('may take it all the same, and has then completed it', async () => {
    await given();
    const headers = { 'if-match': `"${(await record(olu)).version}"` };
    const change = { state: 'completed', reason: 'Passed on paper' };
    assert.equal((await olu.patch(`/api/enrollments/${enrollment}/result`, change, { headers })).status, 200);
    const one = await planned(sam);
    assert.deepEqual([one.state, one.exempt], ['completed', null]);
  });

  test('from a later day on is exempt from that day', async () => {
    await given({ from: on(5), until: on(8) });
    assert.deepEqual(await standing(), { exempt: null, dueDate: on(10), overdue: false });
    await later(5);
    assert.deepEqual((await standing()).exempt, { until: on(8) });
    await later(9);
    assert.deepEqual(await standing(), { exempt: null, dueDate: on(16), overdue: false });
  });
});

describe('An exemption', () => {
  test('ends before its last day with a reason, and the course is due again', async () => {
    const id = await given({ until: null });
    await later(4);
    const end = `/api/enrollments/${enrollment}/exemptions/${id}/end`;
    assert.equal((await olu.post(end, { reason: '' })).status, 400);
    assert.equal((await olu.post(end, { reason: 'Back early' })).status, 204);
    assert.deepEqual(await standing(), { exempt: null, dueDate: on(14), overdue: false });
    const [one] = (await record(olu)).exemptions;
    assert.deepEqual([one.state, one.ended.by, one.ended.reason], ['ended', 'Olu Adeyemi', 'Back early']);
    assert.equal(codeOf(await olu.post(end, { reason: 'Again' })), 'exemption-not-given');
  });

  test('is given within scope by whoever may edit results, and not for oneself', async () => {
    const ofYara = await enrollmentOf(yara);
    assert.equal((await give(lena, {}, ofYara)).status, 404);
    assert.equal((await give(sam)).status, 403);
    assert.equal((await give(lena)).status, 201);
    await olu.post(`/api/courses/${course}/participants`, { who: { users: [olu.id] } });
    const mine = await give(olu, {}, await enrollmentOf(olu));
    assert.equal(mine.status, 403);
    assert.deepEqual(mine.body.because, ['nobody does this for themselves']);
  });

  test('is refused where its days make no sense, twice, and for what is completed', async () => {
    assert.equal(codeOf(await give(olu, { from: on(3), until: on(2) })), 'until-before-from');
    assert.equal(codeOf(await give(olu, { from: on(-9), until: on(-1) })), 'until-past');
    await given();
    assert.equal(codeOf(await give(lena)), 'exemption-open');
    assert.equal(codeOf(await request(sam)), 'exemption-open');
    const ofYara = await enrollmentOf(yara);
    const headers = { 'if-match': `"${(await record(olu, ofYara)).version}"` };
    await olu.patch(`/api/enrollments/${ofYara}/result`, { state: 'completed', reason: 'On paper' }, { headers });
    assert.equal(codeOf(await give(olu, {}, ofYara)), 'nothing-to-exempt');
  });

  test('given by two at the same moment is given once', async () => {
    const answers = await meeting(w.database.adminUrl, 'exemptions', [() => give(olu), () => give(lena)]);
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [201, 409],
    );
    assert.equal((await record(olu)).exemptions.length, 1);
  });

  test('is given to several at once, and says who stays as they are', async () => {
    const ofYara = await enrollmentOf(yara);
    await given();
    const enrollments = [enrollment, ofYara];
    const path = `/api/courses/${course}/exemptions`;
    const left = [{ reason: 'an exemption is asked for or given already', count: 1, names: ['Sam Doyle'] }];
    assert.deepEqual((await olu.post(`${path}/preview`, { enrollments })).body, { exempts: 1, left });
    const term = { reason: 'Site closed', from: today(), until: on(14) };
    assert.equal(codeOf(await lena.post(path, { enrollments, ...term })), 'enrollment-outside');
    assert.deepEqual((await olu.post(path, { enrollments, ...term })).body, { exempted: 1, left });
    assert.deepEqual((await standing(yara)).exempt, { until: on(14) });
    const elsewhere = (await published(w, olu, `Another ${made}`)).id;
    const wrong = await olu.post(`/api/courses/${elsewhere}/exemptions`, { enrollments, ...term });
    assert.equal(codeOf(wrong), 'enrollment-outside');
  });

  test('that was asked for is listed, approved or refused with a reason, and its learner reads it', async () => {
    assert.equal((await request(sam)).status, 201);
    assert.equal((await standing()).exempt, null);
    const asked = async (who: Person) => {
      const { items } = (await who.get('/api/exemptions?state=asked')).body;
      return items.filter((one: { course: { id: string } }) => one.course.id === course);
    };
    const [one] = await asked(lena);
    assert.deepEqual([one.user.name, one.askedBy, one.may.editResult], ['Sam Doyle', 'Sam Doyle', true]);
    const rune = await w.as('harbor/Rune Falk');
    assert.deepEqual(await asked(rune), []);
    const at = `/api/enrollments/${enrollment}/exemptions/${one.id}`;
    assert.equal((await rune.post(`${at}/approval`, {})).status, 404);
    assert.equal((await sam.post(`${at}/approval`, {})).status, 403);
    assert.equal((await lena.post(`${at}/refusal`, { reason: 'No evidence' })).status, 204);
    const [refused] = (await sam.get(`/api/my/enrollments/${enrollment}`)).body.exemptions;
    assert.deepEqual([refused.state, refused.decided.reason], ['refused', 'No evidence']);
    await request(sam);
    const [again] = await asked(lena);
    const path = `/api/enrollments/${enrollment}/exemptions/${again.id}/approval`;
    assert.equal((await lena.post(path, {})).status, 204);
    assert.deepEqual((await standing()).exempt, { until: on(30) });
    assert.equal(codeOf(await lena.post(path, {})), 'exemption-not-asked');
  });

  test('is asked for by a learner or their manager, taken back by who asked, and too late approved no more', async () => {
    assert.equal((await request(yara)).status, 404);
    const { body } = await request(sam, { until: on(2) });
    const path = `/api/enrollments/${enrollment}/exemption-requests/${body.id}`;
    assert.equal((await yara.delete(path)).status, 404);
    await later(3);
    assert.equal(
      codeOf(await olu.post(`/api/enrollments/${enrollment}/exemptions/${body.id}/approval`, {})),
      'exemption-over',
    );
    assert.equal((await sam.delete(path)).status, 204);
    assert.equal((await record(olu)).exemptions[0].state, 'withdrawn');
    const [ines, mona] = [await w.as('solace/Ines Duarte'), await w.as('solace/Mona Fields')];
    const lia = await w.as('solace/Lia Young');
    const elsewhere = (await published(w, ines, `Course of ${made}`)).id;
    await ines.post(`/api/courses/${elsewhere}/participants`, { who: { users: [lia.id] } });
    const of = (await lia.get(`/api/my/courses/${elsewhere}`)).body.enrollmentId;
    const term = { reason: 'On leave', from: today() };
    assert.equal((await mona.post(`/api/enrollments/${of}/exemptions`, term)).status, 403);
    assert.equal((await mona.post(`/api/enrollments/${of}/exemption-requests`, term)).status, 201);
    const [asked] = (await lia.get(`/api/my/enrollments/${of}`)).body.exemptions;
    assert.deepEqual([asked.state, asked.askedBy, asked.isMine], ['asked', 'Mona Fields', false]);
  });

  test('keeps one file that shows why, for its learner and whoever decides, and nobody else', async () => {
    const { body } = await request(sam);
    const own = `/api/enrollments/${enrollment}/exemption-requests/${body.id}/evidence`;
    const path = `/api/enrollments/${enrollment}/exemptions/${body.id}/evidence`;
    assert.equal(codeOf(await upload(sam, Buffer.from('<html></html>'), 'a.pdf', own)), 'evidence-of-no-kind');
    assert.equal((await upload(sam, statement, 'statement.pdf', own)).status, 201);
    assert.equal(codeOf(await upload(lena, statement, 'other.pdf', path)), 'exemption-with-file');
    assert.equal((await lena.get(path)).text, statement.toString());
    assert.equal((await sam.get(own)).text, statement.toString());
    assert.equal((await yara.get(own)).status, 404);
    const nils = await w.as('harbor/Nils Berg');
    assert.equal((await nils.get(path)).status, 403);
    assert.deepEqual((await record(olu)).exemptions[0].file, { name: 'statement.pdf', size: statement.length });
  });

  test('is told to its learner when it is given, refused and over', async () => {
    const told = async () =>
      (await sam.get('/api/my/inbox')).body.items
        .filter(({ kind, subject }: Told) => kind === 'exemption-changed' && `${subject} `.includes(`Course ${made} `))
        .map(({ subject }: Told) => subject.replace(` Course ${made}`, ''));
    const { body } = await request(sam);
    await olu.post(`/api/enrollments/${enrollment}/exemptions/${body.id}/refusal`, { reason: 'No evidence' });
    assert.deepEqual(await told(), ['You are not exempt from']);
    await given();
    await later(31);
    assert.deepEqual((await told()).toSorted(), [
      'You are exempt from',
      'You are not exempt from',
      'Your exemption from is over',
    ]);
  });

  test('is written down in the audit', async () => {
    await given();
    const { items } = (await olu.get('/api/audit?operation=exemption.give')).body;
    assert.ok(items.some(({ thing }: { thing: { id: string } }) => thing.id === enrollment));
  });

  test('leaves nothing of a person who is erased but that it was', async () => {
    const { body: ida } = await olu.post('/api/users', { userName: `ida.${made}`, firstName: 'Ida', lastName: 'Frey' });
    await olu.post(`/api/courses/${course}/participants`, { who: { users: [ida.id] } });
    const { items } = (await olu.get(`/api/users/${ida.id}/enrollments`)).body;
    const of = items[0].enrollmentId;
    const { body } = await give(olu, { reason: 'An illness' }, of);
    await upload(olu, statement, 'statement.pdf', `/api/enrollments/${of}/exemptions/${body.id}/evidence`);
    await olu.delete(`/api/users/${ida.id}`);
    const erased = await olu.post(`/api/users/${ida.id}/erasure`, { reason: 'Asked for' });
    assert.equal(erased.status, 204, erased.text);
    const [one] = (await record(olu, of)).exemptions;
    assert.deepEqual([one.reason, one.file, one.until], ['', null, on(30)]);
  });
});
