import { IconMailForward } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Mail } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { MailDialog } from './mail-dialog.tsx';
import { mailLooks, mailStates } from './looks.ts';
import { cardOf, mailColumns } from './mail-columns.tsx';
import { OutboxState } from './outbox-state.tsx';
import { outboxQuery, outboxStateQuery } from './queries.ts';

export const declared = screen({
  id: 'outbox',
  path: '/outbox',
  title: { en: 'Outbox', de: 'Postausgang' },
  help: {
    en: 'Every message of this organization: what left, what waits, what is held and what failed.',
    de: 'Alle Nachrichten dieser Organisation: was hinausging, wartet, zurückgehalten wird oder scheiterte.',
  },
  needs: 'notification.view-outbox',
  menu: { group: 'organization', order: 60, icon: IconMailForward },
});

export default function Outbox() {
  const say = useSay();
  const filters = useFilters(['state']);
  const state = among(mailStates, filters.values.state);
  const list = useInfiniteQuery(outboxQuery(state));
  const summary = useQuery(outboxStateQuery).data;
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const [shown, setShown] = useState<Mail | null>(null);
  const columns = useMemo(() => mailColumns(setShown), []);
  const card = useMemo(() => cardOf(setShown), []);
  return (
    <Page
      declared={declared}
      fill
      primary={
        <Link to="/outbox/undelivered">{say({ en: 'Undelivered addresses', de: 'Unzustellbare Adressen' })}</Link>
      }
      filters={
        <Chip
          name={say({ en: 'State', de: 'Zustand' })}
          value={state}
          options={mailStates.map((value) => ({
            value,
            label: [say(mailLooks[value].word), summary?.counts[value] ?? ''].join(' '),
          }))}
          choose={(chosen) => filters.set({ state: chosen })}
        />
      }
    >
      {summary && <OutboxState summary={summary} />}
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconMailForward}
            title={
              filters.any
                ? say({ en: 'No message is in this state', de: 'Keine Nachricht in diesem Zustand' })
                : say({ en: 'Nothing was to be told yet', de: 'Noch war nichts mitzuteilen' })
            }
            action={null}
          >
            {say({
              en: 'Invitations, new passwords and changed roles are told by mail.',
              de: 'Einladungen, neue Passwörter und geänderte Rollen werden per E-Mail mitgeteilt.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={({ subject }) => subject}
        open={setShown}
        card={card}
      />
      {shown && <MailDialog mail={shown} close={() => setShown(null)} />}
    </Page>
  );
}
