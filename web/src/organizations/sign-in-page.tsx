import { TextInput } from '@mantine/core';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import css from '../ui/form.module.css';
import { Form } from '../ui/form.tsx';
import { ExemptUsers } from './exempt-users.tsx';
import own from './organizations.module.css';
import { Rest, usePage } from './settings-pages.tsx';

type Asked = Organization['signIn']['secondFactor'];
type Values = Readonly<{
  password: boolean;
  passkey: boolean;
  'single-sign-on': boolean;
  secondFactor: Asked;
  idleMinutes: string;
  days: string;
}>;
const methods = ['password', 'passkey', 'single-sign-on'] as const;

/** Which ways in there are, who needs a second factor, how long a sign-in lasts. */
export function SignInPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const { signIn, may } = organization;
  const isNumber = (value: string, least: number, most: number) =>
    /^\d+$/u.test(value.trim()) && +value >= least && +value <= most;
  const values: Values = {
    password: signIn.methods.includes('password'),
    passkey: signIn.methods.includes('passkey'),
    'single-sign-on': signIn.methods.includes('single-sign-on'),
    secondFactor: signIn.secondFactor,
    idleMinutes: signIn.idleMinutes === null ? '' : String(signIn.idleMinutes),
    days: String(signIn.days),
  };
  const form = usePage<Values>({
    name: 'sign-in',
    organization,
    values,
    check: (now) => ({
      ...(methods.some((method) => now[method])
        ? {}
        : { password: say({ en: 'Leave one way in open.', de: 'Lassen Sie einen Weg offen.' }) }),
      ...(now.idleMinutes.trim() === '' || isNumber(now.idleMinutes, 5, 1440)
        ? {}
        : {
            idleMinutes: say({
              en: 'A number from 5 to 1440, or nothing.',
              de: 'Eine Zahl von 5 bis 1440 oder nichts.',
            }),
          }),
      ...(isNumber(now.days, 1, 30)
        ? {}
        : { days: say({ en: 'A number from 1 to 30.', de: 'Eine Zahl von 1 bis 30.' }) }),
    }),
    save: (params, now, _, version) =>
      ask('PATCH /api/organizations/{id}/sign-in', {
        params,
        version,
        body: {
          methods: methods.filter((method) => now[method]),
          secondFactor: now.secondFactor,
          idleMinutes: now.idleMinutes.trim() === '' ? null : Number(now.idleMinutes),
          days: Number(now.days),
        },
      }),
  });
  // the server names the field it refuses, which here is several
  const told = isProblem(form.problem) ? form.problem.fields['methods'] : undefined;
  const wrong = form.faultOf('password') ?? told;
  const { tick, factor } = choicesOf(form);
  return (
    <div className={own.parts}>
      <Form form={form} verb={say({ en: 'Save settings', de: 'Einstellungen speichern' })}>
        <Rest may={may.editAccess}>
          <fieldset className={own.set}>
            <legend>{say({ en: 'Ways in', de: 'Wege hinein' })}</legend>
            {tick('password', say({ en: 'User name and password', de: 'Benutzername und Passwort' }))}
            {tick('passkey', say({ en: 'Passkey', de: 'Passkey' }))}
            {tick('single-sign-on', say({ en: 'Single sign-on', de: 'Single Sign-on' }))}
            {wrong && <p className={own.wrong}>{wrong}</p>}
          </fieldset>
          <fieldset className={own.set}>
            <legend>{say({ en: 'Second factor', de: 'Zweiter Faktor' })}</legend>
            {factor('nobody', say({ en: 'As everybody likes', de: 'Nach eigener Wahl' }))}
            {factor(
              'administrators',
              say({ en: 'Required of whoever administers', de: 'Pflicht für alle, die verwalten' }),
            )}
            {factor('everybody', say({ en: 'Required of everybody', de: 'Pflicht für alle' }))}
          </fieldset>
          <div className={css.two}>
            <TextInput
              inputMode="numeric"
              label={say({ en: 'Sign out after idle minutes', de: 'Abmelden nach Minuten ohne Nutzung' })}
              description={say({ en: 'Empty: never for being idle.', de: 'Leer: nie wegen Untätigkeit.' })}
              {...form.text('idleMinutes')}
            />
            <TextInput
              inputMode="numeric"
              label={say({ en: 'Sign out after days', de: 'Abmelden nach Tagen' })}
              description={say({ en: 'In use or not.', de: 'Auch bei täglicher Nutzung.' })}
              {...form.text('days')}
            />
          </div>
          <p className="dim">
            {say({
              en: 'Holds from the next sign-in on. Whoever needs a second factor and has none sets it up then.',
              de: 'Gilt ab der nächsten Anmeldung. Wer einen zweiten Faktor braucht und keinen hat, richtet ihn dann ein.',
            })}
          </p>
        </Rest>
      </Form>
      <ExemptUsers organization={organization} />
    </div>
  );
}

type FormOf = ReturnType<typeof usePage<Values>>;

/** The boxes to tick and the choices of one, bound to the form. */
function choicesOf(form: FormOf) {
  const tick = (field: (typeof methods)[number], label: string) => (
    <label className={own.choice}>
      <input
        type="checkbox"
        checked={form.values[field]}
        onChange={(event) => form.set(field, event.currentTarget.checked)}
      />
      {label}
    </label>
  );
  const factor = (value: Asked, label: string) => (
    <label className={own.choice}>
      <input
        type="radio"
        name="second-factor"
        checked={form.values.secondFactor === value}
        onChange={() => form.set('secondFactor', value)}
      />
      {label}
    </label>
  );
  return { tick, factor };
}
