import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { Confirm } from './confirm.tsx';
import { useNotify } from './notices.tsx';

/** What is decided about something that waits. */
export type Decision = 'approve' | 'refuse';

/** Approve or refuse, about what `name` says. */
export function Decisions({ name, decide }: { name: string; decide: (as: Decision) => void }) {
  const say = useSay();
  return (
    <>
      <Button
        size="xs"
        onClick={() => decide('approve')}
        aria-label={say({ en: 'Approve: {name}', de: 'Genehmigen: {name}' }, { name })}
      >
        {say({ en: 'Approve', de: 'Genehmigen' })}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => decide('refuse')}
        aria-label={say({ en: 'Refuse: {name}', de: 'Ablehnen: {name}' }, { name })}
      >
        {say({ en: 'Refuse', de: 'Ablehnen' })}
      </Button>
    </>
  );
}

type Props = {
  as: Decision;
  title: string;
  /** Who asked, and reads the reason. */ name: string;
  /** Decides; says what came of it. @param reason empty where none was given */ run: (
    reason: string,
  ) => Promise<string>;
  close: () => void;
};

/** Decides with a reason, which a refusal needs. */
export function Decide({ as, title, name, run, close }: Props) {
  const say = useSay();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const isApproval = as === 'approve';
  return (
    <Confirm
      title={title}
      verb={isApproval ? say({ en: 'Approve', de: 'Genehmigen' }) : say({ en: 'Refuse', de: 'Ablehnen' })}
      bad={!isApproval}
      ready={isApproval || reason.trim() !== ''}
      run={async () => notify({ text: await run(reason.trim()) })}
      close={close}
    >
      <Textarea
        label={
          isApproval
            ? say({ en: 'Reason (optional)', de: 'Begründung (freiwillig)' })
            : say({ en: 'Reason, which {name} reads', de: 'Begründung, die {name} liest' }, { name })
        }
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
