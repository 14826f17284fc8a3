import { TextInput, type TextInputProps } from '@mantine/core';
import { useSay } from '../language.tsx';

type Props = { of: (field: 'email' | 'employeeIdentifier' | 'phone') => TextInputProps };

/** How somebody is reached, and the number they have at work. @param of the field of the form, by its name */
export function ContactFields({ of }: Props) {
  const say = useSay();
  return (
    <>
      <TextInput
        label={say({ en: 'E-mail (optional)', de: 'E-Mail (freiwillig)' })}
        type="email"
        autoComplete="off"
        {...of('email')}
      />
      <TextInput
        label={say({ en: 'Employee identifier (optional)', de: 'Personalnummer (freiwillig)' })}
        autoComplete="off"
        {...of('employeeIdentifier')}
      />
      <TextInput
        label={say({ en: 'Phone (optional)', de: 'Telefon (freiwillig)' })}
        type="tel"
        autoComplete="off"
        {...of('phone')}
      />
    </>
  );
}
