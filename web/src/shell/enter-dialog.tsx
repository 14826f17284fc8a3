import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import type { Door } from './entering.tsx';
import { useBecome } from './switch.ts';

/** Before another organization is entered: its people read who came in, when and why. */
export default function EnterDialog({ door: { id, name }, close }: { door: Door; close: () => void }) {
  const say = useSay();
  const become = useBecome();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={say({ en: 'Enter {name}', de: '{name} betreten' }, { name })}
      verb={say({ en: 'Enter', de: 'Betreten' })}
      run={() =>
        become(() => ask('POST /api/my/entered', { body: { organization: id, reason: reason.trim() || null } }))
      }
      close={close}
    >
      <p>
        {say(
          {
            en: 'You work in {name} until you leave it. Its administrators see that you were there, when and why.',
            de: 'Sie arbeiten in {name}, bis Sie sie verlassen. Wer sie verwaltet, sieht, dass Sie da waren, wann und warum.',
          },
          { name },
        )}
      </p>
      <TextInput
        label={say({ en: 'Reason (optional)', de: 'Grund (freiwillig)' })}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
