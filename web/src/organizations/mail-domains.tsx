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

type MailDomain = Answer<'GET /api/organizations/{id}/mail-domains'>['items'][number];

/** Mail domains that are shown to be the organization’s own: their people come in at once. */
export function MailDomains({ organization }: { organization: Organization }) {
  const say = useSay();
  const { id, may } = organization;
  const [open, setOpen] = useState<'add' | MailDomain | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['organization', id, 'mail-domains'],
    queryFn: ({ signal }) => ask('GET /api/organizations/{id}/mail-domains', { params: { id }, signal }),
    enabled: may.editAccess === true,
  });
  if (may.editAccess !== true) return null;
  const close = () => setOpen(null);
  return (
    <section className={css.set} aria-labelledby="mail-domains">
      <h2 id="mail-domains">{say({ en: 'Domains that join at once', de: 'Domains, die sofort hereinkommen' })}</h2>
      <p className="dim">
        {say({
          en: 'Show by a record in the DNS that a mail domain is yours: whoever confirms an address of it is in at once, as a learner. Everybody else waits where somebody lets people in. The record is looked at every day.',
          de: 'Zeigen Sie durch einen Eintrag im DNS, dass eine Mail-Domain Ihnen gehört: Wer eine Adresse daraus bestätigt, ist sofort dabei, als Lernende. Alle anderen warten, wo jemand die Konten freigibt. Der Eintrag wird täglich nachgesehen.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <span className="bone" style={{ blockSize: 40 }} />}
      {data?.items.length === 0 && <p>{say({ en: 'No domain is listed.', de: 'Keine Domain ist eingetragen.' })}</p>}
      {data && data.items.length > 0 && (
        <ul className={css.rows}>
          {data.items.map((one) => (
            <One key={one.id} organization={id} one={one} remove={() => setOpen(one)} />
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" onClick={() => setOpen('add')}>
          {say({ en: 'Add domain', de: 'Domain hinzufügen' })}
        </Button>
      </div>
      {open === 'add' && <Add organization={id} close={close} />}
      {open !== null && open !== 'add' && <Remove organization={id} one={open} close={close} />}
    </section>
  );
}

type OneProps = { organization: string; one: MailDomain; remove: () => void };

function One({ organization, one, remove }: OneProps) {
  const again = useAgain(organization);
  const check = async () => {
    const params = { id: organization, domain: one.id };
    await ask('POST /api/organizations/{id}/mail-domains/{domain}/check', { params });
    await again();
  };
  return (
    <li>
      <ProvenName of={one} name={one.domain} check={check} remove={remove} />
    </li>
  );
}

type DialogProps = { organization: string; close: () => void };

function Add({ organization, close }: DialogProps) {
  const say = useSay();
  const again = useAgain(organization);
  const [domain, setDomain] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const run = async () => {
    try {
      const body = { domain: domain.trim().toLowerCase() };
      await ask('POST /api/organizations/{id}/mail-domains', { params: { id: organization }, body });
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields['domain']);
      throw error;
    }
    await again();
  };
  const isDomain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(domain.trim().toLowerCase());
  return (
    <Confirm
      title={say({ en: 'Add a mail domain', de: 'Mail-Domain hinzufügen' })}
      verb={say({ en: 'Add domain', de: 'Domain hinzufügen' })}
      ready={isDomain}
      run={run}
      close={close}
    >
      <TextInput
        label={say({ en: 'Domain', de: 'Domain' })}
        description={say({
          en: 'What stands behind the @, such as example.org.',
          de: 'Was hinter dem @ steht, etwa example.org.',
        })}
        value={domain}
        error={wrong}
        onChange={(event) => setDomain(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
    </Confirm>
  );
}

function Remove({ organization, one, close }: DialogProps & { one: MailDomain }) {
  const say = useSay();
  const again = useAgain(organization);
  return (
    <Confirm
      title={say({ en: 'Remove {domain}', de: '{domain} entfernen' }, one)}
      verb={say({ en: 'Remove domain', de: 'Domain entfernen' })}
      bad
      run={async () => {
        const params = { id: organization, domain: one.id };
        await ask('DELETE /api/organizations/{id}/mail-domains/{domain}', { params });
        await again();
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Whoever confirms an address of it waits for approval from now on. Whoever is in stays. Added again, it needs a new record.',
          de: 'Wer eine Adresse daraus bestätigt, wartet ab jetzt auf Freigabe. Wer schon dabei ist, bleibt. Wird sie wieder hinzugefügt, braucht sie einen neuen Eintrag.',
        })}
      </p>
    </Confirm>
  );
}

function useAgain(organization: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['organization', organization, 'mail-domains'] });
}
