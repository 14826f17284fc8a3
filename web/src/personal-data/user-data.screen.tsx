import { Button, Textarea, TextInput } from '@mantine/core';
import { IconChevronLeft, IconDownload, IconEraser, IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { address, ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { userQuery } from '../users/queries.ts';
import { Part, rowCount } from './part.tsx';
import css from './personal-data.module.css';

export const declared = screen({
  id: 'user-data',
  path: '/users/$id/data',
  title: { en: 'Personal data', de: 'Personenbezogene Daten' },
  help: {
    en: 'Take out what is kept of [user|a user], keep it from being erased, or erase what may be erased.',
    de: 'Mitnehmen, was über jemanden gespeichert ist, es vor dem Tilgen bewahren oder tilgen, was getilgt werden darf.',
  },
  needs: 'user.erase',
});

type Effect = Answer<'GET /api/users/{id}/erasure'>;

export default function UserData() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: user, error } = useQuery(userQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(user ? { title: say({ en: 'Personal data of {name}', de: 'Daten von {name}' }, user) } : {})}
      trail={
        <Link to={`/users/${id}`}>
          <IconChevronLeft size={14} aria-hidden />
          {user?.name ?? say({ en: '[user|User]', de: '[user|Benutzer]' })}
        </Link>
      }
      primary={
        <Button
          variant="default"
          component="a"
          href={address('/api/users/{id}/personal-data', { id })}
          download={`${user?.userName ?? 'user'}.json`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say({ en: 'Download', de: 'Herunterladen' })}
        </Button>
      }
    >
      {error && <ProblemNote error={error} />}
      {user && <Erasure id={id} name={user.name} />}
    </Page>
  );
}

function Erasure({ id, name }: { id: string; name: string }) {
  const say = useSay();
  const [open, setOpen] = useState<'erase' | 'hold' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['user', id, 'erasure'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/erasure', { params: { id }, signal }),
  });
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 64 }} />;
  const close = () => setOpen(null);
  return (
    <>
      <ul className={css.parts} aria-label={say({ en: 'What is kept', de: 'Was gespeichert ist' })}>
        {data.parts.map((part) => (
          <Part
            key={part.holds}
            name={part.holds}
            end={part.count > 0 ? say.count(rowCount, part.count) : null}
            words={`${say(becomes[part.becomes])} ${part.because ?? ''}`}
          />
        ))}
      </ul>
      <Holds id={id} holds={data.holds} />
      <section className={css.block}>
        <h2>{say({ en: 'Erase', de: 'Tilgen' })}</h2>
        <p>
          {whyNot(data, say) ??
            say({ en: 'Nothing of this can be undone.', de: 'Das lässt sich nicht rückgängig machen.' })}
        </p>
        <div className={css.deeds}>
          <Button
            color="var(--bad-fill)"
            disabled={whyNot(data, say) !== null}
            leftSection={<IconEraser size={16} aria-hidden />}
            onClick={() => setOpen('erase')}
          >
            {say({ en: 'Erase personal data', de: 'Daten tilgen' })}
          </Button>
          {data.erasedAt === null && (
            <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={() => setOpen('hold')}>
              {say({ en: 'Add a hold', de: 'Sperre setzen' })}
            </Button>
          )}
        </div>
      </section>
      {open === 'erase' && <Erase id={id} name={name} close={close} />}
      {open === 'hold' && <Hold id={id} close={close} />}
    </>
  );
}

function whyNot({ state, erasedAt, holds }: Effect, say: ReturnType<typeof useSay>): string | null {
  if (erasedAt)
    return say(
      { en: 'The data was erased on {day}.', de: 'Die Daten wurden am {day} getilgt.' },
      { day: say.date(erasedAt) },
    );
  if (state !== 'deleted')
    return say({
      en: 'Delete the [user|user] first: only what a deleted [user|user] left behind is erased.',
      de: 'Erst löschen, dann tilgen: Getilgt wird nur, was gelöschte [users|Benutzer] hinterlassen haben.',
    });
  if (holds.length > 0)
    return say({
      en: 'A hold keeps this data. End it first.',
      de: 'Eine Sperre hält diese Daten. Heben Sie sie zuerst auf.',
    });
  return null;
}

function Holds({ id, holds }: { id: string; holds: Effect['holds'] }) {
  const say = useSay();
  const attempt = useAttempt();
  const client = useQueryClient();
  if (holds.length === 0) return null;
  const end = (hold: string) =>
    attempt(async () => {
      await ask('DELETE /api/users/{id}/holds/{hold}', { params: { id, hold } });
      await client.invalidateQueries({ queryKey: ['user', id] });
    });
  return (
    <section className={css.block}>
      <h2>{say({ en: 'Holds', de: 'Sperren' })}</h2>
      <ul className={css.parts}>
        {holds.map((hold) => (
          <Part
            key={hold.id}
            name={hold.reason}
            end={
              <Button size="xs" variant="default" onClick={() => end(hold.id)}>
                {say({ en: 'End hold', de: 'Sperre aufheben' })}
              </Button>
            }
            words={
              <>
                {hold.by} · <When at={hold.at} />
                {hold.until && ` · ${say({ en: 'until {day}', de: 'bis {day}' }, { day: say.day(hold.until) })}`}
              </>
            }
          />
        ))}
      </ul>
    </section>
  );
}

function Erase({ id, name, close }: { id: string; name: string; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={say({ en: 'Erase the personal data of {name}', de: 'Daten von {name} tilgen' }, { name })}
      verb={say({ en: 'Erase personal data', de: 'Daten tilgen' })}
      typed={name}
      bad
      ready={reason.trim() !== ''}
      run={async () => {
        await ask('POST /api/users/{id}/erasure', { params: { id }, body: { reason: reason.trim() } });
        await Promise.all([
          client.invalidateQueries({ queryKey: ['user', id] }),
          client.invalidateQueries({ queryKey: ['users'] }),
        ]);
        notify({ text: say({ en: 'The data was erased.', de: 'Die Daten wurden getilgt.' }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Records stay under a number instead of the name. This can’t be undone.',
          de: 'Nachweise bleiben unter einer Nummer statt des Namens. Das lässt sich nicht rückgängig machen.',
        })}
      </p>
      <Textarea
        label={say({ en: 'Reason', de: 'Grund' })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
      />
    </Confirm>
  );
}

function Hold({ id, close }: { id: string; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  return (
    <Confirm
      title={say({ en: 'Keep this data from being erased', de: 'Diese Daten vor dem Tilgen bewahren' })}
      verb={say({ en: 'Add hold', de: 'Sperre setzen' })}
      ready={reason.trim() !== ''}
      run={async () => {
        await ask('POST /api/users/{id}/holds', {
          params: { id },
          body: { reason: reason.trim(), until: until || null },
        });
        await client.invalidateQueries({ queryKey: ['user', id] });
      }}
      close={close}
    >
      <Textarea
        label={say({ en: 'Reason', de: 'Grund' })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
      />
      <TextInput
        type="date"
        label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </Confirm>
  );
}

const becomes = {
  removed: { en: 'Is removed.', de: 'Wird entfernt.' },
  emptied: { en: 'Is emptied.', de: 'Wird geleert.' },
  stays: { en: 'Stays.', de: 'Bleibt.' },
};
