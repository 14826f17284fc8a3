import { Button } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ImportOutcome, ImportRow, UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { type Column, Table } from '../ui/table.tsx';
import css from './import.module.css';
import { outcomes } from './import-state.ts';

const order: readonly ImportOutcome[] = ['created', 'updated', 'unchanged', 'rejected'];
const keyOf = ({ line }: ImportRow) => String(line);

const columns: readonly Column<ImportRow>[] = [
  { id: 'line', name: { en: 'Line', de: 'Zeile' }, width: '72px', end: true, always: true, cell: ({ line }) => line },
  { id: 'name', name: { en: 'User', de: 'Benutzer' }, width: 'minmax(160px, 1fr)', always: true, cell: nameOf },
  {
    id: 'outcome',
    name: { en: 'Outcome', de: 'Ergebnis' },
    width: '120px',
    cell: ({ outcome }) => <Outcome outcome={outcome} />,
  },
  {
    id: 'reasons',
    name: { en: 'Column and reason', de: 'Spalte und Grund' },
    width: 'minmax(320px, 3fr)',
    cell: (row) => <Reasons row={row} />,
  },
];

/** What the file would do, row by row; nothing has been changed yet. */
export function ImportCheck({
  data,
  back,
  commit,
}: {
  data: UserImport;
  back: () => void;
  commit: () => Promise<void>;
}) {
  const say = useSay();
  const { counts, id, options } = data;
  const [only, setOnly] = useState<ImportOutcome | null>(counts.rejected ? 'rejected' : null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const list = useInfiniteQuery({
    queryKey: ['import-rows', id, only],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/user-imports/{id}/rows', {
        params: { id },
        query: { ...(only ? { outcome: only } : {}), after: pageParam, limit: '100' },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const taken = (counts.created ?? 0) + (counts.updated ?? 0);
  const held = options?.allOrNothing === true && (counts.rejected ?? 0) > 0;
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      await commit();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <>
      {(error !== null || list.error) && <ProblemNote error={error ?? list.error} />}
      <div className={css.summary}>
        <div className={css.outcomes}>
          {order.map((outcome) => (
            <button
              key={outcome}
              type="button"
              className={css.outcome}
              data-outcome={outcome}
              data-some={(counts[outcome] ?? 0) > 0}
              aria-pressed={only === outcome}
              onClick={() => setOnly(only === outcome ? null : outcome)}
            >
              <b>{say.number(counts[outcome] ?? 0)}</b>
              <span>{say(outcomes[outcome])}</span>
            </button>
          ))}
        </div>
        <div className={css.deeds}>
          <Button variant="default" onClick={back}>
            {say({ en: 'Back to the columns', de: 'Zurück zu den Spalten' })}
          </Button>
          <Button onClick={() => void go()} loading={busy} disabled={taken === 0 || held}>
            {say.count(importThem, taken)}
          </Button>
        </div>
      </div>
      {held && (
        <p className={css.outcomes}>
          {say({
            en: 'All or nothing is chosen: correct the rejected rows first.',
            de: '„Alles oder nichts“ ist gewählt: Berichtigen Sie zuerst die abgewiesenen Zeilen.',
          })}
        </p>
      )}
      <div className={css.rows}>
        {rows?.length === 0 ? (
          <Empty
            icon={IconFileCheck}
            title={say({ en: 'No row has this outcome', de: 'Keine Zeile hat dieses Ergebnis' })}
          />
        ) : (
          <Table
            label={say({ en: 'Rows of the file', de: 'Zeilen der Datei' })}
            columns={columns}
            rows={rows}
            keyOf={keyOf}
            nameOf={nameOf}
            total={only ? counts[only] : undefined}
            more={
              list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined
            }
            card={(row) => <RowCard row={row} />}
          />
        )}
      </div>
    </>
  );
}

function RowCard({ row }: { row: ImportRow }) {
  const say = useSay();
  return (
    <>
      <span>
        {say({ en: 'Line {line}', de: 'Zeile {line}' }, { line: row.line })} · {nameOf(row)}
      </span>
      <span className="dim small">
        {row.reasons.length > 0 ? <Reasons row={row} /> : <Outcome outcome={row.outcome} />}
      </span>
    </>
  );
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const say = useSay();
  return <>{say(outcomes[outcome])}</>;
}

function Reasons({ row }: { row: ImportRow }) {
  return (
    <span className={css.reason} title={row.reasons.map(({ detail }) => detail).join('\n')}>
      {row.reasons.map(({ column, detail }, index) => (
        <span key={detail}>
          {index > 0 && ' · '}
          {column && <b>{column}: </b>}
          {detail}
        </span>
      ))}
    </span>
  );
}

/** What the row calls its user, else whatever stands in it first. */
function nameOf({ name, cells }: ImportRow): string {
  return name?.trim() || Object.values(cells).find((cell) => cell.trim()) || '';
}

const importThem = {
  en: { one: 'Import {n} user', other: 'Import {n} users' },
  de: { one: '{n} Benutzer importieren', other: '{n} Benutzer importieren' },
};
