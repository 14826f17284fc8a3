import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { EditLocation } from './location-edit.tsx';
import { MergeLocation } from './location-merge.tsx';
import { LocationSelect } from './location-select.tsx';
import { MergeEffect } from './merge-dialog.tsx';
import { locationOffersQuery, locationsQuery, useFinish } from './queries.ts';
import { within } from './tree.ts';

export type LocationDeed =
  | Readonly<{ what: 'add'; under: Location | null }>
  | Readonly<{ what: 'edit' | 'move' | 'merge' | 'delete'; location: Location }>;

export function LocationDialog({ deed, close }: { deed: LocationDeed; close: () => void }) {
  if (deed.what === 'add') return <Add under={deed.under} close={close} />;
  if (deed.what === 'edit') return <EditLocation location={deed.location} close={close} />;
  if (deed.what === 'merge') return <MergeLocation location={deed.location} close={close} />;
  if (deed.what === 'move') return <Move location={deed.location} close={close} />;
  return <Delete location={deed.location} close={close} />;
}

type Props = { location: Location; close: () => void };

/** Below a location, or chosen here: at the top only where the server says so. */
function Add({ under, close }: { under: Location | null; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const offers = useQuery(locationOffersQuery).data;
  const all = useQuery(locationsQuery).data?.items;
  const [parentId, setParentId] = useState(under?.id ?? '');
  const parent = all?.find(({ id }) => id === parentId);
  const closed = useMemo(() => new Set(all?.filter(({ may }) => may.add !== true).map(({ id }) => id)), [all]);
  const levels = offers?.levels ?? [];
  const stands = parent !== undefined || offers?.top === true;
  const above = levels.find(({ id }) => id === parent?.levelId)?.position ?? -1;
  const offered = stands ? levels.filter(({ position }) => position > above) : [];
  const [name, setName] = useState('');
  const [identifier, setIdentifier] = useState('');
  const [levelId, setLevelId] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const level = offered.find(({ id }) => id === levelId)?.id ?? offered[0]?.id ?? '';
  return (
    <Confirm
      title={
        under
          ? say({ en: 'Add a location below {name}', de: 'Standort unter {name} anlegen' }, { name: under.name })
          : say({ en: 'Add a location', de: 'Standort anlegen' })
      }
      verb={say({ en: 'Add location', de: 'Standort anlegen' })}
      ready={name.trim() !== '' && identifier.trim() !== '' && level !== ''}
      run={async () => {
        try {
          await ask('POST /api/locations', {
            body: { parentId: parentId || null, levelId: level, name: name.trim(), identifier: identifier.trim() },
          });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
        await finish(say({ en: '{name} was added.', de: '{name} wurde angelegt.' }, { name: name.trim() }));
      }}
      close={close}
    >
      {!under && (
        <LocationSelect
          label={say({ en: 'Below', de: 'Unter' })}
          placeholder={
            offers?.top === true
              ? say({ en: 'No other: at the top', de: 'Keinem: ganz oben' })
              : say({ en: 'Choose a location', de: 'Standort wählen' })
          }
          value={parentId}
          choose={setParentId}
          error={wrong.parentId ?? null}
          without={closed}
        />
      )}
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Identifier', de: 'Kennung' })}
        description={say({
          en: 'Unique in the organization; imports find the location by it.',
          de: 'Einmalig in der Organisation; Importe finden den Standort daran.',
        })}
        value={identifier}
        error={wrong.identifier}
        onChange={(event) => setIdentifier(event.currentTarget.value)}
      />
      {stands && offered.length === 0 ? (
        <p>
          {levels.length === 0
            ? say({
                en: 'The organization has no levels of locations yet. They come first.',
                de: 'Die Organisation hat noch keine Standortebenen. Sie kommen zuerst.',
              })
            : say({
                en: 'Nothing can stand below this location: it is of the lowest level. Choose another one.',
                de: 'Unter diesem Standort kann nichts stehen: Er ist von der untersten Ebene. Wählen Sie einen anderen.',
              })}
        </p>
      ) : null}
      {offered.length > 0 && (
        <Choice
          label={say({ en: 'Level', de: 'Ebene' })}
          value={level}
          choose={setLevelId}
          options={offered.map(({ id, name: label }) => ({ value: id, label }))}
          error={wrong.levelId ?? null}
        />
      )}
    </Confirm>
  );
}

function Move({ location, close }: Props) {
  const say = useSay();
  const finish = useFinish();
  const all = useQuery(locationsQuery).data?.items;
  const below = useMemo(() => within(all ?? [], location.id), [all, location.id]);
  const [parent, setParent] = useState(location.parentId ?? '');
  const asked = { params: { id: location.id }, body: { parentId: parent || null } };
  const effect = useQuery({
    queryKey: ['locations', 'move', location.id, parent],
    queryFn: () => ask('POST /api/locations/{id}/move-preview', asked),
    enabled: parent !== (location.parentId ?? ''),
    staleTime: 0,
  });
  const users = (all ?? []).reduce((sum, each) => sum + (below.has(each.id) ? each.users : 0), 0);
  return (
    <Confirm
      title={say({ en: 'Move {name}', de: '{name} verschieben' }, { name: location.name })}
      verb={say({ en: 'Move location', de: 'Standort verschieben' })}
      ready={parent !== (location.parentId ?? '')}
      run={async () => {
        await ask('POST /api/locations/{id}/move', {
          params: { id: location.id },
          body: { parentId: parent || null },
          version: location.version,
        });
        await finish(say({ en: '{name} was moved.', de: '{name} wurde verschoben.' }, { name: location.name }));
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'It moves with all below it: {locations}, {users}. Who looks after them changes at once.',
            de: 'Es zieht um mit allem darunter: {locations}, {users}. Wer sie betreut, ändert sich sofort.',
          },
          { locations: say.count(locationCount, below.size), users: say.count(userCount, users) },
        )}
      </p>
      <LocationSelect
        label={say({ en: 'New place: below', de: 'Neuer Platz: unter' })}
        value={parent}
        choose={setParent}
        without={below}
      />
      {effect.data && parent !== (location.parentId ?? '') && <MergeEffect effect={effect.data} />}
    </Confirm>
  );
}

function Delete({ location, close }: Props) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Delete {name}', de: '{name} löschen' }, { name: location.name })}
      verb={say({ en: 'Delete location', de: 'Standort löschen' })}
      typed={location.name}
      bad
      run={async () => {
        await ask('DELETE /api/locations/{id}', { params: { id: location.id }, version: location.version });
        await finish(say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, { name: location.name }));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Only an empty location can be deleted: no users, nothing below. Merge it into another one instead; its users move there.',
          de: 'Nur ein leerer Standort lässt sich löschen: keine Benutzer, nichts darunter. Überführen Sie ihn sonst in einen anderen; seine Benutzer ziehen dorthin um.',
        })}
      </p>
    </Confirm>
  );
}

const locationCount = {
  en: { one: '{n} location', other: '{n} locations' },
  de: { one: '{n} Standort', other: '{n} Standorte' },
};
const userCount = {
  en: { one: '{n} user', other: '{n} users' },
  de: { one: '{n} Benutzer', other: '{n} Benutzer' },
};
