import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { GroupMapping, ServiceUser } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { NewMapping } from './new-mapping.tsx';
import { mappingsQuery } from './queries.ts';
import css from './tokens.module.css';

/** What the groups of the system behind a service user mean here. */
export function GroupMappings({ user }: { user: ServiceUser }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(mappingsQuery(user.id));
  return (
    <section>
      <div className={css.top}>
        <h2 className={css.part}>
          {say({ en: 'What the other system’s groups mean', de: 'Was Gruppen des anderen Systems bedeuten' })}
        </h2>
        <Deed
          privilege={user.may.token === true ? 'api-token.create' : 'role.appoint'}
          on={{ kind: 'user', id: user.id, may: user.may.token }}
          run={() => setAdding(true)}
        >
          {say({ en: 'Add mapping', de: 'Zuordnung anlegen' })}
        </Deed>
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && data.items.length > 0 && (
        <ul className={css.rows}>
          {data.items.map((mapping) => (
            <One key={mapping.id} mapping={mapping} user={user} />
          ))}
        </ul>
      )}
      {data?.items.length === 0 && (
        <p className="dim">
          {say({
            en: 'What comes by SCIM becomes [groups|groups] of the same name. Map a name to put its members elsewhere, or to give them a role.',
            de: 'Was über SCIM kommt, wird zu [groups|Gruppen] desselben Namens. Ordnen Sie einen Namen zu, um seine Mitglieder anderswo aufzunehmen oder ihnen eine Rolle zu geben.',
          })}
        </p>
      )}
      {adding && <NewMapping user={user} close={() => setAdding(false)} />}
    </section>
  );
}

type Props = { mapping: GroupMapping; user: ServiceUser };

function One({ mapping, user }: Props) {
  const say = useSay();
  const [removing, setRemoving] = useState(false);
  const { name, group, role, anchor, holders } = mapping;
  const values = { role: role?.name ?? '', place: anchor?.name ?? '', n: holders };
  return (
    <li className={css.row}>
      <div className={css.words}>
        <p className={css.name}>{name}</p>
        <p className="dim small">
          {group
            ? say({ en: '[group|Group] “{name}”', de: '[group|Gruppe] „{name}“' }, { name: group.name ?? '' })
            : say({
                en: 'The system has not sent it yet',
                de: 'Vom System noch nicht gesendet',
              })}
        </p>
        {role && (
          <p className="dim small">
            {anchor
              ? say({ en: 'Role {role} for {place}', de: 'Rolle {role} für {place}' }, values)
              : say({ en: 'Role {role}', de: 'Rolle {role}' }, values)}
            {` · ${say(holders === 1 ? held.one : held.many, values)}`}
          </p>
        )}
      </div>
      <Deed
        size="xs"
        privilege={user.may.token === true ? 'api-token.create' : 'role.appoint'}
        on={{ kind: 'user', id: user.id, may: user.may.token }}
        run={() => setRemoving(true)}
      >
        {say({ en: 'Remove', de: 'Entfernen' })}
        <span className="unseen"> {name}</span>
      </Deed>
      {removing && <Removal mapping={mapping} user={user} close={() => setRemoving(false)} />}
    </li>
  );
}

const held = {
  one: { en: 'held by 1 member', de: 'hat 1 Mitglied' },
  many: { en: 'held by {n} members', de: 'haben {n} Mitglieder' },
} as const;

function Removal({ mapping, user, close }: Props & { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return (
    <Confirm
      bad
      title={say({ en: 'Remove the mapping of {name}', de: 'Die Zuordnung von {name} entfernen' }, mapping)}
      verb={say({ en: 'Remove mapping', de: 'Zuordnung entfernen' })}
      run={async () => {
        const { ended } = await ask('DELETE /api/service-users/{id}/scim-mappings/{mapping}', {
          params: { id: user.id, mapping: mapping.id },
        });
        await client.invalidateQueries({ queryKey: ['users'] });
        notify({
          text: say(
            { en: 'The mapping is gone; {n} roles ended.', de: 'Die Zuordnung ist weg; {n} Rollen sind beendet.' },
            { n: ended },
          ),
        });
      }}
      close={close}
    >
      <p>
        {mapping.holders > 0
          ? say(
              {
                en: '{n} members lose the role {role} at once. The [group|group] and its members stay.',
                de: '{n} Mitglieder verlieren sofort die Rolle {role}. Sonst bleibt alles, auch die Mitgliedschaft.',
              },
              { n: mapping.holders, role: mapping.role?.name ?? '' },
            )
          : say({
              en: 'The [group|group] here and its members stay as they are.',
              de: 'Hier bleibt alles, wie es ist, auch die Mitgliedschaft.',
            })}
      </p>
    </Confirm>
  );
}
