import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { RoleDetail } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { Differences } from './differences.tsx';
import { differenceQuery, useFinish } from './queries.ts';
import css from './roles.module.css';

type Version = RoleDetail['history'][number];

const deeds: Readonly<Record<Version['deed'], Text>> = {
  made: { en: 'Made', de: 'Angelegt' },
  saved: { en: 'Changed', de: 'Geändert' },
  restored: { en: 'Restored', de: 'Wiederhergestellt' },
  reset: { en: 'Reset to the role model', de: 'Auf das Rollenmodell zurückgesetzt' },
  retired: { en: 'Deleted', de: 'Gelöscht' },
};

/** Every version of the role: who made it and why, what it changed, and the way back to it. */
export function RoleHistory({ role }: { role: RoleDetail }) {
  const say = useSay();
  return (
    <section className={css.part}>
      <h2>{say({ en: 'History', de: 'Verlauf' })}</h2>
      {role.history.length === 0 && (
        <p className="dim">
          {say({ en: 'It stands as it was delivered.', de: 'Sie steht so da, wie sie ausgeliefert wurde.' })}
        </p>
      )}
      <ol className={css.rows}>
        {role.history.map((version, place) => (
          <One key={version.number} role={role} version={version} isNewest={place === 0} />
        ))}
      </ol>
    </section>
  );
}

function One({ role, version, isNewest }: { role: RoleDetail; version: Version; isNewest: boolean }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const { number, deed, by, from, at, reason } = version;
  const who = from
    ? say({ en: 'handed down by {from}', de: 'weitergegeben von {from}' }, { from })
    : by && say({ en: 'by {by}', de: 'von {by}' }, { by });
  const mayComeBack = !isNewest && deed !== 'retired';
  return (
    <li>
      <div className={css.line}>
        <span>
          {say({ en: 'Version {number}: {deed}', de: 'Fassung {number}: {deed}' }, { number, deed: say(deeds[deed]) })}{' '}
          <span className="dim">
            {who} · <When at={at} />
          </span>
        </span>
        <span className={css.choice}>
          <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say({ en: 'What changed', de: 'Was sich änderte' })}
          </Button>
          {mayComeBack && (
            <Deed
              size="xs"
              privilege="role.edit"
              on={{ kind: 'role', id: role.role, may: role.may.edit }}
              run={() => setRestoring(true)}
            >
              {say({ en: 'Restore', de: 'Wiederherstellen' })}
            </Deed>
          )}
        </span>
      </div>
      {reason && <p className="dim">{reason}</p>}
      {isOpen && <Change role={role.role} number={number} />}
      {isRestoring && <Restore role={role} number={number} close={() => setRestoring(false)} />}
    </li>
  );
}

function Change({ role, number }: { role: string; number: number }) {
  const { data, error, refetch } = useQuery(differenceQuery(role, number));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  return data ? <Differences cells={data.cells} /> : null;
}

function Restore({ role, number, close }: { role: RoleDetail; number: number; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Restore version {number}', de: 'Fassung {number} wiederherstellen' }, { number })}
      verb={say({ en: 'Restore version', de: 'Fassung wiederherstellen' })}
      close={close}
      run={async () => {
        await ask('POST /api/roles/{role}/restore', {
          params: { role: role.role },
          body: { version: number, reason: null },
          version: role.version,
        });
        await finish(say({ en: 'The version was restored.', de: 'Die Fassung wurde wiederhergestellt.' }));
      }}
    >
      <p>
        {say.count(
          {
            en: {
              one: 'It holds for {n} person from the next click on. Later versions stay in the history.',
              other: 'It holds for {n} people from the next click on. Later versions stay in the history.',
            },
            de: {
              one: 'Sie gilt für {n} Person ab dem nächsten Klick. Spätere Fassungen bleiben im Verlauf.',
              other: 'Sie gilt für {n} Personen ab dem nächsten Klick. Spätere Fassungen bleiben im Verlauf.',
            },
          },
          role.holders ?? 0,
        )}
      </p>
    </Confirm>
  );
}
