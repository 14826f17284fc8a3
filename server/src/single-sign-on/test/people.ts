import assert from 'node:assert/strict';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';

/** For tests of single sign-on: the world it happens in, and what people do there over HTTP. */
export let w: TestWorld;
export let olu: Person;
export let greta: Person;

export const back = 'http://localhost:3000/sign-in/return';

export async function begin(): Promise<void> {
  w = await makeWorld();
  [olu, greta] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Greta Holm')];
}

export const end = (): Promise<void> => w.close();
export const harbor = (): string => w.ids.organizations.get('harbor') ?? '';
export const user = (who: string): string => w.ids.users.get(who) ?? '';
export const at = (rest = ''): string => `/api/organizations/${harbor()}/identity-providers${rest}`;

export const shared = {
  label: 'Harbor account',
  on: true,
  claims: {
    userName: 'preferred_username',
    firstName: 'given_name',
    lastName: 'family_name',
    email: 'email',
    employeeIdentifier: 'employee_number',
  },
  match: { claim: 'preferred_username', field: 'userName' },
  justInTime: true,
  role: null,
  locationId: null,
};

/** Sets a provider up and gives its id. */
export async function setUp(by: Person, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { status, body, text } = await by.post(at(), input);
  assert.equal(status, 201, text);
  return body.id;
}

export const started = (provider: string, organization = 'harbor'): Promise<Answer> =>
  w.anybody.post('/api/single-sign-on', { organization, provider });
export const completed = (search: string, keep: string | null): Promise<Answer> =>
  w.anybody.post('/api/single-sign-on/complete', { search, keep });

/** Who is signed in by an answer. */
export async function me(answer: Answer): Promise<Answer['body']> {
  assert.equal(answer.status, 201, answer.text);
  const cookie = /__Host-ambit=([^;]+)/u.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  const { status, body, text } = await w.anybody.get('/api/me', { headers: { cookie: `__Host-ambit=${cookie}` } });
  assert.equal(status, 200, text);
  return body;
}

export const roles = async (id: string): Promise<readonly string[]> =>
  (await greta.get(`/api/users/${id}/appointments`)).body.items.map(({ role }: { role: string }) => role);

export async function refused(answer: Answer, code: string, status = 403): Promise<void> {
  assert.deepEqual([answer.status, answer.body.code], [status, code], answer.text);
  assert.equal(answer.headers['set-cookie'], undefined);
}
