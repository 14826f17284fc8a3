import type { Person } from '../../testing.ts';
import type { Case, Cell } from './cells.ts';
import type { Told } from './operations.ts';
import type { Snapshot } from './standing.ts';

type Asking = (who: Person, one: Case, s: Snapshot, home: string) => Promise<Told | null>;

/** Rows whose operations no address and no list of things can ask: each is asked in its own way. Null: not of this thing. */
const asking: Readonly<Record<string, Asking>> = {
  'client.enter': enter,
  'course.assign': assign,
  'profile.change-password': changePassword,
  'user.export': inExport,
  'result.view-score': seeScore,
};

/** Those that speak of oneself alone: nobody else can be named, so nothing is refused for whom it is about. */
export const onlyOfOneself: readonly string[] = ['content.add-file', 'password.change-own'];

export const askOtherwise: (cell: Cell, ...of: Parameters<Asking>) => Promise<Told | null> = async (cell, ...of) =>
  (await asking[cell.privilege.id]?.(...of)) ?? null;

/** Enters and goes back to where one worked; going home is entering nothing. */
async function enter(who: Person, { resource }: Case, s: Snapshot, home: string): Promise<Told | null> {
  const own = s['users']?.find((row) => row['id'] === who.id)?.['organization_id'];
  if (resource.type !== 'organization' || resource.id === own) return null;
  const { status, body, text } = await who.post('/api/my/entered', { organization: resource.id });
  if (status === 204 && home === own) await who.delete('/api/my/entered');
  if (status === 204 && home !== own) await who.post('/api/my/entered', { organization: home });
  if (status !== 204 && body?.code !== 'not-enterable') throw new Error(`entering answered ${text}`);
  return { operation: 'organization.enter', status, allowed: status === 204 };
}

/** Assigning a course is asked by its preview, which finds the course as the deed does. A draft is found and not taken. */
async function assign(who: Person, { resource, thing, inside }: Case, _: Snapshot, home: string): Promise<Told | null> {
  if (resource.type !== 'course' || (inside && thing.organization !== home)) return null;
  const input = { courseId: resource.id, audience: { everybody: true } };
  const { status, body, text } = await who.post('/api/assignments/preview', input);
  const code = status === 422 ? body.errors[0].code : null;
  const isDraft = code === 'course-not-published';
  if (status !== 200 && status !== 403 && !isDraft && code !== 'course-outside')
    throw new Error(`assigning ${resource.id} answered ${text}`);
  return { operation: 'assignment.create', status, allowed: status === 200 || isDraft };
}

const changes = new Map<string, ReturnType<Person['post']>>();

/** With a password that is not one’s own: authority is looked at first. Asked once each: guesses are counted. */
async function changePassword(who: Person, { resource }: Case): Promise<Told | null> {
  if (resource.type !== 'user' || resource.id !== who.id) return null;
  const asked = changes.get(who.id) ?? who.post('/api/my/password', { present: 'not-mine', next: 'something-long-9' });
  changes.set(who.id, asked);
  const { status, body, text } = await asked;
  const isTaken = body?.code === 'password-wrong';
  if (!isTaken && status !== 403) throw new Error(`a change of the password answered ${text}`);
  return { operation: 'password.change-own', status, allowed: isTaken };
}

const exports = new Map<string, Promise<Readonly<{ status: number; text: string }>>>();

/** Whoever is in the file stands in it with the user name. */
async function inExport(who: Person, { resource, inside }: Case, s: Snapshot, home: string): Promise<Told | null> {
  const user = s['users']?.find((row) => row['id'] === resource.id);
  if (!user || (inside && user['organization_id'] !== home)) return null;
  const path = '/api/users/export.csv?columns=userName';
  const asked = exports.get(`${who.id} ${home}`) ?? who.get(path);
  exports.set(`${who.id} ${home}`, asked);
  const { status, text } = await asked;
  if (status !== 200 && status !== 403) throw new Error(`${path}: ${status} ${text}`);
  const names = status === 200 ? text.split(/\r?\n/u).map((line) => line.replaceAll('"', '')) : [];
  return { operation: 'user.export', status, allowed: names.includes(String(user['user_name'])) };
}

const lists = new Map<string, ReturnType<Person['get']>>();

/** A score has no list of its own: that it may be seen is said on its user’s page, to whoever sees no users at its course. */
async function seeScore(
  who: Person,
  { resource, thing, inside }: Case,
  _: Snapshot,
  home: string,
): Promise<Told | null> {
  if (resource.type !== 'enrollment' || (inside && thing.organization !== home)) return null;
  const read = async (path: string) => {
    const place = `${who.id} ${who.cookie} ${path}`;
    const asked = lists.get(place) ?? who.get(path);
    lists.set(place, asked);
    const { status, body, text } = await asked;
    if (status !== 200 && status !== 403 && status !== 404) throw new Error(`${path}: ${status} ${text}`);
    const items: readonly { enrollmentId: string; sees: { score: boolean } }[] = status === 200 ? body.items : [];
    return { status, allowed: items.some((one) => one.enrollmentId === resource.id && one.sees.score) };
  };
  const ofUser = await read(`/api/users/${thing.user}/enrollments`);
  if (ofUser.status !== 403) return { operation: 'enrollment.list-of-user', ...ofUser };
  const ofCourse = await read(`/api/courses/${thing.course}/participants?limit=200`);
  return { operation: 'enrollment.list-of-course', ...ofCourse };
}
