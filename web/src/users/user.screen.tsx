import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { userQuery } from './queries.ts';
import { UserStanding } from './user-standing.tsx';
import { UserLine, UserView } from './user-view.tsx';

export const declared = screen({
  id: 'user',
  path: '/users/$id',
  title: { en: '[user|User]', de: '[user|Benutzer]' },
  help: { en: 'Profile, training and access of one [user|user].', de: 'Profil, Schulung und Rechte einer Person.' },
  needs: 'user.view',
});

export default function User() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data } = useQuery(userQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/users">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[users|Users]', de: '[users|Benutzer]' })}
        </Link>
      }
    >
      {data && <UserLine user={data} />}
      {data && <UserStanding user={data} />}
      <div>
        <UserView id={id} />
      </div>
    </Page>
  );
}
