import { TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { useSay } from '../language.tsx';
import { type Say, todayHere } from '../say.ts';
import type { useForm } from '../ui/form.tsx';
import type { AssignmentValues } from './assignment-input.ts';
import css from './assignments.module.css';

/** By when: never, on a day, or so many days after each user is enrolled. */
export function DueFields({ form }: { form: ReturnType<typeof useForm<AssignmentValues>> }) {
  const say = useSay();
  const { values, set, text } = form;
  const choices = [
    ['none', say({ en: 'No due date', de: 'Ohne Termin' })],
    ['date', say({ en: 'On one day for everybody', de: 'An einem Tag für alle' })],
    [
      'days',
      say({ en: 'Some days after each [user|user] is enrolled', de: 'Einige Tage nach der jeweiligen Eintragung' }),
    ],
  ] as const;
  return (
    <fieldset className={css.set}>
      <legend>{say({ en: 'Due', de: 'Fällig' })}</legend>
      {choices.map(([due, label]) => (
        <Fragment key={due}>
          <label className={css.choice}>
            <input type="radio" name="due" checked={values.due === due} onChange={() => set('due', due)} />
            {label}
          </label>
          {due === 'date' && values.due === due && (
            <div className={css.inner}>
              <TextInput
                type="date"
                label={say({ en: 'Day', de: 'Tag' })}
                min={todayHere()}
                maw={200}
                {...text('dueDate')}
              />
            </div>
          )}
          {due === 'days' && values.due === due && (
            <div className={css.inner}>
              <TextInput inputMode="numeric" label={say({ en: 'Days', de: 'Tage' })} maw={120} {...text('dueDays')} />
            </div>
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}

/** What is wrong with what is said of the due date. */
export const wrongDue = (
  { due, dueDate, dueDays }: AssignmentValues,
  say: Say,
): Partial<Record<'dueDate' | 'dueDays', string>> => ({
  ...(due === 'date' && !dueDate
    ? { dueDate: say({ en: 'Choose the day it is due.', de: 'Wählen Sie den Tag, an dem es fällig ist.' }) }
    : {}),
  ...(due === 'days' && !(/^\d{1,4}$/u.test(dueDays) && Number(dueDays) >= 1 && Number(dueDays) <= 3650)
    ? {
        dueDays: say({
          en: 'Enter a number of days from 1 to 3650.',
          de: 'Geben Sie eine Zahl von 1 bis 3650 ein.',
        }),
      }
    : {}),
});
