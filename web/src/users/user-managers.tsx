import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Mapping, User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { AddManager } from './add-manager.tsx';
import { managersQuery, reportsQuery } from './queries.ts';
import css from './user-view.module.css';

const hiddenCount = {
  en: { one: 'and {n} you may not see', other: 'and {n} you may not see' },
  de: { one: 'und {n}, die Sie nicht sehen dürfen', other: 'und {n}, die Sie nicht sehen dürfen' },
};

/** Whom a user reports to, and who reports to the user. */
export function UserManagers({ user }: { user: User }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Mapping | null>(null);
  const { data, error, refetch } = useQuery(managersQuery(user.id));
  const reports = useQuery(reportsQuery(user.id));
  const on = { kind: 'user', id: user.id, may: data?.may.map };
  return (
    <section className={css.managers} aria-label={say({ en: 'Managers', de: 'Vorgesetzte' })}>
      <div className={css.top}>
        <h2 className={css.part}>{say({ en: 'Reports to', de: 'Berichtet an' })}</h2>
        <Deed privilege="user.map-manager" on={on} run={() => setAdding(true)}>
          {say({ en: 'Add manager', de: 'Führungskraft hinzufügen' })}
        </Deed>
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <ul className={data && data.items.length > 0 ? css.rows : undefined}>
        {data?.items.map((mapping) => (
          <li key={mapping.id} className={css.appointment}>
            <div className={css.words}>
              <p>
                <RowLink to={`/users/${mapping.manager.id}`}>{mapping.manager.name}</RowLink>
              </p>
              <MappingSaid mapping={mapping} />
            </div>
            <div className={css.appointmentDeeds}>
              <Deed size="xs" privilege="user.map-manager" on={on} run={() => setEnding(mapping)}>
                {say({ en: 'End', de: 'Beenden' })}
                <span className="unseen"> {mapping.manager.name}</span>
              </Deed>
            </div>
          </li>
        ))}
      </ul>
      {data && data.hidden > 0 && <p className="dim">{say.count(hiddenCount, data.hidden)}</p>}
      {data && data.items.length + data.hidden === 0 && (
        <p className="dim">{say({ en: 'Reports to nobody.', de: 'Berichtet an niemanden.' })}</p>
      )}
      {reports.data && reports.data.items.length > 0 && (
        <p>
          {say({ en: 'Direct reports:', de: 'Direkt unterstellt:' })}{' '}
          {say.list(reports.data.items.map((one) => one.user.name))}
          {reports.data.after && ' …'}
        </p>
      )}
      {adding && <AddManager user={user} close={() => setAdding(false)} />}
      {ending && <EndManager mapping={ending} close={() => setEnding(null)} />}
    </section>
  );
}

/** Within which group, since when and by whom. */
export function MappingSaid({ mapping: { group, beganAt, givenBy } }: { mapping: Mapping }) {
  const say = useSay();
  const words = [
    group && say({ en: 'within {group}', de: 'in {group}' }, { group: group.name }),
    beganAt && say({ en: 'since {day}', de: 'seit {day}' }, { day: say.date(beganAt) }),
    givenBy && say({ en: 'set by {name}', de: 'festgelegt von {name}' }, { name: givenBy }),
  ].filter(Boolean);
  return words.length > 0 && <p className="dim small">{words.join(' · ')}</p>;
}

export function EndManager({ mapping, close }: { mapping: Mapping; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const values = { name: mapping.user.name, manager: mapping.manager.name };
  return (
    <Confirm
      title={say(
        { en: 'End that {name} reports to {manager}', de: 'Beenden, dass {name} an {manager} berichtet' },
        values,
      )}
      verb={say({ en: 'End', de: 'Beenden' })}
      bad
      run={async () => {
        await ask('DELETE /api/users/{id}/managers/{mapping}', {
          params: { id: mapping.user.id, mapping: mapping.id },
        });
        await client.invalidateQueries({ queryKey: ['managers'] });
        notify({
          text: say(
            { en: '{name} no longer reports to {manager}.', de: '{name} berichtet nicht mehr an {manager}.' },
            values,
          ),
        });
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'From the next click on {manager} does not reach {name} any more.',
            de: 'Ab dem nächsten Klick erreicht {manager} {name} nicht mehr.',
          },
          values,
        )}
      </p>
    </Confirm>
  );
}
