import { Button } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { answerWithPasskey, knowsPasskeys } from './passkey.ts';
import type { Pending } from './pending-steps.tsx';

type Props = {
  /** The ways in that the organization takes; it is not known yet: all of them. */ methods:
    | readonly string[]
    | undefined;
  go: (organization: string, next: Pending) => void;
};

/** The ways in besides user name and password. */
export function OtherWays({ methods, go }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (!knowsPasskeys() || methods?.includes('passkey') === false) return null;
  const byPasskey = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const response = await answerWithPasskey((await ask('POST /api/passkeys/challenge', {})).options);
      if (!response) return;
      const { organization, pending } = await ask('POST /api/sign-ins/passkey', { body: { response } });
      go(organization.identifier, pending);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {problem !== null && <ProblemNote error={problem} />}
      <Button variant="default" size="md" fullWidth loading={busy} onClick={() => void byPasskey()}>
        {say({ en: 'Use a passkey', de: 'Mit Passkey' })}
      </Button>
    </>
  );
}
