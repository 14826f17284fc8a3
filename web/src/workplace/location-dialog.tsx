import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { FoundLocation, Location } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { EditLocation } from './location-edit.tsx';
import { MergeLocation } from './location-merge.tsx';
import { LocationSelect } from './location-select.tsx';
import { MoveLocation } from './location-move.tsx';
import { locationOffersQuery, useFinish } from './queries.ts';

export type LocationDeed =
  | Readonly<{ what: 'add'; under: Location | null }>
  | Readonly<{
      what: 'move';
      location: Location /** Already chosen by dragging; null: to the top. */;
      to?: Location | null;
    }>
  | Readonly<{ what: 'edit' | 'merge' | 'delete'; location: Location }>;

export function LocationDialog({ deed, close }: { deed: LocationDeed; close: () => void }) {
  if (deed.what === 'add') return <Add under={deed.under} close={close} />;
  if (deed.what === 'edit') return <EditLocation location={deed.location} close={close} />;
  if (deed.what === 'merge') return <MergeLocation location={deed.location} close={close} />;
  if (deed.what === 'move') return <MoveLocation location={deed.location} to={deed.to} close={close} />;
  return <Delete location={deed.location} close={close} />;
}

const mayAdd = ({ may }: FoundLocation) => may.add === true;

type Props = { location: Location; close: () => void };

/** Below a location, or chosen here: at the top only where the server says so. */
function Add({ under, close }: { under: Location | null; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const offers = useQuery(locationOffersQuery).data;
  const [parent, setParent] = useState<Location | null>(under);
  const levels = offers?.levels ?? [];
  const stands = parent !== null || offers?.top === true;
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
          ? say(
              { en: 'Add [location|a location] below {name}', de: '[location|Standort] unter {name} anlegen' },
              { name: under.name },
            )
          : say({ en: 'Add [location|a location]', de: '[location|Standort] anlegen' })
      }
      verb={say({ en: 'Add [location|location]', de: '[location|Standort] anlegen' })}
      ready={name.trim() !== '' && identifier.trim() !== '' && level !== ''}
      run={async () => {
        try {
          await ask('POST /api/locations', {
            body: { parentId: parent?.id ?? null, levelId: level, name: name.trim(), identifier: identifier.trim() },
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
              : say({ en: 'Choose [location|a location]', de: '[location|Standort] wählen' })
          }
          value={parent?.id ?? ''}
          choose={(_, location) => setParent(location)}
          error={wrong.parentId ?? null}
          offer={mayAdd}
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
          en: 'Unique in the organization; imports find the [location|location] by it.',
          de: 'Einmalig in der Organisation; Importe erkennen daran, was gemeint ist.',
        })}
        value={identifier}
        error={wrong.identifier}
        onChange={(event) => setIdentifier(event.currentTarget.value)}
      />
      {stands && offered.length === 0 ? (
        <p>
          {levels.length === 0
            ? say({
                en: 'The organization has no levels of [locations|locations] yet. They come first.',
                de: 'Die Organisation hat noch keine Standortebenen. Sie kommen zuerst.',
              })
            : say({
                en: 'Nothing can stand below this [location|location]: it is of the lowest level. Choose another one.',
                de: 'Darunter kann nichts stehen: Das ist die unterste Ebene. Wählen Sie etwas anderes.',
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

function Delete({ location, close }: Props) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Delete {name}', de: '{name} löschen' }, { name: location.name })}
      verb={say({ en: 'Delete [location|location]', de: '[location|Standort] löschen' })}
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
          en: 'Only an empty [location|location] can be deleted: no [users|users], nothing below. Merge it into another one instead; its [users|users] move there.',
          de: 'Löschen lässt sich nur, was leer ist: keine [users|Benutzer], nichts darunter. Überführen Sie es sonst woandershin; die [users|Benutzer] ziehen dorthin um.',
        })}
      </p>
    </Confirm>
  );
}
