import { Button, TextInput } from '@mantine/core';
import { IconChevronLeft, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ClientRow, PushableRole } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ChooseClients } from '../organizations/choose-clients.tsx';
import { useClientFilters } from '../organizations/client-filters.tsx';
import { screen } from '../screen.tsx';
import type { Text } from '../say.ts';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { HandDownClient } from './hand-down-client.tsx';
import { turned, useHanding } from './handing.ts';
import { pushableQuery } from './queries.ts';
import css from './roles.module.css';

export const declared = screen({
  id: 'hand-down',
  path: '/clients/roles',
  title: { en: 'Hand roles down', de: 'Rollen weitergeben' },
  help: {
    en: 'Give clients the roles you made or changed. You see what changes at each before it does.',
    de: 'Geben Sie Kundenorganisationen Rollen, die Sie angelegt oder geändert haben. Sie sehen vorher, was sich bei jeder ändert.',
  },
  needs: 'client.push-roles',
  deed: { en: 'Hand roles down to clients', de: 'Rollen an Kundenorganisationen weitergeben' },
});

const roleOrigins: Readonly<Record<PushableRole['origin'], Text>> = {
  custom: { en: 'made here', de: 'hier angelegt' },
  adjusted: { en: 'built-in, changed here', de: 'eingebaut, hier geändert' },
  reset: { en: 'built-in, as delivered again', de: 'eingebaut, wieder wie ausgeliefert' },
};

export default function HandDown() {
  const say = useSay();
  const { data, error, refetch } = useQuery(pushableQuery);
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/clients">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Clients', de: 'Kundenorganisationen' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty
          icon={IconShieldCheck}
          title={say({ en: 'No role to hand down yet', de: 'Noch keine Rolle zum Weitergeben' })}
        >
          {say({
            en: 'Clients have the same built-in roles. Make a role or change one, then it stands here.',
            de: 'Kundenorganisationen haben dieselben eingebauten Rollen. Legen Sie eine Rolle an oder ändern Sie eine, dann steht sie hier.',
          })}
        </Empty>
      )}
      {data && data.items.length > 0 && <Choice roles={data.items} />}
    </Page>
  );
}

function Choice({ roles }: { roles: readonly PushableRole[] }) {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [clients, setClients] = useState<ReadonlyMap<string, ClientRow>>(new Map());
  const [reason, setReason] = useState('');
  const narrowing = useClientFilters();
  const wanted = useMemo(() => roles.map(({ role }) => role).filter((role) => chosen.has(role)), [roles, chosen]);
  const handing = useHanding([...clients.values()], wanted, reason);
  const turn = (role: string) => setChosen(turned(chosen, role));
  return (
    <div className={css.parts}>
      <section className={css.part}>
        <h2>{say({ en: 'Roles', de: 'Rollen' })}</h2>
        <ul className={css.rows}>
          {roles.map(({ role, name, origin }) => (
            <li key={role}>
              <label className={css.choice}>
                <input type="checkbox" checked={chosen.has(role)} onChange={() => turn(role)} />
                <span>
                  {name} <span className="dim">{say(roleOrigins[origin])}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </section>
      <ChooseClients clients={clients} choose={setClients} narrowing={narrowing} />
      {wanted.length > 0 && clients.size > 0 && (
        <section className={css.part}>
          <h2>{say({ en: 'What changes', de: 'Was sich ändert' })}</h2>
          <ul className={css.rows}>
            {[...clients.values()].map((client) => (
              <HandDownClient key={client.id} client={client} handing={handing} />
            ))}
          </ul>
          <TextInput
            label={say({ en: 'Reason (optional)', de: 'Grund (freiwillig)' })}
            description={say({
              en: 'Clients read it in the history of the role.',
              de: 'Kundenorganisationen lesen ihn im Verlauf der Rolle.',
            })}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button loading={handing.busy} onClick={handing.run}>
              {say.count(
                {
                  en: { one: 'Hand down to {n} client', other: 'Hand down to {n} clients' },
                  de: { one: 'An {n} Kundenorganisation geben', other: 'An {n} Kundenorganisationen geben' },
                },
                clients.size,
              )}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
