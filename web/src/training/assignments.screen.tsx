import { IconClipboardCheck, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { AssignmentRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { assignmentLooks, Status } from '../ui/status.tsx';
import { Listing } from '../ui/listing.tsx';
import { type Column } from '../ui/table.tsx';
import { AudienceWords, DueWords } from './assignment-words.tsx';
import css from './assignments.module.css';
import { assignmentsQuery } from './queries.ts';

export const declared = screen({
  id: 'assignments',
  path: '/assignments',
  title: { en: '[assignments|Assignments]', de: '[assignments|Zuweisungen]' },
  help: {
    en: 'Who is to take which [course|course], and by when.',
    de: 'Wer welche [courses|Kurse] machen soll, und bis wann.',
  },
  needs: 'assignment.view',
  menu: { group: 'training', order: 30, icon: IconClipboardCheck, key: 'a' },
});

const idOf = ({ id }: { id: string }) => id;

const states = ['active', 'ended'] as const;

const columns: readonly Column<AssignmentRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(220px, 2fr)',
    always: true,
    cell: ({ id, name }) => (
      <RowLink to={`/assignments/${id}`} className={css.name} tabIndex={-1}>
        {name}
      </RowLink>
    ),
  },
  {
    id: 'course',
    name: { en: '[course|Course]', de: '[course|Kurs]' },
    width: 'minmax(160px, 1.4fr)',
    cell: ({ course, path }) => (course ?? path)?.title,
  },
  {
    id: 'audience',
    name: { en: 'For', de: 'Für' },
    width: 'minmax(160px, 1.4fr)',
    cell: (row) => <AudienceWords assignment={row} />,
  },
  { id: 'due', name: { en: 'Due', de: 'Fällig' }, width: '160px', cell: (row) => <DueWords assignment={row} /> },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '112px',
    cell: ({ state }) => <Status look={assignmentLooks[state]} />,
  },
];

export default function Assignments() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters(['search', 'state']);
  const list = useInfiniteQuery(assignmentsQuery({ ...filters.values, state: among(states, filters.values.state) }));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const assign = (
    <Deed
      privilege="assignment.create"
      to="/assignments/new"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {say({ en: 'Assign [course|course]', de: '[course|Kurs] zuweisen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={assign}
      filters={
        <>
          <SearchField
            label={say({ en: 'Search [assignments|assignments]', de: '[assignments|Zuweisungen] suchen' })}
            value={filters.values.search ?? ''}
            tell={(search) => filters.set({ search })}
          />
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={filters.values.state}
            options={states.map((state) => ({
              value: state,
              label: say(assignmentLooks[state].word),
            }))}
            choose={(state) => filters.set({ state })}
          />
        </>
      }
    >
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconClipboardCheck}
            title={
              filters.any
                ? say({ en: 'No [assignment|assignment] fits', de: 'Keine passenden [assignments|Zuweisungen]' })
                : say({ en: 'Nothing is assigned yet', de: 'Noch ist nichts zugewiesen' })
            }
            action={filters.any ? null : assign}
          >
            {say({
              en: '[assignment|An assignment] enrolls everybody it reaches, also those who come later.',
              de: '[assignments|Zuweisungen] tragen alle ein, die sie erreichen, auch die, die später kommen.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: `/assignments/${id}` })}
        card={AssignmentCard}
      />
    </Page>
  );
}

function AssignmentCard({ row }: { row: AssignmentRow }) {
  return (
    <>
      <RowLink to={`/assignments/${row.id}`} className={css.name}>
        {row.name}
      </RowLink>
      <span className="dim">
        {(row.course ?? row.path)?.title} · <DueWords assignment={row} />
      </span>
    </>
  );
}
