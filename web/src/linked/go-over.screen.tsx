import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import { Doorway } from '../identity/doorway.tsx';
import { type Pending, PendingSteps } from '../identity/pending-steps.tsx';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { screen } from '../screen.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { takeWay } from './carried.ts';

export const declared = screen({
  id: 'go-over',
  path: '/sign-in/linked',
  title: { en: 'Changing the organization', de: 'Wechsel der Organisation' },
  help: { en: 'Go over to another organization of yours.', de: 'Zu einer anderen Ihrer Organisationen hinübergehen.' },
  needs: null,
  bare: true,
});

/** Between two organizations: one arrives, is asked for what is missing there, or reads why not. */
export default function GoOver() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState<Pending>(null);
  const go = useCallback(
    async (next: Pending) => {
      setPending(next);
      if (next) return;
      client.clear();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to: '/', replace: true });
    },
    [client, navigate],
  );
  // a pass is good once, also where effects run twice
  const begun = useRef(false);
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const over = async () => {
      const id = takeWay();
      if (id === null) return navigate({ to: '/', replace: true });
      const { token } = await ask('POST /api/my/linked-sign-ins/{id}/pass', { params: { id } });
      const { organization, pending: next } = await ask('POST /api/sign-ins/linked', { body: { token: token ?? '' } });
      localStorage.setItem('ambit.organization', organization.identifier);
      return go(next);
    };
    over().catch(setError);
  }, [go, navigate]);
  if (pending) {
    return (
      <Doorway title={say({ en: 'One more step', de: 'Noch ein Schritt' })}>
        <PendingSteps
          key={pending.steps[0]}
          pending={pending}
          go={(next) => void go(next)}
          cancel={() => void navigate({ to: '/' })}
        />
      </Doorway>
    );
  }
  return (
    <Doorway title={say(declared.title)}>
      {error === null ? (
        <p role="status">{say({ en: 'One moment, please.', de: 'Einen Augenblick, bitte.' })}</p>
      ) : (
        <>
          <ProblemNote error={error} />
          <Button component={Link} to="/" variant="default">
            {say({ en: 'Stay where you are', de: 'Hier bleiben' })}
          </Button>
        </>
      )}
    </Doorway>
  );
}
