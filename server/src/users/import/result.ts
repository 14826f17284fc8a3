import type { Language, Text } from '../../text.ts';
import type { ShownRow } from './shown.ts';

const columns: readonly Text[] = [
  { en: 'Line', de: 'Zeile' },
  { en: 'Result', de: 'Ergebnis' },
  { en: 'Reasons', de: 'Gründe' },
];

const outcomes: Readonly<Record<ShownRow['outcome'], Readonly<{ would: Text; did: Text }>>> = {
  created: { would: { en: 'would be added', de: 'würde hinzugefügt' }, did: { en: 'added', de: 'hinzugefügt' } },
  updated: { would: { en: 'would be changed', de: 'würde geändert' }, did: { en: 'changed', de: 'geändert' } },
  unchanged: { would: { en: 'unchanged', de: 'unverändert' }, did: { en: 'unchanged', de: 'unverändert' } },
  rejected: { would: { en: 'rejected', de: 'abgelehnt' }, did: { en: 'rejected', de: 'abgelehnt' } },
};

/** The columns of the file that tells what came of each row: its own cells stand behind them, to be corrected and sent again. */
export const resultHeader = (mapped: readonly string[], language: Language): readonly string[] => [
  ...columns.map((text) => text[language]),
  ...mapped,
];

export const resultRow = (
  row: Pick<ShownRow, 'line' | 'outcome' | 'done' | 'reasons' | 'values'>,
  mapped: readonly string[],
  language: Language,
): readonly (string | number | null)[] => [
  row.line,
  outcomes[row.outcome][row.done ? 'did' : 'would'][language],
  row.reasons.map(({ column, detail }) => (column === null ? detail : `${column}: ${detail}`)).join(' '),
  ...mapped.map((id) => row.values[id] ?? null),
];
