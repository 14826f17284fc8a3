import { useState } from 'react';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { PrivilegeId } from '../api/privileges.gen.ts';
import type { Text } from '../say.ts';
import { useAttempt } from '../ui/attempt.ts';
import { Deed } from '../ui/deed.tsx';
import { InviteListed } from './invite-listed.tsx';
import { useBringBack } from './state-deeds.ts';
import css from './user-view.module.css';

/** Why somebody is not active, since when, until when and by whom; with the way back. */
export function UserStanding({ user }: { user: User }) {
  return user.state === 'listed' ? <Listed user={user} /> : <Standing user={user} />;
}

/** Somebody who is known and does not sign in, with the way in. */
function Listed({ user }: { user: User }) {
  const say = useSay();
  const [inviting, setInviting] = useState(false);
  return (
    <div className={css.standing}>
      <p>
        {say({
          en: 'Listed only: known here, without a sign-in; nothing is assigned until they come in.',
          de: 'Nur geführt: hier bekannt, ohne Anmeldung; zugewiesen wird erst etwas, wenn die Person hereinkommt.',
        })}
      </p>
      <Deed
        privilege="user.password"
        on={{ kind: 'user', id: user.id, may: user.may?.password }}
        run={() => setInviting(true)}
      >
        {say({ en: 'Invite', de: 'Einladen' })}
      </Deed>
      {inviting && <InviteListed user={user} close={() => setInviting(false)} />}
    </div>
  );
}

function Standing({ user }: { user: User }) {
  const say = useSay();
  const attempt = useAttempt();
  const back = useBringBack();
  const { state, standing } = user;
  const way = ways[state];
  if (!way || standing?.became !== state) return null;
  const { at, until, reason, byName } = standing;
  const facts = [
    byName
      ? say(
          { en: '{what} by {name} on {day}', de: '{what} durch {name} am {day}' },
          { what: say(way.what), name: byName, day: say.date(at) },
        )
      : say({ en: '{what} on {day}', de: '{what} am {day}' }, { what: say(way.what), day: say.date(at) }),
    until && say({ en: 'training goes on {day}', de: 'die Schulung geht weiter am {day}' }, { day: say.day(until) }),
  ].filter(Boolean);
  return (
    <div className={css.standing}>
      <div>
        <p>{facts.join(' · ')}</p>
        {reason && <p className="dim">{reason}</p>}
      </div>
      <Deed
        privilege={way.privilege}
        on={{ kind: 'user', id: user.id, may: user.may?.[way.may] }}
        run={() => attempt(() => back(user))}
      >
        {say(way.verb)}
      </Deed>
    </div>
  );
}

type Way = Readonly<{ what: Text; verb: Text; privilege: PrivilegeId; may: 'suspend' | 'archive' | 'delete' }>;
const ways: Readonly<Partial<Record<User['state'], Way>>> = {
  suspended: {
    what: { en: 'Training suspended', de: 'Schulung ausgesetzt' },
    verb: { en: 'Make active', de: 'Aktiv setzen' },
    privilege: 'user.suspend',
    may: 'suspend',
  },
  disabled: {
    what: { en: 'Sign-in disabled', de: 'Anmeldung gesperrt' },
    verb: { en: 'Make active', de: 'Aktiv setzen' },
    privilege: 'user.suspend',
    may: 'suspend',
  },
  archived: {
    what: { en: 'Archived', de: 'Archiviert' },
    verb: { en: 'Undo archiving', de: 'Archivieren rückgängig machen' },
    privilege: 'user.archive',
    may: 'archive',
  },
  deleted: {
    what: { en: 'Deleted', de: 'Gelöscht' },
    verb: { en: 'Undo deleting', de: 'Löschen rückgängig machen' },
    privilege: 'user.delete',
    may: 'delete',
  },
};
