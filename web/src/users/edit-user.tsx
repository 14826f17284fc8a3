import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { ask } from '../api/ask.ts';
import type { AdditionalValue, User } from '../api/types.ts';
import { withAdditional, checkAdditional, splitAdditional } from '../fields/additional.ts';
import { AdditionalFields } from '../fields/additional-fields.tsx';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import css from '../ui/form.module.css';
import { useNotify } from '../ui/notices.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import { ContactFields } from './contact-fields.tsx';
import { moveDayHelp } from './move-user.tsx';
import { checkUser, inputOf, valuesOf } from './user-fields.ts';

type Props = { user: User; additional: readonly AdditionalValue[]; close: () => void };

export function EditUser({ user, additional, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const version = useRef(user.version);
  const initial = useMemo(() => withAdditional(valuesOf(user), additional), [user, additional]);
  const params = { id: user.id };
  const form = useForm({
    name: `user.${user.id}`,
    initial,
    check: (values) => ({ ...checkUser(values, say), ...checkAdditional(additional, values, say) }),
    save: async (_, touched) => {
      const { rest, additional: own } = splitAdditional(touched);
      const body = { ...inputOf(rest), ...(own && { additional: own }) };
      const saved = await ask('PATCH /api/users/{id}', { params, body, version: version.current });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['user', user.id] }),
        client.invalidateQueries({ queryKey: ['users'] }),
        client.invalidateQueries({ queryKey: ['fields', 'of', 'users', user.id] }),
      ]);
      notify({ text: say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, { name: saved.name }) });
      close();
    },
    reload: async () => {
      const fresh = await ask('GET /api/users/{id}', { params });
      const { items } = await ask('GET /api/users/{id}/additional', { params });
      version.current = fresh.version;
      return withAdditional(valuesOf(fresh), items);
    },
  });
  return (
    <Form form={form} verb={say({ en: 'Save [user|user]', de: '[user|Benutzer] speichern' })} cancel={close}>
      <div className={css.two}>
        <TextInput label={say({ en: 'First name', de: 'Vorname' })} autoComplete="off" {...form.text('firstName')} />
        <TextInput label={say({ en: 'Last name', de: 'Nachname' })} autoComplete="off" {...form.text('lastName')} />
        <TextInput label={say({ en: 'User name', de: 'Benutzername' })} autoComplete="off" {...form.text('userName')} />
        <ContactFields of={form.text} />
      </div>
      <LocationSelect
        value={form.values.locationId}
        choose={(locationId) => form.set('locationId', locationId)}
        error={form.faultOf('locationId')}
      />
      {form.values.locationId !== (user.location?.id ?? '') && (
        <TextInput
          type="date"
          label={say({ en: 'Moves on (optional)', de: 'Zieht um am (freiwillig)' })}
          description={say(moveDayHelp)}
          {...form.text('from')}
        />
      )}
      <AdditionalFields items={additional} form={form} />
    </Form>
  );
}
