import { IconChevronLeft, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { EnrollmentRecord } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Signatures } from '../signatures/signed.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { exemptLook, lookOf, Status } from '../ui/status.tsx';
import { EditResult } from './edit-result.tsx';
import css from './participants.module.css';
import { recordQuery } from './queries.ts';
import { RecordAttempts } from './record-attempts.tsx';
import { RecordChanges } from './changes.tsx';
import { RecordExemptions } from './exemptions/record-exemptions.tsx';
import { RecordCycles } from './record-cycles.tsx';
import { RecordSources } from './record-sources.tsx';

export const declared = screen({
  id: 'record',
  path: '/enrollments/$id',
  title: { en: 'Training record', de: 'Schulungsnachweis' },
  help: {
    en: 'How somebody stands in one [course|course], what asks for it and what was changed.',
    de: 'Wie jemand steht, was dazu führt und was geändert wurde.',
  },
  needs: 'result.view-status',
});

export default function TrainingRecord() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { may } = useMe();
  const { data, error, refetch } = useQuery(recordQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data && {
        title: say(
          { en: '{course}: {name}', de: '{course}: {name}' },
          { course: data.course.title, name: data.user.name },
        ),
      })}
      trail={
        data &&
        may['enrollment.view'] && (
          <Link to="/content/$id/participants" params={{ id: data.course.id }}>
            <IconChevronLeft size={14} aria-hidden />
            {say({ en: 'Participants', de: 'Teilnehmende' })}
          </Link>
        )
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 160 }} />}
      {data && <Body record={data} />}
    </Page>
  );
}

function Body({ record }: { record: EnrollmentRecord }) {
  const say = useSay();
  const { may: mine } = useMe();
  const [editing, setEditing] = useState(false);
  const { enrollmentId: id, user, may, isCorrected, imported } = record;
  return (
    <>
      <div className={css.head}>
        <Status look={lookOf(record)} />
        {isCorrected && <span className="dim">{say({ en: 'entered by hand', de: 'von Hand eingetragen' })}</span>}
        {imported && <span className="dim">{say({ en: 'imported', de: 'importiert' })}</span>}
        {record.state !== 'withdrawn' && (
          <Deed
            privilege="enrollment.edit-result"
            on={{ kind: 'enrollment', id, may: may.editResult }}
            leftSection={<IconPencil size={16} aria-hidden />}
            run={() => setEditing(true)}
          >
            {say({ en: 'Edit result', de: 'Ergebnis ändern' })}
          </Deed>
        )}
      </div>
      <Facts
        facts={[
          [
            { en: '[user|User]', de: '[user|Benutzer]' },
            mine['user.view'] ? (
              <Link key="user" to="/users/$id" params={{ id: user.id }}>
                {user.name}
              </Link>
            ) : (
              user.name
            ),
          ],
          [
            { en: 'Due', de: 'Fällig' },
            record.exempt ? say(exemptLook.word) : record.dueDate && say.day(record.dueDate),
          ],
          [{ en: 'Completed', de: 'Abgeschlossen' }, record.completedOn && say.day(record.completedOn)],
          [{ en: 'Progress', de: 'Fortschritt' }, say.percent(record.progress)],
          [{ en: 'Score', de: 'Ergebnis' }, record.score === null ? null : say.percent(record.score)],
        ]}
      />
      <RecordSources record={record} />
      <RecordExemptions record={record} />
      <RecordCycles cycles={record.cycles} linked />
      {mine['attempt.view'] && <RecordAttempts record={record} />}
      <Signatures signatures={record.signatures} />
      <RecordChanges changes={record.changes} />
      {editing && <EditResult record={record} close={() => setEditing(false)} />}
    </>
  );
}
