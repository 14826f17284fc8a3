import { IconSearch } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { type Declared, type MenuGroup, mayOpen, menuGroups } from '../screen.tsx';
import { menuOf } from '../screens.ts';
import { Bell } from '../notifications/bell.tsx';
import type { Text } from '../say.ts';
import { OrganizationBlock } from './organization-block.tsx';
import css from './sidebar.module.css';
import { UserButton } from './user-button.tsx';

/** What the parts of the menu are called; what is one’s own needs no name. */
export const groupNames: Readonly<Record<MenuGroup, Text | null>> = {
  mine: null,
  people: { en: 'People', de: 'Menschen' },
  training: { en: 'Training', de: 'Schulung' },
  insight: { en: 'Insight', de: 'Einblick' },
  directory: { en: 'Directory', de: 'Verzeichnis' },
  organization: { en: 'Organization', de: 'Organisation' },
};

/** Everything that can be opened, and nothing else. */
export function Sidebar({ search }: { search: () => void }) {
  const say = useSay();
  const me = useMe();
  const entries = menuOf((declared) => mayOpen(declared, me));
  return (
    <div className={css.sidebar}>
      <header className={css.top}>
        <OrganizationBlock />
        <button type="button" className={css.search} onClick={search}>
          <IconSearch size={16} aria-hidden />
          <span>{say({ en: 'Search or jump to', de: 'Suchen' })}</span>
          <kbd className={css.keys}>{isMac() ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
      </header>
      <nav className={css.nav} aria-label={say({ en: 'Main', de: 'Hauptmenü' })}>
        {menuGroups.map((group) => (
          <Group key={group} name={groupNames[group]} entries={entries.filter(({ menu }) => menu?.group === group)} />
        ))}
      </nav>
      <footer className={css.bottom}>
        <UserButton />
        <Bell />
      </footer>
    </div>
  );
}

function Group({ name, entries }: { name: Text | null; entries: readonly Declared[] }) {
  const say = useSay();
  if (entries.length === 0) return null;
  return (
    <section className={css.group}>
      {name && <h2 className={css.heading}>{say(name)}</h2>}
      <ul>
        {entries.map((declared) => (
          <li key={declared.id}>
            <NavLink declared={declared} className={css.link} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function NavLink({ declared, className }: { declared: Declared; className: string | undefined }) {
  const say = useSay();
  const Picture = declared.menu?.icon;
  const isHere = useRouterState({ select: ({ location }) => isAt(location.pathname, declared) });
  return (
    <Link
      to={declared.path}
      className={className}
      activeOptions={{ exact: true, includeSearch: false }}
      {...(isHere && { 'data-active': true, 'aria-current': 'page' })}
      preload="intent"
    >
      {Picture && <Picture size={16} stroke={1.75} aria-hidden />}
      {say(declared.menu?.name ?? declared.title)}
    </Link>
  );
}

const isUnder = (pathname: string, path: string): boolean =>
  pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));

/** Whether a page belongs to this entry of the menu, and to none that stands below it. */
const isAt = (pathname: string, { path }: Declared): boolean =>
  isUnder(pathname, path) &&
  !menuOf(({ path: other }) => other !== path && isUnder(other, path)).some((other) => isUnder(pathname, other.path));

export const isMac = (): boolean => /Mac|iPhone|iPad/u.test(navigator.platform);
