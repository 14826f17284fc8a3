import assert from 'node:assert/strict';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';

/** For tests of SCIM: the world another system works in, by nothing but its token. */
export let w: TestWorld;
export let olu: Person;
export let greta: Person;

export async function begin(): Promise<void> {
  w = await makeWorld();
  [olu, greta] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Greta Holm')];
}
export const end = (): Promise<void> => w.close();
export const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
export const urn = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  own: 'urn:ambit:params:scim:schemas:extension:2.0:User',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
};

export type System = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A system whose service user holds a role. */
export const system = async (role: string | null, more: object = {}): Promise<System> =>
  (await systemOf(role, more)).call;

/** The same, with the id of its service user. */
export async function systemOf(role: string | null, more: object = {}): Promise<{ id: string; call: System }> {
  const { body: hired } = await olu.post('/api/service-users', { name: 'Directory' });
  if (role) {
    const given = await greta.post(`/api/users/${hired.id}/appointments`, { role, ...more });
    assert.equal(given.status, 201, given.text);
  }
  const { body } = await greta.post(`/api/service-users/${hired.id}/tokens`, { name: 'SCIM' });
  const call: System = async (method, path, payload, headers = {}) => {
    const response = await w.app.application.inject({
      method: method as 'GET',
      url: `/scim/v2${path}`,
      headers: {
        authorization: `Bearer ${body.token}`,
        ...(payload !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(payload !== undefined && { payload: JSON.stringify(payload) }),
    });
    const text = response.body;
    return { status: response.statusCode, text, headers: response.headers, body: text ? JSON.parse(text) : null };
  };
  return { id: hired.id, call };
}

/** A refusal as SCIM words it. */
export function refused(answer: Answer, status: number, scimType?: string): void {
  assert.equal(answer.status, status, answer.text);
  assert.match(String(answer.headers['content-type']), /^application\/scim\+json/u);
  assert.deepEqual(answer.body.schemas, ['urn:ietf:params:scim:api:messages:2.0:Error']);
  assert.deepEqual([answer.body.status, answer.body.scimType], [String(status), scimType]);
  assert.ok(answer.body.detail.length > 10);
}
