import type { Participant } from '../api/types.ts';
import { RowLink } from '../ui/row-link.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { Day, resultColumns } from './result-columns.tsx';
import css from './participants.module.css';

export const participantColumns: readonly Column<Participant>[] = [
  {
    id: 'user',
    name: { en: '[user|User]', de: '[user|Benutzer]' },
    width: 'minmax(160px, 2fr)',
    always: true,
    cell: (row) => <Name row={row} tabIndex={-1} />,
  },
  ...resultColumns,
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

function Name({ row: { enrollmentId, user, sees }, tabIndex }: { row: Participant; tabIndex?: number }) {
  if (!sees.status) return <span className={css.name}>{user.name}</span>;
  return (
    <RowLink to={`/enrollments/${enrollmentId}`} className={css.name} tabIndex={tabIndex}>
      {user.name}
    </RowLink>
  );
}
