import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { askWhom, ProblemNote } from '../ui/problem-note.tsx';
import type { Question } from '../ui/why.tsx';
import css from './explanation.module.css';

/** Why something may or may not be done: the sentence, who holds it, whom to ask. Worked out by the server. */
export function ExplanationOf({ question }: { question: Question }) {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['explanation', question, say.language],
    queryFn: ({ signal }) => ask('POST /api/access/explanations', { body: question, signal }),
  });
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 48 }} />;
  const Picture = data.allowed ? IconCircleCheck : IconCircleX;
  return (
    <div className={css.explanation}>
      <p className={css.sentence} data-allowed={data.allowed}>
        <Picture size={20} aria-hidden />
        <span>{data.sentence}</span>
      </p>
      {data.because.length > 0 && (
        <ul className={css.because}>
          {data.because.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {data.roles.length > 0 && (
        <section>
          <h2 className={css.heading}>
            {say({ en: 'Who holds “{title}”', de: 'Wer „{title}“ hat' }, { title: data.privilege.title })}
          </h2>
          <ul className={css.roles}>
            {data.roles.map(({ role, name, scope }) => (
              <li key={role}>
                {name} <span className="dim">{scope}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!data.allowed && data.askWhom.length > 0 && (
        <section>
          <h2 className={css.heading}>{say({ en: 'Whom to ask', de: 'Wen fragen' })}</h2>
          <p>{askWhom(data.askWhom, say)}</p>
        </section>
      )}
      <p className={css.privilege}>{data.privilege.id}</p>
    </div>
  );
}
