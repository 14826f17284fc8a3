import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Device } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { useSignOut } from '../shell/sign-out.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotify } from '../ui/notices.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import { rememberDevice } from './this-device.ts';

export type DeviceDeed = Readonly<{ what: 'register' }> | Readonly<{ what: 'rename' | 'end'; device: Device }>;

export function DeviceDialog({ deed, close }: { deed: DeviceDeed; close: () => void }) {
  if (deed.what === 'register') return <Register close={close} />;
  if (deed.what === 'rename') return <Rename device={deed.device} close={close} />;
  return <End device={deed.device} close={close} />;
}

/** Refused fields stand at their fields; the rest above them. */
function useWrong() {
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const watch = async <T,>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields);
      throw error;
    }
  };
  return { wrong, watch };
}

function Register({ close }: { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const hasPlaces = useMe().organization.features.includes('locations');
  const [name, setName] = useState('');
  const [location, setLocation] = useState('');
  const [made, setMade] = useState<Device | null>(null);
  const { wrong, watch } = useWrong();
  if (made) return <Registered device={made} close={close} />;
  return (
    <Confirm
      title={say({ en: 'Register this browser as a device', de: 'Diesen Browser als Gerät registrieren' })}
      verb={say({ en: 'Register', de: 'Registrieren' })}
      ready={name.trim() !== '' && (location !== '' || !hasPlaces)}
      run={async () => {
        const body = { name: name.trim(), locationId: location || null };
        const device = await watch(ask('POST /api/devices', { body }));
        rememberDevice();
        await client.invalidateQueries({ queryKey: ['devices'] });
        setMade(device);
      }}
      close={() => undefined}
      cancel={close}
    >
      <p>
        {say({
          en: 'Whoever opens the sign-in page here is asked for employee number and PIN. Learners of this [location|location] and of those below can sign in, nobody else; after two minutes without a touch they are signed out.',
          de: 'Wer hier die Anmeldeseite öffnet, wird nach Personalnummer und PIN gefragt. Lernende von hier und von allem darunter können sich anmelden, sonst niemand; nach zwei Minuten ohne Berührung werden sie abgemeldet.',
        })}
      </p>
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        placeholder={say({ en: 'Tablet in the packing hall', de: 'Tablet in der Packhalle' })}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {hasPlaces && (
        <LocationSelect
          label={say({ en: '[location|Location]', de: '[location|Standort]' })}
          value={location}
          choose={setLocation}
          error={wrong.locationId ?? null}
        />
      )}
    </Confirm>
  );
}

function Registered({ device, close }: { device: Device; close: () => void }) {
  const say = useSay();
  const signOut = useSignOut();
  return (
    <Dialog
      title={say({ en: '{name} is registered', de: '{name} ist registriert' }, { name: device.name })}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {say({ en: 'Stay signed in', de: 'Angemeldet bleiben' })}
          </Button>
          <Button onClick={signOut}>{say({ en: 'Sign out now', de: 'Jetzt abmelden' })}</Button>
        </>
      }
    >
      <p>
        {say({
          en: 'You are still signed in here. Sign out, so that the next one finds the number pad and not your pages.',
          de: 'Sie sind hier noch angemeldet. Melden Sie sich ab, damit der Nächste das Nummernfeld findet und nicht Ihre Seiten.',
        })}
      </p>
    </Dialog>
  );
}

type Props = { device: Device; close: () => void };

function Rename({ device, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const [name, setName] = useState(device.name);
  const { wrong, watch } = useWrong();
  return (
    <Confirm
      title={say({ en: 'Rename {name}', de: '{name} umbenennen' }, { name: device.name })}
      verb={say({ en: 'Rename', de: 'Umbenennen' })}
      ready={name.trim() !== ''}
      run={async () => {
        const [params, body] = [{ id: device.id }, { name: name.trim() }];
        await watch(ask('PATCH /api/devices/{id}', { params, body, version: device.version }));
        await client.invalidateQueries({ queryKey: ['devices'] });
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function End({ device, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return (
    <Confirm
      bad
      title={say({ en: 'End {name}', de: '{name} abmelden' }, { name: device.name })}
      verb={say({ en: 'End this device', de: 'Gerät abmelden' })}
      run={async () => {
        await ask('DELETE /api/devices/{id}', { params: { id: device.id } });
        await client.invalidateQueries({ queryKey: ['devices'] });
        notify({ text: say({ en: '{name} was ended.', de: '{name} ist abgemeldet.' }, { name: device.name }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Whoever is signed in at it is signed out at once, and it takes no PIN any more. To use it again, register its browser again.',
          de: 'Wer daran angemeldet ist, ist sofort abgemeldet, und es nimmt keine PIN mehr an. Um es wieder zu benutzen, registrieren Sie seinen Browser neu.',
        })}
      </p>
    </Confirm>
  );
}
