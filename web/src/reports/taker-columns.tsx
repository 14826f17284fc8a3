import type { TakerRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import css from './reports.module.css';

export const takerColumns: readonly Column<TakerRow>[] = [
  {
    id: 'user',
    name: { en: '[user|User]', de: '[user|Benutzer]' },
    width: 'minmax(160px, 2fr)',
    always: true,
    cell: (row) => <Taker row={row} tabIndex={-1} />,
  },
  {
    id: 'course',
    name: { en: '[course|Course]', de: '[course|Kurs]' },
    width: 'minmax(140px, 1.4fr)',
    cell: ({ course }) => course.title,
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

export function TakerCard({ row }: { row: TakerRow }) {
  return (
    <>
      <div className={css.line}>
        <Taker row={row} />
        <Status look={lookOf(row)} />
      </div>
      <div className="dim">
        {row.course.title}
        {row.dueDate && ' · '}
        {row.dueDate && <Day day={row.dueDate} />}
      </div>
    </>
  );
}

function Taker({ row: { user }, tabIndex }: { row: TakerRow; tabIndex?: number }) {
  const { may } = useMe();
  if (!may['user.view']) return <span className={css.name}>{user.name}</span>;
  return (
    <RowLink to={`/users/${user.id}`} className={css.name} tabIndex={tabIndex}>
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
