import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { screen } from '../screen.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Doorway } from './doorway.tsx';
import { type Pending, PendingSteps } from './pending-steps.tsx';
import { useThisDevice } from './this-device.ts';

const FirstPin = lazy(() => import('./first-pin.tsx'));

export const declared = screen({
  id: 'first-sign-in',
  path: '/first',
  title: { en: 'Sign in for the first time', de: 'Zum ersten Mal anmelden' },
  help: { en: 'With the sheet you were given.', de: 'Mit dem Blatt, das Sie bekommen haben.' },
  needs: null,
  bare: true,
});

/** Where the picture on a printed sheet leads: one button, so that nothing is used up by merely looking. */
export default function FirstSignIn() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  // Behind the hash, so that the secret stands in no log of a server.
  const token = useLocation({ select: ({ hash }) => hash });
  const [pending, setPending] = useState<Pending>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const device = useThisDevice();
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);
  const go = async (next: Pending) => {
    setPending(next);
    if (next) return;
    client.clear();
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: '/' });
  };
  const begin = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await go((await ask('POST /api/sign-ins/sheet', { body: { token } })).pending);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  const toSignIn = () => void navigate({ to: '/sign-in' });
  if (device && token)
    return (
      <Doorway title={say(declared.title)}>
        <Suspense fallback={null}>
          <FirstPin token={token} go={() => go(null)} />
        </Suspense>
      </Doorway>
    );
  return (
    <Doorway title={say(declared.title)}>
      {pending ? (
        <PendingSteps key={pending.steps[0]} pending={pending} go={(next) => void go(next)} cancel={toSignIn} />
      ) : (
        <>
          <p>
            {say({
              en: 'You choose a password of your own, and from then on sign in with it. This sheet works once.',
              de: 'Sie wählen ein eigenes Passwort und melden sich danach damit an. Dieses Blatt gilt einmal.',
            })}
          </p>
          {problem !== null && <ProblemNote error={problem} />}
          <Button size="md" disabled={!token} loading={busy} onClick={() => void begin()}>
            {say({ en: 'Begin', de: 'Beginnen' })}
          </Button>
          <Button component={Link} to="/sign-in" variant="subtle">
            {say({ en: 'I have a password', de: 'Ich habe ein Passwort' })}
          </Button>
        </>
      )}
    </Doorway>
  );
}
