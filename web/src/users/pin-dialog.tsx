import { Button } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer, UserRow } from '../api/types.ts';
import css from '../identity/devices.module.css';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** A new PIN for registered devices: shown once, changed when it is used first. */
export function PinDialog({ user, close }: { user: UserRow; close: () => void }) {
  const say = useSay();
  const [given, setGiven] = useState<Answer<'POST /api/users/{id}/pin'> | null>(null);
  if (given)
    return (
      <Dialog
        title={say({ en: 'The new PIN of {name}', de: 'Die neue PIN von {name}' }, { name: given.name })}
        close={close}
        footer={<Button onClick={close}>{say({ en: 'I have passed it on', de: 'Ich habe sie weitergegeben' })}</Button>}
      >
        <p>{say({ en: 'Employee number {number}', de: 'Personalnummer {number}' }, { number: given.number })}</p>
        <p className={css.pin}>{given.pin}</p>
        <p className="dim">
          {say({
            en: 'It is shown only now. At the first use it is replaced by one that only this person knows.',
            de: 'Sie wird nur jetzt gezeigt. Beim ersten Mal wird sie durch eine ersetzt, die nur diese Person kennt.',
          })}
        </p>
      </Dialog>
    );
  return (
    <Confirm
      title={say({ en: 'Give {name} a new PIN', de: '{name} eine neue PIN geben' }, { name: user.name })}
      verb={say({ en: 'New PIN', de: 'Neue PIN' })}
      run={async () => setGiven(await ask('POST /api/users/{id}/pin', { params: { id: user.id } }))}
      close={() => undefined}
      cancel={close}
    >
      <p>
        {say({
          en: 'For signing in at registered devices with the employee number. A PIN this [user|user] has now ends, and so does what is signed in with it.',
          de: 'Für die Anmeldung an registrierten Geräten mit der Personalnummer. Die jetzige PIN endet, und was damit angemeldet ist, auch.',
        })}
      </p>
    </Confirm>
  );
}
