import { Button } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { UndoOutcome, UndoRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Empty } from '../ui/empty.tsx';
import { Listing } from '../ui/listing.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import type { Column } from '../ui/table.tsx';
import css from './import.module.css';
import { nameOfRow } from './import-row.tsx';
import { type AnyImport, type Subject, undoRowsQuery } from './import-state.ts';

const order: Readonly<Record<Subject, readonly UndoOutcome[]>> = {
  users: ['put-back', 'removed', 'disabled', 'left'],
  // of history nobody is disabled
  history: ['put-back', 'removed', 'left'],
};
const outcomes: Readonly<Record<UndoOutcome, Text>> = {
  'put-back': { en: 'Put back', de: 'Zurückgesetzt' },
  removed: { en: 'Deleted', de: 'Gelöscht' },
  disabled: { en: 'Disabled', de: 'Gesperrt' },
  left: { en: 'Left as is', de: 'Bleibt' },
};
const countOf = ({ counts }: AnyImport): Readonly<Record<UndoOutcome, number>> => ({
  'put-back': counts.restored ?? 0,
  removed: counts.removed ?? 0,
  disabled: counts.disabled ?? 0,
  left: counts.left ?? 0,
});

/** What undoing would do, row by row; nothing has been changed yet. */
export function ImportUndo({
  data,
  subject = 'users',
  undo,
  cancel,
}: {
  data: AnyImport;
  subject?: Subject;
  undo: () => Promise<void>;
  cancel: () => Promise<void>;
}) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const counts = countOf(data);
  const run = async (deed: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await deed();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const deeds = (
    <div className={css.deeds}>
      <Button variant="default" onClick={() => void run(cancel)}>
        {say({ en: 'Keep the import', de: 'Import behalten' })}
      </Button>
      <Button
        onClick={() => void run(undo)}
        loading={busy}
        disabled={counts['put-back'] + counts.removed + counts.disabled === 0}
      >
        {say({ en: 'Undo the import', de: 'Import rückgängig machen' })}
      </Button>
    </div>
  );
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <UndoRows
        data={data}
        subject={subject}
        deeds={deeds}
        note={say({
          en: 'Nothing has been changed yet. What was changed after the import stays as it is.',
          de: 'Noch ist nichts geändert. Was nach dem Import geändert wurde, bleibt, wie es ist.',
        })}
      />
    </>
  );
}

const undone = {
  users: {
    en: 'The import was undone: {back} put back, {removed} deleted, {disabled} disabled, {left} left as they are.',
    de: 'Der Import wurde rückgängig gemacht: {back} zurückgesetzt, {removed} gelöscht, {disabled} gesperrt, {left} bleiben.',
  },
  history: {
    en: 'The import was undone: {back} put back, {removed} deleted, {left} left as they are.',
    de: 'Der Import wurde rückgängig gemacht: {back} zurückgesetzt, {removed} gelöscht, {left} bleiben.',
  },
} as const satisfies Record<Subject, Text>;

/** What became of every row. */
export function ImportUndone({ data, subject = 'users' }: { data: AnyImport; subject?: Subject }) {
  const say = useSay();
  const client = useQueryClient();
  useEffect(() => void client.invalidateQueries({ queryKey: ['users'] }), [client]);
  const counts = countOf(data);
  const values = { back: counts['put-back'], removed: counts.removed, disabled: counts.disabled, left: counts.left };
  return (
    <UndoRows
      data={data}
      subject={subject}
      note={subject === 'users' ? say(undone.users, values) : say(undone.history, values)}
      deeds={
        <div className={css.deeds}>
          <Button component={Link} to="/users">
            {say({ en: 'See [users|users]', de: '[users|Benutzer] ansehen' })}
          </Button>
        </div>
      }
    />
  );
}

type UndoRowsProps = { data: AnyImport; subject: Subject; deeds: ReactNode; note: string };

function UndoRows({ data, subject, deeds, note }: UndoRowsProps) {
  const say = useSay();
  const counts = countOf(data);
  const [only, setOnly] = useState<UndoOutcome | null>(counts.left ? 'left' : null);
  const list = useInfiniteQuery(undoRowsQuery(subject, data.id, only));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  return (
    <>
      <div className={css.summary}>
        <div className={css.outcomes}>
          {order[subject].map((outcome) => (
            <button
              key={outcome}
              type="button"
              className={css.outcome}
              data-outcome={outcome}
              data-some={counts[outcome] > 0}
              aria-pressed={only === outcome}
              onClick={() => setOnly(only === outcome ? null : outcome)}
            >
              <b>{say.number(counts[outcome])}</b>
              <span>{say(outcomes[outcome])}</span>
            </button>
          ))}
        </div>
        <div className={css.decide}>{deeds}</div>
      </div>
      <p className={css.note} role="status">
        {note}
      </p>
      <Listing
        list={list}
        className={css.rows}
        empty={
          <Empty
            icon={IconFileCheck}
            title={say({ en: 'No row has this outcome', de: 'Keine Zeile hat dieses Ergebnis' })}
          />
        }
        label={say({ en: 'Rows of the file', de: 'Zeilen der Datei' })}
        columns={undoColumns}
        rows={rows}
        keyOf={({ line }) => String(line)}
        nameOf={nameOfRow}
        total={only ? counts[only] : undefined}
        card={UndoCard}
      />
    </>
  );
}

const undoColumns: readonly Column<UndoRow>[] = [
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
    name: { en: 'What is put back, and what stays', de: 'Was zurückgesetzt wird und was bleibt' },
    width: 'minmax(360px, 3fr)',
    cell: (row) => <What row={row} />,
  },
];

function UndoCard({ row }: { row: UndoRow }) {
  const say = useSay();
  return (
    <>
      <span>
        {say({ en: 'Line {line}', de: 'Zeile {line}' }, { line: row.line })} · {nameOfRow(row)}
      </span>
      <span className="dim small">
        <Outcome outcome={row.outcome} /> <What row={row} />
      </span>
    </>
  );
}

function Outcome({ outcome }: { outcome: UndoOutcome }) {
  const say = useSay();
  return <>{say(outcomes[outcome])}</>;
}

/** The fields that are put back; then, with their column, those that stay and why. */
function What({ row: { fields, reasons } }: { row: UndoRow }) {
  const say = useSay();
  const stays = reasons.map(({ column, detail }) => (column ? `${column}: ${detail}` : detail));
  return <>{[...(fields.length > 0 ? [say.list(fields)] : []), ...stays].join(' · ')}</>;
}
