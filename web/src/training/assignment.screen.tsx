import { Button } from '@mantine/core';
import { IconChevronLeft, IconCopy } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Assignment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Shares } from '../ui/shares.tsx';
import { assignmentLooks, enrollmentLooks, overdueLook, Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import { EndAssignment } from './assignment-deeds.tsx';
import { type AssignmentValues, inputOf, valuesOf } from './assignment-fields.ts';
import { AssignmentForm } from './assignment-form.tsx';
import { audienceWords, dueWords } from './assignment-words.ts';
import css from './assignments.module.css';
import { assignmentQuery } from './queries.ts';

export const declared = screen({
  id: 'assignment',
  path: '/assignments/$id',
  title: { en: 'Assignment', de: 'Zuweisung' },
  help: { en: 'Whom it reaches and how they stand.', de: 'Wen sie erreicht und wie weit alle sind.' },
  needs: 'assignment.view',
});

export default function OneAssignment() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(assignmentQuery(id));
  const [editing, setEditing] = useState(false);
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/assignments">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Assignments', de: 'Zuweisungen' })}
        </Link>
      }
      primary={data && !editing && <Deeds assignment={data} edit={() => setEditing(true)} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Bones />}
      {data && <Standing assignment={data} />}
      {data && editing && <Edit key={id} assignment={data} close={() => setEditing(false)} />}
      {data && !editing && <About assignment={data} />}
    </Page>
  );
}

function Deeds({ assignment, edit }: { assignment: Assignment; edit: () => void }) {
  const say = useSay();
  const { may: mine } = useMe();
  const [ending, setEnding] = useState(false);
  const { id, may, state } = assignment;
  if (state === 'ended') {
    return mine['assignment.create'] ? (
      <Button
        component={Link}
        to="/assignments/new"
        search={{ like: id } as never}
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
      >
        {say({ en: 'Assign again', de: 'Noch einmal zuweisen' })}
      </Button>
    ) : null;
  }
  return (
    <>
      <Deed privilege="assignment.delete" on={{ kind: 'assignment', id, may: may?.end }} run={() => setEnding(true)}>
        {say({ en: 'End assignment', de: 'Zuweisung beenden' })}
      </Deed>
      <Deed privilege="assignment.edit" on={{ kind: 'assignment', id, may: may?.edit }} run={edit} variant="filled">
        {say({ en: 'Edit assignment', de: 'Zuweisung bearbeiten' })}
      </Deed>
      {ending && <EndAssignment assignment={assignment} close={() => setEnding(false)} />}
    </>
  );
}

/** How those stand whom the reader may see. */
function Standing({ assignment: { counts, state, course } }: { assignment: Assignment }) {
  const say = useSay();
  const { may } = useMe();
  const { enrolled = 0, completed = 0, inProgress = 0, overdue = 0 } = counts ?? {};
  const rest = Math.max(0, enrolled - completed - inProgress);
  return (
    <section className={css.standing} aria-label={say({ en: 'How they stand', de: 'Wie weit alle sind' })}>
      <p className={css.line}>
        <Status look={assignmentLooks[state]} />
        <span className="dim numbers">{say.count(reached, enrolled)}</span>
        {overdue > 0 && (
          <span className="numbers">
            <Status look={overdueLook} /> {say.number(overdue)}
          </span>
        )}
        {may['report.takers-and-exceptions'] && (
          <Link to="/reports/takers-and-exceptions" search={{ courseId: course.id } as never} className={css.report}>
            {say({ en: 'See everybody in the report', de: 'Alle im Bericht sehen' })}
          </Link>
        )}
      </p>
      {enrolled > 0 && (
        <Shares
          label={say({ en: 'How they stand', de: 'Wie weit alle sind' })}
          parts={[
            { look: enrollmentLooks.completed, n: completed },
            { look: enrollmentLooks['in-progress'], n: inProgress },
            {
              look: {
                ...enrollmentLooks['not-started'],
                word: { en: 'Not started or failed', de: 'Nicht begonnen oder nicht bestanden' },
              },
              n: rest,
            },
          ]}
        />
      )}
    </section>
  );
}

function About({ assignment }: { assignment: Assignment }) {
  const say = useSay();
  const { may } = useMe();
  const { course, audience, places, learnersOnly, createdAt } = assignment;
  return (
    <Facts
      facts={[
        [
          { en: 'Course', de: 'Kurs' },
          may['course.view'] ? <Link to={`/courses/${course.id}`}>{course.title}</Link> : course.title,
        ],
        [{ en: 'Who gets it', de: 'Wer es bekommt' }, audienceWords(audience, places ?? [], say)],
        [
          { en: 'Of those', de: 'Davon' },
          learnersOnly
            ? say({ en: 'Learners only', de: 'Nur Lernende' })
            : say({ en: 'Everybody, whatever their role', de: 'Alle, gleich welche Rolle' }),
        ],
        [{ en: 'Due', de: 'Fällig' }, dueWords(assignment, say)],
        [{ en: 'Made', de: 'Angelegt' }, createdAt && <When at={createdAt} />],
      ]}
    />
  );
}

function Edit({ assignment, close }: { assignment: Assignment; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { id, course } = assignment;
  const version = useRef(assignment.version);
  // As it was when editing began: what comes meanwhile is brought together on saving.
  const first = useRef(assignment);
  const initial = useMemo(() => valuesOf(first.current), []);
  const params = { id };
  const save = async (values: AssignmentValues) => {
    const { courseId: _, ...body } = inputOf(values, course.title);
    const saved = await ask('PATCH /api/assignments/{id}', { params, body, version: version.current });
    client.setQueryData(assignmentQuery(id).queryKey, saved);
    await client.invalidateQueries({ queryKey: ['assignments'] });
    notify({ text: say({ en: '“{name}” was saved.', de: '„{name}“ wurde gespeichert.' }, { name: saved.name }) });
    close();
  };
  const reload = async () => {
    const fresh = await ask('GET /api/assignments/{id}', { params });
    version.current = fresh.version;
    return valuesOf(fresh);
  };
  return (
    <AssignmentForm
      name={`assignment.${id}`}
      initial={initial}
      isNew={false}
      verb={() => say({ en: 'Save assignment', de: 'Zuweisung speichern' })}
      save={save}
      reload={reload}
      cancel={close}
    />
  );
}

function Bones() {
  return (
    <div className={css.bones} aria-hidden>
      {[8, 20, 20, 20].map((blockSize, n) => (
        <span key={n} className="bone" style={{ blockSize }} />
      ))}
    </div>
  );
}

const reached = {
  en: { one: '{n} user has it from here', other: '{n} users have it from here' },
  de: { one: '{n} Benutzer hat ihn von hier', other: '{n} Benutzer haben ihn von hier' },
};
