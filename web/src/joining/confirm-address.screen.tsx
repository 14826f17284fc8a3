import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { NewPasswordField } from '../identity/account-fields.tsx';
import { Doorway } from '../identity/doorway.tsx';
import { useSay } from '../language.tsx';
import { doorOf } from '../organizations/looks.ts';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

export const declared = screen({
  id: 'confirm-address',
  path: '/confirm-address',
  title: { en: 'Confirm your address', de: 'Adresse bestätigen' },
  help: {
    en: 'Confirm the address an account was asked for with, and choose a password.',
    de: 'Die Adresse bestätigen, mit der um ein Konto gebeten wurde, und ein Passwort wählen.',
  },
  needs: null,
  bare: true,
});

type Open = Answer<'GET /api/join-confirmations/open/{token}'>;

export default function ConfirmAddress() {
  const say = useSay();
  // Behind the hash, so that the secret stands in no log of a server in between.
  const token = useLocation({ select: ({ hash }) => hash }) || '-';
  const [done, setDone] = useState<{ isIn: boolean; identifier: string } | null>(null);
  const { data, error, isPending } = useQuery({
    queryKey: ['join-confirmation', token],
    queryFn: ({ signal }) => ask('GET /api/join-confirmations/open/{token}', { params: { token }, signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);
  if (done) return <Done {...done} />;
  return (
    <Doorway title={say(declared.title)}>
      {isPending && <span className="bone" style={{ blockSize: 64 }} />}
      {error && (
        <>
          <ProblemNote error={error} />
          <Button component={Link} to="/sign-in" variant="default">
            {say({ en: 'Go to the sign-in page', de: 'Zur Anmeldung' })}
          </Button>
        </>
      )}
      {data && (
        <Choose
          token={token}
          open={data}
          done={(isIn) => setDone({ isIn, identifier: data.organization.identifier })}
        />
      )}
    </Doorway>
  );
}

function Done({ isIn, identifier }: { isIn: boolean; identifier: string }) {
  const say = useSay();
  const title = isIn
    ? { en: 'You are in', de: 'Sie sind dabei' }
    : { en: 'Your address is confirmed', de: 'Ihre Adresse ist bestätigt' };
  return (
    <Doorway title={say(title)}>
      <p role="status">
        {isIn
          ? say({
              en: 'Your account is ready. Sign in with your address and the password you chose.',
              de: 'Ihr Konto ist bereit. Melden Sie sich mit Ihrer Adresse und dem gewählten Passwort an.',
            })
          : say({
              en: 'Somebody of the organization looks at it now. Once you are let in, sign in with your address and the password you chose.',
              de: 'Jemand aus der Organisation sieht es sich nun an. Sobald Ihr Konto freigegeben ist, melden Sie sich mit Ihrer Adresse und dem gewählten Passwort an.',
            })}
      </p>
      <Button component={Link} to={doorOf(identifier)} variant={isIn ? 'filled' : 'default'}>
        {say({ en: 'Go to the sign-in page', de: 'Zur Anmeldung' })}
      </Button>
    </Doorway>
  );
}

function Choose({ token, open, done }: { token: string; open: Open; done: (isIn: boolean) => void }) {
  const say = useSay();
  const initial = useMemo(() => ({ password: '' }), []);
  const form = useForm({
    name: 'confirm-address',
    initial,
    keep: false,
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
      const params = { token };
      done((await ask('POST /api/join-confirmations/open/{token}', { params, body: { password } })).isIn);
    },
  });
  return (
    <>
      <p>
        {say(
          {
            en: 'An account at {organization} for {name}, {email}. If you did not ask for it, close this page: no account is made.',
            de: 'Ein Konto bei {organization} für {name}, {email}. Wenn Sie nicht darum gebeten haben, schließen Sie diese Seite: Es wird kein Konto angelegt.',
          },
          { organization: open.organization.name, name: open.name, email: open.email },
        )}
      </p>
      <Form form={form} verb={say({ en: 'Confirm address', de: 'Adresse bestätigen' })}>
        <input type="hidden" autoComplete="username" name="username" value={open.email} />
        <NewPasswordField field={form.text('password')} />
      </Form>
    </>
  );
}
