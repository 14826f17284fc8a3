import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { offeredManagersQuery } from './queries.ts';

type Props = {
  user: Readonly<{ id: string; name: string }>;
  /** Within a group, its members report to who holds a role that reaches direct reports. */ group?: Readonly<{
    id: string;
    name: string;
  }>;
  close: () => void;
};

/** Has a user report to somebody: whoever that is reaches the user by their role. */
export function AddManager({ user, group, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [typed, setTyped] = useState('');
  const [manager, setManager] = useState<Readonly<{ id: string; name: string }> | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const search = manager?.name === typed ? '' : typed;
  const { data } = useQuery(offeredManagersQuery(user.id, search, group ? 'group' : 'organization'));
  const known = new Map([...(data?.items ?? []), ...(manager ? [manager] : [])].map(({ id, name }) => [id, name]));
  const values = { name: user.name, manager: manager?.name ?? '' };
  return (
    <Confirm
      title={
        group
          ? say(
              { en: 'Whom {name} reports to within {group}', de: 'An wen {name} in {group} berichtet' },
              { ...values, group: group.name },
            )
          : say({ en: 'Whom {name} reports to', de: 'An wen {name} berichtet' }, values)
      }
      verb={say({ en: 'Add manager', de: 'Führungskraft hinzufügen' })}
      ready={manager !== null}
      run={async () => {
        try {
          const body = { managerId: manager?.id ?? '', groupId: group?.id ?? null };
          await ask('POST /api/users/{id}/managers', { params: { id: user.id }, body });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
        await client.invalidateQueries({ queryKey: ['managers'] });
        notify({
          text: say({ en: '{name} reports to {manager} now.', de: '{name} berichtet jetzt an {manager}.' }, values),
        });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'A manager reaches direct reports as far as the manager’s role says so, from now on.',
          de: 'Eine Führungskraft erreicht ihre direkt Unterstellten ab jetzt so weit, wie ihre Rolle es sagt.',
        })}
      </p>
      <Select
        label={say({ en: 'Manager', de: 'Führungskraft' })}
        placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
        nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand mit diesem Namen' })}
        data={[...known].map(([id, name]) => ({ value: id, label: name }))}
        value={manager?.id ?? null}
        error={wrong.managerId}
        onChange={(id) => setManager(id ? { id, name: known.get(id) ?? '' } : null)}
        onSearchChange={setTyped}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
    </Confirm>
  );
}
