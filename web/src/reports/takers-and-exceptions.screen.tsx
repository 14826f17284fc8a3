import { Button } from '@mantine/core';
import { IconChartBar, IconChevronLeft, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { address } from '../api/ask.ts';
import type { TakerRow } from '../api/types.ts';
import { courseChoiceQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Chip } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { enrollmentLooks, overdueLook } from '../ui/status.tsx';
import { Table } from '../ui/table.tsx';
import { LocationChip } from '../users/user-filters.tsx';
import { takersQuery } from './queries.ts';
import css from './reports.module.css';
import { TakerCard, takerColumns } from './taker-columns.tsx';

export const declared = screen({
  id: 'takers-and-exceptions',
  path: '/reports/takers-and-exceptions',
  title: { en: 'Takers and Exceptions', de: 'Teilnehmer und Ausnahmen' },
  help: {
    en: 'Who took a course, who has not, and who is late.',
    de: 'Wer einen Kurs gemacht hat, wer nicht, und wer zu spät ist.',
  },
  needs: 'report.takers-and-exceptions',
  deed: { en: 'Report: Takers and Exceptions', de: 'Bericht: Teilnehmer und Ausnahmen' },
});

const states = { ...enrollmentLooks, overdue: overdueLook };
const keyOf = ({ enrollmentId }: TakerRow) => enrollmentId;

export default function TakersAndExceptions() {
  const say = useSay();
  const navigate = useNavigate();
  const { may } = useMe();
  const { values, set, any, clear } = useFilters(['courseId', 'location', 'state']);
  const courses = useQuery({ ...courseChoiceQuery({}), enabled: may['course.view'] === true });
  const list = useInfiniteQuery(takersQuery(values));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const counts = list.data?.pages[0]?.counts;
  return (
    <Page
      declared={declared}
      fill
      trail={
        <Link to="/reports">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Reports', de: 'Berichte' })}
        </Link>
      }
      primary={
        <Button
          component="a"
          href={address('/api/reports/takers-and-exceptions/export.csv', {}, values)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say({ en: 'Download CSV', de: 'CSV herunterladen' })}
        </Button>
      }
      filters={
        <>
          {may['course.view'] && (
            <Chip
              name={say({ en: 'Course', de: 'Kurs' })}
              value={values.courseId}
              options={(courses.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
              choose={(courseId) => set({ courseId })}
            />
          )}
          <LocationChip value={values.location} choose={(location) => set({ location })} />
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={values.state}
            options={Object.entries(states).map(([value, { word }]) => ({ value, label: say(word) }))}
            choose={(state) => set({ state })}
          />
        </>
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {counts && <Counts counts={counts} />}
      <div className={css.list}>
        {rows?.length === 0 ? (
          <Empty
            icon={IconChartBar}
            title={say({ en: 'Nobody fits', de: 'Niemand passt' })}
            action={
              any && (
                <Button variant="default" onClick={clear}>
                  {say({ en: 'Lift all filters', de: 'Alle Filter aufheben' })}
                </Button>
              )
            }
          >
            {say({
              en: 'The report shows enrollments of users in your scope.',
              de: 'Der Bericht zeigt Eintragungen von Benutzern in Ihrem Bereich.',
            })}
          </Empty>
        ) : (
          <Table
            label={say(declared.title)}
            columns={takerColumns}
            rows={list.error ? (rows ?? []) : rows}
            keyOf={keyOf}
            nameOf={({ user }) => user.name}
            more={
              list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined
            }
            card={(row) => <TakerCard row={row} />}
            open={
              may['user.view']
                ? ({ user }) => void navigate({ to: `/users/${user.id}`, search: { tab: 'training' } })
                : undefined
            }
          />
        )}
      </div>
    </Page>
  );
}

function Counts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const say = useSay();
  return (
    <p className={css.counts} role="status">
      {Object.entries(states).flatMap(([state, { word }]) =>
        counts[state] === undefined
          ? []
          : [
              <span key={state}>
                <b>{say.number(counts[state])}</b> {say(word)}
              </span>,
            ],
      )}
    </p>
  );
}
