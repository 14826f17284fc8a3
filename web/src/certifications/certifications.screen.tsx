import { TextInput } from '@mantine/core';
import { IconPlus, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { CertificationRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip } from '../ui/chip.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import css from './certifications.module.css';
import { certificationLooks, validityWords } from './looks.ts';
import { certificationsQuery } from './queries.ts';

export const declared = screen({
  id: 'certifications',
  path: '/certifications',
  title: { en: 'Certifications', de: 'Zertifizierungen' },
  help: {
    en: 'What is certified, what earns it, and how long it is valid.',
    de: 'Was zertifiziert wird, womit es erworben wird und wie lange es gilt.',
  },
  needs: 'certification.view',
  feature: 'certifications',
  menu: { group: 'training', order: 24, icon: IconRosetteDiscountCheck },
});

const idOf = ({ id }: CertificationRow) => id;
const states: readonly CertificationRow['state'][] = ['active', 'retired'];

const columns: readonly Column<CertificationRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(200px, 3fr)',
    always: true,
    cell: (row) => <Name row={row} />,
  },
  {
    id: 'identifier',
    name: { en: 'Identifier', de: 'Kennung' },
    width: 'minmax(120px, 1fr)',
    cell: ({ identifier }) => identifier,
  },
  {
    id: 'validity',
    name: { en: 'Valid', de: 'Gültig' },
    width: '200px',
    cell: ({ validity }) => <Validity validity={validity} />,
  },
  {
    id: 'levels',
    name: { en: 'Levels', de: 'Stufen' },
    width: '96px',
    end: true,
    cell: ({ levelCount }) => levelCount,
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '160px',
    cell: ({ state }) => <Status look={certificationLooks[state]} />,
  },
];

const Name = ({ row }: { row: CertificationRow }) => (
  <RowLink to={`/certifications/${row.id}`} className={css.title} tabIndex={-1}>
    {row.name}
  </RowLink>
);

function Validity({ validity }: Pick<CertificationRow, 'validity'>) {
  return validityWords(validity, useSay());
}

export default function Certifications() {
  const say = useSay();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const filters = useFilters(['state']);
  const state = among(states, filters.values.state);
  const list = useInfiniteQuery(certificationsQuery({ state }));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const add = (
    <Deed
      privilege="certification.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setAdding(true)}
    >
      {say({ en: 'Add certification', de: 'Zertifizierung hinzufügen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={add}
      filters={
        <Chip
          name={say({ en: 'State', de: 'Zustand' })}
          value={filters.values.state}
          options={states.map((value) => ({ value, label: say(certificationLooks[value].word) }))}
          choose={(chosen) => filters.set({ state: chosen })}
        />
      }
    >
      <Listing
        list={list}
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: `/certifications/${id}` })}
        card={Card}
        empty={
          state ? (
            <Empty
              icon={IconRosetteDiscountCheck}
              title={say({ en: 'No certification in this state', de: 'Keine Zertifizierung in diesem Zustand' })}
            />
          ) : (
            <Empty
              icon={IconRosetteDiscountCheck}
              title={say({ en: 'No certifications yet', de: 'Noch keine Zertifizierungen' })}
              action={add}
            >
              {say({
                en: 'Say once what earns and renews one; it is awarded by itself from then on.',
                de: 'Sagen Sie einmal, womit sie erworben und erneuert wird; von da an wird sie von selbst verliehen.',
              })}
            </Empty>
          )
        }
      />
      {adding && <Add close={() => setAdding(false)} />}
    </Page>
  );
}

const Card = ({ row }: { row: CertificationRow }) => (
  <>
    <Name row={row} />
    <span className="dim small">
      <Validity validity={row.validity} />
    </span>
    <Status look={certificationLooks[row.state]} />
  </>
);

function Add({ close }: { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [identifier, setIdentifier] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const title = say({ en: 'Add certification', de: 'Zertifizierung hinzufügen' });
  return (
    <Confirm
      title={title}
      verb={title}
      ready={name.trim() !== '' && identifier.trim() !== ''}
      run={async () => {
        try {
          const { id } = await ask('POST /api/certifications', { body: { name, identifier } });
          await client.invalidateQueries({ queryKey: ['certifications'] });
          await navigate({ to: `/certifications/${id}` });
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
      <TextInput
        label={say({ en: 'Identifier', de: 'Kennung' })}
        maxLength={60}
        value={identifier}
        error={wrong.identifier}
        onChange={(event) => setIdentifier(event.currentTarget.value)}
      />
    </Confirm>
  );
}
