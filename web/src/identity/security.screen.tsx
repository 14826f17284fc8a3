import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { OwnLinks } from '../linked/own-links.tsx';
import { screen } from '../screen.tsx';
import { OwnProviders } from '../single-sign-on/own-providers.tsx';
import { OwnSigning } from '../signatures/own-signing.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { OwnFactor } from './own-factor.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSignIns } from './own-sign-ins.tsx';

export const declared = screen({
  id: 'my-security',
  path: '/my/security',
  title: { en: 'My security', de: 'Meine Sicherheit' },
  help: {
    en: 'What you sign in with and where you are signed in.',
    de: 'Womit Sie sich anmelden und wo Sie angemeldet sind.',
  },
  needs: null,
});

export default function MySecurity() {
  const { data, error, refetch } = useQuery({
    queryKey: ['my', 'security'],
    queryFn: ({ signal }) => ask('GET /api/my/security', { signal }),
  });
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 160 }} />}
      {data && (
        <>
          <OwnPassword has={data.hasPassword} />
          <OwnFactor security={data} />
          <OwnPasskeys security={data} />
          <OwnProviders hasPassword={data.hasPassword} />
          <OwnLinks hasPassword={data.hasPassword} />
          <OwnSigning />
        </>
      )}
      <OwnSignIns />
    </Page>
  );
}
