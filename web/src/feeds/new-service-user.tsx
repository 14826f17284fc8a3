import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { OfferedRole } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';

type Props = { name: string; done: (id: string) => Promise<void>; close: () => void };

/** A service user for a feed: first it is made, then it gets the role it acts with. */
export function NewServiceUser({ name, done, close }: Props) {
  const say = useSay();
  const [called, setCalled] = useState(name);
  const [made, setMade] = useState<{ id: string; roles: readonly OfferedRole[] } | null>(null);
  const [role, setRole] = useState('');
  // the first dialog gives way to the second
  const goesOn = useRef(false);
  if (made)
    return (
      <Confirm
        key="role"
        title={say({ en: 'What may {called} do?', de: 'Was darf {called}?' }, { called })}
        verb={say({ en: 'Give this role', de: 'Diese Rolle geben' })}
        ready={role !== ''}
        run={async () => {
          await ask('POST /api/users/{id}/appointments', { params: { id: made.id }, body: { role } });
          await done(made.id);
        }}
        close={close}
      >
        <p>
          {say({
            en: 'The feed can do what this role may, and nothing else.',
            de: 'Der Zufluss kann, was diese Rolle darf, und sonst nichts.',
          })}
        </p>
        <Choice
          label={say({ en: 'Role', de: 'Rolle' })}
          value={role}
          options={[
            { value: '', label: say({ en: 'Choose a role', de: 'Rolle wählen' }) },
            ...made.roles.map((one) => ({ value: one.role, label: one.name })),
          ]}
          choose={setRole}
        />
      </Confirm>
    );
  return (
    <Confirm
      key="name"
      title={say({ en: 'New service user', de: 'Neuer Dienstbenutzer' })}
      verb={say({ en: 'Add service user', de: 'Dienstbenutzer anlegen' })}
      ready={called.trim() !== ''}
      run={async () => {
        const { id } = await ask('POST /api/service-users', { body: { name: called.trim() } });
        const { items } = await ask('GET /api/users/{id}/offered-roles', { params: { id } });
        goesOn.current = true;
        setMade({ id, roles: items.filter(({ available }) => available) });
      }}
      close={() => {
        if (!goesOn.current) close();
      }}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={called}
        onChange={(event) => setCalled(event.currentTarget.value)}
      />
    </Confirm>
  );
}
