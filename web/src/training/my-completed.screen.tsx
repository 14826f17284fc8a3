import { IconChevronLeft, IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CompletedCourse } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { Page } from '../ui/page.tsx';
import css from './participants.module.css';
import { completedQuery } from './queries.ts';

export const declared = screen({
  id: 'my-completed',
  path: '/my/completed',
  title: { en: 'What I completed', de: 'Was ich abgeschlossen habe' },
  help: {
    en: 'Each round by itself, the newest first.',
    de: 'Jede Runde einzeln, die neueste zuerst.',
  },
  needs: 'training-plan.view-completed',
});

export default function MyCompleted() {
  const say = useSay();
  const list = useInfiniteQuery(completedQuery);
  const empty = (
    <Empty icon={IconCircleCheck} title={say({ en: 'Nothing yet', de: 'Noch nichts' })}>
      {say({
        en: '[courses|Courses] appear here as soon as you have completed them.',
        de: '[courses|Kurse] erscheinen hier, sobald Sie sie abgeschlossen haben.',
      })}
    </Empty>
  );
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Do next', de: 'Als Nächstes' })}
        </Link>
      }
    >
      <Gathered list={list} empty={empty}>
        {(rows) => (
          <ul className={css.sources}>
            {rows.map((row) => (
              <Row key={row.enrollmentId} row={row} />
            ))}
          </ul>
        )}
      </Gathered>
    </Page>
  );
}

function Row({ row: { course, completedAt, score, isCurrent, imported } }: { row: CompletedCourse }) {
  const say = useSay();
  const facts = [
    say.date(completedAt),
    score !== null && say({ en: 'Score {score}', de: 'Ergebnis {score}' }, { score: say.percent(score) }),
    imported && say({ en: 'imported', de: 'importiert' }),
    !isCurrent && say({ en: 'former round', de: 'frühere Runde' }),
  ];
  return (
    <li>
      {isCurrent ? <Link to={`/my/courses/${course.id}`}>{course.title}</Link> : <span>{course.title}</span>}
      <span className="dim numbers">{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
