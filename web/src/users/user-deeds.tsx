import {
  IconArchive,
  IconArrowForwardUp,
  IconArrowMerge,
  IconBan,
  IconDeviceMobileOff,
  IconEye,
  IconExternalLink,
  IconFileDownload,
  IconGridDots,
  IconKey,
  IconMailPlus,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
  IconUserShare,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { useDeedEntries } from '../ui/deed.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { InviteListed } from './invite-listed.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { ResetFactors } from './reset-factors.tsx';
import { StandInDialog } from './stand-in-dialog.tsx';
import { type StateDeed, useBringBack } from './state-deeds.ts';
import { StateDialog } from './state-dialog.tsx';

type Open = Readonly<{
  what: StateDeed | 'invite' | 'password' | 'pin' | 'factors' | 'viewing' | 'acting';
  user: UserRow;
}>;
type Entries = ReturnType<typeof useDeedEntries>;
type EntryOf = Parameters<Entries>[0][number];

/** What may be done with a user from a list or the user's page: the entries, and the dialog that one of them opened. */
export function useUserDeeds(): { deedsOf: (user: UserRow) => readonly MenuEntry[]; dialog: ReactNode } {
  const say = useSay();
  const navigate = useNavigate();
  const entries = useDeedEntries();
  const { may } = useMe();
  const attempt = useAttempt();
  const back = useBringBack();
  const [open, setOpen] = useState<Open | null>(null);
  const deedsOf = (user: UserRow): readonly MenuEntry[] => {
    const on = (may: keyof NonNullable<UserRow['may']>) => ({ kind: 'user', id: user.id, may: user.may?.[may] });
    const show = (what: Open['what']) => () => setOpen({ what, user });
    const bring = () => attempt(() => back(user));
    const isOut = user.state === 'archived' || user.state === 'deleted';
    const isListed = user.state === 'listed';
    const all: readonly (EntryOf | false)[] = [
      user.state === 'active' && {
        privilege: 'user.suspend',
        label: say({ en: 'Suspend training', de: 'Schulung aussetzen' }),
        icon: IconPlayerPause,
        on: on('suspend'),
        run: show('suspend'),
      },
      (user.state === 'suspended' || user.state === 'disabled') && {
        privilege: 'user.suspend',
        label: say({ en: 'Make active', de: 'Aktiv setzen' }),
        icon: IconPlayerPlay,
        on: on('suspend'),
        run: bring,
      },
      isOut && {
        privilege: user.state === 'archived' ? 'user.archive' : 'user.delete',
        label: say({ en: 'Bring back', de: 'Zurückholen' }),
        icon: IconPlayerPlay,
        on: on(user.state === 'archived' ? 'archive' : 'delete'),
        run: bring,
      },
      isListed && {
        privilege: 'user.password',
        label: say({ en: 'Invite to come in', de: 'Hereinbitten' }),
        icon: IconMailPlus,
        on: on('password'),
        run: show('invite'),
      },
      !isOut &&
        !isListed && {
          privilege: 'user.password',
          label: say({ en: 'Set password', de: 'Passwort setzen' }),
          icon: IconKey,
          on: on('password'),
          run: show('password'),
        },
      (user.state === 'active' || user.state === 'suspended') &&
        user.employeeIdentifier !== null && {
          privilege: 'user.set-pin',
          label: say({ en: 'New PIN', de: 'Neue PIN' }),
          icon: IconGridDots,
          on: on('setPin'),
          run: show('pin'),
        },
      !isOut &&
        !isListed && {
          privilege: 'user.reset-factors',
          label: say({ en: 'Reset second factor', de: 'Zweiten Faktor zurücksetzen' }),
          icon: IconDeviceMobileOff,
          on: on('resetFactors'),
          run: show('factors'),
        },
      (user.state === 'active' || user.state === 'suspended') && {
        privilege: 'user.suspend',
        label: say({ en: 'Disable sign-in', de: 'Anmeldung sperren' }),
        icon: IconBan,
        on: on('suspend'),
        run: show('disable'),
      },
      !isOut && {
        privilege: 'user.archive',
        label: say({ en: 'Archive [user|user]', de: '[user|Benutzer] archivieren' }),
        icon: IconArchive,
        on: on('archive'),
        run: show('archive'),
      },
      ...standingDeeds(user, say).map(({ what, ...deed }) => ({ ...deed, run: show(what) })),
      ...recordDeeds(user.id, may, say).map(({ to, ...deed }) => ({ ...deed, run: () => void navigate({ to }) })),
      user.state !== 'deleted' && {
        privilege: 'user.delete',
        label: say({ en: 'Delete [user|user]', de: '[user|Benutzer] löschen' }),
        icon: IconTrash,
        bad: true,
        on: on('delete'),
        run: show('delete'),
      },
    ];
    return [
      {
        label: say({ en: 'Open page', de: 'Seite öffnen' }),
        icon: IconExternalLink,
        run: () => void navigate({ to: `/users/${user.id}` }),
      },
      ...entries(all.filter((one) => one !== false)),
    ];
  };
  const close = () => setOpen(null);
  const dialog = open && <UserDialog {...open} close={close} />;
  return { deedsOf, dialog };
}

function UserDialog({ what, user, close }: Open & { close: () => void }) {
  if (what === 'invite') return <InviteListed user={user} close={close} />;
  if (what === 'password') return <PasswordDialog user={user} close={close} />;
  if (what === 'pin') return <PinDialog user={user} close={close} />;
  if (what === 'factors') return <ResetFactors user={user} close={close} />;
  if (what === 'viewing' || what === 'acting') return <StandInDialog kind={what} user={user} close={close} />;
  return <StateDialog deed={what} user={user} close={close} />;
}

/** To see what they see, or to do something for them: only of those who come in themselves. */
function standingDeeds({ id, state, may }: UserRow, say: ReturnType<typeof useSay>) {
  if (state !== 'active' && state !== 'suspended') return [];
  return [
    {
      what: 'viewing',
      privilege: 'user.view-as',
      label: say({ en: 'View as this [user|user]', de: 'Als diese Person ansehen' }),
      icon: IconEye,
      on: { kind: 'user', id, may: may.viewAs },
    },
    {
      what: 'acting',
      privilege: 'user.impersonate',
      label: say({ en: 'Act as this [user|user]', de: 'Als diese Person handeln' }),
      icon: IconUserShare,
      on: { kind: 'user', id, may: may.impersonate },
    },
  ] as const;
}

/** What may be done with what is kept of a user: each has a page of its own. */
function recordDeeds(id: string, may: ReturnType<typeof useMe>['may'], say: ReturnType<typeof useSay>) {
  const on = (privilege: 'user.merge' | 'user.hand-over' | 'user.erase') => ({
    privilege,
    on: { kind: 'user', id, may: may[privilege] },
  });
  return [
    {
      ...on('user.merge'),
      label: say({ en: 'Merge with another [user|user]', de: 'Mit jemand anderem zusammenführen' }),
      icon: IconArrowMerge,
      to: `/users/${id}/merge`,
    },
    {
      ...on('user.hand-over'),
      label: say({ en: 'Hand over', de: 'Übergeben' }),
      icon: IconArrowForwardUp,
      to: `/users/${id}/hand-over`,
    },
    {
      ...on('user.erase'),
      label: say({ en: 'Personal data', de: 'Personenbezogene Daten' }),
      icon: IconFileDownload,
      to: `/users/${id}/data`,
    },
  ];
}
