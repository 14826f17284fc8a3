import type { TakerRow } from '../api/types.ts';
import { useMe } from '../me.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { Day, resultColumns } from '../training/result-columns.tsx';
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
  ...resultColumns,
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
