import { IconUserShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { GroupOwner, GroupRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './groups.module.css';
import { AddOwner, ChangeOwner } from './owner-dialogs.tsx';
import { ownersQuery, useFinish } from './queries.ts';

type Open = Readonly<{ what: 'add' } | { what: 'change'; owner: GroupOwner } | { what: 'end'; owner: GroupOwner }>;

/** Who looks after a group: the roles that stand at it, each with its switches. */
export function GroupOwners({ group }: { group: GroupRow }) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery(ownersQuery(group.id));
  const close = () => setOpen(null);
  return (
    <section className={css.part} aria-label={say({ en: 'Looked after by', de: 'Betreut von' })}>
      <header>
        <h2>{say({ en: 'Looked after by', de: 'Betreut von' })}</h2>
        <Deed
          privilege="role.appoint"
          leftSection={<IconUserShield size={16} aria-hidden />}
          run={() => setOpen({ what: 'add' })}
        >
          {say({ en: 'Give role', de: 'Rolle vergeben' })}
        </Deed>
      </header>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 24 }} />}
      {data?.items.length === 0 && (
        <p className="dim">
          {say({ en: 'Nobody holds a role at this [group|group].', de: 'Niemand hat hier eine Rolle.' })}
        </p>
      )}
      <ul className={css.rows}>
        {data?.items.map((owner) => (
          <li key={owner.id}>
            <span className={css.words}>
              <span className={css.name}>{owner.user.name}</span>
              <Said owner={owner} />
            </span>
            {owner.may && (
              <span className={css.deeds}>
                <Deed
                  size="xs"
                  privilege="role.appoint"
                  on={{ kind: 'user', id: owner.user.id, may: owner.may.change }}
                  run={() => setOpen({ what: 'change', owner })}
                >
                  {say({ en: 'Change', de: 'Ändern' })}
                  <span className="unseen"> {owner.user.name}</span>
                </Deed>
                <Deed
                  size="xs"
                  privilege="role.appoint"
                  on={{ kind: 'user', id: owner.user.id, may: owner.may.change }}
                  run={() => setOpen({ what: 'end', owner })}
                >
                  {say({ en: 'End', de: 'Beenden' })}
                  <span className="unseen"> {owner.user.name}</span>
                </Deed>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open?.what === 'add' && <AddOwner group={group} close={close} />}
      {open?.what === 'change' && <ChangeOwner owner={open.owner} close={close} />}
      {open?.what === 'end' && <EndOwner owner={open.owner} close={close} />}
    </section>
  );
}

function Said({ owner }: { owner: GroupOwner }) {
  const say = useSay();
  const words = [
    owner.name,
    ...owner.options.filter(({ on }) => on).map(({ title }) => title),
    owner.from && say({ en: 'from {day}', de: 'ab {day}' }, { day: say.date(owner.from) }),
    owner.until && say({ en: 'until {day}', de: 'bis {day}' }, { day: say.date(owner.until) }),
  ].filter(Boolean);
  return <span className="dim">{words.join(' · ')}</span>;
}

function EndOwner({ owner, close }: { owner: GroupOwner; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const values = { role: owner.name, name: owner.user.name };
  return (
    <Confirm
      title={say({ en: 'End {role} of {name}', de: '{role} von {name} beenden' }, values)}
      verb={say({ en: 'End role', de: 'Rolle beenden' })}
      bad
      run={async () => {
        const params = { id: owner.user.id, appointment: owner.id };
        await ask('DELETE /api/users/{id}/appointments/{appointment}', { params });
        await finish(say({ en: '{name} is no longer {role}.', de: '{name} ist nicht mehr {role}.' }, values));
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'From the next click on {name} does not reach the members of this [group|group] any more.',
            de: 'Ab dem nächsten Klick erreicht {name} die Mitglieder hier nicht mehr.',
          },
          values,
        )}
      </p>
    </Confirm>
  );
}
