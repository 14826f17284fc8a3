import type { ComponentType } from 'react';
import { type Declared, menuGroups } from './screen.tsx';

type Module = { default: ComponentType };
/** `now` is the component of a screen that came with the shell, `load` fetches that of any other. */
export type Screen = Readonly<{ declared: Declared }> &
  ({ now: ComponentType; load?: never } | { load: () => Promise<Module>; now?: never });

const declarations = import.meta.glob<Declared>('./*/*.screen.tsx', {
  eager: true,
  query: '?declared',
  import: 'declared',
});
const later = import.meta.glob<Module>([
  './*/*.screen.tsx',
  '!./identity/sign-in.screen.tsx',
  '!./training/home.screen.tsx',
]);
// The first screen of nearly everybody comes with the shell: no second round trip.
const first = import.meta.glob<Module>(['./identity/sign-in.screen.tsx', './training/home.screen.tsx'], {
  eager: true,
});

/** Every screen of the product, found by its file name. */
export const screens: readonly Screen[] = Object.entries(declarations).map(([file, declared]) => {
  const load = later[file];
  const now = first[file]?.default;
  if (now) return Object.freeze({ declared, now });
  if (!load) throw new Error(`${file} declares a screen without a component.`);
  return Object.freeze({ declared, load });
});

const placeOf = ({ menu }: Declared): number => (menu ? menuGroups.indexOf(menu.group) * 100 + menu.order : 0);

/** The entries of the menu that can be opened, in order. */
export const menuOf = (may: (declared: Declared) => boolean): readonly Declared[] =>
  screens
    .map(({ declared }) => declared)
    .filter((declared) => declared.menu && may(declared))
    .sort((a, b) => placeOf(a) - placeOf(b));
