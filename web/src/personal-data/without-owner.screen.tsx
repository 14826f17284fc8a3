import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Part } from './part.tsx';
import css from './personal-data.module.css';

export const declared = screen({
  id: 'without-owner',
  path: '/without-owner',
  title: { en: 'Without an owner', de: 'Ohne Zuständige' },
  help: {
    en: 'What is still looked after by [users|users] who can no longer sign in.',
    de: 'Was noch [users|Benutzer] betreuen, die sich nicht mehr anmelden können.',
  },
  needs: 'user.hand-over',
  deed: { en: 'See what is without an owner', de: 'Sehen, was ohne Zuständige ist' },
});

export default function WithoutOwner() {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['users', 'without-owner'],
    queryFn: ({ signal }) => ask('GET /api/without-owner', { signal }),
  });
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 120 }} />}
      {data?.items.length === 0 && (
        <Empty icon={IconCircleCheck} title={say({ en: 'Everything has an owner', de: 'Alles hat Zuständige' })}>
          {say({
            en: 'When somebody leaves who looks after something, it is listed here until it is handed over.',
            de: 'Geht jemand, der etwas betreut, steht es hier, bis es übergeben ist.',
          })}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={css.parts} aria-label={say(declared.title)}>
          {data.items.map((item) => (
            <Part
              key={`${item.id}/${item.what}`}
              name={item.what}
              end={<Link to={`/users/${item.id}/hand-over`}>{say({ en: 'Hand over', de: 'Übergeben' })}</Link>}
              words={`${item.name} · ${say.number(item.count)}`}
            />
          ))}
        </ul>
      )}
      {data?.more && (
        <p className="dim">
          {say({
            en: 'There is more: hand over these first.',
            de: 'Es gibt noch mehr: Übergeben Sie zuerst diese.',
          })}
        </p>
      )}
    </Page>
  );
}
