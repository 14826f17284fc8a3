import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import css from './participants.module.css';
import { attemptsQuery } from './queries.ts';

type Attempt = Answer<'GET /api/enrollments/{id}/attempts'>['items'][number];

/** Every try at every item of a course. */
export function RecordAttempts({ enrollment }: { enrollment: string }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(attemptsQuery(enrollment));
  return (
    <section aria-label={say(heading)}>
      <h2>{say(heading)}</h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 48 }} />}
      {data?.items.length === 0 && <p className="dim">{say({ en: 'None yet.', de: 'Noch keine.' })}</p>}
      {data && data.items.length > 0 && (
        <ul className={css.sources}>
          {data.items.map((attempt) => (
            <li key={attempt.id}>
              <span>
                {attempt.title} · {say({ en: 'attempt {n}', de: 'Versuch {n}' }, { n: say.number(attempt.number) })}
              </span>
              <span className="dim">
                <When at={attempt.startedAt} /> · {say(standing(attempt))}
                {attempt.score !== null && ` · ${say.percent(attempt.score)}`}
                {attempt.seconds >= 60 &&
                  ` · ${say({ en: '{n} minutes', de: '{n} Minuten' }, { n: say.number(Math.round(attempt.seconds / 60)) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const heading: Text = { en: 'Attempts', de: 'Versuche' };

/** What an attempt came to, in one word. */
function standing({ success, completion, state }: Attempt): Text {
  if (success === 'passed') return { en: 'passed', de: 'bestanden' };
  if (success === 'failed') return { en: 'failed', de: 'nicht bestanden' };
  if (completion === 'completed') return { en: 'completed', de: 'abgeschlossen' };
  return state === 'ended' ? { en: 'not finished', de: 'nicht beendet' } : { en: 'under way', de: 'im Gange' };
}
