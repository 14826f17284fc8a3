import { Button, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { Doorway } from './doorway.tsx';

export const declared = screen({
  id: 'forgot-password',
  path: '/forgot-password',
  title: { en: 'Forgot password?', de: 'Passwort vergessen?' },
  help: { en: 'Get a link to set a new password.', de: 'Einen Link für ein neues Passwort bekommen.' },
  needs: null,
  bare: true,
});

export default function ForgotPassword() {
  const say = useSay();
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const [asked, setAsked] = useState(false);
  const initial = useMemo(
    () => ({ organization: search.organization ?? localStorage.getItem('ambit.organization') ?? '', userName: '' }),
    [search.organization],
  );
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);
  const form = useForm({
    name: 'forgot-password',
    initial,
    check: ({ organization, userName }) => ({
      ...(organization.trim()
        ? {}
        : {
            organization: say({
              en: 'Enter the short name of your organization.',
              de: 'Geben Sie das Kürzel Ihrer Organisation ein.',
            }),
          }),
      ...(userName.trim()
        ? {}
        : {
            userName: say({
              en: 'Enter your user name or e-mail.',
              de: 'Geben Sie Ihren Benutzernamen oder Ihre E-Mail ein.',
            }),
          }),
    }),
    save: async ({ organization, userName }) => {
      await ask('POST /api/password-resets', {
        body: { organization: organization.trim(), userName: userName.trim() },
      });
      setAsked(true);
    },
    keep: false,
  });
  const back = (
    <Button component={Link} to="/sign-in" variant="default">
      {say({ en: 'Back to the sign-in page', de: 'Zurück zur Anmeldung' })}
    </Button>
  );
  if (asked) {
    return (
      <Doorway title={say({ en: 'Look into your mail', de: 'Sehen Sie in Ihre E-Mails' })}>
        <p role="status">
          {say({
            en: 'If there is such [user|a user] with an e-mail address, a link is on its way to it. It is good for an hour. Nothing came? Look among unwanted mail, or ask an administrator to set a password.',
            de: 'Wenn das zu einer Person mit E-Mail-Adresse gehört, ist ein Link dorthin unterwegs. Er gilt eine Stunde. Nichts gekommen? Sehen Sie bei unerwünschten E-Mails nach oder bitten Sie einen Administrator, ein Passwort zu setzen.',
          })}
        </p>
        {back}
      </Doorway>
    );
  }
  return (
    <Doorway title={say(declared.title)}>
      <p>
        {say({
          en: 'A link to set a new one goes to your e-mail address.',
          de: 'Ein Link für ein neues geht an Ihre E-Mail-Adresse.',
        })}
      </p>
      <Form form={form} verb={say({ en: 'Send link', de: 'Link senden' })}>
        <TextInput
          label={say({ en: 'Organization', de: 'Organisation' })}
          autoComplete="organization"
          autoCapitalize="none"
          spellCheck={false}
          {...form.text('organization')}
        />
        <TextInput
          label={say({ en: 'User name or e-mail', de: 'Benutzername oder E-Mail' })}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.text('userName')}
        />
      </Form>
      {back}
    </Doorway>
  );
}
