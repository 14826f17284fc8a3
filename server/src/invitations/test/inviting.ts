import assert from 'node:assert/strict';
import { type Answer, makeWorld, type Person, type TestWorld } from '../../testing.ts';

/** For tests of invitations: the world they happen in, and what people do with them over HTTP. */
export let w: TestWorld;
export let olu: Person;
export let lena: Person;
export let mara: Person;
export let greta: Person;
let made = 0;

export async function begin(): Promise<void> {
  w = await makeWorld();
  [olu, lena] = [await w.as('harbor/Olu Adeyemi'), await w.as('harbor/Lena Fox')];
  [mara, greta] = [await w.as('harbor/Mara Kane'), await w.as('harbor/Greta Holm')];
}
export const end = (): Promise<void> => w.close();

export const local = 'multisite.local-administrator';
export const multiple = 'multisite.multiple-location-administrator';
export const password = 'a-good-password';
export const place = (name: string): string => w.ids.locations.get(`harbor/${name}`) ?? '';
export const user = (who: string): string => w.ids.users.get(who) ?? '';
export const address = (): string => `new${(made += 1)}@harbor.example`;
type More = Readonly<Record<string, unknown>>;

export const invite = (by: Person, more: More = {}): Promise<Answer> =>
  by.post('/api/invitations', { email: address(), ...more });
export const tokenOf = ({ body }: Answer): string => String(body.link).split('#')[1] ?? '';

/** Invites and gives the token of the link. */
export async function invited(by: Person, more: More = {}): Promise<string> {
  const answer = await invite(by, more);
  assert.equal(answer.status, 201, answer.text);
  return tokenOf(answer);
}

export const look = (token: string): Promise<Answer> => w.anybody.get(`/api/invitations/open/${token}`);
export const accept = (token: string, more: More = {}): Promise<Answer> =>
  w.anybody.post(`/api/invitations/open/${token}/accept`, { firstName: 'Ida', lastName: 'Frey', password, ...more });

/** Accepts and gives whoever came in, as they see themselves. */
export async function cameIn(token: string, more: More = {}): Promise<{ me: Answer['body']; cookie: string }> {
  const { status, headers, text } = await accept(token, more);
  assert.equal(status, 204, text);
  const cookie = /__Host-ambit=([^;]+)/u.exec(String(headers['set-cookie']))?.[1] ?? '';
  const me = await w.anybody.get('/api/me', { headers: { cookie: `__Host-ambit=${cookie}` } });
  assert.equal(me.status, 200, me.text);
  return { me: me.body, cookie };
}

export const held = async (id: string, by = greta): Promise<readonly string[]> =>
  (await by.get(`/api/users/${id}/appointments`)).body.items.map(({ role }: { role: string }) => role);
export const listed = async (by: Person, email: string) =>
  (await by.get('/api/invitations?limit=200')).body.items.find((one: { email: string }) => one.email === email);
export const ended = (answer: Answer): void => {
  assert.equal(answer.status, 404, answer.text);
  assert.equal(answer.body.code, 'invitation-ended');
  assert.match(answer.body.detail, /Ask whoever invited you for a new one/u);
};
