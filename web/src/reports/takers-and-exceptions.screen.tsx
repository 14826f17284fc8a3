import { Button } from '@mantine/core';
import { IconChartBar, IconChevronLeft, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { address } from '../api/ask.ts';
import type { TakerRow, TakersQuery } from '../api/types.ts';
import { courseChoiceQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { enrollmentLooks, exemptLook, overdueLook } from '../ui/status.tsx';
import { Table } from '../ui/table.tsx';
import { LocationChip } from '../users/user-filters.tsx';
import { takerCountQuery, takersQuery } from './queries.ts';
import { TableSpace } from '../ui/listing.tsx';
import css from './reports.module.css';
import { TakerCard, takerColumns } from './taker-columns.tsx';

export const declared = screen({
  id: 'takers-and-exceptions',
  path: '/reports/takers-and-exceptions',
  title: { en: 'Takers and Exceptions', de: 'Teilgenommen und offen' },
  help: {
    en: 'Who took [course|a course], who has not, and who is late.',
    de: 'Wer [courses|Kurse] gemacht hat, wer nicht, und wer zu spät ist.',
  },
  needs: 'report.takers-and-exceptions',
  deed: { en: 'Report: Takers and Exceptions', de: 'Bericht: Teilgenommen und offen' },
});

const { withdrawn: _, ...enrolled } = enrollmentLooks;
const states: Readonly<Record<string, Text>> = {
  taker: { en: 'Takers', de: 'Teilgenommen' },
  exception: { en: 'Exceptions', de: 'Noch offen' },
  exempt: exemptLook.word,
  overdue: overdueLook.word,
  ...Object.fromEntries(Object.entries(enrolled).map(([state, { word }]) => [state, word])),
};
const keyOf = ({ enrollmentId }: TakerRow) => enrollmentId;

const known = ['taker', 'exception', 'exempt', 'overdue', 'not-started', 'in-progress', 'completed', 'failed'] as const;

/** What the address says, as the server is asked. */
const queryOf = ({ state, clients, ...rest }: Readonly<Record<string, string>>): TakersQuery => ({
  ...rest,
  state: among(known, state),
  clients: among(['true'], clients),
});

export default function TakersAndExceptions() {
  const say = useSay();
  const navigate = useNavigate();
  const { may, hasClients } = useMe();
  const { values, set, any, clear } = useFilters(['search', 'courseId', 'location', 'state', 'clients']);
  const courses = useQuery({ ...courseChoiceQuery({}), enabled: may['course.view'] === true });
  const query = queryOf(values);
  const list = useInfiniteQuery(takersQuery(query));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const count = useQuery(takerCountQuery(query));
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
          <SearchField
            label={say({ en: 'Search [users|users]', de: '[users|Benutzer] suchen' })}
            value={values.search ?? ''}
            tell={(search) => set({ search })}
          />
          {may['course.view'] && (
            <Chip
              name={say({ en: '[course|Course]', de: '[course|Kurs]' })}
              value={values.courseId}
              options={(courses.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
              choose={(courseId) => set({ courseId })}
            />
          )}
          <LocationChip value={values.location} choose={(location) => set({ location })} />
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={values.state}
            options={Object.entries(states).map(([value, word]) => ({ value, label: say(word) }))}
            choose={(state) => set({ state })}
          />
          {hasClients && may['client.view'] && (
            <Chip
              name={say({ en: 'Organizations', de: 'Organisationen' })}
              value={values.clients}
              options={[{ value: 'true', label: say({ en: 'and clients', de: 'und Kundenorganisationen' }) }]}
              choose={(clients) => set({ clients })}
            />
          )}
        </>
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <Counts counts={count.data} />
      <TableSpace>
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
              en: 'The report shows enrollments of [users|users] in your scope.',
              de: 'Der Bericht zeigt Eintragungen für [users|Benutzer] in Ihrem Bereich.',
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
            card={TakerCard}
            open={
              may['user.view']
                ? ({ user }) => void navigate({ to: `/users/${user.id}`, search: { tab: 'training' } })
                : undefined
            }
          />
        )}
      </TableSpace>
    </Page>
  );
}

type CountsProps = { counts: Readonly<{ users: number; takers: number; exceptions: number }> | undefined };

function Counts({ counts }: CountsProps) {
  const say = useSay();
  return (
    <p className={css.counts} role="status">
      {counts && (
        <>
          <span>
            <b>{say.number(counts.users)}</b> {say({ en: '[users|users]', de: '[users|Benutzer]' })}
          </span>
          <span>
            <b>{say.number(counts.takers)}</b> {say({ en: 'completed', de: 'abgeschlossen' })}
          </span>
          <span>
            <b>{say.number(counts.exceptions)}</b> {say({ en: 'still to do', de: 'noch offen' })}
          </span>
        </>
      )}
    </p>
  );
}
