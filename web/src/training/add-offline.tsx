import { TextInput, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { EnrollmentRecord, ListedAttempts, Outcome } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { todayHere } from '../say.ts';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { among } from '../ui/filters.tsx';
import { useNotify } from '../ui/notices.tsx';
import { asAWhole, outcomes, outcomeWords } from './attempt-words.ts';
import { useEnrollmentsChanged } from './enroll-dialog.tsx';
import { ScoreField, shareIn } from './score-field.tsx';

type Props = { record: EnrollmentRecord; parts: ListedAttempts['parts']; close: () => void };

/** Puts down what somebody did elsewhere; files that show it are added on the page that opens then. */
export function AddOffline({ record, parts, close }: Props) {
  const say = useSay();
  const notify = useNotify();
  const navigate = useNavigate();
  const changed = useEnrollmentsChanged();
  const [item, setItem] = useState(parts.length === 1 ? (parts[0]?.id ?? '') : '');
  const [doneOn, setDoneOn] = useState(todayHere());
  const [outcome, setOutcome] = useState<Outcome>('passed');
  const [score, setScore] = useState('');
  const [assessedBy, setAssessedBy] = useState('');
  const [remark, setRemark] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const share = shareIn(score);
  return (
    <Confirm
      title={say({ en: 'Add an offline attempt of {name}', de: 'Offline-Versuch von {name} hinzufügen' }, record.user)}
      verb={say({ en: 'Add attempt', de: 'Versuch hinzufügen' })}
      ready={doneOn !== '' && share !== undefined}
      run={async () => {
        const said = { doneOn, outcome, score: share ?? null, assessedBy: assessedBy.trim(), remark: remark.trim() };
        try {
          const { id } = await ask('POST /api/enrollments/{id}/offline-attempts', {
            params: { id: record.enrollmentId },
            body: { itemId: item === '' ? null : item, ...said },
          });
          await changed();
          notify({ text: say({ en: 'The attempt was added.', de: 'Der Versuch ist hinzugefügt.' }) });
          await navigate({ to: '/attempts/$id', params: { id } });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
      }}
      close={close}
    >
      <p>
        {say({
          en: 'The record shows that you entered it, today and the day it was done. Files that show it are added next.',
          de: 'Im Nachweis steht, dass Sie ihn eingetragen haben, heute und den Tag, an dem er war. Belege fügen Sie danach hinzu.',
        })}
      </p>
      {parts.length > 0 && (
        <Choice
          label={say({ en: 'What was done', de: 'Was gemacht wurde' })}
          value={item}
          choose={setItem}
          options={[
            { value: '', label: say(asAWhole) },
            ...parts.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          error={wrong.itemId ?? null}
        />
      )}
      <TextInput
        type="date"
        label={say({ en: 'Done on', de: 'Gemacht am' })}
        max={todayHere()}
        value={doneOn}
        error={wrong.doneOn}
        onChange={(event) => setDoneOn(event.currentTarget.value)}
      />
      <Choice
        label={say({ en: 'Status', de: 'Status' })}
        value={outcome}
        choose={(chosen) => setOutcome(among(outcomes, chosen) ?? outcome)}
        options={outcomes.map((one) => ({ value: one, label: say(outcomeWords[one]) }))}
      />
      <ScoreField text={score} change={setScore} error={wrong.score} />
      <TextInput
        label={say({ en: 'Assessed by (optional)', de: 'Beurteilt von (freiwillig)' })}
        maxLength={200}
        value={assessedBy}
        onChange={(event) => setAssessedBy(event.currentTarget.value)}
      />
      <Textarea
        label={say({ en: 'Remark (optional)', de: 'Bemerkung (freiwillig)' })}
        rows={3}
        maxLength={2000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
    </Confirm>
  );
}
