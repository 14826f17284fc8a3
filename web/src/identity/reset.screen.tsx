import { Button, PasswordInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { OpenReset } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Doorway } from './doorway.tsx';

export const declared = screen({
  id: 'reset-password',
  path: '/reset-password',
  title: { en: 'Choose a new password', de: 'Neues Passwort wählen' },
  help: { en: 'Set a new password by the link you got.', de: 'Mit dem erhaltenen Link ein neues Passwort setzen.' },
  needs: null,
  bare: true,
});

export default function ResetPassword() {
  const say = useSay();
  // Behind the hash, so that the secret stands in no log of a server in between.
  const token = useLocation({ select: ({ hash }) => hash }) || '-';
  const [done, setDone] = useState(false);
  const { data, error, isPending } = useQuery({
    queryKey: ['open-reset', token],
    queryFn: ({ signal }) => ask('GET /api/password-resets/open/{token}', { params: { token }, signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);
  if (done) {
    return (
      <Doorway title={say({ en: 'Your password is set', de: 'Ihr Passwort ist gesetzt' })}>
        <p role="status">
          {say({
            en: 'Every sign-in of yours has ended. Sign in with the new password.',
            de: 'Alle Ihre Anmeldungen sind beendet. Melden Sie sich mit dem neuen Passwort an.',
          })}
        </p>
        <Button component={Link} to="/sign-in">
          {say({ en: 'Sign in', de: 'Anmelden' })}
        </Button>
      </Doorway>
    );
  }
  return (
    <Doorway title={say(declared.title)}>
      {isPending && <span className="bone" style={{ blockSize: 64 }} />}
      {error && (
        <>
          <ProblemNote error={error} />
          <Button component={Link} to="/forgot-password" variant="default">
            {say({ en: 'Ask for a new link', de: 'Neuen Link anfordern' })}
          </Button>
        </>
      )}
      {data && <Choose token={token} open={data} done={() => setDone(true)} />}
    </Doorway>
  );
}

function Choose({ token, open, done }: { token: string; open: OpenReset; done: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const initial = useMemo(() => ({ password: '' }), []);
  const form = useForm({
    name: 'reset-password',
    initial,
    check: ({ password }) => ({
      ...(password.length >= open.minimum
        ? {}
        : {
            password: say(
              {
                en: 'Choose a password of at least {minimum} characters.',
                de: 'Wählen Sie ein Passwort mit mindestens {minimum} Zeichen.',
              },
              open,
            ),
          }),
    }),
    save: async ({ password }) => {
      await ask('POST /api/password-resets/open/{token}', { params: { token }, body: { password } });
      localStorage.setItem('ambit.organization', open.organization.identifier);
      client.clear();
      done();
    },
    keep: false,
  });
  return (
    <>
      <p>
        {say(
          { en: 'For the [user|user] {userName} at {name}.', de: 'Für {userName} bei {name}.' },
          { userName: open.userName, name: open.organization.name },
        )}
      </p>
      <Form form={form} verb={say({ en: 'Set password', de: 'Passwort setzen' })}>
        <input type="hidden" autoComplete="username" name="username" value={open.userName} />
        <PasswordInput
          label={say({ en: 'New password', de: 'Neues Passwort' })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
          {...form.text('password')}
        />
      </Form>
    </>
  );
}
