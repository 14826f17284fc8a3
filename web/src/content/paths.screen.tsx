import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CourseState, PathRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { courseLooks, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import css from './content.module.css';
import { NamePath } from './paths/name-path.tsx';
import { pathsQuery } from './queries.ts';

export const declared = screen({
  id: 'paths',
  path: '/paths',
  title: { en: 'Learning paths', de: 'Lernpfade' },
  help: {
    en: '[courses|Courses] in order that are completed as a whole.',
    de: '[courses|Kurse] in einer Reihenfolge, die als Ganzes abgeschlossen werden.',
  },
  needs: 'path.view',
  menu: { group: 'training', order: 21, icon: IconRoute },
});

const idOf = ({ id }: PathRow) => id;
const states: readonly CourseState[] = ['draft', 'published', 'retired'];

const columns: readonly Column<PathRow>[] = [
  {
    id: 'title',
    name: { en: 'Title', de: 'Titel' },
    width: 'minmax(200px, 3fr)',
    always: true,
    cell: ({ id, title }) => (
      <RowLink to={`/paths/${id}`} className={css.title} tabIndex={-1}>
        {title}
      </RowLink>
    ),
  },
  {
    id: 'steps',
    name: { en: 'Steps', de: 'Schritte' },
    width: '104px',
    end: true,
    cell: ({ stepCount }) => stepCount,
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '160px',
    cell: ({ state }) => <Status look={courseLooks[state]} />,
  },
];

export default function Paths() {
  const say = useSay();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const filters = useFilters(['search', 'state']);
  const list = useInfiniteQuery(pathsQuery({ ...filters.values, state: among(states, filters.values.state) }));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const add = (
    <Deed
      privilege="path.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setAdding(true)}
    >
      {say({ en: 'New learning path', de: 'Neuer Lernpfad' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={add}
      filters={
        <>
          <SearchField
            label={say({ en: 'Search learning paths', de: 'Lernpfade suchen' })}
            value={filters.values.search ?? ''}
            tell={(search) => filters.set({ search })}
          />
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={filters.values.state}
            options={states.map((value) => ({ value, label: say(courseLooks[value].word) }))}
            choose={(state) => filters.set({ state })}
          />
        </>
      }
    >
      <Listing
        list={list}
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ title }) => title}
        open={({ id }) => void navigate({ to: `/paths/${id}` })}
        card={Card}
        empty={
          filters.values.search || filters.values.state ? (
            <Empty icon={IconRoute} title={say({ en: 'No learning path matches', de: 'Kein Lernpfad passt dazu' })} />
          ) : (
            <Empty
              icon={IconRoute}
              title={say({ en: 'No learning paths yet', de: 'Noch keine Lernpfade' })}
              action={add}
            >
              {say({
                en: 'Put [courses|courses] in order once, and assign them together.',
                de: 'Bringen Sie [courses|Kurse] einmal in eine Reihenfolge und weisen Sie alles zusammen zu.',
              })}
            </Empty>
          )
        }
      />
      {adding && (
        <NamePath verb={say({ en: 'New learning path', de: 'Neuer Lernpfad' })} close={() => setAdding(false)} />
      )}
    </Page>
  );
}

const Card = ({ row }: { row: PathRow }) => (
  <>
    <RowLink to={`/paths/${row.id}`} className={css.title} tabIndex={-1}>
      {row.title}
    </RowLink>
    <Status look={courseLooks[row.state]} />
  </>
);
