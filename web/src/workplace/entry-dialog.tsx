import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../api/problem.ts';
import type { EntryRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { endOfDay } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { dayOf } from './day.ts';
import type { EntryList } from './entries.ts';
import { EntryFile } from './entry-file.tsx';
import { MergeDialog } from './merge-dialog.tsx';

export type EntryDeed =
  | Readonly<{ what: 'add' }>
  | Readonly<{ what: 'import' }>
  | Readonly<{ what: 'edit'; row: EntryRow }>
  | Readonly<{ what: 'delete'; row: EntryRow }>
  | Readonly<{ what: 'merge'; rows: readonly EntryRow[] }>;

type Props = { of: EntryList; close: () => void };

export function EntryDialog({ of, deed, close, done }: Props & { deed: EntryDeed; done: () => void }) {
  const say = useSay();
  const finish = useFinish(of);
  if (deed.what === 'add') return <Edit of={of} row={null} close={close} />;
  if (deed.what === 'edit') return <Edit of={of} row={deed.row} close={close} />;
  if (deed.what === 'delete') return <Remove of={of} row={deed.row} close={close} />;
  if (deed.what === 'import') return <EntryFile of={of} finish={finish} close={close} />;
  return (
    <MergeDialog
      title={say(of.words.merge)}
      rows={deed.rows}
      preview={of.preview}
      cacheKey={of.key}
      merge={async (id, ids, name) => {
        await of.merge(id, ids);
        done();
        await finish(say({ en: 'All are now {name}.', de: 'Alle sind jetzt {name}.' }, { name }));
      }}
      close={close}
    />
  );
}

function Edit({ of, row, close }: Props & { row: EntryRow | null }) {
  const say = useSay();
  const finish = useFinish(of);
  const [name, setName] = useState(row?.name ?? '');
  const [identifier, setIdentifier] = useState(row?.identifier ?? '');
  const [day, setDay] = useState(dayOf(row?.expiresAt ?? null));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const body = {
    name: name.trim(),
    identifier: identifier.trim(),
    expiresAt: row && day === dayOf(row.expiresAt) ? row.expiresAt : day === '' ? null : endOfDay(day),
  };
  return (
    <Confirm
      title={row ? row.name : say(of.words.add)}
      verb={row ? say({ en: 'Save', de: 'Speichern' }) : say(of.words.add)}
      ready={body.name !== '' && body.identifier !== ''}
      run={async () => {
        try {
          await (row ? of.change(row, body) : of.add(body));
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
        await finish(say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, { name: body.name }));
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        error={wrong.name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Identifier', de: 'Kennung' })}
        description={say({
          en: 'Unique in the organization; imports find the entry by it.',
          de: 'Einmalig in der Organisation; Importe finden den Eintrag daran.',
        })}
        value={identifier}
        error={wrong.identifier}
        maxLength={100}
        onChange={(event) => setIdentifier(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say({ en: 'Offered until (optional)', de: 'Angeboten bis (freiwillig)' })}
        description={say({
          en: 'Afterwards it is not offered any more; whoever has it keeps it.',
          de: 'Danach wird der Eintrag nicht mehr angeboten; wer ihn hat, behält ihn.',
        })}
        value={day}
        error={wrong.expiresAt}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function Remove({ of, row, close }: Props & { row: EntryRow }) {
  const say = useSay();
  const finish = useFinish(of);
  return (
    <Confirm
      title={say({ en: 'Delete {name}', de: '{name} löschen' }, { name: row.name })}
      verb={say({ en: 'Delete', de: 'Löschen' })}
      bad
      ready={row.users === 0}
      run={async () => {
        await of.remove(row.id);
        await finish(say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, { name: row.name }));
      }}
      close={close}
    >
      <p>
        {row.users === 0
          ? say({ en: 'Nobody has it.', de: 'Niemand hat diesen Eintrag.' })
          : say({
              en: '[users|Users] still have it. Select it together with another one and merge them instead.',
              de: '[users|Benutzer] haben ihn noch. Wählen Sie ihn zusammen mit einem anderen aus und führen Sie beide zusammen.',
            })}
      </p>
    </Confirm>
  );
}

function useFinish(of: EntryList): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await Promise.all([of.key, 'users', 'user'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    notify({ text });
  };
}
