import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { Prove } from '../identity/prove.tsx';
import css from '../identity/security.module.css';
import { useSay } from '../language.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { keepFor } from './kept.ts';

type Way = Answer<'GET /api/my/provider-links'>['items'][number];

/** One's accounts at the providers of the organization: linked, or to be linked. Absent where there are none. */
export function OwnProviders({ hasPassword }: { hasPassword: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState<Way | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['my', 'provider-links'],
    queryFn: ({ signal }) => ask('GET /api/my/provider-links', { signal }),
  });
  if (data?.items.length === 0) return null;
  const title = say({ en: 'Single sign-on', de: 'Single Sign-on' });
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <p className="dim">
        {say({
          en: 'Link your account at a sign-in service of your organization to sign in by it.',
          de: 'Verknüpfen Sie Ihr Konto bei einem Anmeldedienst Ihrer Organisation, um sich darüber anzumelden.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 64 }} />}
      <ul className={css.list} aria-label={title}>
        {data?.items.map((way) => (
          <li key={way.provider} className={css.one}>
            <div>
              <p className={css.device}>{way.label}</p>
              <p className="dim">
                {way.link ? (
                  <>
                    {way.link.name ?? say({ en: 'linked', de: 'verknüpft' })}
                    {way.link.linkedAt && (
                      <>
                        {' · '}
                        {say({ en: 'since', de: 'seit' })} <When at={way.link.linkedAt} />
                      </>
                    )}
                  </>
                ) : (
                  say({ en: 'not linked', de: 'nicht verknüpft' })
                )}
              </p>
            </div>
            <Button variant="default" onClick={() => setOpen(way)}>
              {way.link ? say({ en: 'End link', de: 'Verknüpfung beenden' }) : say({ en: 'Link', de: 'Verknüpfen' })}
            </Button>
          </li>
        ))}
      </ul>
      {open && !open.link && <Begin way={open} hasPassword={hasPassword} close={() => setOpen(null)} />}
      {open?.link && <End way={open} id={open.link.id} hasPassword={hasPassword} close={() => setOpen(null)} />}
    </section>
  );
}

type Props = { way: Way; hasPassword: boolean; close: () => void };

function Begin({ way, hasPassword, close }: Props) {
  const say = useSay();
  return (
    <Prove
      title={say({ en: 'Link {label}', de: '{label} verknüpfen' }, way)}
      verb={say({ en: 'Continue', de: 'Weiter' })}
      hasPassword={hasPassword}
      run={async (password) => {
        const body = { provider: way.provider, password };
        const { address, keep } = await ask('POST /api/my/provider-links', { body });
        keepFor({ keep: keep ?? '', back: '/my/security', purpose: 'link' });
        window.location.assign(address);
      }}
      close={close}
    >
      <p>
        {say(
          {
            en: 'You are sent to {label}. Sign in there with your own account: whoever signs in with it from now on comes in as you.',
            de: 'Sie werden zu {label} geschickt. Melden Sie sich dort mit Ihrem eigenen Konto an: Wer sich ab jetzt damit anmeldet, kommt als Sie herein.',
          },
          way,
        )}
      </p>
    </Prove>
  );
}

function End({ way, id, hasPassword, close }: Props & { id: string }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return (
    <Prove
      bad
      title={say({ en: 'End the link to {label}', de: 'Verknüpfung mit {label} beenden' }, way)}
      verb={say({ en: 'End link', de: 'Verknüpfung beenden' })}
      hasPassword={hasPassword}
      run={async (password) => {
        await ask('POST /api/my/provider-links/{id}/removal', { params: { id }, body: { password } });
        await client.invalidateQueries({ queryKey: ['my', 'provider-links'] });
        notify({ text: say({ en: 'The link ended.', de: 'Die Verknüpfung ist beendet.' }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Nobody signs in as you by it any more. You can link it again.',
          de: 'Damit meldet sich niemand mehr als Sie an. Sie können es wieder verknüpfen.',
        })}
      </p>
    </Prove>
  );
}
