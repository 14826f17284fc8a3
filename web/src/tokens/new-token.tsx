import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { ServiceUser } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { endOfDay, todayHere } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { serviceUsersQuery } from './queries.ts';
import css from './tokens.module.css';

type Props = { user: ServiceUser; close: () => void };

/** Makes a token, then shows it: this once. */
export function NewToken({ user, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [until, setUntil] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [made, setMade] = useState<string | null>(null);
  if (made !== null) return <Shown name={name} token={made} close={close} />;
  const make = async () => {
    try {
      const { token } = await ask('POST /api/service-users/{id}/tokens', {
        params: { id: user.id },
        body: { name: name.trim(), until: until ? endOfDay(until) : null },
      });
      await client.invalidateQueries({ queryKey: serviceUsersQuery.queryKey });
      setMade(token ?? '');
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields.until);
      throw error;
    }
  };
  return (
    <Confirm
      title={say({ en: 'New token for {name}', de: 'Neuer Schlüssel für {name}' }, user)}
      verb={say({ en: 'Make token', de: 'Schlüssel ausstellen' })}
      ready={name.trim() !== ''}
      run={make}
      close={() => undefined}
      cancel={close}
    >
      <p>
        {user.roles.length > 0
          ? say(
              {
                en: 'Whoever holds the token may do what {name} may: {roles}.',
                de: 'Wer den Schlüssel hat, darf, was {name} darf: {roles}.',
              },
              { name: user.name, roles: say.list(user.roles.map((role) => role.name)) },
            )
          : say(
              {
                en: '{name} holds no role yet: the token opens nothing until it does.',
                de: '{name} hat noch keine Rolle: Bis dahin öffnet der Schlüssel nichts.',
              },
              user,
            )}
      </p>
      <TextInput
        label={say({ en: 'What it is for', de: 'Wofür er ist' })}
        placeholder={say({ en: 'Nightly staff list', de: 'Nächtliche Personalliste' })}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })}
        description={say({
          en: 'It ends by itself at the end of this day.',
          de: 'Er endet von selbst am Ende dieses Tages.',
        })}
        min={todayHere()}
        value={until}
        error={wrong}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function Shown({ name, token, close }: { name: string; token: string; close: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={say({ en: 'The token {name}', de: 'Der Schlüssel {name}' }, { name: name.trim() })}
      close={close}
      footer={
        <Button variant="default" onClick={close}>
          {say({ en: 'I have kept it', de: 'Ich habe ihn verwahrt' })}
        </Button>
      }
    >
      <div className={css.shown}>
        <p>
          {say({
            en: 'Copy it now into the other system. It is shown this once; here only a fingerprint of it is kept.',
            de: 'Kopieren Sie ihn jetzt in das andere System. Er wird nur dieses eine Mal gezeigt; hier bleibt nur sein Fingerabdruck.',
          })}
        </p>
        <Copyable label={say({ en: 'Token', de: 'Schlüssel' })} value={token} />
        <p className="dim small">
          {say(
            {
              en: 'It is sent in the header “Authorization: Bearer …”. The SCIM address is {address}.',
              de: 'Er wird in der Kopfzeile „Authorization: Bearer …“ gesendet. Die SCIM-Adresse ist {address}.',
            },
            { address: `${window.location.origin}/scim/v2` },
          )}
        </p>
      </div>
    </Dialog>
  );
}
