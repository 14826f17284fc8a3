import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ClientRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useSwitch } from '../shell/switch.ts';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Status } from '../ui/status.tsx';
import { Listing } from '../ui/listing.tsx';
import { type Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { ClientFilterChips, useClientFilters } from './client-filters.tsx';
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
    id: 'tags',
    name: { en: 'Tags', de: 'Schlagwörter' },
    width: 'minmax(120px, 1fr)',
    cell: ({ tags }) => tags.join(', '),
  },
  {
    id: 'managers',
    name: { en: 'Looked after by', de: 'Betreut von' },
    width: 'minmax(140px, 1fr)',
    cell: ({ managers }) => managers.map(({ name }) => name).join(', '),
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
  const { filters, values, offers } = useClientFilters();
  const list = useInfiniteQuery(clientsQuery(values));
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
      primary={
        <>
          <Deed privilege="client-template.view" to="/clients/templates">
            {say({ en: 'Templates', de: 'Vorlagen' })}
          </Deed>
          <Deed privilege="client.push-roles" to="/clients/roles">
            {say({ en: 'Hand roles down', de: 'Rollen weitergeben' })}
          </Deed>
          {add}
        </>
      }
      filters={<ClientFilterChips filters={filters} offers={offers} />}
    >
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconBuildingCommunity}
            title={
              filters.any
                ? say({ en: 'No such client', de: 'Keine solche Kundenorganisation' })
                : say({ en: 'No clients yet', de: 'Noch keine Kundenorganisationen' })
            }
            action={filters.any ? null : add}
          >
            {say({
              en: 'A client has [users|users], roles and settings of its own. You see it, and it does not see you.',
              de: 'Eine Kundenorganisation hat eigene [users|Benutzer], Rollen und Einstellungen. Sie sehen sie, sie sieht Sie nicht.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: `/clients/${id}` })}
        deeds={({ id, name, may }) =>
          may.enter === true ? [{ label: say({ en: 'Enter', de: 'Betreten' }), run: () => enter({ id, name }) }] : []
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
        {[row.identifier, ...row.tags, ...row.managers.map(({ name }) => name)].join(' · ')} ·{' '}
        <Status look={organizationLooks[row.state]} />
      </span>
    </>
  );
}
