import { Button } from '@mantine/core';
import type { ShownQuiz } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import type { Counted } from '../../say.ts';
import { type Answers, isGiven } from './answers.ts';
import css from './quiz.module.css';

const open: Counted = {
  en: { one: '{n} question is not answered.', other: '{n} questions are not answered.' },
  de: { one: '{n} Frage ist nicht beantwortet.', other: '{n} Fragen sind nicht beantwortet.' },
};

type Props = Readonly<{
  quiz: ShownQuiz;
  answers: Answers;
  isSaved: boolean;
  open: (at: number) => void;
  submit: () => void;
}>;

/** Before it is handed in: what is answered and what is not. */
export function QuizReview({ quiz, answers, isSaved, open: openOne, submit }: Props) {
  const say = useSay();
  const missing = quiz.questions.filter(({ id }) => !isGiven(answers[id])).length;
  return (
    <section className={css.quiz} aria-label={say({ en: 'Before you hand in', de: 'Vor der Abgabe' })}>
      <h2>{say({ en: 'Before you hand in', de: 'Vor der Abgabe' })}</h2>
      <p>
        {missing === 0
          ? say({ en: 'Every question is answered.', de: 'Alle Fragen sind beantwortet.' })
          : say.count(open, missing)}
      </p>
      <ul className={css.review}>
        {quiz.questions.map(({ id, prompt }, at) => {
          const isAnswered = isGiven(answers[id]);
          const state = isAnswered
            ? say({ en: 'Answered', de: 'Beantwortet' })
            : say({ en: 'Not answered', de: 'Nicht beantwortet' });
          return (
            <li key={id} data-missing={!isAnswered}>
              <span className="numbers dim">{at + 1}</span>
              <span className={css.wide}>{prompt}</span>
              <span className={css.state}>{state}</span>
              {(quiz.rules.mayGoBack || at >= quiz.at) && (
                <Button size="xs" variant="subtle" onClick={() => openOne(at)}>
                  {say({ en: 'Open', de: 'Öffnen' })}
                  <span className="unseen">{` ${at + 1}`}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div className={css.foot}>
        <Button onClick={submit} disabled={!isSaved}>
          {say({ en: 'Hand in', de: 'Abgeben' })}
        </Button>
        {!isSaved && <span className="dim">{say({ en: 'Saving…', de: 'Wird gespeichert…' })}</span>}
      </div>
    </section>
  );
}
