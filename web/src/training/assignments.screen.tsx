import { Button } from '@mantine/core';
import { IconClipboardCheck, IconClipboardList, IconColumns3 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { type Filters, useFilters } from '../ui/filters.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { assignmentLooks } from '../ui/status.tsx';
import { Table } from '../ui/table.tsx';
import { useTableLook } from '../ui/table-look.ts';
import { AssignmentCard, assignmentColumns } from './assignment-columns.tsx';
import { CourseChip } from './assignment-course.tsx';
import { useAssignmentDeeds } from './assignment-deeds.tsx';
import css from './assignments.module.css';
import { assignmentsQuery } from './queries.ts';

export const declared = screen({
  id: 'assignments',
  path: '/assignments',
  title: { en: 'Assignments', de: 'Zuweisungen' },
  help: {
    en: 'Who is to take which course, until when. They follow people as they come and go.',
    de: 'Wer welchen Kurs bis wann machen soll. Sie folgen den Menschen, die kommen und gehen.',
  },
  needs: 'assignment.view',
  menu: { group: 'training', order: 20, icon: IconClipboardList, key: 'a' },
});

const states = ['active', 'ended'] as const;
type Name = 'search' | 'state' | 'courseId';
const idOf = ({ id }: { id: string }) => id;

export default function Assignments() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters<Name>(['search', 'state', 'courseId']);
  const { values, set } = filters;
  const list = useInfiniteQuery(assignmentsQuery(values));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const look = useTableLook('assignments', assignmentColumns);
  const { deedsOf, dialog } = useAssignmentDeeds();
  return (
    <Page
      declared={declared}
      fill
      primary={<AssignDeed />}
      filters={
        <>
          <SearchField
            label={say({ en: 'Search by name or course', de: 'Nach Name oder Kurs suchen' })}
            hint={say({ en: 'Search assignments', de: 'Zuweisungen suchen' })}
            value={values.search ?? ''}
            tell={(search) => set({ search })}
          />
          <CourseChip value={values.courseId} choose={(courseId) => set({ courseId })} />
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={values.state}
            options={states.map((state) => ({ value: state, label: say(assignmentLooks[state].word) }))}
            choose={(state) => set({ state })}
          />
          <MenuButton className={css.look} entries={look.entries}>
            <IconColumns3 size={16} aria-hidden />
            <span className="unseen">{say({ en: 'Columns and rows', de: 'Spalten und Zeilen' })}</span>
          </MenuButton>
        </>
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <div className={css.wide}>
        {rows?.length === 0 ? (
          <None filters={filters} />
        ) : (
          <Table
            label={say(declared.title)}
            columns={look.columns}
            dense={look.dense}
            rows={list.error ? (rows ?? []) : rows}
            keyOf={idOf}
            nameOf={({ name }) => name}
            more={
              list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined
            }
            card={(row) => <AssignmentCard row={row} />}
            open={({ id }) => void navigate({ to: `/assignments/${id}` })}
            deeds={deedsOf}
          />
        )}
      </div>
      {dialog}
    </Page>
  );
}

function AssignDeed() {
  const say = useSay();
  return (
    <Deed
      privilege="assignment.create"
      to="/assignments/new"
      variant="filled"
      leftSection={<IconClipboardCheck size={16} aria-hidden />}
    >
      {say({ en: 'Assign course', de: 'Kurs zuweisen' })}
    </Deed>
  );
}

function None({ filters }: { filters: Filters<Name> }) {
  const say = useSay();
  if (filters.any) {
    return (
      <Empty
        icon={IconClipboardList}
        title={say({ en: 'No assignment fits these filters', de: 'Keine Zuweisung passt zu diesen Filtern' })}
        action={
          <Button variant="default" onClick={filters.clear}>
            {say({ en: 'Lift all filters', de: 'Alle Filter aufheben' })}
          </Button>
        }
      >
        {say({
          en: 'Only assignments whose whole audience lies in your scope are found.',
          de: 'Gefunden werden nur Zuweisungen, deren ganze Zielgruppe in Ihrem Bereich liegt.',
        })}
      </Empty>
    );
  }
  return (
    <Empty
      icon={IconClipboardList}
      title={say({ en: 'Nothing is assigned yet', de: 'Noch ist nichts zugewiesen' })}
      action={<AssignDeed />}
    >
      {say({
        en: 'Choose a published course and the locations it is for. Whoever joins them later gets it too.',
        de: 'Wählen Sie einen veröffentlichten Kurs und die Standorte, für die er ist. Wer später dazukommt, bekommt ihn auch.',
      })}
    </Empty>
  );
}
