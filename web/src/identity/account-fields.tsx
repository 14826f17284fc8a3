import { PasswordInput, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useSay } from '../language.tsx';
import css from './doorway.module.css';

/** What a form gives a field of its own: value, fault and what to do on a change. */
type Field = Readonly<{
  name: string;
  value: string;
  error: string | null;
  onBlur: () => void;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}>;

/** First and last name beside each other. @param ofOther the browser leaves them alone: it knows the reader’s name only */
export function NameFields({ first, last, ofOther }: { first: Field; last: Field; ofOther?: true }) {
  const say = useSay();
  return (
    <div className={css.two}>
      <TextInput
        label={say({ en: 'First name', de: 'Vorname' })}
        autoComplete={ofOther ? 'off' : 'given-name'}
        {...first}
      />
      <TextInput
        label={say({ en: 'Last name', de: 'Nachname' })}
        autoComplete={ofOther ? 'off' : 'family-name'}
        {...last}
      />
    </div>
  );
}

/** A password that is chosen, not given. */
export function NewPasswordField({ field }: { field: Field }) {
  const say = useSay();
  return (
    <PasswordInput
      label={say({ en: 'Password', de: 'Passwort' })}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
      {...field}
    />
  );
}
