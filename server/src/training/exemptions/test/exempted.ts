import assert from 'node:assert/strict';
import { published, runJobs } from '../../../content/test/packages.ts';
import { unsafeQuery } from '../../../database/template.ts';
import { makeWorld, type Person, type TestWorld } from '../../../testing.ts';
import { addDays } from '../../due.ts';

export let w: TestWorld;
let start: Date;
export let olu: Person;
export let lena: Person;
export let sam: Person;
export let yara: Person;
export let course: string;
export let enrollment: string;
export let made = 0;
export const today = () => w.clock.now.toISOString().slice(0, 10);
export const on = (days: number) => addDays(start.toISOString().slice(0, 10), days);

export async function begin(): Promise<void> {
  w = await makeWorld();
  start = w.clock.now;
}
export const end = (): Promise<void> => w.close();

const signIn = async () => {
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
  [sam, yara] = [await w.as('harbor/Sam Doyle'), await w.as('harbor/Yara Haddad')];
};
/** A course of its own for each test, due in ten days, on the first day again. */
export async function enrolled(): Promise<void> {
  w.clock.now = start;
  await signIn();
  made += 1;
  course = (await published(w, olu, `Course ${made}`)).id;
  await assign();
  enrollment = await enrollmentOf(sam);
}

export const assign = async (rest: object = {}) => {
  const audience = { users: [sam.id, yara.id] };
  const { status, text } = await olu.post('/api/assignments', {
    ...{ courseId: course, name: 'Once', audience, dueDays: 10 },
    ...rest,
  });
  assert.equal(status, 201, text);
  await runJobs(w);
};
export const enrollmentOf = async (who: Person): Promise<string> =>
  (await who.get(`/api/my/courses/${course}`)).body.enrollmentId;
/** So many days after the first: what waits for a day is done. */
export const later = async (days: number) => {
  w.clock.now = new Date(start.getTime() + days * 24 * 3_600_000);
  await unsafeQuery(
    w.database.adminUrl,
    `update graphile_worker._private_jobs set run_at = now() where key like 'training.exemptions:%'`,
  );
  await runJobs(w);
  await signIn();
};
export const give = (who: Person, term: object = {}, of = enrollment) =>
  who.post(`/api/enrollments/${of}/exemptions`, { reason: 'On leave', from: today(), until: on(30), ...term });
export const request = (who: Person, term: object = {}) =>
  who.post(`/api/enrollments/${enrollment}/exemption-requests`, {
    ...{ reason: 'Trained elsewhere', from: today(), until: on(30) },
    ...term,
  });
export const given = async (term: object = {}): Promise<string> => {
  const { status, body, text } = await give(olu, term);
  assert.equal(status, 201, text);
  return body.id;
};
export const planned = async (who: Person) => {
  const { items } = (await who.get('/api/my/training-plan')).body;
  return items.find((one: { course: { id: string } }) => one.course.id === course);
};
export const standing = async (who = sam) => {
  const { exempt, dueDate, overdue } = await planned(who);
  return { exempt, dueDate, overdue };
};
export const record = async (who: Person, of = enrollment) => (await who.get(`/api/enrollments/${of}`)).body;
export const codeOf = ({ body }: { body: { code: string; errors?: { code: string }[] } }) =>
  body.errors?.[0]?.code ?? body.code;
export const statement = Buffer.from('%PDF-1.7 statement');
