import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ShownQuiz } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { isGiven } from './answers.ts';
import { AskedQuestion } from './asked-question.tsx';
import css from './quiz.module.css';
import { QuizReview } from './quiz-review.tsx';
import { TimeLeft } from './time-left.tsx';
import { useAnswers } from './use-answers.ts';

type Props = Readonly<{ name: string; quiz: ShownQuiz; tell: (progress: unknown) => void }>;

/** A quiz that is under way. */
export function QuizSitting({ name, quiz, tell }: Props) {
  const say = useSay();
  const { mine, give, send, all, isSaved } = useAnswers(name, quiz, tell);
  const [at, setAt] = useState(quiz.at);
  const [reviewing, setReviewing] = useState(false);
  const { questions, rules } = quiz;
  const isPaged = rules.paging === 'one';
  const submit = () => tell({ answers: rules.isFinalOnceGiven ? [] : all(), submit: true });
  const go = (to: number) => {
    setAt(to);
    setReviewing(false);
    if (!rules.mayGoBack && to > quiz.at) tell({ at: to });
    window.scrollTo({ top: 0 });
  };
  const seen = isPaged ? questions.slice(at, at + 1) : questions;
  return (
    <div className={css.quiz}>
      <div className={css.head}>
        {isPaged && !reviewing && (
          <span className="dim numbers">
            {say({ en: '{n} of {all}', de: '{n} von {all}' }, { n: String(at + 1), all: String(questions.length) })}
          </span>
        )}
        {!rules.isFinalOnceGiven && (
          <span className="dim" role="status">
            {isSaved ? say({ en: 'Saved', de: 'Gespeichert' }) : say({ en: 'Saving…', de: 'Wird gespeichert…' })}
          </span>
        )}
        {quiz.endsAt !== null && <TimeLeft endsAt={quiz.endsAt} now={quiz.now} over={submit} />}
      </div>
      {reviewing ? (
        <QuizReview quiz={quiz} answers={mine} isSaved={isSaved} open={go} submit={submit} />
      ) : (
        <>
          {seen.map((question, place) => (
            <div key={question.id} className={css.quiz}>
              <AskedQuestion
                question={question}
                number={(isPaged ? at : place) + 1}
                quiz={quiz}
                answer={mine[question.id]}
                give={(answer) => give(question.id, answer)}
              />
              {rules.isFinalOnceGiven && !quiz.feedback[question.id] && (
                <div>
                  <Button
                    variant="default"
                    disabled={!isGiven(mine[question.id])}
                    onClick={() => {
                      const answer = mine[question.id];
                      if (answer) send(question.id, answer);
                    }}
                  >
                    {say({ en: 'Check answer', de: 'Antwort prüfen' })}
                  </Button>
                </div>
              )}
            </div>
          ))}
          <Steps
            isFirst={!isPaged || at === 0 || !rules.mayGoBack}
            isLast={!isPaged || at >= questions.length - 1}
            back={() => go(at - 1)}
            next={() => go(at + 1)}
            review={() => setReviewing(true)}
          />
        </>
      )}
    </div>
  );
}

type StepsProps = Readonly<{
  isFirst: boolean;
  isLast: boolean;
  back: () => void;
  next: () => void;
  review: () => void;
}>;

function Steps({ isFirst, isLast, back, next, review }: StepsProps) {
  const say = useSay();
  return (
    <div className={css.foot}>
      {!isFirst && (
        <Button variant="default" onClick={back}>
          {say({ en: 'Back', de: 'Zurück' })}
        </Button>
      )}
      {isLast ? (
        <Button onClick={review}>{say({ en: 'Look over and hand in', de: 'Durchsehen und abgeben' })}</Button>
      ) : (
        <Button onClick={next}>{say({ en: 'Next question', de: 'Nächste Frage' })}</Button>
      )}
    </div>
  );
}
