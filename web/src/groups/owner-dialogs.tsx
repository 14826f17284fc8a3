import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { GroupOwner, GroupRow, OfferedRole } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { endOfDay, todayHere } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { offeredRolesQuery } from '../users/queries.ts';
import css from './groups.module.css';
import { useFinish } from './queries.ts';
import { type Somebody, UserSelect } from './user-select.tsx';

type On = Readonly<Record<string, boolean>>;

/** Gives somebody a role that stands at this group; those that can't be given say why. */
export function AddOwner({ group, close }: { group: GroupRow; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [user, setUser] = useState<Somebody | null>(null);
  const [role, setRole] = useState<OfferedRole | null>(null);
  const [on, setOn] = useState<On>({});
  const [until, setUntil] = useState('');
  const run = async () => {
    await ask('POST /api/users/{id}/appointments', {
      params: { id: user?.id ?? '' },
      body: {
        role: role?.role ?? '',
        anchor: { kind: 'group', id: group.id },
        options: Object.fromEntries((role?.options ?? []).map(({ id }) => [id, on[id] === true])),
        ...(until ? { until: endOfDay(until) } : {}),
      },
    });
    const values = { name: user?.name ?? '', role: role?.name ?? '' };
    await finish(say({ en: '{name} is now {role}.', de: '{name} ist jetzt {role}.' }, values));
  };
  return (
    <Confirm
      title={say({ en: 'Who looks after {name}', de: 'Wer {name} betreut' }, group)}
      verb={say({ en: 'Give role', de: 'Rolle vergeben' })}
      ready={user !== null && role !== null}
      run={run}
      close={close}
    >
      <UserSelect
        label={say({ en: '[user|User]', de: '[user|Benutzer]' })}
        value={user}
        choose={(next) => {
          setUser(next);
          setRole(null);
        }}
      />
      {user && <Roles user={user} chosen={role} choose={setRole} />}
      {role && <Switches options={role.options} on={on} turn={(id, is) => setOn({ ...on, [id]: is })} />}
      <Until value={until} set={setUntil} />
    </Confirm>
  );
}

function Roles({
  user,
  chosen,
  choose,
}: {
  user: Somebody;
  chosen: OfferedRole | null;
  choose: (role: OfferedRole) => void;
}) {
  const say = useSay();
  const { data, error, refetch } = useQuery(offeredRolesQuery(user.id));
  const offered = data?.items.filter(({ anchor }) => anchor === 'group');
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!offered) return <span className="bone" style={{ blockSize: 24 }} />;
  if (offered.length === 0) {
    return (
      <p>
        {say({
          en: 'No role of this organization stands at [group|a group]. Add one of your own under Roles.',
          de: 'In dieser Organisation gilt keine Rolle für [groups|Gruppen]. Legen Sie unter Rollen eine eigene an.',
        })}
      </p>
    );
  }
  return (
    <fieldset className={css.radios}>
      <legend className="unseen">{say({ en: 'Role', de: 'Rolle' })}</legend>
      {offered.map((offer) => (
        <label key={offer.role}>
          <input
            type="radio"
            name="role"
            disabled={!offer.available}
            checked={chosen?.role === offer.role}
            onChange={() => choose(offer)}
          />
          <span>
            {offer.name}
            <small>{offer.available ? offer.sentence : say.list(offer.because)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The switches of a role at this group, and until when it is held. */
export function ChangeOwner({ owner, close }: { owner: GroupOwner; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [on, setOn] = useState<On>(Object.fromEntries(owner.options.map((option) => [option.id, option.on])));
  const [until, setUntil] = useState(owner.until?.slice(0, 10) ?? '');
  const values = { role: owner.name, name: owner.user.name };
  return (
    <Confirm
      title={say({ en: 'Change {role} of {name}', de: '{role} von {name} ändern' }, values)}
      verb={say({ en: 'Save change', de: 'Änderung speichern' })}
      run={async () => {
        await ask('PATCH /api/users/{id}/appointments/{appointment}', {
          params: { id: owner.user.id, appointment: owner.id },
          body: { from: owner.from, until: until ? endOfDay(until) : null, options: on },
        });
        await finish(say({ en: '{role} of {name} was changed.', de: '{role} von {name} wurde geändert.' }, values));
      }}
      close={close}
    >
      <Switches options={owner.options} on={on} turn={(id, is) => setOn({ ...on, [id]: is })} />
      <Until value={until} set={setUntil} />
    </Confirm>
  );
}

function Switches({
  options,
  on,
  turn,
}: {
  options: readonly Readonly<{ id: string; title: string }>[];
  on: On;
  turn: (id: string, is: boolean) => void;
}) {
  return options.map(({ id, title }) => (
    <Checkbox
      key={id}
      label={title}
      checked={on[id] === true}
      onChange={(event) => turn(id, event.currentTarget.checked)}
    />
  ));
}

function Until({ value, set }: { value: string; set: (day: string) => void }) {
  const say = useSay();
  return (
    <TextInput
      type="date"
      label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })}
      description={say({ en: 'Empty: without end.', de: 'Leer: ohne Ende.' })}
      min={todayHere()}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
