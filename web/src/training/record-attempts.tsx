import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EnrollmentRecord, ListedAttempts } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { AddOffline } from './add-offline.tsx';
import { asAWhole, attemptWord, lateEntry, setAsideWord } from './attempt-words.ts';
import css from './participants.module.css';
import { attemptsQuery } from './queries.ts';
import { RecordLimits } from './record-limits.tsx';

type Attempt = ListedAttempts['items'][number];

/** Every try at every item of a course, and how often each may be tried. */
export function RecordAttempts({ record }: { record: EnrollmentRecord }) {
  const say = useSay();
  const { enrollmentId: id } = record;
  const { data, error, refetch } = useQuery(attemptsQuery(id));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <section aria-label={say(heading)}>
        <div className={css.line}>
          <h2>{say(heading)}</h2>
          {data && record.state !== 'withdrawn' && (
            <Deed
              privilege="attempt.add-offline"
              on={{ kind: 'enrollment', id, may: data.may.addOffline }}
              leftSection={<IconPlus size={16} aria-hidden />}
              run={() => setAdding(true)}
            >
              {say({ en: 'Add offline attempt', de: 'Offline-Versuch hinzufügen' })}
            </Deed>
          )}
        </div>
        {data && record.state !== 'withdrawn' && (
          <p className={css.bulk}>
            {data.parts
              .filter(({ isAssessed }) => isAssessed)
              .map((part) => (
                <Deed
                  key={part.id}
                  privilege="attempt.assess"
                  on={{ kind: 'enrollment', id, may: data.may.assess }}
                  leftSection={<IconListCheck size={16} aria-hidden />}
                  to={`/enrollments/${id}/assess/${part.id}`}
                >
                  {say({ en: 'Assess {title}', de: '{title} beurteilen' }, { title: part.title })}
                </Deed>
              ))}
          </p>
        )}
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!data && !error && <span className="bone" style={{ blockSize: 48 }} />}
        {data?.items.length === 0 && <p className="dim">{say({ en: 'None yet.', de: 'Noch keine.' })}</p>}
        {data && data.items.length > 0 && (
          <ul className={css.sources}>
            {data.items.map((attempt) => (
              <Row key={attempt.id} attempt={attempt} />
            ))}
          </ul>
        )}
      </section>
      {data && data.parts.length > 0 && <RecordLimits record={record} attempts={data} />}
      {adding && data && <AddOffline record={record} parts={data.parts} close={() => setAdding(false)} />}
    </>
  );
}

function Row({ attempt }: { attempt: Attempt }) {
  const say = useSay();
  const { id, title, number, score, seconds, doneOn, startedAt, isSetAside, isCorrected } = attempt;
  return (
    <li>
      <Link to="/attempts/$id" params={{ id }}>
        {title ?? say(asAWhole)} · {say(attemptWord, { n: say.number(number) })}
      </Link>
      <span className="dim">
        {doneOn === null ? <When at={startedAt} /> : say(lateEntry, { day: say.day(doneOn) })}
        {attempt.state !== null && ` · ${say(standing(attempt))}`}
        {score !== null && ` · ${say.percent(score)}`}
        {seconds >= 60 &&
          ` · ${say({ en: '{n} minutes', de: '{n} Minuten' }, { n: say.number(Math.round(seconds / 60)) })}`}
        {isCorrected && ` · ${say({ en: 'corrected', de: 'berichtigt' })}`}
        {isSetAside && ` · ${say(setAsideWord)}`}
      </span>
    </li>
  );
}

const heading: Text = { en: 'Attempts', de: 'Versuche' };

/** What an attempt came to, in one word. */
function standing({ success, completion, state }: Attempt): Text {
  if (success === 'passed') return { en: 'passed', de: 'bestanden' };
  if (success === 'failed') return { en: 'failed', de: 'nicht bestanden' };
  if (completion === 'completed') return { en: 'completed', de: 'abgeschlossen' };
  return state === 'ended' ? { en: 'not finished', de: 'nicht beendet' } : { en: 'under way', de: 'im Gange' };
}
