import type { Outcome } from '../api/types.ts';
import type { Text } from '../say.ts';

export const outcomes = ['passed', 'completed', 'failed', 'incomplete'] as const satisfies readonly Outcome[];

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  passed: { en: 'Passed', de: 'Bestanden' },
  completed: { en: 'Completed', de: 'Abgeschlossen' },
  failed: { en: 'Failed', de: 'Nicht bestanden' },
  incomplete: { en: 'Not finished', de: 'Nicht beendet' },
};

export const asAWhole: Text = { en: 'The [course|course] as a whole', de: 'Das Ganze' };
export const lateEntry = { en: 'late entry, done {day}', de: 'nachgetragen, gemacht am {day}' } as const satisfies Text;
export const setAsideWord: Text = { en: 'counts no more', de: 'zählt nicht mehr' };
export const attemptWord = { en: 'attempt {n}', de: 'Versuch {n}' } as const satisfies Text;
export const reasonWord: Text = { en: 'Reason', de: 'Begründung' };
export const triesWord = {
  en: { one: '{n} attempt', other: '{n} attempts' },
  de: { one: '{n} Versuch', other: '{n} Versuche' },
};
