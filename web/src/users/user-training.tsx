import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Enrollment, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { triesWord } from '../training/attempt-words.ts';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import { userEnrollmentsQuery } from './queries.ts';
import css from './user-view.module.css';

/** What a user is to do and has done, with results. */
export function UserTraining({ user }: { user: User }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(userEnrollmentsQuery(user.id));
  const { may } = useMe();
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 96 }} />;
  const { items, counts } = data;
  if (items.length === 0) {
    return (
      <Empty icon={IconSchool} title={say({ en: 'Nothing assigned', de: 'Nichts zugewiesen' })}>
        {say(
          { en: '{name} has no [course|course] to do.', de: '{name} hat keine [courses|Kurse] zu machen.' },
          { name: user.name },
        )}{' '}
        {may['transcript.view'] && (
          <Link to="/users/$id/transcript" params={{ id: user.id }}>
            {say({ en: 'Transcript', de: 'Lernnachweis' })}
          </Link>
        )}
      </Empty>
    );
  }
  return (
    <>
      <div className={css.top}>
        {items.some(({ sees }) => sees.status) && (
          <p className={`${css.counts} numbers`}>
            <span>
              <b>{say.number(counts.completed)}</b> {say({ en: 'completed', de: 'abgeschlossen' })}
            </span>
            <span>
              <b>{say.number(counts.inProgress)}</b> {say({ en: 'in progress', de: 'begonnen' })}
            </span>
            <span>
              <b>{say.number(counts.overdue)}</b> {say({ en: 'overdue', de: 'überfällig' })}
            </span>
            {counts.exempt > 0 && (
              <span>
                <b>{say.number(counts.exempt)}</b> {say({ en: 'exempt', de: 'befreit' })}
              </span>
            )}
          </p>
        )}
        {may['transcript.view'] && (
          <Link to="/users/$id/transcript" params={{ id: user.id }}>
            {say({ en: 'Transcript', de: 'Lernnachweis' })}
          </Link>
        )}
      </div>
      <ul className={css.rows}>
        {items.map((each) => (
          <Result key={each.enrollmentId} enrollment={each} />
        ))}
      </ul>
    </>
  );
}

function Result({ enrollment }: { enrollment: Enrollment }) {
  const say = useSay();
  const { enrollmentId, course, score, dueDate, state, progress, completedAt, lastAccessAt, imported, exempt } =
    enrollment;
  const { attempts, sees } = enrollment;
  return (
    <li className={css.result}>
      {sees.status ? (
        <Link to="/enrollments/$id" params={{ id: enrollmentId }}>
          {course.title}
        </Link>
      ) : (
        <span>{course.title}</span>
      )}
      <Status look={lookOf(enrollment)} />
      <span className="dim">
        {state === 'completed' && completedAt ? (
          <>
            <When at={completedAt} />
            {imported && ` · ${say({ en: 'imported', de: 'importiert' })}`}
          </>
        ) : exempt ? (
          exempt.until && say({ en: 'Until {day}', de: 'Bis {day}' }, { day: say.day(exempt.until) })
        ) : dueDate ? (
          say({ en: 'Due {day}', de: 'Fällig am {day}' }, { day: say.day(dueDate) })
        ) : (
          say({ en: 'No due date', de: 'Ohne Termin' })
        )}
        {lastAccessAt && (
          <>
            {' · '}
            {say({ en: 'last opened {ago}', de: 'zuletzt geöffnet {ago}' }, { ago: say.ago(lastAccessAt) })}
          </>
        )}
        {attempts !== null && attempts > 0 && ` · ${say.count(triesWord, attempts)}`}
      </span>
      <span className="dim numbers">
        {score !== null
          ? say({ en: 'Score {score}', de: 'Ergebnis {score}' }, { score: say.percent(score) })
          : state === 'in-progress' && progress !== null
            ? say.percent(progress)
            : ''}
      </span>
    </li>
  );
}
