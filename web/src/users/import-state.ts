import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { ImportOutcome, UserImport } from '../api/types.ts';
import type { Text } from '../say.ts';

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

export const isRunning = ({ state }: Pick<UserImport, 'state'>): boolean =>
  state === 'checking' || state === 'committing';

/** Asked again each second while the server works; the event stream only makes it quicker. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['working', 'user-import', id],
    queryFn: ({ signal }) => ask('GET /api/user-imports/{id}', { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data && isRunning(data) ? 1_000 : false),
  });

type Mapping = Readonly<Record<string, string | null>>;

/** Fields that two columns claim, and required ones that none does. */
export function mappingFaults(
  mapping: Mapping,
  fields: UserImport['fields'],
): { twice: ReadonlySet<string>; missing: readonly string[] } {
  const used = Object.values(mapping).filter((field): field is string => field !== null);
  return {
    twice: new Set(used.filter((field, index) => used.indexOf(field) !== index)),
    missing: fields.filter(({ id, required }) => required && !used.includes(id)).map(({ label }) => label),
  };
}

const key = 'ambit.import';
type Open = Readonly<{ id: string; file: string }>;

/** The import that was begun on this device and not finished. */
export function lastImport(): Open | null {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || typeof kept.id !== 'string') return null;
  return { id: kept.id, file: 'file' in kept && typeof kept.file === 'string' ? kept.file : '' };
}

export function rememberImport(open: Open | null): void {
  if (open) localStorage.setItem(key, JSON.stringify(open));
  else localStorage.removeItem(key);
}
