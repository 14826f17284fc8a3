import { NativeSelect, TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { useSay } from '../language.tsx';
import { type Say, type Text, todayHere } from '../say.ts';
import type { useForm } from '../ui/form.tsx';
import { type AssignmentValues, isCount } from './assignment-input.ts';
import css from './assignments.module.css';

/** By when: never, on a day, or so many days after another. */
export function DueFields({ form }: { form: ReturnType<typeof useForm<AssignmentValues>> }) {
  const say = useSay();
  const { values, set, text } = form;
  const choices = [
    ['none', say({ en: 'No due date', de: 'Ohne Termin' })],
    ['date', say({ en: 'On one day for everybody', de: 'An einem Tag für alle' })],
    ['days', say({ en: 'Some days after', de: 'Einige Tage nach' })],
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
              <NativeSelect
                label={say({ en: 'Counted from', de: 'Gezählt ab' })}
                maw={360}
                value={values.dueFrom}
                onChange={(event) => set('dueFrom', event.currentTarget.value)}
                data={dueFroms.map(([value, each]) => ({ value, label: say(each) }))}
              />
            </div>
          )}
        </Fragment>
      ))}
      {values.due !== 'none' && (
        <TextInput
          inputMode="numeric"
          label={say({ en: 'Days that everybody has at least', de: 'Tage, die alle mindestens haben' })}
          description={say({
            en: 'Nobody is overdue from the start, however late they come.',
            de: 'So ist niemand von Anfang an überfällig, wann auch immer jemand dazukommt.',
          })}
          maw={360}
          {...text('leastDays')}
        />
      )}
    </fieldset>
  );
}

const dueFroms: readonly (readonly [string, Text])[] = [
  [
    'joined',
    { en: 'the day each [user|user] comes under it', de: 'dem Tag, an dem es für jemanden zu gelten beginnt' },
  ],
  ['made', { en: 'the day it is assigned', de: 'dem Tag, an dem es zugewiesen wird' }],
  ['hired', { en: 'the day each [user|user] was hired', de: 'dem jeweiligen Tag der Einstellung' }],
];

/** What is wrong with what is said of the due date. */
export const wrongDue = (
  { due, dueDate, dueDays, leastDays }: AssignmentValues,
  say: Say,
): Partial<Record<'dueDate' | 'dueDays' | 'leastDays', string>> => ({
  ...(due === 'date' && !dueDate
    ? { dueDate: say({ en: 'Choose the day it is due.', de: 'Wählen Sie den Tag, an dem es fällig ist.' }) }
    : {}),
  ...(due !== 'none' && !isCount(leastDays, 1, 365)
    ? {
        leastDays: say({
          en: 'Enter a number of days from 1 to 365.',
          de: 'Geben Sie eine Zahl von 1 bis 365 ein.',
        }),
      }
    : {}),
  ...(due === 'days' && !isCount(dueDays, 1, 3650)
    ? {
        dueDays: say({
          en: 'Enter a number of days from 1 to 3650.',
          de: 'Geben Sie eine Zahl von 1 bis 3650 ein.',
        }),
      }
    : {}),
});
