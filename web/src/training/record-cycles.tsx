import { Link } from '@tanstack/react-router';
import type { EnrollmentRecord } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { enrollmentLooks, Status } from '../ui/status.tsx';
import css from './participants.module.css';

/** The other times the same was or is to be done; `linked`: each leads to its record. */
export function RecordCycles({ cycles, linked = false }: { cycles: EnrollmentRecord['cycles']; linked?: boolean }) {
  const say = useSay();
  if (cycles.length === 0) return null;
  return (
    <section aria-label={say(heading)}>
      <h2>{say(heading)}</h2>
      <ul className={css.sources}>
        {cycles.map(({ enrollmentId: id, state, completedOn, isCurrent }) => {
          const when = completedOn
            ? say(completed, { day: say.day(completedOn) })
            : isCurrent
              ? say({ en: 'Now', de: 'Jetzt' })
              : say({ en: 'Not completed', de: 'Nicht abgeschlossen' });
          return (
            <li key={id}>
              {linked ? (
                <Link to="/enrollments/$id" params={{ id }}>
                  {when}
                </Link>
              ) : (
                <span>{when}</span>
              )}
              <Status look={enrollmentLooks[state]} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const heading: Text = { en: 'Other rounds', de: 'Andere Runden' };
const completed = { en: 'Completed {day}', de: 'Abgeschlossen am {day}' } as const;
