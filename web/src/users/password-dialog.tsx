import { Checkbox, PasswordInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';

export function PasswordDialog({ user, close }: { user: UserRow; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const [password, setPassword] = useState('');
  const [mustChange, setMustChange] = useState(true);
  return (
    <Confirm
      title={say({ en: 'Set the password of {name}', de: 'Passwort von {name} setzen' }, { name: user.name })}
      verb={say({ en: 'Set password', de: 'Passwort setzen' })}
      run={async () => {
        await ask('POST /api/users/{id}/password', { params: { id: user.id }, body: { password, mustChange } });
        notify({
          text: say(
            { en: 'The password of {name} is set.', de: 'Das Passwort von {name} ist gesetzt.' },
            { name: user.name },
          ),
        });
      }}
      close={close}
    >
      <p>
        {say({ en: 'All open sign-ins of this [user|user] end.', de: 'Alle offenen Anmeldungen dieser Person enden.' })}
      </p>
      <PasswordInput
        label={say({ en: 'New password', de: 'Neues Passwort' })}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
      />
      <Checkbox
        label={say({
          en: 'Must be changed at the next sign-in',
          de: 'Muss bei der nächsten Anmeldung geändert werden',
        })}
        checked={mustChange}
        onChange={(event) => setMustChange(event.currentTarget.checked)}
      />
    </Confirm>
  );
}
