import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { Told } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { MailPreferences } from './mail-preferences.tsx';
import css from './notifications.module.css';
import { inboxQuery } from './queries.ts';

export const declared = screen({
  id: 'inbox',
  path: '/my/inbox',
  title: { en: 'Inbox', de: 'Posteingang' },
  help: {
    en: 'What you were told, here and by mail.',
    de: 'Was Ihnen mitgeteilt wurde, hier und per E-Mail.',
  },
  needs: null,
});

export default function Inbox() {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const list = useInfiniteQuery(inboxQuery);
  const items = list.data?.pages.flatMap((page) => page.items);
  const read = (ids?: string[]) =>
    attempt(async () => {
      await ask('POST /api/my/inbox/read', { body: ids ? { ids } : {} });
      await client.invalidateQueries({ queryKey: ['inbox'] });
    });
  const anyNew = items?.some(({ isRead }) => !isRead);
  return (
    <Page
      declared={declared}
      narrow
      primary={
        anyNew && (
          <Button variant="default" onClick={() => read()}>
            {say({ en: 'Mark all as read', de: 'Alle als gelesen kennzeichnen' })}
          </Button>
        )
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <span className="bone" style={{ blockSize: 64 }} />}
      {items?.length === 0 && (
        <Empty icon={IconBell} title={say({ en: 'Nothing new', de: 'Nichts Neues' })} action={null}>
          {say({
            en: 'Changed roles, sign-ins from new devices and finished imports are told here.',
            de: 'Geänderte Rollen, Anmeldungen mit neuen Geräten und fertige Importe stehen hier.',
          })}
        </Empty>
      )}
      <ul className={css.told} aria-label={say(declared.title)}>
        {items?.map((one) => (
          <One key={one.id} one={one} read={() => read([one.id])} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say({ en: 'Show older', de: 'Ältere zeigen' })}
        </Button>
      )}
      <MailPreferences />
    </Page>
  );
}

function One({ one: { subject, text, path, toldAt, isRead }, read }: { one: Told; read: () => void }) {
  const say = useSay();
  return (
    <li className={css.one} data-new={!isRead}>
      <span className={css.dot} aria-hidden />
      <div>
        <p className={css.what}>
          {!isRead && <span className="unseen">{say({ en: 'New:', de: 'Neu:' })} </span>}
          {path ? (
            <Link to={path} onClick={isRead ? undefined : read}>
              {subject}
            </Link>
          ) : (
            subject
          )}
        </p>
        <p>{text}</p>
        <p className="dim">
          <When at={toldAt} ago />
          {!isRead && (
            <>
              {' · '}
              <Button variant="subtle" size="compact-xs" onClick={read}>
                {say({ en: 'Mark as read', de: 'Als gelesen kennzeichnen' })}
              </Button>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
