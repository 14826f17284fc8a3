import { Link } from '@tanstack/react-router';
import type { ListedAttempts } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { When } from '../ui/when.tsx';
import { asAWhole, attemptWord, lateEntry, setAsideWord } from './attempt-words.ts';
import css from './participants.module.css';

type Attempt = ListedAttempts['items'][number];
type Props = { attempts: readonly Attempt[] /** Where more is said of one; null: nowhere. */; to: ToMore };
type ToMore = (attempt: Attempt) => string | null;

/** Tries at the parts of a course, one below the other. */
export function AttemptLines({ attempts, to }: Props) {
  return (
    <ul className={css.sources}>
      {attempts.map((attempt) => (
        <Line key={attempt.id} attempt={attempt} to={to(attempt)} />
      ))}
    </ul>
  );
}

function Line({ attempt, to }: { attempt: Attempt; to: string | null }) {
  const say = useSay();
  const { title, number, score, seconds, doneOn, startedAt, isSetAside, isCorrected } = attempt;
  const name = `${title ?? say(asAWhole)} · ${say(attemptWord, { n: say.number(number) })}`;
  return (
    <li>
      {to === null ? <span>{name}</span> : <Link to={to}>{name}</Link>}
      <span className="dim">
        {doneOn === null ? <When at={startedAt} /> : say(lateEntry, { day: say.day(doneOn) })}
        {attempt.state !== null && ` · ${say(standing(attempt))}`}
        {score !== null && ` · ${say.percent(score)}`}
        {seconds >= 60 &&
          ` · ${say({ en: '{n} minutes', de: '{n} Minuten' }, { n: say.number(Math.round(seconds / 60)) })}`}
        {isCorrected && ` · ${say({ en: 'corrected', de: 'berichtigt' })}`}
        {isSetAside && ` · ${say(setAsideWord)}`}
      </span>
    </li>
  );
}

/** What an attempt came to, in one word. */
function standing({ success, completion, state }: Attempt): Text {
  if (success === 'passed') return { en: 'passed', de: 'bestanden' };
  if (success === 'failed') return { en: 'failed', de: 'nicht bestanden' };
  if (completion === 'completed') return { en: 'completed', de: 'abgeschlossen' };
  return state === 'ended' ? { en: 'not finished', de: 'nicht beendet' } : { en: 'under way', de: 'im Gange' };
}
