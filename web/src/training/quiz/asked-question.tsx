import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { QuizAnswer, ShownQuestion, ShownQuiz } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { QuestionFields } from './question-fields.tsx';
import css from './quiz.module.css';

type Props = Readonly<{
  question: ShownQuestion;
  number: number;
  quiz: ShownQuiz;
  answer: QuizAnswer | undefined;
  /** Left out where nothing can be answered any more. */ give?: (answer: QuizAnswer) => void;
}>;

/** One question with its answer, and what may be said about it by now. */
export function AskedQuestion({ question, number, quiz, answer, give }: Props) {
  const say = useSay();
  const feedback = quiz.feedback[question.id];
  const isFinal = give === undefined || (quiz.rules.isFinalOnceGiven && feedback !== undefined);
  return (
    <fieldset className={css.question}>
      <legend>
        <span className="dim">
          {say({ en: 'Question {number}', de: 'Frage {number}' }, { number: String(number) })}
        </span>
        <span className={css.prompt}>{question.prompt}</span>
      </legend>
      <QuestionFields question={question} answer={answer} isFinal={isFinal} give={(next) => give?.(next)} />
      {feedback && <Feedback feedback={feedback} />}
    </fieldset>
  );
}

function Feedback({ feedback }: { feedback: ShownQuiz['feedback'][string] }) {
  const say = useSay();
  const { share, right, comments } = feedback;
  const isRight = share === 1;
  const Icon = isRight ? IconCircleCheck : IconCircleX;
  const word = isRight
    ? say({ en: 'Right', de: 'Richtig' })
    : share > 0
      ? say({ en: 'Partly right', de: 'Teilweise richtig' })
      : say({ en: 'Not right', de: 'Nicht richtig' });
  const truths: Readonly<Record<string, string>> = {
    true: say({ en: 'True', de: 'Richtig' }),
    false: say({ en: 'False', de: 'Falsch' }),
  };
  return (
    <div className={css.feedback} data-right={isRight} role="status">
      <p className={css.verdict}>
        <Icon size={16} aria-hidden /> {word}
      </p>
      {!isRight && (
        <p>
          {say(
            { en: 'Right is: {right}', de: 'Richtig ist: {right}' },
            { right: right.map((one) => truths[one] ?? one).join(' · ') },
          )}
        </p>
      )}
      {comments.map((comment) => (
        <p key={comment}>{comment}</p>
      ))}
    </div>
  );
}
