import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { Prove } from '../identity/prove.tsx';
import css from '../identity/security.module.css';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { keepOffer } from './carried.ts';

type Link = Answer<'GET /api/my/linked-sign-ins'>['items'][number];

/** The other organizations in which one is somebody, and goes over to without signing in anew. */
export function OwnLinks({ hasPassword }: { hasPassword: boolean }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Link | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['my', 'linked-sign-ins'],
    queryFn: ({ signal }) => ask('GET /api/my/linked-sign-ins', { signal }),
  });
  const title = say({ en: 'My other organizations', de: 'Meine anderen Organisationen' });
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <p className="dim">
        {say({
          en: 'If you also have an account in another organization here, link the two and change between them without signing in each time. Nothing else crosses: neither sees that you are in the other.',
          de: 'Wenn Sie hier auch in einer anderen Organisation ein Konto haben, verknüpfen Sie beide und wechseln Sie ohne neue Anmeldung. Sonst geht nichts hinüber: Keine sieht, dass Sie in der anderen sind.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 48 }} />}
      <ul className={css.list} aria-label={title}>
        {data?.items.map((link) => (
          <li key={link.id} className={css.one}>
            <div>
              <p className={css.device}>{link.organization}</p>
              <p className="dim">
                {say({ en: 'linked since', de: 'verknüpft seit' })} <When at={link.linkedAt} />
              </p>
            </div>
            <Button variant="default" onClick={() => setEnding(link)}>
              {say({ en: 'End link', de: 'Verknüpfung beenden' })}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={() => setAdding(true)}>
          {say({ en: 'Link another organization', de: 'Weitere Organisation verknüpfen' })}
        </Button>
      </div>
      {adding && <Add hasPassword={hasPassword} close={() => setAdding(false)} />}
      {ending && <End link={ending} close={() => setEnding(null)} />}
    </section>
  );
}

function Add({ hasPassword, close }: { hasPassword: boolean; close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <Prove
      title={say({ en: 'Link another organization', de: 'Weitere Organisation verknüpfen' })}
      verb={say({ en: 'Continue', de: 'Weiter' })}
      hasPassword={hasPassword}
      run={async (password) => {
        const { token } = await ask('POST /api/my/linked-sign-ins/offers', { body: { password } });
        keepOffer(token ?? '');
        // the door of the other organization, not of the one remembered here
        localStorage.removeItem('ambit.organization');
        await navigate({ to: '/sign-in', search: { back: '/my/linking' } });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Next, sign in to the other organization as usual. You have ten minutes.',
          de: 'Als Nächstes melden Sie sich wie gewohnt bei der anderen Organisation an. Sie haben zehn Minuten.',
        })}
      </p>
    </Prove>
  );
}

function End({ link, close }: { link: Link; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return (
    <Confirm
      title={say({ en: 'End the link with {organization}', de: 'Verknüpfung mit {organization} beenden' }, link)}
      verb={say({ en: 'End link', de: 'Verknüpfung beenden' })}
      bad
      run={async () => {
        await ask('DELETE /api/my/linked-sign-ins/{id}', { params: { id: link.id } });
        await Promise.all([
          client.invalidateQueries({ queryKey: ['my', 'linked-sign-ins'] }),
          client.fetchQuery({ ...meQuery, staleTime: 0 }),
        ]);
        notify({ text: say({ en: 'The link ended.', de: 'Die Verknüpfung ist beendet.' }) });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It ends in both organizations. Your accounts stay; you sign in to each by itself.',
          de: 'Sie endet in beiden Organisationen. Ihre Konten bleiben; Sie melden sich bei jeder einzeln an.',
        })}
      </p>
    </Confirm>
  );
}
