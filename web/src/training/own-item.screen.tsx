import { Button } from '@mantine/core';
import { IconArrowRight, IconChevronLeft } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ask } from '../api/ask.ts';
import type { OpenedItem } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { enrollmentLooks, Status } from '../ui/status.tsx';
import css from './own-player/own-player.module.css';
import { playerOf } from './own-player/players.ts';
import { useProgress } from './own-player/use-progress.ts';
import { myCourseQuery, openedItemQuery } from './queries.ts';

export const declared = screen({
  id: 'own-item',
  path: '/my/launches/$id',
  title: { en: 'Item', de: 'Teil' },
  help: {
    en: 'Everything is kept: leave and come back as you like.',
    de: 'Alles bleibt erhalten: Gehen und kommen Sie, wie Sie möchten.',
  },
  needs: null,
});

export default function OwnItem() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(openedItemQuery(id));
  if (data) return <Opened key={id} launch={id} opened={data} />;
  return (
    <Page declared={declared} narrow>
      {error ? (
        <ProblemNote error={error} retry={() => void refetch()} />
      ) : (
        <span className="bone" style={{ blockSize: 240 }} />
      )}
    </Page>
  );
}

function Opened({ launch, opened }: { launch: string; opened: OpenedItem }) {
  const say = useSay();
  const { standing, tell, error, keep } = useProgress(launch, opened);
  const Player = playerOf[opened.kind];
  const { title, course } = opened;
  const state =
    standing.success === 'failed' ? 'failed' : standing.completion === 'completed' ? 'completed' : 'in-progress';
  return (
    <Page
      declared={declared}
      narrow
      title={title}
      trail={
        <Link to="/my/courses/$id" params={{ id: course.id }}>
          <IconChevronLeft size={14} aria-hidden />
          {course.title}
        </Link>
      }
    >
      <div className={css.bar} role="status">
        <Status look={enrollmentLooks[state]} />
      </div>
      {error !== null && <ProblemNote error={error} />}
      <article className={css.body}>
        <Suspense fallback={<span className="bone" style={{ blockSize: 240 }} />}>
          {Player && <Player launch={launch} opened={opened} standing={standing} tell={tell} keep={keep} />}
        </Suspense>
      </article>
      <Onward opened={opened} isDone={state === 'completed'} say={say} />
    </Page>
  );
}

/** To the next item, or back to the course when that was the last. */
function Onward({ opened, isDone, say }: { opened: OpenedItem; isDone: boolean; say: ReturnType<typeof useSay> }) {
  const { data } = useQuery(myCourseQuery(opened.course.id));
  const items = data?.items.filter(({ launchable }) => launchable) ?? [];
  const next = items[items.findIndex(({ id }) => id === opened.itemId) + 1];
  const launch = useMutation({
    mutationFn: (itemId: string) =>
      ask('POST /api/my/launches', { body: { enrollmentId: opened.enrollmentId, itemId } }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <footer className={css.foot}>
      {launch.error && <ProblemNote error={launch.error} />}
      <Button component={Link} to={`/my/courses/${opened.course.id}`} variant="default">
        {say({ en: 'All items', de: 'Alle Teile' })}
      </Button>
      {next && (
        <Button
          variant={isDone ? 'filled' : 'default'}
          loading={launch.isPending}
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => launch.mutate(next.id)}
        >
          {say({ en: 'Next: {title}', de: 'Weiter: {title}' }, { title: next.title })}
        </Button>
      )}
    </footer>
  );
}
