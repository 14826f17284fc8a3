import type { Assessment } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import type { Text } from '../../say.ts';
import { When } from '../../ui/when.tsx';
import css from '../participants.module.css';

type Observation = Assessment['observations'][number];

const decided: Readonly<Record<Exclude<Observation['decision'], 'goes-on'>, Text>> = {
  passed: { en: 'Decided: passed', de: 'Entschieden: bestanden' },
  failed: { en: 'Decided: not passed', de: 'Entschieden: nicht bestanden' },
  returned: { en: 'Returned for another try', de: 'Zurückgegeben für einen neuen Versuch' },
};
const steps = { en: { one: '{n} step', other: '{n} steps' }, de: { one: '{n} Schritt', other: '{n} Schritte' } };
/** Milliseconds between seeing and entering from which both are told. */
const apart = 60_000;

/** What was seen, the newest first. */
export function Observations({ observations }: { observations: readonly Observation[] }) {
  const say = useSay();
  if (observations.length === 0) return null;
  const title = say({ en: 'Observations', de: 'Beobachtungen' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={css.changes}>
        {observations.toReversed().map(({ id, marks, remark, decision, observedAt, enteredAt, by }) => (
          <li key={id}>
            <span>
              {[
                Object.keys(marks).length > 0 && say.count(steps, Object.keys(marks).length),
                decision !== 'goes-on' && say(decided[decision]),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {remark && <span style={{ whiteSpace: 'pre-line' }}>{remark}</span>}
            <span className="dim">
              {by} · <When at={observedAt} />
              {Date.parse(enteredAt) - Date.parse(observedAt) > apart && (
                <>
                  {' · '}
                  {say({ en: 'entered', de: 'eingetragen' })} <When at={enteredAt} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
