import {
  IconArrowForwardUp,
  IconArrowMerge,
  IconBan,
  IconExternalLink,
  IconFileDownload,
  IconKey,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { UserRow, UserState } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import type { Counted } from '../say.ts';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useDeedEntries } from '../ui/deed.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { useNotify } from '../ui/notices.tsx';
import { wordsOf } from '../ui/problem-note.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { SuspendDialog } from './suspend-dialog.tsx';

type Open = Readonly<{ what: 'suspend' | 'disable' | 'delete' | 'password'; user: UserRow }>;

/** What may be done with a user from a list or the user's page: the entries, and the dialog that one of them opened. */
export function useUserDeeds(): { deedsOf: (user: UserRow) => readonly MenuEntry[]; dialog: ReactNode } {
  const say = useSay();
  const navigate = useNavigate();
  const entries = useDeedEntries();
  const { may } = useMe();
  const setState = useSetState();
  const [open, setOpen] = useState<Open | null>(null);
  const deedsOf = (user: UserRow): readonly MenuEntry[] => {
    const on = (may: keyof NonNullable<UserRow['may']>) => ({ kind: 'user', id: user.id, may: user.may?.[may] });
    const show = (what: Open['what']) => () => setOpen({ what, user });
    const isActive = user.state === 'active';
    return [
      {
        label: say({ en: 'Open page', de: 'Seite öffnen' }),
        icon: IconExternalLink,
        run: () => void navigate({ to: `/users/${user.id}` }),
      },
      ...entries([
        isActive
          ? {
              privilege: 'user.suspend',
              label: say({ en: 'Suspend training', de: 'Schulung aussetzen' }),
              icon: IconPlayerPause,
              on: on('suspend'),
              run: show('suspend'),
            }
          : {
              privilege: 'user.suspend',
              label: say({ en: 'Make active', de: 'Aktiv setzen' }),
              icon: IconPlayerPlay,
              on: on('suspend'),
              run: () => void setState([user], 'active'),
            },
        {
          privilege: 'user.password',
          label: say({ en: 'Set password', de: 'Passwort setzen' }),
          icon: IconKey,
          on: on('password'),
          run: show('password'),
        },
        ...(user.state === 'disabled'
          ? []
          : [
              {
                privilege: 'user.suspend',
                label: say({ en: 'Disable sign-in', de: 'Anmeldung sperren' }),
                icon: IconBan,
                on: on('suspend'),
                run: show('disable'),
              } as const,
            ]),
        {
          privilege: 'user.merge',
          label: say({ en: 'Merge with another user', de: 'Mit anderem Benutzer zusammenführen' }),
          icon: IconArrowMerge,
          on: { kind: 'user', id: user.id, may: may['user.merge'] },
          run: () => void navigate({ to: `/users/${user.id}/merge` }),
        },
        {
          privilege: 'user.hand-over',
          label: say({ en: 'Hand over', de: 'Übergeben' }),
          icon: IconArrowForwardUp,
          on: { kind: 'user', id: user.id, may: may['user.hand-over'] },
          run: () => void navigate({ to: `/users/${user.id}/hand-over` }),
        },
        {
          privilege: 'user.erase',
          label: say({ en: 'Personal data', de: 'Personenbezogene Daten' }),
          icon: IconFileDownload,
          on: { kind: 'user', id: user.id, may: may['user.erase'] },
          run: () => void navigate({ to: `/users/${user.id}/data` }),
        },
        {
          privilege: 'user.delete',
          label: say({ en: 'Delete user', de: 'Benutzer löschen' }),
          icon: IconTrash,
          bad: true,
          on: on('delete'),
          run: show('delete'),
        },
      ]),
    ];
  };
  const close = () => setOpen(null);
  const dialog = open && <UserDialog open={open} close={close} setState={setState} />;
  return { deedsOf, dialog };
}

function UserDialog({
  open: { what, user },
  close,
  setState,
}: {
  open: Open;
  close: () => void;
  setState: ReturnType<typeof useSetState>;
}) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  if (what === 'suspend') return <SuspendDialog users={[user]} close={close} suspend={setState} />;
  if (what === 'password') return <PasswordDialog user={user} close={close} />;
  if (what === 'disable') {
    return (
      <Confirm
        title={say({ en: 'Disable the sign-in of {name}', de: 'Anmeldung von {name} sperren' }, { name: user.name })}
        verb={say({ en: 'Disable sign-in', de: 'Anmeldung sperren' })}
        run={() => setState([user], 'disabled')}
        close={close}
      >
        <p>
          {say({
            en: 'All open sign-ins end at once. Records and assignments stay, and you can undo this.',
            de: 'Alle offenen Anmeldungen enden sofort. Nachweise und Zuweisungen bleiben, und Sie können das rückgängig machen.',
          })}
        </p>
      </Confirm>
    );
  }
  return (
    <Confirm
      title={say({ en: 'Delete {name}', de: '{name} löschen' }, { name: user.name })}
      verb={say({ en: 'Delete user', de: 'Benutzer löschen' })}
      typed={user.userName}
      bad
      run={async () => {
        await ask('DELETE /api/users/{id}', { params: { id: user.id }, version: user.version });
        await Promise.all([
          client.invalidateQueries({ queryKey: ['users'] }),
          client.invalidateQueries({ queryKey: ['user', user.id] }),
        ]);
        notify({ text: say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, { name: user.name }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Sign-ins and appointments end, what was not started is withdrawn. Completions keep the name for the history. This can’t be undone.',
          de: 'Anmeldungen und Rollen enden, Nichtbegonnenes wird ausgetragen. Abschlüsse behalten den Namen im Verlauf. Das lässt sich nicht rückgängig machen.',
        })}
      </p>
    </Confirm>
  );
}

type SetTo = 'active' | 'suspended' | 'disabled';
export type SetState = (users: readonly UserRow[], state: SetTo) => Promise<void>;

/** Sets the state of one or many, offers to put it back, and names those that were refused. */
export function useSetState(): SetState {
  const say = useSay();
  const attempt = useAttempt();
  const client = useQueryClient();
  const notify = useNotify();
  const one = (id: string, state: SetTo) => ask('POST /api/users/{id}/state', { params: { id }, body: { state } });
  const refresh = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['users'] }), client.invalidateQueries({ queryKey: ['user'] })]);
  return async (users, state) => {
    const failed: string[] = [];
    const done: UserRow[] = [];
    for (const user of users) {
      try {
        await one(user.id, state);
        done.push(user);
      } catch (error) {
        failed.push(`${user.name}: ${wordsOf(error, say)}`);
      }
    }
    await refresh();
    const undo = async () => {
      for (const user of done) await one(user.id, backTo(user.state));
      await refresh();
    };
    if (done.length > 0) {
      const action = { label: say({ en: 'Undo', de: 'Rückgängig' }), run: () => attempt(undo) };
      notify({ text: say.count(changedTexts[state], done.length), action });
    }
    for (const text of failed) notify({ text, kind: 'failed' });
  };
}

/** The state to put a user back into; from others nobody is suspended or disabled. */
const backTo = (state: UserState): SetTo => (state === 'suspended' || state === 'disabled' ? state : 'active');

const changedTexts: Readonly<Record<SetTo, Counted>> = {
  active: {
    en: { one: '{n} user is active again.', other: '{n} users are active again.' },
    de: { one: '{n} Benutzer ist wieder aktiv.', other: '{n} Benutzer sind wieder aktiv.' },
  },
  suspended: {
    en: { one: 'The training of {n} user is suspended.', other: 'The training of {n} users is suspended.' },
    de: {
      one: 'Die Schulung von {n} Benutzer ist ausgesetzt.',
      other: 'Die Schulung von {n} Benutzern ist ausgesetzt.',
    },
  },
  disabled: {
    en: { one: 'The sign-in of {n} user is disabled.', other: 'The sign-in of {n} users is disabled.' },
    de: { one: 'Die Anmeldung von {n} Benutzer ist gesperrt.', other: 'Die Anmeldung von {n} Benutzern ist gesperrt.' },
  },
};
