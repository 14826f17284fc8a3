import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { FurtherPlaces } from './further-places.tsx';
import { MoveUser } from './move-user.tsx';
import { userPlacesQuery } from './queries.ts';
import { TakeBackMove, TakeBackPlanned } from './take-back-move.tsx';
import css from './user-view.module.css';

type Places = Answer<'GET /api/users/{id}/places'>;
export type Stood = Places['items'][number];
export type Planned = Places['moves'][number];

const whats: Readonly<Record<Stood['what'], Text>> = {
  location: { en: '[location|Location]', de: '[location|Standort]' },
  department: { en: '[department|Department]', de: '[department|Abteilung]' },
  'job-title': { en: 'Job title', de: 'Stellenbezeichnung' },
  manager: { en: 'Manager', de: 'Führungskraft' },
};
/** So many rows are shown at first. */
const few = 5;

/** Where a user stands and stood, with the dates, and what is planned. */
export function UserPlaces({ user }: { user: User }) {
  const say = useSay();
  const [moving, setMoving] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [ending, setEnding] = useState<Planned | null>(null);
  const [takingBack, setTakingBack] = useState<Stood | null>(null);
  const { data, error, refetch } = useQuery(userPlacesQuery(user.id));
  const on = { kind: 'user', id: user.id, may: data?.may.move };
  const latest = data?.items.find(({ what }) => what === 'location');
  const hasMoved = data?.items.some((one) => one.what === 'location' && one !== latest) ?? false;
  const shown = isWhole ? data?.items : data?.items.slice(0, few);
  return (
    <section className={css.managers} aria-label={say({ en: 'Places', de: 'Orte' })}>
      <div className={css.top}>
        <h2 className={css.part}>{say({ en: 'Places', de: 'Orte' })}</h2>
        <Deed privilege="user.edit" on={on} run={() => setMoving(true)}>
          {say({ en: 'Move', de: 'Versetzen' })}
        </Deed>
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 48 }} />}
      {data && shown && data.moves.length + shown.length > 0 && (
        <ul className={css.rows}>
          {data.moves.map((one) => (
            <li key={one.id} className={css.appointment}>
              <PlannedSaid move={one} />
              {one.state === 'planned' && (
                <div className={css.appointmentDeeds}>
                  <Deed size="xs" privilege="user.edit" on={on} run={() => setEnding(one)}>
                    {say({ en: 'Take back', de: 'Zurücknehmen' })}
                    <span className="unseen"> {one.location?.name}</span>
                  </Deed>
                </div>
              )}
            </li>
          ))}
          {shown.map((one) => (
            <li key={`${one.what} ${one.value.id} ${one.from}`} className={css.appointment}>
              <StoodSaid stood={one} />
              {one === latest && hasMoved && one.until === null && (
                <div className={css.appointmentDeeds}>
                  <Deed size="xs" privilege="user.edit" on={on} run={() => setTakingBack(one)}>
                    {say({ en: 'Take back', de: 'Zurücknehmen' })}
                    <span className="unseen"> {one.value.name}</span>
                  </Deed>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {data && data.items.length === 0 && (
        <p className="dim">{say({ en: 'No [location|location] yet.', de: 'Noch ohne [location|Standort].' })}</p>
      )}
      {data && !isWhole && data.items.length > few && (
        <Button variant="default" size="xs" onClick={() => setWhole(true)}>
          {say({ en: 'Show earlier ones', de: 'Frühere zeigen' })}
        </Button>
      )}
      {data && isWhole && data.more && (
        <p className="dim">{say({ en: 'There are still earlier ones.', de: 'Es gibt noch frühere.' })}</p>
      )}
      {data && <FurtherPlaces user={user} places={data} />}
      {moving && data && <MoveUser user={user} today={data.today} close={() => setMoving(false)} />}
      {ending && <TakeBackPlanned user={user} move={ending} close={() => setEnding(null)} />}
      {takingBack && <TakeBackMove user={user} stood={takingBack} close={() => setTakingBack(null)} />}
    </section>
  );
}

/** “Moves to York on 1 May”, by whom; or why that was not done. */
function PlannedSaid({ move: { location, told, day, state, reason, byName } }: { move: Planned }) {
  const say = useSay();
  const nowhere = say({ en: 'no [location|location]', de: '„ohne [location|Standort]“' });
  const named = told ? say.list(told.map((one) => one ?? '–')) : location?.name;
  const values = { place: named ?? nowhere, day: say.day(day), name: byName };
  const isPlanned = state === 'planned';
  return (
    <div className={css.words}>
      <p>
        {isPlanned
          ? say({ en: 'Moves to {place} on {day}', de: 'Zieht am {day} nach {place}' }, values)
          : say({ en: 'Did not move to {place} on {day}', de: 'Zog am {day} nicht nach {place}' }, values)}
      </p>
      {reason && <p>{reason}</p>}
      <p className="dim small">{say({ en: 'planned by {name}', de: 'geplant von {name}' }, values)}</p>
    </div>
  );
}

/** What it was, and from when until when. */
function StoodSaid({ stood: { what, value, from, until, byName } }: { stood: Stood }) {
  const say = useSay();
  // the last day on which it was so
  const last = until && new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
  const values = { from: say.day(from), until: last ? say.day(last) : '' };
  const gone =
    what === 'manager'
      ? say({ en: 'somebody you may not see', de: 'jemand, den Sie nicht sehen dürfen' })
      : say({ en: 'no longer there', de: 'nicht mehr vorhanden' });
  const words = [
    say(whats[what]),
    until
      ? say({ en: '{from} to {until}', de: '{from} bis {until}' }, values)
      : say({ en: 'since {from}', de: 'seit {from}' }, values),
    byName && say({ en: 'set by {name}', de: 'festgelegt von {name}' }, { name: byName }),
  ].filter(Boolean);
  return (
    <div className={css.words}>
      <p className={until ? 'dim' : undefined}>{value.name ?? gone}</p>
      <p className="dim small">{words.join(' · ')}</p>
    </div>
  );
}
