import { checkUndo, commit, upload as uploadUsers } from '../../users/import/test/trial.ts';
import { checked, file, get, olu, posting, type Statements, theImport, w } from './asked.ts';

/** An import that was applied, and one that was looked at to be undone. */
const applied = async (): Promise<string> => (await commit({ world: w, by: olu }, await checked())).id;
const looked = async (): Promise<string> => (await checkUndo({ world: w, by: olu }, await applied())).id;

/** What is asked about imports of users. */
export const importStatements: Statements = {
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
