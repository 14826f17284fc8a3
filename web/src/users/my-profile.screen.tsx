import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { ask } from '../api/ask.ts';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { meQuery, useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Choice } from '../ui/choice.tsx';
import { Facts } from '../ui/facts.tsx';
import { Form, useForm } from '../ui/form.tsx';
import css from '../ui/form.module.css';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Photo } from './photo.tsx';
import { ownProfileQuery } from './queries.ts';

export const declared = screen({
  id: 'my-profile',
  path: '/my/profile',
  title: { en: 'My profile', de: 'Mein Profil' },
  help: {
    en: 'How you are called and reached. Where you work is for your administrators to say.',
    de: 'Wie Sie heißen und erreichbar sind. Wo Sie arbeiten, legen Ihre Administratoren fest.',
  },
  needs: 'profile.view',
});

export default function MyProfile() {
  const say = useSay();
  const { user, may } = useMe();
  const { data, error, refetch } = useQuery(ownProfileQuery(user.id));
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && (
        <>
          <Photo user={data} own may={may['profile.edit'] === true} />
          {may['profile.edit'] ? <EditOwn key={data.id} user={data} /> : <p className="dim">{data.name}</p>}
          <Facts
            facts={[
              [{ en: 'User name', de: 'Benutzername' }, data.userName],
              [{ en: 'Location', de: 'Standort' }, data.location?.name],
              [{ en: 'Department', de: 'Abteilung' }, data.department?.name],
              [{ en: 'Job title', de: 'Stellenbezeichnung' }, data.jobTitle?.name],
              [{ en: 'Employee identifier', de: 'Personalnummer' }, data.employeeIdentifier],
              [{ en: 'Hired', de: 'Eingestellt' }, data.hireDate && say.day(data.hireDate)],
            ]}
          />
        </>
      )}
    </Page>
  );
}

const valuesOf = (user: User) => ({
  firstName: user.firstName,
  middleName: user.middleName ?? '',
  lastName: user.lastName,
  email: user.email ?? '',
  phone: user.phone ?? '',
  timeZone: user.timeZone ?? '',
});
const required = new Set(['firstName', 'lastName']);

function EditOwn({ user }: { user: User }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const version = useRef(user.version);
  const initial = useMemo(() => valuesOf(user), [user]);
  const params = { id: user.id };
  const form = useForm({
    name: 'my-profile',
    initial,
    check: ({ firstName, lastName }) => ({
      ...(firstName.trim()
        ? {}
        : { firstName: say({ en: 'Enter a first name.', de: 'Geben Sie einen Vornamen ein.' }) }),
      ...(lastName.trim() ? {} : { lastName: say({ en: 'Enter a last name.', de: 'Geben Sie einen Nachnamen ein.' }) }),
    }),
    save: async (_, touched) => {
      const entries = Object.entries(touched).map(([name, value]) => [
        name,
        required.has(name) ? value?.trim() : value?.trim() || null,
      ]);
      const body = Object.fromEntries(entries);
      const saved = await ask('PATCH /api/users/{id}/profile', { params, body, version: version.current });
      version.current = saved.version;
      client.setQueryData(ownProfileQuery(user.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      notify({ text: say({ en: 'Your profile was saved.', de: 'Ihr Profil wurde gespeichert.' }) });
    },
    reload: async () => {
      const fresh = await ask('GET /api/users/{id}/profile', { params });
      version.current = fresh.version;
      return valuesOf(fresh);
    },
  });
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone })), []);
  return (
    <Form form={form} verb={say({ en: 'Save profile', de: 'Profil speichern' })}>
      <div className={css.two}>
        <TextInput
          label={say({ en: 'First name', de: 'Vorname' })}
          autoComplete="given-name"
          {...form.text('firstName')}
        />
        <TextInput
          label={say({ en: 'Last name', de: 'Nachname' })}
          autoComplete="family-name"
          {...form.text('lastName')}
        />
        <TextInput
          label={say({ en: 'Middle name (optional)', de: 'Zweiter Vorname (freiwillig)' })}
          autoComplete="additional-name"
          {...form.text('middleName')}
        />
        <TextInput
          label={say({ en: 'E-mail (optional)', de: 'E-Mail (freiwillig)' })}
          type="email"
          autoComplete="email"
          {...form.text('email')}
        />
        <TextInput
          label={say({ en: 'Phone (optional)', de: 'Telefon (freiwillig)' })}
          type="tel"
          autoComplete="tel"
          {...form.text('phone')}
        />
        <Choice
          label={say({ en: 'Time zone', de: 'Zeitzone' })}
          value={form.values.timeZone}
          choose={(timeZone) => form.set('timeZone', timeZone)}
          options={[{ value: '', label: say({ en: 'As the organization', de: 'Wie die Organisation' }) }, ...zones]}
          error={form.faultOf('timeZone')}
        />
      </div>
    </Form>
  );
}
