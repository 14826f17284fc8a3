import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { ServiceUser } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { offeredRolesQuery } from '../users/queries.ts';
import { LocationSelect } from '../workplace/location-select.tsx';
import { type ChosenGroup, GroupSelect } from './group-select.tsx';
import { mappingsQuery } from './queries.ts';

type Props = { user: ServiceUser; close: () => void };

/** Says what a group of the other system means here. */
export function NewMapping({ user, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const offers = useQuery(offeredRolesQuery(user.id)).data?.items.filter((one) => one.available && !one.atClients);
  const [name, setName] = useState('');
  const [group, setGroup] = useState<ChosenGroup | null>(null);
  const [role, setRole] = useState('');
  const [place, setPlace] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const anchoredAt = offers?.find((one) => one.role === role)?.anchor;
  const isPlaced = anchoredAt === 'location' || anchoredAt === 'own-place';
  const add = async () => {
    try {
      await ask('POST /api/service-users/{id}/scim-mappings', {
        params: { id: user.id },
        body: {
          name: name.trim(),
          group: group?.id ?? null,
          role: role || null,
          anchor: isPlaced && place ? { kind: 'location', id: place } : null,
        },
      });
      await client.invalidateQueries({ queryKey: mappingsQuery(user.id).queryKey });
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields);
      throw error;
    }
  };
  return (
    <Confirm
      title={say({
        en: 'Say what a group of the other system means',
        de: 'Sagen, was eine Gruppe des anderen Systems bedeutet',
      })}
      verb={say({ en: 'Add mapping', de: 'Zuordnung anlegen' })}
      ready={name.trim() !== '' && (group !== null || role !== '')}
      run={add}
      close={close}
    >
      <TextInput
        label={say({ en: 'Its name there', de: 'Name dort' })}
        description={say({
          en: 'As the system writes it; upper and lower case count alike.',
          de: 'Wie das System ihn schreibt; Groß- und Kleinschreibung zählen gleich.',
        })}
        maxLength={100}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <GroupSelect value={group} choose={setGroup} error={wrong.group} />
      <Choice
        label={say({ en: 'Role for its members', de: 'Rolle für ihre Mitglieder' })}
        value={role}
        error={wrong.role ?? null}
        options={[
          { value: '', label: say({ en: 'No role', de: 'Keine Rolle' }) },
          ...(offers ?? []).map((one) => ({ value: one.role, label: one.name })),
        ]}
        choose={setRole}
      />
      {isPlaced && (
        <LocationSelect
          label={say({ en: 'For which [location|location] (optional)', de: 'Wofür ([location|Standort], freiwillig)' })}
          help={say({ en: 'Empty: the [location|location] of each member.', de: 'Leer: wo jedes Mitglied steht.' })}
          value={place}
          choose={setPlace}
          error={wrong.anchor ?? null}
        />
      )}
      {role !== '' && (
        <p className="dim">
          {say(
            {
              en: '{name} gives the role, so it can be none that {name} may not give. It ends when the member leaves there.',
              de: '{name} vergibt die Rolle, es kann also keine sein, die {name} nicht geben darf. Sie endet, wenn das Mitglied dort ausscheidet.',
            },
            user,
          )}
        </p>
      )}
    </Confirm>
  );
}
