import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { PinField } from './pin-field.tsx';
import { wrongPin } from './wrong-pin.ts';

type Props = { token: string; go: () => Promise<void> };

/** With a sheet at a registered device: a PIN, twice; no password is needed there. */
export default function FirstPin({ token, go }: Props) {
  const say = useSay();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const isFirst = next.length < 6;
  const fail = (problem: unknown) => {
    setNext('');
    setAgain('');
    setError(problem);
  };
  const repeat = async (typed: string) => {
    setAgain(typed);
    if (typed.length < 6) return;
    if (typed !== next) {
      fail(wrongPin(say({ en: 'The two were not the same.', de: 'Die beiden waren nicht gleich.' })));
      return;
    }
    setBusy(true);
    try {
      await ask('POST /api/sign-ins/sheet-pin', { body: { token, next } });
      await go();
    } catch (refused) {
      fail(isProblem(refused) && refused.fields['next'] ? wrongPin(refused.fields['next']) : refused);
    } finally {
      setBusy(false);
    }
  };
  const label = isFirst
    ? say({ en: 'Choose a new PIN', de: 'Neue PIN wählen' })
    : say({ en: 'The new PIN once more', de: 'Die neue PIN noch einmal' });
  return (
    <>
      <p>
        {say({
          en: 'Six digits that only you know: no row, no birthday. With your employee number and this PIN you sign in at this device and its like.',
          de: 'Sechs Ziffern, die nur Sie kennen: keine Reihe, kein Geburtstag. Mit Ihrer Personalnummer und dieser PIN melden Sie sich an diesem und solchen Geräten an.',
        })}
      </p>
      {error !== null && <ProblemNote error={error} />}
      <h2>{label}</h2>
      <PinField
        key={String(isFirst)}
        label={label}
        value={isFirst ? next : again}
        change={(typed) => {
          setError(null);
          if (isFirst) setNext(typed);
          else void repeat(typed);
        }}
        busy={busy}
      />
    </>
  );
}
