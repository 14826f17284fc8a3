import { TextInput } from '@mantine/core';
import { IconPlus, IconRobot } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ServiceUser } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { serviceUsersQuery } from './queries.ts';
import { TableSpace } from '../ui/listing.tsx';

export const declared = screen({
  id: 'service-users',
  path: '/service-users',
  title: { en: 'Programs and tokens', de: 'Programme und Schlüssel' },
  help: {
    en: 'Other systems act here as service users: each may do what its roles allow, and comes in with a token.',
    de: 'Andere Systeme handeln hier als Dienstbenutzer: Jeder darf, was seine Rollen erlauben, und kommt mit einem Schlüssel herein.',
  },
  needs: 'api-token.view',
  menu: { group: 'organization', order: 64, icon: IconRobot },
});

export default function ServiceUsers() {
  const say = useSay();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(serviceUsersQuery);
  const [adding, setAdding] = useState(false);
  const add = (
    <Deed
      privilege="api-token.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setAdding(true)}
    >
      {say({ en: 'Add service user', de: 'Dienstbenutzer anlegen' })}
    </Deed>
  );
  const rows = data?.items;
  return (
    <Page declared={declared} fill primary={add}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <TableSpace>
        {rows?.length === 0 ? (
          <Empty
            icon={IconRobot}
            title={say({ en: 'No service user yet', de: 'Noch kein Dienstbenutzer' })}
            action={add}
          >
            {say({
              en: 'Add one for each system that reads or writes here: payroll, the directory, a data warehouse.',
              de: 'Legen Sie einen für jedes System an, das hier liest oder schreibt: Lohnabrechnung, Verzeichnis, Auswertung.',
            })}
          </Empty>
        ) : (
          <Table
            label={say(declared.title)}
            columns={columns}
            rows={error ? (rows ?? []) : rows}
            keyOf={({ id }) => id}
            nameOf={({ name }) => name}
            open={({ id }) => void navigate({ to: `/service-users/${id}` })}
            card={Card}
          />
        )}
      </TableSpace>
      {adding && <AddServiceUser close={() => setAdding(false)} />}
    </Page>
  );
}

const columns: readonly Column<ServiceUser>[] = [
  {
    id: 'name',
    name: { en: 'Service user', de: 'Dienstbenutzer' },
    width: 'minmax(160px, 1.4fr)',
    always: true,
    cell: ({ id, name }) => (
      <RowLink to={`/service-users/${id}`} tabIndex={-1}>
        {name}
      </RowLink>
    ),
  },
  { id: 'roles', name: { en: 'Roles', de: 'Rollen' }, width: 'minmax(160px, 2fr)', cell: (row) => <Roles row={row} /> },
  { id: 'tokens', name: { en: 'Good tokens', de: 'Gültige Schlüssel' }, width: '140px', cell: ({ tokens }) => tokens },
  { id: 'used', name: { en: 'Last used', de: 'Zuletzt genutzt' }, width: '160px', cell: (row) => <Used row={row} /> },
];

function Roles({ row }: { row: ServiceUser }) {
  const say = useSay();
  if (row.roles.length > 0) return <>{say.list(row.roles.map(({ name }) => name))}</>;
  return <span className="dim">{say({ en: 'None: it may do nothing', de: 'Keine: Er darf nichts' })}</span>;
}

function Used({ row }: { row: ServiceUser }) {
  const say = useSay();
  if (row.lastUsed) return <When at={row.lastUsed} ago />;
  return <span className="dim">{say({ en: 'Never', de: 'Noch nie' })}</span>;
}

function Card({ row }: { row: ServiceUser }) {
  const say = useSay();
  return (
    <>
      <strong>{row.name}</strong>
      <span>
        <Roles row={row} />
      </span>
      <span className="dim">
        {row.lastUsed
          ? say({ en: 'Last used {ago}', de: 'Zuletzt genutzt {ago}' }, { ago: say.ago(row.lastUsed) })
          : say({ en: 'Never used', de: 'Noch nie genutzt' })}
      </span>
    </>
  );
}

/** It begins with nothing but a name; its own page gives it roles and tokens. */
function AddServiceUser({ close }: { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  return (
    <Confirm
      title={say({ en: 'Add service user', de: 'Dienstbenutzer anlegen' })}
      verb={say({ en: 'Add service user', de: 'Dienstbenutzer anlegen' })}
      ready={name.trim() !== ''}
      run={async () => {
        const { id } = await ask('POST /api/service-users', { body: { name: name.trim() } });
        await client.invalidateQueries({ queryKey: serviceUsersQuery.queryKey });
        await navigate({ to: `/service-users/${id}` });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It never signs in and learns nothing. Next you give it a role and make its token.',
          de: 'Er meldet sich nie an und lernt nichts. Danach geben Sie ihm eine Rolle und stellen seinen Schlüssel aus.',
        })}
      </p>
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        placeholder={say({ en: 'Staff directory', de: 'Personalverzeichnis' })}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  );
}
