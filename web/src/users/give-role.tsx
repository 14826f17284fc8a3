import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ClientRow, OfferedRole, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ChooseClients, useOwnNarrowing } from '../organizations/choose-clients.tsx';
import { endOfDay, todayHere } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import { offeredRolesQuery } from './queries.ts';
import css from './user-view.module.css';

type Props = {
  user: Pick<User, 'id' | 'name'>;
  close: () => void;
};

/** Gives a service user a role. Those that can't be given stand there with the reason, so that nobody looks for them in vain. */
export function GiveRole({ user, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { data, error, refetch } = useQuery(offeredRolesQuery(user.id));
  const [chosen, setChosen] = useState<OfferedRole | null>(null);
  const [place, setPlace] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [clients, setClients] = useState<ReadonlyMap<string, ClientRow>>(new Map());
  const needsPlace = chosen?.anchor === 'location';
  // it has no location of its own to follow
  const takesPlace = needsPlace || chosen?.anchor === 'own-place';
  const needsClient = chosen?.atClients === true;
  const run = async () => {
    if (!chosen) return;
    const anchors = needsClient
      ? [...clients.keys()].map((id) => ({ kind: 'organization' as const, id }))
      : [takesPlace && place ? { kind: 'location' as const, id: place } : null];
    // one appointment for each client: each can be dated and ended by itself
    for (const anchor of anchors) {
      await ask('POST /api/users/{id}/appointments', {
        params: { id: user.id },
        body: {
          role: chosen.role,
          anchor,
          ...(until ? { until: endOfDay(until) } : {}),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        },
      });
      // what was given is not given again when another one was refused
      if (anchor) setClients((all) => new Map([...all].filter(([id]) => id !== anchor.id)));
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: ['user', user.id] }),
      client.invalidateQueries({ queryKey: ['users'] }),
      client.invalidateQueries({ queryKey: ['organizations'] }),
    ]);
    notify({
      text: say(
        { en: '{name} is now {role}.', de: '{name} ist jetzt {role}.' },
        { name: user.name, role: chosen.name },
      ),
    });
  };
  return (
    <Confirm
      title={say({ en: 'Give {name} a role', de: '{name} eine Rolle geben' }, { name: user.name })}
      verb={
        chosen
          ? say({ en: 'Give {role}', de: '{role} vergeben' }, { role: chosen.name })
          : say({ en: 'Give role', de: 'Rolle vergeben' })
      }
      run={run}
      ready={chosen !== null && (!needsPlace || place !== '') && (!needsClient || clients.size > 0)}
      close={close}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <fieldset className={css.offers}>
        <legend className="unseen">{say({ en: 'Role', de: 'Rolle' })}</legend>
        {data?.items.map((offer) => (
          <label key={offer.role} className={css.offer} data-available={offer.available}>
            <input
              type="radio"
              name="role"
              disabled={!offer.available}
              checked={chosen?.role === offer.role}
              onChange={() => setChosen(offer)}
            />
            <span>
              {offer.name}
              <small>{offer.available ? offer.sentence : say.list(offer.because)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {takesPlace && (
        <LocationSelect
          value={place}
          choose={setPlace}
          label={
            needsPlace
              ? say({ en: 'For which [location|location]', de: 'Wofür ([location|Standort])' })
              : say({
                  en: 'For which [location|location], where the role covers one',
                  de: 'Wofür ([location|Standort]), wenn die Rolle für einen Bereich gilt',
                })
          }
        />
      )}
      {needsClient && <Named clients={clients} choose={setClients} />}
      <TextInput
        type="date"
        label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })}
        min={todayHere()}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Reason (optional)', de: 'Grund (freiwillig)' })}
        description={say({ en: 'Stands in the audit.', de: 'Steht im Protokoll.' })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

type Chosen = ReadonlyMap<string, ClientRow>;

/** The clients a role is tied to, while the page keeps its own filters. */
function Named({ clients, choose }: { clients: Chosen; choose: (clients: Chosen) => void }) {
  const narrowing = useOwnNarrowing();
  return <ChooseClients clients={clients} choose={choose} narrowing={narrowing} />;
}
