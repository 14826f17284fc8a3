import { PasswordInput, TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { AdditionalField } from '../api/types.ts';
import { withAdditional, checkAdditional, splitAdditional } from '../fields/additional.ts';
import { AdditionalFields } from '../fields/additional-fields.tsx';
import { fieldsQuery } from '../fields/queries.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import css from '../ui/form.module.css';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import { checkUser, inputOf, noUser } from './user-fields.ts';

export const declared = screen({
  id: 'add-user',
  path: '/users/new',
  title: { en: 'Add [user|user]', de: '[user|Benutzer] anlegen' },
  help: {
    en: 'One person. The learner role comes with the [user|user]; further roles are given on the [user|user]’s page.',
    de: 'Eine Person. Die Lernrolle kommt von selbst; weitere Rollen vergeben Sie auf der Profilseite.',
  },
  needs: 'user.create',
  deed: { en: 'Add [user|a user]', de: '[user|Benutzer] anlegen' },
});

export default function AddUser() {
  const { data, error, refetch } = useQuery(fieldsQuery('users'));
  if (data) return <Whole fields={data.items} />;
  return (
    <Page declared={declared} narrow>
      {error ? (
        <ProblemNote error={error} retry={() => void refetch()} />
      ) : (
        <span className="bone" style={{ blockSize: 24 }} />
      )}
    </Page>
  );
}

function Whole({ fields }: { fields: readonly AdditionalField[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const initial = useMemo(() => withAdditional({ ...noUser, password: '' }, fields), [fields]);
  const form = useForm({
    name: 'add-user',
    initial,
    check: (values) => ({ ...checkUser(values, say), ...checkAdditional(fields, values, say) }),
    save: async ({ password, ...values }) => {
      const split = splitAdditional(values);
      const { userName, firstName, lastName, ...rest } = inputOf(split.rest);
      const names = { userName: userName ?? '', firstName: firstName ?? '', lastName: lastName ?? '' };
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
      const more = { ...(password ? { password } : {}), ...(split.additional && { additional: split.additional }) };
      const user = await ask('POST /api/users', { body: { ...names, ...given, ...more } });
      await client.invalidateQueries({ queryKey: ['users'] });
      notify({ text: say({ en: '{name} was added.', de: '{name} wurde angelegt.' }, { name: user.name }) });
      await navigate({ to: `/users/${user.id}` });
    },
  });
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/users">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[users|Users]', de: '[users|Benutzer]' })}
        </Link>
      }
    >
      <p className="dim">
        {say({ en: 'Known only, and not to sign in yet?', de: 'Nur bekannt und noch ohne Anmeldung?' })}{' '}
        <Link to="/users/new/listed">{say({ en: 'Add without a sign-in', de: 'Ohne Anmeldung anlegen' })}</Link>
      </p>
      <Form form={form} verb={say(declared.title)} cancel={() => void navigate({ to: '/users' })}>
        <div className={css.two}>
          <TextInput label={say({ en: 'First name', de: 'Vorname' })} autoComplete="off" {...form.text('firstName')} />
          <TextInput label={say({ en: 'Last name', de: 'Nachname' })} autoComplete="off" {...form.text('lastName')} />
        </div>
        <TextInput
          label={say({ en: 'User name', de: 'Benutzername' })}
          description={say({
            en: 'To sign in with. Unique in the organization.',
            de: 'Für die Anmeldung. Einmalig in der Organisation.',
          })}
          autoComplete="off"
          {...form.text('userName')}
        />
        <TextInput
          label={say({ en: 'E-mail (optional)', de: 'E-Mail (freiwillig)' })}
          type="email"
          autoComplete="off"
          {...form.text('email')}
        />
        <LocationSelect
          value={form.values.locationId}
          choose={(locationId) => form.set('locationId', locationId)}
          error={form.faultOf('locationId')}
        />
        <AdditionalFields items={fields} form={form} />
        <PasswordInput
          label={say({ en: 'First password (optional)', de: 'Erstes Passwort (freiwillig)' })}
          description={say({
            en: 'Without one the [user|user] can’t sign in until a password is set.',
            de: 'Ohne Passwort ist keine Anmeldung möglich, bis eines gesetzt wird.',
          })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
          {...form.text('password')}
        />
      </Form>
    </Page>
  );
}
