import { Button } from '@mantine/core';
import { IconPlayerPause, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import type { Selection } from '../ui/selection.ts';
import { SuspendDialog } from './suspend-dialog.tsx';
import { useSetState } from './user-deeds.tsx';
import css from './users.module.css';

/** What may be done with everybody chosen. */
export function BulkBar({ selection }: { selection: Selection<UserRow> }) {
  const say = useSay();
  const setState = useSetState();
  const [suspending, setSuspending] = useState(false);
  const chosen = selection.rows;
  if (chosen.length === 0) return null;
  return (
    <section className={css.bulk} aria-label={say({ en: 'For those selected', de: 'Für die Ausgewählten' })}>
      <p role="status">{say.count(selected, chosen.length)}</p>
      <Deed
        privilege="user.suspend"
        leftSection={<IconPlayerPause size={16} aria-hidden />}
        run={() => setSuspending(true)}
      >
        {say({ en: 'Suspend training', de: 'Schulung aussetzen' })}
      </Deed>
      <Button variant="subtle" color="gray" px={8} onClick={selection.clear}>
        <IconX size={16} aria-hidden />
        <span className="unseen">{say({ en: 'Clear the selection', de: 'Auswahl aufheben' })}</span>
      </Button>
      {suspending && (
        <SuspendDialog users={chosen} suspend={setState} close={() => setSuspending(false)} done={selection.clear} />
      )}
    </section>
  );
}

const selected = {
  en: { one: '{n} selected', other: '{n} selected' },
  de: { one: '{n} ausgewählt', other: '{n} ausgewählt' },
};
