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
  'user.put-by-external-id': [8, putting('users')],
  'location.put-by-external-id': [8, putting('locations')],
  'department.put-by-external-id': [8, putting('departments')],
  'job-title.put-by-external-id': [8, putting('job-titles')],
  'group.put-by-external-id': [8, putting('groups')],
  'course.put-by-external-id': [8, putting('courses')],
  'user.find-by-external-id': [3, get(() => linked('users'))],
  'location.find-by-external-id': [3, get(() => linked('locations'))],
  'department.find-by-external-id': [3, get(() => linked('departments'))],
  'job-title.find-by-external-id': [3, get(() => linked('job-titles'))],
  'group.find-by-external-id': [3, get(() => linked('groups'))],
  'course.find-by-external-id': [3, get(() => linked('courses'))],
  'user.unlink': [5, unlinking('users')],
  'location.unlink': [5, unlinking('locations')],
  'department.unlink': [5, unlinking('departments')],
  'job-title.unlink': [5, unlinking('job-titles')],
  'group.unlink': [5, unlinking('groups')],
  'course.unlink': [5, unlinking('courses')],
  'user.list-external-ids': [3, get(() => `/api/users/${user('Dana Cruz')}/external-ids`)],
  'feed.create': [
    10,
    async () => {
      const body = await input();
      return [olu, () => olu.post('/api/feeds', body)];
    },
  ],
  'feed.edit': [
    12,
    async () => {
      const [id, body] = [await feed(), await input()];
      return [olu, () => olu.put(`/api/feeds/${id}`, body, { headers: { 'if-match': '"1"' } })];
    },
  ],
  'feed.view': [5, get(async () => `/api/feeds/${await feed()}`)],
  'feed.pause': [
    7,
    posting(
      async () => `/api/feeds/${await feed()}/state`,
      () => ({ state: 'paused' }),
    ),
  ],
  'feed.delete': [
    7,
    async () => {
      const id = await feed();
      return [olu, () => olu.delete(`/api/feeds/${id}`)];
    },
  ],
  'feed.test': [
    2,
    posting(
      () => '/api/feeds/test',
      () => ({ comesBy: 'https', place: { address: 'https://127.0.0.1/x' } }),
    ),
  ],
  'feed.read-sample': [4, async () => [olu, () => send(olu, '/api/feeds/sample', people(1, 2))]],
  'feed.deliver': [
    8,
    async () => {
      await forgotten();
      const id = await feed();
      return [olu, () => send(olu, `/api/feeds/${id}/deliveries`, people(1, 2))];
    },
  ],
  'feed.run-now': [
    8,
    async () => {
      await forgotten();
      const id = await fetching();
      return [olu, () => olu.post(`/api/feeds/${id}/runs`)];
    },
  ],
  'feed.list-runs': [4, get(async () => `/api/feeds/${await feed()}/runs`)],
  'feed.view-run': [4, get(async () => (await forgotten(), asking()))],
  'feed.go-on': [13, posting(async () => (await forgotten(), `${await asking()}/go-on`))],
  'feed.drop-run': [11, posting(async () => (await forgotten(), `${await asking()}/drop`))],
  'feed.export-result': [8, get(async () => (await forgotten(), `${await done()}/result.csv`))],
  'bulk-job.create': [6, posting(() => '/api/bulk-jobs', job)],
  'bulk-job.view': [2, get(async () => `/api/bulk-jobs/${await post('/api/bulk-jobs', job())}`)],
};
