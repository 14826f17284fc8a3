import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { OpenInvitation } from '../api/types.ts';
import { NameFields, NewPasswordField } from '../identity/account-fields.tsx';
import { Doorway } from '../identity/doorway.tsx';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { openInvitationQuery } from './queries.ts';

export const declared = screen({
  id: 'accept-invitation',
  path: '/invitation',
  title: { en: 'Your invitation', de: 'Ihre Einladung' },
  help: { en: 'Become [user|a user] by the link you got.', de: 'Mit dem erhaltenen Link [user|Benutzer] werden.' },
  needs: null,
  bare: true,
});

export default function AcceptInvitation() {
  const say = useSay();
  // Behind the hash, so that the secret stands in no log of a server in between.
  const token = useLocation({ select: ({ hash }) => hash });
  const { data, error, isPending } = useQuery(openInvitationQuery(token || '-'));
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);
  return (
    <Doorway
      title={
        data ? say({ en: 'Welcome to {name}', de: 'Willkommen bei {name}' }, data.organization) : say(declared.title)
      }
    >
      {isPending && <span className="bone" style={{ blockSize: 64 }} />}
      {error && (
        <>
          <ProblemNote error={error} />
          <Button component={Link} to="/sign-in" variant="default">
            {say({ en: 'Go to the sign-in page', de: 'Zur Anmeldung' })}
          </Button>
        </>
      )}
      {data && <Accept token={token} invitation={data} />}
    </Doorway>
  );
}

function Accept({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { email, firstName, lastName, organization } = invitation;
  const initial = useMemo(
    () => ({ firstName: firstName ?? '', lastName: lastName ?? '', userName: email, password: '' }),
    [email, firstName, lastName],
  );
  const form = useForm({
    name: 'accept-invitation',
    initial,
    check: (values) => ({
      ...(values.firstName.trim()
        ? {}
        : { firstName: say({ en: 'Enter your first name.', de: 'Geben Sie Ihren Vornamen ein.' }) }),
      ...(values.lastName.trim()
        ? {}
        : { lastName: say({ en: 'Enter your last name.', de: 'Geben Sie Ihren Nachnamen ein.' }) }),
      ...(values.userName.trim()
        ? {}
        : { userName: say({ en: 'Enter a user name.', de: 'Geben Sie einen Benutzernamen ein.' }) }),
      ...(values.password.length >= 8
        ? {}
        : {
            password: say({
              en: 'Choose a password of at least 8 characters.',
              de: 'Wählen Sie ein Passwort mit mindestens 8 Zeichen.',
            }),
          }),
    }),
    save: async (values) => {
      await ask('POST /api/invitations/open/{token}/accept', { params: { token }, body: values });
      localStorage.setItem('ambit.organization', organization.identifier);
      client.clear();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to: '/', replace: true });
    },
    keep: false,
  });
  return (
    <>
      <p>
        {invitation.isKnown
          ? say(known, invitation)
          : say(
              {
                en: '{invitedBy} invited {email} as {role}. Choose how you will sign in.',
                de: '{invitedBy} hat {email} eingeladen als {role}. Wählen Sie, wie Sie sich anmelden.',
              },
              invitation,
            )}
      </p>
      <Form form={form} verb={say({ en: 'Accept invitation', de: 'Einladung annehmen' })}>
        <NameFields first={form.text('firstName')} last={form.text('lastName')} />
        <TextInput
          label={say({ en: 'User name', de: 'Benutzername' })}
          autoComplete="username"
          {...form.text('userName')}
        />
        <NewPasswordField field={form.text('password')} />
      </Form>
    </>
  );
}

const known = {
  en: '{invitedBy} invited {email}. You are known here already, and what is kept of you stays yours. Correct your name if it is wrong, and choose how you will sign in.',
  de: '{invitedBy} hat {email} eingeladen. Sie sind hier schon bekannt, und was über Sie geführt wird, bleibt bei Ihnen. Berichtigen Sie Ihren Namen, falls er nicht stimmt, und wählen Sie, wie Sie sich anmelden.',
} as const;
