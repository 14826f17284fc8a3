import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer, Participant } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Left } from '../users/bulk-dialog.tsx';
import { told, useEnrollmentsChanged } from './enroll-dialog.tsx';

type Removed = Answer<'POST /api/courses/{id}/participants/removal'>;
type Props = { course: string; rows: readonly Participant[]; done: () => void; close: () => void };

/** Takes people out of a course after saying what that means; who stays, and why, is told after. */
export function UnenrollDialog({ course, rows, done, close }: Props) {
  const say = useSay();
  const changed = useEnrollmentsChanged();
  // the rows are gone from the selection once it is done
  const [users] = useState(() => rows.map(({ user }) => user.id));
  const [result, setResult] = useState<Removed | null>(null);
  const params = { id: course };
  const preview = useQuery({
    queryKey: ['participants', course, 'removal', users],
    queryFn: ({ signal }) =>
      ask('POST /api/courses/{id}/participants/removal/preview', { params, body: { users }, signal }),
    gcTime: 0,
  });
  const names = rows.slice(0, 10).map(({ user }) => user.name);
  if (result) return <Result result={result} close={close} />;
  return (
    <Confirm
      title={say.count(titles, users.length)}
      verb={say({ en: 'Unenroll', de: 'Ausschreiben' })}
      bad
      ready={(preview.data?.removes ?? 0) > 0}
      run={async () => {
        const answer = await ask('POST /api/courses/{id}/participants/removal', { params, body: { users } });
        await changed();
        done();
        setResult(answer);
      }}
      close={told}
      cancel={close}
    >
      <p>
        {say({
          en: 'It leaves their training plans. What was done is kept and comes back when they are enrolled again.',
          de: 'Es verschwindet aus ihren Schulungsplänen. Was getan wurde, bleibt und kommt wieder, wenn sie neu eingeschrieben werden.',
        })}
      </p>
      {preview.error && <ProblemNote error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && (
        <div role="status">
          <p>
            <b className="numbers">{say.count(removes, preview.data.removes)}</b>
          </p>
          <Left left={preview.data.left} />
        </div>
      )}
      <p className="dim">
        {say.list(names)}
        {rows.length > names.length && ' …'}
      </p>
    </Confirm>
  );
}

function Result({ result, close }: { result: Removed; close: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={say({ en: 'Unenroll', de: 'Ausschreiben' })}
      close={close}
      footer={<Button onClick={close}>{say({ en: 'Close', de: 'Schließen' })}</Button>}
    >
      <div role="status">
        <p>
          <b className="numbers">{say.count(removed, result.removed.length)}</b>
        </p>
        <Left left={result.left} />
      </div>
    </Dialog>
  );
}

const titles = {
  en: { one: 'Unenroll {n} [user|user]', other: 'Unenroll {n} [users|users]' },
  de: { one: '{n} [user|Benutzer] ausschreiben', other: '{n} [users|Benutzer] ausschreiben' },
};
const removes = {
  en: { one: '{n} [user|user] will be unenrolled.', other: '{n} [users|users] will be unenrolled.' },
  de: { one: '{n} [user|Benutzer] wird ausgeschrieben.', other: '{n} [users|Benutzer] werden ausgeschrieben.' },
};
const removed = {
  en: { one: '{n} [user|user] was unenrolled.', other: '{n} [users|users] were unenrolled.' },
  de: { one: '{n} [user|Benutzer] wurde ausgeschrieben.', other: '{n} [users|Benutzer] wurden ausgeschrieben.' },
};
