import { IconDeviceTablet, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Device } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip } from '../ui/chip.tsx';
import { Deed, useDeedEntries } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Page } from '../ui/page.tsx';
import type { Column } from '../ui/table.tsx';
import { type DeviceDeed, DeviceDialog } from './device-dialog.tsx';
import css from './devices.module.css';
import { devicesQuery } from './devices-query.ts';

export const declared = screen({
  id: 'devices',
  path: '/devices',
  title: { en: 'Devices', de: 'Geräte' },
  help: {
    en: 'Shared tablets and computers at which learners sign in with number and PIN.',
    de: 'Gemeinsame Tablets und Computer, an denen Lernende sich mit Nummer und PIN anmelden.',
  },
  needs: 'device.view',
  menu: { group: 'directory', order: 50, icon: IconDeviceTablet },
});

const idOf = ({ id }: { id: string }) => id;

export default function Devices() {
  const say = useSay();
  const filters = useFilters(['state']);
  const ended = filters.values.state === 'ended';
  const list = useInfiniteQuery(devicesQuery(ended));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const [deed, setDeed] = useState<DeviceDeed | null>(null);
  const columns = useColumns(setDeed);
  const register = (
    <Deed
      privilege="device.register"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setDeed({ what: 'register' })}
    >
      {say({ en: 'Register this browser', de: 'Diesen Browser registrieren' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={register}
      filters={
        <Chip
          name={say({ en: 'State', de: 'Zustand' })}
          value={ended ? 'ended' : undefined}
          options={[{ value: 'ended', label: say({ en: 'Ended', de: 'Abgemeldet' }) }]}
          choose={(state) => filters.set({ state })}
        />
      }
    >
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconDeviceTablet}
            title={
              ended
                ? say({ en: 'No device was ended', de: 'Noch kein Gerät abgemeldet' })
                : say({ en: 'No devices yet', de: 'Noch keine Geräte' })
            }
            action={ended ? null : register}
          >
            {say({
              en: 'Open this page on the tablet that people share, and register its browser there.',
              de: 'Öffnen Sie diese Seite auf dem Tablet, das alle benutzen, und registrieren Sie dort dessen Browser.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        card={(props) => <DeviceCard {...props} begin={setDeed} />}
      />
      {deed && <DeviceDialog deed={deed} close={() => setDeed(null)} />}
    </Page>
  );
}

type Begin = (deed: DeviceDeed) => void;

function useColumns(begin: Begin): readonly Column<Device>[] {
  return useMemo(
    () => [
      {
        id: 'name',
        name: { en: 'Name', de: 'Name' },
        width: 'minmax(180px, 1.4fr)',
        always: true,
        cell: ({ name }) => <span className={css.name}>{name}</span>,
      },
      {
        id: 'place',
        name: { en: '[location|Location]', de: '[location|Standort]' },
        width: 'minmax(140px, 1fr)',
        cell: (device) => <PlaceOf device={device} />,
      },
      {
        id: 'used',
        name: { en: 'Last used', de: 'Zuletzt benutzt' },
        width: '170px',
        cell: (device) => <LastUsed device={device} />,
      },
      {
        id: 'by',
        name: { en: 'Registered by', de: 'Registriert von' },
        width: 'minmax(140px, 1fr)',
        cell: ({ createdBy }) => createdBy,
      },
      {
        id: 'deeds',
        name: { en: 'Deeds', de: 'Aktionen' },
        width: '110px',
        always: true,
        cell: (device) => <Deeds device={device} begin={begin} />,
      },
    ],
    [begin],
  );
}

function PlaceOf({ device: { location } }: { device: Device }) {
  const say = useSay();
  if (location)
    return (
      location.name ?? say({ en: '[location|A location] that is gone', de: '[location|Standort] (gibt es nicht mehr)' })
    );
  return say({ en: 'The whole organization', de: 'Die ganze Organisation' });
}

function LastUsed({ device: { lastUsedAt, endedAt } }: { device: Device }) {
  const say = useSay();
  if (endedAt) return say({ en: 'ended {ago}', de: 'abgemeldet {ago}' }, { ago: say.ago(endedAt) });
  return lastUsedAt ? say.ago(lastUsedAt) : say({ en: 'not yet', de: 'noch nicht' });
}

function Deeds({ device, begin }: { device: Device; begin: Begin }) {
  const say = useSay();
  const entries = useDeedEntries();
  if (device.endedAt) return null;
  const on = (may: keyof Device['may']) => ({ kind: 'device', id: device.id, may: device.may[may] });
  return (
    <MenuButton
      className={css.more ?? ''}
      width={220}
      entries={() =>
        entries([
          {
            privilege: 'device.edit',
            label: say({ en: 'Rename', de: 'Umbenennen' }),
            on: on('edit'),
            run: () => begin({ what: 'rename', device }),
          },
          {
            privilege: 'device.end',
            label: say({ en: 'End this device', de: 'Gerät abmelden' }),
            bad: true,
            on: on('end'),
            run: () => begin({ what: 'end', device }),
          },
        ])
      }
    >
      {say({ en: 'More', de: 'Mehr' })}
      <span className="unseen">{device.name}</span>
    </MenuButton>
  );
}

function DeviceCard({ row, begin }: { row: Device; begin: Begin }) {
  return (
    <>
      <span className={css.head}>
        <span className={css.name}>{row.name}</span>
        <Deeds device={row} begin={begin} />
      </span>
      <span className="dim">
        <PlaceOf device={row} /> · <LastUsed device={row} />
      </span>
    </>
  );
}
