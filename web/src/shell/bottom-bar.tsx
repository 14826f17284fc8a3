import { IconDotsCircleHorizontal, IconSearch, IconUserCircle } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { type Declared, mayOpen, menuGroups } from '../screen.tsx';
import { menuOf } from '../screens.ts';
import { MenuButton } from '../ui/menu.tsx';
import css from './bottom-bar.module.css';
import { groupNames, NavLink } from './sidebar.tsx';
import { useSwitch } from './switch.ts';
import { useUserMenu } from './user-menu.ts';

/** The menu within reach of a thumb: four places, the rest behind the fifth. */
export function BottomBar({ search }: { search: () => void }) {
  const say = useSay();
  const me = useMe();
  const { canSwitch, entries } = useSwitch();
  const userMenu = useUserMenu();
  const all = menuOf((declared) => mayOpen(declared, me));
  const whole = all.length <= 5 && !canSwitch;
  const near = whole ? all : all.slice(0, 4);
  const rest = () => [
    ...menuGroups.flatMap((group) => {
      const some = all.slice(near.length).filter(({ menu }) => menu?.group === group);
      const name = groupNames[group];
      return [
        ...(name && some.length > 0 ? [{ heading: say(name) }] : []),
        ...some.map(({ title, path, menu }) => ({
          ...{ label: say(menu?.name ?? title), to: path },
          ...(menu && { icon: menu.icon }),
        })),
      ];
    }),
    ...(canSwitch ? entries() : []),
  ];
  return (
    <nav className={css.bar} aria-label={say({ en: 'Main', de: 'Hauptmenü' })}>
      {near.map((declared) => (
        <NavLink key={declared.id} declared={declared} className={css.place} />
      ))}
      {hasFew(all) && (
        <>
          <button type="button" className={css.place} onClick={search}>
            <IconSearch size={20} stroke={1.75} aria-hidden />
            {say({ en: 'Search', de: 'Suchen' })}
          </button>
          <MenuButton className={css.place} entries={userMenu}>
            <IconUserCircle size={20} stroke={1.75} aria-hidden />
            {say({ en: 'You', de: 'Sie' })}
          </MenuButton>
        </>
      )}
      {!whole && (
        <MenuButton className={css.place} entries={rest}>
          <IconDotsCircleHorizontal size={20} stroke={1.75} aria-hidden />
          {say({ en: 'More', de: 'Mehr' })}
        </MenuButton>
      )}
    </nav>
  );
}

/** Learners have few places: search and their own menu stand beside them, within reach of the thumb. */
export const hasFew = (places: readonly Declared[]): boolean => places.length < 3;
