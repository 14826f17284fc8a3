import { IconDotsCircleHorizontal } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import { useMe, useTitleOf } from '../me.tsx';
import { mayOpen } from '../screen.tsx';
import { menuOf } from '../screens.ts';
import { MenuButton } from '../ui/menu.tsx';
import css from './bottom-bar.module.css';
import { NavLink } from './sidebar.tsx';
import { useSwitch } from './switch.ts';

/** The menu within reach of a thumb: four places, the rest behind the fifth. */
export function BottomBar() {
  const say = useSay();
  const { may } = useMe();
  const titleOf = useTitleOf();
  const { canSwitch, entries } = useSwitch();
  const all = menuOf((declared) => mayOpen(declared, may));
  const whole = all.length <= 5 && !canSwitch;
  const near = whole ? all : all.slice(0, 4);
  const rest = () => [
    ...all.slice(near.length).map((declared) => ({
      label: titleOf(declared),
      to: declared.path,
      ...(declared.menu ? { icon: declared.menu.icon } : {}),
    })),
    ...(canSwitch ? entries() : []),
  ];
  if (all.length < 2) return null;
  return (
    <nav className={css.bar} aria-label={say({ en: 'Main', de: 'Hauptmenü' })}>
      {near.map((declared) => (
        <NavLink key={declared.id} declared={declared} className={css.place} />
      ))}
      {!whole && (
        <MenuButton className={css.place} entries={rest}>
          <IconDotsCircleHorizontal size={20} stroke={1.75} aria-hidden />
          {say({ en: 'More', de: 'Mehr' })}
        </MenuButton>
      )}
    </nav>
  );
}
