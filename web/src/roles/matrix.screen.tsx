import { IconChevronLeft, IconDownload, IconTable } from '@tabler/icons-react';
import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../api/ask.ts';
import type { RoleMatrix, RoleMatrixQuery } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { CellDialog, type MatrixPlace } from './matrix-cell.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { MatrixList } from './matrix-list.tsx';
import css from './matrix.module.css';
import { matrixQuery, rolesQuery } from './queries.ts';

export const declared = screen({
  id: 'role-matrix',
  path: '/roles/matrix',
  title: { en: 'Roles and privileges', de: 'Rollen und Rechte' },
  help: {
    en: 'What each role allows and for which things. Enter or a click on a cell tells all about it.',
    de: 'Was jede Rolle erlaubt und wofür. Enter oder ein Klick auf eine Zelle zeigt alles dazu.',
  },
  needs: 'role.compare',
});

const files = [
  { kind: 'xlsx', name: { en: 'Excel workbook', de: 'Excel-Arbeitsmappe' } },
  { kind: 'csv', name: { en: 'CSV file', de: 'CSV-Datei' } },
] as const;

export default function Matrix() {
  const say = useSay();
  const filters = useFilters(['search', 'role', 'with', 'since', 'differing']);
  const { search, role, with: other, since, differing } = filters.values;
  const asked: RoleMatrixQuery = {
    search,
    with: other,
    roles: role && (other ? `${role},${other}` : role),
    since: since && !Number.isNaN(Date.parse(since)) ? new Date(`${since}T00:00`).toISOString() : undefined,
    differing: differing === 'true' ? 'true' : undefined,
  };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...matrixQuery(asked),
    placeholderData: keepPreviousData,
  });
  const [place, setPlace] = useState<MatrixPlace | null>(null);
  return (
    <Page
      declared={declared}
      fill
      trail={
        <Link to="/roles">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Roles', de: 'Rollen' })}
        </Link>
      }
      primary={files.map(({ kind, name }) => (
        <Deed
          key={kind}
          privilege="role.compare"
          file={address(`/api/roles/matrix.${kind}`, {}, asked)}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say(name)}
        </Deed>
      ))}
      filters={<Narrowing filters={filters} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" />}
      {data && !error && (
        <div className={css.frame} aria-busy={isPlaceholderData}>
          <Legend against={data.against} />
          {data.areas.length === 0 ? (
            <Empty icon={IconTable} title={say({ en: 'No privilege is found', de: 'Kein Recht gefunden' })}>
              {say({
                en: 'Nothing fits the search, or nothing differs.',
                de: 'Nichts passt zur Suche, oder nichts weicht ab.',
              })}
            </Empty>
          ) : (
            <>
              <MatrixGrid matrix={data} label={say(declared.title)} open={setPlace} />
              <MatrixList matrix={data} open={setPlace} />
            </>
          )}
        </div>
      )}
      {data && place && <Details matrix={data} place={place} close={() => setPlace(null)} />}
    </Page>
  );
}

function Narrowing({ filters }: { filters: ReturnType<typeof useFilters<Names>> }) {
  const say = useSay();
  const { data } = useQuery(rolesQuery);
  const { search, role, with: other, since, differing } = filters.values;
  const roles = (data?.items ?? []).toReversed().map((one) => ({ value: one.role, label: one.name }));
  return (
    <>
      <SearchField
        label={say({ en: 'Search privileges', de: 'Rechte suchen' })}
        value={search ?? ''}
        tell={(words) => filters.set({ search: words })}
      />
      <Chip
        name={say({ en: 'Role', de: 'Rolle' })}
        value={role}
        options={roles}
        choose={(chosen) => filters.set({ role: chosen })}
      />
      <Chip
        name={say({ en: 'Compare with the role', de: 'Vergleichen mit der Rolle' })}
        value={other}
        options={roles}
        choose={(chosen) => filters.set({ with: chosen, since: undefined })}
      />
      <label className={css.day}>
        <span className="dim">{say({ en: 'Compare with the day', de: 'Vergleichen mit dem Tag' })}</span>
        <TextInput
          type="date"
          size="xs"
          value={since ?? ''}
          onChange={(event) => filters.set({ since: event.currentTarget.value || undefined, with: undefined })}
        />
      </label>
      <Chip
        name={say({ en: 'Show', de: 'Zeigen' })}
        value={differing}
        options={[{ value: 'true', label: say({ en: 'only what differs', de: 'nur was abweicht' }) }]}
        choose={(chosen) => filters.set({ differing: chosen })}
      />
    </>
  );
}

type Names = 'search' | 'role' | 'with' | 'since' | 'differing';

/** What a marked cell means, by what the matrix is compared with. */
const useAgainst = () => {
  const say = useSay();
  return ({ kind, name }: RoleMatrix['against']): string =>
    kind === 'role'
      ? say({ en: 'Differs from {name}', de: 'Weicht ab von {name}' }, { name: name ?? '' })
      : kind === 'moment'
        ? say({ en: 'Differs from that day', de: 'Weicht von jenem Tag ab' })
        : say({ en: 'Differs from its model', de: 'Weicht vom Modell ab' });
};

function Legend({ against }: { against: RoleMatrix['against'] }) {
  const say = useSay();
  const worded = useAgainst();
  return (
    <p className={css.legend}>
      <span className={css.mark} aria-hidden /> {worded(against)}
      {' · '}
      {say({ en: '* only under conditions', de: '* nur unter Bedingungen' })}
      {against.kind === 'moment' && (
        <>
          {' · '}
          {say({
            en: 'Roles as the organization had changed them then; built-in tables are those of today.',
            de: 'Rollen, wie die Organisation sie damals geändert hatte; eingebaute Tabellen sind die von heute.',
          })}
        </>
      )}
    </p>
  );
}

function Details({ matrix, place, close }: { matrix: RoleMatrix; place: MatrixPlace; close: () => void }) {
  const worded = useAgainst();
  const row = matrix.areas
    .flatMap(({ privileges }) => privileges)
    .find(({ privilege }) => privilege === place.privilege);
  const role = matrix.roles.find((one) => one.role === place.role);
  if (!row || !role) return null;
  return <CellDialog row={row} role={role} against={worded(matrix.against)} close={close} />;
}
