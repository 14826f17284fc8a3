import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { UserRow } from '../api/types.ts';
import { LinkDialog, type NewLink } from '../invitations/link-dialog.tsx';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';

/** Invites somebody who is listed: a link by which they come in as who they are here already. */
export function InviteListed({ user, close }: { user: UserRow; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [email, setEmail] = useState(user.email ?? '');
  const [made, setMade] = useState<NewLink | null>(null);
  if (made) return <LinkDialog made={made} close={close} />;
  return (
    <Confirm
      title={say({ en: 'Invite {name}', de: '{name} einladen' }, user)}
      verb={say({ en: 'Make link', de: 'Link erzeugen' })}
      ready={/^[^\s@]+@[^\s@]+$/u.test(email.trim())}
      run={async () => {
        const to = email.trim();
        const sent = await ask('POST /api/users/{id}/invitation', { params: { id: user.id }, body: { email: to } });
        await client.invalidateQueries({ queryKey: ['invitations'] });
        if (sent.link) setMade({ ...sent, email: to, link: sent.link });
        else close();
      }}
      // what is made is shown next
      close={() => undefined}
      cancel={close}
    >
      <p>
        {say({
          en: 'Whoever opens the link chooses a user name and a password, and stays the same [user|user] with everything that is kept here. A link sent before ends.',
          de: 'Wer den Link öffnet, wählt Benutzername und Passwort und bleibt dieselbe Person mit allem, was hier steht. Ein früher gesendeter Link endet.',
        })}
      </p>
      <TextInput
        label={say({ en: 'E-mail', de: 'E-Mail' })}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </Confirm>
  );
}
