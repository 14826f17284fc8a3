import {
  IconArrowMerge,
  IconArrowsMove,
  IconPencil,
  IconPlus,
  IconShieldPlus,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { useDeedEntries } from '../ui/deed.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import type { LocationDeed } from './location-dialog.tsx';

/** What may be done with a location, as entries of a menu. */
export function useLocationDeeds(ask: (deed: LocationDeed) => void): (location: Location) => readonly MenuEntry[] {
  const say = useSay();
  const navigate = useNavigate();
  const { may } = useMe();
  const entries = useDeedEntries();
  return (location) => {
    const on = (deed: keyof Location['may']) => ({ kind: 'location', id: location.id, may: location.may[deed] });
    return [
      {
        label: say({ en: 'See its [users|users]', de: '[users|Benutzer] ansehen' }),
        icon: IconUsers,
        run: () => void navigate({ to: '/users', search: { location: location.id } }),
      },
      ...(may['role.appoint']
        ? [
            {
              label: say({ en: 'Give a role here', de: 'Rolle hier vergeben' }),
              icon: IconShieldPlus,
              run: () => void navigate({ to: '/roles/appoint', search: { at: `location:${location.id}` } }),
            },
          ]
        : []),
      ...entries([
        {
          privilege: 'location.create',
          label: say({ en: 'Add below', de: 'Darunter anlegen' }),
          icon: IconPlus,
          on: on('add'),
          run: () => ask({ what: 'add', under: location }),
        },
        {
          privilege: 'location.edit',
          label: say({ en: 'Change', de: 'Ändern' }),
          icon: IconPencil,
          on: on('edit'),
          run: () => ask({ what: 'edit', location }),
        },
        {
          privilege: 'location.move',
          label: say({ en: 'Move to…', de: 'Verschieben nach …' }),
          icon: IconArrowsMove,
          on: on('move'),
          run: () => ask({ what: 'move', location }),
        },
        {
          privilege: 'location.merge',
          label: say({ en: 'Merge into another', de: 'In einen anderen überführen' }),
          icon: IconArrowMerge,
          on: on('merge'),
          run: () => ask({ what: 'merge', location }),
        },
        {
          privilege: 'location.delete',
          label: say({ en: 'Delete [location|location]', de: '[location|Standort] löschen' }),
          icon: IconTrash,
          bad: true,
          on: on('delete'),
          run: () => ask({ what: 'delete', location }),
        },
      ]),
    ];
  };
}
