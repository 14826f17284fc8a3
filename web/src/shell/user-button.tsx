import { IconDots } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { MenuButton } from '../ui/menu.tsx';
import css from './user-button.module.css';
import { useUserMenu } from './user-menu.ts';

export function UserButton({ small }: { small?: boolean }) {
  const say = useSay();
  const { user, roles, scopes } = useMe();
  // The role one administers by; a learner's own otherwise.
  const role = roles.find(({ scope }) => scopes !== '' && scope === scopes) ?? roles[0];
  const entries = useUserMenu();
  const initials = `${user.firstName.slice(0, 1)}${user.lastName.slice(0, 1)}`;
  return (
    <MenuButton className={small ? css.small : css.button} entries={entries} width={248}>
      <span className={css.face} aria-hidden>
        {initials}
      </span>
      {small && <span className="unseen">{user.name}</span>}
      <span className="unseen">{say({ en: 'Your menu', de: 'Ihr Menü' })}</span>
      {!small && (
        <>
          <span className={css.words}>
            <span className={css.name}>{user.name}</span>
            <span className={css.role}>{role?.name}</span>
          </span>
          <IconDots size={16} aria-hidden className={css.more} />
        </>
      )}
    </MenuButton>
  );
}
