import {
  ada,
  addUser,
  deleting,
  get,
  olu,
  organization,
  place,
  posting,
  type Prepare,
  type Statements,
  user,
  version,
  w,
} from './asked.ts';

const oneDay = 24 * 3600_000;
const day = (days: number) => new Date(w.clock.now.getTime() + days * oneDay).toISOString().slice(0, 10);
const edit = async (id: string, change: object) =>
  olu.patch(`/api/users/${id}`, change, await version(`/api/users/${id}`));

/** Somebody who was at Leeds for long and moved today. */
async function moved(): Promise<string> {
  const id = await addUser();
  await edit(id, { locationId: place('Leeds'), from: day(-30) });
  await edit(id, { locationId: place('York') });
  return id;
}

async function planned(): Promise<string> {
  const id = await addUser();
  await edit(id, { locationId: place('York'), from: day(30) });
  const { moves } = (await olu.get(`/api/users/${id}/places`)).body;
  return `/api/users/${id}/moves/${moves[0].id}`;
}

/** Some features are off at first, such as further places. */
export async function switchOn(feature: string): Promise<void> {
  const path = `/api/organizations/${organization('harbor')}`;
  await ada.post('/api/my/entered', { organization: organization('harbor') });
  const { body, headers } = await ada.get(path);
  const on = body.plan.flatMap((one: { feature: string; on: boolean }) => (one.on ? [one.feature] : []));
  const features = [...new Set([...on, feature])];
  await ada.patch(`${path}/plan`, { features }, { headers: { 'if-match': String(headers['etag']) } });
}

/** Somebody at York; the path of where they also work. */
async function elsewhere(): Promise<string> {
  await switchOn('further-places');
  const id = await addUser();
  await edit(id, { locationId: place('York') });
  return `/api/users/${id}/further-places`;
}
async function alsoAtLeeds(): Promise<string> {
  const path = await elsewhere();
  const { body } = await olu.post(path, { locationId: place('Leeds'), from: day(-1) });
  return `${path}/${body.id}`;
}

const ending: Prepare = async () => {
  const path = await alsoAtLeeds();
  return [olu, () => olu.patch(path, { until: day(1) })];
};

/** What is asked about where users stand and stood. */
export const placeStatements: Statements = {
  'user.places': [5, get(() => `/api/users/${user('Sam Doyle')}/places`)],
  'user.list-places': [2, get(() => `/api/user-places?on=${day(0)}&limit=200`)],
  'user.unplan-move': [6, deleting(planned)],
  'user.add-further-place': [18, posting(elsewhere, () => ({ locationId: place('Leeds') }))],
  'user.end-further-place': [13, ending],
  'user.take-back-move': [
    19,
    posting(
      async () => `/api/users/${await moved()}/moves/take-back`,
      () => ({ from: day(0) }),
    ),
  ],
};
