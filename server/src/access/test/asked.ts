import assert from 'node:assert/strict';
import { ask, launch, type Page, play, says } from '../../attempts/test/learner.ts';
import { published, runJobs, smallPackage, upload } from '../../content/test/packages.ts';
import { hashPassword } from '../../users/index.ts';
import { setPassword } from '../../identity/store.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { check } from '../../users/import/test/trial.ts';

/** For tests that ask every operation once, in an allowed way: the world they are asked in, and how requests are made. */
export let w: TestWorld;
export let bare: TestWorld;
export let greta: Person;
export let olu: Person;
export let lena: Person;
export let sam: Person;
export let ada: Person;
export let course: { id: string; items: { id: string }[] };
export let page: Page;
export let enrollment = '';
export let assignment = '';
let made = 0;

/** Builds the world in which every operation is asked once. */
export async function begin(): Promise<void> {
  [w, bare] = [await makeWorld(), await makeWorld({ empty: true })];
  [greta, olu, lena] = [
    await w.as('harbor/Greta Holm'),
    await w.as('harbor/Olu Adeyemi'),
    await w.as('harbor/Lena Fox'),
  ];
  [sam, ada] = [await w.as('harbor/Sam Doyle'), await w.as('ambit/Ada Novak')];
  course = await published(w, olu, 'Fire safety', ['Doors', 'Alarms']);
  assignment = await assign(course.id);
  enrollment = (await sam.get(`/api/my/courses/${course.id}`)).body.enrollmentId;
  page = await open();
  await page.commit(says('incomplete'));
  await check({ world: w, by: olu }, file());
}
export const end = async (): Promise<void> => void (await Promise.all([w?.close(), bare?.close()]));

export const fresh = (): string => `n${(made += 1)}`;
export const place = (name: string): string => w.ids.locations.get(`harbor/${name}`) ?? '';
export const user = (name: string): string => w.ids.users.get(`harbor/${name}`) ?? '';
export const organization = (identifier: string): string => w.ids.organizations.get(identifier) ?? '';
export const open = async (): Promise<Page> => play(w, await launch(sam, enrollment, course.items[0]?.id ?? ''));
export const file = (): string => `Login,First name,Last name\n${fresh()},Ida,Frey\n`;
export const newUser = () => ({ userName: fresh(), firstName: 'Ida', lastName: 'Frey', locationId: place('Leeds') });
export const newAssignment = (courseId: string) => ({
  courseId,
  name: fresh(),
  audience: { everybody: true },
  dueDays: 14,
});

/** Posts as Olu and gives the id of what was made. */
export async function post(path: string, body: unknown = {}): Promise<string> {
  const answer = await olu.post(path, body);
  assert.ok(answer.status < 300, `${path}: ${answer.text}`);
  return answer.body?.id;
}
export const assign = (to: string) => post('/api/assignments', newAssignment(to));
export const addUser = () => post('/api/users', newUser());
export const invited = async (): Promise<{ id: string; token: string }> => {
  const input = { email: `${fresh()}@harbor.example`, role: 'multisite.purchaser', locationId: place('York') };
  const { body } = await olu.post('/api/invitations', input);
  return { id: body.id, token: String(body.link).split('#')[1] ?? '' };
};
export const addPlace = async () => {
  const { body } = await olu.get('/api/location-levels');
  return post('/api/locations', { name: fresh(), identifier: fresh(), levelId: body.items[0].id });
};
export const addRole = (to: string) => post(`/api/users/${to}/appointments`, { role: 'multisite.purchaser' });
export const load = async (): Promise<string> => {
  const { body } = await upload(olu, smallPackage(fresh()));
  await runJobs(w);
  return body.id;
};
export const draft = async () => post(`/api/content-packages/${await load()}/course`);
export const checked = async () => (await check({ world: w, by: olu }, file())).id;
export const theImport = async (): Promise<string> => (await olu.get('/api/user-imports')).body.items[0].id;
export const version = async (path: string, by = olu) => ({
  headers: { 'if-match': String((await by.get(path)).headers['etag']) },
});

/** What an operation is asked for, and how many statements it needs for that. */
export type Statements = Readonly<Record<string, readonly [statements: number, prepare: Prepare]>>;
export type Run = () => Promise<{ status: number; text: string }>;
/** Makes what the request stands on, and gives the request and whose authority has to be warm. */
export type Prepare = () => Promise<readonly [Person | null, Run]>;

export const get =
  (path: () => string | Promise<string>, by = () => olu): Prepare =>
  async () => {
    const url = await path();
    return [by(), () => by().get(url)];
  };
export const posting =
  (path: () => string | Promise<string>, body: () => unknown = () => ({}), by = () => olu): Prepare =>
  async () => {
    const [url, input] = [await path(), await body()];
    return [by(), () => by().post(url, input)];
  };
export const deleting =
  (path: () => string | Promise<string>, by = () => olu): Prepare =>
  async () => {
    const url = await path();
    return [by(), () => by().delete(url)];
  };
export const patching =
  (path: () => string | Promise<string>, body: () => unknown): Prepare =>
  async () => {
    const url = await path();
    const at = await version(url);
    return [olu, () => olu.patch(url, body(), at)];
  };
export const playing =
  (path: string, body: () => unknown = () => ({})): Prepare =>
  async () => {
    page = await open();
    const input = body();
    return [null, () => ask(w, 'POST', path, { token: page.token, body: input })];
  };
export const told = (final: boolean) => ({
  sitting: page.opened.sitting,
  number: page.opened.number + 1,
  seconds: 1,
  final,
  data: says('incomplete'),
});
export const nobodyGets =
  (path: () => string | Promise<string>): Prepare =>
  async () => {
    const url = await path();
    return [null, () => w.anybody.get(url)];
  };

export async function keepPassword(of: string): Promise<void> {
  const id = organization('harbor');
  const hash = await hashPassword('a-good-password');
  const { connection } = w.app.running.server;
  await connection.transaction({ tenant: id, organizations: [id] }, (tx) => setPassword(tx, id, of, hash, false));
}

/** Makes more of everything that lists show. */
export async function grow(): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    await addUser();
    await invited();
    await addPlace();
    await addRole(user('Kim Park'));
    await post('/api/location-levels', { name: fresh() });
    await post('/api/groups', { name: fresh(), kind: 'learning' });
    for (const list of ['departments', 'job-titles'])
      await post(`/api/${list}`, { name: fresh(), identifier: fresh() });
    await assign((await published(w, olu, fresh())).id);
    await checked();
    await w.as('harbor/Sam Doyle');
    await (await open()).end(says('failed'));
  }
}

/** Opens the stream as a page does and leaves with its first words. */
export async function listening(): Promise<{ status: number; text: string }> {
  const url = await w.app.application.listen({ port: 0, host: '127.0.0.1' });
  const left = new AbortController();
  const cookie = `__Host-ambit=${sam.cookie}`;
  const { status, body } = await fetch(`${url}/api/events`, { headers: { cookie }, signal: left.signal });
  const first = await body?.getReader().read();
  left.abort();
  return { status, text: new TextDecoder().decode(first?.value) };
}
