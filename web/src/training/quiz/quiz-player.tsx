import { Button } from '@mantine/core';
import type { ShownQuiz } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import type { PlayerProps } from '../own-player/players.ts';
import css from './quiz.module.css';
import { QuizOutcome } from './quiz-outcome.tsx';
import { QuizSitting } from './quiz-sitting.tsx';

/** A quiz: started by its learner, answered, looked over and handed in. */
export default function QuizPlayer({ opened, standing, tell }: PlayerProps) {
  // The border: the server shows content of this shape under this kind.
  const quiz = standing.content as ShownQuiz;
  if (!quiz.hasBegun) return <Start quiz={quiz} start={() => tell({ begin: true })} />;
  if (quiz.outcome) return <QuizOutcome quiz={quiz} />;
  return <QuizSitting name={`${opened.enrollmentId}.${opened.itemId}`} quiz={quiz} tell={tell} />;
}

/** What awaits the learner, before any clock runs. */
function Start({ quiz, start }: { quiz: ShownQuiz; start: () => void }) {
  const say = useSay();
  const { minutes, passMark, attemptLimit, mayGoBack, isFinalOnceGiven } = quiz.rules;
  const facts = [
    say.count(questions, quiz.questionCount),
    minutes === null ? '' : say.count(time, minutes),
    passMark === null
      ? ''
      : say({ en: '{mark} needed to pass', de: '{mark} nötig zum Bestehen' }, { mark: say.percent(passMark) }),
    attemptLimit === null ? '' : say.count(tries, attemptLimit),
    mayGoBack ? '' : say({ en: 'No way back to a question you left', de: 'Kein Zurück zu früheren Fragen' }),
    isFinalOnceGiven
      ? say({ en: 'Each answer is looked at at once and stays', de: 'Jede Antwort wird sofort ausgewertet und bleibt' })
      : '',
  ].filter(Boolean);
  return (
    <div className={css.quiz}>
      <ul className={css.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="dim">
        {say({
          en: 'Every answer is saved as you give it.',
          de: 'Jede Antwort wird gespeichert, sobald Sie sie geben.',
        })}
        {minutes !== null &&
          ` ${say({
            en: 'The time runs on when you leave the page.',
            de: 'Die Zeit läuft weiter, wenn Sie die Seite verlassen.',
          })}`}
      </p>
      <div>
        <Button onClick={start}>{say({ en: 'Start quiz', de: 'Test starten' })}</Button>
      </div>
    </div>
  );
}

const questions = {
  en: { one: '{n} question', other: '{n} questions' },
  de: { one: '{n} Frage', other: '{n} Fragen' },
};
const time = {
  en: { one: '{n} minute', other: '{n} minutes' },
  de: { one: '{n} Minute', other: '{n} Minuten' },
};
const tries = {
  en: { one: '{n} try', other: '{n} tries' },
  de: { one: '{n} Versuch', other: '{n} Versuche' },
};
