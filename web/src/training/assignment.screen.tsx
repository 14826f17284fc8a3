import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Assignment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { assignmentLooks, exemptLook, Status } from '../ui/status.tsx';
import { AudienceWords, CountsWords, DueWords, RepeatWords } from './assignment-words.tsx';
import css from './assignments.module.css';
import { EditAssignment } from './edit-assignment.tsx';
import { assignmentQuery } from './queries.ts';

export const declared = screen({
  id: 'assignment',
  path: '/assignments/$id',
  title: { en: '[assignment|Assignment]', de: '[assignment|Zuweisung]' },
  help: { en: 'Whom it reaches and how far they are.', de: 'Wen sie erreicht und wie weit alle sind.' },
  needs: 'assignment.view',
});

export default function AssignmentScreen() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(assignmentQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/assignments">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[assignments|Assignments]', de: '[assignments|Zuweisungen]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Body key={data.id} assignment={data} />}
    </Page>
  );
}

function Body({ assignment }: { assignment: Assignment }) {
  const say = useSay();
  const { may: mine } = useMe();
  const [doing, setDoing] = useState<'edit' | 'end' | null>(null);
  const { id, counts, course, path, state, may, learnersOnly } = assignment;
  const shown = [
    ['enrolled', say({ en: 'Enrolled', de: 'Eingetragen' })],
    ['completed', say({ en: 'Completed', de: 'Abgeschlossen' })],
    ['inProgress', say({ en: 'In progress', de: 'Begonnen' })],
    ['overdue', say({ en: 'Overdue', de: 'Überfällig' })],
    ...(counts.exempt > 0 ? ([['exempt', say(exemptLook.word)]] as const) : []),
  ] as const;
  if (doing === 'edit') return <EditAssignment assignment={assignment} close={() => setDoing(null)} />;
  return (
    <>
      <div className={css.head}>
        <Status look={assignmentLooks[state]} />
        {state === 'active' && (
          <>
            <Deed
              privilege="assignment.edit"
              on={{ kind: 'assignment', id, may: may?.edit }}
              run={() => setDoing('edit')}
            >
              {say({ en: 'Edit [assignment|assignment]', de: '[assignment|Zuweisung] bearbeiten' })}
            </Deed>
            <Deed
              privilege="assignment.delete"
              on={{ kind: 'assignment', id, may: may?.end }}
              run={() => setDoing('end')}
            >
              {say({ en: 'End [assignment|assignment]', de: '[assignment|Zuweisung] beenden' })}
            </Deed>
          </>
        )}
      </div>
      {counts && (
        <div className={css.counts}>
          {shown.map(([name, label]) => (
            <p key={name} className={css.count}>
              <b>{say.number(counts[name] ?? 0)}</b>
              <span>{label}</span>
            </p>
          ))}
        </div>
      )}
      <Facts
        facts={[
          course
            ? [{ en: '[course|Course]', de: '[course|Kurs]' }, <CourseName key="course" course={course} />]
            : [{ en: 'Learning path', de: 'Lernpfad' }, path && <PathName key="path" path={path} />],
          [{ en: 'For', de: 'Für' }, <AudienceWords key="for" assignment={assignment} />],
          [{ en: 'Due', de: 'Fällig' }, <DueWords key="due" assignment={assignment} />],
          [{ en: 'Repeat', de: 'Wiederholung' }, <RepeatWords key="repeat" repeats={assignment.repeats} />],
          [
            { en: 'Completed before', de: 'Früher abgeschlossen' },
            <CountsWords key="counts" countsAlready={assignment.countsAlready} />,
          ],
          ...(assignment.note
            ? [[{ en: 'Note for learners', de: 'Hinweis für Lernende' }, assignment.note] as const]
            : []),
          [
            { en: 'Learners only', de: 'Nur Lernende' },
            learnersOnly
              ? say({ en: 'Yes', de: 'Ja' })
              : say({ en: 'No, also people with other roles', de: 'Nein, auch Personen mit anderen Rollen' }),
          ],
        ]}
      />
      {course && mine['report.takers-and-exceptions'] && (
        <p>
          <Link to="/reports/takers-and-exceptions" search={() => ({ courseId: course.id })}>
            {say({
              en: 'See who took the [course|course] and who has not',
              de: 'Sehen, wer fertig ist und wer nicht',
            })}
          </Link>
        </p>
      )}
      {doing === 'end' && <EndAssignment assignment={assignment} close={() => setDoing(null)} />}
    </>
  );
}

type Target = NonNullable<Assignment['course']>;

function PathName({ path: { id, title } }: { path: Target }) {
  const { may } = useMe();
  return may['path.view'] ? <Link to={`/paths/${id}`}>{title}</Link> : <>{title}</>;
}

function CourseName({ course: { id, title } }: { course: Target }) {
  const { may } = useMe();
  return may['course.view'] ? <Link to={`/content/${id}`}>{title}</Link> : <>{title}</>;
}

function EndAssignment({
  assignment: { id, name, counts, version },
  close,
}: {
  assignment: Assignment;
  close: () => void;
}) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const waiting = Math.max(0, (counts?.enrolled ?? 0) - (counts?.completed ?? 0) - (counts?.inProgress ?? 0));
  return (
    <Confirm
      title={say({ en: 'End {name}', de: '{name} beenden' }, { name })}
      verb={say({ en: 'End [assignment|assignment]', de: '[assignment|Zuweisung] beenden' })}
      typed={name}
      bad
      run={async () => {
        await ask('DELETE /api/assignments/{id}', { params: { id }, version });
        await Promise.all([
          client.invalidateQueries({ queryKey: ['assignments'] }),
          client.invalidateQueries({ queryKey: ['assignment', id] }),
        ]);
        notify({ text: say({ en: '{name} ended.', de: '{name} ist beendet.' }, { name }) });
        await navigate({ to: '/assignments' });
      }}
      close={close}
    >
      <p>{say.count(withdrawn, waiting)}</p>
      <p>{say({ en: 'What was begun or completed stays.', de: 'Begonnenes und Abgeschlossenes bleibt.' })}</p>
    </Confirm>
  );
}

const withdrawn = {
  en: {
    one: '{n} [user|user] who has not started is withdrawn.',
    other: '{n} [users|users] who have not started are withdrawn.',
  },
  de: {
    one: '{n} [user|Benutzer] ohne Beginn wird ausgetragen.',
    other: '{n} [users|Benutzer], die nicht begonnen haben, werden ausgetragen.',
  },
};
