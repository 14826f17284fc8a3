import { Button } from '@mantine/core';
import { IconUsersMinus } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Status, userLooks } from '../ui/status.tsx';
import css from './personal-data.module.css';

export const declared = screen({
  id: 'duplicates',
  path: '/duplicates',
  title: { en: 'Possible duplicates', de: 'Mögliche Dubletten' },
  help: {
    en: 'Listed [users|users] who look like somebody who is here. Nobody is joined unless you do it.',
    de: 'Nur geführte [users|Benutzer], die jemandem gleichen, der schon da ist. Niemand wird zusammengeführt, wenn Sie es nicht tun.',
  },
  needs: 'user.merge',
  menu: { group: 'directory', order: 80, icon: IconUsersMinus },
});

type Pair = Answer<'GET /api/duplicates'>['items'][number];

const duplicatesQuery = infiniteQueryOptions({
  queryKey: ['duplicates'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/duplicates', { query: { limit: 50, after: pageParam || undefined }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.after,
});

export default function Duplicates() {
  const say = useSay();
  const list = useInfiniteQuery(duplicatesQuery);
  const empty = (
    <Empty icon={IconUsersMinus} title={say({ en: 'Nobody looks like two', de: 'Niemand scheint doppelt' })}>
      {say({
        en: 'Whoever is listed is compared by employee identifier, else by e-mail and name.',
        de: 'Verglichen werden nur Geführte: nach Personalnummer, sonst nach E-Mail und Name.',
      })}
    </Empty>
  );
  return (
    <Page declared={declared} narrow>
      <Gathered list={list} height={120} empty={empty}>
        {(pairs) => (
          <ul className={css.pairs}>
            {pairs.map((pair) => (
              <One key={`${pair.listed.id} ${pair.other.id}`} pair={pair} />
            ))}
          </ul>
        )}
      </Gathered>
    </Page>
  );
}

function One({ pair: { listed, other, by, born } }: { pair: Pair }) {
  const say = useSay();
  const attempt = useAttempt();
  const notify = useNotify();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['duplicates'] });
  const takeBack = () =>
    attempt(async () => {
      await ask('DELETE /api/users/{id}/not-same/{other}', { params: { id: other.id, other: listed.id } });
      await refresh();
    });
  const decline = () =>
    attempt(async () => {
      await ask('POST /api/users/{id}/not-same', { params: { id: other.id }, body: { from: listed.id } });
      await refresh();
      notify({
        text: say({ en: '{name}: kept as two.', de: '{name}: bleiben zwei.' }, listed),
        action: { label: say({ en: 'Undo', de: 'Rückgängig' }), run: takeBack },
      });
    });
  return (
    <li className={css.block} aria-label={listed.name}>
      <p className={css.name}>
        {say(reasons[by])}
        {born && ` · ${say({ en: 'the same date of birth', de: 'dasselbe Geburtsdatum' })}`}
      </p>
      <div className={css.two}>
        {[listed, other].map((each) => (
          <Side key={each.id} user={each} />
        ))}
      </div>
      <div className={css.deeds}>
        <Button component={Link} size="xs" to={`/users/${other.id}/merge?with=${listed.id}`}>
          {say({ en: 'Join …', de: 'Zusammenführen …' })}
          <span className="unseen"> {listed.name}</span>
        </Button>
        <Button size="xs" variant="default" onClick={decline}>
          {say({ en: 'Not the same person', de: 'Nicht dieselbe Person' })}
          <span className="unseen"> {listed.name}</span>
        </Button>
      </div>
    </li>
  );
}

function Side({ user }: { user: Pair['listed'] }) {
  const known = [user.state === 'listed' ? null : user.userName, user.email, user.employeeIdentifier];
  return (
    <div className={css.side}>
      <Link className={css.name} to={`/users/${user.id}`}>
        {user.name}
      </Link>
      <p className="dim">{known.filter(Boolean).join(' · ')}</p>
      <Status look={userLooks[user.state]} />
    </div>
  );
}

const reasons = {
  identifier: { en: 'The same employee identifier', de: 'Dieselbe Personalnummer' },
  'email-and-name': { en: 'The same e-mail and name', de: 'Dieselbe E-Mail und derselbe Name' },
};
