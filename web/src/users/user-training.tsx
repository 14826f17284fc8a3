import { IconSchool } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Enrollment, UserSummary } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import css from './user-view.module.css';

/** What a user is to do and has done, with results. */
export function UserTraining({ summary: { enrollments, counts, user } }: { summary: UserSummary }) {
  const say = useSay();
  const navigate = useNavigate();
  const assign = (
    <Deed privilege="assignment.add" run={() => void navigate({ to: '/assignments/new', search: { users: user.id } })}>
      {say({ en: 'Assign course', de: 'Kurs zuweisen' })}
    </Deed>
  );
  if (enrollments.length === 0) {
    return (
      <Empty icon={IconSchool} title={say({ en: 'Nothing assigned', de: 'Nichts zugewiesen' })} action={assign}>
        {say({ en: '{name} has no course to do.', de: '{name} hat keinen Kurs zu machen.' }, { name: user.name })}
      </Empty>
    );
  }
  return (
    <>
      <div className={css.top}>
        <p className={`${css.counts} numbers`}>
          <span>
            <b>{say.number(counts.completed ?? 0)}</b> {say({ en: 'completed', de: 'abgeschlossen' })}
          </span>
          <span>
            <b>{say.number(counts.inProgress ?? 0)}</b> {say({ en: 'in progress', de: 'begonnen' })}
          </span>
          <span>
            <b>{say.number(counts.overdue ?? 0)}</b> {say({ en: 'overdue', de: 'überfällig' })}
          </span>
        </p>
        {assign}
      </div>
      <ul className={css.rows}>
        {enrollments.map((each) => (
          <Result key={each.enrollmentId} enrollment={each} />
        ))}
      </ul>
    </>
  );
}

function Result({ enrollment }: { enrollment: Enrollment }) {
  const say = useSay();
  const { course, score, dueDate, state, progress, completedAt, lastAccessAt } = enrollment;
  return (
    <li className={css.result}>
      <span>{course.title}</span>
      <Status look={lookOf(enrollment)} />
      <span className="dim">
        {state === 'completed' && completedAt ? (
          <When at={completedAt} />
        ) : dueDate ? (
          say({ en: 'Due {day}', de: 'Fällig am {day}' }, { day: say.day(dueDate) })
        ) : (
          say({ en: 'No due date', de: 'Ohne Termin' })
        )}
        {lastAccessAt && state !== 'completed' && (
          <>
            {' · '}
            {say({ en: 'last opened {ago}', de: 'zuletzt geöffnet {ago}' }, { ago: say.ago(lastAccessAt) })}
          </>
        )}
      </span>
      <span className="dim numbers">
        {score !== null
          ? say({ en: 'Score {score}', de: 'Ergebnis {score}' }, { score: say.percent(score) })
          : state === 'in-progress'
            ? say.percent(progress)
            : ''}
      </span>
    </li>
  );
}
