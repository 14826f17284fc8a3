import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSay } from '../../language.tsx';
import { todayHere } from '../../say.ts';
import { Confirm } from '../../ui/confirm.tsx';

/** Why somebody need not take it, and for how long. */
type Term = Readonly<{ reason: string; from: string; until: string | null }>;

type Props = {
  title: string;
  verb: string;
  /** What will happen. */ children: ReactNode;
  ready?: boolean;
  send: (term: Term) => Promise<unknown>;
  close: () => void;
  cancel?: () => void;
};

/** Asks why and for how long somebody need not take a course. */
export function TermDialog({ title, verb, children, ready = true, send, close, cancel = close }: Props) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState(todayHere());
  const [until, setUntil] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  return (
    <Confirm
      title={title}
      verb={verb}
      ready={ready && reason.trim() !== '' && from !== ''}
      run={async () => {
        try {
          await send({ reason: reason.trim(), from, until: until || null });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
      }}
      close={close}
      cancel={cancel}
    >
      {children}
      <Textarea
        label={say({ en: 'Reason', de: 'Begründung' })}
        rows={3}
        maxLength={500}
        value={reason}
        error={wrong.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say({ en: 'From', de: 'Ab' })}
        value={from}
        error={wrong.from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say({ en: 'Last day (optional)', de: 'Letzter Tag (freiwillig)' })}
        description={say({
          en: 'It comes back the day after, with a later due date. Empty: without end.',
          de: 'Am Tag danach kommt es wieder, mit einem späteren Termin. Leer: ohne Ende.',
        })}
        min={from}
        value={until}
        error={wrong.until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </Confirm>
  );
}
