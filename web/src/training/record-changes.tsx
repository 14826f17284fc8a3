import type { EnrollmentRecord } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { enrollmentLooks } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import css from './participants.module.css';

type Change = EnrollmentRecord['changes'][number];

/** What a result was before somebody changed it: nothing is written over. */
export function RecordChanges({ changes }: { changes: readonly Change[] }) {
  const say = useSay();
  if (changes.length === 0) return null;
  const title = say({ en: 'Changes of the result', de: 'Änderungen des Ergebnisses' });
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

function Words({ of: { state, score, completedOn } }: { of: Change['was'] }) {
  const say = useSay();
  const words = [
    say(enrollmentLooks[state].word),
    completedOn && say.day(completedOn),
    score !== null && say.percent(score),
  ].filter(Boolean);
  return <>{words.join(', ')}</>;
}
