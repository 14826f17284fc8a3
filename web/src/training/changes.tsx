import type { ReactNode } from 'react';
import type { Attempt, EnrollmentRecord } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { enrollmentLooks } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import { outcomeWords } from './attempt-words.ts';
import css from './participants.module.css';

type OfAttempt = Attempt['changes'][number];
type OfRecord = EnrollmentRecord['changes'][number];

/** What an attempt was before somebody corrected it. */
export function AttemptChanges({ changes }: { changes: readonly OfAttempt[] }) {
  const say = useSay();
  const words = ({ outcome, score, startedAt, endedAt, seconds }: OfAttempt['was']) => [
    outcome && say(outcomeWords[outcome]),
    score !== null && say.percent(score),
    `${say.exact(startedAt)} – ${endedAt ? say.exact(endedAt) : say({ en: 'open', de: 'offen' })}`,
    seconds >= 60 && say({ en: '{n} minutes', de: '{n} Minuten' }, { n: say.number(Math.round(seconds / 60)) }),
  ];
  return <Changes title={say({ en: 'Corrections', de: 'Berichtigungen' })} changes={changes} words={words} />;
}

/** What a result was before somebody changed it: nothing is written over. */
export function RecordChanges({ changes }: { changes: readonly OfRecord[] }) {
  const say = useSay();
  const words = ({ state, score, completedOn }: OfRecord['was']) => [
    say(enrollmentLooks[state].word),
    completedOn && say.day(completedOn),
    score !== null && say.percent(score),
  ];
  const title = say({ en: 'Changes of the result', de: 'Änderungen des Ergebnisses' });
  return <Changes title={title} changes={changes} words={words} />;
}

type Change<T> = Readonly<{ id: string; was: T; became: T; reason: string; by: string; at: string }>;
type Props<T> = {
  title: string;
  changes: readonly Change<T>[];
  /** What is told of one side; empty ones are left out. */ words: (of: T) => readonly ReactNode[];
};

/** What something was before each change, who made it and why. */
export function Changes<T>({ title, changes, words }: Props<T>) {
  if (changes.length === 0) return null;
  const said = (of: T) => words(of).filter(Boolean).join(', ');
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={css.changes}>
        {changes.map(({ id, was, became, reason, by, at }) => (
          <li key={id}>
            <span>
              <s className="dim">{said(was)}</s> → {said(became)}
            </span>
            <span>{reason}</span>
            <span className="dim">
              {by} · <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
