import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LocationSelect } from './location-select.tsx';
import { MergeEffect } from './merge-dialog.tsx';
import { useFinish } from './queries.ts';
import { isWithin } from './tree.ts';

type Props = { location: Location; to: Location | null | undefined; close: () => void };

/** A location moves with all below it: chosen here or dragged; whose reach changes is said before, and it can be undone. */
export function MoveLocation({ location, to, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const move = useMove();
  const [parent, setParent] = useState(to === undefined ? (location.parentId ?? '') : (to?.id ?? ''));
  const isElsewhere = parent !== (location.parentId ?? '');
  const effect = useQuery({
    queryKey: ['locations', 'move', location.id, parent],
    queryFn: () =>
      ask('POST /api/locations/{id}/move-preview', {
        params: { id: location.id },
        body: { parentId: parent || null },
      }),
    enabled: isElsewhere,
    staleTime: 0,
    retry: false,
  });
  const run = async () => {
    try {
      await move(location, parent || null);
    } catch (error) {
      // somebody was faster: what is shown behind the dialog is read again
      if (isProblem(error) && error.status === 412) void client.invalidateQueries({ queryKey: ['locations'] });
      throw error;
    }
  };
  return (
    <Confirm
      title={say({ en: 'Move {name}', de: '{name} verschieben' }, { name: location.name })}
      verb={say({ en: 'Move [location|location]', de: '[location|Standort] verschieben' })}
      ready={isElsewhere && effect.data !== undefined}
      run={run}
      close={close}
    >
      <LocationSelect
        label={say({ en: 'New place: below', de: 'Neuer Platz: unter' })}
        placeholder={say({ en: 'No other: at the top', de: 'Keinem: ganz oben' })}
        value={parent}
        choose={setParent}
        offer={(one) => !isWithin(one, location.id)}
      />
      {effect.error && <ProblemNote error={effect.error} />}
      {effect.data && isElsewhere && (
        <>
          <p>
            {say(
              {
                en: 'It moves with all below it: {locations}. Who looks after their people changes at once.',
                de: 'Es zieht um mit allem darunter: {locations}. Wer deren Leute betreut, ändert sich sofort.',
              },
              { locations: say.count(locationCount, effect.data.locations) },
            )}
          </p>
          <MergeEffect effect={effect.data} />
        </>
      )}
    </Confirm>
  );
}

/** Moves, and offers to move back to where it stood. */
function useMove(): (location: Location, parentId: string | null) => Promise<void> {
  const say = useSay();
  const finish = useFinish();
  const notify = useNotify();
  const send = (id: string, parentId: string | null, version: number) =>
    ask('POST /api/locations/{id}/move', { params: { id }, body: { parentId }, version });
  return async ({ id, name, parentId: before, version }, parentId) => {
    await send(id, parentId, version);
    const undo = async () => {
      try {
        // a move is one version: whoever changed it since is not overruled
        await send(id, before, version + 1);
        await finish(say({ en: '{name} is back where it was.', de: '{name} ist wieder, wo er war.' }, { name }));
      } catch (error) {
        notify({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
      }
    };
    await finish(say({ en: '{name} was moved.', de: '{name} wurde verschoben.' }, { name }), {
      label: say({ en: 'Undo', de: 'Rückgängig' }),
      run: () => void undo(),
    });
  };
}

const locationCount = {
  en: { one: '{n} [location|location]', other: '{n} [locations|locations]' },
  de: { one: '{n} [location|Standort]', other: '{n} [locations|Standorte]' },
};
