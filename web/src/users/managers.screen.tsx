import { IconHierarchy2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Mapping } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { SearchField } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { type Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { mappingsQuery } from './queries.ts';
import { EndManager, MappingSaid } from './user-managers.tsx';
import css from './users.module.css';

export const declared = screen({
  id: 'managers',
  path: '/managers',
  title: { en: 'Managers', de: 'Vorgesetzte' },
  help: {
    en: 'Who reports to whom. Add a manager on the page of [user|a user].',
    de: 'Wer an wen berichtet. Eine Führungskraft fügen Sie auf der Profilseite hinzu.',
  },
  needs: 'user.map-manager',
  menu: { group: 'directory', order: 40, icon: IconHierarchy2 },
});

const idOf = ({ id }: Mapping) => id;

const columns: readonly Column<Mapping>[] = [
  {
    id: 'user',
    name: { en: '[user|User]', de: '[user|Benutzer]' },
    width: 'minmax(180px, 2fr)',
    always: true,
    cell: ({ user }) => (
      <RowLink to={`/users/${user.id}`} tabIndex={-1}>
        {user.name}
      </RowLink>
    ),
  },
  {
    id: 'manager',
    name: { en: 'Reports to', de: 'Berichtet an' },
    width: 'minmax(180px, 2fr)',
    cell: ({ manager }) => manager.name,
  },
  {
    id: 'group',
    name: { en: 'Within', de: 'In' },
    width: 'minmax(120px, 1fr)',
    cell: ({ group }) => group?.name ?? '',
  },
  {
    id: 'since',
    name: { en: 'Since', de: 'Seit' },
    width: '140px',
    cell: ({ beganAt }) => (beganAt ? <When at={beganAt} /> : ''),
  },
  {
    id: 'by',
    name: { en: 'Set by', de: 'Festgelegt von' },
    width: 'minmax(120px, 1fr)',
    cell: ({ givenBy }) => givenBy ?? '',
  },
];

export default function Managers() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters(['search']);
  const [ending, setEnding] = useState<Mapping | null>(null);
  const list = useInfiniteQuery(mappingsQuery(filters.values));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  return (
    <Page
      declared={declared}
      fill
      filters={
        <SearchField
          label={say({ en: 'Search by [user|user] or manager', de: 'Nach [user|Benutzer] oder Führungskraft suchen' })}
          value={filters.values.search ?? ''}
          tell={(search) => filters.set({ search })}
        />
      }
    >
      <Listing
        list={list}
        className={css.list}
        empty={
          <Empty
            icon={IconHierarchy2}
            title={
              filters.any
                ? say({ en: 'Nobody fits', de: 'Niemand passt' })
                : say({ en: 'Nobody reports to anybody yet', de: 'Noch berichtet niemand an jemanden' })
            }
          >
            {say({
              en: 'Managers see their direct reports as far as their role says so.',
              de: 'Führungskräfte sehen ihre direkt Unterstellten so weit, wie ihre Rolle es sagt.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ user }) => user.name}
        open={({ user }) => void navigate({ to: `/users/${user.id}` })}
        deeds={(row) => [{ label: say({ en: 'End', de: 'Beenden' }), bad: true, run: () => setEnding(row) }]}
        card={Card}
      />
      {ending && <EndManager mapping={ending} close={() => setEnding(null)} />}
    </Page>
  );
}

function Card({ row }: { row: Mapping }) {
  const say = useSay();
  return (
    <>
      <RowLink to={`/users/${row.user.id}`}>{row.user.name}</RowLink>
      <span>{say({ en: 'reports to {name}', de: 'berichtet an {name}' }, row.manager)}</span>
      <MappingSaid mapping={row} />
    </>
  );
}
