import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Answer, Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ProvenName } from './proven-name.tsx';
import css from './organizations.module.css';

type Shown = Answer<'GET /api/organizations/{id}/own-address'>;
type Address = NonNullable<Shown['address']>;

/** The address of the organization’s own: its people sign in there, and what is sent to them leads there. */
export function OwnAddress({ organization: { id, may } }: { organization: Organization }) {
  const say = useSay();
  const [open, setOpen] = useState<'set' | 'remove' | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['organization', id, 'own-address'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/own-address', { params: { id }, signal }),
    enabled: may.editBranding === true,
  });
  if (may.editBranding !== true) return null;
  const close = () => setOpen(null);
  return (
    <section className={css.set} aria-labelledby="own-address">
      <h2 id="own-address">{say({ en: 'Address of your own', de: 'Eigene Adresse' })}</h2>
      <p className="dim">
        {say({
          en: 'People sign in at a name of your own domain instead of the installation’s, and messages lead there. It works once a record in the DNS shows that the name is yours; the record is looked at every day.',
          de: 'Man meldet sich unter einem Namen Ihrer eigenen Domain an statt unter dem der Installation, und Nachrichten führen dorthin. Sie gilt, sobald ein Eintrag im DNS zeigt, dass der Name Ihnen gehört; der Eintrag wird täglich nachgesehen.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <span className="bone" style={{ blockSize: 40 }} />}
      {data?.address && (
        <One organization={id} one={data.address} leadsTo={data.leadsTo} remove={() => setOpen('remove')} />
      )}
      {data && !data.address && (
        <div>
          <Button variant="default" onClick={() => setOpen('set')}>
            {say({ en: 'Set an address', de: 'Adresse festlegen' })}
          </Button>
        </div>
      )}
      {open === 'set' && <SetAddress organization={id} close={close} />}
      {open === 'remove' && data?.address && <Remove organization={id} host={data.address.host} close={close} />}
    </section>
  );
}

type OneProps = { organization: string; one: Address; leadsTo: string; remove: () => void };

function One({ organization, one, leadsTo, remove }: OneProps) {
  const say = useSay();
  const again = useAgain(organization);
  const check = async () => {
    await ask('POST /api/organizations/{id}/own-address/check', { params: { id: organization } });
    await again();
  };
  return (
    <>
      <ProvenName
        of={one}
        name={one.host}
        {...(one.state === 'proven' ? { shown: <a href={one.origin}>{one.host}</a> } : {})}
        check={check}
        remove={remove}
      />
      <p className="dim">
        {say(
          {
            en: 'Besides, let {host} lead to {leadsTo} (a CNAME record); whoever runs the installation sees to the certificate. Passkeys belong to the address they were made at: at another one people sign in once in another way and register a new one. Where a provider signs people in, add the redirect address that its settings show.',
            de: 'Lassen Sie außerdem {host} auf {leadsTo} zeigen (ein CNAME-Eintrag); um das Zertifikat kümmert sich, wer die Installation betreibt. Passkeys gehören zu der Adresse, unter der sie entstanden: Unter einer anderen meldet man sich einmal anders an und registriert einen neuen. Wo ein Anbieter anmeldet, tragen Sie dort die Weiterleitungsadresse nach, die seine Einstellungen zeigen.',
          },
          { host: one.host, leadsTo },
        )}
      </p>
    </>
  );
}

type DialogProps = { organization: string; close: () => void };

function SetAddress({ organization, close }: DialogProps) {
  const say = useSay();
  const again = useAgain(organization);
  const [host, setHost] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const run = async () => {
    try {
      await ask('PUT /api/organizations/{id}/own-address', { params: { id: organization }, body: { host } });
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields['host']);
      throw error;
    }
    await again();
  };
  return (
    <Confirm
      title={say({ en: 'Set an address of your own', de: 'Eigene Adresse festlegen' })}
      verb={say({ en: 'Set address', de: 'Adresse festlegen' })}
      ready={host.trim() !== ''}
      run={run}
      close={close}
    >
      <TextInput
        label={say({ en: 'Host name', de: 'Hostname' })}
        description={say({
          en: 'A name below a domain of yours, such as training.example.org.',
          de: 'Ein Name unter einer Ihrer Domains, etwa training.example.org.',
        })}
        value={host}
        error={wrong}
        onChange={(event) => setHost(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
      />
    </Confirm>
  );
}

function Remove({ organization, host, close }: DialogProps & { host: string }) {
  const say = useSay();
  const again = useAgain(organization);
  return (
    <Confirm
      title={say({ en: 'Remove {host}', de: '{host} entfernen' }, { host })}
      verb={say({ en: 'Remove address', de: 'Adresse entfernen' })}
      bad
      run={async () => {
        await ask('DELETE /api/organizations/{id}/own-address', { params: { id: organization } });
        await again();
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Nobody is served there from now on: people sign in at the installation’s address, links that were sent lead nowhere, and passkeys made there open nothing. Set again, it needs a new record.',
          de: 'Ab jetzt antwortet dort niemand: Man meldet sich unter der Adresse der Installation an, verschickte Links führen ins Leere, und dort entstandene Passkeys öffnen nichts. Wird sie wieder festgelegt, braucht sie einen neuen Eintrag.',
        })}
      </p>
    </Confirm>
  );
}

function useAgain(organization: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['organization', organization, 'own-address'] });
}
