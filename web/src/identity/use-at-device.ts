import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import { useSay } from '../language.tsx';
import { wrongPin } from './wrong-pin.ts';

type Step = 'number' | 'pin' | 'next' | 'again';
type Typed = Readonly<
  Record<Step, string> & {
    step: Step;
    /** The PIN shall be another one. */ changes: boolean;
  }
>;
const nothing: Typed = { step: 'number', number: '', pin: '', next: '', again: '', changes: false };
const isWhole = (pin: string) => pin.length === 6;

/** What is typed at a registered device, step by step; a whole PIN goes on by itself. */
export function useAtDevice(go: () => Promise<void>) {
  const say = useSay();
  const [typed, setTyped] = useState(nothing);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const begin = () => {
    setTyped(nothing);
    setError(null);
  };

  const enter = async (said: Typed) => {
    setBusy(true);
    setError(null);
    try {
      const body = { number: said.number.trim(), pin: said.pin, ...(said.next && { next: said.next }) };
      await ask('POST /api/sign-ins/pin', { body });
      await go();
    } catch (refused) {
      const code = isProblem(refused) ? refused.code : '';
      if (code === 'pin-to-choose') setTyped({ ...said, step: 'next', changes: true });
      else if (isProblem(refused) && refused.fields['next']) {
        setTyped({ ...said, step: 'next', next: '', again: '' });
        setError(wrongPin(refused.fields['next']));
      } else {
        setTyped({ ...nothing, number: said.number, step: code === 'pin-failed' ? 'pin' : 'number' });
        setError(refused);
      }
    } finally {
      setBusy(false);
    }
  };

  const type = (text: string) => {
    const said: Typed = { ...typed, [typed.step]: text };
    setTyped(said);
    setError(null);
    if (said.step === 'number' || !isWhole(said[said.step])) return;
    if (said.step === 'pin' && said.changes) setTyped({ ...said, step: 'next' });
    else if (said.step === 'next') setTyped({ ...said, step: 'again' });
    else if (said.step === 'again' && said.again !== said.next) {
      setTyped({ ...said, step: 'next', next: '', again: '' });
      setError(wrongPin(say({ en: 'The two were not the same.', de: 'Die beiden waren nicht gleich.' })));
    } else void enter(said);
  };
  const next = () => {
    if (typed.number.trim()) setTyped({ ...typed, step: 'pin' });
  };
  const change = () => setTyped({ ...typed, pin: '', changes: true });
  return { typed, error, busy, begin, type, next, change };
}
