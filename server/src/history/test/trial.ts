import assert from 'node:assert/strict';
import { published, runJobs } from '../../content/test/packages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';

/** For tests: imports of history as their users see them, over HTTP, with the jobs carried out at once. */
export let w: TestWorld;
export let olu: Person;
export let mara: Person;
export let sam: Person;
export let course: string;
export let title: string;
export let made = 0;

export async function open(): Promise<void> {
  w = await makeWorld();
  [olu, mara, sam] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Mara Kane'), await w.as('harbor/Sam Doyle')];
}
/** A course of its own for each test. */
export async function anew(): Promise<void> {
  made += 1;
  title = `Ladders ${made}`;
  course = (await published(w, olu, title)).id;
}

export type Row = {
  line: number;
  outcome: string;
  as: string | null;
  reasons: { field: string; code: string }[];
  changes: { field: string }[];
};

export async function upload(
  by: Person,
  lines: readonly string[],
  header = 'User name,Course,Completed on,Score,Remark',
) {
  const head = `--border\r\ncontent-disposition: form-data; name="file"; filename="history.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const body = Buffer.from(`${head}${[header, ...lines].join('\n')}\r\n--border--\r\n`);
  const headers = { 'content-type': 'multipart/form-data; boundary=border' };
  const { status, body: told, text } = await by.post('/api/history-imports', body, { headers });
  assert.equal(status, 201, text);
  return told;
}
export async function check(by: Person, lines: readonly string[], header?: string): Promise<string> {
  const { id, suggestion } = await upload(by, lines, header);
  const { status, text } = await by.put(`/api/history-imports/${id}/mapping`, { mapping: suggestion });
  assert.equal(status, 202, text);
  await runJobs(w);
  assert.equal((await view(id, by)).state, 'checked');
  return id;
}
export const view = async (id: string, by = olu) => (await by.get(`/api/history-imports/${id}`)).body;
export const rows = async (id: string, by = olu): Promise<Row[]> =>
  (await by.get(`/api/history-imports/${id}/rows`)).body.items;
export const inShort = ({ line, outcome, as, reasons }: Row) =>
  [line, outcome, as ?? '-', ...reasons.map(({ field, code }) => `${field ?? 'row'}:${code}`)].join(' ');
export async function step(id: string, deed: string, body: object = {}, by = olu) {
  const { status, text } = await by.post(`/api/history-imports/${id}/${deed}`, body);
  assert.equal(status, 202, text);
  await runJobs(w);
  return view(id, by);
}
export const commit = (id: string, by = olu) => step(id, 'commit', { mode: 'row-by-row' }, by);
export const apply = async (lines: readonly string[], header?: string) => {
  const id = await check(olu, lines, header);
  await commit(id);
  return id;
};
export const plan = async () => {
  const { items } = (await sam.get('/api/my/training-plan')).body;
  return items.find((one: { course: { id: string } }) => one.course.id === course);
};
export const transcript = async () => (await sam.get(`/api/my/transcripts/${sam.id}`)).body;
export const mine = async () =>
  (await transcript()).completions.filter((one: { course: { id: string } }) => one.course.id === course);
export const assign = () =>
  olu.post('/api/assignments', { courseId: course, name: title, audience: { users: [sam.id] }, dueDays: 14 });
