import type { Participant } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import css from './participants.module.css';

export const participantColumns: readonly Column<Participant>[] = [
  {
    id: 'user',
    name: { en: '[user|User]', de: '[user|Benutzer]' },
    width: 'minmax(160px, 2fr)',
    always: true,
    cell: (row) => <Name row={row} tabIndex={-1} />,
  },
  {
    id: 'location',
    name: { en: '[location|Location]', de: '[location|Standort]' },
    width: 'minmax(104px, 1fr)',
    cell: ({ location }) => location?.name ?? '',
  },
  { id: 'state', name: { en: 'State', de: 'Zustand' }, width: '136px', cell: (row) => <Status look={lookOf(row)} /> },
  {
    id: 'due',
    name: { en: 'Due', de: 'Fällig' },
    width: '116px',
    cell: ({ dueDate }) => dueDate && <Day day={dueDate} />,
  },
  {
    id: 'completed',
    name: { en: 'Completed', de: 'Abgeschlossen' },
    width: '124px',
    cell: ({ completedAt }) => completedAt && <When at={completedAt} />,
  },
  {
    id: 'progress',
    name: { en: 'Progress', de: 'Fortschritt' },
    width: '96px',
    end: true,
    cell: ({ progress }) => <Share share={progress} />,
  },
  {
    id: 'score',
    name: { en: 'Score', de: 'Ergebnis' },
    width: '84px',
    end: true,
    cell: ({ score }) => score !== null && <Share share={score} />,
  },
];

export function ParticipantCard({ row }: { row: Participant }) {
  return (
    <>
      <div className={css.line}>
        <Name row={row} />
        <Status look={lookOf(row)} />
      </div>
      <div className="dim">
        {row.location?.name}
        {row.location && row.dueDate && ' · '}
        {row.dueDate && <Day day={row.dueDate} />}
      </div>
    </>
  );
}

function Name({ row: { enrollmentId, user }, tabIndex }: { row: Participant; tabIndex?: number }) {
  const { may } = useMe();
  if (!may['result.view-status']) return <span className={css.name}>{user.name}</span>;
  return (
    <RowLink to={`/enrollments/${enrollmentId}`} className={css.name} tabIndex={tabIndex}>
      {user.name}
    </RowLink>
  );
}

function Day({ day }: { day: string }) {
  const say = useSay();
  return <>{say.day(day)}</>;
}

function Share({ share }: { share: number }) {
  const say = useSay();
  return <>{say.percent(share)}</>;
}
