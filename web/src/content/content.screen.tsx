import { IconBooks, IconPackageImport, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CourseRow, CourseState } from '../api/types.ts';
import { FieldChips } from '../fields/field-chips.tsx';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { courseLooks, Status } from '../ui/status.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { TableSpace } from '../ui/listing.tsx';
import css from './content.module.css';
import { nameOfStandard } from './items.tsx';
import { NewCourse } from './new-course.tsx';
import { coursesQuery, tagsQuery } from './queries.ts';

export const declared = screen({
  id: 'content',
  path: '/content',
  title: { en: '[courses|Courses]', de: '[courses|Kurse]' },
  help: {
    en: 'What can be learned here, and what is still being made.',
    de: 'Was hier gelernt werden kann und was noch entsteht.',
  },
  needs: 'course.view',
  menu: { group: 'training', order: 20, icon: IconBooks, key: 'c' },
});

const keyOf = ({ id }: CourseRow) => id;
const states: readonly CourseState[] = ['draft', 'published', 'retired'];

const columns: readonly Column<CourseRow>[] = [
  {
    id: 'title',
    name: { en: 'Title', de: 'Titel' },
    width: 'minmax(240px, 3fr)',
    always: true,
    cell: ({ id, title }) => (
      <RowLink to={`/content/${id}`} className={css.title} tabIndex={-1}>
        {title}
      </RowLink>
    ),
  },
  {
    id: 'standard',
    name: { en: 'Kind', de: 'Art' },
    width: 'minmax(120px, 1fr)',
    cell: ({ standard }) => nameOfStandard(standard),
  },
  {
    id: 'items',
    name: { en: 'Items', de: 'Teile' },
    width: '88px',
    end: true,
    cell: ({ itemCount }) => itemCount ?? '',
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '160px',
    cell: ({ state }) => <Status look={courseLooks[state]} />,
  },
];

export default function Courses() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters(['search', 'state', 'tag', 'additional']);
  const list = useInfiniteQuery(coursesQuery({ ...filters.values, state: among(states, filters.values.state) }));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const { may } = useMe();
  const tags = useInfiniteQuery({ ...tagsQuery(''), enabled: may['tag.view'] === true });
  const tagged = tags.data?.pages.flatMap(({ items }) => items) ?? [];
  const [beginning, setBeginning] = useState(false);
  const deeds = (
    <div className={css.deeds}>
      <Deed privilege="course.load" to="/content/load" leftSection={<IconPackageImport size={16} aria-hidden />}>
        {say({ en: 'Load content', de: 'Inhalt laden' })}
      </Deed>
      <Deed
        privilege="course.create"
        variant="filled"
        leftSection={<IconPlus size={16} aria-hidden />}
        run={() => setBeginning(true)}
      >
        {say({ en: 'New [course|course]', de: 'Neuer [course|Kurs]' })}
      </Deed>
    </div>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={deeds}
      filters={
        <>
          <SearchField
            label={say({ en: 'Search [courses|courses]', de: '[courses|Kurse] suchen' })}
            value={filters.values.search ?? ''}
            tell={(search) => filters.set({ search })}
          />
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={filters.values.state}
            options={states.map((value) => ({ value, label: say(courseLooks[value].word) }))}
            choose={(state) => filters.set({ state })}
          />
          {tagged.length > 0 && (
            <Chip
              name={say({ en: 'Tag', de: 'Schlagwort' })}
              value={filters.values.tag}
              options={tagged.map(({ id, name }) => ({ value: id, label: name }))}
              choose={(tag) => filters.set({ tag })}
            />
          )}
          <FieldChips
            of="courses"
            value={filters.values.additional}
            set={(additional) => filters.set({ additional })}
          />
        </>
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <TableSpace>
        {rows?.length === 0 ? (
          <Empty
            icon={IconBooks}
            title={
              filters.any
                ? say({ en: 'No [course|course] fits', de: 'Keine passenden [courses|Kurse]' })
                : say({ en: 'No [courses|courses] yet', de: 'Noch keine [courses|Kurse]' })
            }
            action={filters.any ? null : deeds}
          >
            {filters.any
              ? say({
                  en: 'Lift a filter or search for something else.',
                  de: 'Heben Sie einen Filter auf oder suchen Sie etwas anderes.',
                })
              : say({
                  en: 'Build one from lessons, or load a SCORM or AICC package.',
                  de: 'Bauen Sie etwas aus Lektionen, oder laden Sie ein SCORM- oder AICC-Paket.',
                })}
          </Empty>
        ) : (
          <Table
            label={say(declared.title)}
            columns={columns}
            rows={list.error ? (rows ?? []) : rows}
            keyOf={keyOf}
            nameOf={({ title }) => title}
            more={
              list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined
            }
            open={({ id }) => void navigate({ to: `/content/${id}` })}
            card={CourseCard}
          />
        )}
      </TableSpace>
      {beginning && <NewCourse close={() => setBeginning(false)} />}
    </Page>
  );
}

function CourseCard({ row: { id, title, state } }: { row: CourseRow }) {
  return (
    <>
      <RowLink to={`/content/${id}`} className={css.title}>
        {title}
      </RowLink>
      <Status look={courseLooks[state]} />
    </>
  );
}
