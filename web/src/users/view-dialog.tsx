import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Ticked } from './ticked.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { userViewsQuery } from './queries.ts';
import type { View } from './saved-views.tsx';
import css from './users.module.css';

type Props = {
  /** Null: a new one. */ view: View | null;
  roles: Answer<'GET /api/users/views'>['roles'];
  filters: Readonly<Record<string, string>>;
  columns: readonly string[];
  close: () => void;
};

/** Names what the list shows now, and says with whom it is shared. */
export function ViewDialog({ view, roles, filters, columns, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const [name, setName] = useState(view?.name ?? '');
  const [sharedWith, setSharedWith] = useState<readonly string[]>(view?.sharedWith ?? []);
  const turn = (role: string) =>
    setSharedWith((now) => (now.includes(role) ? now.filter((each) => each !== role) : [...now, role]));
  const run = async () => {
    const body = { name: name.trim(), filters, columns: [...columns], sharedWith: [...sharedWith] };
    if (view) await ask('PUT /api/users/views/{id}', { params: { id: view.id }, body });
    else await ask('POST /api/users/views', { body });
    await client.invalidateQueries({ queryKey: userViewsQuery.queryKey });
  };
  return (
    <Confirm
      title={
        view
          ? say({ en: 'Name and sharing', de: 'Name und Teilen' })
          : say({ en: 'Keep this as a view', de: 'Das als Ansicht behalten' })
      }
      verb={say({ en: 'Keep view', de: 'Ansicht behalten' })}
      ready={name.trim() !== ''}
      run={run}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        description={say({
          en: 'Kept are the filters, the order and the columns as they are now.',
          de: 'Behalten werden Filter, Reihenfolge und Spalten, wie sie jetzt sind.',
        })}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {roles.length > 0 && (
        <fieldset className={css.sharing}>
          <legend>{say({ en: 'Share with holders of', de: 'Teilen mit Inhabern von' })}</legend>
          {roles.map(({ role, name: title }) => (
            <Ticked key={role} label={title} checked={sharedWith.includes(role)} turn={() => turn(role)} />
          ))}
          <p className="dim">
            {say({
              en: 'Everybody sees only [users|users] in their own scope.',
              de: 'Jeder sieht nur [users|Benutzer] im eigenen Bereich.',
            })}
          </p>
        </fieldset>
      )}
    </Confirm>
  );
}
