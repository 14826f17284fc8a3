import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { User } from '../api/types.ts';
import { UserAwards } from '../certifications/user-awards.tsx';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status, userLooks } from '../ui/status.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { userQuery } from './queries.ts';
import { useUserDeeds } from './user-deeds.tsx';
import { UserAccess } from './user-access.tsx';
import { RoleNames } from './user-columns.tsx';
import { UserHistory } from './user-history.tsx';
import { UserNotes } from './user-notes.tsx';
import { UserProfile } from './user-profile.tsx';
import { UserSignIns } from './user-sign-ins.tsx';
import { UserTeaching } from './user-teaching.tsx';
import { UserTraining } from './user-training.tsx';
import css from './user-view.module.css';

const parts = ['profile', 'training', 'access', 'notes', 'history', 'sign-ins'] as const;
type Part = (typeof parts)[number];

/** Everything about one user, the same in the side panel and on the user's own page. */
export function UserView({ id }: { id: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const { tab }: { tab?: string } = useSearch({ strict: false });
  const { data, error, refetch } = useQuery(userQuery(id));
  const { may, organization, user: me } = useMe();
  const part: Part = parts.find((each) => each === tab) ?? 'profile';
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Bones />;
  const names = {
    profile: say({ en: 'Profile', de: 'Profil' }),
    training: say({ en: 'Training', de: 'Schulung' }),
    access: say({ en: 'Access', de: 'Rechte' }),
    notes: say({ en: 'Notes', de: 'Notizen' }),
    history: say({ en: 'History', de: 'Verlauf' }),
    'sign-ins': say({ en: 'Sign-ins', de: 'Anmeldungen' }),
  };
  const choose = (next: string) =>
    void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, tab: next }), replace: true });
  return (
    <Tabs
      label={data.name}
      tabs={parts.map((each) => ({ id: each, label: names[each] }))}
      current={part}
      choose={choose}
    >
      {part === 'profile' && <UserProfile key={id} user={data} />}
      {part === 'training' && <UserTeaching user={data.id} />}
      {part === 'training' && may['award.view'] && organization.features.includes('certifications') && (
        <UserAwards user={data} />
      )}
      {part === 'training' && (may['enrollment.view'] ? <UserTraining user={data} /> : <NotForYou />)}
      {part === 'access' && (may['role.view'] ? <UserAccess key={id} user={data} /> : <NotForYou />)}
      {part === 'notes' &&
        (may['user.view-notes'] && id !== me.id ? <UserNotes key={id} user={data} /> : <NotForYou />)}
      {part === 'history' && (may['audit.view'] ? <UserHistory user={data} /> : <NotForYou />)}
      {part === 'sign-ins' && (may['sign-in.view'] ? <UserSignIns user={data} /> : <NotForYou />)}
    </Tabs>
  );
}

/** A part of the page that somebody else sees. */
function NotForYou() {
  const say = useSay();
  return (
    <p className="dim">
      {say({ en: 'Your roles don’t show you this part.', de: 'Ihre Rollen zeigen Ihnen diesen Teil nicht.' })}
    </p>
  );
}

/** Who it is at a glance: state, roles, place; and what may be done. */
export function UserLine({ user }: { user: User }) {
  const say = useSay();
  const { deedsOf, dialog } = useUserDeeds();
  const deeds = deedsOf(user);
  return (
    <div className={css.line}>
      <Status look={userLooks[user.state]} />
      <span>
        <RoleNames names={user.roles.map(({ name }) => name)} />
      </span>
      {user.location && <span className="dim">{user.location.name}</span>}
      <span className={css.more}>
        {deeds.length > 1 && (
          <MenuButton className={css.deeds} entries={() => deeds.slice(1)}>
            <IconDots size={16} aria-hidden />
            <span className="unseen">{say({ en: 'More deeds', de: 'Weitere Aktionen' })}</span>
          </MenuButton>
        )}
      </span>
      {dialog}
    </div>
  );
}

function Bones() {
  return (
    <div className={css.bones} aria-hidden>
      {[60, 80, 40, 70, 55].map((width) => (
        <span key={width} className="bone" style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}
