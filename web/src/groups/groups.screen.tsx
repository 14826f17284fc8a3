import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { GroupRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Listing } from '../ui/listing.tsx';
import { type Column } from '../ui/table.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { courseCount, kinds, kindWords, memberCount } from './group-words.ts';
import css from './groups.module.css';
import { groupsQuery } from './queries.ts';

export const declared = screen({
  id: 'groups',
  path: '/groups',
  title: { en: '[groups|Groups]', de: '[groups|Gruppen]' },
  help: {
    en: 'Training and learning [groups|groups] and sites, with their members and [courses|courses].',
    de: '[groups|Gruppen] für Schulung und zum Lernen, auch Prüfzentren, mit Mitgliedern und [courses|Kursen].',
  },
  needs: 'group.view',
  menu: { group: 'people', order: 20, icon: IconUsersGroup },
});

const idOf = ({ id }: GroupRow) => id;

const columns: readonly Column<GroupRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(220px, 2fr)',
    always: true,
    cell: ({ id, name }) => (
      <RowLink to={`/groups/${id}`} className={css.name} tabIndex={-1}>
        {name}
      </RowLink>
    ),
  },
  { id: 'kind', name: { en: 'Kind', de: 'Art' }, width: 'minmax(140px, 1fr)', cell: ({ kind }) => <Kind of={kind} /> },
  { id: 'members', name: { en: 'Members', de: 'Mitglieder' }, width: '120px', end: true, cell: (row) => row.members },
  {
    id: 'courses',
    name: { en: '[courses|Courses]', de: '[courses|Kurse]' },
    width: '120px',
    end: true,
    cell: (row) => row.courses,
  },
];

export default function Groups() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters(['search', 'kind']);
  const [adding, setAdding] = useState(false);
  const list = useInfiniteQuery(groupsQuery({ ...filters.values, kind: among(kinds, filters.values.kind) }));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const add = (
    <Deed
      privilege="group.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setAdding(true)}
    >
      {say({ en: 'Add [group|group]', de: '[group|Gruppe] anlegen' })}
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
            label={say({ en: 'Search [groups|groups]', de: '[groups|Gruppen] suchen' })}
            value={filters.values.search ?? ''}
            tell={(search) => filters.set({ search })}
          />
          <Chip
            name={say({ en: 'Kind', de: 'Art' })}
            value={filters.values.kind}
            options={kinds.map((value) => ({ value, label: say(kindWords[value]) }))}
            choose={(kind) => filters.set({ kind })}
          />
        </>
      }
    >
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconUsersGroup}
            title={
              filters.any
                ? say({ en: 'No [group|group] fits', de: 'Keine passenden [groups|Gruppen]' })
                : say({ en: 'No [groups|groups] yet', de: 'Noch keine [groups|Gruppen]' })
            }
            action={filters.any ? null : add}
          >
            {say({
              en: 'Owners of [group|a group] look after its members on its [courses|courses].',
              de: 'Wer [groups|Gruppen] leitet, betreut die Mitglieder, wo es um die [courses|Kurse] dort geht.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: `/groups/${id}` })}
        card={GroupCard}
      />
      {adding && <GroupDialog group={null} close={() => setAdding(false)} />}
    </Page>
  );
}

function Kind({ of }: { of: GroupRow['kind'] }) {
  const say = useSay();
  return <>{say(kindWords[of])}</>;
}

function GroupCard({ row }: { row: GroupRow }) {
  const say = useSay();
  return (
    <>
      <RowLink to={`/groups/${row.id}`} className={css.name}>
        {row.name}
      </RowLink>
      <span className="dim">
        {[say(kindWords[row.kind]), say.count(memberCount, row.members), say.count(courseCount, row.courses)].join(
          ' · ',
        )}
      </span>
    </>
  );
}
