import type { AuditEntry } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { RowCard, RowOpener } from '../ui/row-card.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { outcomeLooks } from './looks.ts';

type Open = (entry: AuditEntry) => void;

export const entryColumns = (open: Open): readonly Column<AuditEntry>[] => [
  {
    id: 'deed',
    name: { en: 'What', de: 'Was' },
    width: 'minmax(240px, 2fr)',
    always: true,
    cell: (row) => <RowOpener name={row.does} open={() => open(row)} />,
  },
  { id: 'thing', name: { en: 'On', de: 'Woran' }, width: 'minmax(140px, 1.2fr)', cell: (row) => row.thing?.name ?? '' },
  { id: 'actor', name: { en: 'Who', de: 'Wer' }, width: 'minmax(140px, 1fr)', cell: (row) => <Who row={row} /> },
  {
    id: 'outcome',
    name: { en: 'Outcome', de: 'Ergebnis' },
    width: '130px',
    cell: ({ outcome }) => <Status look={outcomeLooks[outcome]} />,
  },
  { id: 'at', name: { en: 'When', de: 'Wann' }, width: '140px', cell: ({ at }) => <When at={at} ago /> },
];

export const cardOf = (open: Open) =>
  function EntryCard({ row }: { row: AuditEntry }) {
    return (
      <RowCard
        name={<RowOpener name={row.does} open={() => open(row)} />}
        state={<Status look={outcomeLooks[row.outcome]} />}
      >
        {row.thing?.name && <>{row.thing.name} · </>}
        <Who row={row} /> · <When at={row.at} ago />
      </RowCard>
    );
  };

export function Who({ row: { actor, as } }: { row: AuditEntry }) {
  const say = useSay();
  const name = actor?.name ?? say({ en: 'Ambit itself', de: 'Ambit selbst' });
  if (!as) return <>{name}</>;
  return <>{say({ en: '{name} as {other}', de: '{name} als {other}' }, { name, other: as.name })}</>;
}
