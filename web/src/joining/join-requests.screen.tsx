import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { When } from '../ui/when.tsx';
import css from './joining.module.css';

export const declared = screen({
  id: 'join-requests',
  path: '/join-requests',
  title: { en: 'Account requests', de: 'Kontoanfragen' },
  help: {
    en: 'Who asks to be let in. The address is confirmed by mail; the name is what they say of themselves.',
    de: 'Wer um ein Konto bittet. Die Adresse ist per E-Mail bestätigt; den Namen sagt die Person von sich.',
  },
  needs: 'user.create',
  menu: { group: 'directory', order: 60, icon: IconUserQuestion },
});

type Request = Answer<'GET /api/join-requests'>['items'][number];

const requestsQuery = infiniteQueryOptions({
  queryKey: ['join-requests'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/join-requests', { query: { limit: 100, after: pageParam || undefined }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export default function JoinRequests() {
  const say = useSay();
  const list = useInfiniteQuery(requestsQuery);
  const empty = (
    <Empty icon={IconUserQuestion} title={say({ en: 'Nobody is waiting', de: 'Niemand wartet' })}>
      {say({
        en: 'Whether people may make their own accounts stands in the settings.',
        de: 'Ob man selbst ein Konto anlegen darf, steht in den Einstellungen.',
      })}
    </Empty>
  );
  return (
    <Page declared={declared} narrow>
      <Gathered list={list} height={64} empty={empty}>
        {(rows) => (
          <ul className={css.rows}>
            {rows.map((row) => (
              <One key={row.id} request={row} />
            ))}
          </ul>
        )}
      </Gathered>
    </Page>
  );
}

function One({ request }: { request: Request }) {
  const say = useSay();
  const attempt = useAttempt();
  const notify = useNotify();
  const client = useQueryClient();
  const [isRefusing, setRefusing] = useState(false);
  const { id, name, email, at, isConfirmed } = request;
  const finish = async (text: string) => {
    await Promise.all(['join-requests', 'users'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    notify({ text });
  };
  const letIn = () =>
    attempt(async () => {
      await ask('POST /api/join-requests/{id}/approve', { params: { id } });
      await finish(say({ en: '{name} is [user|a user] now.', de: '{name} ist jetzt [user|Benutzer].' }, { name }));
    });
  return (
    <li>
      <span>
        <span className={css.name}>{name}</span>{' '}
        <span className="dim">
          {email} · <When at={at} ago />
          {!isConfirmed && <> · {say({ en: 'address not confirmed', de: 'Adresse nicht bestätigt' })}</>}
        </span>
      </span>
      <span className={css.deeds}>
        <Button size="xs" variant="default" onClick={() => setRefusing(true)}>
          {say({ en: 'Refuse', de: 'Ablehnen' })}
          <span className="unseen"> {name}</span>
        </Button>
        <Button size="xs" onClick={letIn}>
          {say({ en: 'Let in', de: 'Hereinlassen' })}
          <span className="unseen"> {name}</span>
        </Button>
      </span>
      {isRefusing && (
        <Confirm
          title={say({ en: 'Refuse {name}', de: '{name} ablehnen' }, { name })}
          verb={say({ en: 'Refuse request', de: 'Anfrage ablehnen' })}
          bad
          close={() => setRefusing(false)}
          run={async () => {
            await ask('DELETE /api/join-requests/{id}', { params: { id } });
            await finish(say({ en: 'The request was refused.', de: 'Die Anfrage wurde abgelehnt.' }));
          }}
        >
          <p>
            {say({
              en: 'What they sent is deleted. They can ask again.',
              de: 'Was die Person geschickt hat, wird gelöscht. Sie kann noch einmal fragen.',
            })}
          </p>
        </Confirm>
      )}
    </li>
  );
}
