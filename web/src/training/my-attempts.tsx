import { useQuery } from '@tanstack/react-query';
import type { MyCourse } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { AttemptLines } from './attempt-lines.tsx';
import { myAttemptsQuery } from './queries.ts';

/** My tries at the parts of one of my courses: when, and what came of each. */
export function MyAttempts({ course }: { course: MyCourse }) {
  const say = useSay();
  const { may } = useMe();
  const isShown = may['attempt.view-own'] === true;
  const { data, error, refetch } = useQuery({ ...myAttemptsQuery(course.enrollmentId), enabled: isShown });
  if (!isShown) return null;
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 64 }} />;
  if (data.items.length === 0) return null;
  const quizzes = new Set(course.items.filter(({ kind }) => kind === 'quiz').map(({ id }) => id));
  const title = say({ en: 'My attempts', de: 'Meine Versuche' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <AttemptLines
        attempts={data.items}
        to={({ id, itemId, state }) =>
          state === 'ended' && itemId !== null && quizzes.has(itemId) ? `/my/attempts/${id}` : null
        }
      />
    </section>
  );
}
