import assert from 'node:assert/strict';
import { asNobody, asUser } from '../../http/as-user.ts';
import { unsafeQuery } from '../../database/template.ts';
import type { Answer, Person, TestWorld } from '../../testing.ts';
import { feedJobs } from '../jobs.ts';

const [carry, begins] = feedJobs;

/** For tests: carries out the runs of an organization that wait, as the worker would. */
export async function carryRuns(w: TestWorld, organization = 'harbor'): Promise<void> {
  const id = w.ids.organizations.get(organization) ?? '';
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const waiting = await unsafeQuery<{ id: string; tenant_id: string }>(
      w.database.adminUrl,
      `select id, tenant_id from feed_runs where organization_id = '${id}' and state in ('waiting', 'checking', 'applying') order by id limit 1`,
    );
    const [next] = waiting;
    if (!next) return;
    await carry?.run(work(w, { tenant: next.tenant_id, organization: id, run: next.id }));
  }
  assert.fail('runs never end');
}

/** What the clock would begin now. */
export async function tickFeed(w: TestWorld, feed: string): Promise<void> {
  const id = w.ids.organizations.get('harbor') ?? '';
  await begins?.run(work(w, { tenant: id, organization: id, feed }));
}

const work = (w: TestWorld, payload: Readonly<Record<string, unknown>>) => {
  const { running } = w.app;
  return {
    ...{ payload, server: running.server, clock: running.clock, signal: new AbortController().signal },
    as: (who: Parameters<typeof asUser>[1], run: Parameters<typeof asUser>[2]) => asUser(running, who, run),
    asNobody: (place: Parameters<typeof asNobody>[1], run: Parameters<typeof asNobody>[2]) =>
      asNobody(running, place, run),
  } as Parameters<NonNullable<typeof carry>['run']>[0];
};

/** Sends a file as another system does. */
export function send(by: Person, path: string, content: string, name = 'people.csv'): Promise<Answer> {
  const head = `--border\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--border--\r\n')]);
  return by.post(path, body, { headers: { 'content-type': 'multipart/form-data; boundary=border' } });
}

/** A service user with a role. */
export async function hire(
  by: Person,
  role = 'multisite.organization-administrator',
  name = 'Payroll',
): Promise<string> {
  const { body } = await by.post('/api/service-users', { name });
  const given = await by.post(`/api/users/${body.id}/appointments`, { role });
  assert.equal(given.status, 201, JSON.stringify(given.body));
  return body.id;
}

export const mapping = [
  { column: 'No', field: 'employeeIdentifier' },
  { column: 'Login', field: 'userName' },
  { column: 'First', field: 'firstName' },
  { column: 'Last', field: 'lastName' },
];

/** A file of so many people, numbered from one. */
export const people = (from: number, to: number, last = 'Orr'): string =>
  ['No,Login,First,Last', ...numbers(from, to).map((n) => `E${n},e${n},Person ${n},${last}`)].join('\n');
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
