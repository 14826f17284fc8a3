import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { isProblem, Problem } from '../api/problem.ts';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import type { Planned, Stood } from './user-places.tsx';

/** Takes back a move that is planned. */
export function TakeBackPlanned({ user, move, close }: { user: User; move: Planned; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const values = { name: user.name, day: say.day(move.day) };
  return (
    <Confirm
      title={say({ en: 'Take back the planned move', de: 'Geplanten Umzug zurücknehmen' })}
      verb={say({ en: 'Take back', de: 'Zurücknehmen' })}
      run={async () => {
        await ask('DELETE /api/users/{id}/moves/{move}', { params: { id: user.id, move: move.id } });
        await client.invalidateQueries({ queryKey: ['user', user.id] });
        notify({ text: say({ en: '{name} does not move on {day}.', de: '{name} zieht am {day} nicht um.' }, values) });
      }}
      close={close}
    >
      <p>
        {say(
          { en: '{name} stays where they are on {day}.', de: '{name} bleibt am {day}, wo sie oder er ist.' },
          values,
        )}
      </p>
    </Confirm>
  );
}

/** What was wrong with the place before is said in a sentence: there is no field to say it at. */
function sayWhy(fault: unknown): never {
  if (!isProblem(fault, 422)) throw fault;
  const { status, code, message, fields } = fault;
  throw new Problem({ status, code, title: message, detail: Object.values(fields).join(' ') });
}

/** Takes back the latest move of a user. */
export function TakeBackMove({ user, stood, close }: { user: User; stood: Stood; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const values = { name: user.name, place: stood.value.name ?? '', day: say.day(stood.from) };
  return (
    <Confirm
      title={say({ en: 'Take back the move to {place}', de: 'Umzug nach {place} zurücknehmen' }, values)}
      verb={say({ en: 'Take back', de: 'Zurücknehmen' })}
      run={async () => {
        const done = await ask('POST /api/users/{id}/moves/take-back', {
          params: { id: user.id },
          body: { from: stood.from },
        }).catch(sayWhy);
        await Promise.all([
          client.invalidateQueries({ queryKey: ['user', user.id] }),
          client.invalidateQueries({ queryKey: ['users'] }),
        ]);
        const back = done.location?.name ?? say({ en: 'no [location|location]', de: '„ohne [location|Standort]“' });
        notify({
          text: say({ en: '{name} is back at {back}.', de: '{name} ist wieder bei {back}.' }, { ...values, back }),
        });
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: '{name} goes back to where they were before {day}, as if the move had not been. Training that follows the [location|location] comes and goes with it.',
            de: '{name} kommt dahin zurück, wo sie oder er vor dem {day} war, als wäre der Umzug nicht gewesen. Schulung, die daran hängt, kommt und geht damit.',
          },
          values,
        )}
      </p>
    </Confirm>
  );
}
