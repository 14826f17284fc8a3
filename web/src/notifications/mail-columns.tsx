import type { Mail } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { RowCard, RowOpener } from '../ui/row-card.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { mailLooks } from './looks.ts';

type Open = (mail: Mail) => void;

export const mailColumns = (open: Open): readonly Column<Mail>[] => [
  {
    id: 'subject',
    name: { en: 'Message', de: 'Nachricht' },
    width: 'minmax(220px, 2fr)',
    always: true,
    cell: (row) => <RowOpener name={row.subject} open={() => open(row)} />,
  },
  { id: 'to', name: { en: 'To', de: 'An' }, width: 'minmax(180px, 1.4fr)', cell: (row) => <To row={row} /> },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: 'minmax(140px, 0.8fr)',
    cell: ({ state }) => <Status look={mailLooks[state]} />,
  },
  {
    id: 'createdAt',
    name: { en: 'Written', de: 'Geschrieben' },
    width: '140px',
    cell: ({ createdAt }) => <When at={createdAt} ago />,
  },
];

export const cardOf = (open: Open) =>
  function MailCard({ row }: { row: Mail }) {
    return (
      <RowCard
        name={<RowOpener name={row.subject} open={() => open(row)} />}
        state={<Status look={mailLooks[row.state]} />}
      >
        <To row={row} />
      </RowCard>
    );
  };

function To({ row: { to } }: { row: Mail }) {
  const say = useSay();
  if (!to.address) return <>{to.name ?? say({ en: 'Nobody', de: 'Niemand' })}</>;
  return <span title={to.address}>{[to.name, to.address].filter(Boolean).join(' · ')}</span>;
}
