import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RoleRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { origins } from './looks.ts';
import { rolesQuery } from './queries.ts';
import { TableSpace } from '../ui/listing.tsx';
import css from './roles.module.css';

export const declared = screen({
  id: 'roles',
  path: '/roles',
  title: { en: 'Roles', de: 'Rollen' },
  help: {
    en: 'What each role of this organization may do, and where it came from.',
    de: 'Was jede Rolle dieser Organisation darf und woher sie kommt.',
  },
  needs: 'role.compare',
  menu: { group: 'organization', order: 40, icon: IconShieldCheck },
});

const idOf = ({ role }: RoleRow) => role;

const columns: readonly Column<RoleRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(240px, 2fr)',
    always: true,
    cell: ({ role, name }) => (
      <RowLink to={`/roles/${role}`} className={css.name} tabIndex={-1}>
        {name}
      </RowLink>
    ),
  },
  {
    id: 'origin',
    name: { en: 'Where it comes from', de: 'Herkunft' },
    width: 'minmax(160px, 1fr)',
    cell: (row) => <Origin row={row} />,
  },
  { id: 'rank', name: { en: 'Rank', de: 'Rang' }, width: '80px', end: true, cell: ({ rank }) => rank },
  {
    id: 'holders',
    name: { en: 'Holders', de: 'Personen' },
    width: '100px',
    end: true,
    cell: ({ holders }) => holders,
  },
];

export default function Roles() {
  const say = useSay();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(rolesQuery);
  return (
    <Page
      declared={declared}
      fill
      primary={
        <>
          <Deed privilege="role.compare" to="/roles/matrix">
            {say({ en: 'As a table', de: 'Als Tabelle' })}
          </Deed>
          <Deed privilege="role.choose-reports" to="/roles/reports">
            {say({ en: 'Reports by role', de: 'Berichte je Rolle' })}
          </Deed>
        </>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <TableSpace>
        <Table
          label={say(declared.title)}
          columns={columns}
          rows={error ? [] : data?.items.toReversed()}
          keyOf={idOf}
          nameOf={({ name }) => name}
          open={({ role }) => void navigate({ to: `/roles/${role}` })}
          card={RoleCard}
        />
      </TableSpace>
    </Page>
  );
}

function Origin({ row: { from, origin } }: { row: RoleRow }) {
  const say = useSay();
  return from === null ? say(origins[origin]) : say({ en: 'From {from}', de: 'Von {from}' }, { from });
}

function RoleCard({ row }: { row: RoleRow }) {
  return (
    <>
      <RowLink to={`/roles/${row.role}`} className={css.name}>
        {row.name}
      </RowLink>
      <span className="dim">
        <Origin row={row} /> · {row.holders}
      </span>
    </>
  );
}
