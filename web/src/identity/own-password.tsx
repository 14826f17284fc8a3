import { PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import css from './security.module.css';

const initial = { present: '', next: '' };

/** Changing one's own password, which ends every other sign-in. */
export function OwnPassword({ has }: { has: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <section className={css.part}>
      <h2>{say({ en: 'Password', de: 'Passwort' })}</h2>
      {!has ? (
        <p className="dim">
          {say({
            en: 'You have no password. An administrator can set one.',
            de: 'Sie haben kein Passwort. Ein Administrator kann eines setzen.',
          })}
        </p>
      ) : open ? (
        <ChangePassword close={() => setOpen(false)} />
      ) : (
        <div>
          <Deed privilege="profile.change-password" run={() => setOpen(true)}>
            {say({ en: 'Change my password', de: 'Mein Passwort ändern' })}
          </Deed>
        </div>
      )}
    </section>
  );
}

function ChangePassword({ close }: { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const form = useForm({
    name: 'own-password',
    initial,
    keep: false,
    check: ({ present, next }) => ({
      ...(present
        ? {}
        : { present: say({ en: 'Enter your present password.', de: 'Geben Sie Ihr jetziges Passwort ein.' }) }),
      ...(next ? {} : { next: say({ en: 'Enter a new password.', de: 'Geben Sie ein neues Passwort ein.' }) }),
    }),
    save: async (body) => {
      await ask('POST /api/my/password', { body });
      await client.invalidateQueries({ queryKey: ['my', 'sign-ins'] });
      notify({
        text: say({
          en: 'Your password is changed. Other sign-ins ended.',
          de: 'Ihr Passwort ist geändert. Andere Anmeldungen sind beendet.',
        }),
      });
      close();
    },
  });
  const eye = { 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) };
  return (
    <Form form={form} verb={say({ en: 'Change password', de: 'Passwort ändern' })} cancel={close}>
      <PasswordInput
        label={say({ en: 'Present password', de: 'Jetziges Passwort' })}
        autoComplete="current-password"
        visibilityToggleButtonProps={eye}
        {...form.text('present')}
      />
      <PasswordInput
        label={say({ en: 'New password', de: 'Neues Passwort' })}
        description={say({ en: 'Your other sign-ins end.', de: 'Ihre anderen Anmeldungen enden.' })}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        {...form.text('next')}
      />
    </Form>
  );
}
