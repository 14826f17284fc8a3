import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { SignIn } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote, wordsOf } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { deviceOf } from './device.ts';
import css from './security.module.css';

/** Where one is signed in; each can be ended, and all others at once. */
export function OwnSignIns() {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['my', 'sign-ins'],
    queryFn: ({ signal }) => ask('GET /api/my/sign-ins', { signal }),
  });
  const others = data?.items.filter(({ current }) => !current).length ?? 0;
  const title = say({ en: 'My sign-ins', de: 'Meine Anmeldungen' });
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 64 }} />}
      <ul className={css.list} aria-label={title}>
        {data?.items.map((each) => (
          <One key={each.id} signIn={each} />
        ))}
      </ul>
      {others > 0 && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {say({ en: 'End all others', de: 'Alle anderen beenden' })}
          </Button>
        </div>
      )}
      {asking && <EndOthers n={others} close={() => setAsking(false)} />}
    </section>
  );
}

function EndOthers({ n, close }: { n: number; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  return (
    <Confirm
      title={say({ en: 'End all other sign-ins', de: 'Alle anderen Anmeldungen beenden' })}
      verb={say({ en: 'End all others', de: 'Alle anderen beenden' })}
      run={async () => {
        await ask('DELETE /api/my/sign-ins', {});
        await client.invalidateQueries({ queryKey: ['my', 'sign-ins'] });
      }}
      close={close}
    >
      <p>
        {say.count(
          {
            en: {
              one: '{n} other device is signed out. This one stays.',
              other: '{n} other devices are signed out. This one stays.',
            },
            de: {
              one: '{n} anderes Gerät wird abgemeldet. Dieses bleibt.',
              other: '{n} andere Geräte werden abgemeldet. Dieses bleibt.',
            },
          },
          n,
        )}
      </p>
    </Confirm>
  );
}

function One({ signIn: { id, device, address, createdAt, seenAt, current, method, factors } }: { signIn: SignIn }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const known = device ? deviceOf(device) : null;
  const ways: Readonly<Record<string, string>> = {
    password: say({ en: 'password', de: 'Passwort' }),
    passkey: say({ en: 'passkey', de: 'Passkey' }),
    'single-sign-on': say({ en: 'single sign-on', de: 'Single Sign-on' }),
    invitation: say({ en: 'invitation', de: 'Einladung' }),
    sheet: say({ en: 'printed sheet', de: 'gedrucktes Blatt' }),
    device: say({ en: 'PIN', de: 'PIN' }),
    linked: say({ en: 'link from another organization', de: 'Verknüpfung mit einer anderen Organisation' }),
  };
  const way =
    factors > 1 && method !== 'passkey'
      ? say({ en: '{way} and second factor', de: '{way} und zweiter Faktor' }, { way: ways[method] ?? method })
      : (ways[method] ?? method);
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
          {say({ en: 'by {way}', de: 'mit {way}' }, { way })} · {address} · {say({ en: 'since', de: 'seit' })}{' '}
          <When at={createdAt} /> · {say({ en: 'last seen', de: 'zuletzt' })} <When at={seenAt} ago />
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
