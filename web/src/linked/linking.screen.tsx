import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import css from '../identity/security.module.css';
import { useSay } from '../language.tsx';
import { meQuery, useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { dropOffer, keptOffer } from './carried.ts';

export const declared = screen({
  id: 'linking',
  path: '/my/linking',
  title: { en: 'Link two organizations', de: 'Zwei Organisationen verknüpfen' },
  help: {
    en: 'Confirm that you are the same person in both.',
    de: 'Bestätigen Sie, dass Sie in beiden dieselbe Person sind.',
  },
  needs: null,
});

/** Whoever began a link elsewhere has signed in here and says whether it is to be. */
export default function Linking() {
  const say = useSay();
  const [token] = useState(keptOffer);
  return (
    <Page declared={declared} narrow>
      {token === null ? (
        <>
          <p>{say({ en: 'No link was begun in this window.', de: 'In diesem Fenster wurde keine begonnen.' })}</p>
          <div>
            <Button component={Link} to="/my/security" variant="default">
              {say({ en: 'Go to “My security”', de: 'Zu „Meine Sicherheit“' })}
            </Button>
          </div>
        </>
      ) : (
        <Offer token={token} />
      )}
    </Page>
  );
}

function Offer({ token }: { token: string }) {
  const say = useSay();
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const { data, error } = useQuery({
    queryKey: ['my', 'linked-sign-ins', 'offer', token],
    queryFn: () => ask('POST /api/my/linked-sign-ins/offers/read', { body: { token } }),
    retry: false,
  });
  const link = useMutation({
    mutationFn: async () => {
      const half = await ask('POST /api/my/linked-sign-ins', { body: { token } });
      try {
        await ask('POST /api/linked-sign-ins', { body: { token: half.token ?? '' } });
      } catch (refused) {
        // half a link leads nowhere
        await ask('DELETE /api/my/linked-sign-ins/{id}', { params: { id: half.id } });
        throw refused;
      }
    },
    onSuccess: async () => {
      dropOffer();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      notify({ text: say({ en: 'The organizations are linked.', de: 'Die Organisationen sind verknüpft.' }) });
      await navigate({ to: '/my/security' });
    },
  });
  const names = { here: me.organization.name, there: data?.organization ?? '', name: me.user.name };
  return (
    <>
      {error && <ProblemNote error={error} />}
      {link.error && <ProblemNote error={link.error} />}
      {!data && !error && <span className="bone" style={{ blockSize: 48 }} />}
      {data && (
        <p>
          {say(
            {
              en: 'Here at {here} you are {name}. Whoever is signed in as you here can go over to {there} without signing in there, and the other way round. Link only accounts that are both yours.',
              de: 'Hier bei {here} sind Sie {name}. Wer hier als Sie angemeldet ist, kann ohne Anmeldung zu {there} hinübergehen, und umgekehrt. Verknüpfen Sie nur Konten, die beide Ihre sind.',
            },
            names,
          )}
        </p>
      )}
      <div className={css.deeds}>
        {data && (
          <Button onClick={() => link.mutate()} loading={link.isPending}>
            {say({ en: 'Link with {there}', de: 'Mit {there} verknüpfen' }, names)}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            dropOffer();
            void navigate({ to: '/' });
          }}
        >
          {say({ en: 'Do not link', de: 'Nicht verknüpfen' })}
        </Button>
      </div>
    </>
  );
}
