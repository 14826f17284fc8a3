import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import { useSay } from '../../language.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Decide, type Decision } from '../../ui/decide.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { useEnrollmentsChanged } from '../enroll-dialog.tsx';

/** An exemption with whom it is about. */
export type Which = Readonly<{ id: string; enrollmentId: string; name: string; course: string }>;

/** Decides about a request for an exemption, or ends one that was given. */
export function DecideExemption({ which, as, close }: { which: Which; as: Decision | 'end'; close: () => void }) {
  const say = useSay();
  const changed = useEnrollmentsChanged();
  if (as === 'end') return <End which={which} close={close} />;
  const values = { name: which.name, course: which.course };
  const params = { id: which.enrollmentId, exemption: which.id };
  const run = async (reason: string) => {
    if (as === 'approve')
      await ask('POST /api/enrollments/{id}/exemptions/{exemption}/approval', { params, body: { reason } });
    else await ask('POST /api/enrollments/{id}/exemptions/{exemption}/refusal', { params, body: { reason } });
    await changed();
    return as === 'approve'
      ? say({ en: '{name} is exempt from “{course}”.', de: '{name} ist von „{course}“ befreit.' }, values)
      : say({ en: 'The exemption was refused.', de: 'Die Befreiung wurde abgelehnt.' });
  };
  const title =
    as === 'approve'
      ? say({ en: 'Exempt {name} from “{course}”', de: '{name} von „{course}“ befreien' }, values)
      : say({ en: 'Refuse {name} the exemption', de: '{name} die Befreiung ablehnen' }, values);
  return <Decide as={as} title={title} name={which.name} run={run} close={close} />;
}

function End({ which, close }: { which: Which; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const [reason, setReason] = useState('');
  const values = { name: which.name, course: which.course };
  return (
    <Confirm
      title={say({ en: 'End the exemption of {name}', de: 'Befreiung von {name} beenden' }, values)}
      verb={say({ en: 'End exemption', de: 'Befreiung beenden' })}
      bad
      ready={reason.trim() !== ''}
      run={async () => {
        const params = { id: which.enrollmentId, exemption: which.id };
        await ask('POST /api/enrollments/{id}/exemptions/{exemption}/end', { params, body: { reason: reason.trim() } });
        await changed();
        notify({
          text: say(
            { en: '{name} has “{course}” to do again.', de: '{name} hat „{course}“ wieder zu machen.' },
            values,
          ),
        });
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: '“{course}” comes back at once. It is due later by the days it rested.',
            de: '„{course}“ kommt sofort wieder. Es wird um die Tage später fällig, die es geruht hat.',
          },
          values,
        )}
      </p>
      <Textarea
        label={say({ en: 'Reason', de: 'Begründung' })}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
