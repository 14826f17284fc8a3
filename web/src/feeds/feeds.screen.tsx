import { IconPlus, IconTransferIn } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FeedRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Status } from '../ui/status.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import css from './feeds.module.css';
import { feedsQuery } from './queries.ts';
import { pausedLook, runLooks, ways } from './words.ts';

export const declared = screen({
  id: 'feeds',
  path: '/feeds',
  title: { en: 'Feeds', de: 'Zuflüsse' },
  help: {
    en: 'Lists from other systems that come in by themselves, and stop when somebody has to look.',
    de: 'Listen aus anderen Systemen, die von selbst hereinkommen und anhalten, wenn jemand hinsehen muss.',
  },
  needs: 'feed.view',
  menu: { group: 'directory', order: 70, icon: IconTransferIn },
});

export default function Feeds() {
  const say = useSay();
  const navigate = useNavigate();
  const list = useQuery(feedsQuery);
  const add = (
    <Deed privilege="feed.edit" variant="filled" leftSection={<IconPlus size={16} aria-hidden />} to="/feeds/new/edit">
      {say({ en: 'Set up feed', de: 'Zufluss einrichten' })}
    </Deed>
  );
  const rows = list.data?.items;
  return (
    <Page declared={declared} fill primary={add}>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <div className={css.list}>
        {rows?.length === 0 ? (
          <Empty icon={IconTransferIn} title={say({ en: 'No feeds yet', de: 'Noch keine Zuflüsse' })} action={add}>
            {say({
              en: 'A feed brings [users|users] from payroll or another system, every hour or whenever it sends a file.',
              de: 'Ein Zufluss bringt [users|Benutzer] aus der Lohnabrechnung oder einem anderen System, stündlich oder wann immer es eine Datei sendet.',
            })}
          </Empty>
        ) : (
          <Table
            label={say(declared.title)}
            columns={columns}
            rows={list.error ? (rows ?? []) : rows}
            keyOf={({ id }) => id}
            nameOf={({ name }) => name}
            open={({ id }) => void navigate({ to: `/feeds/${id}` })}
            card={Card}
          />
        )}
      </div>
    </Page>
  );
}

const columns: readonly Column<FeedRow>[] = [
  {
    id: 'name',
    name: { en: 'Feed', de: 'Zufluss' },
    width: 'minmax(160px, 2fr)',
    always: true,
    cell: ({ id, name }) => (
      <RowLink to={`/feeds/${id}`} tabIndex={-1}>
        {name}
      </RowLink>
    ),
  },
  { id: 'how', name: { en: 'Comes', de: 'Kommt' }, width: 'minmax(140px, 1fr)', cell: (row) => <Way row={row} /> },
  { id: 'last', name: { en: 'Last run', de: 'Letzter Lauf' }, width: '150px', cell: (row) => <Last row={row} /> },
  {
    id: 'when',
    name: { en: 'When', de: 'Wann' },
    width: '130px',
    cell: ({ last }) => (last ? <When at={last.createdAt} ago /> : ''),
  },
  {
    id: 'next',
    name: { en: 'Next', de: 'Nächster' },
    width: '130px',
    cell: ({ nextAt }) => (nextAt ? <When at={nextAt} /> : ''),
  },
  {
    id: 'user',
    name: { en: 'Acts as', de: 'Handelt als' },
    width: 'minmax(120px, 1fr)',
    cell: ({ user }) => user.name,
  },
];

function Way({ row }: { row: FeedRow }) {
  const say = useSay();
  return <>{say(ways[row.comesBy])}</>;
}

function Last({ row }: { row: FeedRow }) {
  const say = useSay();
  if (row.state === 'paused') return <Status look={pausedLook} />;
  if (row.last) return <Status look={runLooks[row.last.state]} />;
  return <span className="dim">{say({ en: 'Never ran', de: 'Lief noch nie' })}</span>;
}

function Card({ row }: { row: FeedRow }) {
  return (
    <>
      <strong>{row.name}</strong>
      <Last row={row} />
      <Way row={row} />
    </>
  );
}
