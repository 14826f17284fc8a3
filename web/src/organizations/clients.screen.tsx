import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ClientRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useSwitch } from '../shell/switch.ts';
import { SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Status } from '../ui/status.tsx';
import { Listing } from '../ui/listing.tsx';
import { type Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { organizationLooks } from './looks.ts';
import css from './organizations.module.css';
import { clientsQuery } from './queries.ts';

export const declared = screen({
  id: 'clients',
  path: '/clients',
  title: { en: 'Clients', de: 'Kundenorganisationen' },
  help: {
    en: 'The organizations below yours. Enter one to work in it.',
    de: 'Die Organisationen unter Ihrer. Betreten Sie eine, um in ihr zu arbeiten.',
  },
  needs: 'client.view',
  menu: { group: 'organization', order: 50, icon: IconBuildingCommunity },
});

const idOf = ({ id }: { id: string }) => id;

const columns: readonly Column<ClientRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(220px, 2fr)',
    always: true,
    cell: ({ id, name }) => (
      <RowLink to={`/clients/${id}`} className={css.name} tabIndex={-1}>
        {name}
      </RowLink>
    ),
  },
  {
    id: 'identifier',
    name: { en: 'Identifier', de: 'Kennung' },
    width: 'minmax(140px, 1fr)',
    cell: ({ identifier }) => identifier,
  },
  {
    id: 'expires',
    name: { en: 'Expires', de: 'Läuft ab' },
    width: '140px',
    cell: ({ expiresAt }) => (expiresAt ? <When at={expiresAt} /> : null),
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '132px',
    cell: ({ state }) => <Status look={organizationLooks[state]} />,
  },
];

export default function Clients() {
  const say = useSay();
  const navigate = useNavigate();
  const { enter } = useSwitch();
  const filters = useFilters(['search']);
  const list = useInfiniteQuery(clientsQuery(filters.values.search));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const add = (
    <Deed privilege="client.create" to="/clients/new" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {say({ en: 'Add client', de: 'Kundenorganisation anlegen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={add}
      filters={
        <SearchField
          label={say({ en: 'Search clients', de: 'Kundenorganisationen suchen' })}
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
            icon={IconBuildingCommunity}
            title={
              filters.any
                ? say({ en: 'No client of this name', de: 'Keine Kundenorganisation mit diesem Namen' })
                : say({ en: 'No clients yet', de: 'Noch keine Kundenorganisationen' })
            }
            action={filters.any ? null : add}
          >
            {say({
              en: 'A client has users, roles and settings of its own. You see it, and it does not see you.',
              de: 'Eine Kundenorganisation hat eigene Benutzer, Rollen und Einstellungen. Sie sehen sie, sie sieht Sie nicht.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: `/clients/${id}` })}
        deeds={({ id, may }) =>
          may.enter === true ? [{ label: say({ en: 'Enter', de: 'Betreten' }), run: () => enter(id) }] : []
        }
        card={ClientCard}
      />
    </Page>
  );
}

function ClientCard({ row }: { row: ClientRow }) {
  return (
    <>
      <RowLink to={`/clients/${row.id}`} className={css.name}>
        {row.name}
      </RowLink>
      <span className="dim">
        {row.identifier} · <Status look={organizationLooks[row.state]} />
      </span>
    </>
  );
}
