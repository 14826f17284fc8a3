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
import { ScoreField, scoreText, shareIn } from './score-field.tsx';

const states = ['not-started', 'in-progress', 'completed', 'failed'] as const;

/** Enters another result with a reason; what was there stays to be seen. */
export function EditResult({ record, close }: { record: EnrollmentRecord; close: () => void }) {
  const say = useSay();
  const { may } = useMe();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const [state, setState] = useState(among(states, record.state) ?? 'not-started');
  const [day, setDay] = useState(record.completedOn ?? todayHere());
  const was = scoreText(say, record.score);
  const [score, setScore] = useState(was);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const share = shareIn(score);
  return (
    <Confirm
      title={say({ en: 'Edit the result of {name}', de: 'Ergebnis von {name} ändern' }, record.user)}
      verb={say({ en: 'Save result', de: 'Ergebnis speichern' })}
      ready={reason.trim() !== '' && share !== undefined}
      run={async () => {
        const body = {
          state,
          ...(score !== was && share !== undefined && { score: share }),
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
      {may['result.view-score'] && <ScoreField text={score} change={setScore} error={wrong.score} />}
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
