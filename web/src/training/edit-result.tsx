import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { EnrollmentRecord } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { todayHere } from '../say.ts';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { among } from '../ui/filters.tsx';
import { useNotify } from '../ui/notices.tsx';
import { enrollmentLooks } from '../ui/status.tsx';
import { useEnrollmentsChanged } from './enroll-dialog.tsx';

const states = ['not-started', 'in-progress', 'completed', 'failed'] as const;

/** Enters another result with a reason; what was there stays to be seen. */
export function EditResult({ record, close }: { record: EnrollmentRecord; close: () => void }) {
  const say = useSay();
  const { may } = useMe();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const [state, setState] = useState(among(states, record.state) ?? 'not-started');
  const [day, setDay] = useState(record.completedOn ?? todayHere());
  const was = record.score === null ? '' : say.number(Math.round(record.score * 1000) / 10);
  const [score, setScore] = useState(was);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const percent = percentIn(score);
  return (
    <Confirm
      title={say({ en: 'Edit the result of {name}', de: 'Ergebnis von {name} ändern' }, record.user)}
      verb={say({ en: 'Save result', de: 'Ergebnis speichern' })}
      ready={reason.trim() !== '' && percent !== undefined}
      run={async () => {
        const body = {
          state,
          ...(score !== was && percent !== undefined && { score: percent === null ? null : percent / 100 }),
          ...(state === 'completed' && { completedOn: day }),
          reason: reason.trim(),
        };
        try {
          await ask('PATCH /api/enrollments/{id}/result', {
            params: { id: record.enrollmentId },
            body,
            version: record.version,
          });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
        await changed();
        notify({
          text: say(
            { en: 'The result of {name} was saved.', de: 'Das Ergebnis von {name} ist gespeichert.' },
            record.user,
          ),
        });
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'What the record says now stays beside it, with your name, the time and the reason. {name} sees it.',
            de: 'Was jetzt im Nachweis steht, bleibt daneben, mit Ihrem Namen, der Zeit und dem Grund. {name} sieht das.',
          },
          record.user,
        )}
      </p>
      <Choice
        label={say({ en: 'Status', de: 'Status' })}
        value={state}
        choose={(chosen) => setState(among(states, chosen) ?? state)}
        options={states.map((one) => ({ value: one, label: say(enrollmentLooks[one].word) }))}
        error={wrong.state ?? null}
      />
      {state === 'completed' && (
        <TextInput
          type="date"
          label={say({ en: 'Completed on', de: 'Abgeschlossen am' })}
          max={todayHere()}
          value={day}
          error={wrong.completedOn}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
      {may['result.view-score'] && (
        <TextInput
          label={say({ en: 'Score in percent (optional)', de: 'Ergebnis in Prozent (freiwillig)' })}
          inputMode="decimal"
          value={score}
          error={
            percent === undefined
              ? say({ en: 'Enter a number from 0 to 100.', de: 'Geben Sie eine Zahl von 0 bis 100 ein.' })
              : wrong.score
          }
          onChange={(event) => setScore(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={say({ en: 'Reason', de: 'Begründung' })}
        rows={3}
        maxLength={500}
        value={reason}
        error={wrong.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

/** A share as people write it; null when none is given, undefined when it is none. */
function percentIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value : undefined;
}
