import type { Attempt } from '../api/types.ts';
import { useSay } from '../language.tsx';
import css from './participants.module.css';

type Answers = NonNullable<Attempt['answers']>;

/** What was asked, answered and right, and how each section went. */
export function AttemptAnswers({ answers: { sections, questions } }: { answers: Answers }) {
  const say = useSay();
  const title = say({ en: 'Answers', de: 'Antworten' });
  const none = say({ en: 'No answer', de: 'Keine Antwort' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {questions.length === 0 && sections.length === 0 && (
        <p className="dim">{say({ en: 'The content has told of none.', de: 'Der Inhalt hat keine mitgeteilt.' })}</p>
      )}
      {sections.length > 0 && (
        <ul className={css.sources}>
          {sections.map((section, at) => (
            <li key={`${at} ${section.identifier}`}>
              <span>{section.title ?? section.identifier}</span>
              {section.score !== null && <span className="dim numbers">{section.score}</span>}
            </li>
          ))}
        </ul>
      )}
      {questions.length > 0 && (
        <ol className={css.sources}>
          {questions.map((question, at) => (
            <li key={`${at} ${question.identifier}`}>
              <span>{question.question ?? question.identifier}</span>
              <span>{question.answer ?? none}</span>
              <span className="dim">
                {[
                  question.result,
                  question.right.length > 0 &&
                    say({ en: 'right: {right}', de: 'richtig: {right}' }, { right: question.right.join(', ') }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
