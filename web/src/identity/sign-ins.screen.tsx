import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { SignIn } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote, wordsOf } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { OwnPassword } from './own-password.tsx';
import { deviceOf } from './device.ts';
import css from './sign-ins.module.css';

export const declared = screen({
  id: 'my-sign-ins',
  path: '/my/sign-ins',
  title: { en: 'My sign-ins', de: 'Meine Anmeldungen' },
  help: {
    en: 'Where you are signed in. End what you do not recognize and change your password.',
    de: 'Wo Sie angemeldet sind. Beenden Sie, was Sie nicht kennen, und ändern Sie Ihr Passwort.',
  },
  needs: null,
});

export default function MySignIns() {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['my', 'sign-ins'],
    queryFn: ({ signal }) => ask('GET /api/my/sign-ins', { signal }),
  });
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 64 }} />}
      <ul className={css.list} aria-label={say(declared.title)}>
        {data?.items.map((each) => (
          <One key={each.id} signIn={each} />
        ))}
      </ul>
      <OwnPassword />
    </Page>
  );
}

function One({ signIn: { id, device, address, createdAt, seenAt, current } }: { signIn: SignIn }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const known = device ? deviceOf(device) : null;
  const end = async () => {
    setBusy(true);
    try {
      await ask('DELETE /api/my/sign-ins/{id}', { params: { id } });
      await client.invalidateQueries({ queryKey: ['my', 'sign-ins'] });
      notify({ text: say({ en: 'The sign-in ended.', de: 'Die Anmeldung ist beendet.' }) });
    } catch (refused) {
      notify({ text: wordsOf(refused, say), kind: 'failed' });
      setBusy(false);
    }
  };
  return (
    <li className={css.one}>
      <div>
        <p className={css.device} title={device ?? undefined}>
          {known
            ? say({ en: '{browser} on {system}', de: '{browser} auf {system}' }, known)
            : device || say({ en: 'Unknown device', de: 'Unbekanntes Gerät' })}
        </p>
        <p className="dim">
          {address} · {say({ en: 'since', de: 'seit' })} <When at={createdAt} /> ·{' '}
          {say({ en: 'last seen', de: 'zuletzt' })} <When at={seenAt} ago />
        </p>
      </div>
      {current ? (
        <span className="dim">{say({ en: 'This device', de: 'Dieses Gerät' })}</span>
      ) : (
        <Button variant="default" loading={busy} onClick={() => void end()}>
          {say({ en: 'End sign-in', de: 'Anmeldung beenden' })}
        </Button>
      )}
    </li>
  );
}
