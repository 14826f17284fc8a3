import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { CourseFacts } from '../../api/types.ts';
import { EntryPart } from '../../catalogue/entry-part.tsx';
import { useSay } from '../../language.tsx';
import type { Say } from '../../say.ts';
import css from './settings.module.css';

/** Days before the due date that are offered; below nothing: after it. */
const offered = [30, 14, 7, 3, 1, 0, -1, -7];

/** Whoever has not completed the course is reminded on these days. */
export function RemindersPart({ id, facts: { remindDays, may } }: { id: string; facts: CourseFacts }) {
  const say = useSay();
  const [chosen, setChosen] = useState(remindDays);
  const all = [...new Set([...offered, ...remindDays])].toSorted((a, b) => b - a);
  return (
    <EntryPart
      id={id}
      title={{ en: 'Reminders', de: 'Erinnerungen' }}
      verb={{ en: 'Save reminders', de: 'Erinnerungen speichern' }}
      privilege="course.remind"
      may={may.remind}
      save={() => ask('PUT /api/courses/{id}/reminders', { params: { id }, body: { days: chosen } })}
    >
      <p className="dim small">
        {say({
          en: 'Whoever has a due date and has not completed this gets a message on these days, six at most.',
          de: 'Wer eine Frist hat und das noch nicht abgeschlossen hat, bekommt an diesen Tagen eine Nachricht, höchstens sechs.',
        })}
      </p>
      <fieldset className={css.group}>
        <legend className="unseen">{say({ en: 'Days', de: 'Tage' })}</legend>
        {all.map((day) => (
          <Checkbox
            key={day}
            label={dayWords(day, say)}
            checked={chosen.includes(day)}
            disabled={!chosen.includes(day) && chosen.length >= 6}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? [...chosen, day] : chosen.filter((other) => other !== day))
            }
          />
        ))}
      </fieldset>
    </EntryPart>
  );
}

function dayWords(day: number, say: Say): string {
  if (day === 0) return say({ en: 'On the last day', de: 'Am letzten Tag' });
  return day > 0 ? say.count(before, day) : say.count(after, -day);
}

const before = {
  en: { one: '{n} day before it is due', other: '{n} days before it is due' },
  de: { one: '{n} Tag vor der Frist', other: '{n} Tage vor der Frist' },
};
const after = {
  en: { one: '{n} day after it was due', other: '{n} days after it was due' },
  de: { one: '{n} Tag nach der Frist', other: '{n} Tage nach der Frist' },
};
