import type { Attempt } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { When } from '../ui/when.tsx';
import { outcomeWords } from './attempt-words.ts';
import css from './participants.module.css';

type Change = Attempt['changes'][number];

/** What an attempt was before somebody corrected it. */
export function AttemptChanges({ changes }: { changes: readonly Change[] }) {
  const say = useSay();
  if (changes.length === 0) return null;
  const title = say({ en: 'Corrections', de: 'Berichtigungen' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={css.changes}>
        {changes.map((change) => (
          <li key={change.id}>
            <span>
              <s className="dim">
                <Words of={change.was} />
              </s>{' '}
              → <Words of={change.became} />
            </span>
            <span>{change.reason}</span>
            <span className="dim">
              {change.by} · <When at={change.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ of: { outcome, score, startedAt, endedAt, seconds } }: { of: Change['was'] }) {
  const say = useSay();
  const words = [
    outcome && say(outcomeWords[outcome]),
    score !== null && say.percent(score),
    `${say.exact(startedAt)} – ${endedAt ? say.exact(endedAt) : say({ en: 'open', de: 'offen' })}`,
    seconds >= 60 && say({ en: '{n} minutes', de: '{n} Minuten' }, { n: say.number(Math.round(seconds / 60)) }),
  ].filter(Boolean);
  return <>{words.join(', ')}</>;
}
