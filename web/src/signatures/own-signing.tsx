import { Button, PasswordInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import css from '../identity/security.module.css';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { signingQuery } from './queries.ts';

/** The PIN one signs with within a sitting. */
export function OwnSigning() {
  const say = useSay();
  const [doing, setDoing] = useState<'set' | 'remove' | null>(null);
  const { data, error, refetch } = useQuery(signingQuery);
  return (
    <section className={css.part}>
      <h2>{say({ en: 'Signing', de: 'Unterschreiben' })}</h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 64 }} />}
      {data && doing !== 'set' && (
        <>
          <p className="dim">
            {data.pinSince === null ? (
              say({
                en: 'After the first signature a PIN is enough to sign again within a quarter of an hour.',
                de: 'Nach der ersten Unterschrift genügt eine Viertelstunde lang eine PIN für weitere.',
              })
            ) : (
              <>
                {say({ en: 'Signing PIN set', de: 'Signatur-PIN festgelegt' })} <When at={data.pinSince} />
              </>
            )}
          </p>
          <div className={css.deeds}>
            <Button variant="default" onClick={() => setDoing('set')}>
              {data.pinSince === null
                ? say({ en: 'Set a signing PIN', de: 'Signatur-PIN festlegen' })
                : say({ en: 'Change my signing PIN', de: 'Meine Signatur-PIN ändern' })}
            </Button>
            {data.pinSince !== null && (
              <Button variant="default" onClick={() => setDoing('remove')}>
                {say({ en: 'Remove my signing PIN', de: 'Meine Signatur-PIN entfernen' })}
              </Button>
            )}
          </div>
        </>
      )}
      {data && doing === 'set' && <SetPin hasPassword={data.hasPassword} close={() => setDoing(null)} />}
      {doing === 'remove' && <RemovePin close={() => setDoing(null)} />}
    </section>
  );
}

function SetPin({ hasPassword, close }: { hasPassword: boolean; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const form = useForm({
    name: 'own-signing-pin',
    initial: { password: '', pin: '' },
    keep: false,
    check: ({ password, pin }) => ({
      ...(hasPassword &&
        !password && { password: say({ en: 'Enter your password.', de: 'Geben Sie Ihr Passwort ein.' }) }),
      ...(!/^\d{6,12}$/u.test(pin) && {
        pin: say({ en: 'Enter 6 to 12 digits.', de: 'Geben Sie 6 bis 12 Ziffern ein.' }),
      }),
    }),
    save: async ({ password, pin }) => {
      await ask('PUT /api/my/signing-pin', { body: { pin, password: hasPassword ? password : null } });
      await client.invalidateQueries({ queryKey: signingQuery.queryKey });
      notify({ text: say({ en: 'Your signing PIN is set.', de: 'Ihre Signatur-PIN ist festgelegt.' }) });
      close();
    },
  });
  const eye = { 'aria-label': say({ en: 'Show what I typed', de: 'Eingabe zeigen' }) };
  return (
    <Form form={form} verb={say({ en: 'Save signing PIN', de: 'Signatur-PIN speichern' })} cancel={close}>
      {hasPassword && (
        <PasswordInput
          label={say({ en: 'Your password', de: 'Ihr Passwort' })}
          autoComplete="current-password"
          visibilityToggleButtonProps={eye}
          {...form.text('password')}
        />
      )}
      <PasswordInput
        label={say({ en: 'New signing PIN', de: 'Neue Signatur-PIN' })}
        description={say({
          en: 'For signing alone: nobody signs in with it.',
          de: 'Nur zum Unterschreiben: Niemand meldet sich damit an.',
        })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        visibilityToggleButtonProps={eye}
        {...form.text('pin')}
      />
    </Form>
  );
}

function RemovePin({ close }: { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return (
    <Confirm
      bad
      title={say({ en: 'Remove my signing PIN', de: 'Meine Signatur-PIN entfernen' })}
      verb={say({ en: 'Remove signing PIN', de: 'Signatur-PIN entfernen' })}
      run={async () => {
        await ask('DELETE /api/my/signing-pin', {});
        await client.invalidateQueries({ queryKey: signingQuery.queryKey });
        notify({ text: say({ en: 'Your signing PIN is removed.', de: 'Ihre Signatur-PIN ist entfernt.' }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'You sign with your password then. You can set another PIN at any time.',
          de: 'Sie unterschreiben dann mit dem Passwort. Eine neue PIN können Sie jederzeit festlegen.',
        })}
      </p>
    </Confirm>
  );
}
