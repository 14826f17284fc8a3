import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { EnrollmentRecord, ListedAttempts } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { reasonWord } from './attempt-words.ts';
import { useEnrollmentsChanged } from './enroll-dialog.tsx';
import css from './participants.module.css';

type Part = ListedAttempts['parts'][number];

/** How often each part of a course was tried and may be. */
export function RecordLimits({ record, attempts }: { record: EnrollmentRecord; attempts: ListedAttempts }) {
  const say = useSay();
  const [changing, setChanging] = useState<Part | null>(null);
  return (
    <section aria-label={say(heading)}>
      <h2>{say(heading)}</h2>
      <ul className={css.sources}>
        {attempts.parts.map((part) => (
          <li key={part.id}>
            <span className={css.line}>
              <span>{part.title}</span>
              {record.state !== 'withdrawn' && (
                <Deed
                  privilege="attempt.edit-limit"
                  on={{ kind: 'enrollment', id: record.enrollmentId, may: attempts.may.editLimit }}
                  size="xs"
                  run={() => setChanging(part)}
                >
                  {say({ en: 'Change', de: 'Ändern' })}
                  <span className="unseen">{`: ${part.title}`}</span>
                </Deed>
              )}
            </span>
            <span className="dim">
              {part.attemptLimit === null
                ? say(free, { used: say.number(part.used) })
                : say(limited, { used: say.number(part.used), most: say.number(part.attemptLimit) })}
            </span>
          </li>
        ))}
      </ul>
      {changing && <EditLimit record={record} part={changing} close={() => setChanging(null)} />}
    </section>
  );
}

const heading: Text = { en: 'Attempts allowed', de: 'Erlaubte Versuche' };
const limitOf = ({ attemptLimit }: Part): string => (attemptLimit === null ? '' : String(attemptLimit));
const free = { en: '{used} used, as many as they like', de: '{used} gebraucht, beliebig viele' } as const;
const limited = { en: '{used} of {most} used', de: '{used} von {most} gebraucht' } as const;

function EditLimit({ record, part, close }: { record: EnrollmentRecord; part: Part; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const [limit, setLimit] = useState(limitOf(part));
  const [reason, setReason] = useState('');
  const isNumber = limit.trim() === '' || /^[1-9]\d{0,2}$/u.test(limit.trim());
  return (
    <Confirm
      title={say({ en: 'Attempts at {title}', de: 'Versuche: {title}' }, part)}
      verb={say({ en: 'Save limit', de: 'Anzahl speichern' })}
      ready={isNumber && reason.trim() !== ''}
      run={async () => {
        const attemptLimit = limit.trim() === '' ? null : Number(limit);
        await ask('PUT /api/enrollments/{id}/items/{item}/attempt-limit', {
          params: { id: record.enrollmentId, item: part.id },
          body: { attemptLimit, reason: reason.trim() },
        });
        await changed();
        notify({
          text: say({ en: 'The limit was saved for {name}.', de: 'Die Anzahl gilt nun für {name}.' }, record.user),
        });
      }}
      close={close}
    >
      <p>
        {say(
          { en: 'This holds for {name} alone, and they see it.', de: 'Das gilt nur für {name}, und {name} sieht es.' },
          record.user,
        )}
      </p>
      <TextInput
        label={say({ en: 'Attempts allowed', de: 'Erlaubte Versuche' })}
        description={say({ en: 'Left empty: as many as they like.', de: 'Leer: beliebig viele.' })}
        inputMode="numeric"
        value={limit}
        error={
          isNumber ? null : say({ en: 'Enter a number from 1 to 999.', de: 'Geben Sie eine Zahl von 1 bis 999 ein.' })
        }
        onChange={(event) => setLimit(event.currentTarget.value)}
      />
      <Textarea
        label={say(reasonWord)}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
