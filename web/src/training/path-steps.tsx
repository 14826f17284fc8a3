import { Link } from '@tanstack/react-router';
import type { MyPath } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { lookOf, Status } from '../ui/status.tsx';
import css from './home.module.css';

export const stepsDone = { en: '{done} of {of} done', de: '{done} von {of} erledigt' } as const;

/** The steps of one’s learning path, in its order; what does not open yet says why. */
export function PathSteps({ steps }: { steps: MyPath['steps'] }) {
  const say = useSay();
  return (
    <ol className={css.list}>
      {steps.map(({ course, optional, enrollmentId, state, isDone, dueDate, overdue, exempt, lock }, at) => (
        <li key={course.id}>
          <Link
            to={enrollmentId ? `/my/courses/${course.id}` : `/catalogue/${course.id}`}
            className={css.row}
            preload="intent"
          >
            <span className={css.name}>
              {say.number(at + 1)}. {course.title}
              {optional && <span className="dim"> · {say({ en: 'optional', de: 'freiwillig' })}</span>}
              {lock && <span className={css.lock}>{lock}</span>}
            </span>
            <span className={css.due}>
              {dueDate && !isDone && (
                <span className="dim numbers">
                  {overdue
                    ? say({ en: 'Was due {day}', de: 'War fällig am {day}' }, { day: say.day(dueDate) })
                    : say({ en: 'Due {day}', de: 'Fällig am {day}' }, { day: say.day(dueDate) })}
                </span>
              )}
            </span>
            <span className={css.state}>
              <Status look={lookOf({ state: isDone ? 'completed' : state, overdue, exempt })} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
