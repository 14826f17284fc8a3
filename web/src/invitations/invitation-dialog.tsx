import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Invitation } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import { HeldBack } from './invitation-columns.tsx';
import css from './invitations.module.css';
import type { NewLink } from './link-dialog.tsx';
import { invitationLooks } from './looks.ts';

type Props = { invitation: Invitation; close: () => void; made: (link: NewLink) => void };

/** One invitation, and what may be done with it while nobody has come in by it. */
export function InvitationDialog({ invitation: one, close, made }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [error, setError] = useState<unknown>(null);
  const on = (may: keyof Invitation['may']) => ({ kind: 'user', id: one.id, may: one.may[may] });
  const attempt = (work: () => Promise<void>) => {
    setError(null);
    work()
      .then(() => client.invalidateQueries({ queryKey: ['invitations'] }))
      .then(close)
      .catch(setError);
  };
  const renew = () =>
    attempt(async () => {
      const sent = await ask('POST /api/invitations/{id}/resend', { params: { id: one.id } });
      if (sent.link) made({ email: one.email, link: sent.link, expiresAt: sent.expiresAt, isMailed: sent.isMailed });
    });
  const cancel = () =>
    attempt(async () => {
      await ask('DELETE /api/invitations/{id}', { params: { id: one.id } });
      notify({
        text: say({ en: 'The invitation of {email} ended.', de: 'Die Einladung für {email} ist beendet.' }, one),
      });
    });
  const isWaiting = one.state === 'open' || one.state === 'expired';
  return (
    <Dialog
      title={one.email}
      close={close}
      footer={
        <>
          {one.state === 'open' && (
            <Deed privilege="user.create" on={on('cancel')} run={cancel}>
              {say({ en: 'Cancel invitation', de: 'Zurückziehen' })}
            </Deed>
          )}
          {isWaiting && (
            <Deed privilege="user.create" variant="filled" on={on('resend')} run={renew}>
              {say({ en: 'Make a new link', de: 'Neuer Link' })}
            </Deed>
          )}
          {one.user && (
            <Button component={Link} to={`/users/${one.user}`} variant="default">
              {say({ en: 'Open the [user|user]', de: '[user|Benutzer] öffnen' })}
            </Button>
          )}
        </>
      }
    >
      <div className={css.words}>
        {error !== null && <ProblemNote error={error} />}
        <Status look={invitationLooks[one.state]} />
        {one.heldBack.length > 0 && <HeldBack some={one.heldBack} />}
        <p>{[one.name, one.role.name, one.location?.name, one.department?.name].filter(Boolean).join(' · ')}</p>
        <p className="dim">
          {say({ en: 'Invited by {invitedBy}', de: 'Eingeladen von {invitedBy}' }, one)} · <When at={one.sentAt} /> ·{' '}
          {say({ en: 'good until', de: 'gültig bis' })} <When at={one.expiresAt} />
        </p>
        {isWaiting && (
          <p>
            {say({
              en: 'A new link ends the one before. From then on what you may give counts.',
              de: 'Ein neuer Link beendet den vorigen. Von da an zählt, was Sie vergeben dürfen.',
            })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
