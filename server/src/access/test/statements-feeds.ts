import { unsafeQuery } from '../../database/template.ts';
import { carryRuns, mapping, people, send } from '../../feeds/test/carry.ts';
import { course, fresh, get, greta, olu, post, posting, type Prepare, type Statements, user, w } from './asked.ts';

const linkable: Readonly<Record<string, () => Promise<string>>> = {
  users: async () => user('Dana Cruz'),
  locations: async () => w.ids.locations.get('harbor/York') ?? '',
  departments: () => post('/api/departments', { name: fresh(), identifier: fresh() }),
  'job-titles': () => post('/api/job-titles', { name: fresh(), identifier: fresh() }),
  groups: () => post('/api/groups', { name: fresh(), kind: 'training' }),
  courses: async () => course.id,
};

/** A thing under a name of another system. */
async function linked(path: string): Promise<string> {
  const address = `/api/${path}/by-external-id/s${fresh()}/1`;
  await olu.put(address, { id: await linkable[path]?.() });
  return address;
}
const putting =
  (path: string): Prepare =>
  async () => {
    const [address, id] = [`/api/${path}/by-external-id/s${fresh()}/1`, await linkable[path]?.()];
    return [olu, () => olu.put(address, { id })];
  };
const unlinking =
  (path: string): Prepare =>
  async () => {
    const address = await linked(path);
    return [olu, () => olu.delete(address)];
  };

let service = '';
async function input(more: object = {}): Promise<object> {
  if (service === '') {
    service = await post('/api/service-users', { name: 'Payroll' });
    await greta.post(`/api/users/${service}/appointments`, { role: 'multisite.organization-administrator' });
  }
  const name = fresh();
  const guard = { changedPercent: null, changedNumber: 0 };
  return { name, source: name, userId: service, comesBy: 'post', mapping, guard, ...more };
}
const feed = async (more: object = {}): Promise<string> => post('/api/feeds', await input(more));
const fetching = () => feed({ comesBy: 'https', place: { address: 'https://payroll.example/people.csv' } });

/** A feed with a run that asks. */
async function asking(): Promise<string> {
  const id = await feed();
  const { body } = await send(olu, `/api/feeds/${id}/deliveries`, people(1, 2, fresh()));
  await carryRuns(w);
  return `/api/feeds/${id}/runs/${body.id}`;
}
async function done(): Promise<string> {
  const path = await asking();
  await olu.post(`${path}/go-on`);
  await carryRuns(w);
  return path;
}
/** What was begun stays to be carried out by nobody: it is in the way of no other. */
const forgotten = () =>
  unsafeQuery(
    w.database.adminUrl,
    `update feed_runs set state = 'dropped' where state in ('waiting', 'checking', 'applying')`,
  );

const job = () => ({ rows: [{ fields: { userName: fresh(), firstName: 'Ida', lastName: 'Frey' } }] });

/** What is asked of feeds, bulk jobs and names of other systems. */
export const feedStatements: Statements = {
  'user.put-by-external-id': [0, putting('users')],
  'location.put-by-external-id': [0, putting('locations')],
  'department.put-by-external-id': [0, putting('departments')],
  'job-title.put-by-external-id': [0, putting('job-titles')],
  'group.put-by-external-id': [0, putting('groups')],
  'course.put-by-external-id': [0, putting('courses')],
  'user.find-by-external-id': [0, get(() => linked('users'))],
  'location.find-by-external-id': [0, get(() => linked('locations'))],
  'department.find-by-external-id': [0, get(() => linked('departments'))],
  'job-title.find-by-external-id': [0, get(() => linked('job-titles'))],
  'group.find-by-external-id': [0, get(() => linked('groups'))],
  'course.find-by-external-id': [0, get(() => linked('courses'))],
  'user.unlink': [0, unlinking('users')],
  'location.unlink': [0, unlinking('locations')],
  'department.unlink': [0, unlinking('departments')],
  'job-title.unlink': [0, unlinking('job-titles')],
  'group.unlink': [0, unlinking('groups')],
  'course.unlink': [0, unlinking('courses')],
  'user.list-external-ids': [0, get(() => `/api/users/${user('Dana Cruz')}/external-ids`)],
  'feed.create': [
    0,
    async () => {
      const body = await input();
      return [olu, () => olu.post('/api/feeds', body)];
    },
  ],
  'feed.edit': [
    0,
    async () => {
      const [id, body] = [await feed(), await input()];
      return [olu, () => olu.put(`/api/feeds/${id}`, body, { headers: { 'if-match': '"1"' } })];
    },
  ],
  'feed.view': [0, get(async () => `/api/feeds/${await feed()}`)],
  'feed.pause': [
    0,
    posting(
      async () => `/api/feeds/${await feed()}/state`,
      () => ({ state: 'paused' }),
    ),
  ],
  'feed.delete': [
    0,
    async () => {
      const id = await feed();
      return [olu, () => olu.delete(`/api/feeds/${id}`)];
    },
  ],
  'feed.test': [
    0,
    posting(
      () => '/api/feeds/test',
      () => ({ comesBy: 'https', place: { address: 'https://127.0.0.1/x' } }),
    ),
  ],
  'feed.read-sample': [0, async () => [olu, () => send(olu, '/api/feeds/sample', people(1, 2))]],
  'feed.deliver': [
    0,
    async () => {
      await forgotten();
      const id = await feed();
      return [olu, () => send(olu, `/api/feeds/${id}/deliveries`, people(1, 2))];
    },
  ],
  'feed.run-now': [
    0,
    async () => {
      await forgotten();
      const id = await fetching();
      return [olu, () => olu.post(`/api/feeds/${id}/runs`)];
    },
  ],
  'feed.list-runs': [0, get(async () => `/api/feeds/${await feed()}/runs`)],
  'feed.view-run': [0, get(async () => (await forgotten(), asking()))],
  'feed.go-on': [0, posting(async () => (await forgotten(), `${await asking()}/go-on`))],
  'feed.drop-run': [0, posting(async () => (await forgotten(), `${await asking()}/drop`))],
  'feed.export-result': [0, get(async () => (await forgotten(), `${await done()}/result.csv`))],
  'bulk-job.create': [0, posting(() => '/api/bulk-jobs', job)],
  'bulk-job.view': [0, get(async () => `/api/bulk-jobs/${await post('/api/bulk-jobs', job())}`)],
};
