import type { Mail } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { mailLooks } from './looks.ts';
import css from './notifications.module.css';

type Open = (mail: Mail) => void;

export const mailColumns = (open: Open): readonly Column<Mail>[] => [
  {
    id: 'subject',
    name: { en: 'Message', de: 'Nachricht' },
    width: 'minmax(220px, 2fr)',
    always: true,
    cell: (row) => <Subject row={row} open={open} />,
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
      <>
        <div className={css.cardLine}>
          <Subject row={row} open={open} />
          <Status look={mailLooks[row.state]} />
        </div>
        <div className={css.cardMore}>
          <To row={row} />
        </div>
      </>
    );
  };

function Subject({ row, open }: { row: Mail; open: Open }) {
  return (
    <button type="button" className={css.subject} onClick={() => open(row)}>
      {row.subject}
    </button>
  );
}

function To({ row: { to } }: { row: Mail }) {
  const say = useSay();
  if (!to.address) return <>{to.name ?? say({ en: 'Nobody', de: 'Niemand' })}</>;
  return <span title={to.address}>{[to.name, to.address].filter(Boolean).join(' · ')}</span>;
}
