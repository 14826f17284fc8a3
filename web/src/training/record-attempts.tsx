import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EnrollmentRecord } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { AddOffline } from './add-offline.tsx';
import { AttemptLines } from './attempt-lines.tsx';
import css from './participants.module.css';
import { attemptsQuery } from './queries.ts';
import { RecordLimits } from './record-limits.tsx';

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
          <AttemptLines attempts={data.items} to={({ id: attempt }) => `/attempts/${attempt}`} />
        )}
      </section>
      {data && data.parts.length > 0 && <RecordLimits record={record} attempts={data} />}
      {adding && data && <AddOffline record={record} parts={data.parts} close={() => setAdding(false)} />}
    </>
  );
}

const heading: Text = { en: 'Attempts', de: 'Versuche' };
