import type { TreeDiff } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import type { Column } from '../ui/table.tsx';

type DiffRow = TreeDiff['rows'][number];
export type Outcome = DiffRow['outcome'];

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  new: { en: 'New', de: 'Neu' },
  moved: { en: 'Moved', de: 'Verschoben' },
  renamed: { en: 'Renamed', de: 'Umbenannt' },
  changed: { en: 'Changed', de: 'Geändert' },
  unchanged: { en: 'Unchanged', de: 'Unverändert' },
  rejected: { en: 'Rejected', de: 'Abgelehnt' },
};

export const diffColumns: readonly Column<DiffRow>[] = [
  { id: 'line', name: { en: 'Line', de: 'Zeile' }, width: '72px', end: true, always: true, cell: ({ line }) => line },
  {
    id: 'name',
    name: { en: '[location|Location]', de: '[location|Standort]' },
    width: 'minmax(160px, 1fr)',
    always: true,
    cell: ({ name }) => name,
  },
  {
    id: 'identifier',
    name: { en: 'Identifier', de: 'Kennung' },
    width: 'minmax(100px, 1fr)',
    cell: ({ identifier }) => identifier,
  },
  {
    id: 'outcome',
    name: { en: 'Outcome', de: 'Ergebnis' },
    width: '120px',
    cell: ({ outcome }) => <Word outcome={outcome} />,
  },
  {
    id: 'what',
    name: { en: 'What changes, or why not', de: 'Was sich ändert, oder warum nicht' },
    width: 'minmax(280px, 3fr)',
    cell: (row) => <What row={row} />,
  },
];

export function DiffCard({ row }: { row: DiffRow }) {
  const say = useSay();
  return (
    <>
      <span>
        {say({ en: 'Line {line}', de: 'Zeile {line}' }, { line: row.line })} · {row.name} ·{' '}
        <Word outcome={row.outcome} />
      </span>
      <span className="dim small">
        <What row={row} />
      </span>
    </>
  );
}

function Word({ outcome }: { outcome: Outcome }) {
  const say = useSay();
  return <>{say(outcomeWords[outcome])}</>;
}

function What({ row: { outcome, reason, before, from, to } }: { row: DiffRow }) {
  const say = useSay();
  if (reason) return <>{reason}</>;
  const top = say({ en: 'the top', de: 'ganz oben' });
  const [was, is] = [from?.join(' / ') || top, to.join(' / ') || top];
  const renamed = before ? say({ en: 'was {before}', de: 'hieß {before}' }, { before }) : null;
  if (outcome === 'moved')
    return (
      <>
        {say({ en: 'from {was} to {is}', de: 'von {was} nach {is}' }, { was, is })}
        {renamed && `, ${renamed}`}
      </>
    );
  if (outcome === 'new') return <>{say({ en: 'below {is}', de: 'unter {is}' }, { is })}</>;
  return <>{renamed ?? is}</>;
}
