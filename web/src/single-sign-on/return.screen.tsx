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
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { type Kept, takeKept } from './kept.ts';

export const declared = screen({
  id: 'sign-in-return',
  path: '/sign-in/return',
  title: { en: 'Signing in', de: 'Anmeldung' },
  help: {
    en: 'Come back from your organization’s sign-in service.',
    de: 'Zurück vom Anmeldedienst Ihrer Organisation.',
  },
  needs: null,
  bare: true,
});

/** Where a provider sends people back to: they are signed in, or read why not. */
export default function SignInReturn() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState<Pending>(null);
  const [back, setBack] = useState('/');
  const [from, setFrom] = useState<Kept | null>(null);
  const go = useCallback(
    async (next: Pending, to: string) => {
      setPending(next);
      if (next) return;
      client.clear();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to, replace: true });
    },
    [client, navigate],
  );
  // what came is good once, also where effects run twice
  const begun = useRef(false);
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const complete = async () => {
      const kept = takeKept();
      setFrom(kept);
      const body = { search: window.location.search, keep: kept?.keep ?? null };
      if (kept?.purpose === 'proof') {
        await ask('POST /api/my/signing/proofs/complete', { body });
        await navigate({ to: kept.back, replace: true });
        return;
      }
      if (kept?.purpose === 'link') {
        const { label } = await ask('POST /api/my/provider-links/complete', { body });
        notify({ text: say({ en: '{label} is linked.', de: '{label} ist verknüpft.' }, { label }) });
        await navigate({ to: kept.back, replace: true });
        return;
      }
      const { organization, pending: next } = await ask('POST /api/single-sign-on/complete', { body });
      localStorage.setItem('ambit.organization', organization.identifier);
      setBack(kept?.back ?? '/');
      await go(next, kept?.back ?? '/');
    };
    complete().catch(setError);
  }, [go, navigate, notify, say]);
  if (pending) {
    return (
      <Doorway title={say({ en: 'One more step', de: 'Noch ein Schritt' })}>
        <PendingSteps
          key={pending.steps[0]}
          pending={pending}
          go={(next) => void go(next, back)}
          cancel={() => void navigate({ to: '/sign-in' })}
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
          <Button component={Link} to={from?.purpose ? from.back : '/sign-in'} variant="default">
            {from?.purpose
              ? say({ en: 'Back to where I was', de: 'Zurück, wo ich war' })
              : say({ en: 'Go to the sign-in page', de: 'Zur Anmeldung' })}
          </Button>
        </>
      )}
    </Doorway>
  );
}
