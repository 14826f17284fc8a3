import { TextInput } from '@mantine/core';
import { IconId, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { MembershipType } from '../api/types.ts';
import css from '../certifications/certifications.module.css';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { membershipLooks, periodWords } from './looks.ts';
import { typesQuery } from './queries.ts';

export const declared = screen({
  id: 'membership-types',
  path: '/membership-types',
  title: { en: 'Membership types', de: 'Mitgliedschaftsarten' },
  help: {
    en: 'How long a membership lasts, what it costs, and who is offered it.',
    de: 'Wie lange eine Mitgliedschaft läuft, was sie kostet und wem sie angeboten wird.',
  },
  needs: 'membership-type.view',
  feature: 'memberships',
  menu: { group: 'organization', order: 56, icon: IconId },
});

const idOf = ({ id }: MembershipType) => id;

const columns: readonly Column<MembershipType>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(200px, 3fr)',
    always: true,
    cell: (row) => <Name row={row} />,
  },
  { id: 'period', name: { en: 'Lasts', de: 'Läuft' }, width: '200px', cell: (row) => <Lasts row={row} /> },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '160px',
    cell: ({ state }) => <Status look={membershipLooks[state]} />,
  },
];

const Name = ({ row }: { row: MembershipType }) => (
  <RowLink to={`/membership-types/${row.id}`} className={css.title} tabIndex={-1}>
    {row.name}
  </RowLink>
);

function Lasts({ row }: { row: MembershipType }) {
  return periodWords(row.period, useSay());
}

export default function MembershipTypes() {
  const say = useSay();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const list = useInfiniteQuery(typesQuery);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const add = (
    <Deed
      privilege="membership-type.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setAdding(true)}
    >
      {say({ en: 'Add membership type', de: 'Mitgliedschaftsart hinzufügen' })}
    </Deed>
  );
  return (
    <Page declared={declared} fill primary={add}>
      <Listing
        list={list}
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: `/membership-types/${id}` })}
        card={Card}
        empty={
          <Empty
            icon={IconId}
            title={say({ en: 'No membership types yet', de: 'Noch keine Mitgliedschaftsarten' })}
            action={add}
          >
            {say({
              en: 'Add one for each kind of access that people take for a time.',
              de: 'Legen Sie für jeden Zugang auf Zeit eine an.',
            })}
          </Empty>
        }
      />
      {adding && <Add close={() => setAdding(false)} />}
    </Page>
  );
}

const Card = ({ row }: { row: MembershipType }) => (
  <>
    <Name row={row} />
    <span className="dim small">
      <Lasts row={row} />
    </span>
    <Status look={membershipLooks[row.state]} />
  </>
);

function Add({ close }: { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const title = say({ en: 'Add membership type', de: 'Mitgliedschaftsart hinzufügen' });
  return (
    <Confirm
      title={title}
      verb={title}
      ready={name.trim() !== ''}
      run={async () => {
        try {
          const { id } = await ask('POST /api/membership-types', { body: { name } });
          await client.invalidateQueries({ queryKey: ['membership-types'] });
          await navigate({ to: `/membership-types/${id}` });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        data-autofocus
        maxLength={200}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  );
}
