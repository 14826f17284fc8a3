import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Answer, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import css from './user-view.module.css';

type Places = Answer<'GET /api/users/{id}/places'>;
type Further = Places['further'][number];

const oneDay = 86_400_000;
/** The day so many days after another one. */
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10);

/** Where a user works besides their own location, with the dates. */
export function FurtherPlaces({ user, places }: { user: User; places: Places }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Further | null>(null);
  const { further, hasFurther, today } = places;
  const on = { kind: 'user', id: user.id, may: places.may.move };
  if (!hasFurther && further.length === 0) return null;
  return (
    <>
      <div className={css.top}>
        <h3 className={css.part}>{say({ en: 'Also works at', de: 'Arbeitet auch an' })}</h3>
        {hasFurther && (
          <Deed size="xs" privilege="user.edit" on={on} run={() => setAdding(true)}>
            {say({ en: 'Add [location|location]', de: '[location|Standort] hinzufügen' })}
          </Deed>
        )}
      </div>
      {further.length === 0 && <p className="dim">{say({ en: 'Nowhere else.', de: 'Nirgends sonst.' })}</p>}
      {further.length > 0 && (
        <ul className={css.rows}>
          {further.map((one) => (
            <li key={one.id} className={css.appointment}>
              <FurtherSaid further={one} today={today} />
              {(one.until === null || one.until > today) && (
                <div className={css.appointmentDeeds}>
                  <Deed size="xs" privilege="user.edit" on={on} run={() => setEnding(one)}>
                    {say({ en: 'End', de: 'Beenden' })}
                    <span className="unseen"> {one.location.name}</span>
                  </Deed>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddFurther user={user} today={today} close={() => setAdding(false)} />}
      {ending && <EndFurther user={user} further={ending} today={today} close={() => setEnding(null)} />}
    </>
  );
}

function FurtherSaid({ further: { location, from, until, byName }, today }: { further: Further; today: string }) {
  const say = useSay();
  // the last day on which it is so
  const values = { from: say.day(from), until: until ? say.day(shifted(until, -1)) : '' };
  const words = [
    until
      ? say({ en: '{from} to {until}', de: '{from} bis {until}' }, values)
      : from > today
        ? say({ en: 'from {from}', de: 'ab {from}' }, values)
        : say({ en: 'since {from}', de: 'seit {from}' }, values),
    say({ en: 'set by {name}', de: 'festgelegt von {name}' }, { name: byName }),
  ];
  const isOver = until !== null && until <= today;
  return (
    <div className={css.words}>
      <p className={isOver ? 'dim' : undefined}>
        {location.name ?? say({ en: 'no longer there', de: 'nicht mehr vorhanden' })}
      </p>
      <p className="dim small">{words.join(' · ')}</p>
    </div>
  );
}

type Asking = Readonly<{ user: User; today: string; close: () => void }>;

/** What changed is read anew, also by lists in which the user comes or goes. */
function useReread(user: User): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['user', user.id] }),
      client.invalidateQueries({ queryKey: ['users'] }),
    ]);
}

function AddFurther({ user, today, close }: Asking) {
  const say = useSay();
  const notify = useNotify();
  const reread = useReread(user);
  const [at, setAt] = useState('');
  const [from, setFrom] = useState(today);
  const [last, setLast] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  return (
    <Confirm
      title={say({ en: '{name} also works at', de: '{name} arbeitet auch an' }, { name: user.name })}
      verb={say({ en: 'Add [location|location]', de: '[location|Standort] hinzufügen' })}
      ready={at !== '' && from !== ''}
      run={async () => {
        const body = { locationId: at, from, ...(last && { until: shifted(last, 1) }) };
        setWrong({});
        try {
          await ask('POST /api/users/{id}/further-places', { params: { id: user.id }, body });
        } catch (fault) {
          if (isProblem(fault, 422)) setWrong(fault.fields);
          throw fault;
        }
        await reread();
        notify({ text: say({ en: '[location|Location] added.', de: '[location|Standort] hinzugefügt.' }) });
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'Administrators there see {name}, assign training and record it there. Everything else stays at home, where they are counted.',
            de: 'Wer dort verwaltet, sieht {name}, weist dort Schulung zu und hält sie fest. Alles andere bleibt am Stammplatz; dort wird gezählt.',
          },
          { name: user.name },
        )}
      </p>
      <LocationSelect
        label={say({ en: '[location|Location]', de: '[location|Standort]' })}
        placeholder={say({ en: 'Choose', de: 'Wählen' })}
        value={at}
        choose={setAt}
        error={wrong['locationId'] ?? null}
      />
      <TextInput
        type="date"
        label={say({ en: 'First day', de: 'Erster Tag' })}
        error={wrong['from']}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say({ en: 'Last day (optional)', de: 'Letzter Tag (freiwillig)' })}
        error={wrong['until']}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function EndFurther({ user, further, today, close }: Asking & Readonly<{ further: Further }>) {
  const say = useSay();
  const notify = useNotify();
  const reread = useReread(user);
  const [last, setLast] = useState(shifted(today, -1));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const values = { name: user.name, place: further.location.name ?? '' };
  return (
    <Confirm
      title={say({ en: 'End work at {place}', de: 'Arbeit an {place} beenden' }, values)}
      verb={say({ en: 'End', de: 'Beenden' })}
      ready={last !== ''}
      run={async () => {
        const params = { id: user.id, place: further.id };
        setWrong({});
        try {
          await ask('PATCH /api/users/{id}/further-places/{place}', { params, body: { until: shifted(last, 1) } });
        } catch (fault) {
          if (isProblem(fault, 422)) setWrong(fault.fields);
          throw fault;
        }
        await reread();
        notify({ text: say({ en: 'The end is set.', de: 'Das Ende ist festgelegt.' }) });
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'From the next day on, administrators of {place} see {name} no longer. Training that follows {place} and was not begun goes. A day before the beginning takes the entry out.',
            de: 'Vom nächsten Tag an sieht die Verwaltung von {place} {name} nicht mehr. Schulung, die an {place} hängt und nicht begonnen ist, geht. Ein Tag vor dem Beginn entfernt den Eintrag.',
          },
          values,
        )}
      </p>
      <TextInput
        type="date"
        label={say({ en: 'Last day', de: 'Letzter Tag' })}
        error={wrong['until']}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
    </Confirm>
  );
}
