import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import { Doorway } from '../identity/doorway.tsx';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { screen } from '../screen.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { takeKept } from './kept.ts';

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
  const [error, setError] = useState<unknown>(null);
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
      const body = { search: window.location.search, keep: kept?.keep ?? null };
      const { organization } = await ask('POST /api/single-sign-on/complete', { body });
      localStorage.setItem('ambit.organization', organization.identifier);
      client.clear();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to: kept?.back ?? '/', replace: true });
    };
    complete().catch(setError);
  }, [client, navigate]);
  return (
    <Doorway title={say(declared.title)}>
      {error === null ? (
        <p role="status">{say({ en: 'One moment, please.', de: 'Einen Augenblick, bitte.' })}</p>
      ) : (
        <>
          <ProblemNote error={error} />
          <Button component={Link} to="/sign-in" variant="default">
            {say({ en: 'Go to the sign-in page', de: 'Zur Anmeldung' })}
          </Button>
        </>
      )}
    </Doorway>
  );
}
