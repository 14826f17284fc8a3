import {
  IconArchive,
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
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { useDeedEntries } from '../ui/deed.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { type StateDeed, useBringBack } from './state-deeds.ts';
import { StateDialog } from './state-dialog.tsx';

type Open = Readonly<{ what: StateDeed | 'password'; user: UserRow }>;
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
      !isOut && {
        privilege: 'user.password',
        label: say({ en: 'Set password', de: 'Passwort setzen' }),
        icon: IconKey,
        on: on('password'),
        run: show('password'),
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
        label: say({ en: 'Archive user', de: 'Benutzer archivieren' }),
        icon: IconArchive,
        on: on('archive'),
        run: show('archive'),
      },
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
      user.state !== 'deleted' && {
        privilege: 'user.delete',
        label: say({ en: 'Delete user', de: 'Benutzer löschen' }),
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
  const dialog =
    open &&
    (open.what === 'password' ? (
      <PasswordDialog user={open.user} close={close} />
    ) : (
      <StateDialog deed={open.what} user={open.user} close={close} />
    ));
  return { deedsOf, dialog };
}
