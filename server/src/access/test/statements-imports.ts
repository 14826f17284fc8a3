import { runJobs } from '../../content/test/packages.ts';
import { checkUndo, commit, upload as uploadUsers } from '../../users/import/test/trial.ts';
import { checked, course, file, fresh, get, olu, posting, type Statements, theImport, w } from './asked.ts';

/** An import that was applied, and one that was looked at to be undone. */
const applied = async (): Promise<string> => (await commit({ world: w, by: olu }, await checked())).id;
const looked = async (): Promise<string> => (await checkUndo({ world: w, by: olu }, await applied())).id;

const uploadHistory = () => {
  const head = `--border\r\ncontent-disposition: form-data; name="file"; filename="history.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const rows = `User name,Course,Completed on\nsam,${course.id},2021-01-05\nsam,${fresh()},2021-01-05\n`;
  const headers = { 'content-type': 'multipart/form-data; boundary=border' };
  return olu.post('/api/history-imports', Buffer.from(`${head}${rows}\r\n--border--\r\n`), { headers });
};
/** An import of history that was checked, applied, and looked at to be undone. */
const checkedHistory = async (): Promise<string> => {
  const { body } = await uploadHistory();
  await olu.put(`/api/history-imports/${body.id}/mapping`, { mapping: body.suggestion });
  await runJobs(w);
  return body.id;
};
const after = async (of: Promise<string>, deed: string, body: object = {}): Promise<string> => {
  const id = await of;
  await olu.post(`/api/history-imports/${id}/${deed}`, body);
  await runJobs(w);
  return id;
};
const appliedHistory = () => after(checkedHistory(), 'commit', { mode: 'row-by-row' });
const lookedHistory = () => after(appliedHistory(), 'check-undo');

/** What is asked about imports of users and of their history. */
export const importStatements: Statements = {
  'history-import.upload': [7, async () => [olu, uploadHistory]],
  'history-import.list': [2, get(() => '/api/history-imports?limit=200')],
  'history-import.view': [4, get(async () => `/api/history-imports/${await checkedHistory()}`)],
  'history-import.map': [
    10,
    async () => {
      const { body } = await uploadHistory();
      return [olu, () => olu.put(`/api/history-imports/${body.id}/mapping`, { mapping: body.suggestion })];
    },
  ],
  'history-import.rows': [4, get(async () => `/api/history-imports/${await checkedHistory()}/rows`)],
  'history-import.rows-export': [6, get(async () => `/api/history-imports/${await checkedHistory()}/rows.csv`)],
  'history-import.commit': [
    9,
    posting(
      async () => `/api/history-imports/${await checkedHistory()}/commit`,
      () => ({ mode: 'row-by-row' }),
    ),
  ],
  'history-import.cancel': [9, posting(async () => `/api/history-imports/${await checkedHistory()}/cancel`)],
  'history-import.check-undo': [9, posting(async () => `/api/history-imports/${await appliedHistory()}/check-undo`)],
  'history-import.undo': [9, posting(async () => `/api/history-imports/${await lookedHistory()}/undo`)],
  'history-import.undo-rows': [4, get(async () => `/api/history-imports/${await lookedHistory()}/undo-rows`)],
  'user-import.cancel': [10, posting(async () => `/api/user-imports/${await checked()}/cancel`)],
  'user-import.rows-export': [6, get(async () => `/api/user-imports/${await checked()}/rows.csv`)],
  'user-import.map': [
    12,
    async () => {
      const { body } = await uploadUsers(olu, file());
      return [olu, () => olu.put(`/api/user-imports/${body.id}/mapping`, { mapping: body.suggestion })];
    },
  ],
  'user-import.rows': [4, get(async () => `/api/user-imports/${await theImport()}/rows?limit=200`)],
  'user-import.view': [5, get(async () => `/api/user-imports/${await theImport()}`)],
  'user-import.list': [2, get(() => '/api/user-imports?limit=200')],
  'user-import.commit': [
    10,
    posting(
      async () => `/api/user-imports/${await checked()}/commit`,
      () => ({ mode: 'row-by-row' }),
    ),
  ],
  'user-import.upload': [8, async () => [olu, () => uploadUsers(olu, file())]],
  'user-import.check-undo': [10, posting(async () => `/api/user-imports/${await applied()}/check-undo`)],
  'user-import.undo-rows': [4, get(async () => `/api/user-imports/${await looked()}/undo-rows?limit=200`)],
  'user-import.undo': [10, posting(async () => `/api/user-imports/${await looked()}/undo`)],
};
