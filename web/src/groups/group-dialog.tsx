import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { GroupRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { kinds, kindWords } from './group-words.ts';
import { useFinish } from './queries.ts';

/** Adds a group, or gives one another name; what kind it is stays. */
export function GroupDialog({ group, close }: { group: GroupRow | null; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [name, setName] = useState(group?.name ?? '');
  const [kind, setKind] = useState<GroupRow['kind']>('training');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const save = async () => {
    const called = name.trim();
    try {
      if (group)
        await ask('PATCH /api/groups/{id}', {
          params: { id: group.id },
          body: { name: called },
          version: group.version,
        });
      else await ask('POST /api/groups', { body: { name: called, kind } });
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields);
      throw error;
    }
    await finish(say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, { name: called }));
  };
  return (
    <Confirm
      title={group ? group.name : say({ en: 'Add [group|group]', de: '[group|Gruppe] anlegen' })}
      verb={say({ en: 'Save [group|group]', de: '[group|Gruppe] speichern' })}
      ready={name.trim() !== ''}
      run={save}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        error={wrong.name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {!group && (
        <Choice
          label={say({ en: 'Kind', de: 'Art' })}
          value={kind}
          choose={(chosen) => setKind(kinds.find((each) => each === chosen) ?? 'training')}
          options={kinds.map((value) => ({ value, label: say(kindWords[value]) }))}
        />
      )}
    </Confirm>
  );
}

export function DeleteGroup({ group, close, gone }: { group: GroupRow; close: () => void; gone: () => void }) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Delete the [group|group] {name}', de: '[group|Gruppe] {name} löschen' }, group)}
      verb={say({ en: 'Delete [group|group]', de: '[group|Gruppe] löschen' })}
      typed={group.name}
      bad
      run={async () => {
        await ask('DELETE /api/groups/{id}', { params: { id: group.id } });
        gone();
        await finish(say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, group));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Its members keep what they did. [group|A group] somebody owns can’t be deleted.',
          de: 'Die Mitglieder behalten, was sie getan haben. Solange jemand hier leitet, ist Löschen nicht möglich.',
        })}
      </p>
    </Confirm>
  );
}
