import type { ImportOutcome, ImportRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Column } from '../ui/table.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Tip } from '../ui/tip.tsx';
import css from './import.module.css';
import { outcomes } from './import-state.ts';

/** What the row calls its user, else whatever stands in it first. */
export function nameOfRow({ values }: Pick<ImportRow, 'values'>): string {
  const full = [values.firstName, values.lastName].filter(Boolean).join(' ');
  const first = Object.values(values).find((value) => value.trim());
  return values.fullName || full || values.userName || values.email || first || '';
}

export const importColumns: readonly Column<ImportRow>[] = [
  { id: 'line', name: { en: 'Line', de: 'Zeile' }, width: '72px', end: true, always: true, cell: ({ line }) => line },
  {
    id: 'name',
    name: { en: '[user|User]', de: '[user|Benutzer]' },
    width: 'minmax(160px, 1fr)',
    always: true,
    cell: nameOfRow,
  },
  {
    id: 'outcome',
    name: { en: 'Outcome', de: 'Ergebnis' },
    width: '120px',
    cell: ({ outcome }) => <Outcome outcome={outcome} />,
  },
  {
    id: 'what',
    name: { en: 'What changes, or why not', de: 'Was sich ändert, oder warum nicht' },
    width: 'minmax(360px, 3fr)',
    cell: (row) => <What row={row} />,
  },
];

export function RowCard({ row }: { row: ImportRow }) {
  const say = useSay();
  return (
    <>
      <span>
        {say({ en: 'Line {line}', de: 'Zeile {line}' }, { line: row.line })} · {nameOfRow(row)}
      </span>
      <span className="dim small">
        {row.reasons.length > 0 ? <What row={row} /> : <Outcome outcome={row.outcome} />}
      </span>
    </>
  );
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const say = useSay();
  return <>{say(outcomes[outcome])}</>;
}

/** Reasons with their column; for rows that come in, each field before and after. */
function What({ row: { reasons, changes, outcome } }: { row: ImportRow }) {
  const say = useSay();
  const none = say({ en: 'empty', de: 'leer' });
  const parts =
    reasons.length > 0
      ? reasons.map(({ column, detail }) => [column, detail] as const)
      : changes.map(({ label, before, after }) => {
          const now = after ?? none;
          return [label, outcome === 'created' ? now : `${before ?? none} → ${now}`] as const;
        });
  return (
    <Tip text={parts.map(([what, text]) => (what ? `${what}: ${text}` : text)).join('\n') || null} block>
      <span className={css.what}>
        {parts.map(([what, text], index) => (
          <span key={`${what} ${text}`}>
            {index > 0 && ' · '}
            {what && <b>{what}: </b>}
            <Sentence text={text} />
          </span>
        ))}
      </span>
    </Tip>
  );
}
