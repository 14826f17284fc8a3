import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { deviceOf } from './device.ts';
import type { Security } from './own-factor.tsx';
import { knowsPasskeys, makePasskey } from './passkey.ts';
import { Prove } from './prove.tsx';
import css from './security.module.css';

type Passkey = Answer<'GET /api/my/passkeys'>['items'][number];
type Open = Readonly<{ what: 'add' }> | Readonly<{ what: 'rename' | 'remove'; passkey: Passkey }>;

/** Passkeys: sign in with the finger, face or PIN of a device, without user name and password. */
export function OwnPasskeys({ security }: { security: Security }) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['my', 'passkeys'],
    queryFn: ({ signal }) => ask('GET /api/my/passkeys', { signal }),
  });
  const isOff = !security.methods.includes('passkey');
  const close = () => setOpen(null);
  return (
    <section className={css.part}>
      <h2>{say({ en: 'Passkeys', de: 'Passkeys' })}</h2>
      <p className="dim">
        {isOff
          ? say({
              en: 'Your organization does not take passkeys.',
              de: 'Ihre Organisation nimmt keine Passkeys an.',
            })
          : say({
              en: 'Sign in with the finger, face or PIN of a device, without user name and password.',
              de: 'Melden Sie sich mit Finger, Gesicht oder PIN eines Geräts an, ohne Benutzername und Passwort.',
            })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <ul className={css.list} aria-label={say({ en: 'My passkeys', de: 'Meine Passkeys' })}>
        {data?.items.map((passkey) => (
          <One key={passkey.id} passkey={passkey} open={(what) => setOpen({ what, passkey })} />
        ))}
      </ul>
      {!isOff && (
        <div>
          <Button variant="default" disabled={!knowsPasskeys()} onClick={() => setOpen({ what: 'add' })}>
            {say({ en: 'Register a passkey', de: 'Passkey registrieren' })}
          </Button>
        </div>
      )}
      {open?.what === 'add' && <Add hasPassword={security.hasPassword} close={close} />}
      {open?.what === 'rename' && <Rename passkey={open.passkey} close={close} />}
      {open?.what === 'remove' && <Remove passkey={open.passkey} hasPassword={security.hasPassword} close={close} />}
    </section>
  );
}

function One({ passkey, open }: { passkey: Passkey; open: (what: 'rename' | 'remove') => void }) {
  const say = useSay();
  const { name, createdAt, lastUsedAt, elsewhere } = passkey;
  return (
    <li className={css.one}>
      <div>
        <p className={css.device}>{name}</p>
        <p className="dim">
          {say({ en: 'since', de: 'seit' })} <When at={createdAt} /> ·{' '}
          {lastUsedAt ? (
            <>
              {say({ en: 'last used', de: 'zuletzt benutzt' })} <When at={lastUsedAt} ago />
            </>
          ) : (
            say({ en: 'not used yet', de: 'noch nicht benutzt' })
          )}
        </p>
        {elsewhere && (
          <p className="dim">
            {say(
              {
                en: 'Works at {elsewhere} only, not at this address.',
                de: 'Gilt nur unter {elsewhere}, nicht unter dieser Adresse.',
              },
              { elsewhere },
            )}
          </p>
        )}
      </div>
      <div className={css.deeds}>
        <Button variant="default" onClick={() => open('rename')}>
          {say({ en: 'Rename', de: 'Umbenennen' })}
        </Button>
        <Button variant="default" onClick={() => open('remove')}>
          {say({ en: 'Remove', de: 'Entfernen' })}
        </Button>
      </div>
    </li>
  );
}

function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['my', 'passkeys'] });
}

function Add({ hasPassword, close }: { hasPassword: boolean; close: () => void }) {
  const say = useSay();
  const refresh = useRefresh();
  const notify = useNotify();
  const device = deviceOf(navigator.userAgent);
  const [name, setName] = useState(device?.system ?? '');
  return (
    <Prove
      title={say({ en: 'Register a passkey', de: 'Passkey registrieren' })}
      verb={say({ en: 'Continue', de: 'Weiter' })}
      hasPassword={hasPassword}
      run={async (password) => {
        const { options } = await ask('POST /api/my/passkeys/options', { body: { password } });
        const response = await makePasskey(options);
        if (!response) {
          notify({ text: say({ en: 'No passkey was made.', de: 'Es wurde kein Passkey angelegt.' }), kind: 'told' });
          return;
        }
        const fallback = say({ en: 'Passkey', de: 'Passkey' });
        await ask('POST /api/my/passkeys', { body: { name: name.trim() || fallback, response } });
        await refresh();
        notify({ text: say({ en: 'The passkey is registered.', de: 'Der Passkey ist registriert.' }) });
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name of the passkey', de: 'Name des Passkeys' })}
        description={say({ en: 'So that you know it again.', de: 'Damit Sie ihn wiedererkennen.' })}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Prove>
  );
}

function Rename({ passkey, close }: { passkey: Passkey; close: () => void }) {
  const say = useSay();
  const refresh = useRefresh();
  const [name, setName] = useState(passkey.name);
  return (
    <Confirm
      title={say({ en: 'Rename {name}', de: '{name} umbenennen' }, { name: passkey.name })}
      verb={say({ en: 'Rename', de: 'Umbenennen' })}
      ready={name.trim() !== ''}
      run={async () => {
        await ask('PATCH /api/my/passkeys/{id}', { params: { id: passkey.id }, body: { name: name.trim() } });
        await refresh();
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name of the passkey', de: 'Name des Passkeys' })}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function Remove({ passkey, hasPassword, close }: { passkey: Passkey; hasPassword: boolean; close: () => void }) {
  const say = useSay();
  const refresh = useRefresh();
  return (
    <Prove
      bad
      title={say({ en: 'Remove {name}', de: '{name} entfernen' }, { name: passkey.name })}
      verb={say({ en: 'Remove', de: 'Entfernen' })}
      hasPassword={hasPassword}
      run={async (password) => {
        await ask('POST /api/my/passkeys/{id}/removal', { params: { id: passkey.id }, body: { password } });
        await refresh();
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It opens nothing any more. Delete it on the device as well.',
          de: 'Er öffnet dann nichts mehr. Löschen Sie ihn auch auf dem Gerät.',
        })}
      </p>
    </Prove>
  );
}
