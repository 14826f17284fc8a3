import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Notice } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Status } from '../ui/status.tsx';
import { type Column } from '../ui/table.tsx';
import { NoticeAudienceWords, NoticeDays, noticeLooks } from './notice-words.tsx';
import css from './notices.module.css';
import { noticesQuery } from './notice-queries.ts';

export const declared = screen({
  id: 'notices',
  path: '/notices',
  title: { en: 'Notices', de: 'Aushänge' },
  help: {
    en: 'What people see above every page, for whom and until when.',
    de: 'Was über jeder Seite zu sehen ist, für wen und bis wann.',
  },
  needs: 'notice.view',
  menu: { group: 'organization', order: 58, icon: IconSpeakerphone },
});

const states = ['up', 'coming', 'past'] as const;
const idOf = ({ id }: { id: string }) => id;

const columns: readonly Column<Notice>[] = [
  {
    id: 'title',
    name: { en: 'Title', de: 'Titel' },
    width: 'minmax(220px, 1.6fr)',
    always: true,
    cell: ({ id, title }) => (
      <RowLink to={`/notices/${id}`} className={css.name} tabIndex={-1}>
        {title}
      </RowLink>
    ),
  },
  {
    id: 'audience',
    name: { en: 'For', de: 'Für' },
    width: 'minmax(160px, 1fr)',
    cell: (row) => <NoticeAudienceWords notice={row} />,
  },
  {
    id: 'days',
    name: { en: 'Days', de: 'Tage' },
    width: '232px',
    cell: (row) => <NoticeDays notice={row} />,
  },
  { id: 'by', name: { en: 'Put up by', de: 'Angelegt von' }, width: '140px', cell: ({ createdBy }) => createdBy },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '120px',
    cell: ({ state }) => <Status look={noticeLooks[state]} />,
  },
];

export default function Notices() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters(['state']);
  const list = useInfiniteQuery(noticesQuery(among(states, filters.values.state)));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const putUp = (
    <Deed privilege="notice.create" to="/notices/new" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {say({ en: 'Put up a notice', de: 'Aushang anlegen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={putUp}
      filters={
        <Chip
          name={say({ en: 'State', de: 'Zustand' })}
          value={filters.values.state}
          options={states.map((state) => ({ value: state, label: say(noticeLooks[state].word) }))}
          choose={(state) => filters.set({ state })}
        />
      }
    >
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconSpeakerphone}
            title={
              filters.any
                ? say({ en: 'No notice fits', de: 'Kein Aushang passt' })
                : say({ en: 'No notices yet', de: 'Noch keine Aushänge' })
            }
            action={filters.any ? null : putUp}
          >
            {say({
              en: 'A notice stands above every page of those it is for, until they dismiss it.',
              de: 'Ein Aushang steht über jeder Seite derer, für die er ist, bis sie ihn schließen.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ title }) => title}
        open={({ id }) => void navigate({ to: `/notices/${id}` })}
        card={NoticeCard}
      />
    </Page>
  );
}

function NoticeCard({ row }: { row: Notice }) {
  return (
    <>
      <RowLink to={`/notices/${row.id}`} className={css.name}>
        {row.title}
      </RowLink>
      <span className="dim">
        <NoticeAudienceWords notice={row} /> · <NoticeDays notice={row} />
      </span>
    </>
  );
}
