import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useStillness } from '../ui/stillness.ts';
import { useSignOut } from './sign-out.ts';

/** Seconds before the end at which it is said. */
const warning = 20;

/** At a registered device nobody stays signed in who has walked away; the next one finds the number pad. */
export default function LeaveDevice({ minutes }: { minutes: number }) {
  const seconds = minutes * 60;
  const client = useQueryClient();
  const signOut = useSignOut();
  const [ends, setEnds] = useState(false);
  const kept = useRef(0);
  const touched = () => {
    setEnds(false);
    // the server counts requests: somebody who reads makes none
    if (Date.now() - kept.current < (seconds * 1000) / 4) return;
    kept.current = Date.now();
    void client.fetchQuery({ ...meQuery, staleTime: 0 });
  };
  useStillness((seconds - warning) * 1000, () => setEnds(true), touched);
  return ends ? <Ending leave={signOut} stay={touched} /> : null;
}

function Ending({ leave, stay }: { leave: () => void; stay: () => void }) {
  const say = useSay();
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), warning * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Dialog
      title={say({ en: 'Are you still there?', de: 'Sind Sie noch da?' })}
      close={stay}
      footer={
        <>
          <Button variant="default" onClick={leave}>
            {say({ en: 'Sign out', de: 'Abmelden' })}
          </Button>
          <Button onClick={stay}>{say({ en: 'Stay signed in', de: 'Angemeldet bleiben' })}</Button>
        </>
      }
    >
      <p>
        {say(
          {
            en: 'In {seconds} seconds you are signed out, so that nobody goes on in your name.',
            de: 'In {seconds} Sekunden werden Sie abgemeldet, damit niemand unter Ihrem Namen weitermacht.',
          },
          { seconds: warning },
        )}
      </p>
    </Dialog>
  );
}
