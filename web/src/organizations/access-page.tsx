import { TextInput } from '@mantine/core';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import css from '../ui/form.module.css';
import { Form } from '../ui/form.tsx';
import look from './organizations.module.css';
import { Rest, usePage } from './settings-pages.tsx';

type Values = Readonly<{
  userNameIsEmail: boolean;
  userNameMinimum: string;
  passwordMinimum: string;
  email: boolean;
  phone: boolean;
  employeeIdentifier: boolean;
  editable: string;
  externalApproval: boolean;
}>;
const editable = ['name', 'email', 'phone', 'address', 'timeZone'] as const;
const editableWords = {
  name: { en: 'Name', de: 'Name' },
  email: { en: 'E-mail', de: 'E-Mail' },
  phone: { en: 'Phone', de: 'Telefon' },
  address: { en: 'Address', de: 'Adresse' },
  timeZone: { en: 'Time zone', de: 'Zeitzone' },
} as const;
const askable = ['email', 'phone', 'employeeIdentifier'] as const;

/** How users are named, how long secrets are, what everybody has to give. */
export function AccessPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const { access, may } = organization;
  const between = (value: string, least: number, most: number) =>
    /^\d+$/u.test(value) && +value >= least && +value <= most;
  const values: Values = {
    userNameIsEmail: access.userNameIsEmail,
    userNameMinimum: String(access.userNameMinimum),
    passwordMinimum: String(access.passwordMinimum),
    email: access.required.includes('email'),
    phone: access.required.includes('phone'),
    employeeIdentifier: access.required.includes('employeeIdentifier'),
    editable: editable.filter((field) => access.editable.includes(field)).join(' '),
    externalApproval: access.externalApproval,
  };
  const form = usePage<Values>({
    name: 'access',
    organization,
    values,
    check: ({ userNameMinimum, passwordMinimum }) => ({
      ...(between(userNameMinimum, 1, 50)
        ? {}
        : { userNameMinimum: say({ en: 'A number from 1 to 50.', de: 'Eine Zahl von 1 bis 50.' }) }),
      ...(between(passwordMinimum, 8, 64)
        ? {}
        : { passwordMinimum: say({ en: 'A number from 8 to 64.', de: 'Eine Zahl von 8 bis 64.' }) }),
    }),
    save: (params, now, _, version) =>
      ask('PATCH /api/organizations/{id}/access', {
        params,
        version,
        body: {
          userNameIsEmail: now.userNameIsEmail,
          userNameMinimum: Number(now.userNameMinimum),
          passwordMinimum: Number(now.passwordMinimum),
          required: askable.filter((field) => now[field]),
          editable: editable.filter((field) => now.editable.split(' ').includes(field)),
          externalApproval: now.externalApproval,
        },
      }),
  });
  const own = (field: (typeof editable)[number]) => {
    const on = form.values.editable.split(' ').filter(Boolean);
    const next = on.includes(field) ? on.filter((each) => each !== field) : [...on, field];
    return (
      <label key={field} className={look.choice}>
        <input
          type="checkbox"
          checked={on.includes(field)}
          onChange={() => form.set('editable', editable.filter((each) => next.includes(each)).join(' '))}
        />
        {say(editableWords[field])}
      </label>
    );
  };
  const tick = (field: 'userNameIsEmail' | 'externalApproval' | (typeof askable)[number], label: string) => (
    <label className={look.choice}>
      <input
        type="checkbox"
        checked={form.values[field]}
        onChange={(event) => form.set(field, event.currentTarget.checked)}
      />
      {label}
    </label>
  );
  return (
    <Form form={form} verb={say({ en: 'Save settings', de: 'Einstellungen speichern' })}>
      <Rest may={may.editAccess}>
        {tick(
          'userNameIsEmail',
          say({ en: 'The user name is an e-mail address', de: 'Der Benutzername ist eine E-Mail-Adresse' }),
        )}
        <div className={css.two}>
          <TextInput
            inputMode="numeric"
            label={say({ en: 'Least length of a user name', de: 'Mindestlänge des Benutzernamens' })}
            {...form.text('userNameMinimum')}
          />
          <TextInput
            inputMode="numeric"
            label={say({ en: 'Least length of a password', de: 'Mindestlänge des Passworts' })}
            {...form.text('passwordMinimum')}
          />
        </div>
        <p className="dim">
          {say({
            en: 'Holds from the next [user|user], the next change and the next password on.',
            de: 'Gilt ab dem nächsten Anlegen, der nächsten Änderung und dem nächsten Passwort.',
          })}
        </p>
        <fieldset className={look.set}>
          <legend>{say({ en: 'Asked of every [user|user]', de: 'Von allen verlangt' })}</legend>
          {tick('email', say({ en: 'E-mail', de: 'E-Mail' }))}
          {tick('phone', say({ en: 'Phone', de: 'Telefon' }))}
          {tick('employeeIdentifier', say({ en: 'Employee identifier', de: 'Personalnummer' }))}
        </fieldset>
        <fieldset className={look.set}>
          <legend>
            {say({
              en: '[users|Users] change of their own profile',
              de: '[users|Benutzer] ändern an ihrem eigenen Profil',
            })}
          </legend>
          {editable.map(own)}
        </fieldset>
        {tick(
          'externalApproval',
          say({
            en: 'Training that [users|users] enter of themselves waits for approval',
            de: 'Schulungen, die [users|Benutzer] selbst eintragen, brauchen eine Genehmigung',
          }),
        )}
      </Rest>
    </Form>
  );
}
