import { Button } from '@mantine/core';
import { IconClipboardCheck, IconPlayerPause, IconQrcode, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import type { Selection } from '../ui/selection.ts';
import { SuspendDialog } from './suspend-dialog.tsx';
import { useSetState } from './user-deeds.tsx';
import css from './users.module.css';

const AssignDialog = lazy(() => import('../training/assign-dialog.tsx'));

/** What may be done with everybody chosen. */
export function BulkBar({ selection }: { selection: Selection<UserRow> }) {
  const say = useSay();
  const setState = useSetState();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<'suspend' | 'assign' | null>(null);
  const stop = () => setDoing(null);
  const chosen = selection.rows;
  if (chosen.length === 0) return null;
  return (
    <section className={css.bulk} aria-label={say({ en: 'For those selected', de: 'Für die Ausgewählten' })}>
      <p role="status">{say.count(selected, chosen.length)}</p>
      <Deed
        privilege="assignment.create"
        leftSection={<IconClipboardCheck size={16} aria-hidden />}
        run={() => setDoing('assign')}
      >
        {say({ en: 'Assign course', de: 'Kurs zuweisen' })}
      </Deed>
      <Deed
        privilege="user.suspend"
        leftSection={<IconPlayerPause size={16} aria-hidden />}
        run={() => setDoing('suspend')}
      >
        {say({ en: 'Suspend training', de: 'Schulung aussetzen' })}
      </Deed>
      <Deed
        privilege="user.password"
        leftSection={<IconQrcode size={16} aria-hidden />}
        run={() => void navigate({ to: '/users/sheets', search: { users: chosen.map(({ id }) => id).join(',') } })}
      >
        {say({ en: 'Sign-in sheets', de: 'Anmeldeblätter' })}
      </Deed>
      <Button variant="subtle" color="gray" px={8} onClick={selection.clear}>
        <IconX size={16} aria-hidden />
        <span className="unseen">{say({ en: 'Clear the selection', de: 'Auswahl aufheben' })}</span>
      </Button>
      {doing === 'suspend' && <SuspendDialog users={chosen} suspend={setState} close={stop} done={selection.clear} />}
      {doing === 'assign' && (
        <Suspense fallback={null}>
          <AssignDialog users={chosen} close={stop} done={selection.clear} />
        </Suspense>
      )}
    </section>
  );
}

const selected = {
  en: { one: '{n} selected', other: '{n} selected' },
  de: { one: '{n} ausgewählt', other: '{n} ausgewählt' },
};
