import type { ShownQuiz } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { AskedQuestion } from './asked-question.tsx';
import css from './quiz.module.css';

/** How a quiz went, with each question as far as it may be shown. */
export function QuizOutcome({ quiz }: { quiz: ShownQuiz }) {
  const say = useSay();
  const { outcome, rules, sections, questions } = quiz;
  if (!outcome) return null;
  const told = {
    passed: say({ en: 'Passed', de: 'Bestanden' }),
    failed: say({ en: 'Not passed', de: 'Nicht bestanden' }),
    unknown: say({ en: 'Handed in', de: 'Abgegeben' }),
  };
  const hasFeedback = Object.keys(quiz.feedback).length > 0;
  const titled = outcome.sections.filter(({ title }) => title !== '');
  return (
    <div className={css.quiz}>
      <div className={css.outcome} data-success={outcome.success} role="status">
        <p className={css.verdict}>{told[outcome.success]}</p>
        <p className={css.score}>{say.percent(outcome.score)}</p>
        <p className="dim">
          {say(
            { en: '{points} of {possible} points', de: '{points} von {possible} Punkten' },
            { points: rounded(outcome.points), possible: rounded(outcome.possible) },
          )}
          {rules.passMark !== null &&
            ` · ${say({ en: '{mark} needed', de: '{mark} nötig' }, { mark: say.percent(rules.passMark) })}`}
        </p>
        {sections.length > 1 &&
          titled.map(({ id, title, score }) => (
            <p key={id}>
              {title}: {score === null ? '–' : say.percent(score)}
            </p>
          ))}
      </div>
      {hasFeedback ? (
        questions.map((question, at) => (
          <AskedQuestion
            key={question.id}
            question={question}
            number={at + 1}
            quiz={quiz}
            answer={quiz.answers[question.id]}
          />
        ))
      ) : (
        <p className="dim">
          {say({
            en: 'This quiz does not show here what was right.',
            de: 'Dieser Test zeigt hier nicht, was richtig war.',
          })}
        </p>
      )}
    </div>
  );
}

const rounded = (points: number): string => String(Math.round(points * 100) / 100);
