import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';

type Props = { label: string; value: number; least?: number; most?: number; put: (value: number) => void };

/** A whole number that is kept as it is typed; what is none stays typed, and is not kept. */
export function WholeNumber({ label, value, least = 0, most = 3650, put }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState(String(value));
  const isFine = (text: string) => /^\d{1,4}$/u.test(text) && Number(text) >= least && Number(text) <= most;
  return (
    <TextInput
      inputMode="numeric"
      label={label}
      value={typed}
      error={
        !isFine(typed) &&
        say(
          { en: 'Enter a number from {least} to {most}.', de: 'Geben Sie eine Zahl von {least} bis {most} ein.' },
          { least, most },
        )
      }
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        if (isFine(text)) put(Number(text));
      }}
    />
  );
}
