import { TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { NameFields } from '../identity/account-fields.tsx';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import css from '../ui/form.module.css';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import { ContactFields } from './contact-fields.tsx';
import { checkUser, inputOf, noUser } from './user-fields.ts';

export const declared = screen({
  id: 'add-listed-user',
  path: '/users/new/listed',
  title: { en: 'Add [user|user] without a sign-in', de: '[user|Benutzer] ohne Anmeldung anlegen' },
  help: {
    en: 'Somebody who is known from a roster or an order. Nothing is assigned to them until you invite them and they come in.',
    de: 'Jemand, der aus einer Liste oder Bestellung bekannt ist. Zugewiesen wird erst etwas, wenn Sie die Person einladen und sie hereinkommt.',
  },
  needs: 'user.create',
  deed: { en: 'Add [user|a user] without a sign-in', de: '[user|Benutzer] ohne Anmeldung anlegen' },
});

const initial = { ...noUser, dateOfBirth: '' };

export default function AddListed() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const form = useForm({
    name: 'add-listed-user',
    initial,
    // nobody is told a user name who does not sign in
    check: (values) => checkUser({ ...values, userName: '-' }, say),
    save: async ({ userName: _, dateOfBirth, ...values }) => {
      const { firstName = '', lastName = '', ...rest } = inputOf(values);
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
      const body = { firstName, lastName, ...given, ...(dateOfBirth && { dateOfBirth }) };
      const user = await ask('POST /api/users/listed', { body });
      await Promise.all(['users', 'duplicates'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      notify({ text: say({ en: '{name} is listed.', de: '{name} wird geführt.' }, user) });
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
      <Form form={form} verb={say({ en: 'Add [user|user]', de: '[user|Benutzer] anlegen' })}>
        <NameFields first={form.text('firstName')} last={form.text('lastName')} ofOther />
        <div className={css.two}>
          <ContactFields of={form.text} />
          <TextInput
            label={say({ en: 'Date of birth (optional)', de: 'Geburtsdatum (freiwillig)' })}
            type="date"
            autoComplete="off"
            {...form.text('dateOfBirth')}
          />
        </div>
        <LocationSelect
          value={form.values.locationId}
          choose={(locationId) => form.set('locationId', locationId)}
          error={form.faultOf('locationId')}
        />
      </Form>
    </Page>
  );
}
