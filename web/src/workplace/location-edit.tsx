import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { endOfDay } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { dayOf } from './day.ts';
import { useFinish } from './queries.ts';

/** Name, identifier, address, time zone and end of a location. */
export function EditLocation({ location, close }: { location: Location; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [name, setName] = useState(location.name);
  const [identifier, setIdentifier] = useState(location.identifier);
  const [address, setAddress] = useState(location.address ?? '');
  const [timeZone, setTimeZone] = useState(location.timeZone ?? '');
  const [day, setDay] = useState(dayOf(location.expiresAt));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const until = day === '' ? null : endOfDay(day);
  const save = async () => {
    try {
      await ask('PATCH /api/locations/{id}', {
        params: { id: location.id },
        body: {
          ...{ name: name.trim(), identifier: identifier.trim() },
          ...{ address: address.trim() || null, timeZone: timeZone.trim() || null },
          expiresAt: day === dayOf(location.expiresAt) ? location.expiresAt : until,
        },
        version: location.version,
      });
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields);
      throw error;
    }
    await finish(say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, { name: name.trim() }));
  };
  return (
    <Confirm
      title={say({ en: 'Change {name}', de: '{name} ändern' }, { name: location.name })}
      verb={say({ en: 'Save [location|location]', de: '[location|Standort] speichern' })}
      ready={name.trim() !== '' && identifier.trim() !== ''}
      run={save}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Identifier', de: 'Kennung' })}
        value={identifier}
        error={wrong.identifier}
        onChange={(event) => setIdentifier(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Address (optional)', de: 'Adresse (freiwillig)' })}
        value={address}
        error={wrong.address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Time zone (optional)', de: 'Zeitzone (freiwillig)' })}
        list="time-zones"
        value={timeZone}
        error={wrong.timeZone}
        onChange={(event) => setTimeZone(event.currentTarget.value)}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
      <TextInput
        type="date"
        label={say({ en: 'Offered until (optional)', de: 'Angeboten bis (freiwillig)' })}
        description={say({
          en: 'Afterwards it is not offered any more; whoever stands there stays.',
          de: 'Danach wird er nicht mehr angeboten; wer dort steht, bleibt.',
        })}
        value={day}
        error={wrong.expiresAt}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </Confirm>
  );
}
