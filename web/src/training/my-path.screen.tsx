import { Button } from '@mantine/core';
import { IconArrowRight, IconChevronLeft, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import css from './my-course.module.css';
import { PathSteps, stepsDone } from './path-steps.tsx';
import { myPathQuery } from './queries.ts';

export const declared = screen({
  id: 'my-path',
  path: '/my/paths/$id',
  title: { en: 'Learning path', de: 'Lernpfad' },
  help: {
    en: 'It is completed when every step is done that is not optional.',
    de: 'Er ist abgeschlossen, wenn jeder Schritt erledigt ist, der nicht freiwillig ist.',
  },
  needs: null,
});

export default function OneOfMyPaths() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(myPathQuery(id));
  const next = data?.steps.find(({ course }) => course.id === data.next);
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
      primary={
        next && (
          <Button
            component={Link}
            to={`/my/courses/${next.course.id}`}
            rightSection={<IconArrowRight size={16} aria-hidden />}
          >
            {next.state === 'not-started'
              ? say({ en: 'Start', de: 'Beginnen' })
              : say({ en: 'Continue', de: 'Fortsetzen' })}
          </Button>
        )
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data && (
        <>
          <div className={css.line}>
            {data.completedAt && (
              <span>
                <IconCircleCheck size={16} aria-hidden />{' '}
                {say({ en: 'Completed {day}', de: 'Abgeschlossen {day}' }, { day: say.date(data.completedAt) })}
              </span>
            )}
            <span className={css.progress}>
              <Progress
                thin
                label={say({ en: 'Progress', de: 'Fortschritt' })}
                share={data.of === 0 ? 0 : data.done / data.of}
              />
              <span className="numbers dim">
                {say(stepsDone, { done: say.number(data.done), of: say.number(data.of) })}
              </span>
            </span>
          </div>
          {data.description && <p className={css.description}>{data.description}</p>}
          <PathSteps steps={data.steps} />
        </>
      )}
    </Page>
  );
}
