import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { QuizOutcome } from './quiz/quiz-outcome.tsx';
import { ownResultQuery } from './queries.ts';

export const declared = screen({
  id: 'own-result',
  path: '/my/attempts/$id',
  title: { en: 'Result', de: 'Ergebnis' },
  help: {
    en: 'What came of your try, as far as it is shown by now.',
    de: 'Was bei Ihrem Versuch herauskam, soweit es schon gezeigt wird.',
  },
  needs: null,
});

export default function OwnResult() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(ownResultQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.title } : {})}
      trail={
        <Link to="/">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Do next', de: 'Als Nächstes' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && (
        <p className="dim">
          {say({ en: 'Try {n}', de: 'Versuch {n}' }, { n: String(data.number) })}
          {data.score !== null && !data.quiz?.outcome && ` · ${say.percent(data.score)}`}
        </p>
      )}
      {data?.quiz && <QuizOutcome quiz={data.quiz} />}
    </Page>
  );
}
