import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Button, Select, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Answer, Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { usersQuery } from '../users/queries.ts';
import css from './organizations.module.css';
import { organizationQuery } from './queries.ts';

type Exempt = Answer<'GET /api/organizations/{id}/exempt-users'>['items'][number];

/** Users whose password opens where passwords are off: for the day the other ways are broken. */
export function ExemptUsers({ organization }: { organization: Organization }) {
  const say = useSay();
  const me = useMe();
  const { id, may } = organization;
  const [open, setOpen] = useState<'add' | Exempt | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['organization', id, 'exempt-users'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/exempt-users', { params: { id }, signal }),
    enabled: may.editAccess === true,
  });
  if (may.editAccess !== true) return null;
  const isHere = (me.entered?.id ?? me.organization.id) === id;
  const on = { kind: 'organization', id, may: may.editAccess };
  const close = () => setOpen(null);
  return (
    <section className={css.set} aria-labelledby="exempt-users">
      <h2 id="exempt-users">{say({ en: 'Passwords that keep working', de: 'Passwörter, die weiter gelten' })}</h2>
      <p className="dim">
        {say({
          en: 'For the day the other ways are broken: these people get in with password and second factor, also while passwords are off. Then one stays at least.',
          de: 'Für den Tag, an dem die anderen Wege ausfallen: Diese Personen kommen mit Passwort und zweitem Faktor hinein, auch wenn Passwörter aus sind. Dann bleibt mindestens eine.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <p>{say({ en: 'Nobody is named.', de: 'Niemand ist benannt.' })}</p>}
      {data && data.items.length > 0 && (
        <ul className={css.rows}>
          {data.items.map((one) => (
            <li key={one.id}>
              <div className={css.line}>
                <Line one={one} />
                <Button size="xs" variant="default" onClick={() => setOpen(one)}>
                  {say({ en: 'End', de: 'Beenden' })}
                  <span className="unseen"> {one.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {isHere && (
        <div>
          <Deed privilege="organization.edit-access" on={on} run={() => setOpen('add')}>
            {say({ en: 'Name [user|a user]', de: '[user|Benutzer] benennen' })}
          </Deed>
        </div>
      )}
      {open === 'add' && <Add organization={organization} close={close} />}
      {open !== null && open !== 'add' && <End organization={organization} one={open} close={close} />}
    </section>
  );
}

function Line({ one }: { one: Exempt }) {
  const say = useSay();
  const words = [
    one.userName,
    !one.maySignIn && say({ en: 'may not sign in', de: 'darf sich nicht anmelden' }),
    !one.hasPassword && say({ en: 'has no password', de: 'hat kein Passwort' }),
    one.hasSecondFactor
      ? say({ en: 'second factor set up', de: 'zweiter Faktor eingerichtet' })
      : say({ en: 'sets up a second factor when signing in', de: 'richtet beim Anmelden einen zweiten Faktor ein' }),
  ];
  return (
    <span>
      {one.name} <span className="dim">{words.filter(Boolean).join(' · ')}</span>
      {one.since && (
        <span className={css.why}>
          {one.reason && <q>{one.reason}</q>}{' '}
          <span className="dim">
            {one.by === null
              ? say({ en: 'since {day}', de: 'seit {day}' }, { day: say.date(one.since) })
              : say({ en: '{by}, since {day}', de: '{by}, seit {day}' }, { by: one.by, day: say.date(one.since) })}
          </span>
        </span>
      )}
    </span>
  );
}

type DialogProps = { organization: Organization; close: () => void };

function Add({ organization, close }: DialogProps) {
  const say = useSay();
  const saved = useSaved(organization.id);
  const [typed, setTyped] = useState('');
  const [user, setUser] = useState<Readonly<{ id: string; name: string }> | null>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const search = user?.name === typed ? '' : typed;
  const found = useInfiniteQuery(usersQuery({ state: 'active', ...(search && { search }) })).data?.pages[0]?.items;
  const known = new Map([...(found ?? []), ...(user ? [user] : [])].map(({ id, name }) => [id, name]));
  const run = async () => {
    const { id, version } = organization;
    const body = { userId: user?.id ?? '', reason: reason.trim() };
    try {
      await saved(await ask('POST /api/organizations/{id}/exempt-users', { params: { id }, body, version }));
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields['userId']);
      throw error;
    }
  };
  return (
    <Confirm
      title={say({ en: 'Whose password keeps working', de: 'Wessen Passwort weiter gilt' })}
      verb={say({ en: 'Name [user|a user]', de: '[user|Benutzer] benennen' })}
      ready={user !== null && reason.trim() !== ''}
      run={run}
      close={close}
    >
      <Select
        label={say({ en: '[user|User]', de: '[user|Benutzer]' })}
        placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
        nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand mit diesem Namen' })}
        data={[...known].map(([value, label]) => ({ value, label }))}
        value={user?.id ?? null}
        error={wrong}
        onChange={(id) => setUser(id ? { id, name: known.get(id) ?? '' } : null)}
        onSearchChange={setTyped}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      <Reason value={reason} set={setReason} />
    </Confirm>
  );
}

function End({ organization, one, close }: DialogProps & { one: Exempt }) {
  const say = useSay();
  const saved = useSaved(organization.id);
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={say({ en: 'End this for {name}', de: 'Für {name} beenden' }, one)}
      verb={say({ en: 'End', de: 'Beenden' })}
      bad
      ready={reason.trim() !== ''}
      run={async () => {
        const params = { id: organization.id, user: one.id };
        const body = { reason: reason.trim() };
        const { version } = organization;
        await saved(await ask('POST /api/organizations/{id}/exempt-users/{user}/end', { params, body, version }));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'While passwords are off, this one then opens nothing any more.',
          de: 'Solange Passwörter aus sind, öffnet dieses dann nichts mehr.',
        })}
      </p>
      <Reason value={reason} set={setReason} />
    </Confirm>
  );
}

function Reason({ value, set }: { value: string; set: (reason: string) => void }) {
  const say = useSay();
  return (
    <Textarea
      label={say({ en: 'Reason', de: 'Grund' })}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      maxLength={500}
      autosize
    />
  );
}

/** What shows the organization is asked anew; the next page may be saved before that. */
function useSaved(id: string): (saved: { version: number }) => Promise<void> {
  const client = useQueryClient();
  return async ({ version }) => {
    client.setQueryData(organizationQuery(id).queryKey, (old) => old && { ...old, version });
    await client.invalidateQueries({ queryKey: ['organization', id] });
  };
}
