import { Checkbox, TextInput } from '@mantine/core';
import { useSay } from '../../language.tsx';
import type { Text } from '../../say.ts';
import { Choice } from '../../ui/choice.tsx';
import type { Quiz } from './quiz.ts';
import css from './quizzes.module.css';

type Props = Readonly<{ quiz: Quiz; change: (rules: Partial<Quiz>) => void }>;

const feedbackTimes: Readonly<Record<Quiz['feedback'], Text>> = {
  never: { en: 'Never', de: 'Nie' },
  'after-each': { en: 'After each answer', de: 'Nach jeder Antwort' },
  'after-submission': { en: 'After handing in', de: 'Nach der Abgabe' },
  'after-passing': { en: 'After passing', de: 'Nach dem Bestehen' },
  'after-date': { en: 'From a date', de: 'Ab einem Zeitpunkt' },
};

/** How a quiz is taken. */
export function QuizRules({ quiz, change }: Props) {
  const say = useSay();
  return (
    <section className={css.card} aria-label={say({ en: 'Rules', de: 'Regeln' })}>
      <Limits quiz={quiz} change={change} />
      <div className={css.line}>
        <Choice
          label={say({ en: 'Questions on the page', de: 'Fragen auf der Seite' })}
          value={quiz.paging}
          choose={(value) => change({ paging: value === 'all' ? 'all' : 'one' })}
          options={[
            { value: 'one', label: say({ en: 'One at a time', de: 'Einzeln' }) },
            { value: 'all', label: say({ en: 'All of them', de: 'Alle' }) },
          ]}
        />
        <Choice
          label={say({ en: 'Right answers are shown', de: 'Richtige Antworten zeigen' })}
          value={quiz.feedback}
          choose={(value) => change({ feedback: feedbackOf(value) })}
          options={Object.entries(feedbackTimes).map(([value, text]) => ({ value, label: say(text) }))}
        />
        {quiz.feedback === 'after-date' && (
          <TextInput
            type="datetime-local"
            label={say({ en: 'From', de: 'Ab' })}
            value={quiz.feedbackFrom ? localTime(quiz.feedbackFrom) : ''}
            onChange={({ currentTarget: { value } }) =>
              change({ feedbackFrom: value ? new Date(value).toISOString() : null })
            }
          />
        )}
      </div>
      <Checkbox
        label={say({ en: 'Questions may be changed by going back', de: 'Zurückgehen und ändern ist erlaubt' })}
        checked={quiz.mayGoBack}
        onChange={({ currentTarget }) => change({ mayGoBack: currentTarget.checked })}
      />
      <Checkbox
        label={say({ en: 'Shuffle questions', de: 'Fragen mischen' })}
        checked={quiz.shuffleQuestions}
        onChange={({ currentTarget }) => change({ shuffleQuestions: currentTarget.checked })}
      />
      <Checkbox
        label={say({ en: 'Shuffle answers', de: 'Antworten mischen' })}
        checked={quiz.shuffleAnswers}
        onChange={({ currentTarget }) => change({ shuffleAnswers: currentTarget.checked })}
      />
    </section>
  );
}

/** Numbers that may be left open. */
function Limits({ quiz, change }: Props) {
  const say = useSay();
  const none = say({ en: 'none', de: 'keine' });
  const whole = (text: string, most: number) =>
    text === '' ? null : Math.min(most, Math.max(1, Math.round(Number(text))));
  return (
    <div className={css.line}>
      <TextInput
        type="number"
        min={0}
        max={100}
        label={say({ en: 'Pass mark in percent', de: 'Bestehensgrenze in Prozent' })}
        placeholder={none}
        value={quiz.passMark === null ? '' : Math.round(quiz.passMark * 100)}
        onChange={({ currentTarget: { value } }) =>
          change({ passMark: value === '' ? null : Math.min(100, Math.max(0, Number(value))) / 100 })
        }
      />
      <TextInput
        type="number"
        min={1}
        label={say({ en: 'Time in minutes', de: 'Zeit in Minuten' })}
        placeholder={none}
        value={quiz.minutes ?? ''}
        onChange={({ currentTarget: { value } }) => change({ minutes: whole(value, 1_440) })}
      />
      <TextInput
        type="number"
        min={1}
        label={say({ en: 'Tries', de: 'Versuche' })}
        placeholder={say({ en: 'any number', de: 'beliebig viele' })}
        value={quiz.attemptLimit ?? ''}
        onChange={({ currentTarget: { value } }) => change({ attemptLimit: whole(value, 100) })}
      />
    </div>
  );
}

const times = ['never', 'after-each', 'after-submission', 'after-passing', 'after-date'] as const;
const feedbackOf = (value: string): Quiz['feedback'] => times.find((one) => one === value) ?? 'after-submission';

/** An instant as the field for date and time takes it: in the zone of this device. */
function localTime(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
