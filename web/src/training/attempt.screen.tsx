import { IconChevronLeft, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Attempt } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { Observations } from './assessing/observations.tsx';
import { AttemptAnswers } from './attempt-answers.tsx';
import { AttemptChanges } from './changes.tsx';
import { AttemptEvidence } from './attempt-evidence.tsx';
import { asAWhole, attemptWord, lateEntry, outcomeWords, setAsideWord } from './attempt-words.ts';
import { EditAttempt } from './edit-attempt.tsx';
import css from './participants.module.css';
import { attemptQuery } from './queries.ts';

export const declared = screen({
  id: 'attempt',
  path: '/attempts/$id',
  title: { en: 'Attempt', de: 'Versuch' },
  help: {
    en: 'One try: when it was, what came of it, what was answered and what was changed.',
    de: 'Ein Versuch: wann er war, was herauskam, was geantwortet und was geändert wurde.',
  },
  needs: 'attempt.view',
});

export default function OneAttempt() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(attemptQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data && {
        title: say(
          { en: '{item}, {attempt}: {name}', de: '{item}, {attempt}: {name}' },
          {
            item: data.item?.title ?? data.course.title,
            attempt: say(attemptWord, { n: say.number(data.number) }),
            name: data.user.name,
          },
        ),
      })}
      trail={
        data && (
          <Link to="/enrollments/$id" params={{ id: data.enrollmentId }}>
            <IconChevronLeft size={14} aria-hidden />
            {data.course.title}
          </Link>
        )
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 160 }} />}
      {data && <Body attempt={data} />}
    </Page>
  );
}

function Body({ attempt }: { attempt: Attempt }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const { id, item, status, score, offline, startedAt, endedAt, seconds, may } = attempt;
  const minutes = say({ en: '{n} minutes', de: '{n} Minuten' }, { n: say.number(Math.round(seconds / 60)) });
  return (
    <>
      <div className={css.head}>
        {offline && <span className="dim">{say(lateEntry, { day: say.day(offline.doneOn) })}</span>}
        {attempt.isSetAside && <span className="dim">{say(setAsideWord)}</span>}
        <Deed
          privilege="attempt.edit"
          on={{ kind: 'attempt', id, may: may.edit }}
          leftSection={<IconPencil size={16} aria-hidden />}
          run={() => setEditing(true)}
        >
          {say({ en: 'Correct attempt', de: 'Versuch berichtigen' })}
        </Deed>
      </div>
      <Facts
        facts={[
          [{ en: 'What was done', de: 'Was gemacht wurde' }, item?.title ?? say(asAWhole)],
          ...(status
            ? [
                [
                  { en: 'Status', de: 'Status' },
                  status.state === 'open' && status.outcome === 'incomplete'
                    ? say({ en: 'Under way', de: 'Im Gange' })
                    : say(outcomeWords[status.outcome]),
                ] as const,
              ]
            : []),
          ...(score
            ? [[{ en: 'Score', de: 'Ergebnis' }, score.share === null ? null : say.percent(score.share)] as const]
            : []),
          ...(offline
            ? [
                [{ en: 'Done on', de: 'Gemacht am' }, say.day(offline.doneOn)] as const,
                [
                  { en: 'Entered', de: 'Eingetragen' },
                  <span key="entered">
                    <When at={offline.enteredAt} /> · {offline.enteredBy}
                  </span>,
                ] as const,
                [{ en: 'Assessed by', de: 'Beurteilt von' }, offline.assessedBy || null] as const,
                [{ en: 'Remark', de: 'Bemerkung' }, offline.remark || null] as const,
              ]
            : [
                [{ en: 'Begun', de: 'Begonnen' }, say.exact(startedAt)] as const,
                [{ en: 'Ended', de: 'Beendet' }, endedAt && say.exact(endedAt)] as const,
                [{ en: 'Time spent', de: 'Dauer' }, minutes] as const,
              ]),
        ]}
      />
      <Observations observations={attempt.observations} />
      {(offline || attempt.evidence.length > 0) && <AttemptEvidence attempt={attempt} />}
      {attempt.answers && !offline && <AttemptAnswers answers={attempt.answers} />}
      <AttemptChanges changes={attempt.changes} />
      {editing && <EditAttempt attempt={attempt} close={() => setEditing(false)} />}
    </>
  );
}
