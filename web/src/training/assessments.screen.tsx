import { IconListCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { WaitingAssessment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { When } from '../ui/when.tsx';
import css from './participants.module.css';
import { assessmentsQuery } from './queries.ts';

export const declared = screen({
  id: 'assessments',
  path: '/assessments',
  title: { en: 'To assess', de: 'Zu beurteilen' },
  help: {
    en: 'Who waits for somebody to see what they can do, the longest first.',
    de: 'Wer darauf wartet, dass jemand das Können sieht, die längste Wartezeit zuerst.',
  },
  needs: 'attempt.assess',
  menu: { group: 'training', order: 45, icon: IconListCheck },
});

export default function Assessments() {
  const say = useSay();
  const list = useInfiniteQuery(assessmentsQuery);
  const empty = (
    <Empty icon={IconListCheck} title={say({ en: 'Nobody waits', de: 'Niemand wartet' })}>
      {say({
        en: 'Whoever says that they are ready appears here. You may also assess from a training record.',
        de: 'Wer sich bereit meldet, erscheint hier. Sie können auch von einem Schulungsnachweis aus beurteilen.',
      })}
    </Empty>
  );
  return (
    <Page declared={declared} narrow>
      <Gathered list={list} empty={empty}>
        {(rows) => (
          <ul className={css.sources}>
            {rows.map((row) => (
              <Waiting key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Gathered>
    </Page>
  );
}

function Waiting({ row }: { row: WaitingAssessment }) {
  const { enrollmentId, item, course, user, since } = row;
  return (
    <li>
      <RowLink to={`/enrollments/${enrollmentId}/assess/${item.id}`}>{`${user.name}: ${item.title}`}</RowLink>
      <span className="dim">
        {course.title} · <When at={since} ago />
      </span>
    </li>
  );
}
