import { IconMail, IconMailPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Invitation } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Table } from '../ui/table.tsx';
import { cardOf, invitationColumns } from './invitation-columns.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { TableSpace } from '../ui/listing.tsx';
import { LinkDialog, type NewLink } from './link-dialog.tsx';
import { invitationsQuery } from './queries.ts';

export const declared = screen({
  id: 'invitations',
  path: '/invitations',
  title: { en: 'Invitations', de: 'Einladungen' },
  help: {
    en: 'Who was invited, as what, and whether they came. A link is good once, for 7 days.',
    de: 'Wer eingeladen wurde, als was, und wer schon da ist. Ein Link gilt einmal, 7 Tage lang.',
  },
  needs: 'user.create',
  menu: { group: 'people', order: 30, icon: IconMail },
});

export default function Invitations() {
  const say = useSay();
  const list = useInfiniteQuery(invitationsQuery);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const [inviting, setInviting] = useState(false);
  const [shown, setShown] = useState<Invitation | null>(null);
  const [link, setLink] = useState<NewLink | null>(null);
  const columns = useMemo(() => invitationColumns(setShown), []);
  const card = useMemo(() => cardOf(setShown), []);
  const invite = (
    <Deed
      privilege="user.create"
      variant="filled"
      leftSection={<IconMailPlus size={16} aria-hidden />}
      run={() => setInviting(true)}
    >
      {say({ en: 'Invite [user|a user]', de: '[user|Benutzer] einladen' })}
    </Deed>
  );
  return (
    <Page declared={declared} fill primary={invite}>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <TableSpace>
        {rows?.length === 0 ? (
          <Empty
            icon={IconMail}
            title={say({ en: 'Nobody was invited yet', de: 'Noch niemand wurde eingeladen' })}
            action={invite}
          >
            {say({
              en: 'You choose the role; whoever comes chooses the password.',
              de: 'Sie wählen die Rolle; wer kommt, wählt das Passwort.',
            })}
          </Empty>
        ) : (
          <Table
            label={say(declared.title)}
            columns={columns}
            rows={list.error ? (rows ?? []) : rows}
            keyOf={({ id }) => id}
            nameOf={({ email }) => email}
            more={
              list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined
            }
            card={card}
            open={setShown}
          />
        )}
      </TableSpace>
      {inviting && (
        <InviteDialog
          close={() => setInviting(false)}
          done={(email, { link: made, ...sent }) => made && setLink({ email, link: made, ...sent })}
        />
      )}
      {shown && <InvitationDialog invitation={shown} close={() => setShown(null)} made={setLink} />}
      {link && !inviting && !shown && <LinkDialog made={link} close={() => setLink(null)} />}
    </Page>
  );
}
