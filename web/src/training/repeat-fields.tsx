import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useSay } from '../language.tsx';
import type { Say, Text } from '../say.ts';
import type { useForm } from '../ui/form.tsx';
import { type AssignmentValues, isCount, mostOpensDays } from './assignment-input.ts';
import css from './assignments.module.css';
import { YearDay } from './year-day.tsx';

type Props = { form: ReturnType<typeof useForm<AssignmentValues>> };

/** Whether it is done once or again and again, what counts already, and what learners are told. A path is done once. */
export function RepeatFields({ form }: Props) {
  const say = useSay();
  const { values, text } = form;
  return (
    <>
      {values.what !== 'path' && (
        <>
          <OftenFields form={form} />
          <CountsFields form={form} />
        </>
      )}
      <Textarea
        label={say({ en: 'Note for learners (optional)', de: 'Hinweis für Lernende (freiwillig)' })}
        description={say({ en: 'It stands beside the [course|course].', de: 'Er steht bei [course|dem Kurs].' })}
        rows={2}
        maxLength={2000}
        {...text('note')}
      />
    </>
  );
}

function OftenFields({ form }: Props) {
  const say = useSay();
  const { values, set } = form;
  return (
    <fieldset className={css.set}>
      <legend>{say({ en: 'Repeat', de: 'Wiederholung' })}</legend>
      {repeats.map(([repeat, label]) => (
        <label key={repeat} className={css.choice}>
          <input type="radio" name="repeat" checked={values.repeat === repeat} onChange={() => set('repeat', repeat)} />
          {say(label)}
        </label>
      ))}
      {values.repeat !== 'none' && (
        <div className={css.inner}>
          <Repeating form={form} />
        </div>
      )}
    </fieldset>
  );
}

function Repeating({ form: { values, set, text } }: Props) {
  const say = useSay();
  if (values.repeat === 'window')
    return (
      <>
        <YearDay label={say({ en: 'From', de: 'Von' })} value={values.from} choose={(day) => set('from', day)} />
        <YearDay label={say({ en: 'Until', de: 'Bis' })} value={values.until} choose={(day) => set('until', day)} />
      </>
    );
  return (
    <>
      {values.repeat === 'rolling' ? (
        <TextInput inputMode="numeric" label={say({ en: 'Months', de: 'Monate' })} maw={120} {...text('months')} />
      ) : (
        <YearDay label={say({ en: 'Due on', de: 'Fällig am' })} value={values.day} choose={(day) => set('day', day)} />
      )}
      <TextInput
        inputMode="numeric"
        label={say({ en: 'Begins so many days before it is due', de: 'Beginnt so viele Tage vor dem Termin' })}
        maw={360}
        {...text('opensDays')}
      />
    </>
  );
}

function CountsFields({ form: { values, set, text } }: Props) {
  const say = useSay();
  return (
    <fieldset className={css.set}>
      <legend>{say({ en: 'Completed before', de: 'Früher abgeschlossen' })}</legend>
      <NativeSelect
        aria-label={say({ en: 'What counts', de: 'Was zählt' })}
        maw={360}
        value={values.counts}
        onChange={(event) => set('counts', event.currentTarget.value)}
        data={counts.map(([value, label]) => ({ value, label: say(label) }))}
      />
      {values.counts === 'since' && (
        <TextInput type="date" label={say({ en: 'Day', de: 'Tag' })} maw={200} {...text('since')} />
      )}
      {values.counts === 'within' && (
        <div className={css.pair}>
          <TextInput inputMode="numeric" label={say({ en: 'How many', de: 'Wie viele' })} {...text('within')} />
          <NativeSelect
            label={say({ en: 'Of', de: 'Wovon' })}
            value={values.unit}
            onChange={(event) => set('unit', event.currentTarget.value)}
            data={units.map(([value, label]) => ({ value, label: say(label) }))}
          />
        </div>
      )}
    </fieldset>
  );
}

const repeats: readonly (readonly [string, Text])[] = [
  ['none', { en: 'Once', de: 'Einmal' }],
  ['rolling', { en: 'Some months after it was completed', de: 'Einige Monate nach dem Abschluss' }],
  ['window', { en: 'Each year, within a time', de: 'Jedes Jahr, in einem Zeitraum' }],
  ['anchored', { en: 'Each year, by one day', de: 'Jedes Jahr, bis zu einem Tag' }],
];
const counts: readonly (readonly [string, Text])[] = [
  ['any', { en: 'always counts', de: 'zählt immer' }],
  ['valid', { en: 'counts while it is valid', de: 'zählt, solange es gilt' }],
  ['since', { en: 'counts since a day', de: 'zählt ab einem Tag' }],
  ['within', { en: 'counts if it is not too old', de: 'zählt, wenn es nicht zu lange her ist' }],
  ['none', { en: 'does not count', de: 'zählt nicht' }],
];
const units: readonly (readonly [string, Text])[] = [
  ['days', { en: 'days', de: 'Tage' }],
  ['months', { en: 'months', de: 'Monate' }],
];

/** What is wrong with what is said of the repeat and of what counts already. */
export function wrongRepeat(
  values: AssignmentValues,
  say: Say,
): Partial<Record<'months' | 'opensDays' | 'since' | 'within', string>> {
  const { what, repeat, months, opensDays, counts: kind, since, within } = values;
  if (what === 'path') return {};
  const between = (least: number, most: number) =>
    say(
      { en: 'Enter a number from {least} to {most}.', de: 'Geben Sie eine Zahl von {least} bis {most} ein.' },
      { least, most },
    );
  const most = mostOpensDays(values);
  const opens = repeat === 'rolling' || repeat === 'anchored';
  return {
    ...(repeat === 'rolling' && !isCount(months, 1, 120) ? { months: between(1, 120) } : {}),
    ...(opens && !isCount(opensDays, 0, most) ? { opensDays: between(0, most) } : {}),
    ...(kind === 'since' && !since ? { since: say({ en: 'Choose a day.', de: 'Wählen Sie einen Tag.' }) } : {}),
    ...(kind === 'within' && !isCount(within, 1, 1200) ? { within: between(1, 1200) } : {}),
  };
}
