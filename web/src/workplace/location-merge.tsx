import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LocationSelect } from './location-select.tsx';
import { MergeEffect } from './merge-dialog.tsx';
import { useFinish } from './queries.ts';
import { isWithin } from './tree.ts';

/** A location goes over into another: users, sessions and what stands below move, whose reach changes is said before. */
export function MergeLocation({ location, close }: { location: Location; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [target, setTarget] = useState<Pick<Location, 'id' | 'name'> | null>(null);
  const into = target?.id ?? '';
  const asked = { params: { id: into }, body: { ids: [location.id] } };
  const effect = useQuery({
    queryKey: ['locations', 'merge', into, location.id],
    queryFn: () => ask('POST /api/locations/{id}/merge-preview', asked),
    enabled: into !== '',
    staleTime: 0,
  });
  return (
    <Confirm
      title={say(
        { en: 'Merge {name} into another [location|location]', de: '{name} woandershin überführen' },
        location,
      )}
      verb={say({ en: 'Merge [locations|locations]', de: '[locations|Standorte] zusammenführen' })}
      typed={location.name}
      bad
      ready={effect.data !== undefined}
      run={async () => {
        await ask('POST /api/locations/{id}/merge', asked);
        const values = { name: location.name, into: target?.name ?? '' };
        await finish(say({ en: '{name} is now {into}.', de: '{name} ist jetzt {into}.' }, values));
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: '{name} ends. Its [users|users], [sessions|sessions] and whatever stands below it move to the one chosen here.',
            de: '{name} endet. [users|Benutzer], [sessions|Termine] und alles darunter ziehen dorthin um, was Sie hier wählen.',
          },
          location,
        )}
      </p>
      <LocationSelect
        label={say({ en: 'Stays', de: 'Bleibt' })}
        placeholder={say({ en: 'Choose [location|a location]', de: '[location|Standort] wählen' })}
        value={into}
        choose={(_, chosen) => setTarget(chosen)}
        offer={(one) => !isWithin(one, location.id)}
      />
      {effect.error && <ProblemNote error={effect.error} retry={() => void effect.refetch()} />}
      {into !== '' && effect.data && (
        <>
          <MergeEffect effect={effect.data} />
          {effect.data.locations > 0 && <p>{say.count(moving, effect.data.locations)}</p>}
        </>
      )}
    </Confirm>
  );
}

const moving = {
  en: { one: '{n} [location|location] below moves.', other: '{n} [locations|locations] below move.' },
  de: { one: '{n} [location|Standort] darunter zieht um.', other: '{n} [locations|Standorte] darunter ziehen um.' },
};
