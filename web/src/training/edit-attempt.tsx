import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Attempt } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { among } from '../ui/filters.tsx';
import { useNotify } from '../ui/notices.tsx';
import { outcomes, outcomeWords, reasonWord } from './attempt-words.ts';
import { useEnrollmentsChanged } from './enroll-dialog.tsx';
import { ScoreField, scoreText, shareIn } from './score-field.tsx';

/** Corrects what an attempt says, with a reason; what it said stays to be seen. */
export function EditAttempt({ attempt, close }: { attempt: Attempt; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const was = valuesOf(attempt, scoreText(say, attempt.score?.share ?? null));
  const [values, setValues] = useState(was);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const set = (more: Partial<typeof was>) => setValues({ ...values, ...more });
  const share = shareIn(values.score);
  return (
    <Confirm
      title={say({ en: 'Correct the attempt of {name}', de: 'Versuch von {name} berichtigen' }, attempt.user)}
      verb={say({ en: 'Save attempt', de: 'Versuch speichern' })}
      ready={reason.trim() !== '' && share !== undefined && values.startedAt !== ''}
      run={async () => {
        const body = { ...changesIn(was, values), reason: reason.trim() };
        try {
          await ask('PATCH /api/attempts/{id}', { params: { id: attempt.id }, body, version: attempt.version });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
        await changed();
        notify({ text: say({ en: 'The attempt was corrected.', de: 'Der Versuch ist berichtigt.' }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'What it says now stays beside it, with your name and the reason. The attempt is over then, and the [course|course] is worked out anew.',
          de: 'Was jetzt da steht, bleibt daneben, mit Ihrem Namen und dem Grund. Der Versuch ist dann beendet, und der Stand wird neu ermittelt.',
        })}
      </p>
      {attempt.status && (
        <Choice
          label={say({ en: 'Status', de: 'Status' })}
          value={values.outcome}
          choose={(chosen) => set({ outcome: among(outcomes, chosen) ?? values.outcome })}
          options={outcomes.map((one) => ({ value: one, label: say(outcomeWords[one]) }))}
          error={wrong.outcome ?? null}
        />
      )}
      {attempt.score && <ScoreField text={values.score} change={(score) => set({ score })} error={wrong.score} />}
      <TextInput
        type="datetime-local"
        label={say({ en: 'Begun', de: 'Begonnen' })}
        value={values.startedAt}
        error={wrong.startedAt}
        onChange={(event) => set({ startedAt: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={say({ en: 'Ended', de: 'Beendet' })}
        value={values.endedAt}
        error={wrong.endedAt}
        onChange={(event) => set({ endedAt: event.currentTarget.value })}
      />
      <Textarea
        label={say(reasonWord)}
        rows={3}
        maxLength={500}
        value={reason}
        error={wrong.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

const valuesOf = ({ status, startedAt, endedAt }: Attempt, score: string) => ({
  outcome: status?.outcome ?? 'incomplete',
  score,
  startedAt: local(startedAt),
  endedAt: endedAt === null ? '' : local(endedAt),
});
type Values = ReturnType<typeof valuesOf>;

/** What was changed, as it is sent: moments that stay as they are keep their seconds. */
function changesIn(was: Values, now: Values) {
  const share = shareIn(now.score);
  return {
    ...(now.outcome !== was.outcome && { outcome: now.outcome }),
    ...(now.score !== was.score && share !== undefined && { score: share }),
    ...(now.startedAt !== was.startedAt && { startedAt: new Date(now.startedAt).toISOString() }),
    ...(now.endedAt !== was.endedAt && now.endedAt !== '' && { endedAt: new Date(now.endedAt).toISOString() }),
  };
}

/** A moment as a field for date and time writes it, in the zone of the browser. */
function local(at: string): string {
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
