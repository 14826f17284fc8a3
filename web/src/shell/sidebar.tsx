import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { type Declared, type MenuGroup, mayOpen } from '../screen.tsx';
import { menuOf } from '../screens.ts';
import { Bell } from '../notifications/bell.tsx';
import type { Text } from '../say.ts';
import { OrganizationBlock } from './organization-block.tsx';
import css from './sidebar.module.css';
import { UserButton } from './user-button.tsx';

const groups: Readonly<Record<MenuGroup, Text | null>> = {
  mine: null,
  people: { en: 'People', de: 'Menschen' },
  training: { en: 'Training', de: 'Schulung' },
  insight: { en: 'Insight', de: 'Einblick' },
  organization: { en: 'Organization', de: 'Organisation' },
};

/** Everything that can be opened, and nothing else. */
export function Sidebar({ search }: { search: () => void }) {
  const say = useSay();
  const { may } = useMe();
  const entries = menuOf((declared) => mayOpen(declared, may));
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
        {(Object.keys(groups) as MenuGroup[]).map((group) => (
          <Group key={group} name={groups[group]} entries={entries.filter(({ menu }) => menu?.group === group)} />
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
  return (
    <Link
      to={declared.path}
      className={className}
      activeProps={{ 'data-active': true, 'aria-current': 'page' }}
      activeOptions={{ exact: declared.path === '/', includeSearch: false }}
      preload="intent"
    >
      {Picture && <Picture size={16} stroke={1.75} aria-hidden />}
      {say(declared.title)}
    </Link>
  );
}

export const isMac = (): boolean => /Mac|iPhone|iPad/u.test(navigator.platform);
