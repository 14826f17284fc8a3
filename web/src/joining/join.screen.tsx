import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import { NameFields } from '../identity/account-fields.tsx';
import { Doorway } from '../identity/doorway.tsx';
import { useSay } from '../language.tsx';
import { doorOf } from '../organizations/looks.ts';
import { screen } from '../screen.tsx';
import { paint } from '../shell/scheme.ts';
import { Form, useForm } from '../ui/form.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

export const declared = screen({
  id: 'join',
  path: '/o/$identifier/join',
  title: { en: 'Make an account', de: 'Konto anlegen' },
  help: { en: 'Become [user|a user] without an invitation.', de: 'Ohne Einladung [user|Benutzer] werden.' },
  needs: null,
  bare: true,
});

/** Where an organization lets people make their own account. */
export default function Join() {
  const say = useSay();
  const { identifier = '' }: { identifier?: string } = useParams({ strict: false });
  const [asked, setAsked] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['doorway', identifier],
    queryFn: ({ signal }) => ask('GET /api/doorways/{identifier}', { params: { identifier }, signal }),
  });
  useLayoutEffect(() => paint(document.documentElement, data?.accent), [data?.accent]);
  useEffect(() => {
    document.title = `${say(declared.title)} · ${data?.name ?? 'Ambit'}`;
  }, [say, data?.name]);
  const title = asked
    ? say({ en: 'Look into your mail', de: 'Sehen Sie in Ihre E-Mail' })
    : data?.name
      ? say({ en: 'Make an account at {name}', de: 'Konto bei {name} anlegen' }, { name: data.name })
      : say(declared.title);
  return (
    <Doorway title={title} logo={data?.logo}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && !data.joining && (
        <p>
          {say({
            en: 'Nobody makes their own account here. Ask your organization for an invitation.',
            de: 'Hier legt niemand selbst ein Konto an. Bitten Sie Ihre Organisation um eine Einladung.',
          })}
        </p>
      )}
      {data?.joining && !asked && <Fields identifier={identifier} done={setAsked} />}
      {asked && (
        <p role="status">
          {say(
            {
              en: 'A link is on its way to {asked}, unless this address has an account already: then sign in with it. The link is good for a day: open it and choose your password.',
              de: 'Ein Link ist unterwegs an {asked}, außer wenn diese Adresse schon ein Konto hat: Dann melden Sie sich damit an. Der Link gilt einen Tag: Öffnen Sie ihn und wählen Sie Ihr Passwort.',
            },
            { asked },
          )}
        </p>
      )}
      <Button component={Link} to={doorOf(identifier)} variant="default">
        {say({ en: 'Go to the sign-in page', de: 'Zur Anmeldung' })}
      </Button>
    </Doorway>
  );
}

type Done = (asked: string) => void;

function Fields({ identifier, done }: { identifier: string; done: Done }) {
  const say = useSay();
  const initial = useMemo(() => ({ firstName: '', lastName: '', email: '' }), []);
  const given = (value: string, fault: string) => (value.trim() ? null : fault);
  const form = useForm({
    name: 'join',
    initial,
    keep: false,
    check: (values) => {
      const faults = {
        firstName: given(values.firstName, say({ en: 'Enter your first name.', de: 'Geben Sie Ihren Vornamen ein.' })),
        lastName: given(values.lastName, say({ en: 'Enter your last name.', de: 'Geben Sie Ihren Nachnamen ein.' })),
        email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(values.email.trim())
          ? null
          : say({ en: 'Enter your e-mail address.', de: 'Geben Sie Ihre E-Mail-Adresse ein.' }),
      };
      return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null));
    },
    save: async ({ firstName, lastName, email }) => {
      const body = { firstName: firstName.trim(), lastName: lastName.trim(), email: email.trim() };
      await ask('POST /api/doorways/{identifier}/joining', { params: { identifier }, body });
      done(body.email);
    },
  });
  return (
    <Form form={form} verb={say(declared.title)}>
      <NameFields first={form.text('firstName')} last={form.text('lastName')} />
      <TextInput
        type="email"
        label={say({ en: 'E-mail', de: 'E-Mail' })}
        autoComplete="email"
        {...form.text('email')}
      />
    </Form>
  );
}
