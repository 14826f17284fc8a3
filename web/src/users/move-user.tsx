import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';

/** What a day says about a move. */
export const moveDayHelp: Text = {
  en: 'Empty: now. A day to come is kept until then; a day that has passed corrects the history.',
  de: 'Leer: jetzt. Ein künftiger Tag wird bis dahin vorgemerkt; ein vergangener berichtigt den Verlauf.',
};

/** Moves a user to another location: now, on a day to come, or since a day that has passed. */
export function MoveUser({ user, today, close }: { user: User; today: string; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [to, setTo] = useState('');
  const [from, setFrom] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const isLater = from > today;
  const verb = isLater ? say({ en: 'Plan move', de: 'Umzug planen' }) : say({ en: 'Move', de: 'Versetzen' });
  const values = { name: user.name, day: from && say.day(from) };
  return (
    <Confirm
      title={say({ en: 'Move {name}', de: '{name} versetzen' }, values)}
      verb={verb}
      ready={to !== ''}
      run={async () => {
        const body = { locationId: to, ...(from && { from }) };
        setWrong({});
        try {
          await ask('PATCH /api/users/{id}', { params: { id: user.id }, body, version: user.version });
        } catch (fault) {
          if (isProblem(fault, 422)) setWrong(fault.fields);
          throw fault;
        }
        await Promise.all([
          client.invalidateQueries({ queryKey: ['user', user.id] }),
          client.invalidateQueries({ queryKey: ['users'] }),
        ]);
        notify({
          text: isLater
            ? say({ en: '{name} moves on {day}.', de: '{name} zieht am {day} um.' }, values)
            : say({ en: '{name} was moved.', de: '{name} wurde versetzt.' }, values),
        });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Training that follows the [location|location] comes and goes with it.',
          de: 'Schulung, die daran hängt, kommt und geht damit.',
        })}
      </p>
      <LocationSelect
        label={say({ en: 'To which [location|location]', de: 'Wohin ([location|Standort])' })}
        placeholder={say({ en: 'Choose', de: 'Wählen' })}
        value={to}
        choose={setTo}
        error={wrong['locationId'] ?? null}
      />
      <TextInput
        type="date"
        label={say({ en: 'Move on (optional)', de: 'Umzug am (freiwillig)' })}
        description={say(moveDayHelp)}
        error={wrong['from']}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
    </Confirm>
  );
}
