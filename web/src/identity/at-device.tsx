import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect } from 'react';
import type { ThisDevice } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useStillness } from '../ui/stillness.ts';
import css from './at-device.module.css';
import { Doorway } from './doorway.tsx';
import { NumberPad } from './number-pad.tsx';
import { PinField } from './pin-field.tsx';
import { useAtDevice } from './use-at-device.ts';

type Props = {
  device: ThisDevice;
  /** Somebody has come in. */ go: () => Promise<void>;
  /** To user name and password. */ other: () => void;
};

const titles = {
  number: { en: 'Who are you?', de: 'Wer sind Sie?' },
  pin: { en: 'Your PIN', de: 'Ihre PIN' },
  next: { en: 'Choose a new PIN', de: 'Neue PIN wählen' },
  again: { en: 'The new PIN once more', de: 'Die neue PIN noch einmal' },
} as const;

/** Seconds after which what somebody typed and left is gone. */
const patience = 30;

/** The sign-in page of a registered device: a number, then a PIN; the first time, a PIN of one's own. */
export default function AtDevice({ device, go, other }: Props) {
  const say = useSay();
  const { typed, error, busy, begin, type, next, change } = useAtDevice(go);
  const { step } = typed;
  useEffect(() => {
    document.title = `${say({ en: 'Sign in', de: 'Anmelden' })} · Ambit`;
  }, [say]);
  useStillness(step === 'number' && typed.number === '' ? null : patience * 1000, begin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    next();
  };
  return (
    <Doorway title={say(titles[step])}>
      <p className="dim">{[device.organization.name, device.place, device.name].filter(Boolean).join(' · ')}</p>
      {error !== null && <ProblemNote error={error} />}
      {step === 'number' ? (
        <form onSubmit={submit} className={css.form}>
          <TextInput
            className={css.number ?? ''}
            label={say({ en: 'Employee number', de: 'Personalnummer' })}
            name="number"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed.number}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <NumberPad
            value={typed.number}
            change={type}
            most={100}
            go={{ label: say({ en: 'Next', de: 'Weiter' }), run: next }}
          />
        </form>
      ) : (
        <PinField key={step} label={say(titles[step])} value={typed[step]} change={type} busy={busy} />
      )}
      <div className={css.foot}>
        {step === 'number' && (
          <Button variant="subtle" onClick={other}>
            {say({ en: 'User name and password', de: 'Benutzername und Passwort' })}
          </Button>
        )}
        {step === 'pin' && !typed.changes && (
          <Button variant="subtle" onClick={change}>
            {say({ en: 'I want another PIN', de: 'Ich möchte eine andere PIN' })}
          </Button>
        )}
        {step === 'pin' && typed.changes && (
          <p>{say({ en: 'First the PIN you have now.', de: 'Zuerst die PIN, die Sie jetzt haben.' })}</p>
        )}
        {step === 'next' && (
          <p>
            {say({
              en: 'Six digits that only you know: no row, no birthday.',
              de: 'Sechs Ziffern, die nur Sie kennen: keine Reihe, kein Geburtstag.',
            })}
          </p>
        )}
        {step !== 'number' && (
          <Button variant="subtle" onClick={begin}>
            {say({ en: 'Start again', de: 'Von vorn' })}
          </Button>
        )}
      </div>
    </Doorway>
  );
}
