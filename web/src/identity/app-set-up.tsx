import { TextInput } from '@mantine/core';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import css from './security.module.css';

export type Shared = Omit<Answer<'POST /api/my/second-factor'>, 'secret'> & { secret: string | null };

const initial = { code: '' };

/** The picture an app reads, the same as text, and the first code that proves it was read. */
export function AppSetUp({
  shared,
  confirm,
  cancel,
}: {
  shared: Shared;
  confirm: (code: string) => Promise<unknown>;
  cancel?: () => void;
}) {
  const say = useSay();
  const form = useForm({
    name: 'app-set-up',
    initial,
    keep: false,
    check: ({ code }) =>
      code.trim() ? {} : { code: say({ en: 'Enter the code of the app.', de: 'Geben Sie den Code der App ein.' }) },
    save: ({ code }) => confirm(code.trim()),
  });
  return (
    <div className={css.shared}>
      <p>
        {say({
          en: 'Scan this picture with an app for codes on your phone, then enter the code it shows.',
          de: 'Scannen Sie dieses Bild mit einer App für Codes auf Ihrem Telefon und geben Sie dann den angezeigten Code ein.',
        })}
      </p>
      <img
        className={css.picture}
        src={shared.picture}
        alt={say({ en: 'Picture for the app', de: 'Bild für die App' })}
        width={200}
        height={200}
      />
      <p className="dim">
        {say({ en: 'Or enter this key in the app:', de: 'Oder geben Sie diesen Schlüssel in der App ein:' })}{' '}
        <span className={css.secret}>{shared.secret}</span>
      </p>
      <Form form={form} verb={say({ en: 'Confirm the code', de: 'Code bestätigen' })} {...(cancel ? { cancel } : {})}>
        <TextInput
          label={say({ en: 'Code of the app', de: 'Code der App' })}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          {...form.text('code')}
        />
      </Form>
    </div>
  );
}
