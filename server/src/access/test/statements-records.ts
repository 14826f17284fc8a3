import { addUser, deleting, get, olu, post, posting, type Statements, user } from './asked.ts';

const gone = async (): Promise<string> => {
  const id = await addUser();
  await olu.delete(`/api/users/${id}`);
  return id;
};
const hold = async (): Promise<string> => {
  const id = await addUser();
  return `/api/users/${id}/holds/${await post(`/api/users/${id}/holds`, { reason: 'Under inquiry' })}`;
};
const merged = async (): Promise<string> => {
  const id = await addUser();
  const merge = await post(`/api/users/${id}/merge`, { from: await addUser(), reason: 'Entered twice' });
  return `/api/users/${id}/merges/${merge}/undo`;
};
const reason = { reason: 'Asked for in writing' };
const toldApart = async () => ({ from: await addUser() });
let other = '';

/** What is asked about what is kept of people. */
export const recordStatements: Statements = {
  'personal-data.export-own': [2, get(() => '/api/my/personal-data')],
  'personal-data.export': [4, get(() => `/api/users/${user('Sam Doyle')}/personal-data`)],
  'user.preview-erasure': [6, get(() => `/api/users/${user('Sam Doyle')}/erasure`)],
  'user.erase': [
    93,
    posting(
      async () => `/api/users/${await gone()}/erasure`,
      () => reason,
    ),
  ],
  'user.hold-data': [
    4,
    posting(
      async () => `/api/users/${await addUser()}/holds`,
      () => reason,
    ),
  ],
  'user.release-data': [4, deleting(hold)],
  'user.likely-same': [3, get(() => `/api/users/${user('Sam Doyle')}/likely-same`)],
  'user.merges': [3, get(() => `/api/users/${user('Sam Doyle')}/merges`)],
  'user.preview-merge': [
    8,
    posting(
      async () => {
        other = await addUser();
        return `/api/users/${user('Sam Doyle')}/merge-preview`;
      },
      () => ({ from: other }),
    ),
  ],
  'user.list-duplicates': [2, get(() => '/api/duplicates')],
  'user.say-not-same': [7, posting(async () => `/api/users/${await addUser()}/not-same`, toldApart)],
  'user.take-back-not-same': [
    7,
    deleting(async () => {
      const [id, { from }] = [await addUser(), await toldApart()];
      await olu.post(`/api/users/${id}/not-same`, { from });
      return `/api/users/${id}/not-same/${from}`;
    }),
  ],
  'user.merge': [
    59,
    posting(
      async () => {
        other = await addUser();
        return `/api/users/${await addUser()}/merge`;
      },
      () => ({ from: other, ...reason }),
    ),
  ],
  'user.looks-after': [3, get(() => `/api/users/${user('Sam Doyle')}/looks-after`)],
  'user.hand-over': [
    28,
    posting(
      async () => {
        other = await addUser();
        return `/api/users/${await addUser()}/hand-over`;
      },
      () => ({ to: other }),
    ),
  ],
  'user.undo-merge': [40, posting(merged, () => ({}))],
};
