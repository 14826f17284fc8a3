import type { EnrollmentRecord } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { When } from '../ui/when.tsx';
import css from './participants.module.css';

type Source = EnrollmentRecord['sources'][number];

/** Everything that asks for a course, and what asked for it once: the earliest due date counts. */
export function RecordSources({ record }: { record: Pick<EnrollmentRecord, 'sources' | 'state'> }) {
  const say = useSay();
  return (
    <section aria-label={say(heading)}>
      <h2>{say(heading)}</h2>
      {record.sources.length === 0 ? (
        <p className="dim">{say({ en: 'Nothing asks for it: voluntary.', de: 'Nichts verlangt es: freiwillig.' })}</p>
      ) : (
        <ul className={css.sources}>
          {record.sources.map((source) => (
            <li key={`${source.kind} ${source.since}`}>
              <span>{say(words[source.kind], { name: source.name ?? '' })}</span>
              <span className="dim">
                <When at={source.since} />
                {source.endedAt ? (
                  <>
                    {' – '}
                    <When at={source.endedAt} /> · {say({ en: 'ended', de: 'beendet' })}
                  </>
                ) : (
                  source.dueDate &&
                  ` · ${say({ en: 'due {day}', de: 'fällig {day}' }, { day: say.day(source.dueDate) })}`
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const heading: Text = { en: 'Asked for by', de: 'Verlangt durch' };
const words = {
  direct: { en: 'Enrolled by hand', de: 'Von Hand eingeschrieben' },
  registration: { en: 'Registered by themselves', de: 'Selbst angemeldet' },
  path: { en: 'Learning path “{name}”', de: 'Lernpfad „{name}“' },
  assignment: { en: '[assignment|Assignment] “{name}”', de: '[assignment|Zuweisung] „{name}“' },
  group: { en: '[group|Group] “{name}”', de: '[group|Gruppe] „{name}“' },
  kept: { en: 'Kept from [group|group] “{name}”', de: 'Geblieben aus [group|Gruppe] „{name}“' },
} as const satisfies Record<Source['kind'], Text>;
