import { Link } from '@tanstack/react-router';
import type { Assignment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { assignmentLooks, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { audienceWords, dueWords } from './assignment-words.ts';
import css from './assignments.module.css';

export const assignmentColumns: readonly Column<Assignment>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(220px, 2fr)',
    always: true,
    cell: ({ id, name }) => (
      <Link to={`/assignments/${id}`} className={css.name} tabIndex={-1}>
        {name}
      </Link>
    ),
  },
  {
    id: 'course',
    name: { en: 'Course', de: 'Kurs' },
    width: 'minmax(160px, 1.4fr)',
    cell: ({ course }) => course.title,
  },
  {
    id: 'audience',
    name: { en: 'Who gets it', de: 'Wer es bekommt' },
    width: 'minmax(200px, 2fr)',
    cell: (row) => <Audience row={row} />,
  },
  { id: 'due', name: { en: 'Due', de: 'Fällig' }, width: 'minmax(160px, 1fr)', cell: (row) => <Due row={row} /> },
  {
    id: 'made',
    name: { en: 'Made', de: 'Angelegt' },
    width: '120px',
    cell: ({ createdAt }) => createdAt && <When at={createdAt} />,
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '112px',
    cell: ({ state }) => <Status look={assignmentLooks[state]} />,
  },
];

export function AssignmentCard({ row }: { row: Assignment }) {
  return (
    <>
      <div className={css.cardLine}>
        <Link to={`/assignments/${row.id}`}>{row.name}</Link>
        <Status look={assignmentLooks[row.state]} />
      </div>
      <div className={css.cardMore}>
        <Audience row={row} /> · <Due row={row} />
      </div>
    </>
  );
}

function Audience({ row: { audience, places, learnersOnly } }: { row: Assignment }) {
  const say = useSay();
  const who = audienceWords(audience, places ?? [], say);
  if (!learnersOnly) return <>{who}</>;
  return <>{say({ en: '{who}, learners only', de: '{who}, nur Lernende' }, { who })}</>;
}

function Due({ row }: { row: Assignment }) {
  const say = useSay();
  return <>{dueWords(row, say)}</>;
}
