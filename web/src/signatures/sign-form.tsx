import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Body } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import type { Signing } from './queries.ts';

export type Proof = Body<'POST /api/my/launches/{id}/signature'>;

/** Everything at the first signature of a sitting; the password or the PIN afterwards. */
export function SignForm({ signing, sign }: { signing: Signing; sign: (proof: Proof) => Promise<unknown> }) {
  const say = useSay();
  const { asks, pinSince } = signing;
  const [byPin, setByPin] = useState(asks === 'pin' || (asks === 'password-or-pin' && pinSince !== null));
  const isFirst = asks === 'name-and-password';
  const form = useForm({
    name: 'signature',
    initial: { userName: '', password: '', pin: '' },
    keep: false,
    check: ({ userName, password, pin }) => ({
      ...(isFirst &&
        !userName.trim() && {
          userName: say({ en: 'Enter your user name.', de: 'Geben Sie Ihren Benutzernamen ein.' }),
        }),
      ...(!byPin && !password && { password: say({ en: 'Enter your password.', de: 'Geben Sie Ihr Passwort ein.' }) }),
      ...(byPin && !pin && { pin: say({ en: 'Enter your signing PIN.', de: 'Geben Sie Ihre Signatur-PIN ein.' }) }),
    }),
    save: ({ userName, password, pin }) =>
      sign({
        userName: isFirst ? userName.trim() : null,
        password: byPin ? null : password,
        pin: byPin ? pin : null,
      }),
  });
  const eye = { 'aria-label': say({ en: 'Show what I typed', de: 'Eingabe zeigen' }) };
  return (
    <Form form={form} verb={say({ en: 'Sign', de: 'Unterschreiben' })}>
      {isFirst && (
        <TextInput
          label={say({ en: 'User name', de: 'Benutzername' })}
          autoComplete="username"
          autoCapitalize="none"
          {...form.text('userName')}
        />
      )}
      {byPin ? (
        <PasswordInput
          label={say({ en: 'Signing PIN', de: 'Signatur-PIN' })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          visibilityToggleButtonProps={eye}
          {...form.text('pin')}
        />
      ) : (
        <PasswordInput
          label={say({ en: 'Password', de: 'Passwort' })}
          autoComplete="current-password"
          visibilityToggleButtonProps={eye}
          {...form.text('password')}
        />
      )}
      {asks === 'password-or-pin' && pinSince !== null && (
        <div>
          <Button variant="subtle" size="xs" onClick={() => setByPin(!byPin)}>
            {byPin
              ? say({ en: 'Use my password instead', de: 'Stattdessen mein Passwort nehmen' })
              : say({ en: 'Use my signing PIN instead', de: 'Stattdessen meine Signatur-PIN nehmen' })}
          </Button>
        </div>
      )}
    </Form>
  );
}
