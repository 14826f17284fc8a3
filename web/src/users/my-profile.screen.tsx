import { Textarea, TextInput } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer, Body } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { meQuery, useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import type { Text } from '../say.ts';
import { OwnNotes } from './own-notes.tsx';
import { Photo } from './photo.tsx';
import { Facts } from '../ui/facts.tsx';
import { Form, useForm } from '../ui/form.tsx';
import css from '../ui/form.module.css';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

export const declared = screen({
  id: 'my-profile',
  path: '/my/profile',
  title: { en: 'My profile', de: 'Mein Profil' },
  help: {
    en: 'What your organization knows of you. It decides which of it you change yourself.',
    de: 'Was Ihre Organisation von Ihnen weiß. Sie legt fest, was davon Sie selbst ändern.',
  },
  needs: 'profile.view',
});

type Profile = Answer<'GET /api/users/{id}/profile'>;
type Field = Profile['editable'][number];

const profileQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'profile', id],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/profile', { params: { id }, signal }),
  });

export default function MyProfile() {
  const { user } = useMe();
  const { data, error, refetch } = useQuery(profileQuery(user.id));
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Profile id={user.id} profile={data} />}
    </Page>
  );
}

const labels: Readonly<Record<Field, Text>> = {
  firstName: { en: 'First name', de: 'Vorname' },
  lastName: { en: 'Last name', de: 'Nachname' },
  email: { en: 'E-mail', de: 'E-Mail' },
  phone: { en: 'Phone', de: 'Telefon' },
  address: { en: 'Address', de: 'Adresse' },
  timeZone: { en: 'Time zone', de: 'Zeitzone' },
};
/** What the browser may fill in: it knows whoever sits before it. */
const known: Readonly<Partial<Record<Field, string>>> = {
  ...{ firstName: 'given-name', lastName: 'family-name', email: 'email', phone: 'tel', address: 'street-address' },
};
const fields = Object.keys(labels) as Field[];
const isName = (field: Field): boolean => field === 'firstName' || field === 'lastName';

function Profile({ id, profile }: { id: string; profile: Profile }) {
  const say = useSay();
  const { may } = useMe();
  const { editable, userName, employeeIdentifier, location, department, jobTitle } = profile;
  const kept = fields.filter((field) => !editable.includes(field));
  return (
    <>
      <Photo user={{ ...profile, id }} own may={may['profile.edit'] === true} />
      <Facts
        facts={[
          ...kept.map((field) => [labels[field], profile[field]] as const),
          [{ en: 'User name', de: 'Benutzername' }, userName],
          [{ en: 'Employee identifier', de: 'Personalnummer' }, employeeIdentifier],
          [{ en: '[location|Location]', de: '[location|Standort]' }, location],
          [{ en: '[department|Department]', de: '[department|Abteilung]' }, department],
          [{ en: 'Job title', de: 'Stellenbezeichnung' }, jobTitle],
        ]}
      />
      {editable.length > 0 ? (
        <Fields id={id} profile={profile} />
      ) : (
        <p className="dim">
          {say({
            en: 'Your organization keeps all of this itself.',
            de: 'Ihre Organisation pflegt das alles selbst.',
          })}
        </p>
      )}
      <OwnNotes id={id} />
    </>
  );
}

function Fields({ id, profile }: { id: string; profile: Profile }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { editable, required, version } = profile;
  const initial = useMemo(
    () => Object.fromEntries(fields.map((field) => [field, profile[field] ?? ''])) as Record<Field, string>,
    [profile],
  );
  const isNeeded = (field: Field) => isName(field) || required.includes(field);
  const form = useForm({
    name: 'my-profile',
    initial,
    check: (values) => {
      const missing = editable.filter((field) => isNeeded(field) && !values[field].trim());
      const text = say({ en: 'This is asked of everybody here.', de: 'Das wird hier von allen verlangt.' });
      return Object.fromEntries(missing.map((field) => [field, text]));
    },
    save: async (values) => {
      const sent = editable.map((field) => [field, values[field].trim() || null]);
      // the border: fields that were just listed become the body they make
      const body = Object.fromEntries(sent) as Body<'PATCH /api/users/{id}/profile'>;
      await ask('PATCH /api/users/{id}/profile', { params: { id }, body, version });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['my', 'profile'] }),
        client.fetchQuery({ ...meQuery, staleTime: 0 }),
      ]);
      notify({ text: say({ en: 'Your profile was saved.', de: 'Ihr Profil wurde gespeichert.' }) });
    },
  });
  return (
    <Form form={form} verb={say({ en: 'Save profile', de: 'Profil speichern' })}>
      <div className={css.two}>
        {editable
          .filter((field) => field !== 'address')
          .map((field) => (
            <TextInput
              key={field}
              label={say(labels[field])}
              required={isNeeded(field)}
              autoComplete={known[field] ?? 'off'}
              type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
              {...(field === 'timeZone' && {
                list: 'time-zones',
                description: say({ en: 'Such as Europe/London.', de: 'Etwa Europe/Berlin.' }),
              })}
              {...form.text(field)}
            />
          ))}
      </div>
      {editable.includes('timeZone') && (
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} aria-label={zone} />
          ))}
        </datalist>
      )}
      {editable.includes('address') && (
        <Textarea label={say(labels.address)} rows={3} autoComplete={known.address} {...form.text('address')} />
      )}
    </Form>
  );
}
