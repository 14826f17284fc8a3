import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { address } from '../api/ask.ts';
import type { Assessment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import type { Text } from '../say.ts';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { AssessForm } from './assessing/assess-form.tsx';
import css from './assessing/assessing.module.css';
import { Observations } from './assessing/observations.tsx';
import { marksOf, Steps } from './assessing/steps.tsx';
import lines from './participants.module.css';
import { assessmentQuery } from './queries.ts';

export const declared = screen({
  id: 'assessment',
  path: '/enrollments/$id/assess/$item',
  title: { en: 'Assess', de: 'Beurteilen' },
  help: {
    en: 'Mark what you see. What you put down is kept in this page until it has arrived.',
    de: 'Bewerten Sie, was Sie sehen. Was Sie festhalten, bleibt auf dieser Seite, bis es angekommen ist.',
  },
  needs: 'attempt.assess',
});

export default function AssessSomebody() {
  const say = useSay();
  const { id = '', item = '' }: { id?: string; item?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(assessmentQuery(id, item));
  return (
    <Page
      declared={declared}
      narrow
      {...(data && {
        title: say({ en: '{item}: {name}', de: '{item}: {name}' }, { item: data.item.title, name: data.user.name }),
      })}
      trail={
        <Link to="/assessments">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'To assess', de: 'Zu beurteilen' })}
        </Link>
      }
    >
      {error && !data && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && <Body enrollment={id} assessment={data} />}
    </Page>
  );
}

function Body({ enrollment, assessment }: { enrollment: string; assessment: Assessment }) {
  const say = useSay();
  const { note, course, criteria, observations, files, text, item, isHandedIn, may } = assessment;
  const seen = marksOf(observations);
  const title = isHandedIn ? say({ en: 'Files', de: 'Dateien' }) : say({ en: 'Photos', de: 'Fotos' });
  const isMarked = may.assess === true && !isOver(assessment) && (!isHandedIn || assessment.askedAt !== null);
  return (
    <>
      <p className="dim">{[course.title, say(stateOf(assessment))].join(' · ')}</p>
      {note && <p className={css.note}>{note}</p>}
      {may.assess !== true && <p role="status">{may.assess.reason}</p>}
      {text && <p className={css.work}>{text}</p>}
      {files.length > 0 && (
        <section aria-label={title}>
          <h2>{title}</h2>
          <ul className={lines.sources}>
            {files.map((file) => (
              <li key={file.id}>
                <a
                  href={address(`/api/enrollments/${enrollment}/items/${item.id}/files/${file.id}`)}
                  download={file.name}
                >
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isMarked ? (
        <AssessForm enrollment={enrollment} assessment={assessment} />
      ) : (
        <Steps steps={criteria} seen={seen} />
      )}
      <Observations observations={observations} />
    </>
  );
}

/** Passed, and nothing more to see; who has not passed may be seen again. */
const isOver = ({ attempt, decision }: Assessment): boolean =>
  attempt?.state === 'ended' && (decision === null || decision.isPassed);

function stateOf(assessment: Assessment): Text {
  const { attempt, awaits, askedAt, decision } = assessment;
  if (isOver(assessment)) return { en: 'passed', de: 'bestanden' };
  if (attempt?.state === 'ended')
    return { en: 'not passed, may be assessed again', de: 'nicht bestanden, kann erneut beurteilt werden' };
  if (awaits === 'learner' && decision)
    return decision.isPassed
      ? { en: 'decided as passed, to be confirmed by the learner', de: 'als bestanden entschieden, noch zu bestätigen' }
      : {
          en: 'decided as not passed, to be confirmed by the learner',
          de: 'als nicht bestanden entschieden, noch zu bestätigen',
        };
  if (askedAt && assessment.isHandedIn) return { en: 'handed in', de: 'abgegeben' };
  if (assessment.isHandedIn && assessment.observations.length > 0) return { en: 'returned', de: 'zurückgegeben' };
  if (askedAt) return { en: 'ready to be assessed', de: 'bereit für die Beurteilung' };
  return attempt ? { en: 'under way', de: 'im Gange' } : { en: 'not begun', de: 'nicht begonnen' };
}
