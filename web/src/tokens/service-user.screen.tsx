import { IconChevronLeft, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ServiceUser } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { UserAccess } from '../users/user-access.tsx';
import { GroupMappings } from './group-mappings.tsx';
import { serviceUsersQuery } from './queries.ts';
import { TokenList } from './token-list.tsx';
import css from './tokens.module.css';

export const declared = screen({
  id: 'service-user',
  path: '/service-users/$serviceUser',
  title: { en: 'Service user', de: 'Dienstbenutzer' },
  help: {
    en: 'What it may do, the tokens it comes in with, and what it sends means.',
    de: 'Was er darf, die Schlüssel, mit denen er hereinkommt, und was bedeutet, was er sendet.',
  },
  needs: 'api-token.view',
});

export default function OneServiceUser() {
  const say = useSay();
  const { serviceUser: id = '' }: { serviceUser?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(serviceUsersQuery);
  const found = data?.items.find((one) => one.id === id);
  return (
    <Page
      declared={declared}
      narrow
      {...(found ? { title: found.name } : {})}
      trail={
        <Link to="/service-users">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Programs and tokens', de: 'Programme und Schlüssel' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && !found && (
        <Empty
          icon={IconTrash}
          title={say({ en: 'This service user is gone', de: 'Diesen Dienstbenutzer gibt es nicht mehr' })}
        />
      )}
      {found && (
        <div className={css.parts}>
          <section>
            <UserAccess
              user={{ id, name: found.name, may: found.may }}
              none={say({
                en: 'It holds no role yet and may do nothing. Give it one that is as narrow as its task.',
                de: 'Er hat noch keine Rolle und darf nichts. Geben Sie ihm eine, die so eng ist wie seine Aufgabe.',
              })}
            />
          </section>
          <TokenList user={found} />
          <GroupMappings user={found} />
          <Removal user={found} />
        </div>
      )}
    </Page>
  );
}

function Removal({ user }: { user: ServiceUser }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Deed
        privilege="user.delete"
        on={{ kind: 'user', id: user.id, may: user.may.delete }}
        leftSection={<IconTrash size={16} aria-hidden />}
        run={() => setOpen(true)}
      >
        {say({ en: 'Delete service user', de: 'Dienstbenutzer löschen' })}
      </Deed>
      {open && (
        <Confirm
          bad
          title={say({ en: 'Delete {name}', de: '{name} löschen' }, user)}
          verb={say({ en: 'Delete service user', de: 'Dienstbenutzer löschen' })}
          typed={user.name}
          run={async () => {
            await ask('DELETE /api/users/{id}', { params: { id: user.id } });
            await navigate({ to: '/service-users' });
            await client.invalidateQueries({ queryKey: ['users'] });
            notify({ text: say({ en: '{name} was deleted.', de: '{name} ist gelöscht.' }, user) });
          }}
          close={() => setOpen(false)}
        >
          <p>
            {say(
              {
                en: 'Its roles and its {n} good tokens end at once. Whatever works with them is refused from now on. This can’t be undone.',
                de: 'Seine Rollen und seine {n} gültigen Schlüssel enden sofort. Was mit ihnen arbeitet, wird ab jetzt abgewiesen. Das lässt sich nicht rückgängig machen.',
              },
              { n: user.tokens },
            )}
          </p>
        </Confirm>
      )}
    </div>
  );
}
