import { addPlace, deleting, fresh, get, olu, post, posting, version } from './asked.ts';
import { sendPlaces } from '../../workplace/test/file.ts';
import type { Statements } from './asked.ts';

const entry = () => {
  const name = fresh();
  return { name, identifier: name };
};

/** What is asked about one of the two lists; departments carry power, which costs two statements more when merged. */
const ofList = (kind: string, path: string, merging: number, previewing: number): Statements => ({
  [`${kind}.list`]: [2, get(() => `${path}?limit=200`)],
  [`${kind}.create`]: [4, posting(() => path, entry)],
  [`${kind}.edit`]: [
    6,
    async () => {
      const id = await post(path, entry());
      return [olu, () => olu.patch(`${path}/${id}`, entry(), { headers: { 'if-match': '"1"' } })];
    },
  ],
  [`${kind}.delete`]: [5, deleting(async () => `${path}/${await post(path, entry())}`)],
  [`${kind}.preview-merge`]: [
    previewing,
    posting(
      async () => `${path}/${await post(path, entry())}/merge-preview`,
      async () => ({ ids: [await post(path, entry())] }),
    ),
  ],
  [`${kind}.merge`]: [
    merging,
    posting(
      async () => `${path}/${await post(path, entry())}/merge`,
      async () => ({ ids: [await post(path, entry())] }),
    ),
  ],
  [`${kind}.check-import`]: [
    2,
    posting(
      () => `${path}/import-check`,
      () => ({ csv: `name,identifier\n${fresh()},${fresh()}\n` }),
    ),
  ],
  [`${kind}.import`]: [
    4,
    posting(
      () => `${path}/import`,
      () => ({ csv: `name,identifier\n${fresh()},${fresh()}\n` }),
    ),
  ],
});

const newPlaces = () => `path\n${fresh()}\n`;

/** What is asked about departments, job titles, levels of locations and merges. */
export const workplaceStatements: Statements = {
  ...ofList('department', '/api/departments', 12, 6),
  ...ofList('job-title', '/api/job-titles', 9, 5),
  'location.create-offers': [2, get(() => '/api/locations/offers')],
  'location.move': [
    11,
    async () => {
      const path = `/api/locations/${await addPlace()}`;
      const at = await version(path);
      return [olu, () => olu.post(`${path}/move`, { parentId: null }, at)];
    },
  ],
  'location.preview-move': [
    4,
    posting(
      async () => `/api/locations/${await addPlace()}/move-preview`,
      () => ({ parentId: null }),
    ),
  ],
  'location.view': [3, get(async () => `/api/locations/${await addPlace()}`)],
  'location.children': [3, get(async () => `/api/locations/${await addPlace()}/children`)],
  'location.check-import': [4, async () => [olu, () => sendPlaces(olu, 'import-check', newPlaces())]],
  'location.import': [
    10,
    async () => {
      const csv = newPlaces();
      const { seal } = (await sendPlaces(olu, 'import-check', csv)).body;
      return [olu, () => sendPlaces(olu, `import?seal=${seal}`, csv)];
    },
  ],
  'location.preview-merge': [
    5,
    posting(
      async () => `/api/locations/${await addPlace()}/merge-preview`,
      async () => ({ ids: [await addPlace()] }),
    ),
  ],
  'location.merge': [
    30,
    posting(
      async () => `/api/locations/${await addPlace()}/merge`,
      async () => ({ ids: [await addPlace()] }),
    ),
  ],
  'location-level.edit': [
    8,
    async () => {
      const { body } = await olu.get('/api/location-levels');
      const { id, version } = body.items.at(-1);
      return [
        olu,
        () =>
          olu.patch(
            `/api/location-levels/${id}`,
            { name: fresh(), holdsUsers: true, place: body.items.length },
            { headers: { 'if-match': `"${version}"` } },
          ),
      ];
    },
  ],
  'location-level.delete': [
    5,
    deleting(async () => `/api/location-levels/${await post('/api/location-levels', { name: fresh() })}`),
  ],
};
