import { IconSearch } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { mayOpen } from '../screen.tsx';
import { menuOf } from '../screens.ts';
import { Bell } from '../notifications/bell.tsx';
import { hasFew } from './bottom-bar.tsx';
import { ScopeChip } from './organization-block.tsx';
import css from './top-bar.module.css';
import { UserButton } from './user-button.tsx';

/** At phone width: whose world, which scope, search and oneself. */
export function TopBar({ search }: { search: () => void }) {
  const say = useSay();
  const me = useMe();
  const few = hasFew(menuOf((declared) => mayOpen(declared, me)));
  return (
    <header className={css.bar}>
      <span className={css.name}>{me.entered?.name ?? me.organization.name}</span>
      <ScopeChip />
      {!few && (
        <>
          <button
            type="button"
            className={css.search}
            onClick={search}
            aria-label={say({ en: 'Search', de: 'Suchen' })}
          >
            <IconSearch size={20} aria-hidden />
          </button>
          <UserButton small />
        </>
      )}
      <span className={few ? css.end : undefined}>
        <Bell />
      </span>
    </header>
  );
}
