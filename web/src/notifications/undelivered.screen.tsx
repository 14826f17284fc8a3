import { IconChevronLeft, IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { Undelivered } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Listing } from '../ui/listing.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { RowCard } from '../ui/row-card.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import { undeliveredQuery } from './message-queries.ts';
import css from './notifications.module.css';

export const declared = screen({
  id: 'undelivered',
  path: '/outbox/undelivered',
  title: { en: 'Undelivered', de: 'Unzustellbar' },
  help: {
    en: 'Addresses that take no mail. What failed leaves by itself once the address of its [user|user] is corrected.',
    de: 'Adressen, die keine E-Mail annehmen. Was scheiterte, geht von selbst hinaus, sobald die Adresse korrigiert ist.',
  },
  needs: 'notification.view-outbox',
});

export default function UndeliveredPage() {
  const say = useSay();
  const list = useInfiniteQuery(undeliveredQuery);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  return (
    <Page
      declared={declared}
      fill
      trail={
        <Link to="/outbox">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Outbox', de: 'Postausgang' })}
        </Link>
      }
    >
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconMailOff}
            title={say({ en: 'Every address takes mail', de: 'Jede Adresse nimmt E-Mail an' })}
            action={null}
          >
            {say({
              en: 'An address a server for mail refuses for good is listed here.',
              de: 'Eine Adresse, die ein Mailserver endgültig abweist, steht hier.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={({ address }) => address}
        nameOf={({ address }) => address}
        card={Card}
      />
    </Page>
  );
}

const columns: readonly Column<Undelivered>[] = [
  {
    id: 'address',
    name: { en: 'Address', de: 'Adresse' },
    width: 'minmax(200px, 1.4fr)',
    always: true,
    cell: ({ address }) => <span title={address}>{address}</span>,
  },
  {
    id: 'users',
    name: { en: 'Of', de: 'Von' },
    width: 'minmax(160px, 1.2fr)',
    cell: (row) => <Whose row={row} />,
  },
  { id: 'fault', name: { en: 'Answer', de: 'Antwort' }, width: '120px', cell: ({ fault }) => fault },
  { id: 'mails', name: { en: 'Messages', de: 'Nachrichten' }, width: '110px', cell: ({ mails }) => mails },
  { id: 'at', name: { en: 'Since', de: 'Seit' }, width: '130px', cell: ({ at }) => <When at={at} ago /> },
  {
    id: 'again',
    name: { en: 'Deeds', de: 'Aktionen' },
    width: '150px',
    always: true,
    cell: (row) => <Again row={row} />,
  },
];

function Card({ row }: { row: Undelivered }) {
  return (
    <RowCard name={<b className={css.address}>{row.address}</b>} state={<Again row={row} />}>
      <Whose row={row} /> · {row.fault} · <When at={row.at} ago />
    </RowCard>
  );
}

function Whose({ row: { users } }: { row: Undelivered }) {
  const say = useSay();
  if (users.length === 0) return <>{say({ en: 'No [user|user]', de: 'Niemand' })}</>;
  return (
    <>
      {users.map(({ id, name }, n) => (
        <span key={id}>
          {n > 0 && ', '}
          <Link to="/users/$id" params={{ id }}>
            {name}
          </Link>
        </span>
      ))}
    </>
  );
}

function Again({ row: { address } }: { row: Undelivered }) {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const notify = useNotify();
  const run = () =>
    attempt(async () => {
      await ask('POST /api/outbox/undelivered/retry', { body: { address } });
      await client.invalidateQueries({ queryKey: ['outbox'] });
      notify({ text: say({ en: '{address} is tried again.', de: '{address} wird wieder versucht.' }, { address }) });
    });
  return (
    <Deed size="xs" privilege="notification.view-outbox" run={run}>
      {say({ en: 'Try again', de: 'Erneut versuchen' })}
      <span className="unseen"> {address}</span>
    </Deed>
  );
}
