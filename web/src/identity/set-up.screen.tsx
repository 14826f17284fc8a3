import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { NameFields, NewPasswordField } from './account-fields.tsx';
import { Doorway } from './doorway.tsx';

export const declared = screen({
  id: 'set-up',
  path: '/set-up',
  title: { en: 'Set up Ambit', de: 'Ambit einrichten' },
  help: { en: 'The first person of this installation.', de: 'Die erste Person dieser Installation.' },
  needs: null,
  bare: true,
});

const initial = { userName: '', firstName: '', lastName: '', email: '', password: '' };

export default function SetUp() {
  const say = useSay();
  // Behind the hash, so that the secret stands in no log of a server.
  const token = useLocation({ select: ({ hash }) => hash });
  const [done, setDone] = useState(false);
  const state = useQuery({ queryKey: ['set-up'], queryFn: ({ signal }) => ask('GET /api/set-up', { signal }) });
  useEffect(() => {
    document.title = say(declared.title);
  }, [say]);
  if (done) {
    return (
      <Doorway title={say({ en: 'Ambit is set up', de: 'Ambit ist eingerichtet' })}>
        <p>
          {say({
            en: 'Your operator account is in the organization “ambit”. Sign in with the user name and password you chose.',
            de: 'Ihr Betreiberkonto liegt in der Organisation „ambit“. Melden Sie sich mit dem gewählten Benutzernamen und Passwort an.',
          })}
        </p>
        <Button component={Link} to="/sign-in" size="md">
          {say({ en: 'Sign in', de: 'Anmelden' })}
        </Button>
      </Doorway>
    );
  }
  const closed = !token || state.data?.needed === false;
  return (
    <Doorway title={say(declared.title)}>
      {closed ? (
        <Closed used={state.data?.needed === false} />
      ) : (
        <FirstPerson token={token} done={() => setDone(true)} />
      )}
    </Doorway>
  );
}

function FirstPerson({ token, done }: { token: string; done: () => void }) {
  const say = useSay();
  const form = useForm({
    name: 'set-up',
    initial,
    check: ({ userName, firstName, lastName, email, password }) => ({
      ...(firstName.trim()
        ? {}
        : { firstName: say({ en: 'Enter your first name.', de: 'Geben Sie Ihren Vornamen ein.' }) }),
      ...(lastName.trim()
        ? {}
        : { lastName: say({ en: 'Enter your last name.', de: 'Geben Sie Ihren Nachnamen ein.' }) }),
      ...(userName.trim()
        ? {}
        : { userName: say({ en: 'Enter a user name.', de: 'Geben Sie einen Benutzernamen ein.' }) }),
      ...(/^[^\s@]+@[^\s@]+$/u.test(email.trim())
        ? {}
        : { email: say({ en: 'Enter your e-mail address.', de: 'Geben Sie Ihre E-Mail-Adresse ein.' }) }),
      ...(password ? {} : { password: say({ en: 'Enter a password.', de: 'Geben Sie ein Passwort ein.' }) }),
    }),
    save: async (values) => {
      await ask('POST /api/set-up', { body: { ...values, token } });
      done();
    },
    keep: false,
  });
  return (
    <>
      <p className="dim">
        {say({
          en: 'You become the operator of this installation. Organizations and their people come next.',
          de: 'Sie werden Betreiber dieser Installation. Organisationen und ihre Menschen kommen danach.',
        })}
      </p>
      <Form form={form} verb={say({ en: 'Set up', de: 'Einrichten' })}>
        <NameFields first={form.text('firstName')} last={form.text('lastName')} />
        <TextInput
          label={say({ en: 'User name', de: 'Benutzername' })}
          autoComplete="username"
          {...form.text('userName')}
        />
        <TextInput
          label={say({ en: 'E-mail', de: 'E-Mail' })}
          type="email"
          autoComplete="email"
          {...form.text('email')}
        />
        <NewPasswordField field={form.text('password')} />
      </Form>
    </>
  );
}

function Closed({ used }: { used: boolean }) {
  const say = useSay();
  return (
    <>
      <p>
        {used
          ? say({ en: 'This installation is set up already.', de: 'Diese Installation ist schon eingerichtet.' })
          : say({
              en: 'Open the one-time link that the server printed when it started. Start the server again for a new one.',
              de: 'Öffnen Sie den Einmal-Link, den der Server beim Start ausgegeben hat. Starten Sie den Server neu, um einen neuen zu bekommen.',
            })}
      </p>
      <Button component={Link} to="/sign-in" variant="default">
        {say({ en: 'Go to the sign-in page', de: 'Zur Anmeldung' })}
      </Button>
    </>
  );
}
