import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type {
  HistoryImport,
  ImportColumn,
  ImportMapping,
  ImportOptions,
  ImportOutcome,
  ImportRow,
  ImportState,
  UndoOutcome,
  UndoRow,
  UserImport,
} from '../api/types.ts';
import type { Text } from '../say.ts';

/** Users, or what they completed before: both come in the same way. */
export type Subject = 'users' | 'history';
export const apiOf = { users: 'user-imports', history: 'history-imports' } as const satisfies Record<Subject, string>;
export const screenOf = { users: '/users/import', history: '/users/import-history' } as const;

/** What every import has, whatever its rows are about. */
export type AnyImport = Pick<
  UserImport,
  'id' | 'state' | 'counts' | 'may' | 'done' | 'total' | 'undoUntil' | 'problem' | 'fileName'
>;

export const importSteps: readonly Text[] = [
  { en: 'Upload', de: 'Hochladen' },
  { en: 'Columns', de: 'Spalten' },
  { en: 'Check', de: 'Prüfen' },
  { en: 'Import', de: 'Importieren' },
];

export const outcomes: Readonly<Record<ImportOutcome, Text>> = {
  created: { en: 'New', de: 'Neu' },
  updated: { en: 'Changed', de: 'Geändert' },
  unchanged: { en: 'Unchanged', de: 'Unverändert' },
  rejected: { en: 'Rejected', de: 'Abgewiesen' },
};

export const importStates: Readonly<Record<ImportState, Text>> = {
  uploaded: { en: 'Columns to be chosen', de: 'Spalten noch wählen' },
  checking: { en: 'Being checked', de: 'Wird geprüft' },
  checked: { en: 'To be looked over', de: 'Zum Durchsehen' },
  committing: { en: 'Being imported', de: 'Wird importiert' },
  committed: { en: 'Imported', de: 'Importiert' },
  failed: { en: 'Stopped by a fault', de: 'Wegen eines Fehlers angehalten' },
  cancelled: { en: 'Cancelled', de: 'Abgebrochen' },
  'undo-checking': { en: 'Looked at for undoing', de: 'Wird zum Rückgängigmachen geprüft' },
  'undo-checked': { en: 'To be undone?', de: 'Rückgängig machen?' },
  undoing: { en: 'Being undone', de: 'Wird rückgängig gemacht' },
  undone: { en: 'Undone', de: 'Rückgängig gemacht' },
};

/** At which of the steps an import is. */
export const stepOf: Readonly<Record<ImportState, number>> = {
  uploaded: 1,
  checking: 2,
  checked: 2,
  failed: 2,
  committing: 3,
  committed: 3,
  cancelled: 3,
  'undo-checking': 3,
  'undo-checked': 3,
  undoing: 3,
  undone: 3,
};

export const isRunning = (state: ImportState): boolean =>
  state === 'checking' || state === 'committing' || state === 'undo-checking' || state === 'undoing';

/** Asked again each second while the server works; the event stream only makes it quicker. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['working', 'user-import', id],
    queryFn: ({ signal }) => ask('GET /api/user-imports/{id}', { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data && isRunning(data.state) ? 1_000 : false),
  });

export const historyImportQuery = (id: string) =>
  queryOptions({
    queryKey: ['working', 'history-import', id],
    queryFn: ({ signal }): Promise<HistoryImport> => ask('GET /api/history-imports/{id}', { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data && isRunning(data.state) ? 1_000 : false),
  });

export const historyImportsQuery = queryOptions({
  queryKey: ['history-imports'],
  queryFn: ({ signal }) => ask('GET /api/history-imports', { query: { limit: 10 }, signal }),
});

export const importsQuery = queryOptions({
  queryKey: ['user-imports'],
  queryFn: ({ signal }) => ask('GET /api/user-imports', { query: { limit: 10 }, signal }),
});

type Rows<T> = Promise<Readonly<{ items: readonly T[]; after: string | null }>>;

export const importRowsQuery = (subject: Subject, id: string, outcome: ImportOutcome | null) =>
  infiniteQueryOptions({
    queryKey: ['import-rows', id, outcome],
    queryFn: ({ pageParam, signal }): Rows<ImportRow> => {
      const query = { ...(outcome ? { outcome } : {}), after: pageParam, limit: 100 };
      const asked = { params: { id }, query, signal };
      return subject === 'users'
        ? ask('GET /api/user-imports/{id}/rows', asked)
        : ask('GET /api/history-imports/{id}/rows', asked);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const undoRowsQuery = (subject: Subject, id: string, outcome: UndoOutcome | null) =>
  infiniteQueryOptions({
    queryKey: ['undo-rows', id, outcome],
    queryFn: ({ pageParam, signal }): Rows<UndoRow> => {
      const asked = { params: { id }, signal };
      const page = { after: pageParam, limit: 100 };
      if (subject === 'users')
        return ask('GET /api/user-imports/{id}/undo-rows', {
          ...asked,
          query: { ...(outcome && { outcome }), ...page },
        });
      // of history nobody is disabled
      const only = outcome === 'disabled' ? null : outcome;
      return ask('GET /api/history-imports/{id}/undo-rows', {
        ...asked,
        query: { ...(only && { outcome: only }), ...page },
      });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

const fileKey = (id: string) => ['import-file', id];

/** Keeps the file of an import while the page is open, so that another sheet of it can be read. */
export const keepFile = (client: QueryClient, id: string, file: File): void => {
  client.setQueryData(fileKey(id), file);
};
export const keptFile = (client: QueryClient, id: string): File | null =>
  client.getQueryData<File>(fileKey(id)) ?? null;

const identifying: readonly string[] = ['userName', 'email', 'employeeIdentifier'];
const dated: readonly string[] = ['expiresOn', 'hireDate', 'movesOn'];

/** What keeps the columns from being checked, and what has to be asked besides. */
export type Fit = Readonly<{
  /** Fields that two columns claim. */ twice: ReadonlySet<string>;
  /** No column says whom a row is about. */ nobody: boolean;
  /** The name stands both in one cell and in two. */ nameTwice: boolean;
  asksDateOrder: boolean;
  asksUserName: boolean;
  /** A column names groups. */ groups: boolean;
  /** The values of the role column, when they are few enough to be matched. */ roleValues: readonly string[];
}>;

export function fitOf(mapping: ImportMapping, columns: readonly ImportColumn[]): Fit {
  const used: readonly string[] = mapping.filter((field) => field !== null);
  const columnsOf = (fields: readonly string[]) => columns.filter((_, place) => fields.includes(mapping[place] ?? ''));
  const orders = new Set(columnsOf(dated).map(({ dates }) => dates));
  return {
    twice: new Set(used.filter((field, index) => used.indexOf(field) !== index)),
    nobody: !used.some((field) => identifying.includes(field)),
    nameTwice: used.includes('fullName') && (used.includes('firstName') || used.includes('lastName')),
    asksDateOrder: orders.has('ask') || (orders.has('day-first') && orders.has('month-first')),
    asksUserName: !used.includes('userName') && used.some((field) => identifying.includes(field)),
    groups: used.includes('groups'),
    roleValues: columnsOf(['role'])[0]?.values?.filter(Boolean) ?? [],
  };
}

/** The options as they are sent: only those the columns ask for. */
export function optionsOf(chosen: ImportOptions, fit: Fit): ImportOptions {
  const { dateOrder, userNameFrom, roleValues = [], createGroups, onlyGroups, ...rest } = chosen;
  const roleOf = (value: string) => roleValues.find((each) => each.value === value)?.role ?? null;
  return {
    ...rest,
    ...(fit.asksDateOrder ? { dateOrder: dateOrder ?? 'day-first' } : {}),
    ...(fit.asksUserName ? { userNameFrom: userNameFrom ?? 'email' } : {}),
    ...(fit.groups && { createGroups: createGroups === true, onlyGroups: onlyGroups === true }),
    ...(fit.roleValues.length > 0
      ? { roleValues: fit.roleValues.map((value) => ({ value, role: roleOf(value) })) }
      : {}),
  };
}

/** Roles for values that are called the same; the others are left to the person. */
export function sameNamed(
  values: readonly string[],
  roles: UserImport['roles'],
): NonNullable<ImportOptions['roleValues']> {
  const plain = (text: string) => text.trim().toLowerCase();
  return values.map((value) => ({ value, role: roles.find(({ name }) => plain(name) === plain(value))?.id ?? null }));
}
