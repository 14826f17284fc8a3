import { useSay } from '../language.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';

/** How a user stands in a course, as lists of participants and reports show it. */
type Standing = Parameters<typeof lookOf>[0] &
  Readonly<{
    location: Readonly<{ name: string }> | null;
    dueDate: string | null;
    completedAt: string | null;
    progress: number | null;
    score: number | null;
  }>;

export const resultColumns: readonly Column<Standing>[] = [
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
    cell: ({ progress }) => progress !== null && <Share share={progress} />,
  },
  {
    id: 'score',
    name: { en: 'Score', de: 'Ergebnis' },
    width: '84px',
    end: true,
    cell: ({ score }) => score !== null && <Share share={score} />,
  },
];

export function Day({ day }: { day: string }) {
  const say = useSay();
  return <>{say.day(day)}</>;
}

function Share({ share }: { share: number }) {
  const say = useSay();
  return <>{say.percent(share)}</>;
}
