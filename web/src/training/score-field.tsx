import { TextInput } from '@mantine/core';
import { useSay } from '../language.tsx';
import type { Say } from '../say.ts';

type Props = { text: string; change: (text: string) => void; error: string | undefined };

/** A score, as people write it: in percent. */
export function ScoreField({ text, change, error }: Props) {
  const say = useSay();
  return (
    <TextInput
      label={say({ en: 'Score in percent (optional)', de: 'Ergebnis in Prozent (freiwillig)' })}
      inputMode="decimal"
      value={text}
      error={
        shareIn(text) === undefined
          ? say({ en: 'Enter a number from 0 to 100.', de: 'Geben Sie eine Zahl von 0 bis 100 ein.' })
          : error
      }
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

export const scoreText = (say: Say, share: number | null): string =>
  share === null ? '' : say.number(Math.round(share * 1000) / 10);

/** What was written, 0..1; null when none is given, undefined when it is none. */
export function shareIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value / 100 : undefined;
}
